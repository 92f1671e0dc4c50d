/// What is wrong with a file, gathered while it is read.
///
/// A file may have millions of problems. Only the first ones in the order of the file are kept, and a place in
/// the text is made for those alone.
struct ProblemList {
  /// What a problem belongs to.
  enum Spot: Hashable {
    case file
    case record(Int)
    case cell(CellAddress)

    /// The order in which people read a file: what concerns all of it, then from top to bottom.
    fileprivate func isBefore(_ other: Spot) -> Bool { rank < other.rank }

    private var rank: (record: Int, column: Int) {
      switch self {
      case .file: (-1, -1)
      case .record(let record): (record, -1)
      case .cell(let address): (address.record, address.column)
      }
    }
  }

  /// A problem and where it is.
  struct Finding: Error {
    let problem: Problem
    let spot: Spot
  }

  /// How many problems were reported.
  private(set) var count = 0
  private var findings: [Finding] = []
  /// Merged cells that were reported: what else is said of cells in them comes of their being empty. Cells that are
  /// partly struck out stand here by themselves.
  private var covered: [MergedCells] = []
  /// Once there are too many: the last spot of interest.
  private var horizon: Spot?

  /// When so many are kept, those that won't be shown are dropped.
  private static let largestCount = 16 * Refusal.largestCount

  var isEmpty: Bool { count == 0 }

  mutating func report(_ problem: Problem, at address: CellAddress) {
    report(problem, at: .cell(address))
  }

  mutating func report(_ problem: Problem, at spot: Spot = .file) {
    count += 1
    if let horizon, !spot.isBefore(horizon) { return }
    findings.append(Finding(problem: problem, spot: spot))
    if findings.count >= ProblemList.largestCount { keepFirst() }
  }

  /// Keeps to the one problem that was reported of merged cells.
  mutating func cover(_ merge: MergedCells) { covered.append(merge) }

  private func isCovered(_ finding: Finding) -> Bool {
    guard case .cell(let address) = finding.spot else { return false }
    switch finding.problem {
    case .workbook(.cellMerged), .workbook(.cellStruckOut): return false
    default: return covered.contains { $0.contains(address) && ($0.first != address || $0.first == $0.last) }
    }
  }

  mutating func report(_ finding: Finding) { report(finding.problem, at: finding.spot) }

  mutating func add(_ others: ProblemList) {
    for finding in others.findings { report(finding) }
    count += others.count - others.findings.count
    covered += others.covered
  }

  private mutating func keepFirst() {
    // Swift's sort is stable: what stands in one cell stays in the order in which it was found.
    findings.sort { $0.spot.isBefore($1.spot) }
    findings.removeLast(max(0, findings.count - Refusal.largestCount))
    horizon = findings.last?.spot
  }

  /// The refusal for these problems, of which there is at least one.
  func refusal(in text: DelimitedText) -> Refusal {
    var first = self
    first.findings.removeAll(where: isCovered)
    first.count -= findings.count - first.findings.count
    first.keepFirst()
    let diagnostics = first.findings.map { finding in
      switch finding.spot {
      case .file: Diagnostic(finding.problem, in: text.source.name)
      case .record(let record): Diagnostic(finding.problem, at: text.place(record: record))
      case .cell(let address):
        Diagnostic(finding.problem, at: text.place(address, header: text.header(column: address.column)))
      }
    }
    return Refusal(diagnostics, omitted: first.count - diagnostics.count)
  }
}
