import DealGenerator
import Foundation
import MutualGains

/// A deal to measure on, and what to measure there.
struct Subject {
  let name: String
  let factors: [Factor]
  /// Where it belongs in the plot of growth; nil where it doesn't.
  var family: String?
  /// Whether the plain methods end within a bearable time.
  var hasLists = false
  var hasArray = false
  var hasEnumeration = false

  /// A random deal; competitive unless `isUncorrelated`.
  init(
    _ family: String, issues: Int, options: Int = 5, highest: Int64, isUncorrelated: Bool = false,
    lists: Bool = false, array: Bool = false, enumeration: Bool = false
  ) {
    self.family = options == 5 ? family : nil
    name = "\(family), \(issues) issues" + (options == 5 ? "" : " of \(options)")
    factors =
      CompetitiveDeal(
        issueCount: issues, optionCount: options, highestValue: highest, isUncorrelated: isUncorrelated,
        seed: 1
      ).factors
    (hasLists, hasArray, hasEnumeration) = (lists, array, enumeration)
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
    family = nil
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

  private static func points(
    _ issues: Int, lists: Bool = false, array: Bool = false, enumeration: Bool = false
  ) -> Subject {
    Subject(
      "points to 100", issues: issues, highest: 100, lists: lists, array: array, enumeration: enumeration)
  }

  private static func euros(_ issues: Int, lists: Bool = false, array: Bool = false) -> Subject {
    Subject("euros to 1,000", issues: issues, highest: 1_000, lists: lists, array: array)
  }

  private static func cents(_ issues: Int, lists: Bool = false) -> Subject {
    Subject("cents to 10,000.00", issues: issues, highest: 1_000_000, lists: lists)
  }

  /// What takes minutes at most.
  static let quick = [
    points(10, lists: true, array: true), points(100, lists: true, array: true),
    points(300, lists: true, array: true), points(1_000, lists: true, array: true), points(3_000),
    points(10_000, array: true), points(30_000),
    euros(10, lists: true, array: true), euros(100, lists: true, array: true), euros(1_000, array: true),
    euros(3_000), euros(10_000),
    cents(10, lists: true), cents(100, lists: true), cents(300, lists: true), cents(1_000, lists: true),
    cents(3_000),
    Subject("points to 100", issues: 1_000, options: 2, highest: 100),
    Subject("points to 100", issues: 1_000, options: 20, highest: 100),
    Subject("points to 100", issues: 1_000, options: 100, highest: 100),
    Subject("uncorrelated to 100", issues: 1_000, highest: 100, isUncorrelated: true, array: true),
    Subject("uncorrelated to 100", issues: 10_000, highest: 100, isUncorrelated: true),
    // Last, since it holds ten million packages: what is measured behind it would show their memory.
    points(10, enumeration: true),
  ]

  /// What takes longer.
  static let slow = [
    points(100_000), cents(3_000, lists: true), cents(10_000), euros(10_000, array: true),
  ]
}
