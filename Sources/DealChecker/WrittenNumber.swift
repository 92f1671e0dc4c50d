/// A decimal exactly as written: `units` / 10^`digits`.
struct WrittenNumber: Hashable, Sendable {
  var units: Int128
  var digits: Int

  static let zero = WrittenNumber(units: 0, digits: 0)

  /// The number without zeros at the end of its decimals.
  var trimmed: WrittenNumber {
    var result = self
    while result.digits > 0, result.units % 10 == 0 {
      result.units /= 10
      result.digits -= 1
    }
    return result
  }

  /// The number in units of 1/10^`digits`, or nil where it is no whole number of them or leaves 128 bits.
  func units(atDigits digits: Int) -> Int128? {
    let short = trimmed
    guard short.digits <= digits else { return nil }
    return (short.digits..<digits).reduce(Optional(short.units)) { units, _ in
      guard let (product, overflow) = units?.multipliedReportingOverflow(by: 10), !overflow else {
        return nil
      }
      return product
    }
  }

  /// The number in units of 1/10^`digits`; what lies between two of them goes up or down. Nil where it leaves
  /// 128 bits.
  func units(atDigits digits: Int, roundedUp: Bool) -> Int128? {
    var result = trimmed
    while result.digits > digits {
      let (quotient, rest) = result.units.quotientAndRemainder(dividingBy: 10)
      // Division goes towards 0.
      let step: Int128 = rest > 0 && roundedUp ? 1 : rest < 0 && !roundedUp ? -1 : 0
      result = WrittenNumber(units: quotient + step, digits: result.digits - 1)
    }
    return result.units(atDigits: digits)
  }

  /// The exact product, or nil where it leaves 128 bits.
  func multiplied(by other: WrittenNumber) -> WrittenNumber? {
    let (product, overflow) = units.multipliedReportingOverflow(by: other.units)
    return overflow ? nil : WrittenNumber(units: product, digits: digits + other.digits)
  }
}

extension WrittenNumber {
  /// More digits than any amount that the checker accepts needs.
  private static let longest = 30

  /// The number that `text` is if `mark` separates decimals and the other mark, or a space, thousands;
  /// nil where it is none. No sign, no currency.
  init?(unsigned text: Substring, mark: DecimalMark) {
    let (decimal, thousands): (Character, Character) = mark == .point ? (".", ",") : (",", ".")
    let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    // 1.250,- is how Dutch price tags write a whole amount.
    let decimals = fraction == "-" ? "" : fraction
    if parts.count == 2, fraction.isEmpty || (whole.isEmpty && decimals.isEmpty) { return nil }

    let separator = whole.contains(where: \.isWhitespace) ? " " : thousands
    let groups = whole.split(omittingEmptySubsequences: false) {
      $0 == separator || (separator == " " && $0.isWhitespace)
    }
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let digits = groups.joined() + decimals
    guard !digits.isEmpty, digits.count <= WrittenNumber.longest,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let units = Int128(digits)
    else { return nil }
    self.init(units: units, digits: decimals.count)
  }

  /// The amount of a command line: a decimal point, no thousands marks.
  init?(argument text: String) {
    let negative = text.hasPrefix("-")
    let body = text.dropFirst(negative ? 1 : 0)
    guard !body.contains(","), !body.contains(where: \.isWhitespace), !body.hasSuffix("-"),
      let number = WrittenNumber(unsigned: body, mark: .point)
    else { return nil }
    self.init(units: negative ? -number.units : number.units, digits: number.digits)
  }
}
