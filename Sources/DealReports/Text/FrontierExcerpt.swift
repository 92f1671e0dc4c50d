import DealFiles
import MutualGains

/// The frontier in a few lines: its ends, the recommended and the fair points, and a few between.
struct FrontierExcerpt {
  private let report: SettlementReport
  /// The signs of each marked point, by its place on the frontier.
  private var marks: [Int: String] = [:]
  private var legend: [String] = []

  /// The most lines, as long as the marked points leave room.
  private static let lineCount = 9

  init(_ report: SettlementReport) {
    self.report = report
    if report.isAgreement {
      mark([report.recommendedIndex], "R", "recommended")
    } else {
      mark([report.recommendedIndex], "x", "nearest")
    }
    for (name, indices) in report.namedFairPoints {
      mark(indices, name.sign, "\(name.words)\(FrontierExcerpt.tie(of: indices.count))")
    }
  }

  func write(_ figures: AmountText, to output: Output) {
    let frontier = report.frontier
    let count = frontier.points.count
    output.write(
      "Frontier: \(counted(count, "efficient point")), \(frontier.packageCount.words)"
        + " (of \(FrontierExcerpt.size(of: report.deal))).\n")
    var table = TextTable(
      columns: [
        "gain \(report.deal.parties.first.name)", "gain \(report.deal.parties.second.name)", "together",
        "packages",
      ])
    for index in shownIndices {
      let gain = report.deal.gain(at: frontier.points[index])
      table.add(
        "",
        [gain.first, gain.second, gain.sum].map(figures.text) + [
          grouped(frontier.packageCounts[index].value)
        ],
        remark: marks[index] ?? "")
    }
    table.write(to: output)
    for line in legend { output.write("  \(line)\n") }
    output.write(
      report.fairPoints.nash.isEmpty
        ? "  Before a payment every package hurts somebody: no other fair points.\n"
        : "  * over the packages where neither gain is negative, before any payment\n")
  }

  /// Ends, marked points, and others evenly between until the lines are used up.
  private var shownIndices: [Int] {
    let count = report.frontier.points.count
    if count <= FrontierExcerpt.lineCount { return Array(0..<count) }
    var shown = Set(marks.keys).union([0, count - 1])
    let wanted = max(0, FrontierExcerpt.lineCount - shown.count)
    for step in 0..<wanted { shown.insert((step + 1) * (count - 1) / (wanted + 1)) }
    return shown.sorted()
  }

  /// Marks the points at `indices`; of more than three that tie only the ends.
  private mutating func mark(_ indices: [Int], _ sign: String, _ words: String) {
    guard let first = indices.first, let last = indices.last else { return }
    for index in indices.count > 3 ? [first, last] : indices { marks[index, default: ""] += sign }
    legend.append("\(sign) \(words)")
  }

  private static func tie(of count: Int) -> String {
    count < 2 ? "" : "; \(grouped(Int64(count))) tie"
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
    return "about \(Int(mantissa)) × 10^\(exponent)"
  }
}

extension SettlementReport {
  /// Where the recommended or nearest package stands on the frontier.
  var recommendedIndex: Int {
    let utility = settlement.gain + deal.noDealValue
    return frontier.index(of: UtilityPoint(a: utility.first.units, b: utility.second.units)) ?? 0
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
  fileprivate var words: String {
    switch self {
    case .largestSurplus: "largest surplus (utilitarian): largest sum of gains of all packages"
    case .nash: "Nash: largest product of gains *"
    case .egalitarian: "egalitarian: largest smaller gain *"
    case .kalaiSmorodinsky: "Kalai–Smorodinsky: largest smaller share of the own best gain *"
    }
  }
}
