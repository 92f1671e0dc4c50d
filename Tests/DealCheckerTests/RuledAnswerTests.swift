import Testing

@testable import DealChecker

@Suite struct RuledAnswerTests {
  private func findings(_ deal: String, _ rules: String?, _ answer: String) throws -> [String] {
    try DealChecker.findings(
      deal: Array(deal.utf8), rules: rules.map { Array($0.utf8) }, answer: Array(answer.utf8)
    ).map(\.description)
  }

  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rules: String
    let answer: String

    init(_ name: String, _ rules: String, _ answer: String) {
      (testDescription, self.rules, self.answer) = (name, rules, answer)
    }
  }

  static let examples = [
    Example("settlement", AnswerExamples.rushRule, AnswerExamples.ruledSettlement),
    Example("frontier", AnswerExamples.rushRule, AnswerExamples.ruledFrontier),
    Example("no package", AnswerExamples.clashingRules, AnswerExamples.noPackageSettlement),
    Example("empty frontier", AnswerExamples.clashingRules, AnswerExamples.noPackageFrontier),
  ]

  @Test(arguments: examples) func rightAnswer(_ example: Example) throws {
    #expect(try findings(AnswerExamples.bundledMoney, example.rules, example.answer) == [])
  }

  /// Without the rules, or under others, the answer is wrong.
  @Test(arguments: examples) func wrongRules(_ example: Example) throws {
    for rules in [nil, AnswerExamples.rushRule, AnswerExamples.clashingRules] where rules != example.rules {
      #expect(try !findings(AnswerExamples.bundledMoney, rules, example.answer).isEmpty)
    }
  }

  /// What an answer may leave out, or say in its own words.
  private func isFree(_ description: String, _ example: Example) -> Bool {
    let place = description.prefix { $0 != ":" }
    let change = description.dropFirst(place.count + 2)
    let isLeftOut = change == "left out"
    if place == "answer.points" { return isLeftOut }
    if place.hasSuffix(".packages") { return change == "null" }
    // Where nothing is near, nothing need be said of how near it is.
    if example.testDescription == "no package" { return place == "answer.shortfall" && change == "left out" }
    return place == "answer.frontier.count" && change == "null"
  }

  @Test(arguments: examples) func everyCorruptionIsFound(_ example: Example) throws {
    for corruption in Corruption.all(of: try AnswerValue(bytes: Array(example.answer.utf8))) {
      let answer = corruption.answer.json
      let isClean = DealChecker.verify(
        deal: Array(AnswerExamples.bundledMoney.utf8), rules: Array(example.rules.utf8),
        answer: Array(answer.utf8)
      ).holds
      #expect(isClean == isFree(corruption.description, example), "\(corruption.description)")
    }
  }

  @Test func recommendedPackageBreaksARule() throws {
    let found = try findings(
      AnswerExamples.money, AnswerExamples.rushRule, AnswerExamples.moneySettlement)
    #expect(found.first == "recommended.package: it breaks the rule “late needs fast”.")
  }

  @Test func nearestPackageBreaksARule() throws {
    let rules = "name;rule;when\nnot late;forbid;Payment term=60 days"
    let found = try findings(AnswerExamples.dearMoney, rules, AnswerExamples.noAgreement)
    #expect(found.contains("nearest.package: it breaks the rule “not late”."))
  }

  @Test func frontierPointBreaksARule() throws {
    let found = try findings(AnswerExamples.money, AnswerExamples.rushRule, AnswerExamples.moneyFrontier)
    #expect(
      found == [
        "count: the answer says 4, recomputed it is 3.",
        "points[2]: no efficient point has the utility [22000.00, 2500.00].",
      ])
  }

  /// A package may have the right figures and still break a rule.
  @Test func onlyTheRuleIsBroken() throws {
    let answer = AnswerExamples.pointsSettlement.replacing(#""packages": 2"#, with: #""packages": 1"#)
      .replacing(#""packages": 4"#, with: #""packages": 2"#)
    let rules = "name,rule,when\nnothing huge,forbid,Size=huge"
    let large = answer.replacing("huge", with: "large")
    #expect(try findings(AnswerExamples.points, rules, large) == [])
    #expect(
      try findings(AnswerExamples.points, rules, answer)
        == ["recommended.package: it breaks the rule “nothing huge”."])
    let frontier = """
      {"schema": {"name": "frontier", "version": 1}, "unit": "points", "digits": 2,
      "parties": ["Ann", "Bob"], "proven": true, "notices": [], "count": 2, "points": [
      {"utility": [0.50, 2.50], "gain": [0.50, 2.50], "packages": 1,
        "package": {"Colour": "blue", "Size": "huge"}},
      {"utility": [4.50, 0.50], "gain": [4.50, 0.50], "packages": 1,
        "package": {"Colour": "red", "Size": "large"}}]}
      """
    #expect(
      try findings(AnswerExamples.points, rules, frontier)
        == ["points[0].package: it breaks the rule “nothing huge”."])
  }

  @Test func packageWhereNoneKeepsTheRules() throws {
    let found = try findings(
      AnswerExamples.bundledMoney, AnswerExamples.clashingRules, AnswerExamples.ruledSettlement)
    #expect(found.contains("frontier.count: the answer says 3, recomputed it is 0."))
    #expect(found.contains("recommended: the answer says {…}, recomputed it is null."))
  }

  @Test func bundleForgotten() throws {
    let found = try findings(AnswerExamples.money, AnswerExamples.rushRule, AnswerExamples.ruledSettlement)
    #expect(found.contains("recommended.surplus: the answer says 9500.00, recomputed it is 8000.00."))
  }

  @Test func unreadableRules() {
    #expect(throws: CheckRefusal.self) {
      try findings(AnswerExamples.money, "x", AnswerExamples.moneySettlement)
    }
  }
}
