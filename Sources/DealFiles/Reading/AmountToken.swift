import MutualGains

/// Which sign separates a number's decimals.
public enum DecimalConvention: String, Sendable {
  /// `1.250,50`, as in Dutch.
  case comma
  /// `1,250.50`, as in English.
  case point

  /// The sign before the decimals.
  public var sign: Character { self == .comma ? "," : "." }
}

/// An amount as it stands in a cell, before it is known which sign separates its decimals.
struct AmountToken: Sendable {
  /// What the token says about the decimal sign of its file.
  enum Evidence: Sendable {
    /// Nothing: it reads the same either way.
    case none
    /// It can only be read in that convention.
    case proof(DecimalConvention)
    /// It has two readings: grouped in one convention, three decimals in the other.
    case ambiguous
  }

  enum Fault: Error {
    case notNumber, formula, errorValue, percent, tooLarge
  }

  /// All digits as one whole number, with the sign.
  let units: Int64
  let evidence: Evidence
  /// The currency, where the cell gives one.
  let currency: Currency?
  // Small: a large file has hundreds of thousands of these.
  private let digitsWithComma: Int8
  private let digitsWithPoint: Int8

  /// The number in a convention; nil where the whole file leaves it open, and then any reading is the same.
  func decimal(in convention: DecimalConvention?) -> ExactDecimal {
    ExactDecimal(units: units, digits: Int(convention == .comma ? digitsWithComma : digitsWithPoint))
  }

  /// The token of a cell that holds a number: its decimal sign is a point, which says nothing of texts.
  init(number bytes: ArraySlice<UInt8>) throws(Fault) {
    if bytes.last == UInt8(ascii: "%") { throw .percent }
    let body = try AmountBody(bytes)
    var magnitude: Int64 = 0
    var (digitCount, decimals): (Int, Int?) = (0, nil)
    for byte in body.bytes {
      if byte == UInt8(ascii: "."), decimals == nil, digitCount > 0 {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { throw .notNumber }
      let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int64(byte - 0x30))
      if overflow || carry { throw .tooLarge }
      magnitude = sum
      digitCount += 1
      decimals = decimals.map { $0 + 1 }
    }
    if digitCount == 0 || decimals == 0 { throw .notNumber }
    guard let count = Int8(exactly: decimals ?? 0) else { throw .tooLarge }
    units = body.isNegative ? -magnitude : magnitude
    evidence = .none
    (digitsWithComma, digitsWithPoint) = (count, count)
    currency = body.currency
  }

  /// The token in `bytes`, a cell's content without blanks around it and not empty.
  init(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    if bytes.first == UInt8(ascii: "=") { throw .formula }
    if bytes.first == UInt8(ascii: "#") { throw .errorValue }
    if bytes.last == UInt8(ascii: "%") { throw .percent }
    let body = try AmountBody(bytes)
    let digits = try body.digits()
    units = body.isNegative ? -digits.units : digits.units
    evidence = digits.evidence
    guard let comma = Int8(exactly: digits.withComma), let point = Int8(exactly: digits.withPoint) else {
      throw .tooLarge
    }
    (digitsWithComma, digitsWithPoint) = (comma, point)
    currency = body.currency
  }
}

/// The digits and separators of an amount, its signs and currency taken off.
private struct AmountBody {
  var bytes: ArraySlice<UInt8>
  var isNegative = false
  var currency: Currency?
  /// `,-` or `.-` at the end: no cents.
  var hasDashForDecimals = false
  private var hasSign = false

  init(_ content: ArraySlice<UInt8>) throws(AmountToken.Fault) {
    bytes = content
    guard let first = bytes.first, let last = bytes.last else { throw .notNumber }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if digits.contains(first), digits.contains(last) { return }
    if takeAccountingZero() { return }
    takeParentheses()
    // Sign and currency come in either order.
    try takeSign()
    try takeLeadingCurrency()
    try takeSign()
    try takeTrailingCurrency()
    try takeDashes()
    try takeTrailingCurrency()
  }

  /// Takes `€ -` or `- €`, as which the accounting format of spreadsheets shows 0.
  private mutating func takeAccountingZero() -> Bool {
    let isWithout = { (rest: ArraySlice<UInt8>) in
      AmountToken.isDash(rest.filter { !Blanks.isPlainBlank($0) && $0 != 0xC2 && $0 != 0xA0 })
    }
    let start = Currency.atStart(of: bytes).map { ($0.currency, bytes.dropFirst($0.width)) }
    let end = Currency.atEnd(of: bytes).map { ($0.currency, bytes.dropLast($0.width)) }
    guard let (currency, _) = [start, end].compactMap(\.self).first(where: { isWithout($0.1) }) else {
      return false
    }
    self.currency = currency
    bytes = [UInt8(ascii: "0")]
    return true
  }

  private mutating func takeParentheses() {
    guard bytes.count > 2, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") else { return }
    bytes = bytes.dropFirst().dropLast()
    isNegative = true
    hasSign = true
    trim()
  }

  private mutating func takeSign() throws(AmountToken.Fault) {
    var isMinus = false
    if bytes.first == UInt8(ascii: "-") {
      isMinus = true
      bytes.removeFirst()
    } else if bytes.starts(with: [0xE2, 0x88, 0x92]) {
      isMinus = true
      bytes.removeFirst(3)
    } else if bytes.first == UInt8(ascii: "+") {
      bytes.removeFirst()
    } else {
      return
    }
    if hasSign { throw .notNumber }
    hasSign = true
    isNegative = isMinus
    trim()
  }

  /// A minus at the end, or a dash in the place of decimals.
  private mutating func takeDashes() throws(AmountToken.Fault) {
    guard bytes.last == UInt8(ascii: "-") else { return }
    bytes.removeLast()
    if let last = bytes.last, last == UInt8(ascii: ",") || last == UInt8(ascii: ".") {
      hasDashForDecimals = true
    } else {
      if hasSign { throw .notNumber }
      hasSign = true
      isNegative = true
    }
    trim()
  }

  private mutating func takeLeadingCurrency() throws(AmountToken.Fault) {
    guard let (currency, width) = Currency.atStart(of: bytes) else { return }
    bytes.removeFirst(width)
    try set(currency)
  }

  private mutating func takeTrailingCurrency() throws(AmountToken.Fault) {
    guard let (currency, width) = Currency.atEnd(of: bytes) else { return }
    bytes.removeLast(width)
    try set(currency)
  }

  private mutating func set(_ currency: Currency) throws(AmountToken.Fault) {
    if self.currency != nil { throw .notNumber }
    self.currency = currency
    trim()
  }

  private mutating func trim() {
    while let first = bytes.first, Blanks.isPlainBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, Blanks.isPlainBlank(last) { bytes.removeLast() }
    while let width = Blanks.wideBlankWidth(bytes) { bytes.removeFirst(width) }
    while let width = Blanks.wideBlankWidthAtEnd(bytes) { bytes.removeLast(width) }
  }
}

extension AmountBody {
  typealias Digits = (units: Int64, evidence: AmountToken.Evidence, withComma: Int, withPoint: Int)

  /// Reads digits, groups and decimals.
  func digits() throws(AmountToken.Fault) -> Digits {
    var scan = DigitScan()
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): try scan.add(digit: Int64(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "."): scan.add(.point)
      case UInt8(ascii: ","): scan.add(.comma)
      case 0x20: scan.add(.blank)
      default:
        guard let width = Blanks.wideBlankWidth(bytes[index...]) else { throw .notNumber }
        scan.add(.blank)
        index += width - 1
      }
      index += 1
    }
    return try scan.finish(hasDashForDecimals: hasDashForDecimals)
  }
}

/// The digits of a number and how separators divide them, gathered from left to right.
private struct DigitScan {
  enum Separator { case comma, point, blank }

  private var units: Int64 = 0
  private var digitCount = 0
  private var startsWithZero = false
  private var firstGroupLength = 0
  /// Digits behind the last separator.
  private var lastGroupLength = 0
  /// Whether all groups between two separators have three digits.
  private var innerGroupsAreThrees = true
  private var separatorCount = 0
  /// Whether all separators but the last are of one kind, and that kind.
  private var earlierSeparator: Separator?
  private var earlierSeparatorsDiffer = false
  private var lastSeparator: Separator?

  mutating func add(digit: Int64) throws(AmountToken.Fault) {
    let (tenfold, overflow) = units.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tenfold.addingReportingOverflow(digit)
    if overflow || carry { throw .tooLarge }
    units = sum
    if digitCount == 0 { startsWithZero = digit == 0 }
    digitCount += 1
    if separatorCount == 0 { firstGroupLength += 1 } else { lastGroupLength += 1 }
  }

  mutating func add(_ separator: Separator) {
    if let lastSeparator {
      if lastGroupLength != 3 { innerGroupsAreThrees = false }
      if let earlierSeparator, earlierSeparator != lastSeparator { earlierSeparatorsDiffer = true }
      earlierSeparator = lastSeparator
    }
    lastSeparator = separator
    lastGroupLength = 0
    separatorCount += 1
  }

  func finish(hasDashForDecimals: Bool) throws(AmountToken.Fault) -> AmountBody.Digits {
    if digitCount == 0 || earlierSeparatorsDiffer { throw .notNumber }
    guard let lastSeparator else { return (units, .none, 0, 0) }
    let isGrouping =
      innerGroupsAreThrees && (1...3).contains(firstGroupLength) && !startsWithZero
    if lastSeparator == .blank || lastSeparator == earlierSeparator {
      // Every separator divides groups: 1 234 or 1.234.567.
      guard isGrouping, lastGroupLength == 3, !hasDashForDecimals,
        earlierSeparator == nil || earlierSeparator == lastSeparator
      else { throw .notNumber }
      switch lastSeparator {
      case .blank: return (units, .none, 0, 0)
      case .point: return (units, .proof(.comma), 0, 0)
      case .comma: return (units, .proof(.point), 0, 0)
      }
    }
    let convention: DecimalConvention = lastSeparator == .comma ? .comma : .point
    if hasDashForDecimals {
      guard lastGroupLength == 0, earlierSeparator == nil || isGrouping else { throw .notNumber }
      return (units, .proof(convention), 0, 0)
    }
    if lastGroupLength == 0 { throw .notNumber }
    if earlierSeparator != nil {
      // The last separator is of another kind than the ones before: 1.234,5.
      guard isGrouping else { throw .notNumber }
      return (units, .proof(convention), lastGroupLength, lastGroupLength)
    }
    if isGrouping, lastGroupLength == 3 {
      return (units, .ambiguous, convention == .comma ? 3 : 0, convention == .point ? 3 : 0)
    }
    return (units, .proof(convention), lastGroupLength, lastGroupLength)
  }
}
