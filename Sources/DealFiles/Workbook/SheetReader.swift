/// Reads the part with the cells of one sheet.
final class SheetReader: PartReader {
  private(set) var sheet: Worksheet
  private(set) var merges: [MergedCells] = []
  private let styles: SheetStyles
  /// Whether only the first filled row is wanted.
  private let onlyHeader: Bool
  private var record = -1
  private var column = -1
  private var cell = CellBeingRead()
  private var content = TextContent()

  private static let largestMergeCount = 100_000

  /// What the cells of all sheets refer to.
  struct SheetStyles: Sendable {
    var texts = SharedTexts()
    var formats: [CellFormat] = []
    var startsIn1904 = false
  }

  private struct CellBeingRead {
    var type = "n"
    var format = 0
    var value: [UInt8] = []
    var formula: [UInt8]?
  }

  init(name: String, styles: SheetStyles, onlyHeader: Bool) {
    sheet = Worksheet(name: name)
    self.styles = styles
    self.onlyHeader = onlyHeader
  }

  override func start(_ name: String, _ attributes: PartAttributes) {
    // Most are cells and their values: those come first.
    switch name {
    case "c": startCell(attributes)
    case "v": wantsText = true
    case "row": startRow(attributes)
    case "f":
      cell.formula = []
      wantsText = true
    case "mergeCell": addMerge(attributes)
    default:
      content.start(name)
      wantsText = content.isText
    }
  }

  override func end(_ name: String) {
    switch name {
    case "v", "is": cell.value = content.take()
    case "c": finishCell()
    case "f": cell.formula = content.take()
    default: content.end(name)
    }
    wantsText = false
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    content.add(bytes)
    if content.isTooLong { stop(WorkbookFault(.cellTooLong, cell: address.name)) }
  }

  private var address: DelimitedText.Address { .init(record: max(record, 0), column: max(column, 0)) }

  private func startRow(_ attributes: PartAttributes) {
    if onlyHeader, !sheet.cells.isEmpty { return stop() }
    // Rows and cells without a number come right behind the one before.
    var next = record + 1
    if let text = attributes["r"] { next = (Int(text) ?? 0) - 1 }
    guard next > record else { return stop(WorkbookFault(.workbookDamaged)) }
    if next >= DelimitedText.largestRowCount { return stop(WorkbookFault(.tooManyRows)) }
    record = next
    column = -1
  }

  private func startCell(_ attributes: PartAttributes) {
    var next = column + 1
    if let name = attributes["r"] {
      guard let named = DelimitedText.Address(name: name), named.record == record else {
        return stop(WorkbookFault(.workbookDamaged, cell: address.name))
      }
      next = named.column
    }
    guard record >= 0, next > column else {
      return stop(WorkbookFault(.workbookDamaged, cell: address.name))
    }
    if next >= DelimitedText.largestColumnCount {
      return stop(WorkbookFault(.tooManyColumns, cell: address.name))
    }
    column = next
    cell = CellBeingRead()
    cell.type = attributes["t"] ?? "n"
    cell.format = attributes["s"].flatMap { Int($0) } ?? 0
  }

  private func addMerge(_ attributes: PartAttributes) {
    let corners = (attributes["ref"] ?? "").split(separator: ":").map { DelimitedText.Address(name: $0) }
    guard corners.count == 2, let first = corners[0], let last = corners[1] else { return }
    merges.append(MergedCells(first: first, last: last))
    if merges.count > SheetReader.largestMergeCount { stop(WorkbookFault(.workbookTooLarge)) }
  }

  private func finishCell() {
    do throws(WorkbookFault) {
      guard let (text, kind) = try shown() else { return }
      // A formula without a result, as programs write it that can't compute, stays a formula.
      let lacksResult = cell.formula != nil && cell.value.isEmpty && cell.type != "str"
      let formula = lacksResult ? [UInt8(ascii: "=")] + (cell.formula ?? []) : []
      if !lacksResult, text.isEmpty { return }
      try sheet.add(
        lacksResult ? formula[...] : text, at: address, lacksResult ? .text : kind,
        isFormula: cell.formula != nil)
    } catch {
      stop(error)
    }
  }

  /// What the cell shows.
  private func shown() throws(WorkbookFault) -> (ArraySlice<UInt8>, Worksheet.Cell.Kind)? {
    let value = cell.value
    switch cell.type {
    case "s":
      if value.isEmpty { return nil }
      guard let index = Int(String(decoding: value, as: UTF8.self)), let text = styles.texts[index] else {
        throw WorkbookFault(.workbookDamaged, cell: address.name)
      }
      return (text, .text)
    case "b": return (Array((value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE").utf8)[...], .text)
    case "d": return (value[...], .date)
    case "n":
      if value.isEmpty { return ([], .number) }
      return try number(String(decoding: value, as: UTF8.self))
    // Texts in the cell itself, results of formulas, and error values.
    default: return (value[...], .text)
    }
  }

  private func number(_ text: String) throws(WorkbookFault) -> (ArraySlice<UInt8>, Worksheet.Cell.Kind) {
    guard let number = SpreadsheetNumber(text) else {
      throw WorkbookFault(.workbookDamaged, cell: address.name)
    }
    let formats = styles.formats
    let format = formats.indices.contains(cell.format) ? formats[cell.format] : CellFormat(builtIn: 0)
    switch format.kind {
    case .percent:
      return (Array((number.timesHundred.text(decimals: format.decimals) + "%").utf8)[...], .number)
    case .number:
      let text = number.text(decimals: format.decimals)
      let isPlain = format.prefix.isEmpty && format.suffix.isEmpty
      return (Array((isPlain ? text : format.prefix + text + format.suffix).utf8)[...], .number)
    case .date:
      let date = SpreadsheetDate(serial: Double(text) ?? 0, startsIn1904: styles.startsIn1904)
      return (Array(date.text.utf8)[...], .date)
    }
  }
}

extension DelimitedText.Address {
  /// The cell of that name, such as `C7` or `$C$7`; nil for any other text, and far outside of every table.
  init?(name: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if row > 0 || column > 1 << 20 { return nil }
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if column == 0 || row > 1 << 24 { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    if column == 0 || row == 0 { return nil }
    self.init(record: row - 1, column: column - 1)
  }
}
