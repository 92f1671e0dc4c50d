import DealFiles
import MutualGains
import Testing

@testable import DealReports

@Suite struct ScoreHeadlineTests {
  private static let deal = """
    issue;option;value buyer (EUR);value supplier;status
    Price;300;200;0;
    Price;310;100;100;
    Price;320;0;200;
    Quality;low;0;0;
    Quality;high;150;-20;
    Colour;grey;0;0;
    Colour;red;10;10;
    Colour;blue;99;99;forbidden
    BATNA;;0;0;
    """

  private static func headline(
    _ proposals: [String], for side: Side? = nil, maximumPayment: Amount? = nil,
    in language: Language = .english
  ) throws -> String {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.utf8)))
    let text = "proposal;Price;Quality;Colour;payment\n" + proposals.map { $0 + "\n" }.joined()
    let read = try ProposalFile(SourceText(name: "p.csv", bytes: Array(text.utf8)), for: file)
    var request = ScoreReport.Request()
    request.side = side
    request.maximumPayment = maximumPayment
    let report = ScoreReport(
      on: file, frontier: ParetoFrontier(of: file.deal), proposals: read, request: request)
    return Language.conversation(in: language) { report.headline.joined(separator: "\n") }
  }

  @Test func aheadAndNext() throws {
    let proposals = ["A;310;high;red;80", "B;310;low;red;"]
    #expect(
      try Self.headline(proposals)
        == "Best for both together: \"A\". Together that makes 350.00, as much as any package can, shared 51/49. "
        + "Next comes \"B\", with 130.00 less together: most is lost on Quality (\"low\", not \"high\").")
    #expect(
      try Self.headline(proposals, in: .dutch)
        == "Het beste voor beide partijen samen: \"A\". Samen levert dat 350,00 op, het meeste wat een pakket "
        + "kan opleveren, 51/49 verdeeld. Daarna komt \"B\", met samen 130,00 minder: het meeste gaat verloren "
        + "op Quality (\"low\", niet \"high\").")
  }

  @Test func whoLosesIsNamed() throws {
    #expect(
      try Self.headline(["A;300;high;grey;", "B;310;low;grey;"])
        == "Best for both together: \"A\". Together that makes 330.00, 94.2\u{A0}% of what the best package makes. "
        + "But the supplier loses 20.00. Next comes \"B\", with 130.00 less together: most is lost on Quality "
        + "(\"low\", not \"high\").")
    #expect(
      try Self.headline(["A;300;high;grey;", "B;310;low;grey;"], for: .second)
        == "Best for the supplier: \"B\". The supplier gains 100.00. But it leaves 150.00 on the table. "
        + "Next comes \"A\", with 120.00 less for the supplier: the supplier loses 20.00.")
    #expect(
      try Self.headline(["A;300;low;grey;", "B;320;low;grey;"], for: .first)
        == "Best for the buyer: \"A\". The buyer gains 200.00. But the supplier gains nothing. "
        + "Next comes \"B\", with 200.00 less for the buyer: the buyer gains nothing.")
  }

  @Test func equalsAndManyEquals() throws {
    #expect(
      try Self.headline(["A;310;high;red;80", "B;310;high;red;80"]).hasPrefix(
        "Equally good for both together: \"A\" and \"B\". Together that makes 350.00"))
    let many = (1...9).map { "P\($0);310;high;red;80" }
    #expect(
      try Self.headline(many).hasPrefix(
        "Equally good for both together: \"P1\", \"P2\", \"P3\" and 6 more proposals."))
    #expect(
      try Self.headline(["A;310;high;red;80", "B;310;high;red;"])
        == "Best for both together: \"A\". Together that makes 350.00, as much as any package can, shared 51/49. "
        + "Next comes \"B\", with as much together, but less for who has least.")
  }

  @Test func brokenRules() throws {
    #expect(
      try Self.headline(["A;310;high;blue;", "B;310;low;grey;"])
        == "Best for both together: \"B\". Together that makes 200.00, 57.1\u{A0}% of what the best package makes, "
        + "shared 50/50. Next comes \"A\", but it breaks \"row 9 forbidden\".")
    #expect(try Self.headline(["A;310;high;blue;"]) == "No complete proposal keeps all rules.")
  }

  @Test func openIssuesCanDoBetter() throws {
    #expect(
      try Self.headline(["A;310;low;grey;", "Later;310;;red;"])
        == "Best for both together: \"A\". Together that makes 200.00, 57.1\u{A0}% of what the best package makes, "
        + "shared 50/50. \"Later\" leaves issues open, and can make up to 350.00 together.")
    #expect(
      try Self.headline(["A;310;low;grey;", "Later;310;;red;"], for: .first).hasSuffix(
        "\"Later\" leaves issues open, and can bring the buyer up to 260.00."))
    #expect(try Self.headline(["Later;310;;red;"]) == "")
  }

  @Test func lopsidedIsSaid() throws {
    #expect(
      try Self.headline(["A;300;high;red;20", "B;310;low;red;"])
        == "Best for both together: \"A\". Together that makes 350.00, as much as any package can, shared 97/3, "
        + "lopsided. Next comes \"B\", with 130.00 less together: most is lost on Quality (\"low\", not \"high\")."
    )
    #expect(
      try Self.headline(["A;300;high;red;20"], for: .first, in: .dutch)
        == "Het beste voor de buyer: \"A\". De buyer wint 340,00. Maar het is scheef verdeeld, 97/3.")
  }
}
