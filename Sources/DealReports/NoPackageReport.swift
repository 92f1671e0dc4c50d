import DealFiles
import MutualGains

/// The answer to `optimize deal.csv` where no package keeps all rules, or none was found within the limits.
package struct NoPackageReport: Sendable {
  package let file: DealFile
  /// Why there is none; nil where the search was stopped before it knew.
  let clash: RuleClash?
  private let frontier: ParetoFrontier
  private let schema: String

  /// The report on the deal of `file`, and on the clash of its rules, where that is known.
  ///
  /// - Parameter schema: That of the command's answer as JSON.
  package init(on file: DealFile, frontier: ParetoFrontier, clash: RuleClash?, schema: String = "settlement")
  {
    self.schema = schema
    self.file = file
    self.frontier = frontier
    self.clash = clash
  }

  /// Whether it is proven that there is no package, and why.
  package var isProven: Bool { clash?.isProven ?? false }

  private var deal: Deal { file.deal }

  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    guard let clash else {
      output.write(
        localized("No package was found before the search was stopped by a limit: not proven.") + "\n")
      return
    }
    output.write(localized("No package keeps all rules · proven") + "\n\n")
    output.write(
      (clash.rules.count == 1
        ? localized("This rule can never be kept:")
        : clash.isMinimal
          ? localized("These rules clash; each of them is needed for that:")
          : localized(
            "These rules clash; the search was stopped before it knew which of them are needed for that:"))
        + "\n")
    for rule in clash.rules {
      let item = "\(rule.name): \(deal.text(of: rule))"
      for line in item.lines(after: "    ", first: "  - ") { output.write(line + "\n") }
    }
    output.write("\n" + advice(clash).wrapped(to: 80) + "\n")
  }

  private func advice(_ clash: RuleClash) -> String {
    if !clash.isProven {
      return localized("Which rule is cheapest to drop is not known: the search was stopped.")
    }
    guard let rule = clash.cheapestToDrop, let surplus = clash.surplusWithout else {
      return localized("Dropping any one of them alone is not enough.")
    }
    let amount = AmountText(digits: deal.digits).text(surplus)
    return localized("Cheapest to drop: \(rule.name). Without it the largest surplus is \(amount).")
  }

  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    let points = FairPointName.allCases.map { ($0.rawValue, JSON.array([])) }
    // That there is none is known where rules clash, whether or not it is known which.
    let isKnown = clash != nil
    return .object(
      answer.head(schema: schema, isProven: isProven) + [
        ("agreement", isKnown ? false : nil),
        ("kind", isKnown ? .string(OutcomeKind.noDeal.rawValue) : nil), ("recommended", nil),
        ("nearest", nil), ("shortfall", nil), ("fairPoints", isKnown ? .object(points) : nil),
        (
          "frontier",
          .object([("count", isKnown ? .integer(0) : nil), ("packages", isKnown ? .integer(0) : nil)])
        ),
        ("clash", clash.map { json(of: $0, answer) } ?? nil),
      ] + answer.gaps(of: frontier, isProven: isProven))
  }

  private func json(of clash: RuleClash, _ answer: AnswerJSON) -> JSON {
    .object([
      ("rules", clash.isMinimal ? .array(clash.rules.map { .string($0.name) }) : nil),
      ("cheapestToDrop", clash.cheapestToDrop.map { .string($0.name) } ?? nil),
      ("surplusWithout", clash.surplusWithout.map(answer.amount) ?? nil),
    ])
  }
}
