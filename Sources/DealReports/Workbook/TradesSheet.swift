import DealFiles
import MutualGains

/// The sheet with what would be better than each proposal: an efficient package, trades on one or two issues, and the
/// options that destroy value. All its amounts are what a change adds.
struct TradesSheet {
  private let report: ScoreReport
  private let explained: [(ranked: ScoreReport.Ranked, analysis: ProposalAnalysis)]
  /// What is said at the end.
  private let remarks: [String]

  private enum Column {
    static let issue = 0, now = 1, instead = 2, together = 5, isBetter = 6
    static let adds = Pair(3, 4)
  }

  /// Longer lists are cut.
  private static let longestList = 100

  init(
    _ report: ScoreReport, _ explained: [(ranked: ScoreReport.Ranked, analysis: ProposalAnalysis)],
    remarks: [String]
  ) {
    self.report = report
    self.explained = explained
    self.remarks = remarks
  }

  private var deal: Deal { report.deal }

  func add(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.trades.name)
    writer.fitPage()
    writer.freeze(1, 0)
    writer.setWidth(30, 0...2)
    addHeader(to: writer)
    var row = 1
    for (ranked, analysis) in explained {
      writer.write(report.shortLabel(ranked), row, 0, .topic)
      row += 1
      row = addBetter(ranked, analysis, to: writer, from: row)
      row = addPath(ranked, analysis, to: writer, from: row)
      row = addTrades(ranked, analysis, to: writer, from: row)
      row = addDestroyers(ranked, analysis, to: writer, from: row) + 1
    }
    for remark in remarks {
      writer.write(remark, row, 0, .remark)
      row += 1
    }
  }

  private func addHeader(to writer: WorkbookWriter) {
    for (column, header) in [say("issue"), say("now"), say("instead")].enumerated() {
      writer.write(header, 0, column, .heading)
    }
    let parties = deal.parties.map { say("more for \($0.name.fitted(to: 100))") }
    for (index, header) in [parties.first, parties.second, say("more together")].enumerated() {
      let column = Column.adds.first + index
      writer.write(header, 0, column, .numberHeading)
      writer.setWidth(forHeader: header, column)
    }
    writer.write(say("better for both"), 0, Column.isBetter, .labelHeading)
    writer.setWidth(20, Column.isBetter...Column.isBetter)
  }

  private func addBetter(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    guard let better = analysis.keepingSplit else {
      guard let words = ranked.score.standing?.words else { return start }
      writer.write(words, start, 0, .remark)
      return start + 1
    }
    writer.write(deal.betterHeading(better.improvement), start, 0, .remark)
    let changes = ranked.score.package.changes(to: better.package)
    var row = start + 1
    for change in changes.prefix(TradesSheet.longestList) {
      write(change, from: ranked.score.package, row, to: writer)
      write(deal.difference(change, from: ranked.score.package), row, to: writer)
      row += 1
    }
    row = addRest(changes.count, row, to: writer) { counted($0, "more change") }
    for column in 0...2 { writer.write(column == 0 ? say("total") : "", row, column, .totalLabel) }
    write(better.improvement, row, to: writer, .total)
    return row + 1
  }

  private func addPath(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    guard analysis.hasPath, let words = pathWords(analysis.path) else { return start }
    writer.write(words, start, 0, .remark)
    var row = start + 1
    guard case .found(let changes, _) = analysis.path else { return row }
    for stop in deal.stops(of: changes, from: ranked.score.package) {
      write(stop.change, from: stop.before, row, to: writer)
      write(deal.utility(of: stop.after) - deal.utility(of: stop.before), row, to: writer)
      row += 1
    }
    return row
  }

  private func addTrades(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    if analysis.trades.isStopped {
      writer.write(stoppedTrades, start, 0, .remark)
      return start + 1
    }
    let isRepair = !ranked.score.brokenRules.isEmpty
    let trades = analysis.tradesWorthTelling(isRepair: isRepair)
    guard !trades.isEmpty else {
      writer.write(deal.noTrades(isRepair: isRepair), start, 0, .remark)
      return start + 1
    }
    writer.write(deal.tradesHeading(isRepair: isRepair, isPayable: report.hasPayments), start, 0, .remark)
    var row = start + 1
    for trade in trades {
      // A trade of two issues has two rows, and its amounts stand in the first.
      write(trade.difference, row, to: writer)
      if trade.isBetterForBoth { writer.write(say("yes"), row, Column.isBetter, .label) }
      for (index, change) in trade.changes.enumerated() {
        write(change, from: ranked.score.package, row, to: writer, isFurther: index > 0)
        row += 1
      }
    }
    return row
  }

  private func addDestroyers(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    let destroyers = analysis.destroyers
    if destroyers.isEmpty { return start }
    writer.write(deal.destroyersHeading, start, 0, .remark)
    var row = start + 1
    for destroyer in destroyers.prefix(TradesSheet.longestList) {
      write(destroyer.best, from: ranked.score.package, row, to: writer)
      write(deal.difference(destroyer.best, from: ranked.score.package), row, to: writer)
      row += 1
      guard let remark = deal.remark(on: destroyer.change) else { continue }
      writer.write(remark, row, 0, .remark)
      row += 1
    }
    return addRest(destroyers.count, row, to: writer) { counted($0, "more option") }
  }

  /// Says how many lines of a list of `count` are missing; returns the row behind.
  private func addRest(
    _ count: Int, _ row: Int, to writer: WorkbookWriter, _ words: (Int) -> String
  ) -> Int {
    let others = count - TradesSheet.longestList
    if others <= 0 { return row }
    writer.write(say("… and \(words(others))"), row, 0)
    return row + 1
  }

  private func write(
    _ change: OptionIndex, from package: DealPackage, _ row: Int, to writer: WorkbookWriter,
    isFurther: Bool = false
  ) {
    let issue = deal.issues[change.issue]
    writer.write(isFurther ? "+ \(issue.name)".fitted(to: 1_000) : issue.name, row, Column.issue)
    writer.write(issue.options[package.choices[change.issue]].label, row, Column.now)
    writer.write(issue.options[change.option].label, row, Column.instead)
  }

  private func write(
    _ amounts: Pair<Amount>, _ row: Int, to writer: WorkbookWriter, _ look: WorkbookWriter.Look = .amount
  ) {
    for side in Side.allCases { writer.write(amounts[side], row, Column.adds[side], look) }
    writer.write(amounts.sum, row, Column.together, look)
  }
}
