import MutualGains

/// A numeric issue written in one option cell: `30..90 by 15 days`.
struct NumericRange: Sendable {
  let from: AmountToken
  let to: AmountToken
  let step: AmountToken
  /// What stands behind the step: the unit of every label.
  let unit: String

  static let largestCount = 100_000

  private static let stepWords: Set = ["by", "per"]

  /// Whether an option's text starts as a range does: a number, two dots, a number.
  static func looksLikeRange(_ text: String) -> Bool {
    guard hasTwoDots(text), let (left, right) = halves(text[...]) else { return false }
    let isNumeric: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    return left.last.map(isNumeric) == true
      && left.allSatisfy { isNumeric($0) || "-−+., ".contains($0) || $0.isWhitespace }
      && right.drop { "-−+".contains($0) }.first.map(isNumeric) == true
  }

  /// Whether there are two dots in a row: a quick look that spares nearly all labels a closer one.
  private static func hasTwoDots(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// The texts on both sides of the first `..`, without blanks around them.
  static func halves(_ text: Substring) -> (left: String, right: String)? {
    var index = text.startIndex
    while let dot = text[index...].firstIndex(of: ".") {
      let next = text.index(after: dot)
      if next < text.endIndex, text[next] == "." {
        let behind = text.index(after: next)
        return (String(text[..<dot]).trimmingBlanks, String(text[behind...]).trimmingBlanks)
      }
      index = next
    }
    return nil
  }

  /// The range in `text`; nil where it is none.
  init?(_ text: String) {
    guard let (left, right) = NumericRange.halves(text[...]) else { return nil }
    let words = right.split(maxSplits: 3, whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 3, NumericRange.stepWords.contains(LabelKey(words[1]).text),
      let from = NumericRange.token(left), let to = NumericRange.token(words[0]),
      let step = NumericRange.token(words[2])
    else { return nil }
    self.from = from
    self.to = to
    self.step = step
    unit = words.count > 3 ? words[3].trimmingBlanks : ""
  }

  private static func token(_ text: String) -> AmountToken? {
    guard !text.isEmpty, let token = try? AmountToken(Array(text.utf8)[...]), token.currency == nil else {
      return nil
    }
    return token
  }

  /// The labels of its options, in the notation of the file.
  func labels(in convention: DecimalConvention?) throws(RangeFault) -> [String] {
    let (start, end) = (from.decimal(in: convention), to.decimal(in: convention))
    let stride = step.decimal(in: convention)
    let digits = max(start.digits, end.digits, stride.digits)
    guard let first = start.rescaled(toDigits: digits), let last = end.rescaled(toDigits: digits),
      var step = stride.rescaled(toDigits: digits).map({ Int128($0) })
    else { throw .tooLong }
    let distance = Int128(last) - Int128(first)
    // A step is written without its direction; with it, the direction has to be right.
    if distance < 0, step > 0 { step = -step }
    guard step != 0 else { throw .stepMisses }
    guard distance % step == 0, distance / step >= 0 else { throw .stepMisses }
    guard distance / step < Int128(NumericRange.largestCount) else { throw .tooLong }
    return (0...Int(distance / step)).map { index in
      let number = ExactDecimal(units: Int64(Int128(first) + Int128(index) * step), digits: digits)
      let text = number.text(decimalSign: convention?.sign ?? ".")
      return unit.isEmpty ? text : text + " " + unit
    }
  }

  enum RangeFault: Error { case stepMisses, tooLong }
}

/// `count` amounts from `first` to `last`, evenly spaced; what does not come out even is rounded half to even.
///
/// Returns whether any amount was rounded.
func evenlySpaced(from first: Int64, to last: Int64, count: Int) -> (amounts: [Int64], rounded: Bool) {
  guard count > 1 else { return ([first], first != last) }
  let steps = Int128(count - 1)
  let distance = Int128(last) - Int128(first)
  var rounded = false
  let amounts = (0..<count).map { index -> Int64 in
    let exact = distance * Int128(index)
    var (quotient, remainder) = exact.quotientAndRemainder(dividingBy: steps)
    if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + steps) }
    if remainder != 0 {
      rounded = true
      let twice = remainder * 2
      // Half to even: of the amount itself, not of the distance.
      let isOdd = (Int128(first) + quotient) % 2 != 0
      if twice > steps || (twice == steps && isOdd) { quotient += 1 }
    }
    return Int64(Int128(first) + quotient)
  }
  return (amounts, rounded)
}
