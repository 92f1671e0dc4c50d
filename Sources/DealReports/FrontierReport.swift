import DealFiles
import MutualGains

/// The answer to `optimize frontier`: the efficient points, and packages that reach them, written while they
/// are found.
package struct FrontierReport: Sendable {
  /// Which points are wanted, and what of them.
  package struct Request: Sendable {
    /// The first party's utilities between which points are wanted, inclusive.
    package var from: Amount?
    package var to: Amount?
    /// Whether only points are wanted at which neither party is worse off than without a deal.
    package var onlyAcceptable = false
    /// Whether the points are left out and only their number is told.
    package var isSummary = false
    /// Which part of the points is wanted, of those that several calls find; nil for all. Packages come with them only
    /// where these are wanted.
    package var shard: Shard?
    /// Whether a table has headers.
    package var hasHeader = true
    /// Whether packages and counts are wanted; nil: as long as the table stays below `largestTable` cells.
    package var packages: Bool?
    /// How many threads may search.
    package var threads = 1
    /// What the points are plotted with in the place of their table; nil for no plot.
    package var plot: PlotLook?
    /// Whether the frontier was found by means that prove it.
    package var isProof = true
    /// What the answer comes from, where it says so.
    package var provenance: Provenance?

    /// All points.
    package init() {}
  }

  /// The forms of the answer.
  package enum Form: Sendable {
    case table, json, summary
    /// A line of JSON for each point.
    case lines
  }

  /// How the answer ended.
  package struct Ending: Sendable {
    /// Whether every point that was asked for is there.
    package var isProven: Bool
    /// What to say beside the answer.
    package var remarks: [String]
    /// How many points were found.
    package var count: Int
    /// How long the points took to find, and to write.
    package var searching: Duration
    package var writing: Duration
  }

  /// The most cells of a table that has packages without being asked for.
  package static let largestTable = 10_000_000

  let file: DealFile
  let frontier: ParetoFrontier
  let request: Request

  /// The report on the deal of `file`, whose frontier that is.
  package init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    self.file = file
    self.frontier = frontier
    self.request = request
  }

  /// Whether no package keeps the rules.
  package var hasNoPackage: Bool { frontier.isEmpty && frontier.openGaps.isEmpty }

  var deal: Deal { file.deal }

  /// Writes the answer, chunk by chunk.
  ///
  /// What was found when the frontier's budget is over is written whole, and is proven.
  ///
  /// - Parameter progress: Told now and then how many points there are and which part of the frontier, 0...1, is
  ///   done.
  package func write(
    _ form: Form, to output: Output, progress: (Int, Double) -> Void = { _, _ in }
  ) -> Ending {
    write(form, to: output, DelimitedWriter(to: output, like: file), .file, progress: progress)
  }

  private func write(
    _ form: Form, to output: Output, _ table: any TableWriter, _ words: TableWords,
    progress: (Int, Double) -> Void
  ) -> Ending {
    let clock = ContinuousClock()
    let start = clock.now
    var writing = Duration.zero
    var sink = PointSink(self, form, output, table, words)
    var outcome = FrontierSearch.Outcome.proven
    if let range, !frontier.isEmpty {
      let ends = (
        frontier.supportedPoints[0].a, frontier.supportedPoints[frontier.supportedPoints.count - 1].a
      )
      outcome = frontier.forEachChunk(in: range, threads: request.threads, making: sink.chunks) { chunk in
        writing += clock.measure { sink.take(chunk) }
        if let last = chunk.points.last {
          progress(sink.count, Double(last.a - ends.0) / max(1, Double(ends.1 - ends.0)))
        }
        return !output.hasFailed
      }
    }
    let searching = clock.now - start - writing
    var ending: (isProven: Bool, remarks: [String]) = (false, [])
    writing += clock.measure { ending = sink.end(isProven: outcome == .proven && openGaps.isEmpty) }
    return Ending(
      isProven: ending.isProven, remarks: ending.remarks, count: sink.count, searching: searching,
      writing: writing)
  }

  /// The same as a workbook, of which only the last row is in memory; what a sheet can't hold is left out, and said.
  ///
  /// - Throws: as `Report.workbook`.
  package func workbook(
    progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> (workbook: ReportWorkbook, ending: Ending) {
    let writer = try WorkbookWriter(digits: deal.digits, streams: true)
    let sheet = SheetWriter(AnswerSheet.frontier.name, .answer, to: writer)
    var ending = write(.table, to: .memory(), sheet, .sheet, progress: progress)
    sheet.end()
    ending.remarks += FrontierReport.remarks(leftOut: sheet.leftOut)
    NoticesSheet(file, remarks: ending.remarks, from: request.provenance).add(to: writer)
    return (ReportWorkbook(bytes: try writer.finish()), ending)
  }

  /// What to say where a sheet had no room for all points.
  static func remarks(leftOut: Int) -> [String] {
    if leftOut == 0 { return [] }
    let rows = grouped(Int64(WorkbookWriter.largestRowCount))
    return [
      localized(
        "a sheet holds \(rows) rows: the last \(counted(leftOut, "point")) are left out; a .csv file has all")
    ]
  }

  /// Writes the wanted points as a plot, beside what is recommended.
  package func writePlot(to output: Output) {
    guard let plot = request.plot, !frontier.isEmpty else { return }
    let outline = range.map { range in
      acceptable(PageFrontier.outline(of: frontier).filter { range.contains($0.a) })
    }
    let settled = SettlementReport(on: file, frontier: frontier, request: .init())
    settled.writePlot(in: plot, scores: nil, outline: outline ?? [], to: output)
  }

  /// The stretches in which points may be missing that were asked for.
  var openGaps: [FrontierGap] {
    guard let range else { return [] }
    return frontier.openGaps.filter { $0.range.overlaps(range) }
  }

  /// The first party's utilities that were asked for; nil where none can fulfil it.
  private var range: ClosedRange<Int64>? {
    var least = request.from?.units ?? .min
    if request.onlyAcceptable { least = max(least, deal.noDealValue.first.units) }
    var most = request.to?.units ?? .max
    if let shard = request.shard {
      guard let part = frontier.range(of: shard) else { return nil }
      (least, most) = (max(least, part.lowerBound), min(most, part.upperBound))
    }
    return least <= most ? least...most : nil
  }

  /// Those of some points at which the second party is not worse off than without a deal, where only such are wanted.
  func acceptable(_ points: [UtilityPoint]) -> [UtilityPoint] {
    guard request.onlyAcceptable else { return points }
    let least = deal.noDealValue.second.units
    // b falls along the frontier.
    return Array(points.prefix { $0.b >= least })
  }
}
