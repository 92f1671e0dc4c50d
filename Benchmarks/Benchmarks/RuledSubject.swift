import DealGenerator
import Foundation
import MutualGains

/// A deal with rules to measure on.
struct RuledSubject {
  let name: String
  let deal: Deal
  /// Whether the epsilon-constraint method with GLPK ends within a bearable time.
  var hasEpsilonConstraint = false

  init(_ name: String, _ deal: Deal, epsilonConstraint: Bool = false) {
    (self.name, self.deal, hasEpsilonConstraint) = (name, deal, epsilonConstraint)
  }

  /// A random deal of four options an issue, with half as many pairs as issues and that many limits on sums.
  init(issues: Int, limits: Int, epsilonConstraint: Bool = false) {
    let deal = LimitedDeal(issueCount: issues, limitCount: limits, seed: 1).deal
    let words = limits == 0 ? "no limit" : "\(limits) limit" + (limits == 1 ? "" : "s")
    self.init("\(words), \(issues) issues", deal, epsilonConstraint: epsilonConstraint)
  }

  /// What takes a minute at most.
  static let quick = [
    RuledSubject(issues: 20, limits: 0, epsilonConstraint: true),
    RuledSubject(issues: 50, limits: 0), RuledSubject(issues: 500, limits: 0),
    RuledSubject(issues: 10, limits: 1, epsilonConstraint: true),
    RuledSubject(issues: 20, limits: 1, epsilonConstraint: true),
    RuledSubject(issues: 50, limits: 1), RuledSubject(issues: 200, limits: 1),
    RuledSubject(issues: 20, limits: 3, epsilonConstraint: true),
    RuledSubject(issues: 50, limits: 3),
  ]

  /// What takes longer; those that `quick` has too come with epsilon-constraint here.
  static let slow = [
    RuledSubject(issues: 50, limits: 0, epsilonConstraint: true),
    RuledSubject(issues: 50, limits: 1, epsilonConstraint: true),
    RuledSubject(issues: 50, limits: 3, epsilonConstraint: true),
    RuledSubject(issues: 100, limits: 3), RuledSubject(issues: 200, limits: 3),
  ]

  /// A deal from a file: the numbers of issues, options and limited sums; for each option a, b and what it adds
  /// to each sum; the number of pairs, and for each `r` (requires) or `e` (excludes) and two options counted
  /// through all issues; the bound of each sum.
  init?(contentsOf path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    var words = data.split(whereSeparator: { $0 <= 32 }).map { String(decoding: $0, as: UTF8.self) }[...]
    func word() -> String? { words.popFirst() }
    func number() -> Int64? { word().flatMap { Int64($0) } }
    guard let issues = number().map({ Int($0) }), let options = number().map({ Int($0) }),
      let limits = number().map({ Int($0) })
    else { return nil }
    var factors: [Factor] = []
    var sums = Array(repeating: [[Int64]](), count: limits)
    for _ in 0..<issues {
      var points: [UtilityPoint] = []
      for limit in 0..<limits { sums[limit].append([]) }
      for _ in 0..<options {
        guard let a = number(), let b = number() else { return nil }
        points.append(UtilityPoint(a: a, b: b))
        for limit in 0..<limits {
          guard let amount = number() else { return nil }
          sums[limit][sums[limit].count - 1].append(amount)
        }
      }
      factors.append(Factor(points: points))
    }
    guard let pairCount = number() else { return nil }
    var pairs: [(isRequired: Bool, ends: Pair<OptionIndex>)] = []
    for _ in 0..<pairCount {
      guard let kind = word(), let first = number(), let second = number() else { return nil }
      let ends = Pair(Int(first), Int(second)).map { OptionIndex(issue: $0 / options, option: $0 % options) }
      pairs.append((kind == "r", ends))
    }
    let bounds = (0..<limits).compactMap { _ in number() }
    guard bounds.count == limits, words.isEmpty else { return nil }
    self.init(path, Deal(utilities: factors, pairs: pairs, sums: sums, bounds: bounds))
  }
}
