import DealFiles
import MutualGains
import Testing

@testable import DealReports

/// The page of a statement: every fact is there, and nothing runs.
@Suite struct StatementPageTests {
  private static let head = "issue;option;value buyer;cost buyer;value supplier;cost supplier\n"

  private static func page(_ rows: String, language: Language = .english) throws -> String {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array((head + rows).utf8)))
    return try Language.conversation(in: language) {
      var request = StatementReport.Request()
      request.provenance.files = [SourceFile(name: "deal.csv", fingerprint: try Fingerprint(of: "abc".utf8))]
      request.provenance.version = "1.2.3"
      let report = StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
      return String(
        decoding: try #require(try report.page(from: Provenance(version: "", files: []))), as: UTF8.self)
    }
  }

  private static let deal =
    "Term;30 days;0;0;12000;0\nTerm;60 days;18000;0;4000;1500\nBATNA;;12000;;1000;\n"

  @Test func everyFactIsThereAndNothingRuns() throws {
    let page = try Self.page(Self.deal)
    for fact in [
      "2,250.00", "Term: 60 days", "C3, E3", "SHA-256 ba7816bf8f01cfea", "optimize 1.2.3", "Annex A",
      "Annex B",
      "Third party", "× 4.5", "@page { size: A4;",
    ] {
      #expect(page.contains(fact), "\(fact)")
    }
    #expect(!page.contains("<script") && !page.contains("style=") && !page.contains("src="))
    #expect(page.contains("default-src &#39;none&#39;") && !page.contains("script-src"))
  }

  @Test func isInTheLanguageOfTheConversation() throws {
    let page = try Self.page(Self.deal, language: .dutch)
    #expect(page.contains("<html lang=\"nl\">") && page.contains("Bijlage A: wijzigingsprijzen"))
    #expect(page.contains("2.250,00"))
  }

  @Test func labelsAreNoMarkup() throws {
    let page = try Self.page("<b>x</b>;\"<i>&\"\"'\";5;0;1;0\n<b>x</b>;b;1;0;6;1\nBATNA;;1;;1;\n")
    #expect(!page.contains("<b>") && !page.contains("<i>"))
    #expect(page.contains("&lt;b&gt;x&lt;/b&gt;"))
  }

  @Test func nothingIsSignedWithoutAgreement() throws {
    let page = try Self.page("Term;30 days;0;0;1;0\nBATNA;;12000;;1000;\n")
    #expect(page.contains("No agreement") && !page.contains("Third party"))
  }
}
