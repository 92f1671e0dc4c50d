/// Some of the parts, one behind another, into which work is cut for several calls.
package struct Shard: Hashable, Sendable {
  /// Which parts, counted from 1.
  package let parts: ClosedRange<Int>
  /// How many there are.
  package let count: Int

  private static let largestCount = 1_000_000

  /// `2/8`, or `3-5/8` for several at once; nil for anything else.
  package init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let count = Int(halves[1]), (1...Shard.largestCount).contains(count) else {
      return nil
    }
    let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first >= 1, first <= last, last <= count
    else { return nil }
    (parts, self.count) = (first...last, count)
  }

  /// Whether they are where the whole starts.
  package var isFirst: Bool { parts.lowerBound == 1 }
}

extension ParetoFrontier {
  /// The first utilities of some of its parts, which take about as long to search as any others; nil where there is
  /// nothing left for them.
  ///
  /// Parts don't overlap, and all of them are everything. They are cut by where the hull lies: seven tenths by how far
  /// its edges go on the axis along which they are searched, three tenths by how many there are (measured: pieces
  /// of equal width take up to 1.7 times as long as the mean).
  ///
  /// Complexity: O(supported points).
  package func range(of shard: Shard) -> ClosedRange<Int64>? {
    let low = shard.isFirst ? Int64.min : cut(shard.parts.lowerBound - 1, of: shard.count)
    let end = shard.parts.upperBound == shard.count ? nil : cut(shard.parts.upperBound, of: shard.count)
    let high = end.map { $0 - 1 } ?? .max
    return low <= high ? low...high : nil
  }

  /// The first utility at which the part with that number, counted from 0, begins.
  private func cut(_ index: Int, of count: Int) -> Int64 {
    guard let first = supportedPoints.first, supportedPoints.count > 1 else {
      // A single point is in the first part.
      return supportedPoints.first.map { $0.a + 1 } ?? 0
    }
    let edges = zip(supportedPoints, supportedPoints.dropFirst())
    func extent(_ from: UtilityPoint, _ to: UtilityPoint) -> Double {
      min(Double(to.a - from.a), Double(from.b - to.b))
    }
    let whole = edges.reduce(0) { $0 + extent($1.0, $1.1) }
    let wanted = Double(index) / Double(count)
    var done = 0.0
    for (from, to) in edges {
      let part = 0.7 * extent(from, to) / whole + 0.3 / Double(supportedPoints.count - 1)
      if done + part >= wanted {
        // Only within an edge that is long beside a part.
        if part * Double(8 * count) < 1 { return to.a }
        return from.a + Int64((wanted - done) / part * Double(to.a - from.a))
      }
      done += part
    }
    return (supportedPoints.last ?? first).a + 1
  }

  /// Whether all points of a deal's frontier are found at once, because limits on sums tie its issues together: no part
  /// of it can be found alone.
  package static func isFoundAtOnce(for deal: Deal) -> Bool {
    !Coupling.propagated(in: deal).limits.isEmpty
  }
}
