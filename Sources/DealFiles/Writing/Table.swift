import MutualGains

/// What stands in one cell of a table that is written, before it becomes text or a cell of a sheet.
package enum TableCell: Hashable, Sendable {
  case empty
  /// A name, a word or a list.
  case label(String)
  /// An amount, with all decimals of the deal.
  case amount(Amount)
  case count(Int64)
  /// A number with decimals of its own.
  case number(ExactDecimal)
  /// A part in percent, with one decimal, rounded down.
  case percent(ExactFraction)
  /// From one number to another, in percent or as they are.
  case range(NumberRange)

  /// Two numbers with dots between them, and behind options the step: `100..120 by 0.5 EUR`.
  package struct NumberRange: Hashable, Sendable {
    package let from: ExactDecimal
    package let to: ExactDecimal
    /// The step and what stands around it.
    package var step: Step?
    /// Whether both are percents: `20 %` from -20 to 20, else `-10..30 %`.
    package var isPercent = false

    package struct Step: Hashable, Sendable {
      package let word: String
      package let size: ExactDecimal
      package let unit: String
    }

    package func text(decimalSign: Character) -> String {
      if isPercent, from.digits == to.digits, from.units == -to.units {
        return to.text(decimalSign: decimalSign) + " %"
      }
      var text = from.text(decimalSign: decimalSign) + ".." + to.text(decimalSign: decimalSign)
      if isPercent { text += " %" }
      if let step {
        text += " \(step.word) " + step.size.text(decimalSign: decimalSign)
        if !step.unit.isEmpty { text += " " + step.unit }
      }
      return text
    }
  }

  /// Nothing for nil.
  package static func amount(_ amount: Amount?) -> TableCell { amount.map { .amount($0) } ?? .empty }
  package static func number(_ number: ExactDecimal?) -> TableCell { number.map { .number($0) } ?? .empty }
  package static func percent(_ part: ExactFraction?) -> TableCell { part.map { .percent($0) } ?? .empty }

  /// The amounts of both parties.
  package static func amounts(_ amounts: Pair<Amount>?) -> [TableCell] {
    [.amount(amounts?.first), .amount(amounts?.second)]
  }
}

/// A table that is written: a header over each column, and rows of cells. `DelimitedWriter` makes text of it,
/// `SheetWriter` a sheet of a workbook.
package struct Table {
  /// A column, as its header names it.
  package struct Column: Hashable, Sendable {
    /// What it holds, as far as that decides on how it looks.
    package enum Kind: Sendable { case label, amount, number }

    package var header: String
    package var kind: Kind
    /// How many characters wide it stands on a sheet; nil for as wide as its cells ask for.
    package var width: Double?
    /// What may be chosen from in it; empty where that is anything.
    package var choices: [String]
    /// A formula for cells whose contents are offered in it, beside anything else.
    package var offers: String?

    /// A column under that header.
    package init(
      _ header: String, _ kind: Kind = .label, width: Double? = nil, choices: [String] = [],
      offers: String? = nil
    ) {
      (self.header, self.kind, self.width) = (header, kind, width)
      (self.choices, self.offers) = (choices, offers)
    }
  }

  package let columns: [Column]
  /// Calls its argument with each row, in order and every time anew: rows may be too many to keep.
  package let forEachRow: (_ body: ([TableCell]) -> Void) -> Void

  /// A table with those columns, whose rows `forEachRow` makes.
  package init(_ columns: [Column], forEachRow: @escaping (_ body: ([TableCell]) -> Void) -> Void) {
    (self.columns, self.forEachRow) = (columns, forEachRow)
  }

  /// A table with those rows.
  package init(_ columns: [Column], rows: [[TableCell]]) {
    self.init(columns) { body in rows.forEach(body) }
  }
}

extension Table {
  /// Whether it has no rows.
  package var isEmpty: Bool {
    var isEmpty = true
    forEachRow { _ in isEmpty = false }
    return isEmpty
  }
}

/// Takes the rows of a table while they are found.
package protocol TableWriter {
  /// Writes the headers.
  func begin(_ columns: [Table.Column])
  /// Writes a row.
  func add(_ row: [TableCell])
}

extension Deal {
  /// The cell of a number among amounts: an amount where it has the decimals of one.
  func cell(_ number: ExactDecimal) -> TableCell {
    number.digits == digits ? .amount(Amount(units: number.units)) : .number(number)
  }
}
