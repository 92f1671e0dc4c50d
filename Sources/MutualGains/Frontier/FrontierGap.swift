/// A stretch of a frontier in which points may be missing, because a search reached its limits.
public struct FrontierGap: Hashable, Sendable {
  /// The first utilities between which points may be missing, both included.
  public let range: ClosedRange<Int64>
  /// No missing point gives both parties together more than this; nil where nothing is known.
  public let largestSum: Int64?

  /// The whole frontier, of which nothing is known.
  static let everything = FrontierGap(range: .min ... .max, largestSum: nil)
}
