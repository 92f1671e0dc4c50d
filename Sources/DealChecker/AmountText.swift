/// An amount as it stands in a cell, with what it is under either decimal mark.
struct AmountText: Hashable, Sendable {
  let text: String
  /// The currency sign or code that stands with the amount.
  let currency: String?
  private let withPoint: WrittenNumber?
  private let withComma: WrittenNumber?

  /// The amount in `text`: a sign before or behind it, or brackets around it when it is negative, and a
  /// currency sign or code on either side.
  init(_ text: String) throws(CheckRefusal) {
    self.text = text
    var body = Substring(text).trimmed
    var signs = 0
    var (ahead, behind) = ("", "")
    if body.first == "(", body.last == ")" {
      body = body.dropFirst().dropLast().trimmed
      signs += 1
    }
    while let first = body.first, !AmountText.startsNumber(first) {
      if AmountText.minusSigns.contains(first) { signs += 1 } else { ahead.append(first) }
      body = body.dropFirst().trimmed
    }
    while let last = body.last, !last.isNumber {
      // The dash of 1.250,- is no sign.
      if let before = body.dropLast().last, last == "-", before == "," || before == "." { break }
      if AmountText.minusSigns.contains(last) { signs += 1 } else { behind.append(last) }
      body = body.dropLast().trimmed
    }
    withPoint = WrittenNumber(unsigned: body, mark: .point).map { $0.negated(signs == 1) }
    withComma = WrittenNumber(unsigned: body, mark: .comma).map { $0.negated(signs == 1) }
    if signs > 1 || (withPoint == nil && withComma == nil) {
      throw CheckRefusal("“\(text)” is no amount.")
    }
    // What stands behind the number was met from its end.
    let currency = ahead + String(behind.reversed())
    if !currency.allSatisfy({ $0.isCurrencySymbol || ($0.isASCII && $0.isLetter) }) || currency.count > 3 {
      throw CheckRefusal("“\(text)” is no amount: “\(currency)” is no currency.")
    }
    self.currency = currency.isEmpty ? nil : currency
  }

  private static let minusSigns: Set<Character> = ["-", "\u{2212}"]

  private static func startsNumber(_ character: Character) -> Bool {
    character.isNumber || character == "." || character == ","
  }

  /// The only decimal mark with which this is an amount, or nil where both will do.
  var proves: DecimalMark? {
    switch (withPoint, withComma) {
    case (_?, nil): .point
    case (nil, _?): .comma
    default: nil
    }
  }

  /// The amount, by the file's decimal mark where that makes a difference.
  func number(_ mark: DecimalMark?) throws(CheckRefusal) -> WrittenNumber {
    if let withPoint, withPoint == withComma { return withPoint }
    guard let mark else {
      throw CheckRefusal("“\(text)” has two readings, and no other cell settles the decimal mark.")
    }
    guard let number = mark == .point ? withPoint : withComma else {
      throw CheckRefusal("“\(text)” contradicts the decimal mark of the other cells.")
    }
    return number
  }
}

extension WrittenNumber {
  fileprivate func negated(_ negative: Bool) -> WrittenNumber {
    negative ? WrittenNumber(units: -units, digits: digits) : self
  }
}

extension Substring {
  /// Without blanks around it; no-break spaces are blanks too.
  var trimmed: Substring {
    var result = self
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}

extension String {
  /// Trimmed, with one space for every run of blanks.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The form in which labels are compared. (Swift compares strings by canonical equivalence already.)
  var folded: String { collapsed.lowercased() }
}
