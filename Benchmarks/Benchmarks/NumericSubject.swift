import DealGenerator
import MutualGains

/// A deal with numeric issues beside ordinary ones, to measure on.
struct NumericSubject {
  let name: String
  let deal: Deal
  /// How many steps all numeric issues have together.
  let steps: Int
  /// Whether the same deal with every option written out ends within a bearable time.
  let hasExpanded: Bool

  /// Ordinary issues in cents, and numeric ones of `steps` steps each, on which the parties want different ends.
  init(_ issues: Int, steps: [Int], isRounded: Bool = false, expanded: Bool = false) {
    let ordinary = CompetitiveDeal(issueCount: issues, optionCount: 4, highestValue: 1_000_000, seed: 1).deal
    let numeric = steps.enumerated().map { index, count in
      // Even steps are whole cents of both; rounded ones have ends without a common measure with the number of steps.
      let (first, second) =
        isRounded
        ? (Int64(count) * 123 + 12_347 + Int64(index), Int64(count) * 98 + 7_919)
        : (Int64(count) * Int64(100 + 7 * index), Int64(count) * 80)
      func spaced(_ from: Int64, _ to: Int64) -> EvenSpacing {
        EvenSpacing(from: from, to: to, count: count + 1)
      }
      let range = OptionRange(
        labels: .init(first: ExactDecimal(units: 0), step: 1),
        value: Pair(spaced(0, first), spaced(second, 0)),
        cost: Pair(spaced(0, 0), spaced(0, 0)))
      return Issue(name: "price \(index + 1)", options: .range(range))
    }
    do throws(DealError) {
      deal = try Deal(
        unit: .money(currency: nil), digits: 2, parties: ordinary.parties, issues: ordinary.issues + numeric)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
    let list = steps.map { $0.formatted }.joined(separator: " + ")
    name = "\(issues) issues + \(list)" + (isRounded ? " rounded" : "") + " steps"
    self.steps = steps.reduce(0, +)
    hasExpanded = expanded
  }

  /// What takes a minute at most.
  static let quick = [
    NumericSubject(30, steps: [1_000], expanded: true), NumericSubject(30, steps: [10_000], expanded: true),
    NumericSubject(30, steps: [100_000]), NumericSubject(30, steps: [1_000_000]),
    NumericSubject(30, steps: [10_000_000]),
    NumericSubject(30, steps: [1_000], isRounded: true, expanded: true),
    NumericSubject(30, steps: [10_000], isRounded: true, expanded: true),
    NumericSubject(30, steps: [100_000], isRounded: true),
    NumericSubject(30, steps: [1_000_000], isRounded: true),
    NumericSubject(10, steps: [10_000]), NumericSubject(100, steps: [10_000]),
    NumericSubject(1_000, steps: [10_000]),
    NumericSubject(10_000, steps: [10_000]),
    NumericSubject(8, steps: [50_000, 20_000]), NumericSubject(8, steps: [5_000, 4_000, 3_000]),
    NumericSubject(8, steps: [5_000, 4_000, 3_000, 2_000, 1_000]),
  ]

  /// What takes longer.
  static let slow = [
    NumericSubject(30, steps: [100_000_000]), NumericSubject(30, steps: [10_000_000], isRounded: true),
    NumericSubject(30, steps: [50_000], expanded: true),
  ]
}

extension Int {
  /// With marks between groups of three digits.
  fileprivate var formatted: String {
    let digits = Array(String(self))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }.joined()
  }
}
