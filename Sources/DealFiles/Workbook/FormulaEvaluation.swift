/// What a formula makes, as far as it is arithmetic or puts texts together: numbers, texts, cells of its sheet and
/// others, `+ - * / ^ % &`, comparisons, brackets, `IF`, and sums and the like over cells.
struct FormulaEvaluation {
  private let bytes: [UInt8]
  private var position = 0
  private let rows: Int
  private let columns: Int
  private let sheet: Int
  private let cells: FormulaResults
  private var depth = 0

  private static let deepest = 64

  /// - Parameter sheet: The number of the sheet that it stands on.
  /// - Parameter rows: How much further down than the formula was written it stands, and `columns` to the right.
  init(_ bytes: [UInt8], rows: Int, columns: Int, sheet: Int, cells: FormulaResults) {
    (self.bytes, self.rows, self.columns, self.sheet, self.cells) = (bytes, rows, columns, sheet, cells)
  }

  /// The result; nil where the formula has something else in it.
  mutating func result() -> FormulaValue? {
    if next == UInt8(ascii: "=") { position += 1 }
    guard let value = comparison(), next == nil else { return nil }
    return value
  }

  /// The sheets that a formula names.
  static func sheets(in formula: [UInt8]) -> [String] {
    guard formula.contains(UInt8(ascii: "!")) else { return [] }
    var names: [String] = []
    for end in formula.indices where formula[end] == UInt8(ascii: "!") && end > 0 {
      var name: [UInt8]
      if formula[end - 1] == UInt8(ascii: "'") {
        let start = formula[..<(end - 1)].lastIndex(of: UInt8(ascii: "'")) ?? 0
        name = Array(formula[(start + 1)..<(end - 1)])
      } else {
        name = formula[..<end].reversed().prefix { isWord($0) || $0 > 0x7F }.reversed()
      }
      if name.first == UInt8(ascii: "$") { name.removeFirst() }
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
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

  /// A comparison, which makes 1 or 0, or what stands alone.
  private mutating func comparison() -> FormulaValue? {
    guard let first = concatenation() else { return nil }
    let signs = ["<=", ">=", "<>", "<", ">", "="]
    guard next != nil, let sign = signs.first(where: { bytes[position...].starts(with: $0.utf8) }) else {
      return first
    }
    position += sign.utf8.count
    guard let second = concatenation() else { return nil }
    if case (.text(let first), .text(let second)) = (first, second) {
      let isSame = first.lowercased() == second.lowercased()
      return sign == "=" ? .number(isSame ? 1 : 0) : sign == "<>" ? .number(isSame ? 0 : 1) : nil
    }
    return combined(first, second) { first, second in
      let holds =
        switch sign {
        case "<=": first <= second
        case ">=": first >= second
        case "<>": first != second
        case "<": first < second
        case ">": first > second
        default: first == second
        }
      return holds ? 1 : 0
    }
  }

  /// What stands behind `IF(`.
  private mutating func choice() -> FormulaValue? {
    guard let condition = comparison(), take(","), let first = comparison() else { return nil }
    let second = take(",") ? comparison() : .number(0)
    guard take(")"), let second else { return nil }
    switch condition {
    case .number(let number): return number == 0 ? second : first
    case .empty: return second
    case .error: return condition
    case .text: return nil
    }
  }

  private mutating func concatenation() -> FormulaValue? {
    guard var value = sum() else { return nil }
    while take("&") {
      guard let other = sum(), let first = text(value), let second = text(other) else { return nil }
      value = .text(first + second)
    }
    return value
  }

  /// A value as a part of a text; nil for numbers that aren't whole, whose decimals depend on the language.
  private func text(_ value: FormulaValue) -> String? {
    switch value {
    case .text(let text): text
    case .number(let number): number.magnitude < 1e15 ? Int(exactly: number).map(String.init) : nil
    case .empty: ""
    case .error: nil
    }
  }

  /// What an operation makes of two values: numbers of numbers, an error of an error.
  private func combined(
    _ first: FormulaValue, _ second: FormulaValue, _ operation: (Double, Double) -> Double?
  ) -> FormulaValue? {
    switch (first, second) {
    case (.error, _): return first
    case (_, .error): return second
    case (.text, _), (_, .text): return nil
    default: return operation(number(first), number(second)).map { .number($0) }
    }
  }

  private func number(_ value: FormulaValue) -> Double {
    if case .number(let number) = value { number } else { 0 }
  }

  private mutating func sum() -> FormulaValue? {
    guard var value = product() else { return nil }
    while true {
      let isSum = take("+")
      if !isSum, !take("-") { return value }
      guard let other = product(), let result = combined(value, other, isSum ? { $0 + $1 } : { $0 - $1 })
      else { return nil }
      value = result
    }
  }

  private mutating func product() -> FormulaValue? {
    guard var value = power() else { return nil }
    while true {
      let isProduct = take("*")
      if !isProduct, !take("/") { return value }
      guard let other = power(),
        let result = combined(value, other, { isProduct ? $0 * $1 : $1 == 0 ? nil : $0 / $1 })
      else { return nil }
      value = result
    }
  }

  private mutating func power() -> FormulaValue? {
    guard var value = signed() else { return nil }
    while take("^") {
      guard let exponent = signed(), let result = combined(value, exponent, FormulaEvaluation.power) else {
        return nil
      }
      value = result
    }
    return value
  }

  /// Whole powers are all that prices need.
  private static func power(_ base: Double, _ exponent: Double) -> Double? {
    guard let count = Int(exactly: exponent), (0...64).contains(count) else { return nil }
    return (0..<count).reduce(1) { power, _ in power * base }
  }

  private mutating func signed() -> FormulaValue? {
    depth += 1
    defer { depth -= 1 }
    if depth > FormulaEvaluation.deepest { return nil }
    if take("-") { return signed().flatMap { combined(.number(0), $0) { $0 - $1 } } }
    if take("+") { return signed() }
    guard var value = operand() else { return nil }
    while take("%") {
      guard let part = combined(value, .number(100), { $0 / $1 }) else { return nil }
      value = part
    }
    return value
  }

  private mutating func operand() -> FormulaValue? {
    guard let next else { return nil }
    if take("(") {
      guard let value = comparison(), take(")") else { return nil }
      return value
    }
    if take("\"") { return literal() }
    if let error = lostReference() { return error }
    if let named = sheetName() {
      if let error = lostReference() { return error }
      guard let sheet = cells.sheet(named: named) else { return nil }
      return cell(word()).flatMap { cells.value(sheet: sheet, $0) }
    }
    let word = word()
    if (0x30...0x39).contains(next) || next == UInt8(ascii: ".") { return Double(word).map { .number($0) } }
    if word.uppercased() == "IF", take("(") { return choice() }
    if take("(") { return function(word.uppercased()).map { .number($0) } }
    return cell(word).flatMap { cells.value(sheet: sheet, $0) }
  }

  /// What stands for a cell that was deleted.
  private mutating func lostReference() -> FormulaValue? {
    let text = "#REF!"
    guard bytes[position...].starts(with: text.utf8) else { return nil }
    position += text.utf8.count
    return .error(text)
  }

  /// The rest of a text in quotes, in which a doubled one is one.
  private mutating func literal() -> FormulaValue? {
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          return .text(String(decoding: text, as: UTF8.self))
        }
        position += 1
      }
      text.append(byte)
    }
    return nil
  }

  /// The name of a sheet before `!`, in quotes or not; nil where none stands here.
  private mutating func sheetName() -> LabelKey? {
    let start = position
    if take("'") {
      let name = bytes[position...].prefix { $0 != UInt8(ascii: "'") }
      position = min(name.endIndex + 1, bytes.count)
      if take("!") { return LabelKey(String(decoding: name, as: UTF8.self)) }
    } else {
      let name = bytes[position...].prefix { FormulaEvaluation.isWord($0) || $0 > 0x7F }
      position = name.endIndex
      if !name.isEmpty, take("!") { return LabelKey(String(decoding: name, as: UTF8.self)) }
    }
    position = start
    return nil
  }

  /// A number, a cell or the name of a function.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count, FormulaEvaluation.isWord(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || ".$_".utf8.contains(byte)
  }

  /// The cell of that name, moved along unless `$` holds it.
  private func cell(_ word: String) -> CellAddress? {
    guard let address = CellAddress(name: word) else { return nil }
    let hasFixedColumn = word.hasPrefix("$")
    let hasFixedRow = word.dropFirst().contains("$")
    let record = address.record + (hasFixedRow ? 0 : rows)
    let column = address.column + (hasFixedColumn ? 0 : columns)
    return record < 0 || column < 0 ? nil : CellAddress(record: record, column: column)
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
    case "ABS": return values.count == 1 ? values[0].magnitude : nil
    case "INT": return values.count == 1 ? values[0].rounded(.down) : nil
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
    let named = next == nil ? nil : sheetName()
    if next != nil, let first = cell(word()), take(":"), next != nil, let last = cell(word()) {
      guard let sheet = named.map({ cells.sheet(named: $0) }) ?? sheet else { return nil }
      let range = MergedCells(first, last)
      let (count, overflow) = range.records.count.multipliedReportingOverflow(by: range.columns.count)
      guard !overflow, count <= cells.cellBudget else { return nil }
      cells.cellBudget -= count
      var values: [Double] = []
      for record in range.records {
        for column in range.columns {
          switch cells.value(sheet: sheet, .init(record: record, column: column)) {
          case .number(let value): values.append(value)
          case .empty: break
          // Functions pass over texts, but not over dates.
          case .text, .error, nil: return nil
          }
        }
      }
      return values
    }
    position = start
    guard case .number(let value) = comparison() else { return nil }
    return [value]
  }
}
