/// Points none of which dominates another, by rising a and so by falling b.
struct Staircase: Sendable {
  private(set) var points: [UtilityPoint] = []

  /// The place of the first point with at least that a.
  func firstIndex(from a: Int64) -> Int {
    points.indices.partitioningIndex { points[$0].a >= a }
  }

  /// Takes a point unless one of the others dominates or equals it; those that it dominates leave. Returns
  /// whether it was taken.
  ///
  /// Complexity: O(log n) where it isn't taken, else O(n).
  mutating func insert(_ point: UtilityPoint) -> Bool {
    let place = firstIndex(from: point.a)
    if place < points.count, points[place].b >= point.b { return false }
    var start = place
    while start > 0, points[start - 1].b <= point.b { start -= 1 }
    let end = place < points.count && points[place].a == point.a ? place + 1 : place
    points.replaceSubrange(start..<end, with: CollectionOfOne(point))
    return true
  }
}
