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
    writer.setPages(widths, header: 0, hasRowBreaks: explained.count > 1)
    writer.freeze(1, 0)
    addHeader(to: writer)
    var row = 1
    var starts: [Int] = []
    for (ranked, analysis) in explained {
      starts.append(row)
      writer.write(report.shortLabel(ranked), row, 0, .topic)
      row += 1
      row = addBetter(ranked, analysis, to: writer, from: row)
      row = addPath(ranked, analysis, to: writer, from: row)
      row = addTrades(ranked, analysis, to: writer, from: row)
      row = addDestroyers(ranked, analysis, to: writer, from: row) + 1
    }
    if explained.count > 1 { writer.keepTogether(partsFrom: starts, to: row) }
    for remark in remarks { row = writer.write(sentence: remark, row, width: width, .remark) }
  }

  private var headers: [String] {
    let parties = deal.parties.map { localized("more for \($0.name.fitted(to: 100))") }
    return [parties.first, parties.second, localized("more together")]
  }

  /// The widths of the columns.
  private var widths: [Double] {
    let figures = AmountText(digits: deal.digits)
    let sums = explained.map(\.ranked.score.surplus) + [report.scoring.largestSurplus ?? .zero]
    let longest = sums.map { figures.text($0).count + 1 }.max() ?? 0
    return [24, 28, 28] + headers.map { ColumnWidth.ofNumbers(longest, under: $0) }
      + [ColumnWidth.ofTexts([localized("yes")], under: localized("better for both"), atLeast: 14)]
  }

  /// How many characters a sentence has room for.
  private var width: Double { widths.reduce(0, +) }

  private func addHeader(to writer: WorkbookWriter) {
    for (column, header) in [localized("issue"), localized("now"), localized("instead")].enumerated() {
      writer.write(header, 0, column, .heading)
    }
    for (index, header) in headers.enumerated() {
      writer.write(header, 0, Column.adds.first + index, .numberHeading)
    }
    writer.write(localized("better for both"), 0, Column.isBetter, .labelHeading)
  }

  private func addBetter(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    guard let better = analysis.keepingSplit else {
      guard let words = ranked.score.standing?.words else { return start }
      return writer.write(sentence: words, start, width: width, .remark)
    }
    let changes = ranked.score.package.changes(to: better.package)
    var row = writer.write(sentence: deal.betterHeading(better.improvement), start, width: width, .remark)
    for change in changes.prefix(TradesSheet.longestList) {
      write(change, from: ranked.score.package, row, to: writer)
      write(deal.difference(change, from: ranked.score.package), row, to: writer)
      row += 1
    }
    row = addRest(changes.count, row, to: writer) { counted($0, "more change") }
    for column in 0...2 { writer.write(column == 0 ? localized("total") : "", row, column, .totalLabel) }
    write(better.improvement, row, to: writer, .total)
    return row + 1
  }

  private func addPath(
    _ ranked: ScoreReport.Ranked, _ analysis: ProposalAnalysis, to writer: WorkbookWriter, from start: Int
  ) -> Int {
    guard analysis.hasPath, let words = pathWords(analysis.path) else { return start }
    var row = writer.write(sentence: words, start, width: width, .remark)
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
      return writer.write(sentence: deal.noTrades(isRepair: isRepair), start, width: width, .remark)
    }
    var row = writer.write(
      sentence: deal.tradesHeading(isRepair: isRepair, isPayable: report.hasPayments), start, width: width,
      .remark)
    for trade in trades {
      // A trade of two issues has two rows, and its amounts stand in the first.
      write(trade.difference, row, to: writer)
      if trade.isBetterForBoth { writer.write(localized("yes"), row, Column.isBetter, .label) }
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
    var row = writer.write(sentence: deal.destroyersHeading, start, width: width, .remark)
    for destroyer in destroyers.prefix(TradesSheet.longestList) {
      write(destroyer.best, from: ranked.score.package, row, to: writer)
      write(deal.difference(destroyer.best, from: ranked.score.package), row, to: writer)
      row += 1
      guard let remark = deal.remark(on: destroyer.change) else { continue }
      row = writer.write(sentence: remark, row, width: width, .remark)
    }
    return addRest(destroyers.count, row, to: writer) { counted($0, "more option") }
  }

  /// Says how many lines of a list of `count` are missing; returns the row behind.
  private func addRest(
    _ count: Int, _ row: Int, to writer: WorkbookWriter, _ words: (Int) -> String
  ) -> Int {
    let others = count - TradesSheet.longestList
    if others <= 0 { return row }
    writer.write(localized("… and \(words(others))"), row, 0)
    return row + 1
  }

  private func write(
    _ change: OptionIndex, from package: DealPackage, _ row: Int, to writer: WorkbookWriter,
    isFurther: Bool = false
  ) {
    let issue = deal.issues[change.issue]
    writer.write(isFurther ? "+ \(issue.name)".fitted(to: 1_000) : issue.name, row, Column.issue, .text)
    writer.write(issue.options[package.choices[change.issue]].label, row, Column.now, .text)
    writer.write(issue.options[change.option].label, row, Column.instead, .text)
  }

  private func write(
    _ amounts: Pair<Amount>, _ row: Int, to writer: WorkbookWriter, _ look: WorkbookWriter.Look = .amount
  ) {
    for side in Side.allCases { writer.write(amounts[side], row, Column.adds[side], look) }
    writer.write(amounts.sum, row, Column.together, look)
  }
}
