import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// The workbook of a statement, computed anew by another program.
@Suite struct StatementWorkbookTests {
  private func report(_ seed: UInt64) throws -> StatementReport {
    let file = try StatementTests.file(seed, [.tied, .mixed, .wide][Int(seed) % 3])
    var request = StatementReport.Request()
    if seed % 4 == 1 { request.maximumPayment = Amount(units: 3) }
    return StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
  }

  @Test(.enabled(if: LibreOffice.program != nil))
  func itsFormulasGiveTheStatement() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let seeds: [UInt64] = Array(0..<12)
    for seed in seeds {
      let bytes = try StatementWorkbook(report(seed)).bytes()
      try Data(bytes).write(to: folder.appendingPathComponent("s\(seed).xlsx"))
    }
    try LibreOffice.computeAnew(seeds.map { "s\($0).xlsx" }, in: folder)
    for seed in seeds {
      let report = try report(seed)
      let csv = try String(
        contentsOf: folder.appendingPathComponent("s\(seed)-statement.csv"), encoding: .utf8)
      let rows = csv.split(separator: "\n", omittingEmptySubsequences: false)
        .map {
          $0.replacing("\"", with: "").split(separator: ";", omittingEmptySubsequences: false).map(
            String.init)
        }
      for line in report.lines {
        let row = try #require(rows.first { $0.first == "\(line.number)" && $0.count > 6 }, "seed \(seed)")
        let amounts = [line.amounts?.first, line.amounts?.second, line.together]
        for (cell, amount) in zip(row[2...4], amounts) {
          #expect(
            Decimal(string: cell).map { $0.units(2) } == amount?.units, "seed \(seed), line \(line.number)")
        }
        #expect(Decimal(string: row[6]) == 0, "seed \(seed), line \(line.number)")
      }
      for check in report.checks where check.kind != .rules {
        let row = try #require(rows.first { $0.count > 3 && $0[1].contains(check.label) })
        #expect(Decimal(string: row[3]) == 0, "seed \(seed), \(check.label)")
      }
      if report.changePrices.isEmpty { continue }
      let prices = try String(
        contentsOf: folder.appendingPathComponent("s\(seed)-change prices.csv"), encoding: .utf8
      ).split(separator: "\n").dropFirst()
      for (row, price) in zip(prices, report.changePrices) {
        let cells = row.replacing("\"", with: "").split(separator: ";", omittingEmptySubsequences: false)
        #expect(Decimal(string: String(cells[5])).map { $0.units(2) } == price.payment?.units, "seed \(seed)")
      }
    }
  }

  /// Who changes a figure that was signed sees it: beside its line, in the sum of all such differences, and in a check.
  @Test(.enabled(if: LibreOffice.program != nil), arguments: ["value", "cost", "noDeal"])
  func aChangedCellShows(kind: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try DealFile(contentsOf: StatementTests.root.path + "/datasets/spare-parts-depot.csv")
    let report = StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
    try Data(StatementWorkbook(report).bytes()).write(to: folder.appendingPathComponent("signed.xlsx"))
    try LibreOffice.writePlain(["signed.xlsx"], in: folder)
    let plain = folder.appendingPathComponent("signed.fods")
    let signed = try String(contentsOf: plain, encoding: .utf8)
    let line = try #require(
      report.lines.first {
        $0.kind.rawValue == kind && $0.amounts?.first != .zero && $0.amounts?.first != $0.amounts?.second
      })
    for (name, text) in [("unchanged", signed), ("changed", try changed(signed, line: line.number))] {
      try withoutResults(text).write(
        to: folder.appendingPathComponent(name + ".fods"), atomically: false, encoding: .utf8)
    }
    try LibreOffice.computeAnew(["unchanged.fods", "changed.fods"], in: folder)
    for (name, isChanged) in [("unchanged", false), ("changed", true)] {
      let rows = try String(
        contentsOf: folder.appendingPathComponent("\(name)-statement.csv"), encoding: .utf8
      ).split(separator: "\n").map {
        $0.replacing("\"", with: "").split(separator: ";", omittingEmptySubsequences: false)
      }
      let row = try #require(rows.first { $0.first == "\(line.number)" && $0.count > 6 })
      #expect((Decimal(string: String(row[6])) != 0) == isChanged, "\(name) \(row)")
      func figures(_ label: String) throws -> [Decimal] {
        let row = try #require(rows.first { $0.count > 3 && $0[1].contains(label) })
        return row[2...3].compactMap { Decimal(string: String($0)) }
      }
      #expect(try figures("all lines as they were stated").contains { $0 != 0 } == isChanged)
      let checks = try report.checks.filter { $0.kind != .rules }.flatMap { try figures($0.label) }
      #expect(checks.contains { $0 != 0 } == isChanged, "\(name) \(checks)")
    }
  }

  /// The workbook with one more in the first party's cell of a line.
  private func changed(_ plain: String, line: Int) throws -> String {
    let before = "office:value=\""
    var rows = plain.components(separatedBy: "<table:table-row")
    // The first number of the row is that of the line.
    let row = try #require(
      rows.firstIndex {
        let values = $0.components(separatedBy: before)
        return values.count > 4 && values[1].hasPrefix("\(line)\"")
      })
    var values = rows[row].components(separatedBy: before)
    let end = try #require(values[2].firstIndex(of: "\""))
    let amount = try #require(Decimal(string: String(values[2][..<end])))
    values[2] = "\(amount + 1)" + values[2][end...]
    rows[row] = values.joined(separator: before)
    return rows.joined(separator: "<table:table-row")
  }

  /// The workbook without what its formulas came to: by itself LibreOffice believes that.
  private func withoutResults(_ plain: String) -> String {
    let pieces = plain.components(separatedBy: "table:formula=\"")
    return pieces[0]
      + pieces.dropFirst().map { piece -> String in
        let parts = piece.components(separatedBy: "\"")
        // The formula, then its type, its result and its type again, each in quotes.
        return "table:formula=\"" + parts[0] + "\"" + parts[7...].joined(separator: "\"")
      }.joined()
  }

  @Test func hasItsSheetsInBothLanguages() throws {
    let names = [
      Language.english: ["statement", "change prices", "openness"],
      .dutch: ["opgave", "wijzigingsprijzen", "openheid"],
    ]
    for (language, sheets) in names {
      let file = try DealFile(contentsOf: StatementTests.root.path + "/datasets/payment-and-delivery.csv")
      let bytes = try Language.conversation(in: language) {
        try StatementWorkbook(
          StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
        ).bytes()
      }
      #expect(try Workbook(name: "s.xlsx", bytes: bytes).sheetNames.prefix(3) == sheets[...])
    }
  }
}
