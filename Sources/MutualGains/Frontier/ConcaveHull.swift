/// A step along the hull: one factor goes from one of its hull points to the next.
struct HullEdge: Hashable, Sendable {
  let factor: Int
  /// Where it starts and ends, as places in `ReducedFactors`.
  let from: Int
  let to: Int
  /// What the first party gains and the second gives up; both at least 1.
  let rise: Int64
  let fall: Int64

  /// Whether this edge takes less of b for each unit of a than `other` does.
  func isFlatter(than other: HullEdge) -> Bool {
    fall.multipliedFullWidth(by: other.rise) < other.fall.multipliedFullWidth(by: rise)
  }
}

/// The concave hull of all sums of factors: the supported points, from the second party's best sum to the
/// first's.
///
/// The hull of a sum of sets is made of the hull edges of the sets, put one behind the other by slope (the
/// Minkowski sum of convex chains). Every vertex is an efficient sum; where edges are parallel, the points
/// between them lie on one line and are vertices here too.
struct ConcaveHull: Hashable, Sendable {
  /// All edges, the flattest first; of parallel ones that of the earlier factor first.
  let edges: [HullEdge]
  /// The points that the edges connect, by rising a: one more than there are edges.
  let vertices: [UtilityPoint]
  /// The first edge with fall ≥ rise. Up to there b is the shorter axis, from there a is.
  let split: Int

  /// The hull of all sums of `factors`.
  ///
  /// Complexity: O(p log p) for p points in all.
  init(of factors: ReducedFactors) {
    var edges: [HullEdge] = []
    var sum = UtilityPoint(a: 0, b: 0)
    for factor in 0..<factors.count {
      let chain = ConcaveHull.chain(of: factors, factor: factor)
      sum = sum + factors.point(chain[0])
      for (from, to) in zip(chain, chain.dropFirst()) {
        edges.append(
          HullEdge(
            factor: factor, from: from, to: to,
            rise: factors.a[to] - factors.a[from], fall: factors.b[from] - factors.b[to]))
      }
    }
    edges.sort { first, second in
      if first.isFlatter(than: second) { return true }
      if second.isFlatter(than: first) { return false }
      return first.factor < second.factor
    }
    var vertices = [sum]
    vertices.reserveCapacity(edges.count + 1)
    for edge in edges {
      sum = UtilityPoint(a: sum.a + edge.rise, b: sum.b - edge.fall)
      vertices.append(sum)
    }
    self.edges = edges
    self.vertices = vertices
    split = edges.firstIndex { $0.fall >= $0.rise } ?? edges.count
  }

  /// The hull points of one factor, by rising a, without those that lie on a line between others
  /// (Andrew's monotone chain).
  static func chain(of factors: ReducedFactors, factor: Int) -> [Int] {
    var chain: [Int] = []
    for point in factors.points(of: factor) {
      while let last = chain.last, let before = chain.dropLast().last {
        let rise = factors.a[last] - factors.a[before]
        let fall = factors.b[before] - factors.b[last]
        let wholeRise = factors.a[point] - factors.a[before]
        let wholeFall = factors.b[before] - factors.b[point]
        // The last point stays only if it lies above the line from the one before it to the new one.
        if fall.multipliedFullWidth(by: wholeRise) < wholeFall.multipliedFullWidth(by: rise) { break }
        chain.removeLast()
      }
      chain.append(point)
    }
    return chain
  }

  /// The number of the first edge that ends right of `a`, or nil where the hull ends before.
  func edge(over a: Int64) -> Int? {
    let edge = edges.indices.partitioningIndex { vertices[$0 + 1].a > a }
    return edge < edges.count ? edge : nil
  }
}
