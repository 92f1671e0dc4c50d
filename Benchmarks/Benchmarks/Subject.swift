import DealGenerator
import Foundation
import MutualGains

/// A deal to measure on, and what to measure there.
struct Subject {
  let name: String
  let factors: [Factor]
  /// Whether the plain methods end within a bearable time.
  var hasLists = false
  var hasArray = false

  /// A competitive deal with five options an issue.
  init(_ unit: String, issues: Int, highest: Int64, lists: Bool = false, array: Bool = false) {
    name = "\(unit), \(issues) issues"
    factors = CompetitiveDeal(issueCount: issues, optionCount: 5, highestValue: highest, seed: 1).factors
    (hasLists, hasArray) = (lists, array)
  }

  /// A deal from a file: the numbers of issues and options, then a and b of each option.
  init?(contentsOf path: String) {
    guard let text = FileManager.default.contents(atPath: path) else { return nil }
    let numbers = text.split(whereSeparator: { $0 <= 32 }).compactMap {
      Int64(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count > 2, numbers.count == Int(2 + 2 * numbers[0] * numbers[1]) else { return nil }
    let optionCount = Int(numbers[1])
    name = path
    hasLists = numbers[0] <= 500
    factors = (0..<Int(numbers[0])).map { issue in
      Factor(
        points: (0..<optionCount).map { option in
          let place = 2 + 2 * (issue * optionCount + option)
          return UtilityPoint(a: numbers[place], b: numbers[place + 1])
        })
    }
  }

  /// The deal in that format.
  var text: String {
    let lines = factors.flatMap { $0.points.map { "\($0.a) \($0.b)" } }
    return "\(factors.count) \(factors[0].points.count)\n" + lines.joined(separator: "\n") + "\n"
  }

  static let quick = [
    Subject("points to 100", issues: 100, highest: 100, lists: true, array: true),
    Subject("points to 100", issues: 1_000, highest: 100, lists: true, array: true),
    Subject("points to 100", issues: 10_000, highest: 100, array: true),
    Subject("points to 1,000", issues: 1_000, highest: 1_000, lists: true, array: true),
    Subject("points to 1,000", issues: 10_000, highest: 1_000),
    Subject("cents to 10,000.00", issues: 100, highest: 1_000_000, lists: true),
    Subject("cents to 10,000.00", issues: 300, highest: 1_000_000, lists: true),
    Subject("cents to 10,000.00", issues: 1_000, highest: 1_000_000, lists: true),
    Subject("cents to 10,000.00", issues: 3_000, highest: 1_000_000),
  ]

  /// What takes minutes with the plain methods.
  static let slow = [
    Subject("points to 100", issues: 100_000, highest: 100),
    Subject("points to 1,000", issues: 10_000, highest: 1_000, array: true),
    Subject("cents to 10,000.00", issues: 3_000, highest: 1_000_000, lists: true),
    Subject("cents to 10,000.00", issues: 10_000, highest: 1_000_000),
  ]
}
