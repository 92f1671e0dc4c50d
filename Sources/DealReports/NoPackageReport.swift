import DealFiles
import MutualGains

/// The answer to `optimize deal.csv` where no package keeps all rules, or none was found within the limits.
public struct NoPackageReport: Sendable {
  let file: DealFile
  /// Why there is none; nil where the search was stopped before it knew.
  let clash: RuleClash?

  /// The report on the deal of `file`, and on the clash of its rules, where that is known.
  public init(on file: DealFile, clash: RuleClash?) {
    self.file = file
    self.clash = clash
  }

  /// Whether it is proven that there is no package.
  public var isProven: Bool { clash != nil }

  private var deal: Deal { file.deal }

  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    guard let clash else {
      output.write(say("No package was found before the search was stopped by a limit: not proven.") + "\n")
      return
    }
    output.write(say("No package keeps all rules · proven") + "\n\n")
    output.write(
      (clash.rules.count == 1
        ? say("This rule can never be kept:") : say("These rules clash; each of them is needed for that:"))
        + "\n")
    for rule in clash.rules {
      let item = "\(rule.name): \(deal.text(of: rule))"
      for line in item.lines(after: "    ", first: "  - ") { output.write(line + "\n") }
    }
    output.write("\n" + advice(clash).wrapped(to: 80) + "\n")
  }

  private func advice(_ clash: RuleClash) -> String {
    let proof = clash.isProven ? "" : say(" (not proven: the search was stopped by a limit)")
    guard let rule = clash.cheapestToDrop, let surplus = clash.surplusWithout else {
      return say("Dropping any one of them alone is not enough\(proof).")
    }
    let amount = AmountText(digits: deal.digits).text(surplus)
    return say("Cheapest to drop: \(rule.name). Without it the largest surplus is \(amount)\(proof).")
  }

  /// The report as JSON.
  public var json: JSON {
    let answer = AnswerJSON(file: file)
    let points = FairPointName.allCases.map { ($0.rawValue, JSON.array([])) }
    let isProven = clash?.isProven == true
    return .object(
      answer.head(schema: "settlement", isProven: isProven) + [
        ("agreement", false), ("kind", .string(OutcomeKind.noDeal.rawValue)), ("recommended", nil),
        ("nearest", nil), ("shortfall", nil), ("fairPoints", .object(points)),
        ("frontier", .object([("count", .integer(0)), ("packages", .integer(0))])),
        ("clash", clash.map { json(of: $0, answer) } ?? nil),
      ])
  }

  private func json(of clash: RuleClash, _ answer: AnswerJSON) -> JSON {
    .object([
      ("rules", .array(clash.rules.map { .string($0.name) })),
      ("cheapestToDrop", clash.cheapestToDrop.map { .string($0.name) } ?? nil),
      ("surplusWithout", clash.surplusWithout.map(answer.amount) ?? nil),
    ])
  }
}
