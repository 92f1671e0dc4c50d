/// Decides whether a list of points is a whole frontier, or the whole of it between two hull vertices.
///
/// A search that kept every sum of loss ≤ Δ can have missed an efficient point only where there is room for
/// one of loss > Δ. Losses are distances below the hull, edge by edge: under an edge that rises by `rise` and
/// falls by `fall`, that of a point is fall · (start.a − a) + rise · (start.b − b), and Δ is given for each
/// edge in these units of its own.
///
/// All hull vertices being found, two neighbouring points (a1, b1) and (a2, b2) lie under one edge. A sum
/// that belongs between them, or dominates the second of them, is at least (a1 + 1, b2 + 1) in both
/// coordinates, so its loss is at most that corner's. Where every corner has loss ≤ Δ nothing is missing, and
/// nothing that was found is dominated by something that was not.
///
/// It uses whole numbers only, so that no rounding can make a proof.
enum FrontierCertificate {
  /// Why the points prove nothing. `index` is the place of the point that gives it away.
  enum Refusal: Error, Hashable {
    /// The point does not have more a and less b than the one before it.
    case unordered(index: Int)
    /// The point lies above the hull: no sum can be there.
    case aboveHull(index: Int)
    /// The hull vertex of that number is not among the points.
    case missingVertex(Int)
    /// There is room before the point for one that the search may have dropped.
    case openCorner(index: Int)
  }

  /// What refutes that `points` are all efficient sums from the first of `vertices` to the last, both
  /// included; nil when they are proven to be.
  ///
  /// Both lists go by rising a. `keptLoss` has Δ for each edge between the vertices.
  /// A stream is proven piece by piece, each ending with the vertex with which the next one begins.
  ///
  /// Complexity: O(points + vertices), no memory.
  static func refusal(
    of points: Span<UtilityPoint>, under vertices: Span<UtilityPoint>, keptLoss: Span<Int128>
  ) -> Refusal? {
    precondition(keptLoss.count == max(vertices.count - 1, 0))
    guard !vertices.isEmpty, !points.isEmpty, points[0] == vertices[0] else { return .missingVertex(0) }
    var last = points[0]
    var edge = 0
    for index in points.indices.dropFirst() {
      let point = points[index]
      guard point.a > last.a, point.b < last.b else { return .unordered(index: index) }
      guard edge < keptLoss.count else { return .aboveHull(index: index) }
      let end = vertices[edge + 1]
      guard point.a <= end.a, point.b >= end.b else { return .missingVertex(edge + 1) }
      let line = HullLine(from: vertices[edge], to: end)
      guard line.loss(of: point) >= 0 else { return .aboveHull(index: index) }
      let corner = UtilityPoint(a: last.a + 1, b: point.b + 1)
      guard line.loss(of: corner) <= keptLoss[edge] else { return .openCorner(index: index) }
      if point.a == end.a {
        guard point == end else { return .missingVertex(edge + 1) }
        edge += 1
      }
      last = point
    }
    return edge == keptLoss.count ? nil : .missingVertex(edge + 1)
  }
}

/// The line through a hull edge.
struct HullLine {
  let start: UtilityPoint
  let rise: Int64
  let fall: Int64
  /// Whether losses of points inside the edge's box fit 64 bits.
  let isShort: Bool

  @inline(__always)
  init(from start: UtilityPoint, to end: UtilityPoint) {
    self.start = start
    rise = end.a - start.a
    fall = start.b - end.b
    isShort = rise < 1 << 30 && fall < 1 << 30
  }

  /// How far a point of the edge's box (or a step outside it) lies below the line, in units of rise · fall.
  @inline(__always)
  func loss(of point: UtilityPoint) -> Int128 {
    if isShort {
      return Int128(fall &* (start.a &- point.a) &+ rise &* (start.b &- point.b))
    }
    return Int128(fall) * Int128(start.a - point.a) + Int128(rise) * Int128(start.b - point.b)
  }
}
