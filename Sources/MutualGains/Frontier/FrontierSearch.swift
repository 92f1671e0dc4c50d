/// The exact frontier of all sums of factors, piece by piece.
public struct FrontierSearch: Sendable {
  let factors: ReducedFactors
  let hull: ConcaveHull
  let batches: [HullBatch]

  /// Prepares the search.
  public init(factors: [Factor]) {
    self.factors = ReducedFactors(factors)
    hull = ConcaveHull(of: self.factors)
    batches = HullBatch.batches(of: hull, width: Debug.width)
  }

  public func all() -> [UtilityPoint] {
    var cores = ExpandingCores(factors: factors, hull: hull)
    var result: [UtilityPoint] = []
    for batch in batches {
      for point in cores.frontier(of: batch).dropLast() { result.append(factors.original(point)) }
    }
    result.append(factors.original(hull.vertices[hull.vertices.count - 1]))
    print("batches", batches.count, "repeats", cores.repeats, "work", cores.work, cores.stats)
    return result
  }
}
