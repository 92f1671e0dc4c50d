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
