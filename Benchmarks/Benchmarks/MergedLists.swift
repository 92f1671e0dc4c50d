import MutualGains

/// The plain method on sorted lists: one issue at a time, each a k-way merge of moved copies that drops what
/// is dominated (Nemhauser and Ullmann 1969). It finds points, no packages.
enum MergedLists {
  static func frontier(of factors: [Factor]) -> FrontierDigest {
    // By falling a and rising b, like the options.
    var points = [UtilityPoint(a: 0, b: 0)]
    var next: [UtilityPoint] = []
    for factor in factors {
      next.removeAll(keepingCapacity: true)
      merge(points, efficient(factor), into: &next)
      swap(&points, &next)
    }
    var digest = FrontierDigest()
    for point in points.reversed() { digest.add(point) }
    return digest
  }

  static func efficient(_ factor: Factor) -> [UtilityPoint] {
    var result: [UtilityPoint] = []
    for point in factor.points.sorted(by: { ($0.a, $0.b) > ($1.a, $1.b) })
    where result.last.map({ $0.b < point.b }) ?? true {
      result.append(point)
    }
    return result
  }

  private static func merge(
    _ points: [UtilityPoint], _ options: [UtilityPoint], into result: inout [UtilityPoint]
  ) {
    var places = Array(repeating: 0, count: options.count)
    var heads = options.map { points[0] + $0 }
    var best = Int64.min
    points.withUnsafeBufferPointer { points in
      while true {
        var chosen = -1
        var head = UtilityPoint(a: .min, b: .min)
        for option in places.indices where places[option] < points.count {
          let candidate = heads[option]
          if candidate.a > head.a || (candidate.a == head.a && candidate.b > head.b) {
            (chosen, head) = (option, candidate)
          }
        }
        if chosen < 0 { return }
        if head.b > best {
          result.append(head)
          best = head.b
        }
        // Past everything of this copy that is dominated by now.
        var place = places[chosen] + 1
        while place < points.count, points[place].b + options[chosen].b <= best { place += 1 }
        places[chosen] = place
        if place < points.count { heads[chosen] = points[place] + options[chosen] }
      }
    }
  }
}
