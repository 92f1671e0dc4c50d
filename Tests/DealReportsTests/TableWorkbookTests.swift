import DealGenerator
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// The tables of answers on sheets: the same rows as in CSV, in the language of the answer.
@Suite struct TableWorkbookTests {
  private static let deal = """
    issue;option;value a;value b
    Size;small;1;5
    Size;large;5;4.5
    gain;10;0;1
    gain;007;3;0
    BATNA;;0;0
    """

  private func file() throws -> DealFile {
    try DealFile(SourceText(name: "deal.csv", bytes: Array(Self.deal.utf8)))
  }

  private func rows(_ bytes: [UInt8], sheet name: String) throws -> [[String]] {
    let sheet = try #require(try Workbook(name: "a.xlsx", bytes: bytes).sheet(named: name))
    return String(decoding: sheet.bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map { String($0.filter { $0 != "\"" }) }
    }
  }

  private func csv(_ write: (Output) -> Void) -> [[String]] {
    let output = Output.memory()
    write(output)
    return String(decoding: output.contents, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func aFrontierHasTheRowsOfItsTable() throws {
    let file = try file()
    let report = FrontierReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
    let table = csv { _ = report.write(.table, to: $0) }
    let rows = try rows(report.workbook().workbook.bytes, sheet: "frontier")
    #expect(rows == table)
    #expect(rows.count > 2 && rows.contains { $0.contains("007") })
  }

  @Test(arguments: Language.allCases) func offersAreInTheLanguageOfTheAnswer(language: Language) throws {
    let file = try file()
    var request = OffersReport.Request(side: .first)
    request.count = 4
    let report = OffersReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
    let table = csv(report.writeTable)
    try Language.conversation(in: language) {
      let bytes = try #require(try report.workbook()).bytes
      let sheet = try rows(bytes, sheet: AnswerSheet.offers.name)
      #expect(sheet.count == table.count && sheet[0].count == table[0].count)
      #expect(sheet[0][0] == localized("offer"))
      // An issue that is called as a column is stays what it is.
      #expect(sheet[0].suffix(2) == ["Size", "gain"])
      for (row, cells) in zip(sheet.dropFirst(), table.dropFirst()) {
        #expect(row.suffix(2) == cells.suffix(2))
      }
      // The same on a page that can be handed out: an issue in each row, an offer in each column.
      let compared = try self.rows(bytes, sheet: AnswerSheet.comparison.name)
      #expect(compared[0][0] == localized("What each offer chooses"))
      #expect(compared[1].dropFirst().first == localized("offer \(1)"))
      for (row, issue) in zip(compared.dropFirst(2), ["Size", "gain"]) {
        #expect(row[0] == issue)
        let column = table[0].lastIndex(of: issue) ?? 0
        #expect(Array(row.dropFirst()) == table.dropFirst().map { $0[column] })
      }
    }
  }

  /// Every header of a table that is not an issue or names a party has its Dutch.
  @Test func headersHaveTheirDutch() throws {
    let file = try file()
    let frontier = ParetoFrontier(of: file.deal)
    let costs = try #require(RuleCosts(on: frontier))
    let tables: [(TableWords) -> [Table.Column]] = [
      { OffersReport(on: file, frontier: frontier, request: .init(side: .first)).table($0).columns },
      { SensitivityReport(on: file, frontier: frontier, request: .init()).table($0).columns },
      { RulesReport(on: file, frontier: frontier, costs: costs).table($0).columns },
      file.deal.pointColumns,
    ]
    for columns in tables {
      let dutch = Language.conversation(in: .dutch) { columns(.sheet) }
      #expect(dutch.count > 3)
      for (column, dutch) in zip(columns(.file), dutch) where !["Size", "gain"].contains(column.header) {
        #expect(dutch.header != column.header || column.header == "idle", "\(column.header) has no Dutch")
      }
    }
  }

  /// Excel takes a table without the mark for its old encoding: what came with one, or from a workbook, goes with one.
  @Test(arguments: [false, true]) func everyTableHasTheMarkThatItsFileWants(hasMark: Bool) throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = (hasMark ? mark : []) + Array(Self.deal.utf8)
    let file = try DealFile(SourceText(name: "deal.csv", bytes: bytes))
    let frontier = ParetoFrontier(of: file.deal)
    let costs = try #require(RuleCosts(on: frontier))
    let tables: [(Output) -> Void] = [
      OffersReport(on: file, frontier: frontier, request: .init(side: .first)).writeTable,
      SensitivityReport(on: file, frontier: frontier, request: .init()).writeTable,
      RulesReport(on: file, frontier: frontier, costs: costs).writeTable,
      { _ = FrontierReport(on: file, frontier: frontier, request: .init()).write(.table, to: $0) },
    ]
    for table in tables {
      let output = Output.memory()
      table(output)
      #expect(output.contents.starts(with: mark) == hasMark)
    }
    #expect(try DealTable(file).written(file: "deal.csv").bytes.starts(with: mark) == hasMark)
  }

  @Test func rowsBeyondASheetAreCounted() throws {
    #expect(FrontierReport.remarks(leftOut: 0).isEmpty)
    let remark = FrontierReport.remarks(leftOut: 2)[0]
    #expect(remark.contains("1,048,576") && remark.contains("2 points"))
  }
}
