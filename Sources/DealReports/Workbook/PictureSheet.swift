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
  /// What stands under the names.
  private let remarks: [String]
  /// The columns: the ranks have one of their own where there are any.
  private let hasRanks: Bool
  private var nameColumn: Int { hasRanks ? 1 : 0 }

  /// More names beside points than this hide each other: then their ranks stand there.
  private static let mostNames = 8

  init(_ sample: FrontierSample, points: [Point], remarks: [String] = []) {
    self.sample = sample
    self.points = points
    self.remarks = remarks
    hasRanks = points.contains { $0.rank != nil }
  }

  func add(to writer: WorkbookWriter) {
    let axes = sample.frontier.deal.parties.map { say("utility \($0.name.fitted(to: 100))") }
    writer.addSheet(AnswerSheet.picture.name)
    if hasRanks {
      writer.setWidth(8, 0...0)
      writer.write(say("rank"), 0, 0, .heading)
    }
    writer.setWidth(28, nameColumn...nameColumn)
    writer.setWidth(forHeader: axes.first, nameColumn + 1)
    writer.setWidth(forHeader: axes.second, nameColumn + 2)
    writer.setWidth(3, (nameColumn + 3)...(nameColumn + 3))
    writer.fitPage()
    writer.write(say("point"), 0, nameColumn, .heading)
    writer.write(axes.first, 0, nameColumn + 1, .numberHeading)
    writer.write(axes.second, 0, nameColumn + 2, .numberHeading)
    for (index, point) in points.enumerated() {
      if let rank = point.rank { writer.write(text(of: rank), index + 1, 0) }
      writer.write(point.name, index + 1, nameColumn)
      writer.write(point.utility.first, index + 1, nameColumn + 1)
      writer.write(point.utility.second, index + 1, nameColumn + 2)
    }
    for (index, remark) in remarks.enumerated() {
      writer.write(remark, points.count + 2 + index, 0, .remark)
    }
    writer.addChart(
      say("Utility space"), 0, nameColumn + 4, xName: axes.first, yName: axes.second, series)
  }

  private func text(of rank: Int) -> String { "\(rank)." }

  private var series: [WorkbookWriter.Series] {
    let columns = PackagesSheet.utilityColumns
    let efficient = WorkbookWriter.Series(
      name: say("efficient"), sheet: AnswerSheet.packages.name, rows: 1...max(1, sample.points.count),
      x: columns.first, y: columns.second, marker: .dots)
    let showsNames = points.count { $0.isEfficient != nil } <= PictureSheet.mostNames
    var places = LabelPlaces(dots: sample.points, markers: points.map(\.point))
    return [efficient]
      + points.enumerated().map { index, point in
        // Ranks are for points that are many.
        let rank = showsNames || point.isEfficient == nil ? nil : point.rank
        return WorkbookWriter.Series(
          name: point.name, sheet: AnswerSheet.picture.name, rows: (index + 1)...(index + 1),
          x: nameColumn + 1, y: nameColumn + 2, marker: point.marker,
          nameColumn: rank == nil ? nameColumn : 0,
          label: point.isEfficient.map {
            places.place(rank.map(text) ?? point.name, at: point.point, prefersInside: !$0)
          })
      }
  }
}
