import MutualGains

/// What stands in one cell of an answer's table, before it becomes text or a cell of a sheet.
public enum TableCell: Sendable {
  case empty
  case text(String)
  case whole(Int64)
  /// An amount of the deal.
  case amount(Amount)
  /// A number with decimals of its own.
  case number(ExactDecimal)
  /// A part in percent with one decimal.
  case percent(ExactFraction)
}
