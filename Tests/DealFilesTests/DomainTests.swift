import MutualGains
import Testing

@testable import DealFiles

/// Reading the domains of other tools: what they mean, and what is refused.
@Suite struct DomainTests {
  static let domain = """
    <negotiation_template><utility_space><objective index="0">
    <issue index="1" name="Price" type="integer" lowerbound="0" upperbound="2"/>
    <issue index="2" name="Colour" type="discrete"><item value="red"/><item value="blue"/></issue>
    </objective></utility_space></negotiation_template>
    """

  static func profile(
    weights: (String, String) = ("0.5", "0.5"), slope: String = "0.5", red: String = "1", blue: String = "2",
    more: String = ""
  ) -> String {
    """
    <utility_space><objective index="0">
    <weight index="1" value="\(weights.0)"/><weight index="2" value="\(weights.1)"/>
    <issue index="1" name="Price" type="integer" lowerbound="0" upperbound="2">
    <evaluator ftype="linear" slope="\(slope)" offset="0"/></issue>
    <issue index="2" name="Colour" type="discrete">
    <item value="red" evaluation="\(red)"/><item value="blue" evaluation="\(blue)"/></issue>
    </objective>\(more)</utility_space>
    """
  }

  static func deal(_ texts: String..., round: Int? = nil) throws -> DealFile {
    try DomainFiles.deal(
      texts.enumerated().map { try SourceText(name: "x-\($0).xml", bytes: Array($1.utf8)) }, round: round)
  }

  static func refusal(_ texts: String...) -> Diagnostic? {
    do {
      _ = try DomainFiles.deal(
        texts.enumerated().map { try SourceText(name: "x-\($0).xml", bytes: Array($1.utf8)) })
    } catch { return (error as? Refusal)?.diagnostics.first ?? error as? Diagnostic }
    return nil
  }

  private func units(_ deal: Deal, _ issue: Int, _ side: Side) -> [Int64] {
    deal.issues[issue].options.map { $0.value[side].units }
  }

  @Test func utilitiesAreWeightTimesEvaluationByItsLargest() throws {
    let file = try Self.deal(
      Self.domain, Self.profile(),
      Self.profile(weights: ("0.2", "0.8"), more: "<reservation value=\"0.25\"/>"))
    #expect(file.deal.digits == 2)
    #expect(file.deal.parties.map(\.name) == Pair("1", "2"))
    #expect(units(file.deal, 0, .first) == [0, 25, 50])
    #expect(units(file.deal, 1, .first) == [25, 50])
    #expect(units(file.deal, 1, .second) == [40, 80])
    #expect(file.deal.noDealValue.map(\.units) == Pair(0, 25))
    #expect(file.deal.issues[0].options.map(\.label) == ["0", "1", "2"])
  }

  @Test func linesAreCutAtZeroAndOne() throws {
    let deal = try Self.deal(Self.domain, Self.profile(slope: "0.75"), Self.profile(slope: "-1")).deal
    #expect(units(deal, 0, .first).map { $0 * 1000 / Int64(powerOfTen(deal.digits) ?? 1) } == [0, 375, 500])
    #expect(units(deal, 0, .second) == [0, 0, 0])
  }

  @Test func thirdsAreKeptByOneFactorForBoth() throws {
    let file = try Self.deal(Self.domain, Self.profile(blue: "3"), Self.profile(blue: "7"))
    // 0.5/3 and 0.5/7: the least common denominator is 84 with quarters from the price.
    #expect(file.notices == [.format(.scaled(by: "84"))])
    #expect(file.deal.digits == 0)
    #expect(units(file.deal, 1, .first) == [14, 42])
    #expect(units(file.deal, 1, .second) == [6, 42])
    #expect(units(file.deal, 0, .first) == [0, 21, 42])
    let rounded = try Self.deal(Self.domain, Self.profile(blue: "3"), Self.profile(), round: 3)
    #expect(units(rounded.deal, 1, .first) == [167, 500])
    #expect(rounded.notices == [.format(.rounded(digits: 3))])
  }

  @Test func whatCanNotBeHeldExactlyIsRefused() throws {
    let long = Self.profile(weights: ("0.24745764370861967", "0.11824193959921694"), blue: "97")
    #expect(Self.refusal(Self.domain, long, long)?.problem == .format(.tooExact))
    #expect(try Self.deal(Self.domain, long, long, round: 6).deal.digits == 6)
  }

  @Test func costsAndDiscountsAreLeftOutWithANotice() throws {
    let other = Self.profile(more: "<discount_factor value=\"0.5\"/>").replacing(
      "\"2\"/>", with: "\"2\" cost=\"9\"/>")
    let file = try Self.deal(Self.domain, Self.profile(), other)
    #expect(file.notices.map(\.code).sorted() == ["domain-costs", "domain-discount"])
  }

  @Test func realNumbersBecomeTwentyOne() throws {
    let domain = Self.domain.replacing(
      "type=\"integer\" lowerbound=\"0\" upperbound=\"2\"/>",
      with: "type=\"real\"><range lowerbound=\"0\" upperbound=\"2\"/></issue>")
    let profile = Self.profile().replacing(
      "slope=\"0.5\" offset=\"0\"", with: "parameter1=\"0.5\" parameter0=\"0\""
    )
    .replacing("type=\"integer\"", with: "type=\"real\"")
    let file = try Self.deal(domain, profile, profile)
    #expect(file.deal.issues[0].options.map(\.label).prefix(3) == ["0", "0.1", "0.2"])
    #expect(file.deal.issues[0].options.count == 21)
    #expect(units(file.deal, 0, .first).last == 500)
  }

  @Test func refusesWithThePlace() throws {
    let cases: [(String, String, Int)] = [
      (Self.profile(red: "x"), "number-unreadable", 6),
      (Self.profile(weights: ("-1", "2")), "weight-negative", 2),
      (Self.profile().replacing("\"red\"", with: "\"rad\""), "domain-option-missing", 5),
      (
        Self.profile().replacing("<weight index=\"1\"", with: "<weight index=\"9\""), "domain-weight-missing",
        3
      ),
      ("<utility_space><weight", "xml-syntax", 1),
      ("<utility_space><weight index=\"1\"/><hyperRectangle/></utility_space>", "domain-not-linear", 1),
      ("<!DOCTYPE x [<!ENTITY a \"b\">]><utility_space/>", "xml-document-type", 1),
      (String(repeating: "<a>", count: 100), "xml-too-deep", 1),
      ("<a " + (0..<400).map { "a\($0)=''" }.joined(separator: " ") + "/>", "xml-too-large", 1),
      ("<utility_space>&a;</utility_space>", "xml-syntax", 1), ("<svg/>", "domain-unknown", 1),
    ]
    for (text, code, line) in cases {
      let diagnostic = try #require(Self.refusal(Self.domain, Self.profile(), text), "\(code)")
      #expect(diagnostic.problem.code == code)
      #expect(diagnostic.place.line == line, "\(code)")
    }
    #expect(Self.refusal(Self.domain, Self.profile())?.problem.code == "domain-files")
    #expect(Self.refusal("<a>\u{0}</a>", "", "")?.problem.code == "file-zero-byte")
  }

  static let geniusWeb = """
    {"LinearAdditiveUtilitySpace":{"issueUtilities":{
    "lease":{"DiscreteValueSetUtilities":{"valueUtilities":{"no":0,"yes":1.0e0}}},
    "salary":{"NumberValueSetUtilities":{"lowValue":10,"lowUtility":0.2,"highValue":14,"highUtility":1}}},
    "issueWeights":{"lease":0.25,"salary":0.75},
    "domain":{"name":"jobs","issuesValues":{"lease":{"values":["yes","no"]},"salary":{"range":["10",14,2]}}},
    "name":"jobs1","reservationBid":{"issuevalues":{"lease":"yes","salary":"10"}}}}
    """

  /// What stands twice may not change preferences without a word.
  @Test(arguments: [
    ("<weight index=\"2\"", "<weight index=\"1\" value=\"0.3\"/><weight index=\"2\"", 2),
    ("<item value=\"red\"", "<item value=\"Red\" evaluation=\"9\"/><item value=\"red\"", 6),
    (
      "<item value=\"red\"",
      "<item value=\"green\" evaluation=\"9\"/><item value=\"green\" evaluation=\"1\"/><item value=\"red\"", 6
    ),
    ("<issue index=\"2\"", "<issue index=\"1\"", 5), ("name=\"Colour\"", "name=\"Price\"", 5),
    ("</utility_space>", "<reservation value=\"0.1\"/><reservation value=\"0.2\"/></utility_space>", 7),
    ("</utility_space>", "<discount_factor value=\"1\"/><discount_factor value=\"0.5\"/></utility_space>", 7),
    ("<evaluator", "<evaluator ftype=\"linear\" slope=\"1\" offset=\"0\"/><evaluator", 4),
  ])
  func refusesWhatStandsTwice(part: String, twice: String, line: Int) {
    let profile = Self.profile().replacing(part, with: twice)
    let found = Self.refusal(Self.domain, profile, Self.profile())
    #expect(found.map { ["xml-element-repeated", "name-repeated"].contains($0.problem.code) } == true)
    #expect(found?.place.line == line)
  }

  @Test(arguments: [
    ("<issue index=\"2\"", "<issue index=\"1\""),
    ("<item value=\"red\"/>", "<item value=\"red\"/><item value=\"RED\"/>"),
    ("name=\"Colour\"", "name=\"price\""),
  ])
  func refusesWhatStandsTwiceInADomain(part: String, twice: String) {
    let domain = Self.domain.replacing(part, with: twice)
    #expect(Self.refusal(domain, Self.profile(), Self.profile()) != nil)
  }

  @Test func readsGeniusWeb() throws {
    let file = try Self.deal(Self.geniusWeb, Self.geniusWeb.replacing("discreteutils", with: "x"))
    #expect(file.deal.issues[0].options.map(\.label) == ["yes", "no"])
    #expect(file.deal.issues[1].options.map(\.label) == ["10", "12", "14"])
    #expect(file.deal.digits == 2)
    #expect(units(file.deal, 0, .first) == [25, 0])
    #expect(units(file.deal, 1, .first) == [15, 45, 75])
    #expect(file.deal.noDealValue.first.units == 40)
    let broken = Self.refusal(Self.geniusWeb, Self.geniusWeb.replacing("0.75", with: "0.75a"))
    #expect(broken?.problem.code == "json-syntax")
    #expect(broken?.place.line == 4)
    let partial = Self.refusal(Self.geniusWeb, "{\"DefaultPartialOrdering\": {\"better\": []}}")
    #expect(partial?.problem.code == "domain-unknown")
  }

  @Test func readsNegMASAndNegoLog() throws {
    let space = """
      {"type": "CartesianOutcomeSpace", "issues": [{"type": "CategoricalIssue", "name": "x", "values": ["a", "b"]},
      {"type": "negmas.outcomes.ContiguousIssue", "name": "n", "values": [1, 3]}]}
      """
    let function = """
      {"type": "LinearAdditiveUtilityFunction", "weights": [0.5, 2], "reserved_value": 0.1, "values": [
      {"type": "TableFun", "mapping": {"a": -1, "b": 4}}, {"type": "AffineFun", "slope": 2, "bias": 0.25}]}
      """
    let deal = try Self.deal(space, function, function).deal
    #expect(units(deal, 0, .first) == [-5, 20])
    #expect(units(deal, 1, .second) == [45, 85, 125])
    #expect(deal.noDealValue.first.units == 1)
    let log =
      "{\"reservationValue\": 0.0, \"issueWeights\": {\"i\": 0.17}, \"issues\": {\"i\": {\"v\": 0.61, \"w\": 1.0}}}"
    #expect(units(try Self.deal(log, log).deal, 0, .first) == [1037, 1700])
  }
}
