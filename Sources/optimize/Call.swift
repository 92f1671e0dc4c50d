import DealFiles
import DealReports
import MutualGains

/// A call whose arguments make sense, before any file is read.
struct Call {
  let arguments: Arguments
  let deal: String
  /// The file of proposals, where the call names one.
  let proposals: String?
  let convention: DecimalConvention?
  /// The file of rules, where there is one.
  let rules: String?
  /// How much time and memory all searches of the call may take together, from its start on.
  let budget: SearchBudget

  /// What the name of the file to write says of the answer.
  let outputForm: OutputForm

  /// Whether the answer is JSON, because the call asks for it or because the file to write is named so.
  var isJSON: Bool { arguments.has("json") || outputForm.ending == "json" }

  /// Whether the answer goes to a file that is named as a workbook.
  var wantsWorkbook: Bool { outputForm.ending == "xlsx" }

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    guard let deal = arguments.operands.first, !deal.isEmpty else { throw .noDeal }
    if arguments.command == .convert {
      if arguments.operands.count > 3 { throw .tooManyFiles }
    } else if arguments.operands.count > arguments.command.operands.count {
      throw arguments.command.operands.count > 1
        ? .tooManyFilesFor(arguments.command) : .tooManyDeals(arguments.operands)
    }
    self.deal = deal
    outputForm = OutputForm(of: arguments.value(of: "output"))
    proposals = try Call.proposals(arguments)
    if let value = arguments.value(of: "decimal") {
      convention = DecimalConvention(rawValue: value)
      if convention == nil { throw Call.badValue("decimal", value, wanted: "comma or point") }
    } else {
      convention = nil
    }
    try Call.checkLanguage(arguments)
    if let value = arguments.value(of: "threads"), !(1...Call.largestThreadCount).contains(Int(value) ?? 0) {
      throw Call.badValue("threads", value, wanted: "a number from 1 to \(Call.largestThreadCount)")
    }
    for name in ["max-payment", "tolerance"] {
      if try Call.typedAmount(name, arguments)?.isNegative == true {
        throw Call.badValue(name, arguments.value(of: name) ?? "", wanted: "0 or more")
      }
    }
    _ = try Call.typedAmount("from", arguments)
    if arguments.command == .frontier { _ = try Call.typedAmount("to", arguments) }
    if arguments.has("max-payment"), arguments.has("in") { throw .priceUnderLimit }
    if arguments.has("json"), arguments.has("csv") { throw .twoForms }
    rules = arguments.value(of: "rules")
    if rules == "" || (rules == "-" && [deal, proposals].contains("-")) {
      throw Call.badValue("rules", rules ?? "", wanted: "a file beside the deal")
    }
    budget = SearchBudget(try Call.limits(arguments), isCancelled: { Interrupt.isAsked })
    if let value = arguments.value(of: "method"), !["exact", "glpk"].contains(value) {
      throw Call.badValue("method", value, wanted: "exact or glpk")
    }
    if arguments.value(of: "output") == "" { throw .noOutput }
    try checkForm()
    if let output = arguments.value(of: "output") { try checkOutput(output) }
  }

  /// Refuses a language that isn't spoken.
  static func checkLanguage(_ arguments: Arguments) throws(UsageError) {
    if let value = arguments.value(of: "lang"), Language(rawValue: value) == nil {
      throw badValue("lang", value, wanted: "nl or en")
    }
  }

  /// Refuses to write over what is being read.
  func checkOutput(_ path: String) throws(UsageError) {
    for input in arguments.operands + [rules, proposals].compactMap(\.self)
    where OutputPath.names(path, sameFileAs: input) {
      throw .outputIsInput(InputFile.name(of: input))
    }
  }

  private static func limits(_ arguments: Arguments) throws(UsageError) -> SearchLimits {
    var limits = SearchLimits()
    let wanted: Phrase = "seconds such as 10 or 0.5"
    if let seconds = try decimal("time-limit", arguments, wanted: wanted) {
      // A thousandth of a second is the least that is told apart; 10^9 seconds are more than 30 years.
      let milliseconds = seconds.units(atDigits: 3)
      guard (1...1_000_000_000_000).contains(milliseconds) else {
        throw badValue("time-limit", arguments.value(of: "time-limit") ?? "", wanted: wanted)
      }
      limits.time = .milliseconds(milliseconds)
    }
    if let value = arguments.value(of: "memory-limit") {
      guard let megabytes = Int(value), (1...1_000_000).contains(megabytes) else {
        throw badValue("memory-limit", value, wanted: "a number of megabytes from 1 to 1000000")
      }
      limits.bytes = megabytes << 20
    }
    return limits
  }

  /// The number behind an option: a decimal point, no thousands marks. What else stands there is refused for what is
  /// `wanted`.
  private static func decimal(
    _ name: String, _ arguments: Arguments, wanted: Phrase
  ) throws(UsageError) -> ExactDecimal? {
    guard let value = arguments.value(of: name) else { return nil }
    guard let decimal = ExactDecimal(value) else {
      throw Call.badValue(name, value, wanted: wanted)
    }
    return decimal
  }

  /// The amount behind an option, as it is typed; which number it is depends on the deal.
  private static func typedAmount(_ name: String, _ arguments: Arguments) throws(UsageError) -> TypedAmount? {
    guard let value = arguments.value(of: name) else { return nil }
    guard let amount = TypedAmount(value) else {
      throw Call.badValue(name, value, wanted: "an amount such as 2500 or 2500.50")
    }
    return amount
  }

  /// The number behind an option that takes an amount, as it is read beside a deal.
  func decimal(of name: String, in file: DealFile) throws(UsageError) -> ExactDecimal? {
    guard let typed = try Call.typedAmount(name, arguments) else { return nil }
    do throws(TypedAmount.Fault) {
      return try typed.decimal(in: file)
    } catch {
      switch error {
      case .otherUnit(let unit): throw Call.badValue(name, typed.text, wanted: "an amount in \(unit)")
      case .twoReadings(let first, let second):
        let sign: Character = Language.current == .dutch ? "," : "."
        let texts = [first, second].map { $0.trimmed.text(decimalSign: sign) }
        throw Call.badValue(
          name, typed.text, wanted: "an amount with one reading, such as \(texts[0]) or \(texts[1])")
      }
    }
  }

  /// The amount behind an option, in the units of a deal, which has to have room for its decimals.
  func amount(of name: String, in file: DealFile) throws(UsageError) -> Amount? {
    guard let decimal = try decimal(of: name, in: file) else { return nil }
    let digits = file.deal.digits
    guard let units = decimal.trimmed.rescaled(toDigits: digits) else {
      let value = arguments.value(of: name) ?? ""
      throw decimal.trimmed.digits > digits
        ? Call.badValue(name, value, wanted: "an amount with at most \(digits) decimals")
        : Call.badValue(name, value, wanted: "an amount that can be held exactly")
    }
    return Amount(units: units)
  }

  /// How many threads may search: as asked, or one for each core.
  var threads: Int {
    if let value = arguments.value(of: "threads").flatMap({ Int($0) }) { return value }
    return max(1, min(Machine.coreCount, Call.largestThreadCount))
  }

  private static let largestThreadCount = 64

  /// Reads the deal, under its rules.
  func readDeal() throws -> DealFile { try readDeal(from: readSource()) }

  /// Opens the file with the deal, which as a workbook may hold more than the deal.
  func readSource() throws -> DealSource { try Call.read(deal, DealSource.init(name:bytes:)) }

  /// Reads the deal in `source`, under its rules.
  func readDeal(from source: DealSource) throws -> DealFile {
    do {
      let given = try rules.map { try Call.readText($0, for: .rules, sheetNames: SheetNames.rules) }
      let file = try DealFile(source, convention: convention, rules: given)
      speak(file.reading.language)
      return file
    } catch {
      // What is wrong is said in the language of the file as well.
      speak(source.deal.language)
      throw error
    }
  }

  /// Speaks the language of the deal, unless another one is asked for.
  private func speak(_ language: Language) {
    if !arguments.has("lang") { Language.speak(language) }
  }

  /// Reads the text of a file; of a workbook, the sheet with the deal.
  static func readText(_ path: String) throws -> SourceText { try read(path, SourceText.init(name:bytes:)) }

  /// Reads the text of a file beside the deal; of a workbook, the sheet of one of those names, or its only one.
  static func readText(
    _ path: String, for kind: InputKind, sheetNames: [String]
  ) throws -> SourceText {
    try read(path, for: kind) { try SourceText(name: $0, bytes: $1, sheetNames: sheetNames) }
  }

  /// Reads a file; why it can't be read is a reason to refuse it like any other.
  static func read<Source>(
    _ path: String, for kind: InputKind = .deal, _ make: (String, [UInt8]) throws -> Source
  ) throws -> Source {
    do {
      return try make(InputFile.name(of: path), InputFile.bytes(of: path, for: kind))
    } catch let diagnostic as Diagnostic {
      throw Refusal([diagnostic])
    }
  }

  /// The frontier of a deal, within the budget of the call. From here on the first Ctrl-C asks to stop and answer
  /// with what is known; before, while files are read, it ends the call.
  func frontier(of deal: Deal) -> ParetoFrontier {
    Interrupt.listen()
    if arguments.value(of: "method") == "glpk" {
      return ParetoFrontier(EpsilonConstraint(of: deal, budget: budget))
    }
    return ParetoFrontier(of: deal, budget: budget)
  }

  /// Writes an answer where the call wants it; what `body` writes appears whole or not at all in a file.
  func write<Result>(_ body: (Output) throws -> Result) throws -> Result {
    let path = arguments.value(of: "output").flatMap { $0 == "-" ? nil : $0 }
    let output = try path.map(Output.file) ?? Output.standardOutput()
    let result = try body(output)
    try output.finish()
    return result
  }

  /// Writes to standard output what `body` says of a deal without packages, where a workbook is asked for: a text
  /// under the name of a workbook could be opened by nothing.
  func writeInsteadOfWorkbook(_ file: DealFile, _ body: (Output) -> Void) throws {
    let output = Output.standardOutput()
    body(output)
    try output.finish()
    let name = arguments.value(of: "output") ?? ""
    try writeNotices(
      file, remarks: [say("\(name.printable) was not written: there is no package to put in a workbook")])
  }

  /// Writes what goes beside an answer to standard error, unless the answer itself holds it.
  func writeNotices(_ file: DealFile, remarks: [String] = [], always: Bool = false) throws {
    try Call.writeNotices((isJSON && !always ? [] : file.notices.map(\.message)) + remarks)
  }

  private static func writeNotices(_ messages: [String]) throws {
    let output = Output.standardError()
    // Wherever the answer goes.
    PageWidth.page(of: Machine.errorColumnCount ?? PageWidth.usual) {
      for message in messages { output.write(say("notice: \(message)").wrapped(to: 80) + "\n") }
    }
    try output.finish()
  }

  /// Names the files that were replaced before a later one failed.
  func writeReplaced(_ paths: [String]) throws {
    if paths.isEmpty { return }
    let names = paths.map(\.printable).joined(separator: ", ")
    try Call.writeNotices([say("replaced before a write failed: \(names)")])
  }

  static func badValue(_ name: String, _ value: String, wanted: Phrase) -> UsageError {
    guard let option = OptionTable.option(named: name) else { return .unknownOption(name) }
    return .badValue(option: option, value: value, wanted: wanted)
  }
}
