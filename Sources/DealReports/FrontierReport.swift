import DealFiles
import MutualGains

/// The answer to `optimize frontier`: the efficient points, and packages that reach them.
public struct FrontierReport: Sendable {
  /// Which points are wanted, and what of them.
  public struct Request: Sendable {
    /// The first party's utilities between which points are wanted, inclusive.
    public var from: Amount?
    public var to: Amount?
    /// Whether only points are wanted at which neither party is worse off than without a deal.
    public var onlyAcceptable = false
    /// Whether the points are left out and only their number is told.
    public var isSummary = false
    /// Whether packages and counts are wanted; nil: as long as the table stays below
    /// `largestTable` cells.
    public var packages: Bool?

    /// All points.
    public init() {}
  }

  /// The most cells of a table that has packages without being asked for.
  public static let largestTable = 10_000_000

  let file: DealFile
  let frontier: ParetoFrontier
  let request: Request
  /// The points that were asked for, by their places on the frontier.
  let range: Range<Int>
  /// Whether counts and packages are part of the answer.
  let hasPackages: Bool

  /// The report on the deal of `file`.
  public init(on file: DealFile, request: Request) {
    self.file = file
    self.request = request
    frontier = ParetoFrontier(of: file.deal)
    let points = frontier.points
    let noDeal = file.deal.noDealValue
    var least = request.from?.units ?? .min
    if request.onlyAcceptable { least = max(least, noDeal.first.units) }
    let start = points.partitioningIndex { $0.a >= least }
    var end = points.partitioningIndex { $0.a > request.to?.units ?? .max }
    if request.onlyAcceptable { end = min(end, points.partitioningIndex { $0.b < noDeal.second.units }) }
    range = start..<max(start, end)
    let cells = range.count * (file.deal.issues.count + 5)
    hasPackages = request.packages ?? (cells <= FrontierReport.largestTable)
  }

  /// What to say beside the answer.
  public var remarks: [String] {
    var remarks: [String] = []
    if !hasPackages, request.packages == nil, !request.isSummary {
      remarks.append("packages were left out of so many points; --packages adds them")
    }
    if hasPackages, range.contains(where: { frontier.packageCounts[$0].isSaturated }) {
      remarks.append("some points are reached by more packages than can be counted: \(Int64.max) or more")
    }
    return remarks
  }

  var deal: Deal { file.deal }
}

extension Array {
  /// The first index whose element fulfils `condition`, where all that follow do too.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
