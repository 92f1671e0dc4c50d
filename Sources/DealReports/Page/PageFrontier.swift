import MutualGains

/// The efficient points that a page holds, each with a package: all of them, or so many that none of the others is
/// much better.
struct PageFrontier {
  /// By rising first utility.
  let points: [UtilityPoint]
  let packages: [DealPackage?]
  /// How many there are in all; nil where they were not all looked at.
  let count: Int?
  /// No point that is left out is better for both than a kept one by more than this; 0 where none is left out, nil
  /// where they were not all looked at.
  let slack: Amount?
  /// Whether a limit has stopped the search, so that points may be missing.
  let isStopped: Bool
  /// Steps of all points for a picture, as many as can be told apart.
  let outline: [UtilityPoint]

  /// So many points are kept with their packages, fewer where these can't be tried, and so many are looked at to choose
  /// them.
  private static let mostKept = (tried: 2_000, listed: 300)
  private static let mostSeen = 5_000_000

  /// The points of `frontier`, those in `wanted` among them.
  init(of frontier: ParetoFrontier, wanted: [UtilityPoint]) {
    let (all, isWhole) = PageFrontier.points(of: frontier)
    var kept = all
    var slack = Int64(0)
    let isTried = PageData.isPlayable(frontier.deal)
    let most = isTried ? PageFrontier.mostKept.tried : PageFrontier.mostKept.listed
    if all.count > most {
      let reach = all.last.map { max($0.a - all[0].a, all[0].b - $0.b) } ?? 0
      slack = max(1, reach / 4_000)
      kept = PageFrontier.covering(all, slack)
      while kept.count > most {
        slack += max(1, slack / 2)
        kept = PageFrontier.covering(all, slack)
      }
    }
    let found = wanted.filter { point in
      let place = all.indices.partitioningIndex { all[$0].a >= point.a }
      return !isWhole || place < all.count && all[place] == point
    }
    let missing = Set(found).subtracting(kept)
    points = (kept + missing).sorted { $0.a < $1.a }
    packages = frontier.packages(reaching: points)
    count = isWhole ? all.count : nil
    self.slack = isWhole ? Amount(units: slack) : nil
    isStopped = !isWhole && (!frontier.openGaps.isEmpty || frontier.budget.hasStopped)
    outline = PageFrontier.outline(all)
  }

  /// All points, or where they are too many those that are best for some weighing.
  private static func points(of frontier: ParetoFrontier) -> (points: [UtilityPoint], isWhole: Bool) {
    guard frontier.stepCount <= mostSeen, frontier.openGaps.isEmpty else {
      return (frontier.supportedPoints, false)
    }
    var all: [UtilityPoint] = []
    let outcome = frontier.forEachChunk { chunk in
      all += chunk
      return all.count <= mostSeen
    }
    return outcome == .proven ? (all, true) : (frontier.supportedPoints, false)
  }

  /// The steps of a frontier that a picture can show.
  static func outline(of frontier: ParetoFrontier) -> [UtilityPoint] { outline(points(of: frontier).points) }

  /// Some of the points: every other one passes a kept one by at most `slack` in some utility, being below it in the
  /// other.
  ///
  /// Complexity: O(points).
  private static func covering(_ points: [UtilityPoint], _ slack: Int64) -> [UtilityPoint] {
    var kept: [UtilityPoint] = []
    var place = 0
    while place < points.count {
      kept.append(points[place])
      var (right, below) = (place + 1, place)
      while right < points.count, points[right].a - points[place].a <= slack { right += 1 }
      while below + 1 < points.count, points[place].b - points[below + 1].b <= slack { below += 1 }
      place = max(right, below, place + 1)
    }
    if let last = points.last, kept.last != last { kept.append(last) }
    return kept
  }

  /// About a point for each step that a picture can show.
  private static func outline(_ points: [UtilityPoint]) -> [UtilityPoint] {
    let steps = Int64(1_080)
    guard points.count > steps, let first = points.first, let last = points.last else { return points }
    let cell = (a: max(1, (last.a - first.a) / steps), b: max(1, (first.b - last.b) / steps))
    var kept = [first]
    for point in points
    where point.a - kept[kept.count - 1].a >= cell.a && kept[kept.count - 1].b - point.b >= cell.b {
      kept.append(point)
    }
    return kept.last == last ? kept : kept + [last]
  }
}
