extension Progression {
  /// The indices of its hull points by rising a, both ends among them.
  ///
  /// Steps that come out even need the ends alone. Rounded ones repeat themselves after a while, moved by the same
  /// vector each time; then the first and the last round have all hull points.
  ///
  /// Complexity: O(length of a round), at most O(N), with Andrew's monotone chain.
  var hullIndices: [Int64] {
    if isExact { return [0, steps] }
    var chain: [(index: Int64, point: UtilityPoint)] = []
    func take(_ indices: ClosedRange<Int64>) {
      // Some at a time: the chain is short, whatever the number of steps.
      for start in stride(from: indices.lowerBound, through: indices.upperBound, by: Int(Progression.chunk)) {
        let end = min(indices.upperBound, start + Progression.chunk - 1)
        chain = Progression.chain(of: chain + (start...end).map { ($0, self[$0]) })
      }
    }
    let round = 2 * self.round
    if round < steps / 4 {
      take(0...round)
      take(steps - round...steps)
    } else {
      take(0...steps)
    }
    return chain.map(\.index)
  }

  private static let chunk: Int64 = 65_536

  /// The hull points among `candidates`, by rising a.
  private static func chain(
    of candidates: [(index: Int64, point: UtilityPoint)]
  ) -> [(index: Int64, point: UtilityPoint)] {
    // They are nearly in order; two rounded amounts on one side can swap neighbours.
    let sorted = candidates.sorted {
      ($1.point.a, $1.point.b, $0.index) < ($0.point.a, $0.point.b, $1.index)
    }
    var chain: [(index: Int64, point: UtilityPoint)] = []
    for candidate in sorted {
      let point = candidate.point
      if let last = chain.last, point.b <= last.point.b { continue }
      while chain.count > 1 {
        let (before, last) = (chain[chain.count - 2].point, chain[chain.count - 1].point)
        // By falling a the steps get flatter; a point on or below the line from its neighbours goes.
        if (point - last).isFlatter(than: point - before) { break }
        chain.removeLast()
      }
      chain.append(candidate)
    }
    return chain.reversed()
  }
}

extension UtilityPoint {
  /// Whether a step takes less of b for each unit of a than `other`; both rise on one axis and fall on the other.
  func isFlatter(than other: UtilityPoint) -> Bool {
    b.magnitude.multipliedFullWidth(by: other.a.magnitude) < other.b.magnitude.multipliedFullWidth(by: a.magnitude)
  }
}
