import DealChecker
import DealFiles
import DealGenerator
import MutualGains
import Testing

@testable import DealReports

/// Answers to seeded random deals with a price in them, checked by the independent checker.
@Suite struct PricedAnswersTests {
  private static func deal(_ seed: UInt64, _ shape: SmallDeal.Shape) throws -> Deal {
    var generator = SeededGenerator(seed: seed)
    let base = SmallDeal.random(shape, using: &generator)
    let start = Int64.random(in: 1...400, using: &generator)
    let step = Int64.random(in: 1...25, using: &generator)
    let scale: Int64 = shape == .wide ? 100_000 : 1
    let move = Int64.random(in: 1...3_000, using: &generator) * (seed % 3 == 0 ? -scale : scale)
    let count = Int64.random(in: 2...4, using: &generator)
    let options = (0..<count).map { index -> Option in
      let number = ExactDecimal(units: start + index * step, digits: 1)
      let label = seed % 2 == 0 ? number.text() + " EUR" : "€ " + number.text(decimalSign: ",")
      return Option(label: label, value: Pair(Amount(units: -index * move), Amount(units: index * move)))
    }
    return try Deal(
      unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
      issues: base.issues + [Issue(name: "Rate", options: options)])
  }

  @Test(arguments: [SmallDeal.Shape.tied, .mixed, .wide])
  func settlementsHold(shape: SmallDeal.Shape) throws {
    var moved = 0
    for seed in UInt64(0)..<60 {
      let deal = try Self.deal(seed, shape)
      let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.csv.utf8)))
      let report = SettlementReport(
        on: file, frontier: ParetoFrontier(of: file.deal), request: SettlementReport.Request())
      if report.isAgreement {
        #expect(report.inThePrice != nil, "seed \(seed)\n\(deal.csv)")
        if report.inThePrice?.isMoved == true { moved += 1 }
      }
      let output = Output.memory()
      output.write(json: report.json())
      let findings = try DealChecker.findings(
        deal: Array(deal.csv.utf8), answer: output.contents, options: CheckOptions())
      #expect(findings.isEmpty, "seed \(seed) \(findings)\n\(deal.csv)")
      // A limit on the payment leaves the price as it is.
      var request = SettlementReport.Request()
      request.maximumPayment = Amount(units: 1_000)
      let limited = SettlementReport(
        on: file, frontier: ParetoFrontier(of: file.deal), request: request)
      #expect(limited.inThePrice == nil)
    }
    #expect(moved > 5)
  }
}
