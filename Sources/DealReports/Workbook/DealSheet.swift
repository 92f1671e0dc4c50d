import DealFiles
import MutualGains

/// The sheet with the deal, to play with: an `x` beside an option chooses it, and formulas add up what that gives and
/// tell which rules it breaks. The sheet is a deal file itself, with its rules: changed values can be read and
/// settled again.
struct DealSheet {
  let report: SettlementReport
  /// What is chosen to begin with.
  let chosen: Set<OptionIndex>
  let words: DealWords
  let playWords: WhatIfLabels
  /// Where the rules of the deal stand; nil where there is no way to say that.
  let places: RulePlaces?
  let layout: PlayLayout
  /// What the deal says of its options beside amounts.
  private let behind: OptionColumns?

  typealias Column = PlayLayout.Column

  /// Sheets with more rows take Excel too long.
  private static let largestOptionCount = 100_000

  /// The sheet for the deal of `report`; nil for a deal with too many options.
  init?(_ report: SettlementReport, chosen: Set<OptionIndex>, in language: Language) {
    let count = report.deal.issues.reduce(0) { $0 + $1.options.count } + report.deal.bundles.count
    if count > DealSheet.largestOptionCount { return nil }
    self.report = report
    self.chosen = chosen
    words = DealWords(in: language)
    playWords = language.whatIfLabels
    places = try? RulePlaces(report.file)
    behind = places?.columns(of: report.deal, words)
    layout = PlayLayout(report.deal)
  }

  var deal: Deal { report.deal }

  /// The first rule that neither a row nor the sheet of rules says.
  var unsaidRule: Rule? { places?.unsaid(of: deal) }

  /// The deal's rules, each with its formula.
  var rules: PlayRules {
    let ruleColumns = (behind?.columns.count ?? 0) - deal.quantities.count
    return PlayRules(
      of: deal, chosen: report.settlement.package, layout, places: places,
      firstQuantity: Column.behind + max(0, ruleColumns))
  }

  func add(to writer: WorkbookWriter) {
    writer.addSheet("deal")
    let widths = widths
    writer.setPages(widths, header: 0, keys: 2, startingAt: [Column.values.first - 1])
    writer.freeze(PlayLayout.firstOptionRow, Column.check + 1)
    // A label such as 1-2 has to stay what it is, also where it is typed anew.
    for column in [Column.issue, Column.option] {
      writer.setLook(.label, width: widths[column], column...column)
    }
    addHeader(to: writer)
    addOptions(to: writer)
    addBundles(to: writer)
    addColumnsBehind(widths, to: writer)
    writer.write(.label(words.noDeal), layout.noDealRow, Column.issue, .source)
    for side in Side.allCases { writer.write(deal.noDealValue[side], layout.noDealRow, Column.values[side]) }
    writer.offer(["x"], rows: layout.optionRows, column: Column.chosen)
    addSums(to: writer)
    addVerdict(ruleLines(widths), to: writer)
    addRules(ruleLines(widths), to: writer)
    _ = places?.addSheet(of: deal, words, to: writer)
  }

  /// The headers of the amounts, by their columns.
  private var amountHeaders: [(column: Int, header: String)] {
    Side.allCases.flatMap { side in
      let party = deal.parties[side]
      return [
        (Column.values[side], words.value(of: party, in: deal.unit)),
        (Column.costs[side], words.cost(of: party)),
      ]
    }
  }

  /// The widths of the columns: labels go on in further lines where the sums beside them would else not fit on the page.
  var widths: [Double] {
    let choices = [(22.0, 27.0), (20, 24), (17, 21), (15, 18)].map { columnWidths($0, $1) }
    return choices.first { WorkbookWriter.fitsOnPage($0.prefix(Column.gainAfterPayment + 1)) } ?? choices[0]
  }

  private func columnWidths(_ widestIssue: Double, _ widestOption: Double) -> [Double] {
    var widths = Array(repeating: 2.0, count: Column.behind)
    widths[Column.issue] = ColumnWidth.ofTexts(
      deal.issues.map(\.name), under: words.issue, atMost: widestIssue)
    widths[Column.option] = ColumnWidth.ofTexts(
      deal.issues.flatMap(\.options.widestLabels), under: words.option, atMost: widestOption)
    widths[Column.chosen] = 8
    widths[Column.check] = 12
    widths[Column.party] = ColumnWidth.ofTexts(
      Side.allCases.map { deal.parties[$0].name } + [playWords.broken], under: playWords.together,
      atMost: deal.unit == .points ? 24 : 15)
    let figures = AmountText(digits: deal.digits)
    let sums = [
      report.settlement.value, report.settlement.cost.map { -$0 }, deal.noDealValue.map { -$0 },
      report.settlement.gain,
    ]
    // Other choices may have larger sums.
    let largest =
      sums.flatMap { [$0.first, $0.second, $0.sum] }.map { figures.text($0).count + 1 }.max() ?? 0
    for (index, header) in sumHeaders.enumerated().dropFirst() {
      widths[Column.party + index] = ColumnWidth.ofNumbers(largest, under: header)
    }
    let options = deal.issues.flatMap { issue in issue.tellingOptions.map { issue.options[$0] } }
    for (column, header) in amountHeaders {
      let isValue = Column.values.first == column || Column.values.second == column
      let side: Side = column < Column.values.second ? .first : .second
      let longest = options.reduce(0) { max($0, figures.text((isValue ? $1.value : $1.cost)[side]).count) }
      widths[column] = ColumnWidth.ofNumbers(longest, under: header)
    }
    return widths
      + (behind?.columns ?? []).map {
        $0.kind == .number ? ColumnWidth.ofNumbers(10, under: $0.header) : $0.choices.isEmpty ? 30 : 13
      }
  }

  private func addHeader(to writer: WorkbookWriter) {
    writer.write(words.issue, 0, Column.issue, .labelHeading)
    writer.write(words.option, 0, Column.option, .labelHeading)
    for (column, header) in amountHeaders { writer.write(header, 0, column, .numberHeading) }
    for (header, column) in zip(playWords.choices, [Column.chosen, Column.check]) {
      writer.write(header, 0, column, .heading)
    }
  }

  private func addColumnsBehind(_ widths: [Double], to writer: WorkbookWriter) {
    guard let behind, !behind.columns.isEmpty else { return }
    for (place, column) in zip(Column.behind..., behind.columns) {
      var column = column
      column.width = widths[place]
      writer.write(column, place, .source)
      writer.offer(column, rows: layout.optionRows, place)
    }
    for (index, issue) in deal.issues.enumerated() {
      for option in issue.options.indices {
        let option = OptionIndex(issue: index, option: option)
        for (place, cell) in behind.cells(of: option).enumerated() {
          writer.write(cell, layout.row(of: option), Column.behind + place, .source)
        }
      }
    }
  }

  private func addOptions(to writer: WorkbookWriter) {
    for (index, issue) in deal.issues.enumerated() {
      let (first, last) = (layout.firstRows[index], layout.firstRows[index + 1] - 1)
      for (option, row) in zip(issue.options.indices, first...) {
        let isRecommended = report.isAgreement && option == report.settlement.package.choices[index]
        writer.write(.label(issue.name), row, Column.issue, .source)
        writer.write(
          .label(issue.options[option].label), row, Column.option, .source, isMarked: isRecommended)
        // With their weights in them, as they count.
        let (value, cost) = (issue.value(ofOption: option), issue.cost(ofOption: option))
        for side in Side.allCases {
          writer.write(value[side], row, Column.values[side])
          writer.write(cost[side], row, Column.costs[side])
        }
        let isChosen = chosen.contains(OptionIndex(issue: index, option: option))
        writer.write(isChosen ? "x" : "", row, Column.chosen, .input)
      }
      let count = "COUNTIF(\(layout.cells(Column.chosen, first...last)),\"x\")"
      writer.write(
        formula:
          "=IF(\(count)=1,\"\",IF(\(count)=0,\"\(playWords.noneChosen)\",\"\(playWords.severalChosen)\"))",
        giving: "", first, Column.check, .alarm)
    }
  }

  /// A bundle counts by itself where all its options are chosen.
  private func addBundles(to writer: WorkbookWriter) {
    for (index, bundle) in deal.bundles.enumerated() {
      let row = layout.bundleRow + index
      writer.write(.label(words.bundle), row, Column.issue, .source)
      writer.write(.label(deal.listText(of: bundle.options)), row, Column.option, .source)
      for side in Side.allCases {
        writer.write(bundle.value[side], row, Column.values[side])
        writer.write(bundle.cost[side], row, Column.costs[side])
      }
      let isPart = bundle.isPart(of: report.settlement.package)
      writer.write(
        formula: "=IF((\(layout.chosen(bundle.options)))=\(bundle.options.count),\"x\",\"\")",
        giving: isPart ? "x" : "", row, Column.chosen)
    }
  }
}

extension DealPackage {
  /// The options that it chooses.
  var options: Set<OptionIndex> {
    Set(choices.enumerated().map { OptionIndex(issue: $0, option: $1) })
  }
}
