import CWorkbook
import MutualGains

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A workbook that is being written, sheet by sheet. Numbers are stored as numbers, so that whoever opens it sees
/// them in the notation of their own country; texts are never taken for formulas.
package final class WorkbookWriter {
  var handle: OpaquePointer?
  /// The file that it is made in, where that has a name.
  private var temporaryPath: String?
  /// The sheet that is being written.
  private var sheet = ""
  /// The first text that no cell can hold.
  private var tooLong: TextTooLong?
  let digits: Int
  /// The widths of the sheet's columns, and how many lines its higher rows have.
  var columnWidths: [Double] = []
  var rowLines: [Int: Int] = [:]

  /// How a cell looks.
  package enum Look: Sendable {
    case plain, title, heading, numberHeading, amount, count, total, totalLabel, input, remark
    /// A text, whatever is typed into the cell: nothing becomes a number or a date.
    case label
    /// Over labels.
    case labelHeading
    /// What the lines beside it are about.
    case topic
    /// A quotient with two decimals.
    case ratio, totalRatio
    /// A part of a hundred with one decimal.
    case percent
    /// A place in a ranking, which stands before a name.
    case place
    /// Over numbers, with room for the button of a filter.
    case filterNumberHeading
    /// A text that goes on in a further line where its column ends.
    case text
    /// Something that is wrong.
    case alarm
    /// The same on the colour of what is recommended.
    case markedAmount, markedCount, markedLabel
    /// On the colour of what differs from that.
    case otherLabel
  }

  /// The most rows that Excel has.
  package static let largestRowCount = 1_048_576
  /// The most columns that Excel has.
  package static let largestColumnCount = 16_384

  /// From now on nobody hears what libxlsxwriter says on standard error, such as why it gives up: the error says it.
  /// For programs in which nothing else writes there while a workbook is put together.
  package static func silenceLibrary() { cworkbook_silence() }

  /// A new workbook.
  ///
  /// - Parameters:
  ///   - digits: The decimals that its amounts show.
  ///   - streams: Whether only the last row stays in memory: rows are then written in their order, each from left to
  ///     right.
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be made.
  package init(digits: Int, streams: Bool = false) throws {
    self.digits = digits
    // No signal ends the process between a temporary file and what would remove it.
    let (status, reason) = UnfinishedFiles.holdSignals {
      let status = cworkbook_create(Int32(clamping: digits), streams, &handle)
      let reason = errno
      temporaryPath = cworkbook_path(handle).map { FileName.text(of: $0) }
      if let temporaryPath { UnfinishedFiles.add(temporaryPath) }
      return (status, reason)
    }
    if status == CWORKBOOK_NO_LIBRARY {
      throw MissingLibrary(name: String(cString: cworkbook_missing_library()))
    }
    if handle == nil { throw FileError(name: "workbook", number: reason) }
  }

  deinit { if handle != nil { _ = try? finish() } }

  /// Adds a sheet; what follows goes there.
  package func addSheet(_ name: String) {
    sheet = name
    columnWidths = []
    rowLines = [:]
    UnfinishedFiles.holdSignals { cworkbook_add_sheet(handle, name) }
  }

  /// Writes a text; an empty one leaves its cell empty.
  package func write(_ text: String, _ row: Int, _ column: Int, _ look: Look = .plain) {
    if text.utf16.count > DelimitedText.largestCellLength {
      let address = CellAddress(record: row, column: column)
      tooLong = tooLong ?? TextTooLong(sheet: sheet, cell: address.name)
    } else if !text.isEmpty || look != .plain {
      let escaped = WorkbookWriter.escaped(text)
      cworkbook_write_text(handle, UInt32(row), UInt16(column), escaped, look.code)
      makeRoom(for: text, row, column, look)
    }
  }

  /// The text, with `_x0041_` in it written so that no program takes it for the character `A`, and what XML can't
  /// hold written as workbooks write it.
  static func escaped(_ text: String) -> String {
    let plain = text.contains("_x") ? text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") : text
    guard plain.utf8.contains(0xEF) else { return plain }
    return plain.replacing("\u{FFFE}", with: "_xFFFE_").replacing("\u{FFFF}", with: "_xFFFF_")
  }

  /// Writes an amount.
  package func write(_ amount: Amount, _ row: Int, _ column: Int, _ look: Look = .amount) {
    cworkbook_write_number(handle, UInt32(row), UInt16(column), number(amount), look.code)
  }

  /// Writes a number, with as many decimals as its look shows; a plain one with those that it has.
  package func write(_ number: ExactDecimal, _ row: Int, _ column: Int, _ look: Look) {
    let nearest = Double(number.text()) ?? 0
    cworkbook_write_number(handle, UInt32(row), UInt16(column), nearest, look.code)
  }

  /// Writes a whole number.
  package func write(count: Int64, _ row: Int, _ column: Int, _ look: Look = .count) {
    cworkbook_write_number(handle, UInt32(row), UInt16(column), Double(count), look.code)
  }

  /// Writes a quotient, as the nearest number in floating point.
  package func write(_ fraction: ExactFraction, _ row: Int, _ column: Int, _ look: Look = .ratio) {
    let quotient = Double(fraction.numerator) / Double(fraction.denominator)
    cworkbook_write_number(handle, UInt32(row), UInt16(column), quotient, look.code)
  }

  /// Writes a quotient in percent with one decimal, rounded down.
  package func write(percent fraction: ExactFraction, _ row: Int, _ column: Int) {
    let tenths = Int64(clamping: fraction.tenthsOfPercent)
    cworkbook_write_number(handle, UInt32(row), UInt16(column), Double(tenths) / 10, Look.percent.code)
  }

  /// Writes a formula and what it gives.
  package func write(
    formula: String, giving amount: Amount, _ row: Int, _ column: Int, _ look: Look = .amount
  ) {
    cworkbook_write_formula(handle, UInt32(row), UInt16(column), formula, number(amount), look.code)
  }

  /// Writes a formula that gives a text.
  package func write(formula: String, giving text: String, _ row: Int, _ column: Int, _ look: Look = .plain) {
    cworkbook_write_text_formula(handle, UInt32(row), UInt16(column), formula, text, look.code)
  }

  /// Makes columns so many characters wide.
  package func setWidth(_ width: Double, _ columns: ClosedRange<Int>) {
    cworkbook_set_width(handle, UInt16(columns.lowerBound), UInt16(columns.upperBound), width)
  }

  /// Makes columns so many characters wide, and cells in which nothing is written yet look so.
  package func setLook(_ look: Look, width: Double, _ columns: ClosedRange<Int>) {
    cworkbook_set_look(handle, UInt16(columns.lowerBound), UInt16(columns.upperBound), width, look.code)
  }

  /// The bytes of the workbook, which can't be written to any more.
  ///
  /// - Throws: a `FileError` where the temporary file could not be written, and `TextTooLong` where a text did not
  ///   fit its cell.
  package func finish() throws -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let (status, reason) = UnfinishedFiles.holdSignals {
      let status = cworkbook_finish(handle, &bytes, &count)
      let reason = errno
      if let temporaryPath { UnfinishedFiles.remove(temporaryPath) }
      return (status, reason)
    }
    handle = nil
    defer { free(bytes) }
    if let tooLong { throw tooLong }
    switch status {
    case CWORKBOOK_OK: return Array(UnsafeBufferPointer(start: bytes, count: count))
    case CWORKBOOK_NOT_WRITTEN: throw FileError(name: "workbook", number: reason)
    case CWORKBOOK_NO_MEMORY: throw FileError(name: "workbook", number: ENOMEM)
    // A cell outside of every sheet, or a text that is too long for a cell.
    default: throw FileError(name: "workbook", number: EINVAL)
    }
  }

  /// The amount in floating point, which is all that a workbook stores: exact to 15 digits.
  private func number(_ amount: Amount) -> Double {
    var bytes: [UInt8] = []
    bytes.append(units: amount.units, digits: digits)
    // Read from its digits, it becomes the nearest number there is.
    return Double(String(decoding: bytes, as: UTF8.self)) ?? 0
  }
}

/// A text that is longer than the cell of a workbook in which it was to stand.
package struct TextTooLong: Error, Sendable {
  package let sheet: String
  package let cell: String
}

/// A library that something needs and that is not installed.
package struct MissingLibrary: Error, Sendable {
  package let name: String

  /// The library of that name.
  package init(name: String) { self.name = name }
}

extension WorkbookWriter.Look {
  var code: cworkbook_look {
    switch self {
    case .plain: CWORKBOOK_PLAIN
    case .title: CWORKBOOK_TITLE
    case .heading: CWORKBOOK_HEADING
    case .numberHeading: CWORKBOOK_NUMBER_HEADING
    case .amount: CWORKBOOK_AMOUNT
    case .count: CWORKBOOK_COUNT
    case .total: CWORKBOOK_TOTAL
    case .totalLabel: CWORKBOOK_TOTAL_LABEL
    case .input: CWORKBOOK_INPUT
    case .remark: CWORKBOOK_REMARK
    case .label: CWORKBOOK_LABEL
    case .topic: CWORKBOOK_TOPIC
    case .labelHeading: CWORKBOOK_LABEL_HEADING
    case .ratio: CWORKBOOK_RATIO
    case .totalRatio: CWORKBOOK_TOTAL_RATIO
    case .percent: CWORKBOOK_PERCENT
    case .place: CWORKBOOK_PLACE
    case .filterNumberHeading: CWORKBOOK_FILTER_NUMBER_HEADING
    case .text: CWORKBOOK_TEXT
    case .alarm: CWORKBOOK_ALARM
    case .markedAmount: CWORKBOOK_MARKED_AMOUNT
    case .markedCount: CWORKBOOK_MARKED_COUNT
    case .markedLabel: CWORKBOOK_MARKED_LABEL
    case .otherLabel: CWORKBOOK_OTHER_LABEL
    }
  }
}
