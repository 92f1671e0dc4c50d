import DealFiles
import MutualGains

/// The efficient points that a workbook shows, each with a package.
struct FrontierSample {
  let frontier: ParetoFrontier
  let points: [UtilityPoint]
  /// How many packages reach each point, and one of them; nil where they are not counted or not found.
  let counts: [PackageCount?]
  let packages: [DealPackage?]
  let remark: String
  /// Whether the issues have a column each.
  let showsIssues: Bool

  private static let largestCount = 10_000
  private static let largestTable = 1_000_000
  /// The columns before those of the issues.
  static let leadingColumns = 6

  /// The points of `frontier`, of which `census` knows how many there are, and that of what is recommended.
  init(of frontier: ParetoFrontier, census: FrontierCensus, including recommended: UtilityPoint?) {
    self.frontier = frontier
    let columns = frontier.deal.issues.count + FrontierSample.leadingColumns
    showsIssues = columns <= WorkbookWriter.largestColumnCount
    let room = showsIssues ? max(100, FrontierSample.largestTable / columns) : FrontierSample.largestCount
    let count = min(FrontierSample.largestCount, room)
    var all = frontier.supportedPoints
    var isWhole = false
    var isStopped = false
    switch census {
    case .whole(let points, _): (all, isWhole) = (points, true)
    case .stopped(let points): (all, isStopped) = (points, true)
    case .counted, .unknown: break
    }
    let sheet = quoted(AnswerSheet.packages.name)
    func including(_ points: [UtilityPoint]) -> [UtilityPoint] {
      guard let recommended, !points.contains(recommended) else { return points }
      return (points + [recommended]).sorted { $0.a < $1.a }
    }
    let last = max(1, count - 1)
    points = including(
      all.count > count ? (0..<count).map { all[$0 * (all.count - 1) / last] } : all)
    counts = frontier.packageCounts(of: points)
    let showsPackages = showsIssues
    packages = points.map { showsPackages ? frontier.package(reaching: $0) : nil }
    if isStopped {
      let found = counted(points.count, "point")
      remark = localized(
        "The sheet \(sheet) has \(found) found before the search was stopped; some may not be efficient.")
      return
    }
    guard all.count > count else {
      remark =
        isWhole
        ? localized("The sheet \(sheet) has all \(counted(all.count, "efficient point")).")
        : localized(
          "The sheet \(sheet) has the supported ones of the efficient points; optimize frontier gives all.")
      return
    }
    let shown = counted(count, "efficient point")
    remark =
      isWhole
      ? localized("The sheet \(sheet) has \(shown), evenly spread over all; optimize frontier gives all.")
      : localized(
        "The sheet \(sheet) has \(shown), evenly spread over the supported ones; optimize frontier gives all."
      )
  }
}

extension Deal {
  /// What to say where some of `amounts` have more digits than floating point holds; nil where none has.
  func lengthRemark(_ amounts: [Amount]) -> String? {
    let most: UInt64 = 1_000_000_000_000_000
    guard amounts.contains(where: { $0.units.magnitude >= most }) else { return nil }
    return localized("A workbook keeps 15 digits of a number; some amounts here have more, and are rounded.")
  }
}

extension FrontierSample {
  /// The amounts at both ends, which no other point passes.
  var ends: [Amount] {
    [points.first, points.last].compactMap(\.self).flatMap { [Amount(units: $0.a), Amount(units: $0.b)] }
  }
}
