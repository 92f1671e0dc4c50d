import DealFiles
import DealReports
import MutualGains

/// A call whose arguments make sense, before any file is read.
struct Call {
  let arguments: Arguments
  let deal: String
  let convention: DecimalConvention?

  var isJSON: Bool { arguments.has("json") }

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    guard let deal = arguments.operands.first, !deal.isEmpty else { throw .noDeal }
    if arguments.operands.count > 1 { throw .tooManyDeals(arguments.operands) }
    self.deal = deal
    if let value = arguments.value(of: "decimal") {
      convention = DecimalConvention(rawValue: value)
      if convention == nil { throw Call.badValue("decimal", value, wanted: "comma or point") }
    } else {
      convention = nil
    }
    for name in ["max-payment", "from", "to"] { _ = try decimal(name) }
    if let payment = try decimal("max-payment"), payment.units < 0 {
      throw Call.badValue("max-payment", arguments.value(of: "max-payment") ?? "", wanted: "0 or more")
    }
    if arguments.value(of: "output") == "" { throw .noOutput }
    if let output = arguments.value(of: "output"), OutputPath.names(output, sameFileAs: deal) {
      throw .outputIsInput(deal)
    }
  }

  /// The amount behind an option: a decimal point, no thousands marks.
  func decimal(_ name: String) throws(UsageError) -> ExactDecimal? {
    guard let value = arguments.value(of: name) else { return nil }
    guard let decimal = ExactDecimal(plain: value) else {
      throw Call.badValue(name, value, wanted: "an amount such as 2500 or 2500.50")
    }
    return decimal
  }

  /// Reads the deal.
  func readDeal() throws -> DealFile {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: deal)
    } catch let diagnostic as Diagnostic {
      throw Refusal([diagnostic])
    }
    let source: SourceText
    do throws(Diagnostic) {
      source = try SourceText(name: InputFile.name(of: deal), bytes: bytes)
    } catch {
      throw Refusal([error])
    }
    return try DealFile(source, convention: convention)
  }

  /// Writes an answer where the call wants it; what `body` writes appears whole or not at all in a file.
  func write(_ body: (Output) -> Void) throws {
    let path = arguments.value(of: "output").flatMap { $0 == "-" ? nil : $0 }
    let output = try path.map(Output.file) ?? Output.standardOutput()
    body(output)
    try output.finish()
  }

  /// Writes what goes beside an answer to standard error, unless the answer itself holds it.
  func writeNotices(_ file: DealFile, remarks: [String] = []) throws {
    let output = Output.standardError()
    let notices = isJSON ? [] : file.notices.map(\.message)
    for message in notices + remarks { output.write("notice: \(message)".wrapped(to: 80) + "\n") }
    try output.finish()
  }

  private static func badValue(_ name: String, _ value: String, wanted: String) -> UsageError {
    guard let option = OptionTable.option(named: name) else { return .unknownOption(name) }
    return .badValue(option: option, value: value, wanted: wanted)
  }
}

extension ExactDecimal {
  /// The number in `text`: digits, with a minus before them or a decimal point among them.
  init?(plain text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let units = Int64((isNegative ? "-" : "") + parts.joined())
    else { return nil }
    self.init(units: units, digits: parts.count == 2 ? parts[1].count : 0)
  }

  /// The number at a scale of `digits` decimals, more decimals dropped towards `rule`; what passes Int64
  /// becomes its end.
  func units(atDigits digits: Int, roundedUp: Bool = false) -> Int64 {
    if let units = rescaled(toDigits: digits) { return units }
    if digits > self.digits { return units < 0 ? .min : .max }
    guard let divisor = powerOfTen(self.digits - digits) else { return roundedUp && units > 0 ? 1 : 0 }
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
    if roundedUp { return quotient + (remainder > 0 ? 1 : 0) }
    return quotient - (remainder < 0 ? 1 : 0)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
