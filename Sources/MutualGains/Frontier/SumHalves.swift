/// All sums of factors as sums of two lists, one for each half of the factors: where few factors make very many
/// efficient points, any stretch of these is found from the lists, whatever lies beside it.
///
/// Every efficient sum is a sum of efficient ones of both halves. Of n sums of all, each list has about √n (two lists:
/// Horowitz and Sahni 1974, for the subset sum).
struct SumHalves: Sendable {
  private let first: [UtilityPoint]
  private let second: [UtilityPoint]

  /// More sums than this one half never has.
  private static let largestHalf = 1 << 18

  /// So many pairs are looked at together, and no more, as long as a window can be narrower.
  private let largestWindow: Int

  /// The halves of `factors`; nil where lists would be long, as they are of many factors.
  ///
  /// Complexity: O(n · log k) for n sums of a half and factors of k points.
  init?(of factors: ReducedFactors, largestWindow: Int = 1 << 18) {
    self.largestWindow = largestWindow
    let counts = (0..<factors.count).map { factors.points(of: $0).count }
    var halves = (first: [Int](), second: [Int]())
    var sizes = (first: 1, second: 1)
    for factor in counts.indices.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }) {
      if sizes.first <= sizes.second {
        halves.first.append(factor)
        sizes.first *= counts[factor]
      } else {
        halves.second.append(factor)
        sizes.second *= counts[factor]
      }
      if max(sizes.first, sizes.second) > SumHalves.largestHalf { return nil }
    }
    first = SumHalves.sums(of: halves.first, in: factors)
    second = SumHalves.sums(of: halves.second, in: factors)
  }

  private static func sums(of some: [Int], in factors: ReducedFactors) -> [UtilityPoint] {
    var sums = EfficientPoints.origin
    for factor in some {
      var lists = factors.points(of: factor).map {
        sums.shifted(by: factors.point($0), times: PackageCount(1))
      }
      while lists.count > 1 {
        lists = stride(from: 0, to: lists.count, by: 2).map { place in
          place + 1 < lists.count ? lists[place].merged(with: lists[place + 1]) : lists[place]
        }
      }
      sums = lists[0]
    }
    return sums.points
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
}
