import DealFiles
import MutualGains

/// The table of an answer as a workbook: a sheet with the rows, and one with what was noticed.
struct TableWorkbook {
  /// Which answer it is.
  enum Answer {
    case offers, sensitivity, ruleCosts, frontier

    var sheet: AnswerSheet {
      switch self {
      case .offers: .offers
      case .sensitivity: .sensitivity
      case .ruleCosts: .ruleCosts
      case .frontier: .frontier
      }
    }
  }

  private let answer: Answer
  private let file: DealFile

  /// The workbook of an answer on the deal of `file`.
  init(_ answer: Answer, on file: DealFile) {
    self.answer = answer
    self.file = file
  }

  private var deal: Deal { file.deal }

  /// The workbook, whose bytes are the same for the same answer, whenever it is written.
  ///
  /// - Parameters:
  ///   - remarks: What goes to the sheet of notices beside those of the file.
  ///   - matrix: What goes to a sheet that compares packages.
  ///   - write: Writes the table, headers first, to the output that it is given.
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  func answer(
    remarks: [String], comparing matrix: ProposalMatrix? = nil, _ write: (Output) -> Void
  ) throws -> ReportWorkbook {
    var rows: [[TableCell]] = []
    write(.rows { rows.append($0) })
    let writer = try WorkbookWriter(digits: deal.digits)
    writer.addSheet(answer.sheet.name)
    var sheet = TableSheet(deal, headers: rows.first ?? [], sample: rows.dropFirst())
    sheet.begin(on: writer)
    for row in rows.dropFirst() { sheet.add(row, to: writer) }
    sheet.end(on: writer)
    if let matrix { MatrixSheet(matrix).add(to: writer) }
    NoticesSheet(file, remarks: remarks).add(to: writer)
    return ReportWorkbook(bytes: try writer.finish())
  }

  /// The same for a table that is long: only its last row is in memory, and what a sheet can't hold is left out.
  ///
  /// - Parameter write: Writes the table; returns what to say beside it, once all rows are there.
  /// - Returns: The bytes, and how many rows were left out.
  func streamed<Ending>(
    _ write: (Output) -> (ending: Ending, remarks: [String])
  ) throws -> (bytes: [UInt8], ending: Ending, leftOut: Int) {
    let writer = try WorkbookWriter(digits: deal.digits, streams: true)
    writer.addSheet(answer.sheet.name)
    var sheet: TableSheet?
    let (ending, remarks) = write(
      .rows { [deal] row in
        if sheet == nil {
          sheet = TableSheet(deal, headers: row, sample: [])
          sheet?.begin(on: writer)
        } else {
          sheet?.add(row, to: writer)
        }
      })
    sheet?.end(on: writer)
    let leftOut = sheet?.leftOut ?? 0
    NoticesSheet(file, remarks: remarks + TableWorkbook.remarks(leftOut)).add(to: writer)
    return (try writer.finish(), ending, leftOut)
  }

  /// What to say where a sheet had no room for all rows.
  static func remarks(_ leftOut: Int) -> [String] {
    if leftOut == 0 { return [] }
    let rows = grouped(Int64(WorkbookWriter.largestRowCount))
    return [
      localized(
        "a sheet holds \(rows) rows: the last \(counted(leftOut, "point")) are left out; a .csv file has all")
    ]
  }
}
