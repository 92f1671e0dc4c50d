import DealChecker
import DealFiles
import DealGenerator
import MutualGains
import Testing

@testable import DealReports

/// Answers to seeded random deals, as the command writes them, checked by the independent checker.
@Suite struct VerifiedAnswersTests {
  static let seeds: Range<UInt64> = 0..<60

  @Test(arguments: SmallDeal.Shape.allCases, [false, true])
  func settlementsHold(shape: SmallDeal.Shape, inPoints: Bool) throws {
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: inPoints, using: &generator)
      let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.csv.utf8)))
      #expect(file.deal.issues.count == deal.issues.count)
      let limits: [Int64?] = inPoints ? [nil] : [nil, 0, Int64.random(in: 0...2000, using: &generator)]
      for limit in limits {
        var request = SettlementReport.Request()
        request.maximumPayment = limit.map(Amount.init(units:))
        request.showsDetails = seed % 2 == 0
        let report = SettlementReport(
          on: file, frontier: ParetoFrontier(of: file.deal), request: request)
        var options = CheckOptions()
        options.maximumPayment = limit.map { ExactDecimal(units: $0, digits: 2).text() }
        try expectNoFindings(deal, options, seed) { $0.write(json: report.json()) }
      }
    }
  }

  @Test(arguments: SmallDeal.Shape.allCases)
  func frontiersHold(shape: SmallDeal.Shape) throws {
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      let deal = SmallDeal.random(shape, inPoints: seed % 2 == 1, using: &generator)
      let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.csv.utf8)))
      var request = FrontierReport.Request()
      var options = CheckOptions()
      if seed % 3 == 0 {
        let middle = ParetoFrontier(of: file.deal).points().map(\.a).reduce(0) { max($0, $1) } / 2
        request.from = Amount(units: middle)
        options.from = ExactDecimal(units: middle, digits: file.deal.digits).text()
      }
      if seed % 5 == 0 {
        request.onlyAcceptable = true
        options.acceptable = true
      }
      let report = FrontierReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
      try expectNoFindings(deal, options, seed) { _ = report.write(.json, to: $0) }
    }
  }

  private func expectNoFindings(
    _ deal: Deal, _ options: CheckOptions, _ seed: UInt64, _ write: (Output) -> Void
  ) throws {
    let output = Output.memory()
    write(output)
    let findings = try DealChecker.findings(
      deal: Array(deal.csv.utf8), answer: output.contents, options: options)
    #expect(findings.isEmpty, "seed \(seed)\n\(deal.csv)")
  }
}
