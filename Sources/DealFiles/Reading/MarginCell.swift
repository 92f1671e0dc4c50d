import MutualGains

/// By how much figures may be off, as a cell says it: `±20 %` or `-10 %..+30 %`.
struct MarginCell: Sendable {
  enum Fault: Error {
    /// No margin at all.
    case malformed
    /// One that only lacks its percent sign.
    case withoutPercent
    /// A single number with a sign: `-20 %` has no other end.
    case oneSided
  }

  let address: CellAddress
  /// The lower end; nil where that is as far below 0 as the other one is above it.
  let low: AmountToken?
  let high: AmountToken

  /// What stands before a number that counts both ways.
  private static let bothWays = ["±", "+/-", "+/−", "+-", "+−"]

  /// Whether a text can be meant as nothing else than a margin.
  static func speaks(_ text: String) -> Bool {
    text.contains("%") || bothWays.contains { text.contains($0) }
  }

  /// The margin in `text`, which is not empty.
  ///
  /// - Parameter isNumber: Whether a workbook holds it as a number.
  init(_ text: String, isNumber: Bool, at address: CellAddress) throws(Fault) {
    guard text.hasSuffix("%") else {
      do throws(Fault) {
        _ = try MarginCell(text + "%", isNumber: isNumber, at: address)
      } catch {
        throw .malformed
      }
      throw .withoutPercent
    }
    self.address = address
    let body = MarginCell.withoutPercent(text)
    if let (left, right) = RangeText.ends(of: body) {
      low = try MarginCell.token(MarginCell.withoutPercent(left))
      high = try MarginCell.token(right)
      return
    }
    low = nil
    if let sign = MarginCell.bothWays.first(where: { body.hasPrefix($0) }) {
      let rest = String(body.dropFirst(sign.count)).trimmingBlanks
      if "+-−".contains(rest.first ?? " ") { throw .malformed }
      high = try MarginCell.token(rest)
      if high.units < 0 { throw .malformed }
      return
    }
    high = isNumber ? try MarginCell.token(number: body) : try MarginCell.token(body)
    if high.units < 0 || body.hasPrefix("+") { throw .oneSided }
  }

  private static func withoutPercent(_ text: String) -> String {
    (text.hasSuffix("%") ? String(text.dropLast()) : text).trimmingBlanks
  }

  private static func token(_ text: String) throws(Fault) -> AmountToken {
    guard let token = try? AmountToken(Array(text.utf8)[...]), token.currency == nil else { throw .malformed }
    return token
  }

  private static func token(number text: String) throws(Fault) -> AmountToken {
    guard let token = try? AmountToken(number: Array(text.utf8)[...]) else { throw .malformed }
    return token
  }
}

extension DealRows {
  /// A row of margins, of the figures of each party.
  struct MarginRow: Sendable {
    var record: Int
    /// Nil for all issues.
    var issue: Int?
    /// Nil where the cell is empty or there is no column.
    var values: Pair<MarginCell?>
    var costs: Pair<MarginCell?>
  }

  static let marginWords: Set = Term.margin.keys
}
