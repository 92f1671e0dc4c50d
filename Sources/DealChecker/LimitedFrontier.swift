/// The frontier under limits on sums, which tie all issues together: a third way, beside trying all packages and adding
/// up groups.
///
/// Groups that only options tie are added up one after the other. Beside both utilities each sum keeps what it has of
/// what is limited, as far as that still matters, and is dropped where another has more utility and no less of
/// anything. What no completion could bring within a limit is dropped too.
struct LimitedFrontier: Sendable {
  /// More sums than this, or comparisons of them, would take too long.
  private static let mostSums = 2_000_000
  private static let mostComparisons = 400_000_000

  private(set) var points: [CheckedPoint] = []
  private let limits: [Limit]
  private var comparisons = 0

  /// A sum that has to be at least `bound`, or its negative where it has to be at most something.
  private struct Limit: Sendable {
    let sum: CheckedSum
    let sign: Int64
    let bound: Int128

    func amount(_ sums: PackageSums) -> Int64 { sums[sum] * sign }

    /// Whether more utility is always more of it, so that it need not be kept beside the utilities.
    var isUtility: Bool {
      if case .utility = sum { return sign == 1 }
      return false
    }
  }

  /// Amounts, of which more is better: both utilities, and what is limited.
  private typealias Row = [Int64]

  init(of deal: CheckedDeal) throws(CheckRefusal) {
    var free = deal
    var limits: [Limit] = []
    free.rules.removeAll { rule in
      guard case .sum(let sum, let range) = rule.demand, rule.when == nil else { return false }
      if range.lowerBound > .min { limits.append(Limit(sum: sum, sign: 1, bound: range.lowerBound)) }
      if range.upperBound < .max { limits.append(Limit(sum: sum, sign: -1, bound: -range.upperBound)) }
      return true
    }
    self.limits = limits
    // The largest groups first: they are dropped from most.
    var groups: [[Row: PackageCount]] = []
    let all = IssueGroup.groups(of: free)
    // Refused before anything is added up.
    for group in all { _ = try group.points() }
    for group in all {
      var rows: [Row: PackageCount] = [:]
      group.forEachPackage { sums in
        let row = [sums.utility.a, sums.utility.b] + limits.map { $0.amount(sums) }
        rows[row] = rows[row].map { $0 + .one } ?? .one
      }
      groups.append(rows)
    }
    try fold(groups.sorted { $0.count > $1.count })
  }

  private mutating func fold(_ groups: [[Row: PackageCount]]) throws(CheckRefusal) {
    var states: [Row: PackageCount] = [Array(repeating: 0, count: limits.count + 2): .one]
    for (place, group) in groups.enumerated() {
      if states.count * group.count > LimitedFrontier.mostSums { throw LimitedFrontier.tooLarge }
      let rest = groups[(place + 1)...]
      if rest.contains(where: \.isEmpty) { return }
      let reach = limits.indices.map { index -> (least: Int128, most: Int128) in
        rest.reduce((0, 0)) { sum, rows in
          let amounts = rows.keys.map { Int128($0[index + 2]) }
          return (sum.0 + (amounts.min() ?? 0), sum.1 + (amounts.max() ?? 0))
        }
      }
      var next: [Row: PackageCount] = [:]
      for (state, count) in states {
        for (row, own) in group {
          guard let sum = joined(state, row, reach) else { continue }
          let both = count * own
          next[sum] = next[sum].map { $0 + both } ?? both
        }
      }
      states = try undominated(next)
    }
    points = states.map { CheckedPoint(utility: Amounts(a: $0[0], b: $0[1]), packages: $1) }
      .sorted { $0.utility.a < $1.utility.a }
  }

  private static let tooLarge = CheckRefusal(
    "Rules or bundles tie too many packages together for the checker.")

  /// A sum with one more row; nil where no completion keeps the limits. What is surely enough counts as just enough.
  private func joined(_ state: Row, _ row: Row, _ reach: [(least: Int128, most: Int128)]) -> Row? {
    var sum = zip(state, row).map { $0 + $1 }
    for (index, limit) in limits.enumerated() {
      let amount = Int128(sum[index + 2])
      if amount + reach[index].most < limit.bound { return nil }
      // A utility is there already.
      if limit.isUtility { continue }
      let enough = limit.bound - reach[index].least
      if amount > enough { sum[index + 2] = Int64(clamping: enough) }
    }
    return sum
  }

  /// The sums beside which no other has more utility and no less of anything.
  private mutating func undominated(_ states: [Row: PackageCount]) throws(CheckRefusal) -> [Row: PackageCount]
  {
    let kinds = limits.map(\.isUtility)
    let rows = states.keys.sorted { $1.lexicographicallyPrecedes($0) }
    var kept: [Row] = []
    for row in rows {
      comparisons += kept.count
      if comparisons > LimitedFrontier.mostComparisons { throw LimitedFrontier.tooLarge }
      let isBeaten = kept.contains { other in
        guard other[0] >= row[0], other[1] >= row[1], other[0] > row[0] || other[1] > row[1] else {
          return false
        }
        return kinds.indices.allSatisfy { kinds[$0] || other[$0 + 2] >= row[$0 + 2] }
      }
      if !isBeaten { kept.append(row) }
    }
    return Dictionary(kept.map { ($0, states[$0] ?? .none) }, uniquingKeysWith: { first, _ in first })
  }
}
