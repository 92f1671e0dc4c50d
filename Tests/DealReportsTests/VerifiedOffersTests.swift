import DealFiles
import DealGenerator
import DealReports
import Foundation
import MutualGains
import Testing

/// The JSON of `optimize offers` and `optimize sensitivity` beside what trying everything finds.
@Suite struct VerifiedOffersTests {
  struct Offers: Decodable {
    struct Offer: Decodable {
      let package: [String: String]
      let gain: [Decimal]
      let surplus: Decimal
      let payment: Decimal?
      let gainAfterPayment: [Decimal]
    }
    let digits: Int
    let leastGain: Decimal
    let tolerance: Decimal
    let exhaustive: Bool
    let offers: [Offer]
  }

  @Test(arguments: 0..<200)
  func offersHold(seed: Int) throws {
    var scored = try ScoredDeal(seed: UInt64(seed))
    guard !scored.packages.isEmpty else { return }
    let deal = scored.file.deal
    let side = seed % 2 == 0 ? Side.first : .second
    let table = DealPackage(
      choices: deal.issues.map { Int.random(in: $0.options.indices, using: &scored.generator) })
    var request = OffersReport.Request(side: side)
    let tolerance = Int64.random(in: 0...30, using: &scored.generator)
    request.tolerance = Amount(units: tolerance)
    request.around = Proposal(name: "table", package: table)
    let isPaid = deal.unit != .points
    let output = Output.memory()
    output.write(
      json: OffersReport(on: scored.file, frontier: ParetoFrontier(of: scored.file.deal), request: request)
        .json())
    let answer = try JSONDecoder().decode(Offers.self, from: Data(output.contents))
    let own = ScoredDeal.gain(of: table.choices, in: deal)[side]
    #expect(answer.leastGain.units(answer.digits) == own)
    #expect(answer.tolerance.units(answer.digits) == tolerance)
    #expect(answer.exhaustive)
    // Of issues that only move value, the proposal's options stay.
    let held = isPaid ? ScoredDeal.transferIssues(of: deal) : []
    let reachable = scored.packages.filter { candidate in
      held.allSatisfy { candidate.package.choices[$0] == table.choices[$0] }
    }
    let largest = reachable.map { $0.gain.first + $0.gain.second }.max() ?? 0
    let candidates = reachable.filter { candidate in
      let gain = candidate.gain
      return isPaid
        ? gain.first + gain.second >= largest - tolerance
        : (own...(own + tolerance)).contains(gain[side]) && scored.isEfficient(gain)
    }
    let told = try answer.offers.map { offer -> DealPackage in
      let package = DealPackage(
        choices: try deal.issues.map { issue in
          try #require(issue.options.firstIndex { $0.label == offer.package[issue.name] })
        })
      let gain = ScoredDeal.gain(of: package.choices, in: deal)
      #expect(offer.gain.map { $0.units(answer.digits) } == [gain.first, gain.second])
      #expect(offer.surplus.units(answer.digits) == gain.first + gain.second)
      let after = offer.gainAfterPayment.map { $0.units(answer.digits) }
      #expect(after[0] + after[1] == gain.first + gain.second)
      if isPaid {
        #expect(after[side == .first ? 0 : 1] == own)
        #expect(offer.payment?.units(answer.digits) == gain.first - after[0])
      } else {
        #expect(offer.payment == nil && after == [gain.first, gain.second])
      }
      return package
    }
    #expect(told == chosen(candidates, side, own: isPaid ? own : nil), "seed \(seed)")
  }

  /// Three of the candidates: the best for the other party, then each time the one that differs most. With an own
  /// gain that payments reach, what is left for the other is the rest.
  private func chosen(
    _ candidates: [(package: DealPackage, gain: Pair<Int64>)], _ side: Side, own: Int64?
  ) -> [DealPackage] {
    var left = candidates.sorted { one, two in
      let keys = [one, two].map { candidate in
        own.map { [-candidate.gain.first - candidate.gain.second, abs(candidate.gain[side] - $0)] }
          ?? [-candidate.gain[side.other], -candidate.gain[side]]
      }
      if keys[0] != keys[1] { return keys[0].lexicographicallyPrecedes(keys[1]) }
      return one.package.choices.lexicographicallyPrecedes(two.package.choices)
    }
    .map(\.package)
    var chosen: [DealPackage] = []
    while chosen.count < 3, !left.isEmpty {
      func distance(_ package: DealPackage) -> Int {
        chosen.map { zip($0.choices, package.choices).count { $0 != $1 } }.min() ?? 0
      }
      let most = left.map(distance).max() ?? 0
      let index = left.firstIndex { distance($0) == most } ?? 0
      chosen.append(left.remove(at: index))
    }
    return chosen
  }

  struct Sensitivities: Decodable {
    struct Cell: Decodable {
      let cell: String
      let issue: String?
      let option: String?
      let amount: Decimal
      let costOfError: Decimal?
      let up: Decimal?
      let down: Decimal?
      let unknown: [String]?
    }
    struct Scaled: Decodable {
      let percent: Int
      let agreement: Bool?
      let same: Bool
    }
    let digits: Int
    let agreement: Bool?
    let cells: [Cell]?
    let scaled: [Scaled]
  }

  /// Each amount that is said to change something is written into its cell: then the answer changes, and one
  /// unit before it doesn't.
  @Test(arguments: 0..<60)
  func sensitivitiesHold(seed: Int) throws {
    // Deals in money, some with rules.
    let scored = try ScoredDeal(seed: UInt64(3 * seed + 1))
    guard !scored.packages.isEmpty else { return }
    let output = Output.memory()
    output.write(
      json: SensitivityReport(
        on: scored.file, frontier: ParetoFrontier(of: scored.file.deal), request: .init()
      ).json())
    let answer = try JSONDecoder().decode(Sensitivities.self, from: Data(output.contents))
    let cells = try #require(answer.cells)
    let deal = scored.file.deal
    let transfers = Set(deal.transferIssues.map(\.issue))
    let optionCount = deal.issues.indices.filter { !transfers.contains($0) }
      .reduce(0) { $0 + deal.issues[$1].options.count }
    #expect(Set(cells.filter { $0.option != nil }.map(\.cell)).count == 4 * optionCount)
    #expect(answer.scaled.map(\.percent) == [80, 90, 110, 120, 80, 90, 110, 120])
    let table = scored.csv.split(separator: "\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    var distances: [Int64] = []
    for cell in cells {
      let column = try #require("ABCDEF".firstIndex(of: cell.cell.first ?? "?"))
      let place = (
        row: try #require(Int(cell.cell.dropFirst())) - 1,
        column: "ABCDEF".distance(from: "ABCDEF".startIndex, to: column)
      )
      let line = table[place.row]
      if let issue = cell.issue, let option = cell.option { #expect([line[0], line[1]] == [issue, option]) }
      #expect(Decimal(string: line[place.column]) == cell.amount)
      let amount = cell.amount.units(answer.digits)
      let nearest = [(cell.up, Int64(1)), (cell.down, -1)].compactMap { told, step in
        told.map { ($0.units(answer.digits), step) }
      }
      for (units, step) in nearest {
        #expect((units - amount).signum() == step)
        #expect(try changes(scored, table, place, units), "\(cell.cell) at \(units)")
        if units - step != amount {
          #expect(try !changes(scored, table, place, units - step), "\(cell.cell) before \(units)")
        }
      }
      if cell.costOfError == 0 { distances.append(nearest.map { abs($0.0 - amount) }.min() ?? .max) }
    }
    // The largest cost first; of those that cost nothing what changes nearest.
    let costs = cells.compactMap(\.costOfError)
    #expect(costs == costs.sorted(by: >))
    #expect(distances == distances.sorted())
  }

  /// Whether the answer is another where a cell has another amount.
  private func changes(
    _ scored: ScoredDeal, _ table: [[String]], _ place: (row: Int, column: Int), _ units: Int64
  ) throws -> Bool {
    var table = table
    table[place.row][place.column] = ExactDecimal(units: units, digits: scored.file.deal.digits).text()
    let text = table.map { $0.joined(separator: ";") }.joined(separator: "\n")
    let other = try DealFile(SourceText(name: "deal.csv", bytes: Array(text.utf8))).deal
    let now = Settlement(on: ParetoFrontier(of: scored.file.deal))
    let then = Settlement(on: ParetoFrontier(of: other))
    if now.isAgreement != then.isAgreement { return true }
    // Packages that tie are one answer.
    return then.isAgreement && other.gain(of: now.package).sum != then.surplus
  }
}
