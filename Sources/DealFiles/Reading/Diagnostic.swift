/// Where in a file something is.
public struct Place: Hashable, Sendable {
  /// The file, as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// The character on that line, from 1.
  public var column: Int?
  /// The sheet, in a workbook.
  public var sheet: String?
  /// The cell's address in a spreadsheet, such as `C7`; its row counts records.
  public var cell: String?
  /// The header of the cell's column.
  public var header: String?
  /// The text of the line around the place, to show it.
  public var lineText: String?
  /// Which character of the line `lineText` starts with, from 1.
  public var lineTextColumn = 1
  /// How many characters of the line the problem spans.
  public var length: Int?

  /// That place; what is unknown stays out.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil, header: String? = nil,
    lineText: String? = nil, length: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.cell = cell
    self.header = header
    self.lineText = lineText
    self.length = length
  }
}

/// A reason to refuse a file, and where it is. The wording lives in DealReports.
public struct Diagnostic: Error, Hashable, Sendable {
  public let problem: Problem
  public let place: Place

  /// `problem` at `place`.
  public init(_ problem: Problem, at place: Place) {
    self.problem = problem
    self.place = place
  }

  /// `problem` in the whole of the file.
  public init(_ problem: Problem, in file: String) { self.init(problem, at: Place(file: file)) }
}

/// The reasons to refuse a file, in the order of the file.
public struct Refusal: Error, Sendable {
  /// The first of them, at most `largestCount`; at least one.
  public let diagnostics: [Diagnostic]
  /// How many more there are.
  public let omitted: Int

  /// The most diagnostics that are kept.
  public static let largestCount = 50

  /// The refusal for those reasons, and as many more as `omitted` says.
  public init(_ diagnostics: [Diagnostic], omitted: Int = 0) {
    self.diagnostics = diagnostics
    self.omitted = omitted
  }

  /// Several refusals as one, in their order.
  package init(_ refusals: [Refusal]) {
    let all = refusals.flatMap(\.diagnostics)
    diagnostics = Array(all.prefix(Refusal.largestCount))
    omitted = refusals.reduce(all.count - diagnostics.count) { $0 + $1.omitted }
  }
}
