/// What a formula makes of the cells of its sheet, as far as it is arithmetic: numbers, cells, `+ - * / ^ %`,
/// brackets, and sums and the like over cells.
struct FormulaEvaluation {
  private let bytes: [UInt8]
  private var position = 0
  private let rows: Int
  private let columns: Int
  private let cells: SheetNumbers
  private var depth = 0

  private static let deepest = 64
  /// How many more cells may be looked at.
  private(set) var cellBudget: Int

  /// - Parameter cellBudget: How many cells may be looked at; a formula that needs more has no result here.
  /// - Parameter rows: How much further down than the formula was written it stands, and `columns` to the right.
  init(_ bytes: [UInt8], rows: Int, columns: Int, cells: SheetNumbers, cellBudget: Int) {
    (self.bytes, self.rows, self.columns, self.cells) = (bytes, rows, columns, cells)
    self.cellBudget = cellBudget
  }

  /// The result; nil where the formula has something else in it.
  mutating func result() -> Double? {
    if next == UInt8(ascii: "=") { position += 1 }
    guard let value = sum(), next == nil else { return nil }
    return value
  }

  /// The next byte that is no blank.
  private var next: UInt8? {
    mutating get {
      while position < bytes.count, Blanks.isPlainBlank(bytes[position]) { position += 1 }
      return position < bytes.count ? bytes[position] : nil
    }
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard let next, next == sign.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func sum() -> Double? {
    guard var value = product() else { return nil }
    while true {
      if take("+") {
        guard let other = product() else { return nil }
        value += other
      } else if take("-") {
        guard let other = product() else { return nil }
        value -= other
      } else {
        return value
      }
    }
  }

  private mutating func product() -> Double? {
    guard var value = power() else { return nil }
    while true {
      if take("*") {
        guard let other = power() else { return nil }
        value *= other
      } else if take("/") {
        guard let other = power(), other != 0 else { return nil }
        value /= other
      } else {
        return value
      }
    }
  }

  private mutating func power() -> Double? {
    guard var value = signed() else { return nil }
    while take("^") {
      // Whole powers are all that prices need.
      guard let exponent = signed(), let count = Int(exactly: exponent), (0...64).contains(count) else {
        return nil
      }
      let base = value
      value = (0..<count).reduce(1) { power, _ in power * base }
    }
    return value
  }

  private mutating func signed() -> Double? {
    depth += 1
    defer { depth -= 1 }
    if depth > FormulaEvaluation.deepest { return nil }
    if take("-") { return signed().map { -$0 } }
    if take("+") { return signed() }
    guard var value = operand() else { return nil }
    while take("%") { value /= 100 }
    return value
  }

  private mutating func operand() -> Double? {
    guard let next else { return nil }
    if take("(") {
      guard let value = sum(), take(")") else { return nil }
      return value
    }
    let word = word()
    if (0x30...0x39).contains(next) || next == UInt8(ascii: ".") { return Double(word) }
    if take("(") { return function(word.uppercased()) }
    return cell(word).flatMap { number(at: $0) }
  }

  /// A number, a cell or the name of a function.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      let isWord =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || ".$".utf8.contains(byte)
      if !isWord { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The cell of that name, moved along unless `$` holds it.
  private func cell(_ word: String) -> DelimitedText.Address? {
    guard let address = DelimitedText.Address(name: word) else { return nil }
    let hasFixedColumn = word.hasPrefix("$")
    let hasFixedRow = word.dropFirst().contains("$")
    let record = address.record + (hasFixedRow ? 0 : rows)
    let column = address.column + (hasFixedColumn ? 0 : columns)
    return record < 0 || column < 0 ? nil : DelimitedText.Address(record: record, column: column)
  }

  private func number(at address: DelimitedText.Address) -> Double? {
    switch cells[address] {
    case .number(let value): value
    case .other: nil
    case nil: 0
    }
  }

  private mutating func function(_ name: String) -> Double? {
    var values: [Double] = []
    repeat {
      guard let more = argument() else { return nil }
      values += more
    } while take(",")
    guard take(")") else { return nil }
    switch name {
    case "SUM": return values.reduce(0, +)
    case "MAX": return values.max()
    case "MIN": return values.min()
    case "AVERAGE": return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    case "ROUND": return values.count == 2 ? FormulaEvaluation.rounded(values[0], decimals: values[1]) : nil
    case "PRODUCT": return values.isEmpty ? nil : values.reduce(1, *)
    default: return nil
    }
  }

  /// The number rounded as spreadsheets do; nil halfway, where noise in the last digit decides.
  private static func rounded(_ value: Double, decimals: Double) -> Double? {
    guard let count = Int(exactly: decimals), (-9...9).contains(count) else { return nil }
    let power = (0..<abs(count)).reduce(1.0) { power, _ in power * 10 }
    let scaled = count < 0 ? value / power : value * power
    let distance = scaled.magnitude - scaled.magnitude.rounded(.down)
    if (distance - 0.5).magnitude < 1e-6 { return nil }
    return count < 0 ? scaled.rounded() * power : scaled.rounded() / power
  }

  /// The numbers of one argument: those of a range, or the result of an expression.
  private mutating func argument() -> [Double]? {
    let start = position
    if next != nil, let first = cell(word()), take(":"), next != nil, let last = cell(word()) {
      let range = MergedCells(first, last)
      let (count, overflow) = range.records.count.multipliedReportingOverflow(by: range.columns.count)
      guard !overflow, count <= cellBudget else { return nil }
      cellBudget -= count
      var values: [Double] = []
      for record in range.records {
        for column in range.columns {
          switch cells[.init(record: record, column: column)] {
          case .number(let value): values.append(value)
          // Functions pass over texts, but not over dates.
          case .other: return nil
          case nil: break
          }
        }
      }
      return values
    }
    position = start
    return sum().map { [$0] }
  }
}
