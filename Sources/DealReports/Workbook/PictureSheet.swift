import DealFiles
import MutualGains

/// The sheet with the picture: what each efficient package is worth to the one and to the other, and where other
/// points are beside them.
struct PictureSheet {
  /// A point with a name.
  struct Point {
    var name: String
    var utility: Pair<Amount>
    var marker: WorkbookWriter.Marker
    /// Its place among the proposals, if it is one.
    var rank: Int?
    /// How the point stands to the efficient ones; nil for one whose name stands in the legend.
    var isEfficient: Bool?

    fileprivate var point: UtilityPoint { UtilityPoint(utility) }
  }

  private let sample: FrontierSample
  private let points: [Point]
  /// The largest surplus, along which payments move; nil where none may pass.
  private let largestSurplus: Amount?
  /// What stands under the names.
  private let remarks: [String]
  /// The columns: the ranks have one of their own where there are any.
  private let hasRanks: Bool
  private var nameColumn: Int { hasRanks ? 1 : 0 }

  /// More names beside points than this hide each other: then their ranks stand there.
  private static let mostNames = 8

  init(_ sample: FrontierSample, points: [Point], largestSurplus: Amount?, remarks: [String] = []) {
    self.sample = sample
    self.points = points
    self.largestSurplus = largestSurplus
    self.remarks = remarks
    hasRanks = points.contains { $0.rank != nil }
  }

  /// Where the table below the picture begins; rows are 20 points of the screen high.
  private static let chartSize = (width: 980.0, height: 430.0)
  private static let tableRow = 23

  private var deal: Deal { sample.frontier.deal }
  private var frame: ChartFrame {
    ChartFrame(
      around: sample.points.map { Pair(Amount(units: $0.a), Amount(units: $0.b)) } + points.map(\.utility),
      noDealValue: deal.noDealValue)
  }

  func add(to writer: WorkbookWriter) {
    let axes = deal.parties.map { localized("utility \($0.name.fitted(to: 100))") }
    let frame = frame
    let lines = lines(of: frame)
    let figures = AmountText(digits: deal.digits)
    let shown = points.map(\.utility) + lines.flatMap(\.points)
    let longest = shown.flatMap { [$0.first, $0.second] }.map { figures.text($0).count }.max() ?? 0
    writer.addSheet(AnswerSheet.picture.name)
    // As wide as the picture, which would else be cut where the table ends.
    let numbers = [axes.first, axes.second].map { ColumnWidth.ofNumbers(longest, under: $0) }
    let used = (hasRanks ? 8 : 0) + 40 + numbers.reduce(0, +)
    let widths = (hasRanks ? [8.0] : []) + [40] + numbers + [max(8, 138 - used)]
    writer.setPages(widths)
    let header = PictureSheet.tableRow
    if hasRanks { writer.write(localized("rank"), header, 0, .heading) }
    writer.write(localized("point"), header, nameColumn, .heading)
    writer.write(axes.first, header, nameColumn + 1, .numberHeading)
    writer.write(axes.second, header, nameColumn + 2, .numberHeading)
    var row = header + 1
    for point in points {
      if let rank = point.rank { writer.write(text(of: rank), row, 0) }
      writer.write(point.name, row, nameColumn, .text)
      write(point.utility, row, to: writer)
      row += 1
    }
    for line in lines {
      for (index, end) in line.points.enumerated() {
        writer.write(index == 0 ? line.name : "", row, nameColumn, .remark)
        write(end, row, to: writer)
        row += 1
      }
    }
    for remark in remarks { row = writer.write(sentence: remark, row + 1, width: used, .remark) }
    writer.addChart(
      localized("Utility space"), 0, 0, width: PictureSheet.chartSize.width,
      height: PictureSheet.chartSize.height,
      x: frame.axis(.first, name: axes.first, digits: deal.digits),
      y: frame.axis(.second, name: axes.second, digits: deal.digits), series(lines))
  }

  private func write(_ utility: Pair<Amount>, _ row: Int, to writer: WorkbookWriter) {
    writer.write(utility.first, row, nameColumn + 1)
    writer.write(utility.second, row, nameColumn + 2)
  }

  private func text(of rank: Int) -> String { "\(rank)." }

  /// A line across the picture.
  private struct Line {
    var name: String
    var points: [Pair<Amount>]
    var marker: WorkbookWriter.Marker
  }

  /// The lines across the picture, with their names in the legend.
  private func lines(of frame: ChartFrame) -> [Line] {
    let equal = frame.equalGains.map { [Line(name: localized("equal gains"), points: $0, marker: .dotted)] }
    let surplus = largestSurplus.flatMap(frame.surplusLine).map {
      [Line(name: localized("largest surplus"), points: $0, marker: .dashed)]
    }
    let names = Side.allCases.map { localized("no deal for \(deal.parties[$0].name.fitted(to: 100))") }
    let noDeal = zip(names, frame.noDealLines).map { Line(name: $0, points: $1, marker: .shortDashed) }
    return (equal ?? []) + (surplus ?? []) + noDeal
  }

  /// Lines below the efficient points, and above these the proposals, what there is without a deal, and on top what
  /// is recommended.
  private func series(
    _ lines: [Line]
  ) -> [WorkbookWriter.Series] {
    let columns = PackagesSheet.utilityColumns
    let efficient = WorkbookWriter.Series(
      name: localized("efficient"), sheet: AnswerSheet.packages.name, rows: 1...max(1, sample.points.count),
      x: columns.first, y: columns.second, marker: .dots)
    let showsNames = points.count { $0.rank != nil } <= PictureSheet.mostNames
    var places = LabelPlaces(dots: sample.points, markers: points.map(\.point))
    let firstRow = PictureSheet.tableRow + 1
    let named = points.enumerated().map { index, point in
      // Ranks are for points that are many.
      let rank = showsNames || point.isEfficient == nil ? nil : point.rank
      return WorkbookWriter.Series(
        name: point.name, sheet: AnswerSheet.picture.name, rows: (firstRow + index)...(firstRow + index),
        x: nameColumn + 1, y: nameColumn + 2, marker: point.marker,
        nameColumn: rank == nil ? nameColumn : 0,
        label: point.isEfficient.map {
          places.place(rank.map(text) ?? point.name, at: point.point, prefersInside: !$0)
        })
    }
    let across = lines.enumerated().map { index, line in
      let row = firstRow + points.count + 2 * index
      var series = WorkbookWriter.Series(
        name: line.name, sheet: AnswerSheet.picture.name, rows: row...(row + 1), x: nameColumn + 1,
        y: nameColumn + 2, marker: line.marker)
      // The point without a deal, where they cross, has its name there already.
      series.isUnnamed = line.marker == .shortDashed
      return series
    }
    // Some programs draw the first series on top, others the last one.
    let below = named.map { series in
      var copy = series
      (copy.label, copy.isUnnamed) = (nil, true)
      return copy
    }
    return below + across + [efficient] + named.reversed()
  }
}

extension PictureSheet.Point {
  /// The package of a settlement: recommended, or without agreement the nearest one.
  static func recommended(_ settlement: Settlement, in deal: Deal) -> PictureSheet.Point {
    .init(
      name: settlement.isAgreement ? localized("recommended") : localized("nearest"),
      utility: deal.utility(of: settlement.package), marker: .diamond, isEfficient: true)
  }

  /// Where the payment of an agreement leads; nothing without one.
  static func paid(_ settlement: Settlement, in deal: Deal) -> [PictureSheet.Point] {
    guard settlement.isAgreement, settlement.payment ?? .zero != .zero else { return [] }
    return [
      .init(
        name: localized("after the payment"), utility: deal.noDealValue + settlement.gainAfterPayment,
        marker: .paid, isEfficient: true)
    ]
  }
}
