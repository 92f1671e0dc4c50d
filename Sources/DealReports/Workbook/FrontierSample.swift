import DealFiles
import MutualGains

/// The efficient points that a workbook shows, each with a package.
struct FrontierSample {
  let frontier: ParetoFrontier
  let points: [UtilityPoint]
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
    if case .whole(let points, _) = census { (all, isWhole) = (points, true) }
    let sheet = quoted(AnswerSheet.packages.name)
    func including(_ points: [UtilityPoint]) -> [UtilityPoint] {
      guard let recommended, !points.contains(recommended) else { return points }
      return (points + [recommended]).sorted { $0.a < $1.a }
    }
    guard all.count > count else {
      points = including(all)
      remark =
        isWhole
        ? say("The sheet \(sheet) has all \(counted(all.count, "efficient point")).")
        : say(
          "The sheet \(sheet) has the supported ones of the efficient points; optimize frontier gives all.")
      return
    }
    let last = all.count - 1
    points = including((0..<count).map { all[$0 * last / (count - 1)] })
    let shown = counted(count, "efficient point")
    remark =
      isWhole
      ? say("The sheet \(sheet) has \(shown), evenly spread over all; optimize frontier gives all.")
      : say(
        "The sheet \(sheet) has \(shown), evenly spread over the supported ones; optimize frontier gives all."
      )
  }
}

extension Deal {
  /// What to say where some of `amounts` have more digits than floating point holds; nil where none has.
  func lengthRemark(_ amounts: [Amount]) -> String? {
    let most: UInt64 = 1_000_000_000_000_000
    guard amounts.contains(where: { $0.units.magnitude >= most }) else { return nil }
    return say("A workbook keeps 15 digits of a number; some amounts here have more, and are rounded.")
  }
}

extension FrontierSample {
  /// The amounts at both ends, which no other point passes.
  var ends: [Amount] {
    [points.first, points.last].compactMap(\.self).flatMap { [Amount(units: $0.a), Amount(units: $0.b)] }
  }
}
