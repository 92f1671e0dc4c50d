import DealGenerator
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// Actuals of seeded random deals: what is paid on top is the settlement's on what came of the package, whatever the
/// files, and all shares add up.
@Suite struct ActualsTests {
  /// A file of actuals on a package, in which some rows, amounts and statuses are random, and what counts by it.
  private static func random(
    _ package: DealPackage, in deal: Deal, using generator: inout SeededGenerator
  ) -> (csv: String, counted: [Int: (value: Pair<Amount?>, cost: Pair<Amount?>)]) {
    var csv = "issue;option;value buyer;cost buyer;value supplier;cost supplier;evidence;status\n"
    var counted: [Int: (value: Pair<Amount?>, cost: Pair<Amount?>)] = [:]
    for (index, option) in package.choices.enumerated() where Int.random(in: 0..<4, using: &generator) > 0 {
      func amounts(_ least: Int64) -> Pair<Amount?> {
        Pair { _ in
          Bool.random(using: &generator)
            ? Amount(units: Int64.random(in: least...60, using: &generator)) : nil
        }
      }
      let (value, cost) = (amounts(-60), amounts(0))
      let status = ActualsStatus.allCases[Int.random(in: 0..<3, using: &generator)]
      func text(_ amount: Amount?) -> String {
        amount.map { ExactDecimal(units: $0.units, digits: deal.digits).text() } ?? ""
      }
      let cells = [value.first, cost.first, value.second, cost.second].map(text)
      csv +=
        ([deal.issues[index].name, deal.issues[index].options[option].label] + cells + ["", status.rawValue])
        .joined(separator: ";") + "\n"
      counted[index] = status == .disallowed ? (Pair(nil, nil), Pair(nil, nil)) : (value, cost)
    }
    return (csv, counted)
  }

  @Test(arguments: [SmallDeal.Shape.tied, .mixed, .wide, .opposed])
  func arePaidAsTheSettlementOnWhatCameOfIt(shape: SmallDeal.Shape) throws {
    for seed in UInt64(0)..<300 {
      let file = try StatementTests.file(seed, shape)
      let deal = file.deal
      var generator = SeededGenerator(seed: seed + 10_000)
      let package = Settlement(on: ParetoFrontier(of: deal)).package
      let even = EvenShare(of: deal.gain(of: package)).payment
      var files: [ActualsFile] = []
      var latest: [Int: (value: Pair<Amount?>, cost: Pair<Amount?>)] = [:]
      for number in 0..<Int.random(in: 1...3, using: &generator) {
        let (csv, counted) = Self.random(package, in: deal, using: &generator)
        if counted.isEmpty { continue }
        files.append(
          try ActualsFile(
            SourceText(name: "\(number).csv", bytes: Array(csv.utf8)), for: file, agreed: package))
        // A later file replaces what it names; once disallowed, nothing earlier comes back.
        for (issue, own) in counted {
          let isOff =
            own.value == Pair(nil, nil) && own.cost == Pair(nil, nil)
            && files.last?.rows
              .first { $0.subject == .issue(issue) }?.status == .disallowed
          let before = isOff ? nil : latest[issue]
          latest[issue] = (
            Pair { own.value[$0] ?? before?.value[$0] }, Pair { own.cost[$0] ?? before?.cost[$0] }
          )
        }
      }
      if files.isEmpty { continue }
      var real = deal.gain(of: package)
      for (index, own) in latest {
        let option = package.choices[index]
        for side in Side.allCases {
          let (value, cost) = (
            deal.issues[index].value(ofOption: option)[side], deal.issues[index].cost(ofOption: option)[side]
          )
          real[side] = real[side] - ((own.cost[side] ?? cost) - cost)
          if seed % 2 == 0 { real[side] = real[side] + ((own.value[side] ?? value) - value) }
        }
      }
      var request = ActualsReport.Request(package: package, payment: even)
      request.countsValues = seed % 2 == 0
      let report = ActualsReport(on: file, actuals: files, request: request)
      try #require(report.trueUp.gain == real, "seed \(seed)")
      try #require(even + report.trueUp.payment == EvenShare(of: real).payment, "seed \(seed)")
      try #require(report.gainAfterTrueUp.sum == real.sum, "seed \(seed)")
      try #require(abs((report.gainAfterTrueUp.first - report.gainAfterTrueUp.second).units) <= 1)
      try #require(report.runs.reduce(.zero) { $0 + $1.due } == report.trueUp.payment, "seed \(seed)")
      try #require(report.lines.count == deal.issues.count + deal.bundles.count { $0.isPart(of: package) })
    }
  }

  private func report(_ files: [String]) throws -> ActualsReport {
    let deal =
      "issue;option;value buyer;cost buyer;value supplier;cost supplier\nDelivery;24 hours;90;5;-25;20\n"
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.utf8)))
    let package = DealPackage(choices: [0])
    let head = "issue;option;cost buyer;cost supplier;evidence;status\n"
    let actuals = try files.enumerated().map { index, rows in
      try ActualsFile(
        SourceText(name: "\(index).csv", bytes: Array((head + rows).utf8)), for: file, agreed: package)
    }
    return ActualsReport(
      on: file, actuals: actuals,
      request: .init(package: package, payment: EvenShare(of: file.deal.gain(of: package)).payment))
  }

  @Test func whatIsDisallowedDoesNotComeBack() throws {
    let claim = "Delivery;24 hours;;30;x;realised\n"
    #expect(try report([claim]).trueUp.payment == Amount(units: 500))
    #expect(try report([claim, "Delivery;24 hours;;;;disallowed\n"]).runs.map(\.due.units) == [500, -500])
    let again = ["Delivery;24 hours;;30;x;disallowed\n", "Delivery;24 hours;;;;realised\n"]
    #expect(try report(again).trueUp.payment == .zero)
  }

  @Test func anEmptyAmountStaysAsItWas() throws {
    let files = ["Delivery;24 hours;;30;x;estimate\n", "Delivery;24 hours;6;;y;realised\n"]
    let report = try report(files)
    #expect(report.trueUp.payment == Amount(units: 450))
    #expect(report.realised.payment == Amount(units: 450))
    #expect(report.lines.first?.evidence == "y")
  }

  @Test func bandsShareOtherwise() throws {
    let bands = "share;supplier;from 0 %;to 10 %;50 %\nshare;supplier;from 10 %;;80 %\n"
    // 20 agreed, 30 realised: of 2 half, of 8 a fifth.
    #expect(try report(["Delivery;24 hours;;30;x;realised\n" + bands]).trueUp.payment == Amount(units: 260))
  }
}
