/// Reads the part with the cells of one sheet.
final class SheetReader: PartReader {
  private(set) var sheet: Worksheet
  private(set) var merges: [MergedCells] = []
  private let styles: SheetStyles
  /// How many filled rows are wanted.
  private let rowLimit: Int
  private var filledRows = 0
  private var dataCount = 0
  private var isInData = false
  private var record = -1
  private var column = -1
  private var isHiddenRow = false
  private var cell = CellBeingRead()
  private var content = TextContent()
  /// The cells that a formula for several of them fills, of which only the first one holds it.
  private var filled: [MergedCells] = []

  private static let largestMergeCount = 100_000
  private static let largestColumnsCount = 20_000
  private static let largestRangeCount = 1_000

  /// What the cells of all sheets refer to.
  struct SheetStyles: Sendable {
    var texts = SharedTexts()
    var formats: [CellFormat] = []
    var startsIn1904 = false
  }

  private struct CellBeingRead {
    var type = "n"
    var format = 0
    var value: [UInt8]?
    var strikes = RunStrikes.asCell
    var formula: [UInt8]?
    /// Of a formula that several cells share.
    var group: Int?
  }

  /// - Parameter rowLimit: How many filled rows to read; no more of the sheet is looked at then.
  init(name: String, styles: SheetStyles, rowLimit: Int = .max) {
    sheet = Worksheet(name: name)
    self.styles = styles
    self.rowLimit = rowLimit
  }

  override func start(_ name: String, _ attributes: PartAttributes) {
    guard isInData else {
      startOutside(name, attributes)
      return
    }
    // Most are cells and their values: those come first.
    switch name {
    case "c": startCell(attributes)
    case "v", "is":
      // Of two values neither is the one.
      if cell.value != nil { return stop(WorkbookFault(.workbook(.damaged), cell: address.name)) }
      wantsText = name == "v"
    case "row": startRow(attributes)
    case "f": startFormula(attributes)
    default:
      content.start(name, attributes)
      if content.isDamaged { return stop(WorkbookFault(.workbook(.damaged), cell: address.name)) }
      wantsText = content.isText
    }
  }

  private func startOutside(_ name: String, _ attributes: PartAttributes) {
    switch name {
    case "sheetData":
      dataCount += 1
      isInData = true
      if dataCount > 1 { stop(WorkbookFault(.workbook(.damaged))) }
    case "mergeCell": addMerge(attributes)
    case "col": addColumns(attributes)
    case "sheetCalcPr": if attributes.says("fullCalcOnLoad") { sheet.isComputedOnLoading = true }
    case "sheetFormatPr":
      if attributes["defaultColWidth"].flatMap({ Double($0) }) == 0 { sheet.hidden.onlySeenColumns = [] }
    default: break
    }
  }

  override func end(_ name: String) {
    switch name {
    case "v", "is":
      if isInData {
        cell.strikes = content.strikes
        cell.value = content.take()
      }
    case "c": if isInData { finishCell() }
    case "f": if isInData { cell.formula = content.take() }
    case "sheetData": isInData = false
    default: content.end(name)
    }
    wantsText = false
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    content.add(bytes)
    if content.isTooLong { stop(WorkbookFault(.text(.cellTooLong), cell: address.name)) }
  }

  private var address: CellAddress { .init(record: max(record, 0), column: max(column, 0)) }

  private func startRow(_ attributes: PartAttributes) {
    if sheet.cells.last?.address.record == record, record >= 0 { filledRows += 1 }
    if filledRows >= rowLimit { return stop() }
    // Rows and cells without a number come right behind the one before.
    var next = record + 1
    if let text = attributes["r"] { next = (Int(text) ?? 0) - 1 }
    guard next > record else { return stop(WorkbookFault(.workbook(.damaged), cell: rowName(next))) }
    if next >= DelimitedText.largestRowCount { return stop(WorkbookFault(.text(.tooManyRows))) }
    record = next
    column = -1
    isHiddenRow = attributes.says("hidden") || attributes["ht"].flatMap { Double($0) } == 0
  }

  /// The first cell of a row that stands twice or too late.
  private func rowName(_ record: Int) -> String? {
    record < 0 ? nil : CellAddress(record: record, column: 0).name
  }

  private func startCell(_ attributes: PartAttributes) {
    var next = column + 1
    if let name = attributes["r"] {
      guard let named = CellAddress(name: name), named.record == record else {
        return stop(WorkbookFault(.workbook(.damaged), cell: address.name))
      }
      next = named.column
    }
    guard record >= 0, next > column else {
      return stop(WorkbookFault(.workbook(.damaged), cell: address.name))
    }
    if next >= DelimitedText.largestColumnCount {
      return stop(WorkbookFault(.text(.tooManyColumns), cell: address.name))
    }
    column = next
    cell = CellBeingRead()
    cell.type = attributes["t"] ?? "n"
    cell.format = attributes["s"].flatMap { Int($0) } ?? 0
  }

  private func startFormula(_ attributes: PartAttributes) {
    if cell.formula != nil { return stop(WorkbookFault(.workbook(.damaged), cell: address.name)) }
    cell.formula = []
    cell.group = attributes["t"] == "shared" ? attributes["si"].flatMap { Int($0) } : nil
    if ["array", "dataTable"].contains(attributes["t"] ?? ""),
      let range = attributes["ref"].flatMap({ MergedCells(name: $0) })
    {
      filled.removeAll { $0.last.record < record }
      filled.append(range)
      if filled.count > SheetReader.largestRangeCount { stop(WorkbookFault(.workbook(.tooLarge))) }
    }
    wantsText = true
  }

  private func addMerge(_ attributes: PartAttributes) {
    guard let merge = MergedCells(name: attributes["ref"] ?? ""), merge.first != merge.last else { return }
    merges.append(merge)
    if merges.count > SheetReader.largestMergeCount { stop(WorkbookFault(.workbook(.tooLarge))) }
  }

  private func addColumns(_ attributes: PartAttributes) {
    guard let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }),
      first >= 1, last >= first
    else { return }
    let isHidden = attributes.says("hidden") || attributes["width"].flatMap { Double($0) } == 0
    if isHidden { sheet.hidden.columns.append(first - 1...last - 1) }
    sheet.hidden.onlySeenColumns?.append(first - 1...last - 1)
    if sheet.hidden.columns.count > SheetReader.largestColumnsCount {
      stop(WorkbookFault(.workbook(.tooLarge)))
    }
  }

  private func finishCell() {
    do throws(WorkbookFault) {
      guard let (text, kind) = try shown() else { return }
      // A formula without a result, as programs write it that can't compute, stays a formula. An empty text is one.
      let value = cell.value
      let lacksResult = cell.formula != nil && (value == nil || value == [] && cell.type != "str")
      let formula = lacksResult ? [UInt8(ascii: "=")] + (cell.formula ?? []) : []
      var marks = self.marks
      if cell.formula != nil || filled.contains(where: { $0.contains(address) }) {
        marks.insert(.formula)
        sheet.formulas.add(cell.formula ?? [], at: address, group: cell.group)
      }
      if !lacksResult, text.isEmpty {
        if marks.contains(.formula) { sheet.formulas.addBlank(address) }
        return
      }
      try sheet.add(lacksResult ? formula[...] : text, at: address, lacksResult ? .text : kind, marks)
      if isHiddenRow, sheet.hidden.records.last != record { sheet.hidden.records.append(record) }
    } catch {
      stop(error)
    }
  }

  /// Through how much of the cell's text a line runs.
  private var marks: Worksheet.Marks {
    let isStruckOut = format.isStruckOut
    let strikes = cell.strikes
    let hasStruck = strikes.contains(.struckOut) || isStruckOut && strikes.contains(.asCell)
    if !hasStruck { return [] }
    return strikes.contains(.plain) || !isStruckOut && strikes.contains(.asCell)
      ? .partlyStruckOut : .struckOut
  }

  private var format: CellFormat {
    styles.formats.indices.contains(cell.format) ? styles.formats[cell.format] : CellFormat(builtIn: 0)
  }

  /// What the cell shows.
  private func shown() throws(WorkbookFault) -> (ArraySlice<UInt8>, Worksheet.Cell.Kind)? {
    let value = cell.value ?? []
    switch cell.type {
    case "s":
      if value.isEmpty { return nil }
      guard let index = Int(String(decoding: value, as: UTF8.self).trimmingBlanks),
        let text = styles.texts[index]
      else {
        throw WorkbookFault(.workbook(.damaged), cell: address.name)
      }
      cell.strikes = styles.texts.strikes(of: index)
      return (text, .text)
    case "b": return (Array((value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE").utf8)[...], .text)
    case "d":
      guard let date = SpreadsheetDate(iso: String(decoding: value, as: UTF8.self).trimmingBlanks) else {
        return (value[...], .text)
      }
      return shown(date)
    case "n":
      if value.isEmpty { return ([], .number) }
      return try number(String(decoding: value, as: UTF8.self))
    // Texts in the cell itself, results of formulas, and error values.
    default: return (value[...], .text)
    }
  }

  private func number(_ text: String) throws(WorkbookFault) -> (ArraySlice<UInt8>, Worksheet.Cell.Kind) {
    guard let number = SpreadsheetNumber(text) else {
      throw WorkbookFault(
        .workbook(.cellNumber(String(text.prefix(SourceText.shownLength)))), cell: address.name)
    }
    let format = format
    if format.showsOther(isNegative: text.first == "-") { sheet.shownOtherwise.append(address) }
    switch format.kind {
    case .percent:
      return (Array((number.timesHundred.text(decimals: format.decimals) + "%").utf8)[...], .number)
    case .number:
      let text = number.text(decimals: format.decimals)
      let isPlain = format.prefix.isEmpty && format.suffix.isEmpty
      return (Array((isPlain ? text : format.prefix + text + format.suffix).utf8)[...], .number)
    case .date:
      return shown(
        SpreadsheetDate(serial: Double(number.text()) ?? 0, startsIn1904: styles.startsIn1904))
    }
  }

  private func shown(_ date: SpreadsheetDate) -> (ArraySlice<UInt8>, Worksheet.Cell.Kind) {
    sheet.dates.append(SheetDate(address: address, date: date, format: format.date))
    return (Array(date.text.utf8)[...], .date)
  }
}
