import DealFiles
import MutualGains

/// The sheet with the efficient points, and for each a package that reaches it.
struct PackagesSheet {
  /// The columns of the two parties' utilities.
  static let utilityColumns = Pair(0, 2)

  private let sample: FrontierSample
  /// The package that is marked; it stands in the place of the one that was found for its point.
  private let recommended: DealPackage?

  init(_ sample: FrontierSample, recommended: DealPackage?) {
    self.sample = sample
    self.recommended = recommended
  }

  func add(to writer: WorkbookWriter) {
    let deal = sample.frontier.deal
    let words = TableWords.sheet
    let columns =
      deal.pointColumns(words)
      + [Table.Column(localized("gain together"), .amount), Table.Column(localized("packages"), .number)]
    let figures = AmountText(digits: deal.digits)
    let sheet = SheetWriter(AnswerSheet.packages.name, .answer, to: writer)
    // With a sign.
    let longest = sample.ends.map { figures.text($0).count + 1 }.max() ?? 0
    sheet.begin(columns.wide(longest) + (sample.showsIssues ? deal.issueColumns : []))
    let marked = recommended.map { UtilityPoint(deal.utility(of: $0)) }
    for (index, point) in sample.points.enumerated() {
      let gain = deal.gain(at: point)
      let isMarked = point == marked
      let amounts = [Amount(units: point.a), gain.first, Amount(units: point.b), gain.second, gain.sum]
      var row: [TableCell] = amounts.map { .amount($0) } + [words.cell(sample.counts[index])]
      if sample.showsIssues, let package = isMarked ? recommended : sample.packages[index] {
        row += deal.optionCells(package)
      }
      sheet.add(row, isMarked: isMarked)
    }
    sheet.end()
  }
}
