import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// Statements of seeded random deals and of every dataset: their lines come to what the deal says, their checks are 0,
/// and their change prices are differences of two settlements.
@Suite struct StatementTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let datasets: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/datasets")) ?? []
    return files.filter { $0.hasSuffix(".csv") }.sorted()
  }()

  /// A random deal as a file, on odd seeds with a bundle whose costs are below 0.
  static func file(_ seed: UInt64, _ shape: SmallDeal.Shape, inPoints: Bool = false) throws -> DealFile {
    var generator = SeededGenerator(seed: seed)
    let deal = SmallDeal.random(shape, inPoints: inPoints, using: &generator)
    var csv = deal.csv
    let weighted = deal.issues.contains { $0.weight != nil }
    if seed % 2 == 1, deal.issues.count > 1, !weighted {
      csv += "bundle;issue 1=option 1|issue 2=option 1;1;-3;2;-1\n"
    }
    return try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)))
  }

  private func sum(_ report: StatementReport, _ kind: StatementLine.Kind) -> Pair<Amount> {
    report.lines.filter { $0.kind == kind }.compactMap(\.amounts).reduce(Pair(.zero, .zero), +)
  }

  @Test(arguments: SmallDeal.Shape.allCases)
  func linesComeToTheGains(shape: SmallDeal.Shape) throws {
    for seed in UInt64(0)..<80 {
      let file = try Self.file(seed, shape, inPoints: seed % 5 == 4)
      let deal = file.deal
      var request = StatementReport.Request()
      if seed % 3 == 1, deal.unit != .points { request.maximumPayment = Amount(units: Int64(seed % 7)) }
      var generator = SeededGenerator(seed: seed)
      if seed % 4 == 3 {
        let choices = deal.issues.map { Int.random(in: $0.options.indices, using: &generator) }
        request.proposal = Proposal(
          name: "p", choices: choices.map(Optional.init),
          payment: seed % 8 == 3 && deal.unit != .points ? Amount(units: 5) : nil)
      }
      let report = StatementReport(on: file, frontier: ParetoFrontier(of: deal), request: request)
      let gain = sum(report, .value) - sum(report, .cost) - sum(report, .noDeal)
      try #require(gain == deal.gain(of: report.package), "seed \(seed)")
      try #require(report.checks.allSatisfy { $0.isZero }, "seed \(seed)")
      try #require(report.lines.map(\.number) == Array(1...report.lines.count))
      let settlement = Settlement(on: ParetoFrontier(of: deal), maximumPayment: request.maximumPayment)
      if request.proposal == nil {
        try #require(report.package == settlement.package && report.isAgreement == settlement.isAgreement)
        try #require(report.payment == (settlement.isAgreement ? settlement.payment : nil), "seed \(seed)")
      }
      if let payment = report.payment {
        try #require(sum(report, .payment) == Pair(-payment, payment))
        try #require(sum(report, .gainAfterPayment) == gain.after(payment: payment), "seed \(seed)")
        try #require(report.gainAfterPayment.sum == gain.sum)
      }
      // Every amount of a line is that of its cell: cells are those of the deal.
      for line in report.lines where line.kind == .value || line.kind == .cost {
        guard case .cells(let cells) = line.origin, deal.issues[0].weight == nil else { continue }
        for side in Side.allCases {
          let cell = try #require(cells[side]).cell
          let figures = try #require(file.reading.amountCells.figures(at: cell))
          try #require(figures.contains { deal.amount(of: $0) == line.amounts?[side] }, "seed \(seed)")
        }
      }
    }
  }

  /// The payment for a package, as the settlement has it where nothing else can be chosen.
  private func payment(for package: DealPackage, in deal: Deal, limit: Amount?) throws -> Amount? {
    let fixed = Rule(
      name: "fixed",
      .fixed(package.choices.enumerated().map { OptionIndex(issue: $0.offset, option: $0.element) }))
    return Settlement(
      on: ParetoFrontier(of: try deal.replacingRules(with: [fixed])), maximumPayment: limit
    ).payment
  }

  @Test(arguments: datasets)
  func changePricesAreTheDifferenceOfTwoSettlements(name: String) throws {
    let file = try DealFile(contentsOf: Self.root.path + "/datasets/" + name)
    let frontier = ParetoFrontier(of: file.deal)
    if file.deal.unit == .points { return }
    for limit in [nil, Amount(units: 100_000)] {
      var request = StatementReport.Request()
      request.maximumPayment = limit
      let report = StatementReport(on: file, frontier: frontier, request: request)
      #expect(report.checks.allSatisfy { $0.isZero })
      #expect(report.changePrices.isEmpty == !report.isAgreement)
      let before = try payment(for: report.package, in: file.deal, limit: limit)
      for price in report.changePrices {
        var choices = report.package.choices
        choices[price.option.issue] = price.option.option
        let after = try payment(for: DealPackage(choices: choices), in: file.deal, limit: limit)
        #expect(after.flatMap { after in before.map { after - $0 } } == price.payment)
      }
    }
  }

  @Test func correctionsTakeTheGainAway() {
    // A part q is found out, loses its half and pays the correction: what is gained on the rest is gone.
    for audit in StatementOpenness.audits {
      let (q, correction) = (Double(audit.percent) / 100, Double(audit.correction.text()) ?? 0)
      #expect(abs((1 - q) / 2 - q * correction) < 1e-12)
    }
  }

  @Test func aPriceTakesThePaymentUp() throws {
    for name in ["transportcontract.csv", "onderhoudscontract.csv"] {
      let file = try DealFile(contentsOf: Self.root.path + "/datasets/" + name)
      let report = StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
      let price = try #require(report.inThePrice)
      #expect(price.isMoved && report.checks.contains { $0.kind == .price && $0.isZero })
      #expect(sum(report, .inThePrice) + sum(report, .remainder) == sum(report, .payment))
    }
  }

  @Test func withoutAgreementNothingIsSigned() throws {
    let file = try DealFile(contentsOf: Self.root.path + "/datasets/rush-order.csv")
    let report = StatementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
    #expect(!report.isAgreement && report.payment == nil && report.changePrices.isEmpty)
    #expect(report.lines.last?.kind == .surplus)
  }
}
