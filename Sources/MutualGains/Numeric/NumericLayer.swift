/// A progression over the sums below it.
struct NumericLayer: Sendable {
  let progression: Progression
  /// The hull of the sums below.
  let inner: SumHull
  /// The hull of the sums with the progression.
  let hull: SumHull
  /// The vertices of the inner hull between which the line of the progression touches it.
  private let touching: (left: UtilityPoint, right: UtilityPoint)
  /// By how much one point has to be worth more than another (see `worth`) to dominate all of its sums surely, as long
  /// as the progression does not end.
  private let margin: Int128

  init(_ progression: Progression, over inner: SumHull) {
    self.progression = progression
    self.inner = inner
    hull = inner.adding(progression)
    let (rise, fall) = (progression.rise, progression.fall)
    touching = (
      inner.vertices[inner.vertex(rise: rise, fall: fall, isAfterParallel: false)],
      inner.vertices[inner.vertex(rise: rise, fall: fall, isAfterParallel: true)]
    )
    // With a step (α, −β): moving back ⌊(d − box)/α⌋ steps makes room for a point d to the right.
    let product = Int128(rise) * Int128(fall) / Int128(progression.steps) + 1
    margin =
      product + Int128(fall) * Int128(progression.boxA + 1) + Int128(rise) * Int128(progression.boxB + 1)
      + Int128(max(rise, fall))
  }

  /// The largest a of a step, rounded up.
  var step: Int64 { progression.largestRise(1) + 1 }

  /// What a point is worth at the slope of the progression, from the first vertex on.
  private func worth(_ a: Int64, _ b: Int64) -> Int128 {
    Int128(progression.fall) * Int128(a - inner.first.a) + Int128(progression.rise)
      * Int128(b - inner.first.b)
  }

  /// Where the points below lie that can make efficient sums with a in `range`; nil where none can.
  ///
  /// Points that are worth less than one towards the middle by the margin make no efficient sum there: it dominates
  /// theirs, with as many steps fewer or more. The hull bounds what points are worth.
  ///
  /// Complexity: O(log² of the hull's width).
  func innerRange(for range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    let bound = BestStretch(vertices: inner.vertices)
    let (low, high) = (range.lowerBound - progression.origin.a, range.upperBound - progression.origin.a)
    var start = max(inner.first.a, low - progression.largestRise(progression.steps))
    var end = min(inner.last.a, high)
    func isWorth(_ a: Int64, _ need: Int128) -> Bool {
      bound.height(at: a).map { worth(a, $0) > need } ?? false
    }
    let left = min(low, touching.left.a)
    if left >= inner.first.a {
      let known = inner.sum(upTo: left)
      let need = worth(known.a, known.b) - margin
      if start < known.a { start = (start..<known.a).partitioningIndex { isWorth($0, need) } }
    }
    let right = max(high - progression.rise, touching.right.a)
    if right <= inner.last.a {
      let known = inner.sum(from: right)
      let need = worth(known.a, known.b) - margin
      if end > known.a { end = (known.a + 1..<end + 1).partitioningIndex { !isWorth($0, need) } - 1 }
    }
    return start <= end ? start...end : nil
  }
}
