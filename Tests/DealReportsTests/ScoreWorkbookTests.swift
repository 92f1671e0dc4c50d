import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

@Suite struct ScoreWorkbookTests {
  private func report(
    _ csv: String, _ proposals: String
  ) throws -> ScoreReport {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)))
    return try report(file, proposals)
  }

  private func report(_ file: DealFile, _ proposals: String) throws -> ScoreReport {
    let proposals = try ProposalFile(SourceText(name: "p.csv", bytes: Array(proposals.utf8)), for: file)
    return ScoreReport(
      on: file, frontier: ParetoFrontier(of: file.deal), proposals: proposals, request: .init())
  }

  private func bytes(_ report: ScoreReport, in language: Language = .english) throws -> [UInt8] {
    try Language.conversation(in: language) { try #require(ScoreWorkbook(report)).bytes() }
  }

  /// The cells of a sheet.
  private func rows(of name: String, in bytes: [UInt8]) throws -> [[String]] {
    let sheet = try Workbook(name: "answer.xlsx", bytes: bytes).sheet(named: name)
    let text = try String(decoding: #require(sheet).bytes, as: UTF8.self)
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) }
    }
    // Cells behind the last one that is filled are none.
    return rows.map { $0 + Array(repeating: "", count: max(0, 12 - $0.count)) }
  }

  private static let deal = "issue;option;value a;value b\nSize;s;1;5\nSize;l;5;4\nBATNA;;0;0\n"
  private static let proposals = "proposal;Size\nSmall;s\nLarge;l\n"

  @Test(arguments: Language.allCases)
  func isTheSameEveryTime(language: Language) throws {
    let first = try bytes(report(Self.deal, Self.proposals), in: language)
    #expect(try bytes(report(Self.deal, Self.proposals), in: language) == first)
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func itsSheetsHaveNamesInBothLanguages() throws {
    let report = try report(Self.deal, Self.proposals)
    let english = try Workbook(name: "answer.xlsx", bytes: bytes(report))
    #expect(
      english.sheetNames == [
        "scorecard", "comparison", "gets and brings", "trades", "packages", "utility space", "notices",
      ])
    let dutch = try Workbook(name: "answer.xlsx", bytes: bytes(report, in: .dutch))
    #expect(
      dutch.sheetNames == [
        "scorekaart", "vergelijking", "halen en brengen", "ruilen", "pakketten", "nutsruimte", "meldingen",
      ])
  }

  /// An answer to which somebody adds proposals or rules has them read, and not its own sheets.
  @Test(arguments: Language.allCases)
  func noSheetIsTakenForOneBesideADeal(language: Language) {
    let names = Language.conversation(in: language) { AnswerSheet.allCases.map(\.name) }
    let taken = (SheetNames.proposals + SheetNames.rules + ["deal"]).map { LabelKey($0) }
    for name in names { #expect(!taken.contains(LabelKey(name)) && name.count <= 31, "\(name)") }
    #expect(Set(names.map { LabelKey($0) }).count == names.count)
  }

  @Test(arguments: 0..<60)
  func itsFiguresAreThoseOfTheScores(seed: Int) throws {
    var scored = try ScoredDeal(seed: UInt64(seed))
    let report = try report(scored.file, scored.proposals(8, isTransposed: false))
    if scored.packages.isEmpty {
      #expect(ScoreWorkbook(report) == nil)
      return
    }
    let rows = try rows(of: "scorecard", in: bytes(report))
    let header = try #require(rows.firstIndex { $0.first == "rank" })
    let digits = scored.file.deal.digits
    for (ranked, row) in zip(report.ranked, rows[(header + 1)...]) {
      let score = ranked.score
      var expected = ["\(ranked.rank)", score.proposal.name]
      let amounts = [score.gainAfterPayment.first, score.gainAfterPayment.second, score.surplus]
      expected += amounts.map { ExactDecimal(units: $0.units, digits: digits).text() }
      #expect(Array(row.prefix(5)) == expected, "seed \(seed)")
      guard let standing = score.standing else {
        #expect(row[5...7] == ["", "", "–"])
        continue
      }
      if let part = standing.efficiency {
        #expect(row[5] == ExactDecimal(units: Int64(part.tenthsOfPercent), digits: 1).text())
      }
      let left = try #require(standing.leftOnTable)
      #expect(row[6] == ExactDecimal(units: left.units, digits: digits).text())
      #expect(row[7] == standing.outcome.kind?.rawValue)
      #expect(row[10] == (standing.isEfficient == true ? "yes" : "no"))
    }
  }

  @Test func keepsTextsTexts() throws {
    let issue = Issue(
      name: "@Size",
      options: ["@SUM(A1)", "+5"].enumerated().map { index, label in
        Option(label: label, value: Pair(Amount(units: Int64(index)), .zero))
      })
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "=a"), Party(name: "b")),
      issues: [issue])
    let reading = try report(Self.deal, Self.proposals).file.reading
    let file = DealFile(deal: deal, reading: reading, notices: [])
    let report = try report(file, "proposal;@Size;note\n@2+2;+5;+3\n@x;@SUM(A1);\n")
    let bytes = try bytes(report)
    let scorecard = try rows(of: "scorecard", in: bytes)
    #expect(scorecard.contains { $0[1] == "@2+2" && $0.contains("+3") })
    let exchange = try rows(of: "gets and brings", in: bytes)
    #expect(exchange.contains { $0.starts(with: ["@Size", "@SUM(A1)"]) })
    // A formula would be read with a notice of its own.
    for name in try Workbook(name: "answer.xlsx", bytes: bytes).sheetNames {
      let sheet = try #require(try Workbook(name: "answer.xlsx", bytes: bytes).sheet(named: name))
      #expect(sheet.sheet?.formulas.isEmpty != false, "\(name)")
    }
  }

  @Test func explainsTheBestAndSaysHowManyAreLeftOut() throws {
    let many = "proposal;Size\n" + (1...23).map { "p\($0);\($0 == 23 ? "l" : "s")\n" }.joined()
    let bytes = try bytes(report(Self.deal, many))
    #expect(try rows(of: "scorecard", in: bytes).count { $0[1].hasPrefix("p") && $0[1] != "proposal" } == 23)
    let trades = try rows(of: "trades", in: bytes).map(\.first)
    #expect(trades.contains("1  p23") && trades.contains("2  p1") && !trades.contains("2  p22"))
    #expect(trades.contains("… and 3 more proposals"))
  }

  @Test func tellsWhatIsOpen() throws {
    let report = try report(Self.deal, "proposal;Size\nOpen;\n")
    let workbook = try Workbook(name: "answer.xlsx", bytes: bytes(report))
    #expect(workbook.sheetNames == ["scorecard", "comparison", "packages", "utility space", "notices"])
    let rows = try rows(of: "scorecard", in: bytes(report))
    #expect(rows.contains { $0.starts(with: ["lowest", "Open", "1.00", "4.00", "6.00"]) })
    #expect(rows.contains { $0.starts(with: ["highest", "", "5.00", "5.00", "9.00"]) })
  }

  @Test(.enabled(if: LibreOffice.program != nil)) func opensInLibreOffice() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try report(Self.deal, Self.proposals)
    for language in Language.allCases {
      try Data(bytes(report, in: language))
        .write(to: folder.appendingPathComponent("\(language.rawValue).xlsx"))
    }
    try LibreOffice.computeAnew(["en.xlsx", "nl.xlsx"], in: folder)
    for (language, sheet, line) in [
      ("en", "scorecard", "1;Large;5;4;9;100;0;"), ("nl", "scorekaart", "2;Small;1;5;6;66.6;3;"),
      ("en", "utility space", "1.;Large;5;4"), ("nl", "nutsruimte", "geen deal;0;0"),
    ] {
      let file = folder.appendingPathComponent("\(language)-\(sheet).csv")
      let text = try String(contentsOf: file, encoding: .utf8).filter { $0 != "\"" }
      #expect(text.contains(line), "\(text)")
    }
  }
}
