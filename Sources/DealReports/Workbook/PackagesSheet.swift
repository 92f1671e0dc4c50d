import DealFiles
import MutualGains

/// The sheet with the efficient points, and for each a package that reaches it.
struct PackagesSheet {
  /// The columns of the two parties' utilities.
  static let utilityColumns = Pair(0, 2)

  private let sample: FrontierSample

  init(_ sample: FrontierSample) { self.sample = sample }

  func add(to writer: WorkbookWriter) {
    let frontier = sample.frontier
    let deal = frontier.deal
    writer.addSheet(AnswerSheet.packages.name)
    writer.fitPage()
    writer.freeze(1, 0)
    let parties = deal.parties.map { $0.name.fitted(to: 100) }
    let names = [
      say("utility \(parties.first)"), say("gain \(parties.first)"), say("utility \(parties.second)"),
      say("gain \(parties.second)"), say("gain together"), say("packages"),
    ]
    let issues = sample.showsIssues ? deal.issues : []
    for (column, name) in names.enumerated() {
      writer.write(name, 0, column, .numberHeading)
      writer.setWidth(forHeader: name, column)
    }
    for (column, issue) in issues.enumerated() {
      writer.write(issue.name, 0, FrontierSample.leadingColumns + column, .labelHeading)
    }
    if !issues.isEmpty { writer.setWidth(22, 6...(5 + issues.count)) }
    for (index, point) in sample.points.enumerated() {
      let row = index + 1
      let gain = deal.gain(at: point)
      writer.write(Amount(units: point.a), row, 0)
      writer.write(gain.first, row, 1)
      writer.write(Amount(units: point.b), row, 2)
      writer.write(gain.second, row, 3)
      writer.write(gain.sum, row, 4)
      if let count = sample.counts[index] {
        if count.isSaturated {
          writer.write(count.text, row, 5)
        } else {
          writer.write(count: count.value, row, 5)
        }
      }
      guard sample.showsIssues, let package = sample.packages[index] else { continue }
      for (column, (issue, option)) in zip(issues, package.choices).enumerated() {
        writer.write(issue.options[option].label, row, FrontierSample.leadingColumns + column, .label)
      }
    }
  }
}
