/// What a text that was made of a sheet still knows of the sheet.
struct SheetOrigin: Sendable {
  /// The sheet's name.
  let name: String
  /// The cells that hold formulas, mostly their results, row by row.
  let formulas: [DelimitedText.Address]
  /// The cells that hold dates, row by row.
  let dates: [DelimitedText.Address]
}

extension SourceText {
  /// A sheet as the text it would be in a file: a record for every row, so that addresses are the sheet's own.
  ///
  /// Texts stand in quotes and numbers don't: so the numbers, whose decimals are known, stay apart from texts that
  /// look like numbers, whose notation has to be proven.
  init(name: String, sheet: Worksheet) throws(WorkbookFault) {
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
      if bytes.count > SourceText.largestSize { throw WorkbookFault(.workbookTooLarge, cell: address.name) }
    }
    let origin = SheetOrigin(
      name: sheet.name, formulas: sheet.cells.filter(\.isFormula).map(\.address),
      dates: sheet.cells.filter { $0.kind == .date }.map(\.address))
    self.init(name: name, text: bytes, sheet: origin)
  }

  /// What answers in the form of a table are divided by, as in tables beside a Dutch Excel.
  static let sheetSeparator = UInt8(ascii: ";")
}

extension DelimitedText {
  /// Whether a cell holds a number, and not a text that looks like one; only known of sheets.
  func isNumber(_ address: Address) -> Bool {
    source.sheet != nil && cell(address).map { !$0.isQuoted } == true
  }

  /// Whether a cell of a sheet holds a date.
  func isDate(_ address: Address) -> Bool { source.sheet?.dates.containsSorted(address) ?? false }

  /// Whether a cell of a sheet holds a formula, and not a text that looks like one.
  private func isFormula(_ address: Address) -> Bool {
    source.sheet?.formulas.containsSorted(address) ?? false
  }

  /// The problem with a cell whose content is no amount.
  func problem(_ fault: AmountToken.Fault, at address: Address) -> Problem {
    if fault == .formula, isFormula(address) { return .formulaWithoutResult(isLabel: false) }
    return fault.problem(text(address))
  }

  /// The problem with a cell whose content is no label.
  func problem(_ fault: LabelFault, at address: Address) -> Problem {
    if fault == .formula, isFormula(address) { return .formulaWithoutResult(isLabel: true) }
    return fault.problem(label(address))
  }

  /// What `cells` of the sheet stand in one of `columns`, below the row `record`.
  func cells(_ cells: (SheetOrigin) -> [Address], in columns: [Int], below record: Int) -> [Address] {
    guard let sheet = source.sheet else { return [] }
    return cells(sheet).filter { $0.record > record && columns.contains($0.column) }
  }
}

extension [DelimitedText.Address] {
  /// Whether `address` is one of these, which stand row by row.
  fileprivate func containsSorted(_ address: Element) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].isBefore(address) { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == address
  }
}
