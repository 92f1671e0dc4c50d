import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

@Suite struct SettlementWorkbookTests {
  private func report(_ csv: String, limit: Int64? = nil) throws -> SettlementReport {
    var request = SettlementReport.Request()
    request.maximumPayment = limit.map(Amount.init(units:))
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)))
    return SettlementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
  }

  private func deals(_ count: UInt64) -> [(seed: UInt64, deal: Deal, limit: Int64?)] {
    (0..<count).map { seed in
      var generator = SeededGenerator(seed: seed)
      let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed]
      let shape = shapes[Int(seed) % shapes.count]
      let deal = SmallDeal.random(shape, inPoints: seed % 5 == 4, using: &generator)
      return (seed, deal, seed % 3 == 0 ? Int64.random(in: 0...2000, using: &generator) : nil)
    }
  }

  @Test func isTheSameEveryTime() throws {
    let csv = "issue;option;value a;value b\nSize;s;1;2\nSize;l;3;1\nBATNA;;0;0\n"
    let first = try SettlementWorkbook(report(csv)).bytes()
    #expect(try SettlementWorkbook(report(csv)).bytes() == first)
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test(arguments: Language.allCases)
  func isADealFile(language: Language) throws {
    for (seed, deal, limit) in deals(20) {
      let report = try report(deal.csv, limit: limit)
      let bytes = try Language.conversation(in: language) { try SettlementWorkbook(report).bytes() }
      let again = try DealFile(SourceText(name: "answer.xlsx", bytes: bytes)).deal
      #expect(again.unit == report.deal.unit && again.parties == report.deal.parties, "seed \(seed)")
      #expect(again.noDealValue == report.deal.noDealValue, "seed \(seed)")
      for (issue, original) in zip(again.issues, report.deal.issues) {
        #expect(issue.name == original.name && issue.options.map(\.label) == original.options.map(\.label))
        for option in issue.options.indices {
          #expect(issue.utility(ofOption: option) == original.utility(ofOption: option), "seed \(seed)")
        }
      }
    }
  }

  @Test func itsSheetsAreNamedInDutch() throws {
    let report = try report("onderwerp;optie;waarde a;waarde b\nMaat;s;1;2\n")
    let bytes = try Language.conversation(in: .dutch) { try SettlementWorkbook(report).bytes() }
    let workbook = try Workbook(name: "answer.xlsx", bytes: bytes)
    #expect(
      workbook.sheetNames == [
        "samenvatting", "deal", "halen en brengen", "pakketten", "nutsruimte", "meldingen",
      ])
    let sheet = try #require(try workbook.sheet(named: "samenvatting"))
    #expect(
      String(decoding: sheet.bytes, as: UTF8.self).contains("Aanbevolen pakket: win-win, bewezen het beste"))
  }

  /// What XML can't hold is written as `_x000A_`, so a label that looks like that must not become a character.
  @Test func labelsThatLookEscapedStay() throws {
    let labels = ["_x0041_", "A", "_x000D_", "_x005F_", "_x00e9_ z", "_x0041", "__x0041__"]
    let rows = labels.map { "Size;\($0);1;2\n" }.joined()
    let report = try report("issue;option;value a;value b\n" + rows)
    let bytes = try SettlementWorkbook(report).bytes()
    let file = try DealFile(DealSource(name: "answer.xlsx", bytes: bytes))
    #expect(file.deal.issues[0].options.map(\.label) == labels)
  }

  @Test func namesItsFiles() throws {
    let report = try report("issue;option;value a;value b\nSize;s;1;2\n")
    let file = SourceFile(name: "=deal.csv", fingerprint: try Fingerprint(of: "abc".utf8))
    let provenance = Provenance(version: "1.2.3", files: [file])
    let workbook = try Workbook(
      name: "answer.xlsx", bytes: SettlementWorkbook(report).bytes(from: provenance))
    let sheet = try #require(try workbook.sheet(named: "notices"))
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("optimize 1.2.3") && text.contains("=deal.csv"))
    #expect(text.contains("SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test func saysThatNumbersAreTooLong() throws {
    let long = try report("issue;option;value a;value b\nSize;s;1234567890123.4567;1\nSize;t;1;1\n")
    #expect(SettlementWorkbook(long).lengthRemark != nil)
    let short = try report("issue;option;value a;value b\nSize;s;12345678901.4567;1\nSize;t;1;1\n")
    #expect(SettlementWorkbook(short).lengthRemark == nil)
  }

  @Test func keepsTextsTexts() throws {
    let issue = Issue(
      name: "=1+1",
      options: ["@SUM(A1)", "http://x.nl", "1-2", "+5"].enumerated().map { index, label in
        Option(label: label, value: Pair(Amount(units: Int64(index)), .zero))
      })
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "=a"), Party(name: "b")),
      issues: [issue])
    let reading = try report("issue;option;value a;value b\nSize;s;1;2\n").file.reading
    let report = SettlementReport(
      on: DealFile(deal: deal, reading: reading, notices: []), frontier: ParetoFrontier(of: deal),
      request: .init())
    let workbook = try Workbook(name: "answer.xlsx", bytes: SettlementWorkbook(report).bytes())
    #expect(
      workbook.sheetNames == ["summary", "deal", "gets and brings", "packages", "utility space", "notices"])
    let found = try workbook.sheet(named: "deal")
    let sheet = try #require(found)
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("\"'=1+1\";\"'@SUM(A1)\";"))
    #expect(text.contains("\"'=1+1\";\"1-2\""))
  }

  /// Formulas that are computed anew for another choice than the one they were written with give our own sums.
  @Test(.enabled(if: LibreOffice.program != nil)) func computesWhatIsChosen() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var expected: [(name: String, deal: Deal, package: DealPackage, limit: Int64?)] = []
    for (seed, deal, limit) in deals(40) {
      var generator = SeededGenerator(seed: seed)
      let report = try report(deal.csv, limit: limit)
      let package = DealPackage(
        choices: deal.issues.map { Int.random(in: 0..<$0.options.count, using: &generator) })
      try Data(SettlementWorkbook(report, chosen: package.options).bytes())
        .write(to: folder.appendingPathComponent("deal\(seed).xlsx"))
      expected.append(("deal\(seed)", report.deal, package, deal.unit == .points ? nil : limit))
    }
    try LibreOffice.computeAnew(expected.map { $0.name + ".xlsx" }, in: folder)
    for (name, deal, package, limit) in expected {
      let file = folder.appendingPathComponent("\(name)-deal.csv")
      let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
      }
      let gain = deal.gain(of: package)
      var payment = (gain.first - gain.second).units / 2
      if let limit { payment = min(max(payment, -limit), limit) }
      for side in Side.allCases {
        var sums = [deal.value(of: package)[side], -deal.cost(of: package)[side], -deal.noDealValue[side]]
        sums.append(gain[side])
        if deal.unit != .points {
          let received = Amount(units: side == .first ? -payment : payment)
          sums += [received, gain[side] + received]
        }
        let computed = rows[1 + side.rawValue].dropFirst(6).prefix(sums.count)
          .map { (Double($0) ?? .nan) * pow(10, Double(deal.digits)) }
        for (sum, number) in zip(sums, computed) {
          #expect(abs(Double(sum.units) - number) < 0.01, "\(name): \(rows[1 + side.rawValue])")
        }
        #expect(computed.count == sums.count)
      }
    }
  }
}
