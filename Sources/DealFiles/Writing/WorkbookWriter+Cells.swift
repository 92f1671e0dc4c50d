import MutualGains

extension WorkbookWriter {
  /// The digits that a number in a workbook keeps.
  private static let largestDigitCount = 15

  /// Writes a cell of a table; a text that looks like a formula gets its apostrophe, for when the sheet becomes CSV.
  ///
  /// - Parameter amountDigits: The decimals that amounts show in this column; nil in a column of other numbers, which
  ///   show as many as they have.
  public func write(
    _ cell: DealCell, _ row: Int, _ column: Int, amountDigits: Int? = nil, look: Look = .label
  ) {
    switch cell {
    case .text(let text): if !text.isEmpty { write(FormulaGuard.guarded(text), row, column, look) }
    case .number(let number): write(number, row, column, number.digits == amountDigits ? .amount : .plain)
    }
  }

  /// Writes the header of a column, over numbers or over texts.
  public func write(header: String, _ column: Int, overNumbers isNumber: Bool) {
    write(FormulaGuard.guarded(header), 0, column, isNumber ? .numberHeading : .labelHeading)
  }

  /// Why a workbook can't keep a cell as it is; nil where it can.
  static func problem(of cell: DealCell) -> FormatProblem? {
    switch cell {
    case .text(let text):
      FormulaGuard.guarded(text).utf16.count > DelimitedText.largestCellLength
        ? .wouldLose(format: "Excel", what: "texts of more than 32767 characters") : nil
    case .number(let number):
      number.trimmed.units.magnitude.description.count > largestDigitCount
        ? .wouldLose(format: "Excel", what: "numbers of more than 15 digits, such as \(number.text())") : nil
    }
  }
}
