import DealFiles
import MutualGains

/// The frontier in a few lines: its ends, the recommended and the fair points, and a few between.
struct FrontierExcerpt {
  private let report: SettlementReport
  /// The signs of each marked point.
  private var marks: [UtilityPoint: String] = [:]
  private var legend: [String] = []

  /// The most lines, as long as the marked points leave room.
  private static let lineCount = 9

  init(_ report: SettlementReport) {
    self.report = report
    mark(
      [report.settlement.point], report.isAgreement ? "R" : "x",
      report.isAgreement ? localized("recommended") : localized("nearest"))
    for (name, points) in report.namedFairPoints {
      let count = points.count.map { grouped(Int64($0)) } ?? localized("very many")
      let tie = (points.count ?? 2) < 2 ? "" : localized("; \(count) tie")
      mark(points.points, name.sign, name.words + tie)
    }
  }

  func write(_ figures: AmountText, to output: Output) {
    output.write(headline.wrapped(to: 80) + "\n")
    let parties = report.deal.parties.map(\.name)
    var table = TextTable(columns: [
      localized("gain \(parties.first)"), localized("gain \(parties.second)"), localized("together"),
      localized("packages"),
    ])
    let points = shownPoints
    for (point, packages) in zip(points, report.frontier.packageCounts(of: points)) {
      let gain = report.deal.gain(at: point)
      let cells = [gain.first, gain.second, gain.sum].map(figures.text) + [packages?.text ?? "?"]
      table.add("", cells, remark: marks[point] ?? "")
    }
    table.write(to: output)
    if hasMore(than: points) {
      // In one piece however long it is, to be copied.
      let count = grouped(Int64(points.count))
      let command = report.request.call?.command("frontier").printable
      output.write(
        "  " + (command.map { localized("\(count) shown; all: \($0)") } ?? localized("\(count) shown")) + "\n"
      )
    }
    for text in legend {
      for line in text.lines(after: "    ", first: "  ") { output.write(line + "\n") }
    }
    if !report.fairPoints.isProven { return }
    output.write(
      report.fairPoints.nash.isEmpty
        ? "  " + localized("Before a payment every package hurts somebody: no other fair points.") + "\n"
        : "  * " + localized("over the packages where neither gain is negative, before any payment") + "\n")
  }

  private var headline: String {
    let size = FrontierExcerpt.size(of: report.deal)
    switch report.census {
    case .whole(let points, let packages):
      let reached = packages.map { ", \($0.words)" } ?? ""
      return localized("Frontier: \(counted(points.count, "efficient point"))\(reached) (of \(size)).")
    case .counted(let count):
      return localized("Frontier: \(counted(count, "efficient point")) (of \(size) packages). Some of them:")
    case .stopped(let points):
      let found = counted(points.count, "point")
      return localized(
        "Frontier: \(found) found before the search was stopped (of \(size) packages); some may not be efficient."
      )
    case .unknown:
      return localized(
        "Frontier: large, and not counted (--count counts it); \(size) packages in all. Some of it:")
    }
  }

  /// Whether the frontier may have points beside those that are shown.
  private func hasMore(than shown: [UtilityPoint]) -> Bool {
    switch report.census {
    case .whole(let points, _): points.count > shown.count
    case .counted(let count): count > shown.count
    case .stopped, .unknown: true
    }
  }

  /// Ends, marked points, and others evenly between until the lines are used up.
  private var shownPoints: [UtilityPoint] {
    var all = report.frontier.supportedPoints
    switch report.census {
    case .whole(let points, _), .stopped(let points): all = points
    case .counted, .unknown: break
    }
    if all.count <= FrontierExcerpt.lineCount { return all }
    var shown = Set(marks.keys).union([all[0], all[all.count - 1]])
    let wanted = max(0, FrontierExcerpt.lineCount - shown.count)
    for step in 0..<wanted { shown.insert(all[(step + 1) * (all.count - 1) / (wanted + 1)]) }
    return shown.sorted { $0.a < $1.a }
  }

  /// Marks points; of more than three that tie only the ends.
  private mutating func mark(_ points: [UtilityPoint], _ sign: String, _ words: String) {
    guard let first = points.first, let last = points.last else { return }
    for point in points.count > 3 ? [first, last] : points { marks[point, default: ""] += sign }
    legend.append("\(sign) \(words)")
  }

  /// How many packages the deal has in all.
  private static func size(of deal: Deal) -> String {
    let count = deal.packageCount
    if !count.isSaturated { return grouped(count.value) }
    // Only a picture of the size: the product of so many options is of no use digit by digit.
    var (mantissa, exponent) = (1.0, 0)
    for issue in deal.issues {
      mantissa *= Double(issue.options.count)
      while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    }
    return localized("about \(Int(mantissa)) × 10^\(exponent)")
  }
}

extension FairPointName {
  fileprivate var sign: String {
    switch self {
    case .largestSurplus: "S"
    case .nash: "N"
    case .egalitarian: "E"
    case .kalaiSmorodinsky: "K"
    }
  }

  /// The name with its definition.
  var words: String {
    switch self {
    case .largestSurplus: localized("largest surplus (utilitarian): largest sum of gains of all packages")
    case .nash: localized("Nash: largest product of gains *")
    case .egalitarian: localized("egalitarian: largest smaller gain *")
    case .kalaiSmorodinsky: localized("Kalai–Smorodinsky: largest smaller share of the own best gain *")
    }
  }
}
