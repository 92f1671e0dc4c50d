/// A staircase of utility points none of which dominates another, by rising `a` and so by falling `b`, each
/// with the number of ways to reach it.
struct EfficientPoints: Sendable {
  private(set) var points: [UtilityPoint]
  private(set) var counts: [PackageCount]

  /// Nothing chosen yet: the origin, reached in one way.
  static let origin = EfficientPoints(points: [UtilityPoint(a: 0, b: 0)], counts: [PackageCount(1)])

  private init(points: [UtilityPoint], counts: [PackageCount]) {
    self.points = points
    self.counts = counts
  }

  /// The efficient ones among `points`; equal ones are counted together.
  ///
  /// Complexity: O(k log k) for k points.
  init(among points: [UtilityPoint]) {
    self.init(points: [], counts: [])
    for point in points.sorted(by: { ($0.a, $0.b) > ($1.a, $1.b) }) {
      append(point, PackageCount(1))
    }
    turnAround()
  }

  /// The efficient points of a factor, with the ways to choose them.
  ///
  /// Complexity: O(k log k) for k points.
  init(of factor: Factor) {
    guard let ways = factor.ways else {
      self.init(among: factor.points)
      return
    }
    self.init(points: [], counts: [])
    for (point, ways) in zip(factor.points, ways).sorted(by: { ($0.0.a, $0.0.b) > ($1.0.a, $1.0.b) }) {
      append(point, ways)
    }
    turnAround()
  }

  /// The same staircase moved by `step`.
  func shifted(by step: UtilityPoint, times factor: PackageCount) -> EfficientPoints {
    EfficientPoints(
      points: points.map { $0 + step },
      counts: factor.value == 1 ? counts : counts.map { $0 * factor })
  }

  /// The efficient points of both staircases.
  ///
  /// Complexity: O(n) for n points in all: both are walked from the largest `a` down.
  func merged(with other: EfficientPoints) -> EfficientPoints {
    var result = EfficientPoints(points: [], counts: [])
    result.points.reserveCapacity(points.count + other.points.count)
    result.counts.reserveCapacity(points.count + other.points.count)
    var (mine, theirs) = (points.count - 1, other.points.count - 1)
    while mine >= 0 || theirs >= 0 {
      let takesMine =
        theirs < 0
        || (mine >= 0
          && (points[mine].a, points[mine].b) > (other.points[theirs].a, other.points[theirs].b))
      if takesMine {
        result.append(points[mine], counts[mine])
        mine -= 1
      } else {
        result.append(other.points[theirs], other.counts[theirs])
        theirs -= 1
      }
    }
    result.turnAround()
    return result
  }

  /// The efficient points of all lists, of which there is at least one: pairs first, then pairs of those, so that each
  /// point is walked over only O(log k) times.
  ///
  /// - Parameter check: Asked before each pair; what it throws ends it.
  static func merged<Reason>(
    _ lists: [EfficientPoints], _ check: () throws(Reason) -> Void
  ) throws(Reason) -> EfficientPoints {
    var lists = lists
    while lists.count > 1 {
      var pairs: [EfficientPoints] = []
      for index in stride(from: 0, to: lists.count, by: 2) {
        try check()
        pairs.append(index + 1 < lists.count ? lists[index].merged(with: lists[index + 1]) : lists[index])
      }
      lists = pairs
    }
    return lists[0]
  }

  /// Where `point` stands, by binary search.
  func index(of point: UtilityPoint) -> Int? {
    let place = points.indices.partitioningIndex { points[$0].a >= point.a }
    return place < points.count && points[place] == point ? place : nil
  }

  /// Adds a point that comes with falling `a`, and among equal `a` with falling `b`, unless it is dominated.
  private mutating func append(_ point: UtilityPoint, _ count: PackageCount) {
    if let last = points.last {
      if point == last {
        counts[counts.count - 1] += count
        return
      }
      if point.b <= last.b { return }
    }
    points.append(point)
    counts.append(count)
  }

  private mutating func turnAround() {
    points.reverse()
    counts.reverse()
  }
}
