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
public final class WorkbookWriter {
  private var handle: OpaquePointer?
  /// The sheet that is being written.
  private var sheet = ""
  /// The first text that no cell can hold.
  private var tooLong: TextTooLong?
  private let digits: Int

  /// How a cell looks.
  public enum Look: Sendable {
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
  }

  /// How the points of a series look in a chart.
  public enum Marker: Sendable {
    case dots, cross, diamond
    case square
  }

  /// Where the name of a point stands beside it.
  public enum LabelPosition: Sendable {
    case right, left, above, below
  }

  /// The points of a chart: rows of a sheet, and the columns of their two coordinates.
  public struct Series: Sendable {
    public var name: String
    public var sheet: String
    public var rows: ClosedRange<Int>
    public var x: Int
    public var y: Int
    public var marker: Marker
    /// The column with the name, of which the first row counts; nil for the name above.
    public var nameColumn: Int?
    /// Where the name stands beside the point; nil for a name in the legend.
    public var label: LabelPosition?

    /// The points in those cells; rows and columns count from 0.
    public init(
      name: String, sheet: String, rows: ClosedRange<Int>, x: Int, y: Int, marker: Marker,
      nameColumn: Int? = nil, label: LabelPosition? = nil
    ) {
      self.name = name
      self.sheet = sheet
      self.rows = rows
      self.x = x
      self.y = y
      self.marker = marker
      self.nameColumn = nameColumn
      self.label = label
    }
  }

  /// The most rows that Excel has.
  public static let largestRowCount = 1_048_576
  /// The most columns that Excel has.
  public static let largestColumnCount = 16_384

  /// A new workbook.
  ///
  /// - Parameter digits: The decimals that its amounts show.
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be made.
  public init(digits: Int) throws {
    self.digits = digits
    let status = cworkbook_create(Int32(clamping: digits), &handle)
    if status == CWORKBOOK_NO_LIBRARY {
      throw MissingLibrary(name: String(cString: cworkbook_missing_library()))
    }
    if handle == nil { throw FileError(name: "workbook") }
  }

  deinit { if handle != nil { _ = try? finish() } }

  /// Adds a sheet; what follows goes there.
  public func addSheet(_ name: String) {
    sheet = name
    cworkbook_add_sheet(handle, name)
  }

  /// Writes a text; an empty one leaves its cell empty.
  public func write(_ text: String, _ row: Int, _ column: Int, _ look: Look = .plain) {
    if text.utf16.count > DelimitedText.largestCellLength {
      let address = DelimitedText.Address(record: row, column: column)
      tooLong = tooLong ?? TextTooLong(sheet: sheet, cell: address.name)
    } else if !text.isEmpty || look != .plain {
      let escaped = WorkbookWriter.escaped(text)
      cworkbook_write_text(handle, UInt32(row), UInt16(column), escaped, look.code)
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
  public func write(_ amount: Amount, _ row: Int, _ column: Int, _ look: Look = .amount) {
    cworkbook_write_number(handle, UInt32(row), UInt16(column), number(amount), look.code)
  }

  /// Writes a number, with as many decimals as its look shows; a plain one with those that it has.
  public func write(_ number: ExactDecimal, _ row: Int, _ column: Int, _ look: Look) {
    let nearest = Double(number.text()) ?? 0
    cworkbook_write_number(handle, UInt32(row), UInt16(column), nearest, look.code)
  }

  /// Writes a whole number.
  public func write(count: Int64, _ row: Int, _ column: Int, _ look: Look = .count) {
    cworkbook_write_number(handle, UInt32(row), UInt16(column), Double(count), look.code)
  }

  /// Writes a quotient, as the nearest number in floating point.
  public func write(_ fraction: ExactFraction, _ row: Int, _ column: Int, _ look: Look = .ratio) {
    let quotient = Double(fraction.numerator) / Double(fraction.denominator)
    cworkbook_write_number(handle, UInt32(row), UInt16(column), quotient, look.code)
  }

  /// Writes a quotient in percent with one decimal, rounded down.
  public func write(percent fraction: ExactFraction, _ row: Int, _ column: Int) {
    let tenths = Int64(clamping: fraction.tenthsOfPercent)
    cworkbook_write_number(handle, UInt32(row), UInt16(column), Double(tenths) / 10, Look.percent.code)
  }

  /// Writes a formula and what it gives.
  public func write(
    formula: String, giving amount: Amount, _ row: Int, _ column: Int, _ look: Look = .amount
  ) {
    cworkbook_write_formula(handle, UInt32(row), UInt16(column), formula, number(amount), look.code)
  }

  /// Writes a formula that gives a text.
  public func write(formula: String, giving text: String, _ row: Int, _ column: Int, _ look: Look = .plain) {
    cworkbook_write_text_formula(handle, UInt32(row), UInt16(column), formula, text, look.code)
  }

  /// Makes columns so many characters wide.
  public func setWidth(_ width: Double, _ columns: ClosedRange<Int>) {
    cworkbook_set_width(handle, UInt16(columns.lowerBound), UInt16(columns.upperBound), width)
  }

  /// Makes columns so many characters wide, and cells in which nothing is written yet look so.
  public func setLook(_ look: Look, width: Double, _ columns: ClosedRange<Int>) {
    cworkbook_set_look(handle, UInt16(columns.lowerBound), UInt16(columns.upperBound), width, look.code)
  }

  /// Makes a column of amounts wide enough for its header, within reason.
  public func setWidth(forHeader header: String, _ column: Int) {
    setWidth(width(ofHeader: header), column...column)
  }

  /// The same, and cells in which nothing is written yet look so.
  public func setLook(_ look: Look, forHeader header: String, _ column: Int) {
    setLook(look, width: width(ofHeader: header), column...column)
  }

  private func width(ofHeader header: String) -> Double { Double(min(max(header.count + 3, 15), 45)) }

  /// Keeps the rows above and the columns before a cell in sight.
  public func freeze(_ row: Int, _ column: Int) { cworkbook_freeze(handle, UInt32(row), UInt16(column)) }

  /// Prints the sheet on its side, one page wide.
  public func fitPage() { cworkbook_fit_page(handle) }

  /// Offers `choices`, or nothing, in the cells of a column; together they have at most 255 characters.
  public func offer(_ choices: [String], rows: ClosedRange<Int>, column: Int) {
    let names = choices.map { strdup($0) }
    defer { for name in names { free(name) } }
    let list = names.map { name in name.map { UnsafePointer($0) } } + [nil]
    cworkbook_offer(handle, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt16(column), list)
  }

  /// Puts a chart of points on the sheet, its corner at a cell.
  public func addChart(
    _ title: String, _ row: Int, _ column: Int, xName: String, yName: String, _ series: [Series]
  ) {
    // The names have to stay while C reads them.
    let names = series.map { (strdup($0.name), strdup($0.sheet)) }
    defer {
      for (name, sheet) in names {
        free(name)
        free(sheet)
      }
    }
    let all = zip(series, names).map { series, names in
      cworkbook_series(
        name: names.0, sheet: names.1, first: UInt32(series.rows.lowerBound),
        last: UInt32(series.rows.upperBound), x: UInt16(series.x), y: UInt16(series.y),
        marker: series.marker.code, has_name_cell: series.nameColumn != nil,
        name_column: UInt16(series.nameColumn ?? 0), label: series.label?.code ?? CWORKBOOK_NO_LABEL)
    }
    cworkbook_add_chart(handle, UInt32(row), UInt16(column), title, xName, yName, all, all.count)
  }

  /// The bytes of the workbook, which can't be written to any more.
  ///
  /// - Throws: a `FileError` where the temporary file could not be written, and `TextTooLong` where a text did not
  ///   fit its cell.
  public func finish() throws -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = cworkbook_finish(handle, &bytes, &count)
    handle = nil
    defer { free(bytes) }
    if let tooLong { throw tooLong }
    switch status {
    case CWORKBOOK_OK: return Array(UnsafeBufferPointer(start: bytes, count: count))
    case CWORKBOOK_NOT_WRITTEN: throw FileError(name: "workbook")
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
public struct TextTooLong: Error, Sendable {
  public let sheet: String
  public let cell: String
}

/// A library that something needs and that is not installed.
public struct MissingLibrary: Error, Sendable {
  public let name: String
}

extension WorkbookWriter.Look {
  fileprivate var code: cworkbook_look {
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
    }
  }
}

extension WorkbookWriter.Marker {
  fileprivate var code: cworkbook_marker {
    switch self {
    case .dots: CWORKBOOK_DOTS
    case .cross: CWORKBOOK_CROSS
    case .diamond: CWORKBOOK_DIAMOND
    case .square: CWORKBOOK_SQUARE
    }
  }
}

extension WorkbookWriter.LabelPosition {
  fileprivate var code: cworkbook_label {
    switch self {
    case .right: CWORKBOOK_LABEL_RIGHT
    case .left: CWORKBOOK_LABEL_LEFT
    case .above: CWORKBOOK_LABEL_ABOVE
    case .below: CWORKBOOK_LABEL_BELOW
    }
  }
}
