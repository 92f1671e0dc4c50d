/// A number as a workbook stores it: in floating point.
struct SpreadsheetNumber {
  /// Its digits, without zeros at the start, and where the decimal point stands in them.
  private var digits: [UInt8]
  private var pointPosition: Int
  private var isNegative: Bool

  /// The most digits that Excel itself keeps of a number.
  private static let significantDigits = 15

  /// The number that `text` spells, as XML does: in decimals, blanks around it aside; nil where it spells none.
  init?(_ written: String) {
    let text = written.trimmingBlanks
    // Swift would also read `0x10`, `nan` and `infinity`.
    guard text.utf8.allSatisfy(SpreadsheetNumber.isSign) else { return nil }
    let magnitude = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let digitCount = magnitude.utf8.count { (0x30...0x39).contains($0) }
    let pointCount = magnitude.utf8.count { $0 == UInt8(ascii: ".") }
    if digitCount > 0, digitCount <= SpreadsheetNumber.significantDigits, pointCount <= 1,
      digitCount + pointCount == magnitude.utf8.count
    {
      // So few digits are the shortest decimal of the number they spell.
      (digits, pointPosition) = SpreadsheetNumber.parts(of: magnitude)
      isNegative = magnitude.startIndex != text.startIndex
      return
    }
    guard let number = Double(text), number.isFinite else { return nil }
    // Swift's description is the shortest decimal that gives this number back.
    let (digits, point) = SpreadsheetNumber.parts(of: number.magnitude.description)
    (self.digits, pointPosition) = (digits, point)
    isNegative = number < 0
    dropNoise()
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  /// The number times 100.
  var timesHundred: SpreadsheetNumber {
    var result = self
    result.pointPosition += 2
    return result
  }

  /// The number with a decimal point and all its decimals, at least so many.
  func text(decimals minimum: Int = 0) -> String {
    let whole = digits.prefix(max(0, pointPosition))
    var decimals = Array(repeating: UInt8(ascii: "0"), count: digits.isEmpty ? 0 : max(0, -pointPosition))
    decimals += digits.dropFirst(whole.count)
    decimals += Array(repeating: UInt8(ascii: "0"), count: max(0, minimum - decimals.count))
    var text = isNegative && !digits.isEmpty ? "-" : ""
    text += whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
    text += String(repeating: "0", count: max(0, pointPosition - whole.count))
    return decimals.isEmpty ? text : text + "." + String(decoding: decimals, as: UTF8.self)
  }

  /// Arithmetic leaves its noise behind: 1.1 × 3 is stored as 3.3000000000000003. Excel shows 15 digits at most;
  /// where those are nearly all zeros or nines at the end, they are the number that is meant. A number that
  /// really has so many digits keeps them all.
  private mutating func dropNoise() {
    let kept = SpreadsheetNumber.significantDigits
    guard digits.count > kept, pointPosition < digits.count else { return }
    var rounded = Array(digits.prefix(kept))
    var point = pointPosition
    if digits[kept] >= UInt8(ascii: "5") {
      var index = kept - 1
      while index >= 0, rounded[index] == UInt8(ascii: "9") { index -= 1 }
      if index >= 0 {
        rounded[index] += 1
        rounded.removeLast(kept - 1 - index)
      } else {
        rounded = [UInt8(ascii: "1")]
        point += 1
      }
    }
    while rounded.last == UInt8(ascii: "0") { rounded.removeLast() }
    if rounded.count <= kept - 3 { (digits, pointPosition) = (rounded, point) }
  }

  /// `12.5` as 125 with the point behind two digits; `1e-05` as 1 with the point four digits before it.
  private static func parts(of description: some StringProtocol) -> (digits: [UInt8], pointPosition: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    for index in description.utf8.indices {
      let byte = description.utf8[index]
      if byte == UInt8(ascii: "e") {
        exponent = Int(description[description.index(after: index)...]) ?? 0
        break
      }
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    var position = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    position -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.isEmpty ? ([], 0) : (digits, position)
  }
}
