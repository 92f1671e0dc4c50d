import MutualGains

/// Makes proposals of a table, in passes: lines, names, notation, cells.
struct ProposalReader {
  let layout: ProposalLayout
  private var labels: ProposalLabels
  private let file: DealFile
  var problems = ProblemList()
  private(set) var notices: [Notice] = []
  /// The rows that are the template's example, by the cell of their name.
  private(set) var examples: [String] = []
  private var examplePlaces: Set<Int> = []
  /// The place of each issue's line.
  private var issueLines: [Int?]
  private var paymentLine: Int?
  private var noteLine: Int?
  private(set) var authorLine: Int?
  private(set) var roundLine: Int?
  private(set) var preferredLine: Int?
  /// The records that say what a party prefers.
  private(set) var preferenceRecords: [Int] = []

  var text: DelimitedText { layout.text }
  var deal: Deal { file.deal }

  /// A proposal, and what is said beside it.
  struct Row {
    let proposal: Proposal
    let note: String
    /// Its record or column.
    let place: Int
  }

  init(_ layout: ProposalLayout, labels: ProposalLabels, file: DealFile) {
    self.labels = labels
    self.file = file
    issueLines = Array(repeating: nil, count: file.deal.issues.count)
    var layout = layout
    if !layout.isTransposed {
      let named = layout.lines.first {
        labels.meaning(of: layout.text.label(layout.labelAddress(line: $0))) == .name
      }
      // The first column may have the names even where the corner above them says nothing.
      if let named { layout.takeNames(from: named) }
    }
    self.layout = layout
  }

  /// The proposals in the order of the file; some are missing where `problems` says so.
  mutating func read() -> [Row] {
    let invisible = text.invisibleCharacters
    if !invisible.isEmpty { notices.append(.invisibleCharacters(invisible)) }
    findExamples()
    if let cell = examples.first, examples.count == layout.proposals.count {
      // Its columns may be those of the example as well.
      problems.report(.proposal(.onlyExamples(cell: cell)))
      return []
    }
    guard findLines() else { return [] }
    layout.forEachExtraCell { first, others in
      let start = CellAddress(
        record: first.record, column: layout.isTransposed ? layout.labels : layout.names)
      // A row that says what a party prefers may be longer than one of few issues.
      if labels.meaning(of: text.label(start)) == .prefers { return }
      problems.report(.text(.extraCells(first: text.text(first), others: others)), at: first)
    }
    noteSheetCells()
    let proposals = findNames()
    if proposals.isEmpty, problems.isEmpty { problems.report(.proposal(.noProposals)) }
    let payments = payments(of: proposals.map(\.place))
    var rows: [Row] = []
    rows.reserveCapacity(proposals.count)
    for (index, (place, name)) in proposals.enumerated() {
      let choices = issueLines.enumerated().map { issue, line in
        line.flatMap { choice(of: issue, at: layout.address(line: $0, proposal: place)) }
      }
      let note = noteLine.map { text.text(layout.address(line: $0, proposal: place)) } ?? ""
      rows.append(
        Row(
          proposal: Proposal(name: name, choices: choices, payment: payments[index]), note: note, place: place
        ))
    }
    return rows
  }

  /// Finds out what the lines are; false where the rest makes no sense without what is missing.
  private mutating func findLines() -> Bool {
    let proposals = layout.proposals
    let lines = layout.lines
    var unknown: [(line: Int, label: String)] = []
    let hasNames = layout.isTransposed || isNameColumn(layout.names)
    if !hasNames {
      let headers = (lines + [layout.names]).sorted().map { label($0) }.filter { !$0.isEmpty }
      problems.report(
        .proposal(.nameColumnMissing(found: headers)),
        at: .record(layout.firstRecord))
    }
    for line in layout.isTransposed ? lines : lines + [layout.names] {
      let label = label(line)
      switch labels.meaning(of: label) {
      case .issue(let issue):
        take(line, into: \.issueLines[issue], label)
        note(label, readAs: deal.issues[issue].name, at: layout.labelAddress(line: line))
      case .payment: take(line, into: \.paymentLine, label)
      case .note: take(line, into: \.noteLine, label)
      case .author: take(line, into: \.authorLine, label)
      case .round: take(line, into: \.roundLine, label)
      case .preferred: take(line, into: \.preferredLine, label)
      case .prefers:
        if layout.isTransposed { preferenceRecords.append(line) } else { unknown.append((line, label)) }
      case .name:
        if line != layout.names {
          let first = layout.labelAddress(line: layout.names).name
          report(.labelRepeated(label, firstCell: first), layout.labelAddress(line: line))
        }
      case .total: report(.total(label), layout.labelAddress(line: line))
      case .unknown: if !isOfExamples(line, label) { unknown.append((line, label)) }
      case .empty:
        if line != layout.names, let cell = layout.firstFilledCell(line: line, of: proposals) {
          report(.labelMissing, cell)
        }
      }
    }
    if issueLines.allSatisfy({ $0 == nil }) {
      problems = ProblemList()
      problems.report(
        .proposal(.noIssueNamed(found: unknown.map(\.label), known: deal.issues.map(\.name))),
        at: .record(layout.firstRecord))
      return false
    }
    for (line, label) in unknown where line != layout.names { reportUnknown(label, line) }
    let missing = issueLines.indices.filter { issueLines[$0] == nil }.map { deal.issues[$0].name }
    // A misspelt label is the missing issue: one error is enough.
    if missing.count > unknown.count {
      problems.report(.proposal(.issuesMissing(missing)), at: .record(layout.firstRecord))
    }
    return hasNames
  }

  private mutating func findExamples() {
    for place in layout.proposals {
      let address = layout.nameAddress(proposal: place)
      let cells = layout.lines.map { text.label(layout.address(line: $0, proposal: place)) }
      if TemplateExamples.isProposal(named: text.label(address), cells.filter { !$0.isEmpty }) {
        examplePlaces.insert(place)
        examples.append(address.name)
      }
    }
  }

  /// Whether a line is about an issue of the example, and no proposal but that has something there.
  private func isOfExamples(_ line: Int, _ label: String) -> Bool {
    guard !examplePlaces.isEmpty, TemplateExamples.isIssue(label) else { return false }
    return layout.firstFilledCell(line: line, of: layout.proposals.filter { !examplePlaces.contains($0) })
      == nil
  }

  private func isNameColumn(_ line: Int) -> Bool {
    [.name, .empty].contains(labels.meaning(of: label(line)))
  }

  private func label(_ line: Int) -> String { text.label(layout.labelAddress(line: line)) }

  private mutating func take(_ line: Int, into known: WritableKeyPath<ProposalReader, Int?>, _ label: String)
  {
    if let first = self[keyPath: known] {
      let cell = layout.labelAddress(line: first).name
      report(.labelRepeated(label, firstCell: cell), layout.labelAddress(line: line))
    } else {
      self[keyPath: known] = line
    }
  }

  private mutating func reportUnknown(_ label: String, _ line: Int) {
    let address = layout.labelAddress(line: line)
    if let fault = LabelFault(label) {
      problems.report(text.problem(fault, at: address), at: address)
      return
    }
    let nearest = nearestSpelling(to: label, among: deal.issues.map(\.name) + ["payment", "note"])
    report(.unknownIssue(label, nearest: nearest), address)
  }

  /// The proposals' places and names.
  private mutating func findNames() -> [(place: Int, name: String)] {
    var found: [(place: Int, name: String)] = []
    var firsts: [LabelKey: Int] = [:]
    for place in layout.proposals where !examplePlaces.contains(place) {
      let address = layout.nameAddress(proposal: place)
      let name = text.label(address)
      if name.isEmpty {
        let used = layout.lines.contains { !text.isEmpty(layout.address(line: $0, proposal: place)) }
        if used { report(.nameMissing, address) }
        continue
      }
      let key = LabelKey(name)
      if layout.isTransposed, labels.meaning(of: name) == .note { continue }
      if !layout.isTransposed, labels.meaning(of: name) == .prefers {
        preferenceRecords.append(place)
        continue
      }
      if TotalWords.contains(key.text) {
        report(.total(name), address)
        continue
      }
      if let fault = LabelFault(name) { problems.report(text.problem(fault, at: address), at: address) }
      if let first = firsts.updateValue(place, forKey: key) {
        report(.nameRepeated(name, firstCell: layout.nameAddress(proposal: first).name), address)
      }
      found.append((place, name))
    }
    return found
  }

  /// What only cells of workbooks are: results of formulas, merged, hidden, struck out.
  private mutating func noteSheetCells() {
    let lines = [layout.labels, layout.names, paymentLine].compactMap(\.self) + issueLines.compactMap(\.self)
    let region: SheetRegion?
    if layout.isTransposed {
      let read = Set(lines)
      region = SheetRegion(
        text, columns: [layout.labels] + layout.proposals, header: layout.firstRecord,
        isRead: { read.contains($0) })
    } else {
      region = SheetRegion(text, columns: lines.dropFirst(), header: layout.firstRecord)
    }
    guard let region else { return }
    region.report(to: &problems)
    notices = region.notices { [layout] in
      region.label([layout.isTransposed ? layout.labels : layout.names], record: $0)
    }
  }

  private mutating func choice(of issue: Int, at address: CellAddress) -> Int? {
    let label = text.label(address)
    if label.isEmpty { return nil }
    if let option = labels.option(label, of: issue) {
      note(label, readAs: deal.issues[issue].options[option].label, at: address)
      return option
    }
    if let option = dateOption(label, of: issue, at: address) { return option }
    if text.date(address) != nil, file.reading.dateOptions[issue] == nil {
      problems.report(.workbook(.cellDate(label)), at: address)
      return nil
    }
    if let fault = LabelFault(label) {
      problems.report(text.problem(fault, at: address), at: address)
    } else {
      report(labels.problem(withOption: label, of: issue), address)
    }
    return nil
  }

  /// The option that a date names: the same day, however it is shown, or a label that is written as it is shown.
  private mutating func dateOption(_ label: String, of issue: Int, at address: CellAddress) -> Int? {
    let cell = text.date(address)
    guard let date = cell?.date ?? SpreadsheetDate(iso: label) else { return nil }
    let known = file.reading.dateOptions[issue]?[date]
    let shown = known ?? cell?.format?.text(of: date, in: file.reading.language)
    return shown.flatMap { labels.option($0, of: issue) }
  }

  private mutating func payments(of places: [Int]) -> [Amount?] {
    guard let paymentLine else { return places.map { _ in nil } }
    var cells = PaymentCells(text, deal: deal, convention: file.reading.conventionOfTables)
    let header = layout.labelAddress(line: paymentLine)
    let addresses = places.map { layout.address(line: paymentLine, proposal: $0) }
    let payments = cells.amounts(at: addresses, header: header)
    problems.add(cells.problems)
    // `1250,50` without quotes, the decimals of which became a note.
    let isBesideIssue = issueLines.contains(paymentLine + 1)
    if !layout.isTransposed, !isBesideIssue, let divided = addresses.first(where: text.isDivided) {
      problems.report(.text(.commasInBoth), at: .init(record: divided.record, column: divided.column + 1))
    }
    return payments
  }

  /// Says that a label was read as one of the deal's that has other signs in it.
  private mutating func note(_ label: String, readAs meant: String, at address: CellAddress) {
    let isRead = LabelKey(label) == LabelKey(meant) && !LabelKey.areWrittenAlike(label, meant)
    if isRead { notices.append(.readAsDeal(name: label, cell: address.name, meant: meant)) }
  }

  mutating func report(_ problem: ProposalProblem, _ address: CellAddress) {
    problems.report(.proposal(problem), at: address)
  }
}

extension LabelFault {
  /// The problem with a label that has this fault.
  func problem(_ label: String) -> Problem {
    switch self {
    case .formula: .row(.labelFormula(label))
    case .errorValue: .row(.labelError(label))
    }
  }
}
