import DealFiles
import MutualGains

/// The answer to `optimize rules deal.csv`: what each rule costs.
package struct RulesReport: Sendable {
  package let file: DealFile
  let costs: RuleCosts
  /// Where points may be missing under all rules.
  let frontier: ParetoFrontier

  /// The report on the rules of `file`'s deal; some package keeps them all.
  package init(on file: DealFile, frontier: ParetoFrontier, costs: RuleCosts) {
    self.file = file
    self.frontier = frontier
    self.costs = costs
  }

  /// Whether no search reached a limit.
  package var isProven: Bool { costs.isProven }

  private var deal: Deal { file.deal }

  /// Writes the report for people to read: the dearest rules first.
  package func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    if costs.costs.isEmpty {
      let surplus = textOrUnknown(costs.surplus, figures)
      output.write(localized("The deal has no rules. The largest surplus is \(surplus).") + "\n")
      return
    }
    let surplus = textOrUnknown(costs.surplus, figures)
    output.write(localized("Largest surplus under all rules: \(surplus)") + "\n\n")
    var table = TextTable(columns: [localized("costs"), localized("surplus without")])
    let order = costs.costs.enumerated().sorted {
      ($1.element.cost ?? .zero, $0.offset) < ($0.element.cost ?? .zero, $1.offset)
    }
    for (_, cost) in order {
      table.add(
        cost.rule.name,
        [textOrUnknown(cost.cost, figures), textOrUnknown(cost.surplusWithout, figures)],
        remark: remark(cost))
    }
    table.write(to: output)
    output.write(
      "\n"
        + localized(
          "idle: the frontier is the same without it. Two rules that stand for each other may both cost nothing."
        ).wrapped(to: 80) + "\n"
    )
    if !isProven { output.write(frontier.stopSentence(figures).wrapped(to: 80) + "\n") }
  }

  private func remark(_ cost: RuleCosts.Cost) -> String {
    if cost.surplusWithout == nil { return localized("not known: stopped") }
    return switch cost.isRedundant {
    case nil: cost.cost == .zero ? localized("idle or not: not proven") : localized("not proven")
    case true?: localized("idle")
    case false?: ""
    }
  }

  /// The report as JSON, rules in the order of the files.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    let rules = costs.costs.map { cost -> JSON in
      .object([
        ("name", .string(cost.rule.name)), ("says", .string(deal.plainText(of: cost.rule))),
        ("surplusWithout", cost.surplusWithout.map(answer.amount) ?? nil),
        ("cost", cost.cost.map(answer.amount) ?? nil), ("idle", cost.isRedundant.map { .bool($0) } ?? nil),
      ])
    }
    return .object(
      answer.head(schema: "rules", isProven: isProven) + [
        ("surplus", costs.surplus.map(answer.amount) ?? nil), ("rules", .array(rules)),
      ] + answer.gaps(of: frontier, isProven: isProven))
  }
}
