/// Points of the frontier that are equally good by some measure.
public struct TiedPoints: Hashable, Sendable {
  /// The points by rising first utility; of more than ten the two ends.
  public let points: [UtilityPoint]
  /// How many there are; nil where they are too many to be counted.
  public let count: Int?

  /// More points than this are not listed.
  public static let mostListed = 10

  /// The points of a list, by rising first utility.
  package init(_ points: [UtilityPoint]) {
    self.init(points, count: points.count)
  }

  /// The points of a list or their ends, of which there are `count`.
  init(_ points: [UtilityPoint], count: Int?) {
    let isLong = count.map { $0 > TiedPoints.mostListed } ?? true
    if isLong, let first = points.first, let last = points.last {
      self.points = [first, last]
    } else {
      self.points = points
    }
    self.count = count
  }
}
