import DealGenerator
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// What each proposal chooses, beside what is recommended.
@Suite struct PackageMatrixTests {
  private static let deal = """
    issue;option;value a;value b
    Size;small;1;5
    Size;large and with a label that takes more than one line;5;4
    Colour;red;0;1
    Colour;blue;3;0
    BATNA;;0;0
    """

  private func report(_ proposals: String) throws -> ScoreReport {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(Self.deal.utf8)))
    let proposals = try ProposalFile(SourceText(name: "p.csv", bytes: Array(proposals.utf8)), for: file)
    return ScoreReport(
      on: file, frontier: ParetoFrontier(of: file.deal), proposals: proposals, request: .init())
  }

  private func text(_ proposals: String, width: Int) throws -> [String] {
    let output = Output.memory()
    try MatrixText(PackageMatrix(report(proposals)), width: width).write(to: output)
    return String(decoding: output.contents, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  @Test func whatDiffersIsMarked() throws {
    let lines = try text("proposal;Size;Colour\nFirst;small;blue\nSecond;;red\n", width: 80)
    #expect(lines[2].contains("recommended") && lines[2].contains("1  First") && lines[2].contains("Second"))
    #expect(
      lines.contains { $0.hasPrefix("  Size") && $0.contains("large and with") && $0.contains("* small") })
    #expect(lines.contains { $0.hasPrefix("  Colour") && $0.contains("    blue") && $0.contains("* red") })
    // What is left open differs from nothing.
    #expect(lines.contains { $0.hasPrefix("  Size") && $0.hasSuffix("  open") })
  }

  @Test(arguments: [40, 80, 120, 200]) func blocksKeepToTheWidth(width: Int) throws {
    let rows = (1...23).map { "Proposal number \($0);small;\($0 % 2 == 0 ? "red" : "blue")\n" }.joined()
    let lines = try text("proposal;Size;Colour\n" + rows, width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    // Names may go on in the next line, but none is lost; each block begins with what is recommended.
    let words = lines.joined(separator: " ").split(separator: " ")
    for number in 1...23 { #expect(words.count { $0 == "\(number)" } >= 1) }
    #expect(words.count { $0 == "Proposal" } == 23)
    let blocks = lines.count { $0.contains("  recommended") }
    #expect(blocks >= 23 * 16 / width)
  }

  @Test func theSheetHasAColourForEach() throws {
    let report = try report("proposal;Size;Colour\nFirst;small;blue\n")
    let bytes = try #require(ScoreWorkbook(report)).bytes()
    let sheet = try #require(try Workbook(name: "a.xlsx", bytes: bytes).sheet(named: "comparison"))
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("\"issue\";\"recommended\";\"1  First\""))
    #expect(text.contains("\"Colour\";\"blue\";\"blue\""))
  }
}
