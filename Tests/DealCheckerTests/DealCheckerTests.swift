import Testing

@testable import DealChecker

@Suite struct DealCheckerTests {
  private func findings(
    _ deal: String, _ answer: String, _ options: CheckOptions = CheckOptions()
  ) throws -> [String] {
    try DealChecker.findings(deal: Array(deal.utf8), answer: Array(answer.utf8), options: options)
      .map(\.description)
  }

  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let deal: String
    let answer: String

    init(_ name: String, _ deal: String, _ answer: String) {
      (testDescription, self.deal, self.answer) = (name, deal, answer)
    }
  }

  static let examples = [
    Example("money", AnswerExamples.money, AnswerExamples.moneySettlement),
    Example("frontier", AnswerExamples.money, AnswerExamples.moneyFrontier),
    Example("no agreement", AnswerExamples.dearMoney, AnswerExamples.noAgreement),
    Example("price", AnswerExamples.priced, AnswerExamples.pricedSettlement),
    Example("points", AnswerExamples.points, AnswerExamples.pointsSettlement),
  ]

  @Test(arguments: examples) func rightAnswer(_ example: Example) throws {
    #expect(try findings(example.deal, example.answer) == [])
  }

  /// What an answer may leave out, or say in its own words.
  private func isFree(_ description: String, in example: Example) -> Bool {
    let place = description.prefix { $0 != ":" }
    let change = description.dropFirst(place.count + 2)
    let isLeftOut = change == "left out"
    if place.hasSuffix("]"), place.hasPrefix("answer.notices") { return change != "null" }
    if place.hasPrefix("answer.notices[") { return !isLeftOut && change != "renamed" && change != "null" }
    // Without `--details` there are none, with `--summary` no points; some packages are not counted.
    if place.hasSuffix(".details") || place == "answer.points" { return isLeftOut }
    if place.hasSuffix(".packages") || place == "answer.frontier.count" { return change == "null" }
    return false
  }

  @Test(arguments: examples) func everyCorruptionIsFound(_ example: Example) throws {
    let right = try AnswerValue(bytes: Array(example.answer.utf8))
    let corruptions = Corruption.all(of: right)
    #expect(corruptions.count > 150)
    for corruption in corruptions {
      let isClean = DealChecker.verify(
        deal: Array(example.deal.utf8), answer: Array(corruption.answer.json.utf8)
      ).holds
      let isFree = isFree(corruption.description, in: example)
      #expect(isClean == isFree, "\(corruption.description)")
    }
  }

  @Test func sentencesHaveBothNumbers() throws {
    let wrong = AnswerExamples.moneySettlement.replacing("4250.00", with: "4300.00")
    #expect(
      try findings(AnswerExamples.money, wrong)
        == ["recommended.payment: the answer says 4300.00, recomputed it is 4250.00."])
  }

  @Test func witnessHasToReachItsPoint() throws {
    let wrong = AnswerExamples.moneyFrontier.replacing(
      #""30 days", "Delivery": "24 hours""#, with: #""30 days", "Delivery": "48 hours""#)
    #expect(
      try findings(AnswerExamples.money, wrong)
        == ["points[1].package: it reaches [4000.00, 12000.00], not [9000.00, 3500.00]."])
  }

  @Test func otherPackageThanTheRuleChooses() throws {
    let wrong = AnswerExamples.moneySettlement.replacing(
      #"{"Payment term": "60 days", "Delivery": "48 hours"}"#,
      with: #"{"Payment term": "60 days", "Delivery": "24 hours"}"#)
    let found = try findings(AnswerExamples.money, wrong)
    #expect(
      found.first
        == """
        recommended.package: it has the utility [27000.00, -6000.00]; the rule of the settlement chooses \
        [22000.00, 2500.00].
        """)
  }

  @Test func limitedPayment() throws {
    let limited = AnswerExamples.moneySettlement.replacing("4250.00", with: "3000.00")
      .replacing("[5750.00, 5750.00]", with: "[7000.00, 4500.00]")
    #expect(try findings(AnswerExamples.money, limited, CheckOptions(maximumPayment: "3000")) == [])
    #expect(try findings(AnswerExamples.money, limited, CheckOptions(maximumPayment: "3000.009")) == [])
    #expect(try findings(AnswerExamples.money, limited).count == 2)
    #expect(
      try findings(
        AnswerExamples.money, AnswerExamples.moneySettlement, CheckOptions(maximumPayment: "4250")) == [])
    #expect(throws: CheckRefusal.self) {
      try findings(
        AnswerExamples.points, AnswerExamples.pointsSettlement, CheckOptions(maximumPayment: "1"))
    }
    #expect(throws: CheckRefusal.self) {
      try findings(AnswerExamples.money, limited, CheckOptions(maximumPayment: "3.000,00"))
    }
  }

  @Test func stretchOfTheFrontier() throws {
    guard case .object(var members) = try AnswerValue(bytes: Array(AnswerExamples.moneyFrontier.utf8)),
      case .list(let points)? = members.last?.value
    else { return #expect(Bool(false)) }
    members.removeLast(2)
    func answer(_ range: Range<Int>) -> String {
      let rest = [
        AnswerValue.Member(key: "count", value: .number("\(range.count)")),
        AnswerValue.Member(key: "points", value: .list(Array(points[range]))),
      ]
      return AnswerValue.object(members + rest).json
    }
    let deal = AnswerExamples.money
    #expect(try findings(deal, answer(2..<3), CheckOptions(acceptable: true)) == [])
    #expect(try findings(deal, answer(1..<3), CheckOptions(from: "9000", to: "22000.00")) == [])
    #expect(try findings(deal, answer(2..<3), CheckOptions(from: "9000.001", to: "26999.999")) == [])
    #expect(try findings(deal, answer(0..<0), CheckOptions(from: "1", to: "-1")) == [])
    #expect(try findings(deal, answer(1..<3)).count == 3)
    #expect(try findings(deal, answer(0..<4), CheckOptions(acceptable: true)).count == 4)
  }

  @Test func manyTies() throws {
    let rows = (0...11).map { "i;\($0);\($0);\(11 - $0)\n" }.joined()
    let deal = try CheckedDeal(
      bytes: Array(("issue;option;value a (points);value b\n" + rows).utf8), decimalMark: nil)
    let frontier = try CheckedFrontier(of: deal)
    func places(_ surplus: String, _ count: String) throws -> [String] {
      var check = AnswerCheck(deal: deal, scope: CheckScope(frontier: frontier))
      func point(_ a: Int) -> String {
        #"{"utility": [\#(a), \#(11 - a)], "gain": [\#(a), \#(11 - a)], "packages": 1}"#
      }
      let even = "[\(point(5)), \(point(6))]"
      let list = surplus == "ends" ? "[\(point(0)), \(point(11))]" : even
      let answer = """
        {"fairPoints": {"largestSurplus": \(list), "nash": \(even), "egalitarian": \(even),
        "kalaiSmorodinsky": \(even)}, "fairPointsCount": {"largestSurplus": \(count)}}
        """
      check.checkFairPoints(try AnswerValue(bytes: Array(answer.utf8)))
      return check.findings.all.map(\.place)
    }
    #expect(try places("ends", "12") == [])
    #expect(try places("ends", "2") == ["fairPointsCount.largestSurplus"])
    #expect(try Set(places("even", "12")).contains("fairPoints.largestSurplus[0].utility"))
  }

  @Test func saturatedCounts() throws {
    let rows = (0..<63).map { "i\($0);x;1;1\ni\($0);y;1;1\n" }.joined()
    let deal = try CheckedDeal(
      bytes: Array(("issue;option;value a;value b\n" + rows).utf8), decimalMark: nil)
    let count = try CheckedFrontier(of: deal).packages
    func isRight(_ answer: String) throws -> Bool {
      var check = AnswerCheck(deal: deal)
      check.checkPackages(of: try AnswerValue(bytes: Array(answer.utf8)), at: "frontier", are: count)
      return check.findings.all.isEmpty
    }
    #expect(try isRight(#"{"packages": 9223372036854775807, "saturated": true}"#))
    #expect(try isRight(#"{"packages": null}"#))
    #expect(try !isRight(#"{"packages": 9223372036854775807}"#))
    #expect(try !isRight(#"{"packages": 9223372036854775808, "saturated": true}"#))
    #expect(try !isRight(#"{"packages": null, "saturated": true}"#))
  }

  @Test func currencies() throws {
    let deal = AnswerExamples.money.replacing(";18000;", with: ";€ 18.000,00;")
    for (unit, right) in [("EUR", true), ("€", true), ("USD", false), ("money", false), ("points", false)] {
      let answer = AnswerExamples.moneySettlement.replacing(
        #""unit": "money""#, with: "\"unit\": \"\(unit)\"")
      #expect(try findings(deal, answer).isEmpty == right, "\(unit)")
    }
  }

  @Test func whatIsNoAnswer() throws {
    #expect(try findings(AnswerExamples.money, "{").count == 1)
    #expect(try findings(AnswerExamples.money, "{}").count == 1)
    #expect(try findings(AnswerExamples.money, #"{"schema": {"name": "errors", "version": 1}}"#).count == 1)
    #expect(throws: CheckRefusal.self) { try findings("", AnswerExamples.moneySettlement) }
  }

  @Test func longListsOfFindingsEnd() throws {
    let points = String(repeating: "{},", count: 200) + "{}"
    let answer = #"{"schema": {"name": "frontier", "version": 1}, "points": [\#(points)]}"#
    let found = try findings(AnswerExamples.money, answer)
    #expect(found.count == FindingList.most + 1)
    #expect(found.last?.hasSuffix("more findings are not listed.") == true)
  }
}
