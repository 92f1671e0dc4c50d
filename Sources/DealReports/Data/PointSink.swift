import DealFiles
import MutualGains
import Synchronization

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
  /// Points as text, made on the threads that find them; nil where they are written one by one.
  private let lines: PointLines?
  private let wantsText: TextSwitch
  /// Points that wait until it is known whether packages go with them.
  private var waiting: [UtilityPoint] = []
  /// Whether packages go with the points, once that is known.
  private var hasPackages: Bool?
  private var written = 0
  /// Whether a package is missing that should stand there.
  private var isLacking = false
  private var packages = PackageCount(0)
  private var start: UtilityPoint?
  private var last: UtilityPoint?
  private(set) var count = 0

  init(
    _ report: FrontierReport, _ form: FrontierReport.Form, _ output: Output, _ table: any TableWriter,
    _ words: TableWords
  ) {
    (self.report, self.form, self.output, deal) = (report, form, output, report.deal)
    (self.table, self.words) = (table, words)
    lines =
      switch form {
      case .table: (table as? DelimitedWriter)?.pointLines(of: report.deal)
      case .json: report.pointElements
      case .lines: report.pointLines
      case .summary: nil
      }
    wantsText = TextSwitch()
    // The packages of all points together decide where nobody does.
    let isPart = report.request.shard != nil || form == .lines
    hasPackages =
      form == .summary || report.request.isSummary ? false : report.request.packages ?? (isPart ? false : nil)
    if hasPackages != nil { begin() }
  }

  /// Some points that were found together.
  struct Chunk: Sendable {
    let points: [UtilityPoint]
    /// The same as text, where that is wanted.
    let text: [UInt8]?
  }

  /// Makes chunks, on any thread.
  var chunks: @Sendable ([UtilityPoint]) -> Chunk {
    { [report, lines, wantsText] points in
      let points = report.acceptable(points)
      // Very many points together would take much room twice.
      let isText = wantsText.isOn && points.count <= PointSink.mostAsText
      return Chunk(points: points, text: isText ? lines?.text(of: points[...]) : nil)
    }
  }

  private static let mostAsText = 1 << 16

  mutating func take(_ chunk: Chunk) {
    let points = chunk.points
    if points.isEmpty { return }
    count += points.count
    start = start ?? points.first
    last = points.last ?? last
    if report.request.isSummary { return }
    if hasPackages == nil {
      waiting += points
      let cells = waiting.count * (deal.issues.count + 5)
      if cells > FrontierReport.largestTable { decide(hasPackages: false) }
    } else {
      write(points, text: chunk.text)
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
    case .lines: break
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

  /// What there is of a part, so that nothing is missed where it is joined to others.
  private func partRemark(_ shard: Shard) -> String {
    let figures = AmountText(digits: deal.digits)
    let (first, last) = (shard.parts.lowerBound, shard.parts.upperBound)
    let part = first == last ? "\(first)/\(shard.count)" : "\(first)-\(last)/\(shard.count)"
    let points = counted(count, "efficient point")
    guard let start, let end = self.last else { return localized("part \(part): \(points)") }
    return localized(
      "part \(part): \(points), from \(figures.text(Amount(units: start.a))) to \(figures.text(Amount(units: end.a))) for \(deal.parties.first.displayName)"
    )
  }

  private mutating func decide(hasPackages: Bool) {
    self.hasPackages = hasPackages
    begin()
    write(waiting)
    waiting = []
  }

  private mutating func begin() {
    wantsText.isOn = hasPackages == false && lines != nil
    switch form {
    case .summary, .lines: break
    case .table:
      if report.request.hasHeader { table.begin(columns) }
      optionCells = deal.issues.map { $0.options.range == nil ? $0.options.map { .label($0.label) } : nil }
    case .json:
      let opening = AnswerJSON(file: report.file, provenance: report.request.provenance).opening(
        schema: "frontier")
      json = JSONObjectWriter(to: output)
      json?.add(opening)
      if !report.request.isSummary { json?.beginArray("points") }
    }
  }

  private mutating func write(_ points: [UtilityPoint], text: [UInt8]? = nil) {
    let hasPackages = hasPackages == true
    if !hasPackages, let lines { return write(points, as: lines, text) }
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
      } else if form == .lines {
        let line = element(point, packages, package).line
        output.write { $0 += line + [0x0A] }
      } else {
        write(point, packages, package)
      }
      written += 1
    }
  }

  /// Writes points without packages as text, a few at a time where it isn't there yet.
  private mutating func write(_ points: [UtilityPoint], as lines: PointLines, _ text: [UInt8]?) {
    var place = 0
    while place < points.count, !output.hasFailed {
      let end = text == nil ? min(points.count, place + 4096) : points.count
      let some = text ?? lines.text(of: points[place..<end])
      // Elements of an array start with what divides them from the one before.
      let isFirst = form == .json && written == 0
      output.write { $0 += isFirst ? some.dropFirst() : some[...] }
      written += end - place
      place = end
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
    guard let package else {
      return .object(members + [("packages", nil)] + (form == .lines ? [("package", nil)] : []))
    }
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
    if hasPackages == false, report.request.packages == nil, !report.request.isSummary,
      report.request.shard == nil, form != .lines
    {
      remarks.append(
        (
          "packages-left-out", localized("packages were left out of so many points; --packages adds them")
        ))
    }
    if let shard = report.request.shard { remarks.append(("part", partRemark(shard))) }
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

/// Whether points are wanted as text; once known, on all threads.
private final class TextSwitch: Sendable {
  private let state = Atomic<Bool>(false)

  var isOn: Bool {
    get { state.load(ordering: .relaxed) }
    set { state.store(newValue, ordering: .relaxed) }
  }
}

extension FrontierReport {
  /// Points as elements of an array in JSON; nil where they are too wide for a line.
  fileprivate var pointElements: PointLines? {
    guard let first = frontier.supportedPoints.first, let last = frontier.supportedPoints.last else {
      return nil
    }
    // Ends of the frontier have the longest figures.
    let figures = [first, last].flatMap { point -> [Amount] in
      let gain = deal.gain(at: point)
      return [Amount(units: point.a), Amount(units: point.b), gain.first, gain.second]
    }
    let longest =
      figures.map { ExactDecimal(units: $0.units, digits: deal.digits).text().utf8.count }.max() ?? 0
    let isOnOneLine = 4 * longest + 51 <= JSONObjectWriter.elementWidth
    return isOnOneLine ? pointJSON(from: ",\n    {", to: "}") : nil
  }

  /// Points as lines of JSON.
  fileprivate var pointLines: PointLines? { pointJSON(from: "{", to: ", \"package\": null}\n") }

  private func pointJSON(from start: String, to end: String) -> PointLines {
    func text(_ text: String) -> PointLines.Figure { .text(Array(text.utf8)) }
    return PointLines(
      [
        text(start + "\"utility\": ["), .utility(.first), text(", "), .utility(.second),
        text("], \"gain\": ["),
        .gain(.first), text(", "), .gain(.second), text("], \"packages\": null" + end),
      ], of: deal, decimalSign: UInt8(ascii: "."))
  }
}
