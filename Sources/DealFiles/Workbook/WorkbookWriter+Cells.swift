import MutualGains

extension WorkbookWriter {
  /// The digits that a number in a workbook keeps.
  static let largestDigitCount = 15

  /// Writes a cell of a table so that it is read back as it is; returns why it wouldn't be.
  ///
  /// - Parameter amountDigits: The decimals that amounts show in this column; nil in a column of other numbers, which
  ///   show as many as they have.
  public func write(_ cell: DealCell, _ row: Int, _ column: Int, amountDigits: Int?) -> FormatProblem? {
    switch cell {
    case .text(let text):
      let guarded = FormulaGuard.guarded(text)
      if guarded.unicodeScalars.count > DelimitedText.largestCellLength {
        return .wouldLose(format: "Excel", what: "texts of more than 32767 characters")
      }
      if !text.isEmpty { write(guarded, row, column, .label) }
    case .number(let number):
      if number.trimmed.units.magnitude.description.count > WorkbookWriter.largestDigitCount {
        return .wouldLose(
          format: "Excel", what: "numbers of more than 15 digits, such as \(number.text())")
      }
      write(number, row, column, number.digits == amountDigits ? .amount : .plain)
    }
    return nil
  }
}
