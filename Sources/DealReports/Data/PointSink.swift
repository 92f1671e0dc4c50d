import DealFiles
import MutualGains

/// Takes points while they are found and writes them in the wanted form, with packages as long as the table
/// stays small or they were asked for.
struct PointSink {
  private let report: FrontierReport
  private let deal: Deal
  private let form: FrontierReport.Form
  private let output: Output
  /// Where the rows of a table go: to that output as text, or to a sheet.
  private let table: any TableWriter
  private let words: TableWords
  /// The row that is written, and the cells of all options: there may be millions of rows.
  private var row: [TableCell] = []
  /// The labels of each issue's options; nil for ranges, which are not written out.
  private var optionCells: [[TableCell]?] = []
  private var json: JSONObjectWriter?
  /// Points that wait until it is known whether packages go with them.
  private var waiting: [UtilityPoint] = []
  /// Whether packages go with the points, once that is known.
  private var hasPackages: Bool?
  private var written = 0
  /// Whether a package is missing that should stand there.
  private var isLacking = false
  private var packages = PackageCount(0)
  private var last: UtilityPoint?
  private(set) var count = 0

  init(
    _ report: FrontierReport, _ form: FrontierReport.Form, _ output: Output, _ table: any TableWriter,
    _ words: TableWords
  ) {
    (self.report, self.form, self.output, deal) = (report, form, output, report.deal)
    (self.table, self.words) = (table, words)
    hasPackages = form == .summary || report.request.isSummary ? false : report.request.packages
    if hasPackages != nil { begin() }
  }

  mutating func take(_ points: [UtilityPoint]) {
    count += points.count
    last = points.last ?? last
    if report.request.isSummary { return }
    if hasPackages == nil {
      waiting += points
      let cells = waiting.count * (deal.issues.count + 5)
      if cells > FrontierReport.largestTable { decide(hasPackages: false) }
    } else {
      write(points)
    }
  }

  mutating func end(isProven: Bool) -> (isProven: Bool, remarks: [String]) {
    if hasPackages == nil { decide(hasPackages: true) }
    let isWhole = isProven && !isLacking
    let isProof = isWhole && report.request.isProof
    let remarks = remarks(isProven: isProven)
    switch form {
    case .table:
      // A table that ends early looks like a whole one, and may stand in the place of an earlier whole one.
      if !isProven, !report.request.isSummary { table.add(columns.map { _ in .label("?") }) }
    case .summary:
      let points = counted(count, "efficient point")
      output.write((isProven ? localized("\(points).") : localized("\(points) so far, not proven.")) + "\n")
    case .json:
      if !report.request.isSummary { json?.endArray() }
      let answer = AnswerJSON(file: report.file)
      let gaps = report.openGaps
      let members: [(String, JSON)] = [("count", .integer(Int64(count))), ("proven", .bool(isProof))]
      json?.add(isWhole ? members : members + [("gaps", answer.gaps(gaps))])
      json?.add([("notices", answer.notices(remarks))])
      json?.end()
    }
    return (isWhole, form == .json ? [] : remarks.map(\.message))
  }

  private mutating func decide(hasPackages: Bool) {
    self.hasPackages = hasPackages
    begin()
    write(waiting)
    waiting = []
  }

  private mutating func begin() {
    switch form {
    case .summary: break
    case .table:
      table.begin(columns)
      optionCells = deal.issues.map { $0.options.range == nil ? $0.options.map { .label($0.label) } : nil }
    case .json:
      let opening = AnswerJSON(file: report.file).opening(schema: "frontier")
      json = JSONObjectWriter(to: output)
      json?.add(opening)
      if !report.request.isSummary { json?.beginArray("points") }
    }
  }

  private mutating func write(_ points: [UtilityPoint]) {
    let hasPackages = hasPackages == true
    let frontier = report.frontier
    let counts = hasPackages ? frontier.packageCounts(of: points) : []
    let chosen = hasPackages ? frontier.packages(reaching: points) : []
    for (index, point) in points.enumerated() where !output.hasFailed {
      let packages = hasPackages ? counts[index] : nil
      if let packages { self.packages += packages }
      let package = hasPackages ? chosen[index] : nil
      let isStopped = frontier.budget.hasStopped
      if hasPackages, isStopped, package == nil || packages == nil { isLacking = true }
      if form == .json {
        json?.addElement(element(point, packages, package), isFirst: written == 0)
      } else {
        write(point, packages, package)
      }
      written += 1
    }
  }

  private var columns: [Table.Column] {
    let more = hasPackages == true ? [Table.Column(words("packages"), .number)] + deal.issueColumns : []
    return (deal.pointColumns(words) + more).wide(deal.longestUtility)
  }

  private mutating func write(_ point: UtilityPoint, _ packages: PackageCount?, _ package: DealPackage?) {
    let gain = deal.gain(at: point)
    row.removeAll(keepingCapacity: true)
    row.append(.amount(Amount(units: point.a)))
    row.append(.amount(gain.first))
    row.append(.amount(Amount(units: point.b)))
    row.append(.amount(gain.second))
    if hasPackages == true {
      if let package {
        row.append(words.cell(packages))
        for (issue, option) in package.choices.enumerated() {
          row.append(optionCells[issue]?[option] ?? .label(deal.issues[issue].options[option].label))
        }
      } else {
        row += Array(repeating: .empty, count: 1 + optionCells.count)
      }
    }
    table.add(row)
  }

  private func element(_ point: UtilityPoint, _ packages: PackageCount?, _ package: DealPackage?) -> JSON {
    let answer = AnswerJSON(file: report.file)
    let members = [
      ("utility", answer.pair(point)), ("gain", answer.pair(deal.gain(at: point))),
    ]
    guard let package else { return .object(members + [("packages", nil)]) }
    return .object(members + answer.packages(packages) + [("package", answer.package(package))])
  }

  private func remarks(isProven: Bool) -> [(code: String, message: String)] {
    var remarks: [(code: String, message: String)] = []
    if report.hasNoPackage {
      remarks.append(
        ("rules-clash", localized("no package keeps all rules: optimize deal.csv says which of them clash")))
    }
    if !report.request.isProof {
      remarks.append(
        (
          "not-proven",
          localized("these points are what GLPK found in floating point: no proof, and no counts")
        ))
    }
    if !report.openGaps.isEmpty {
      let gaps = counted(report.openGaps.count, "stretch", plural: "stretches")
      remarks.append(
        (
          "limit-reached",
          localized(
            "the search was stopped by a limit: points may be missing in \(gaps) of the frontier (--json lists them)"
          )
        ))
    } else if !isProven {
      let figures = AmountText(digits: deal.digits)
      let reached = last.map {
        localized(" up to \(figures.text(Amount(units: $0.a))) for \(deal.parties.first.displayName)")
      }
      remarks.append(
        (
          "interrupted",
          localized("interrupted: the points\(reached ?? "") are proven and complete, the others are missing")
        ))
    }
    if isLacking {
      remarks.append(
        ("packages-missing", localized("the search was stopped: some packages or their numbers are missing")))
    }
    if hasPackages == false, report.request.packages == nil, !report.request.isSummary {
      remarks.append(
        (
          "packages-left-out", localized("packages were left out of so many points; --packages adds them")
        ))
    }
    if packages.isSaturated {
      remarks.append(
        (
          "packages-saturated",
          localized("some numbers of packages are too large to be told: 2^63 - 1 stands for that or more")
        ))
    }
    return remarks
  }
}
