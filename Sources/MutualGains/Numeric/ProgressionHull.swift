extension Progression {
  /// The indices of its hull points by rising a, both ends among them.
  ///
  /// Steps that come out even need the ends alone. Rounded ones repeat themselves after a while, moved by the same
  /// vector each time; then the first and the last round have all hull points. Where a round is long, blocks of steps
  /// tell first how high the hull is, and then which steps come up to it.
  ///
  /// Complexity: O(length of a round), at most O(N); no memory for each step.
  var hullIndices: [Int64] {
    if isExact { return [0, steps] }
    let round = 2 * self.round
    if round < steps / 4 {
      return Progression.chain(of: hull(0...round) + hull(steps - round...steps)).map(\.index)
    }
    return hull(0...steps).map(\.index)
  }

  private typealias Place = (index: Int64, point: UtilityPoint)

  private static let fewSteps: Int64 = 4_096
  private static let blockLength: Int64 = 64

  /// The hull points of a stretch.
  private func hull(_ indices: ClosedRange<Int64>) -> [Place] {
    let count = indices.upperBound - indices.lowerBound + 1
    if count <= Progression.fewSteps {
      return Progression.chain(of: indices.map { ($0, self[$0]) })
    }
    let length = max(Progression.blockLength, count / 16_384)
    // The point of some blocks that is worth most along the line from end to end; of those near the ends all.
    var highest: [Place] = []
    for (block, start) in stride(from: indices.lowerBound, through: indices.upperBound, by: Int(length))
      .enumerated()
    {
      let isNearEnd = block < 16 || indices.upperBound - start < 16 * length
      if !isNearEnd, block % 16 != 0 { continue }
      let end = min(indices.upperBound, start + length - 1)
      var best: (worth: Int128, place: Place) = (.min, (start, .init(a: 0, b: 0)))
      if isNarrow {
        var worth = Int64.min
        forEach(start...end) { index, point in
          let own = fall &* point.a &+ rise &* point.b
          if own > worth { (worth, best.place) = (own, (index, point)) }
        }
      } else {
        forEach(start...end) { index, point in
          let own = self.worth(of: point)
          if own > best.worth { best = (own, (index, point)) }
        }
      }
      highest.append(best.place)
    }
    for end in [indices.lowerBound, indices.upperBound] { highest.append((end, self[end])) }
    let outline = Progression.chain(of: highest)
    // Only points that come up to the outline can be on the hull; between two of its points it is lowest at the ends.
    var places = outline
    for start in stride(from: indices.lowerBound, through: indices.upperBound, by: Int(length)) {
      let end = min(indices.upperBound, start + length - 1)
      let need =
        isMonotone ? min(worth(on: outline, at: self[start].a), worth(on: outline, at: self[end].a)) : .min
      if isNarrow, let need = Int64(exactly: need) {
        forEach(start...end) { index, point in
          if fall &* point.a &+ rise &* point.b >= need { places.append((index, point)) }
        }
      } else {
        forEach(start...end) { index, point in
          if worth(of: point) >= need { places.append((index, point)) }
        }
      }
      if places.count > 262_144 { places = Progression.chain(of: places) }
    }
    return Progression.chain(of: places)
  }

  /// Whether what points are worth fits 64 bits.
  private var isNarrow: Bool { fall < 1 << 60 && !rise.multipliedReportingOverflow(by: 4 * fall).overflow }

  /// What a point is worth along the line from end to end.
  private func worth(of point: UtilityPoint) -> Int128 {
    Int128(fall) * Int128(point.a) + Int128(rise) * Int128(point.b)
  }

  /// What the outline is worth at `a` at least.
  private func worth(on outline: [Place], at a: Int64) -> Int128 {
    let place = outline.indices.partitioningIndex { outline[$0].point.a >= a }
    guard place > 0, place < outline.count else {
      return worth(of: outline[min(place, outline.count - 1)].point)
    }
    let (left, right) = (outline[place - 1].point, outline[place].point)
    let (from, to) = (worth(of: left), worth(of: right))
    return from + ((to - from) * Int128(a - left.a)).flooredDivision(by: Int128(right.a - left.a)).quotient
  }

  /// Goes through the points of a stretch, from each to the next.
  @inline(__always) private func forEach(_ indices: ClosedRange<Int64>, _ body: (Int64, UtilityPoint) -> Void)
  {
    guard case .formula(let nets, let isReversed) = content else {
      for index in indices { body(index, self[index]) }
      return
    }
    func walk(_ amounts: EvenSpacing) -> EvenWalk {
      EvenWalk(amounts, from: Int(isReversed ? steps - indices.lowerBound : indices.lowerBound), isReversed)
    }
    if nets.first.cost.isConstant, nets.second.cost.isConstant {
      // As nearly always: two amounts to go along with.
      let (offA, offB) = (nets.first.cost[0] &+ origin.a, nets.second.cost[0] &+ origin.b)
      var (valueA, valueB) = (walk(nets.first.value), walk(nets.second.value))
      for index in indices {
        body(index, UtilityPoint(a: valueA.next() &- offA, b: valueB.next() &- offB))
      }
      return
    }
    var (valueA, costA) = (walk(nets.first.value), walk(nets.first.cost))
    var (valueB, costB) = (walk(nets.second.value), walk(nets.second.cost))
    for index in indices {
      body(
        index,
        UtilityPoint(
          a: valueA.next() &- costA.next() &- origin.a, b: valueB.next() &- costB.next() &- origin.b))
    }
  }

  /// The hull points among `candidates`, by rising a.
  private static func chain(of candidates: [Place]) -> [Place] {
    // They are nearly in order; two rounded amounts on one side can swap neighbours.
    let sorted = candidates.sorted {
      ($1.point.a, $1.point.b, $0.index) < ($0.point.a, $0.point.b, $1.index)
    }
    var chain: [Place] = []
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
    b.magnitude.multipliedFullWidth(by: other.a.magnitude)
      < other.b.magnitude.multipliedFullWidth(by: a.magnitude)
  }
}
