import MutualGains

/// What a text that was made of a sheet still knows of the sheet.
struct SheetOrigin: Sendable {
  /// The sheet's name.
  let name: String
  /// The cells that hold formulas, mostly their results, row by row.
  let formulas: [CellAddress]
  /// The cells that hold dates, row by row.
  let dates: [SheetDate]
  /// The cells with a line through their text or a part of it.
  let struckOut: [(address: CellAddress, isPartly: Bool)]
  /// The merged cells that show something.
  let merges: [MergedCells]
  let hidden: HiddenLines
  /// Why no result of a formula in the workbook can be relied on; nil where they can.
  let staleness: StaleResult?
  /// Whether formulas are computed when somebody asks for it, or saves the workbook.
  let isComputedByHand: Bool
  /// The formulas whose result is another than the one that is stored, with it.
  let contradictions: [CellAddress: String]
  /// The cells that show another number than they hold, row by row.
  let shownOtherwise: [CellAddress]
  /// The other sheets of a workbook of which only this one is read.
  var others: [SheetOutline] = []
}

/// Why the result of a formula, as it is stored, can't be relied on.
public enum StaleResult: Hashable, Sendable {
  /// The workbook asks to be computed when it is opened, as programs write it that don't compute.
  case computedOnLoading
  /// It asks for it each time.
  case computedAlways
  /// It is computed only when somebody asks for it, and not when it is saved.
  case computedByHand
  /// It was saved before it was computed.
  case unfinished
  /// The formula makes something else.
  case differs(from: String)
}

extension SourceText {
  /// A sheet as the text it would be in a file: a record for every row, so that addresses are the sheet's own.
  ///
  /// Texts stand in quotes and numbers don't: so the numbers, whose decimals are known, stay apart from texts that
  /// look like numbers, whose notation has to be proven.
  ///
  /// - Parameter others: Sheets that its formulas name.
  init(
    name: String, sheet: Worksheet, others: [Worksheet], calculation: SheetCalculation
  ) throws(WorkbookFault) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sheet.bytes.count + 4 * sheet.cells.count)
    let gap = Array(repeating: SourceText.sheetSeparator, count: DelimitedText.largestColumnCount)
    var (record, column) = (0, 0)
    for (index, cell) in sheet.cells.enumerated() {
      let address = cell.address
      if address.record > record {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: address.record - record))
        (record, column) = (address.record, 0)
      }
      bytes.append(contentsOf: gap[..<(address.column - column)])
      column = address.column
      if cell.kind == .text {
        bytes.append(UInt8(ascii: "\""))
        for byte in sheet.text(index) {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: sheet.text(index))
      }
      if bytes.count > SourceText.largestSize {
        throw WorkbookFault(.workbook(.tooLarge), cell: address.name)
      }
    }
    let origin = SheetOrigin(
      name: sheet.name, formulas: sheet.formulaCells,
      dates: sheet.dates,
      struckOut: sheet.cells.filter { !$0.marks.isDisjoint(with: [.struckOut, .partlyStruckOut]) }
        .map { ($0.address, $0.marks.contains(.partlyStruckOut)) },
      merges: sheet.merges, hidden: sheet.hidden,
      staleness: calculation.staleness ?? (sheet.isComputedOnLoading ? .computedOnLoading : nil),
      isComputedByHand: calculation.isByHand,
      contradictions: calculation.isExact && !sheet.formulas.isEmpty
        ? FormulaResults(sheet, others: others).contradictions() : [:], shownOtherwise: sheet.shownOtherwise)
    self.init(name: name, text: bytes, sheet: origin)
  }

  /// What answers in the form of a table are divided by, as in tables beside a Dutch Excel.
  static let sheetSeparator = UInt8(ascii: ";")
}

extension SourceText {
  /// The same, as the only sheet that is read of a workbook with `others`.
  func beside(_ others: [SheetOutline]) -> SourceText {
    guard var sheet else { return self }
    sheet.others = others
    return SourceText(name: name, text: bytes, sheet: sheet)
  }

  /// What is to be known of other sheets that look like this one and are not read.
  func unreadSheets(_ kind: InputKind, issues: [Issue] = []) -> [Notice] {
    guard let sheet, !sheet.others.isEmpty else { return [] }
    let looks = SheetLooks(issues)
    return sheet.others.filter { looks.kind(of: $0) == kind }.map {
      .sheetNotRead(
        UnreadSheet(name: $0.name, kind: kind, reason: $0.isHidden ? .hidden : .insteadOf(sheet.name)))
    }
  }
}

extension DelimitedText {
  /// Whether a cell holds a number, and not a text that looks like one; only known of sheets.
  func isNumber(_ address: CellAddress) -> Bool {
    source.sheet != nil && cell(address).map { !$0.isQuoted } == true
  }

  /// The date in a cell of a sheet; nil where it holds none.
  func date(_ address: CellAddress) -> SheetDate? {
    guard let dates = source.sheet?.dates, !dates.isEmpty else { return nil }
    let index = dates.indices.partitioningIndex { !dates[$0].address.isBefore(address) }
    return index < dates.count && dates[index].address == address ? dates[index] : nil
  }

  /// Whether a cell of a sheet holds a formula, and not a text that looks like one.
  func isFormula(_ address: CellAddress) -> Bool {
    guard let formulas = source.sheet?.formulas else { return false }
    let index = formulas.indices.partitioningIndex { !formulas[$0].isBefore(address) }
    return index < formulas.count && formulas[index] == address
  }

  /// The problem with a cell whose content is no amount.
  func problem(_ fault: AmountToken.Fault, at address: CellAddress) -> Problem {
    if fault == .formula, isFormula(address) { return .workbook(.formulaWithoutResult(isLabel: false)) }
    return fault.problem(text(address))
  }

  /// The problem with a cell whose content is no label.
  func problem(_ fault: LabelFault, at address: CellAddress) -> Problem {
    if fault == .formula, isFormula(address) { return .workbook(.formulaWithoutResult(isLabel: true)) }
    return fault.problem(label(address))
  }
}
