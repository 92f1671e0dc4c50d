extension CheckedDeal {
  /// Deals with no more packages are tried package by package.
  static let mostEnumerated = 20_000

  /// How many packages there are, rules aside; nil where they are more than `most`.
  func packageCount(atMost most: Int) -> Int? {
    var count = 1
    for issue in issues {
      let (product, overflow) = count.multipliedReportingOverflow(by: issue.options.count)
      if overflow || product > most { return nil }
      count = product
    }
    return count
  }

  /// Calls `body` with every package, rules aside.
  func forEachPackage(_ body: ([Int]) -> Void) {
    var choices = Array(repeating: 0, count: issues.count)
    while true {
      body(choices)
      var issue = choices.count - 1
      while issue >= 0 {
        choices[issue] += 1
        if choices[issue] < issues[issue].options.count { break }
        choices[issue] = 0
        issue -= 1
      }
      if issue < 0 { return }
    }
  }
}

extension CheckedFrontier {
  /// The frontier of a deal of any size that the checker can take, and what it was found by.
  static func found(
    for deal: CheckedDeal
  ) throws(CheckRefusal) -> (frontier: CheckedFrontier, method: Verification.Method) {
    if let frontier = CheckedFrontier(enumerating: deal) {
      return (frontier, .enumeration(packages: deal.packageCount(atMost: CheckedDeal.mostEnumerated) ?? 0))
    }
    do throws(CheckRefusal) {
      return (try CheckedFrontier(of: deal), .folding)
    } catch {
      return (try CheckedFrontier(limited: deal), .folding)
    }
  }

  /// The frontier under limits on sums.
  init(limited deal: CheckedDeal) throws(CheckRefusal) { points = try LimitedFrontier(of: deal).points }

  /// The frontier by trying every package: nothing is taken apart, so nothing can be lost on the way. Nil where there
  /// are too many.
  init?(enumerating deal: CheckedDeal) {
    guard deal.packageCount(atMost: CheckedDeal.mostEnumerated) != nil else { return nil }
    var counts: [Amounts: Int] = [:]
    deal.forEachPackage { choices in
      let sums = deal.sums(of: choices)
      if deal.rules.allSatisfy({ $0.isKept(by: choices, sums: sums) }) {
        counts[sums.utility, default: 0] += 1
      }
    }
    var efficient: [CheckedPoint] = []
    // From the best for the first party on, each next one has to be better for the second.
    for (utility, count) in counts.sorted(by: { ($0.key.a, $0.key.b) > ($1.key.a, $1.key.b) })
    where efficient.last.map({ $0.utility.b < utility.b }) ?? true {
      efficient.append(CheckedPoint(utility: utility, packages: PackageCount(Int128(count))))
    }
    points = efficient.reversed()
  }
}
