import DealFiles
import MutualGains

/// The answer to `optimize rules deal.csv`: what each rule costs.
public struct RulesReport: Sendable {
  let file: DealFile
  let costs: RuleCosts

  /// The report on the rules of `file`'s deal; some package keeps them all.
  public init(on file: DealFile, costs: RuleCosts) {
    self.file = file
    self.costs = costs
  }

  /// Whether no search reached a limit.
  public var isProven: Bool { costs.isProven }

  private var deal: Deal { file.deal }

  /// Writes the report for people to read: the dearest rules first.
  public func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    if costs.costs.isEmpty {
      output.write(
        say("The deal has no rules. The largest surplus is \(figures.text(costs.surplus)).") + "\n")
      return
    }
    output.write(say("Largest surplus under all rules: \(figures.text(costs.surplus))") + "\n\n")
    var table = TextTable(columns: [say("costs"), say("surplus without")])
    let order = costs.costs.enumerated().sorted {
      ($1.element.cost ?? .zero, $0.offset) < ($0.element.cost ?? .zero, $1.offset)
    }
    for (_, cost) in order {
      table.add(
        cost.rule.name,
        [cost.cost.map(figures.text) ?? "?", cost.surplusWithout.map(figures.text) ?? "?"],
        remark: remark(cost))
    }
    table.write(to: output)
    output.write(
      "\n"
        + say(
          "idle: the frontier is the same without it. Two rules that stand for each other may both cost nothing."
        ).wrapped(to: 80) + "\n"
    )
    if !isProven { output.write(say("Not proven: a search was stopped by a limit.") + "\n") }
  }

  private func remark(_ cost: RuleCosts.Cost) -> String {
    switch cost.isIdle {
    case nil: say("not proven")
    case true?: say("idle")
    case false?: ""
    }
  }

  /// The report as JSON, rules in the order of the files.
  public var json: JSON {
    let answer = AnswerJSON(file: file)
    let rules = costs.costs.map { cost -> JSON in
      .object([
        ("name", .string(cost.rule.name)), ("says", .string(deal.plainText(of: cost.rule))),
        ("surplusWithout", cost.surplusWithout.map(answer.amount) ?? nil),
        ("cost", cost.cost.map(answer.amount) ?? nil), ("idle", cost.isIdle.map { .bool($0) } ?? nil),
      ])
    }
    return .object(
      answer.head(schema: "rules", isProven: isProven) + [
        ("surplus", answer.amount(costs.surplus)), ("rules", .array(rules)),
      ])
  }
}
