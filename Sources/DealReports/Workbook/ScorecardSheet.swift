import DealFiles
import MutualGains

/// The sheet with the scorecard: a row for each proposal, the best for both together first.
struct ScorecardSheet {
  private let report: ScoreReport
  private let columns: [Column]

  /// What a column tells of a proposal.
  private enum Column: Hashable {
    case rank, proposal, together, ofBest, left, outcome, split, solo, efficient, brokenRules
    case payment, evenPayment, note
    case gain(Side), better(Side)
  }

  /// The row of the headers: under a title, and what there is to say first.
  private let headerRow: Int
  private let headline: [String]
  /// What fits beside each other on the first page, whatever columns it has.
  private static let remarkWidth = 110.0
  /// Sheets with more rows take Excel too long.
  private static let largestCount = 100_000

  init(_ report: ScoreReport) {
    self.report = report
    headline = report.headline.flatMap {
      $0.printable.brokenLines(of: Int(ScorecardSheet.remarkWidth))
    }
    headerRow = headline.isEmpty ? 2 : headline.count + 2
    var columns: [Column] = [.rank, .proposal, .gain(.first), .gain(.second), .together, .ofBest, .left]
    columns += [.outcome, .split, .solo, .efficient]
    if !report.deal.rules.isEmpty { columns.append(.brokenRules) }
    if report.ranked.contains(where: { $0.score.proposal.payment != nil }) { columns.append(.payment) }
    if report.deal.unit != .points { columns.append(.evenPayment) }
    columns += [.better(.first), .better(.second)]
    if report.proposals.notes.contains(where: { !$0.isEmpty }) { columns.append(.note) }
    self.columns = columns
  }

  private var deal: Deal { report.deal }

  func add(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.scorecard.name)
    let widths = columns.map(width)
    // Sentences over the whole width stand where they are printed once.
    let isWide = writer.setPages(widths, header: headerRow, keys: 2)
    let start = isWide ? 2 : 0
    writer.freeze(headerRow + 1, 2)
    let proof = report.isProven ? localized("proven") : localized("not proven")
    writer.write(report.heading + " · " + proof, 0, start, .title)
    for (index, line) in headline.enumerated() { writer.write(line, 1 + index, start) }
    addHeader(to: writer)
    var row = headerRow + 1
    for ranked in report.ranked.prefix(ScorecardSheet.largestCount) {
      for (place, column) in columns.enumerated() { write(ranked, column, row, place, to: writer) }
      row += 1
    }
    writer.filter(header: headerRow, last: row - 1, columns: columns.count)
    row = addOpen(to: writer, from: row, start) + 1
    for remark in remarks {
      row = writer.write(sentence: remark, row, start, width: ScorecardSheet.remarkWidth, .remark)
    }
  }

  private func addHeader(to writer: WorkbookWriter) {
    for (place, column) in columns.enumerated() {
      let header = header(of: column)
      let look: WorkbookWriter.Look
      switch column {
      case .rank, .proposal: look = .heading
      case .outcome, .split, .solo, .efficient, .brokenRules, .note: look = .labelHeading
      default: look = .filterNumberHeading
      }
      writer.write(header, headerRow, place, look)
    }
  }

  private func width(of column: Column) -> Double {
    let header = header(of: column)
    func texts(_ texts: [String], atMost most: Double = 22) -> Double {
      ColumnWidth.ofTexts(texts, under: header, atMost: most, hasFilter: true)
    }
    switch column {
    case .rank: return 9
    case .proposal:
      let names = report.ranked.map(\.score.proposal.name) + report.open.map(\.proposal.name)
      return texts(names, atMost: 30)
    case .outcome: return texts(report.ranked.compactMap { $0.score.standing?.outcome.kind?.words })
    case .split: return 14
    case .solo: return texts(Side.allCases.map { deal.parties[$0].name })
    case .efficient: return texts([localized("yes")])
    case .brokenRules, .note: return 34
    default: return ColumnWidth.ofNumbers(longestAmount, under: header, hasFilter: true)
    }
  }

  private var longestAmount: Int {
    let sums = report.ranked.flatMap {
      [$0.score.gainAfterPayment.first, $0.score.gainAfterPayment.second, $0.score.surplus]
    }
    return (sums + [report.scoring.largestSurplus ?? .zero]).map { report.figures.text($0).count }.max() ?? 0
  }

  private func header(of column: Column) -> String {
    func party(_ side: Side) -> String { deal.parties[side].name.fitted(to: 100) }
    return switch column {
    case .rank: localized("rank")
    case .proposal: localized("proposal")
    case .gain(let side): localized("gain \(party(side))")
    case .together: localized("gain together")
    case .ofBest: localized("% of best")
    case .left: localized("left on the table")
    case .outcome: localized("outcome")
    case .split: localized("split")
    case .solo: localized("own best of")
    case .efficient: localized("efficient")
    case .brokenRules: localized("rules broken")
    case .payment: localized("payment of \(party(.first))")
    case .evenPayment: localized("payment for 50/50")
    case .better(let side): localized("better for \(party(side))")
    case .note: localized("note")
    }
  }

  private func write(
    _ ranked: ScoreReport.Ranked, _ column: Column, _ row: Int, _ place: Int, to writer: WorkbookWriter
  ) {
    let (score, standing) = (ranked.score, ranked.score.standing)
    func write(_ amount: Amount?) { if let amount { writer.write(amount, row, place) } }
    switch column {
    case .rank: writer.write(count: Int64(ranked.rank), row, place, .place)
    case .proposal: writer.write(score.proposal.name, row, place, .text)
    case .gain(let side): write(score.gainAfterPayment[side])
    case .together: write(score.surplus)
    case .ofBest:
      if let part = standing?.efficiency {
        writer.write(percent: part, row, place)
      } else if standing != nil, standing?.leftOnTable == nil {
        writer.write("?", row, place, .label)
      }
    case .left:
      if let left = standing?.leftOnTable {
        writer.write(left, row, place)
      } else if standing != nil {
        writer.write("?", row, place, .label)
      }
    case .outcome:
      writer.write(standing.map { $0.outcome.kind?.words ?? "?" } ?? "–", row, place, .label)
    case .split: writer.write(GainSplit(of: score)?.displayName ?? "–", row, place, .label)
    case .solo:
      // Where there is only one package it is everybody's best, which says nothing.
      let hasChoice = report.scoring.frontier.supportedPoints.count > 1
      let sides = hasChoice ? standing?.outcome.solo : []
      let names = sides.map { $0.map { deal.parties[$0].name.fitted(to: 100) } }
      let unknown = standing == nil ? "" : "?"
      writer.write(names?.joined(separator: ", ") ?? unknown, row, place, .label)
    case .efficient:
      let words = standing.map { $0.isEfficient.map { $0 ? localized("yes") : localized("no") } ?? "?" }
      writer.write(words ?? "–", row, place, .label)
    case .brokenRules:
      writer.write(score.brokenRules.joined(separator: ", ").fitted(to: 1_000), row, place, .label)
    case .payment: write(score.proposal.payment)
    case .evenPayment: write(score.evenPayment)
    case .better(let side): write(improvement(of: score)?[side])
    case .note: writer.write(report.proposals.notes[ranked.index], row, place, .label)
    }
  }

  /// What the efficient package that keeps the split adds.
  private func improvement(of score: ProposalScore) -> Pair<Amount>? {
    score.standing?.betterPackages.map { packages in
      let point = packages.keepingSplit
      return point.utility - deal.utility(of: score.package)
    }
  }

  /// The proposals that leave issues open, with the lowest and the highest of each figure; returns the row behind.
  private func addOpen(
    to writer: WorkbookWriter, from start: Int, _ column: Int
  ) -> Int {
    if report.open.isEmpty { return start }
    writer.write(
      localized("Proposals that leave issues open: lowest and highest over what they allow"), start + 1,
      column,
      .topic)
    var row = start + 2
    for open in report.open.prefix(ScorecardSheet.largestCount) {
      let words = report.openWords(open)
      writer.write(open.proposal.name, row, 1, .text)
      if let completions = open.score?.completions {
        write(completions, isHighest: false, row, to: writer)
        write(completions, isHighest: true, row + 1, to: writer)
      }
      row += open.score?.completions == nil ? 1 : 2
      for sentence in words {
        row = writer.write(sentence: sentence, row, 2, width: ScorecardSheet.remarkWidth - 20)
      }
    }
    return row
  }

  private func write(
    _ completions: CompletionScore.Completions, isHighest: Bool, _ row: Int, to writer: WorkbookWriter
  ) {
    func write(_ range: CompletionScore.Range?, isHighest: Bool, _ place: Int) {
      guard let range else { return writer.write("?", row, place, .label) }
      writer.write(isHighest ? range.upperBound : range.lowerBound, row, place)
    }
    writer.write(isHighest ? localized("highest") : localized("lowest"), row, 0)
    for side in Side.allCases {
      write(completions.gainAfterPayment[side], isHighest: isHighest, place(of: .gain(side)))
    }
    write(completions.surplus, isHighest: isHighest, place(of: .together))
    if let parts = completions.efficiency {
      writer.write(percent: isHighest ? parts.upperBound : parts.lowerBound, row, place(of: .ofBest))
    }
    // Where most is made together, least is left.
    write(completions.leftOnTable, isHighest: !isHighest, place(of: .left))
  }

  private func place(of column: Column) -> Int { columns.firstIndex(of: column) ?? 0 }

  /// What the numbers don't say.
  private var remarks: [String] {
    var remarks = report.ranked.isEmpty ? [] : [report.closingSentence]
    if !report.isProven { remarks.append(report.scoring.frontier.stopSentence(report.figures)) }
    if report.ranked.contains(where: { $0.score.standing?.isEfficient == false }) {
      let trades = quoted(AnswerSheet.trades.name)
      remarks.append(
        localized(
          "Better: what another package adds for each, as evenly as a package can share it; see the sheet \(trades)."
        ))
    }
    let count = max(report.ranked.count, report.open.count) - ScorecardSheet.largestCount
    if count > 0 { remarks.append(localized("… and \(counted(count, "more proposal"))")) }
    if !report.ranked.isEmpty, let sentence = report.compromiseSentence { remarks.append(sentence) }
    for loss in report.ranked.isEmpty ? [] : report.compromiseLosses {
      remarks.append("    \(loss.words.fitted(to: 300)): \(report.figures.text(loss.amount))")
    }
    return remarks
  }
}
