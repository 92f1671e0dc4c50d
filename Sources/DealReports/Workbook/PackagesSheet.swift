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
    writer.addSheet(AnswerSheet.packages.name)
    let parties = deal.parties.map { $0.name.fitted(to: 100) }
    let names = [
      localized("utility \(parties.first)"), localized("gain \(parties.first)"),
      localized("utility \(parties.second)"),
      localized("gain \(parties.second)"), localized("gain together"), localized("packages"),
    ]
    let issues = sample.showsIssues ? deal.issues : []
    let longest = sample.ends.map { AmountText(digits: deal.digits).text($0).count + 1 }.max() ?? 0
    writer.setPages(
      names.map { ColumnWidth.ofNumbers(longest, under: $0, hasFilter: true) }
        + issues.map {
          ColumnWidth.ofTexts($0.options.map(\.label), under: $0.name, atMost: 26, hasFilter: true)
        }, header: 0, keys: 1)
    writer.freeze(1, 1)
    for (column, name) in names.enumerated() { writer.write(name, 0, column, .filterNumberHeading) }
    for (column, issue) in issues.enumerated() {
      writer.write(issue.name, 0, FrontierSample.leadingColumns + column, .labelHeading)
    }
    writer.filter(header: 0, last: sample.points.count, columns: names.count + issues.count)
    let marked = recommended.map { UtilityPoint(deal.utility(of: $0)) }
    for (index, point) in sample.points.enumerated() {
      let row = index + 1
      let gain = deal.gain(at: point)
      let isMarked = point == marked
      let cells = [Amount(units: point.a), gain.first, Amount(units: point.b), gain.second, gain.sum]
      for (column, amount) in cells.enumerated() {
        writer.write(amount, row, column, isMarked ? .markedAmount : .amount)
      }
      if let count = sample.counts[index] {
        if count.isSaturated {
          writer.write(count.text, row, 5)
        } else {
          writer.write(count: count.value, row, 5, isMarked ? .markedCount : .count)
        }
      }
      let package = isMarked ? recommended : sample.packages[index]
      guard sample.showsIssues, let package else { continue }
      for (column, (issue, option)) in zip(issues, package.choices).enumerated() {
        writer.write(
          issue.options[option].label, row, FrontierSample.leadingColumns + column,
          isMarked ? .markedLabel : .label)
      }
    }
  }
}
