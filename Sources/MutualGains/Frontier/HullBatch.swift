/// A run of hull edges whose stretch of the frontier is searched in one go.
struct HullBatch: Hashable, Sendable {
  /// The places of the edges in the hull.
  let edges: Range<Int>
  /// Whether the search runs over b and looks for the best a, because b is the shorter axis here.
  let isTransposed: Bool
}

/// How the hull is cut into batches, and whether these are searched on arrays or on lists.
struct BatchPlan: Hashable, Sendable {
  /// The batches of the whole hull, by rising a.
  let batches: [HullBatch]
  /// Whether arrays over the shorter axis serve better than sorted lists.
  let isDense: Bool

  /// Cuts `hull`; `isDense` overrules the choice of method.
  ///
  /// Where values are spread wide, an edge has about a fifth as many efficient points under it as the hull
  /// has edges (measured on competitive deals). An array wins where more than about one in eight of its
  /// columns holds a point. An array of some 2,000 columns, or a list under some four edges, is large enough
  /// to share the scan for candidates among many points, and small enough to stay near one slope and in the
  /// nearest cache.
  init(hull: ConcaveHull, optionCount: Int, isDense: Bool? = nil) {
    let edgeCount = Double(hull.edges.count)
    var columns = 0.0
    for (index, edge) in hull.edges.enumerated() {
      columns += Double(edge.span(isTransposed: index < hull.split))
    }
    // Few edges with very many options (long numeric issues): what a list would merge for each option, an
    // array takes a vector at a time.
    let isLong = Double(optionCount) > 50 * edgeCount && columns <= 300_000
    let isDense = isDense ?? (isLong || columns <= 1.6 * edgeCount * edgeCount)
    self.isDense = isDense
    let width = isDense ? Double(2000 + optionCount / 200) : 4 * columns / max(edgeCount, 1)
    batches = BatchPlan.batches(of: hull, width: width, largestShear: isDense ? 16_000 : .infinity)
  }

  /// A batch spans at most `width` on its shorter axis (or is a single edge), and its slopes differ by
  /// little: the largest from the first by at most half and one, and by `largestShear` over the whole width.
  private static func batches(of hull: ConcaveHull, width: Double, largestShear: Double) -> [HullBatch] {
    var batches: [HullBatch] = []
    var start = 0
    while start < hull.edges.count {
      let isTransposed = start < hull.split
      let limit = isTransposed ? hull.split : hull.edges.count
      let first = hull.edges[start].slope(isTransposed: isTransposed)
      var span = Double(hull.edges[start].span(isTransposed: isTransposed))
      var end = start + 1
      while end < limit {
        let edge = hull.edges[end]
        let slope = edge.slope(isTransposed: isTransposed)
        let wider = span + Double(edge.span(isTransposed: isTransposed))
        if wider > width || max(slope, first) > min(slope, first) * 1.5 + 1 { break }
        if abs(slope - first) * wider > largestShear { break }
        span = wider
        end += 1
      }
      batches.append(HullBatch(edges: start..<end, isTransposed: isTransposed))
      start = end
    }
    return batches
  }
}

extension HullEdge {
  /// Its extent on the axis that the search runs over.
  func span(isTransposed: Bool) -> Int64 { isTransposed ? fall : rise }

  /// What it costs of the other axis for each step on that axis, as a guide only.
  func slope(isTransposed: Bool) -> Double {
    isTransposed ? Double(rise) / Double(fall) : Double(fall) / Double(rise)
  }
}
