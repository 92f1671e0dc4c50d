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
    /// How the point stands to the efficient ones; nil for one whose name stands in the legend.
    var isEfficient: Bool?

    fileprivate var point: UtilityPoint { UtilityPoint(a: utility.first.units, b: utility.second.units) }
  }

  private let sample: FrontierSample
  private let points: [Point]
  /// What stands under the names.
  private let remarks: [String]

  init(_ sample: FrontierSample, points: [Point], remarks: [String] = []) {
    self.sample = sample
    self.points = points
    self.remarks = remarks
  }

  func add(to writer: WorkbookWriter) {
    let axes = sample.frontier.deal.parties.map { say("utility \($0.name.fitted(to: 100))") }
    writer.addSheet(AnswerSheet.picture.name)
    writer.setWidth(28, 0...0)
    writer.setWidth(forHeader: axes.first, 1)
    writer.setWidth(forHeader: axes.second, 2)
    writer.setWidth(3, 3...3)
    writer.fitPage()
    writer.write(say("point"), 0, 0, .heading)
    writer.write(axes.first, 0, 1, .numberHeading)
    writer.write(axes.second, 0, 2, .numberHeading)
    for (index, point) in points.enumerated() {
      writer.write(point.name, index + 1, 0)
      writer.write(point.utility.first, index + 1, 1)
      writer.write(point.utility.second, index + 1, 2)
    }
    for (index, remark) in remarks.enumerated() {
      writer.write(remark, points.count + 2 + index, 0, .remark)
    }
    writer.addChart(say("Utility space"), 0, 4, xName: axes.first, yName: axes.second, series)
  }

  private var series: [WorkbookWriter.Series] {
    let columns = PackagesSheet.utilityColumns
    let efficient = WorkbookWriter.Series(
      name: say("efficient"), sheet: AnswerSheet.packages.name, rows: 1...max(1, sample.points.count),
      x: columns.first, y: columns.second, marker: .dots)
    var places = LabelPlaces(dots: sample.points, markers: points.map(\.point))
    return [efficient]
      + points.enumerated().map { index, point in
        WorkbookWriter.Series(
          name: point.name, sheet: AnswerSheet.picture.name, rows: (index + 1)...(index + 1), x: 1, y: 2,
          marker: point.marker, nameColumn: 0,
          label: point.isEfficient.map {
            places.place(point.name, at: point.point, prefersInside: !$0)
          })
      }
  }
}
