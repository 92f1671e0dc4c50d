/// All sums of factors as sums of two lists, one for each half of the factors: where few factors make very many
/// efficient points, any stretch of these is found from the lists, whatever lies beside it.
///
/// Every efficient sum is a sum of efficient ones of both halves. Of n sums of all, each list has about √n (two lists:
/// Horowitz and Sahni 1974, for the subset sum).
struct SumHalves: Sendable {
  /// Some of the factors.
  fileprivate struct Half: Sendable {
    var factors: [Int] = []
    /// How many packages they have.
    var size = 1
    /// The efficient sums of the first factor, of the first two, and so on, behind the sum of none.
    var sums = [EfficientPoints.origin]

    var points: [UtilityPoint] { sums[sums.count - 1].points }
    var counts: [PackageCount] { sums[sums.count - 1].counts }
  }

  private var halves = (Half(), Half())
  private let first: [UtilityPoint]
  private let second: [UtilityPoint]
  private let factors: ReducedFactors
  /// So many pairs are looked at together, and no more, as long as a window can be narrower.
  private let largestWindow: Int

  /// More packages than this one half never has.
  private static let largestHalf = 1 << 18

  /// The halves of `factors`; nil where lists would be long, as they are of many factors.
  ///
  /// Complexity: O(n · log k) for n sums of a half and factors of k points.
  init?(of factors: ReducedFactors, largestWindow: Int = 1 << 18) {
    (self.factors, self.largestWindow) = (factors, largestWindow)
    if factors.makeMorePackages(than: SumHalves.largestHalf * SumHalves.largestHalf) { return nil }
    let counts = (0..<factors.count).map { factors.points(of: $0).count }
    for factor in counts.indices.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }) {
      if halves.0.size <= halves.1.size {
        halves.0.take(factor, ofSize: counts[factor])
      } else {
        halves.1.take(factor, ofSize: counts[factor])
      }
    }
    if max(halves.0.size, halves.1.size) > SumHalves.largestHalf { return nil }
    halves.0.add(factors)
    halves.1.add(factors)
    (first, second) = (halves.0.points, halves.1.points)
  }

  /// How many pairs of both lists have a sum with a in `range`: no fewer than there are efficient points.
  ///
  /// Complexity: O(n) for n sums in both lists.
  func pairCount(in range: ClosedRange<Int64>) -> Int {
    var count = 0
    forEachStretch(in: range) { count += $1.count }
    return count
  }

  /// Hands over the efficient sums with a in `range` by rising a, window by window, until `body` returns false.
  ///
  /// Memory grows with the lists alone.
  ///
  /// Complexity: O(n + p log p) for each window of p pairs and n sums in both lists.
  ///
  /// - Returns: Whether all were handed over.
  func forEachWindow(in range: ClosedRange<Int64>, _ body: ([UtilityPoint]) -> Bool) -> Bool {
    var start = range.lowerBound
    var width = range.upperBound - range.lowerBound
    while start <= range.upperBound {
      let end = width < range.upperBound - start ? start + width : range.upperBound
      let count = pairCount(in: start...end)
      if count > largestWindow, width > 0 {
        width /= 2
        continue
      }
      if !body(points(in: start...end, count: count)) { return false }
      if end == range.upperBound { break }
      start = end + 1
      if count < largestWindow / 4 { width = max(1, width > .max / 2 ? width : 2 * width) }
    }
    return true
  }

  /// The efficient sums with a in `range`, by rising a.
  private func points(in range: ClosedRange<Int64>, count: Int) -> [UtilityPoint] {
    var sums: [UtilityPoint] = []
    sums.reserveCapacity(count)
    // The best b right of the range.
    var best = Int64.min
    forEachStretch(in: range) { place, stretch in
      let point = first[place]
      for other in second[stretch] { sums.append(point + other) }
      if stretch.upperBound < second.count { best = max(best, point.b + second[stretch.upperBound].b) }
    }
    sums.sort { ($0.a, $0.b) > ($1.a, $1.b) }
    var points: [UtilityPoint] = []
    for sum in sums where sum.b > best {
      points.append(sum)
      best = sum.b
    }
    points.reverse()
    return points
  }

  /// For each point of the first list, those of the second with which its sum has a in `range`.
  private func forEachStretch(
    in range: ClosedRange<Int64>, _ body: (_ place: Int, _ stretch: Range<Int>) -> Void
  ) {
    // By rising a of the first, stretches move down the second.
    var (low, high) = (second.count, second.count)
    for place in first.indices {
      let a = first[place].a
      while low > 0, second[low - 1].a + a >= range.lowerBound { low -= 1 }
      while high > 0, second[high - 1].a + a > range.upperBound { high -= 1 }
      body(place, min(low, high)..<high)
    }
  }

  /// How many packages reach each of these efficient points, by rising a; the constant factors aside. Nil from where the
  /// budget was over.
  ///
  /// Complexity: as of the windows that the points lie in.
  func packageCounts(of targets: [UtilityPoint], _ budget: SearchBudget) -> [PackageCount?] {
    let (firstCounts, secondCounts) = (halves.0.counts, halves.1.counts)
    var counts = [PackageCount](repeating: PackageCount(0), count: targets.count)
    let known = forEachWay(to: targets[...], budget) { target, place, other in
      counts[target] += firstCounts[place] * secondCounts[other]
    }
    return counts.indices.map { $0 < known ? counts[$0] : nil }
  }

  /// The point of each factor in a package that reaches each of these efficient points, by rising a, as places in the
  /// factors; nil where there is none, and from where the budget was over.
  ///
  /// The same for a point whatever others are asked for.
  func choices(reaching targets: [UtilityPoint], _ budget: SearchBudget) -> [[Int]?] {
    var ways = [(first: Int, second: Int)?](repeating: nil, count: targets.count)
    _ = forEachWay(to: targets[...], budget) { target, place, other in
      if ways[target] == nil { ways[target] = (place, other) }
    }
    // Very many packages are made of few halves.
    var known: (first: [Int: [Int]], second: [Int: [Int]]) = ([:], [:])
    return ways.map { way -> [Int]? in
      guard let way else { return nil }
      let some = known.first[way.first] ?? halves.0.choices(of: way.first, factors)
      let others = known.second[way.second] ?? halves.1.choices(of: way.second, factors)
      (known.first[way.first], known.second[way.second]) = (some, others)
      var places = Array(repeating: 0, count: factors.count)
      for (factor, place) in zip(halves.0.factors, some) { places[factor] = place }
      for (factor, place) in zip(halves.1.factors, others) { places[factor] = place }
      return places
    }
  }

  /// Hands over all pairs that make some of these points, which come by rising a.
  ///
  /// - Returns: How many of the points all was handed over for.
  private func forEachWay(
    to targets: ArraySlice<UtilityPoint>, _ budget: SearchBudget,
    _ body: (_ target: Int, _ first: Int, _ second: Int) -> Void
  ) -> Int {
    guard let low = targets.first?.a, let high = targets.last?.a, !budget.isOver else {
      return targets.startIndex
    }
    if targets.count > 1, pairCount(in: low...high) > largestWindow {
      let middle = targets.startIndex + targets.count / 2
      let known = forEachWay(to: targets[..<middle], budget, body)
      return known < middle ? known : forEachWay(to: targets[middle...], budget, body)
    }
    forEachStretch(in: low...high) { place, stretch in
      let point = first[place]
      for other in stretch {
        let sum = point + second[other]
        let target = targets.indices.partitioningIndex { targets[$0].a >= sum.a }
        if target < targets.endIndex, targets[target] == sum { body(target, place, other) }
      }
    }
    return targets.endIndex
  }
}

extension SumHalves.Half {
  fileprivate mutating func take(_ factor: Int, ofSize count: Int) {
    factors.append(factor)
    size *= count
  }

  /// Adds the factors up.
  fileprivate mutating func add(_ all: ReducedFactors) {
    for factor in factors {
      let before = sums[sums.count - 1]
      let lists = all.points(of: factor).map {
        before.shifted(by: all.point($0), times: all.multiplicity[$0])
      }
      // Short enough to look at no budget.
      sums.append(EfficientPoints.merged(lists) {})
    }
  }

  /// The place of each factor's point in one of the packages that reach a sum.
  fileprivate func choices(of place: Int, _ all: ReducedFactors) -> [Int] {
    var point = points[place]
    var places: [Int] = []
    for (stage, factor) in factors.enumerated().reversed() {
      let chosen = all.points(of: factor).first { sums[stage].index(of: point - all.point($0)) != nil }
      guard let chosen else { preconditionFailure("a sum is made of points") }
      point = point - all.point(chosen)
      places.append(chosen)
    }
    return places.reversed()
  }
}
