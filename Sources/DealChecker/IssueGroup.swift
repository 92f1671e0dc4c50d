/// Issues that rules and bundles tie together, whatever is chosen on the others.
struct IssueGroup: Sendable {
  /// More packages than this are not listed one by one.
  static let mostPackages = 2_000_000

  let deal: CheckedDeal
  let issues: [Int]
  let bundles: [CheckedBundle]
  private let rules: [CheckedRule]

  /// The groups of a deal, each issue in one of them.
  static func groups(of deal: CheckedDeal) -> [IssueGroup] {
    let ruleTies = deal.rules.map { deal.tiedIssues($0) }
    let bundleTies = deal.bundles.map { Set($0.options.keys) }
    // Issues point to another one of their group until the first of it points to itself.
    var pointers = Array(deal.issues.indices)
    func first(_ issue: Int) -> Int {
      var issue = issue
      while pointers[issue] != issue { issue = pointers[issue] }
      return issue
    }
    for tie in ruleTies + bundleTies {
      let firsts = Set(tie.map(first))
      for issue in firsts { pointers[issue] = firsts.min() ?? issue }
    }
    let members = Dictionary(grouping: deal.issues.indices, by: first)
    func indices(of ties: [Set<Int>]) -> [Int: [Int]] {
      // A rule that hangs on no issue is tried with the first one.
      Dictionary(grouping: ties.indices) { first(ties[$0].first ?? 0) }
    }
    let (rules, bundles) = (indices(of: ruleTies), indices(of: bundleTies))
    return members.sorted { $0.key < $1.key }.map { first, issues in
      IssueGroup(
        deal: deal, issues: issues, bundles: (bundles[first] ?? []).map { deal.bundles[$0] },
        rules: (rules[first] ?? []).map { deal.rules[$0] })
    }
  }

  /// The points of all packages of the group that keep its rules, one by one.
  func points() throws(CheckRefusal) -> GroupPoints {
    var packages = 1
    for issue in issues where issues.count > 1 {
      let (product, overflow) = packages.multipliedReportingOverflow(by: deal.issues[issue].options.count)
      if overflow || product > IssueGroup.mostPackages {
        throw CheckRefusal("Rules or bundles tie too many packages together for the checker.")
      }
      packages = product
    }
    return GroupPoints(group: self)
  }

  /// Calls `body` with the sums of all packages of the group that keep its rules, one by one.
  func forEachPackage(_ body: (PackageSums) -> Void) { forEachChoice { body($1) } }

  /// The same with the options: those on issues outside of the group say nothing.
  func forEachChoice(_ body: ([Int], PackageSums) -> Void) {
    var choices = Array(repeating: 0, count: issueCount)
    repeat {
      let sums = deal.sums(of: choices, on: issues, bundles: bundles)
      if rules.allSatisfy({ $0.isKept(by: choices, sums: sums) }) { body(choices, sums) }
    } while advance(&choices)
  }

  /// How many issues the whole deal has.
  fileprivate var issueCount: Int { deal.issues.count }

  /// Moves on to the next package of the group; false behind the last one.
  fileprivate func advance(_ choices: inout [Int]) -> Bool {
    for issue in issues {
      choices[issue] += 1
      if choices[issue] < deal.issues[issue].options.count { return true }
      choices[issue] = 0
    }
    return false
  }

  /// The point that choices in the group reach; nil where they break a rule.
  fileprivate func point(of choices: [Int]) -> CheckedPoint? {
    let sums = deal.sums(of: choices, on: issues, bundles: bundles)
    guard rules.allSatisfy({ $0.isKept(by: choices, sums: sums) }) else { return nil }
    return CheckedPoint(utility: sums.utility, packages: .one)
  }
}

/// Walks through the packages of a group.
struct GroupPoints: Sequence, IteratorProtocol {
  private let group: IssueGroup
  /// An option on every issue of the deal; those outside the group stay at the first one, which nothing in
  /// the group asks for.
  private var choices: [Int]
  private var isAtEnd = false

  fileprivate init(group: IssueGroup) {
    self.group = group
    choices = Array(repeating: 0, count: group.issueCount)
  }

  mutating func next() -> CheckedPoint? {
    while !isAtEnd {
      let point = group.point(of: choices)
      isAtEnd = !group.advance(&choices)
      if let point { return point }
    }
    return nil
  }
}

extension CheckedDeal {
  /// The issues on which it depends whether a package keeps the rule.
  fileprivate func tiedIssues(_ rule: CheckedRule) -> Set<Int> {
    let when = Set(rule.when.map { Array($0.keys) } ?? [])
    switch rule.demand {
    case .oneOnEachIssue(let options), .count(_, let options): return when.union(options.keys)
    case .sum(let sum, _):
      var tied = when
      for (index, issue) in issues.enumerated() {
        let adds = issue.options.indices.contains { sums(ofOption: $0, issue: index)[sum] != 0 }
        if adds { tied.insert(index) }
      }
      for bundle in bundles where sums(of: bundle)[sum] != 0 { tied.formUnion(bundle.options.keys) }
      return tied
    }
  }
}
