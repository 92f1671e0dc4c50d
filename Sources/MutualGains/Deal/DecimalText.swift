extension [UInt8] {
  /// Appends `units` / 10^`digits` with exactly `digits` decimals behind `decimalSign`.
  ///
  /// With `groupSign`, the whole part is divided into groups of three.
  package mutating func append(
    units: Int64, digits: Int, decimalSign: UInt8 = UInt8(ascii: "."), groupSign: UInt8? = nil
  ) {
    if units < 0 { append(UInt8(ascii: "-")) }
    var rest = units.magnitude
    let start = count
    // Backwards from the last digit, then turned around.
    var written = 0
    while rest > 0 || written <= digits {
      if written == digits, digits > 0 {
        append(decimalSign)
      } else if let groupSign, written > digits, (written - digits) % 3 == 0 {
        append(groupSign)
      }
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    }
    // A slice that turns itself around would be a copy, for each number.
    var (low, high) = (start, count - 1)
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }
}

extension ExactDecimal {
  /// The number in digits, with `decimalSign` before its decimals.
  package func text(decimalSign: Character = ".") -> String {
    var bytes: [UInt8] = []
    bytes.append(units: units, digits: digits, decimalSign: decimalSign.asciiValue ?? UInt8(ascii: "."))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Deal {
  /// An amount as a decimal, such as `-1250.50`: with all decimals of the deal, a point before them, and no mark for
  /// thousands.
  package func text(of amount: Amount) -> String { ExactDecimal(units: amount.units, digits: digits).text() }

  /// The amount that a decimal such as `-1250.5` stands for; nil where it is none, or has more decimals than the deal.
  package func amount(_ text: String) -> Amount? {
    ExactDecimal(text)?.trimmed.rescaled(toDigits: digits).map(Amount.init(units:))
  }
}
