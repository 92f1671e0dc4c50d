import DealGenerator
import Testing

@testable import MutualGains

/// What preferences tell, beside all corners of what they leave.
struct ReactionsTests {
  /// The values of some unknowns between ends that keep inequalities, by their corners: each is where as many
  /// inequalities or ends as there are unknowns hold with equality.
  private struct Corners {
    let ends: [ClosedRange<Double>]
    /// Coefficients and a constant that add up to 0 or more.
    let rows: [(coefficients: [Double], constant: Double)]

    /// The least and the most of each unknown; nil where nothing keeps all.
    var reach: [ClosedRange<Double>]? {
      let count = ends.count
      var planes = rows
      for (index, ends) in ends.enumerated() {
        var unit = Array(repeating: 0.0, count: count)
        unit[index] = 1
        planes.append((unit, -ends.lowerBound))
        planes.append((unit.map { -$0 }, ends.upperBound))
      }
      var corners: [[Double]] = []
      func choose(_ chosen: [Int], from start: Int) {
        if chosen.count == count {
          if let corner = solve(chosen.map { planes[$0] }), planes.allSatisfy({ holds($0, corner) }) {
            corners.append(corner)
          }
          return
        }
        for next in start..<max(start, planes.count) { choose(chosen + [next], from: next + 1) }
      }
      choose([], from: 0)
      guard let first = corners.first else { return nil }
      return first.indices.map { index in
        let values = corners.map { $0[index] }
        return (values.min() ?? 0)...(values.max() ?? 0)
      }
    }

    private func holds(_ plane: (coefficients: [Double], constant: Double), _ corner: [Double]) -> Bool {
      let sum = zip(plane.coefficients, corner).reduce(plane.constant) { $0 + $1.0 * $1.1 }
      return sum >= -1e-7 * (1 + abs(plane.constant))
    }

    /// Gauss with pivots.
    private func solve(_ planes: [(coefficients: [Double], constant: Double)]) -> [Double]? {
      var matrix = planes.map { $0.coefficients + [-$0.constant] }
      let count = matrix.count
      for column in 0..<count {
        guard let pivot = (column..<count).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
          abs(matrix[pivot][column]) > 1e-9
        else { return nil }
        matrix.swapAt(column, pivot)
        for row in 0..<count where row != column {
          let factor = matrix[row][column] / matrix[column][column]
          for place in 0...count { matrix[row][place] -= factor * matrix[column][place] }
        }
      }
      return (0..<count).map { matrix[$0][count] / matrix[$0][$0] }
    }
  }

  /// A deal of three issues of which the second party's values are uncertain by a margin each.
  private func randomDeal(using generator: inout SeededGenerator) throws -> Deal {
    let issues = (0..<3).map { index in
      Issue(
        name: "issue \(index)",
        options: (0..<3).map { option in
          Option(
            label: "\(option)",
            value: Pair(
              Amount(units: Int64.random(in: 0...900, using: &generator)),
              Amount(units: Int64.random(in: -900...900, using: &generator))))
        })
    }
    return try Deal(
      unit: .money(currency: "EUR"), digits: 2, parties: Pair(Party(name: "A"), Party(name: "B")),
      issues: issues)
  }

  @Test func equalsAllCorners() throws {
    var (narrowed, contradicted) = (0, 0)
    for seed in 1...400 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: 52_000 + seed)
      let deal = try randomDeal(using: &generator)
      if !deal.transferIssues.isEmpty { continue }
      let margins = (0..<3).map { issue in
        Uncertainty.Margin(
          issue: issue, side: .second, kind: .value,
          low: ExactDecimal(units: -Int64.random(in: 0...60, using: &generator)),
          high: ExactDecimal(units: Int64.random(in: 0...60, using: &generator)))
      }
      func offer(_ name: String) -> Preference.Offer {
        Preference.Offer(
          name: name,
          package: DealPackage(choices: (0..<3).map { _ in Int.random(in: 0..<3, using: &generator) }),
          payment: Amount(units: Int64.random(in: -300...300, using: &generator)))
      }
      let preferences = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Preference(side: .second, better: offer("better"), worse: offer("worse"))
      }
      func row(_ preference: Preference) -> (coefficients: [Double], constant: Double) {
        let coefficients = (0..<3).map { issue in
          let (better, worse) = (preference.better.package, preference.worse.package)
          let options = deal.issues[issue].options
          return Double(
            options[better.choices[issue]].value.second.units
              - options[worse.choices[issue]].value.second.units)
        }
        return (coefficients, Double(preference.better.payment.units - preference.worse.payment.units))
      }
      func corners(_ preferences: [Preference]) -> [ClosedRange<Double>]? {
        Corners(
          ends: margins.map { 1 + Double($0.low.units) / 100...1 + Double($0.high.units) / 100 },
          rows: preferences.map(row)
        ).reach
      }
      switch try Reactions(preferences, in: deal, Uncertainty(margins: margins)) {
      case .contradiction(let clash):
        contradicted += 1
        #expect(corners(clash.map { preferences[$0] }) == nil, "seed \(seed)")
        for left in clash {
          #expect(corners(clash.filter { $0 != left }.map { preferences[$0] }) != nil, "seed \(seed)")
        }
      case .narrowed(let known):
        let expected = try #require(corners(preferences), "seed \(seed)")
        for issue in 0..<3 {
          let margin = try #require(known.margin(onIssue: issue, side: .second, kind: .value))
          func factor(_ percent: ExactDecimal) -> Double {
            1 + Double(percent.units) / Double(powerOfTen(percent.digits + 2) ?? 1)
          }
          let (low, high) = (factor(margin.low), factor(margin.high))
          let (least, most) = (expected[issue].lowerBound, expected[issue].upperBound)
          // Rounded outwards, by less than two hundredths of a percent.
          #expect(low <= least + 1e-9 && low > least - 2e-4, "seed \(seed), issue \(issue): \(low) \(least)")
          #expect(high >= most - 1e-9 && high < most + 2e-4, "seed \(seed), issue \(issue): \(high) \(most)")
          if high - low < factor(margins[issue].high) - factor(margins[issue].low) - 1e-9 { narrowed += 1 }
        }
      }
    }
    // The deals say something.
    #expect(narrowed > 50 && contradicted > 20, "\(narrowed), \(contradicted)")
  }
}
