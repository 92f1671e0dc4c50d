import DealFiles
import DealReports
import MutualGains

/// A call of a command that reads a deal: what all of them have in common, before any file is read.
struct Invocation {
  let arguments: Arguments
  /// The file with the deal.
  let deal: String
  /// The file of rules, where there is one.
  let rules: String?
  /// The file of proposals, where the call names one.
  let proposals: String?
  /// How much time and memory all searches of the call may take together, from its start on.
  let budget: SearchBudget
  /// What the name of the file to write says of the answer.
  let outputForm: OutputForm

  /// Whether the answer is JSON, because the call asks for it or because the file to write is named so.
  var isJSON: Bool { arguments.has(Options.json) || outputForm.ending == "json" }

  /// Whether the answer goes to a file that is named as a workbook.
  var wantsWorkbook: Bool { outputForm.ending == "xlsx" }

  /// What the answer is drawn as; nil for words and tables.
  var drawnForm: DrawnForm? { arguments.drawnForm(outputForm) }

  /// The files that were read, where the answer names them.
  private let inputs: InputRecord?

  /// - Parameter proposals: The file of proposals, where the command takes one.
  init(_ arguments: Arguments, proposals: String? = nil) throws(UsageError) {
    self.arguments = arguments
    self.proposals = proposals
    guard let deal = arguments.operands.first, !deal.isEmpty else { throw .noDeal }
    let command = arguments.command
    let most = command.mostOperands
    if arguments.operands.count > most {
      if most > 3 { throw .tooManyToCompare }
      if most > 2 { throw .tooManyFiles }
      throw most > 1 ? .tooManyFilesFor(command) : .tooManyDeals(arguments.operands)
    }
    self.deal = deal
    if proposals == "" { throw .noProposals }
    if proposals == "-", deal == "-" { throw .sameInput }
    outputForm = OutputForm(of: arguments.outputPath)
    let isData =
      arguments.has(Options.json) || ["json", "xlsx"].contains(outputForm.ending)
      || arguments.drawnForm(outputForm) == .page
    let namesSources = command.namesSources == .always || (command.namesSources == .inData && isData)
    inputs = namesSources && !arguments.isOfBatch ? InputRecord() : nil
    if arguments.has(Options.maximumPayment), arguments.has(Options.price) { throw .priceUnderLimit }
    if arguments.has(Options.json), arguments.has(Options.csv) { throw .twoForms }
    rules = arguments[Options.rules]
    if let rules, rules == "" || (rules == "-" && [deal, proposals].contains("-")) {
      throw Options.rules.badValue(rules, wanted: "a file beside the deal")
    }
    var limits = SearchLimits()
    if let time = arguments[Options.timeLimit] { limits.time = time }
    if let megabytes = arguments[Options.memoryLimit] { limits.bytes = megabytes << 20 }
    budget = SearchBudget(limits, isCancelled: { Interrupt.isAsked })
    if arguments.outputPath == "" { throw .noOutput }
    try arguments.checkForm(outputForm)
    try arguments.checkPlot(outputForm)
    if let output = arguments.outputPath { try checkOutput(output) }
    if arguments.outputPath ?? "-" == "-" { try checkStandardOutput() }
  }

  /// Refuses to write over what is being read.
  func checkOutput(_ path: String) throws(UsageError) {
    for input in inputPaths where OutputPath.names(path, sameFileAs: input) {
      throw .outputIsInput(InputFile.name(of: input))
    }
  }

  /// Refuses to add to what is being read.
  private func checkStandardOutput() throws(UsageError) {
    for input in inputPaths where OutputPath.standardOutputGoes(to: input) {
      throw .outputIsInput(InputFile.name(of: input))
    }
  }

  private var inputPaths: [String] {
    arguments.operands + [rules, proposals].compactMap(\.self) + arguments.all(Options.actuals)
  }

  /// The number behind an option that takes an amount, as it is read beside a deal.
  func decimal(of option: Option<TypedAmount>, in file: DealFile) throws(UsageError) -> ExactDecimal? {
    guard let typed = arguments[option] else { return nil }
    do throws(TypedAmount.Fault) {
      return try typed.decimal(in: file)
    } catch {
      switch error {
      case .otherUnit(let unit): throw option.badValue(typed.text, wanted: "an amount in \(unit)")
      case .twoReadings(let first, let second):
        let texts = [first, second].map {
          $0.trimmed.text(decimalSign: Language.current.decimals.sign)
        }
        throw option.badValue(
          typed.text, wanted: "an amount with one reading, such as \(texts[0]) or \(texts[1])")
      }
    }
  }

  /// The amount behind an option, in the units of a deal, which has to have room for its decimals.
  func amount(of option: Option<TypedAmount>, in file: DealFile) throws(UsageError) -> Amount? {
    guard let decimal = try decimal(of: option, in: file) else { return nil }
    let digits = file.deal.digits
    guard let units = decimal.trimmed.rescaled(toDigits: digits) else {
      let text = arguments.text(of: option)
      throw decimal.trimmed.digits > digits
        ? option.badValue(text, wanted: "an amount with at most \(digits) decimals")
        : option.badValue(text, wanted: "an amount that can be held exactly")
    }
    return Amount(units: units)
  }

  /// How many threads may search: as asked, or one for each core.
  var threads: Int {
    arguments[Options.threads] ?? max(1, min(Machine.coreCount, Machine.largestThreadCount))
  }

  /// How the deal is named, with the options that say how it is read.
  var named: DealCall {
    let rules = rules.map { [Options.rules.spelled, $0] } ?? []
    let decimal = arguments[Options.decimal].map { [Options.decimal.spelled, $0.rawValue] } ?? []
    let sheet = arguments[Options.sheet].map { [Options.sheet.spelled, $0] } ?? []
    return DealCall(deal: deal, options: sheet + rules + decimal)
  }

  /// Reads the deal, under its rules.
  func readDeal() throws -> DealFile { try readDeal(from: readSource()) }

  /// Opens the file with the deal, which as a workbook may hold more than the deal.
  func readSource() throws -> DealSource {
    try read(deal) { try DealSource(name: $0, bytes: $1, sheet: arguments[Options.sheet]) }
  }

  /// Opens all deals in a file, each with its sheet where there are several.
  func readSources(
    of path: String
  ) throws -> [(sheet: String?, source: Result<DealSource, Diagnostic>)] {
    try read(path) { try DealSource.all(name: $0, bytes: $1) }
  }

  /// Reads the deal in `source`, under its rules.
  func readDeal(from source: DealSource) throws -> DealFile {
    do {
      let given = try rules.map { try readText($0, for: .rules, sheetNames: SheetNames.rules) }
      let file = try DealFile(source, convention: arguments[Options.decimal], rules: given)
      speak(file.reading.language)
      return try withMargins(file)
    } catch {
      // What is wrong is said in the language of the file as well.
      speak(source.deal.language)
      throw error
    }
  }

  /// Speaks the language of a deal, unless another one is asked for.
  func speak(_ language: Language) {
    if !arguments.has(Options.language) { Language.speak(language) }
  }

  /// Reads one party's own sheet; the language is that of the first.
  func readSheet(_ path: String) throws -> DealFile {
    let source = try read(path) { try DealSource(name: $0, bytes: $1) }
    if path == deal { speak(source.deal.language) }
    return try DealFile(source, convention: arguments[Options.decimal], scope: .one)
  }

  /// Reads the text of a file; of a workbook, the sheet with the deal.
  func readText(_ path: String) throws -> SourceText { try read(path, SourceText.init(name:bytes:)) }

  /// Reads the text of a file beside the deal; of a workbook, the sheet of one of those names, or its only one.
  func readText(
    _ path: String, for kind: InputKind, sheetNames: [String]
  ) throws -> SourceText {
    try read(path, for: kind) { try SourceText(name: $0, bytes: $1, sheetNames: sheetNames) }
  }

  /// Reads the bytes of a file, whatever they are; a file that is too large is refused.
  func readBytes(_ path: String, for kind: InputKind) throws -> [UInt8] {
    try read(path, for: kind) { name, bytes in
      if bytes.count > SourceText.largestSize { throw Diagnostic(.file(.tooLarge), in: name) }
      return bytes
    }
  }

  /// Reads a file; why it can't be read is a reason to refuse it like any other.
  private func read<Source>(
    _ path: String, for kind: InputKind = .deal, _ make: (String, [UInt8]) throws -> Source
  ) throws -> Source {
    do {
      let (name, bytes) = (InputFile.name(of: path), try InputFile.bytes(of: path, for: kind))
      try inputs?.add(name, bytes)
      return try make(name, bytes)
    } catch let diagnostic as Diagnostic {
      throw Refusal([diagnostic])
    }
  }

  /// What a plot in the terminal is made of; nil where none is wanted.
  var plot: PlotLook? {
    guard arguments.has(Options.plot) else { return nil }
    return PlotLook(
      Machine.speaksUnicode ? .braille : .letters,
      isColoured: !arguments.has(Options.output) && Machine.showsColours)
  }

  /// The program, and the files that were read so far, in that order; those only where the answer names them.
  var provenance: Provenance { Provenance(version: Help.version, files: inputs?.files ?? []) }

  /// The frontier of a deal, within the budget of the call. From here on the first Ctrl-C asks to stop and answer
  /// with what is known; before, while files are read, it ends the call.
  func frontier(of deal: Deal) -> ParetoFrontier {
    Interrupt.listen()
    if arguments[Options.method] == .glpk {
      return ParetoFrontier(EpsilonConstraint(of: deal, budget: budget))
    }
    return ParetoFrontier(of: deal, budget: budget)
  }

  /// Writes an answer where the call wants it; what `body` writes appears whole or not at all in a file.
  func write<Result>(_ body: (Output) throws -> Result) throws -> Result {
    let path = arguments.outputPath.flatMap { $0 == "-" ? nil : $0 }
    let output = try path.map(Output.file) ?? Output.standardOutput()
    // What was begun and is not finished goes with the output.
    let result = try body(output)
    try output.finish()
    return result
  }

  /// Writes to standard output what `body` says of a deal without packages, where a workbook or a picture is asked for:
  /// a text under such a name could be opened by nothing.
  func writeInsteadOfFile(
    _ file: DealFile, remarks: [String] = [], _ body: (Output) -> Void
  ) throws {
    let output = Output.standardOutput()
    body(output)
    try output.finish()
    let name = arguments[Options.output] ?? ""
    try writeNotices(
      file,
      remarks: remarks + [
        localized("\(name.printable) was not written: there is no package to put in it")
      ])
  }

  /// Writes what goes beside an answer to standard error, unless the answer itself holds it.
  func writeNotices(_ file: DealFile, remarks: [String] = [], always: Bool = false) throws {
    try Invocation.writeNotices((isJSON && !always ? [] : file.notices.map(\.message)) + remarks)
  }

  /// Writes what goes beside an answer that holds nothing of it.
  func writeMessages(_ messages: [String]) throws { try Invocation.writeNotices(messages) }

  private static func writeNotices(_ messages: [String]) throws {
    let output = Output.standardError()
    // Wherever the answer goes.
    PageWidth.page(of: Machine.errorColumnCount ?? PageWidth.usual) {
      for message in messages { output.write(localized("notice: \(message)").wrapped(to: 80) + "\n") }
    }
    try output.finish()
  }

  /// Names the files that were replaced before a later one failed.
  func writeReplaced(_ paths: [String]) throws {
    if paths.isEmpty { return }
    let names = paths.map(\.printable).joined(separator: ", ")
    try Invocation.writeNotices([localized("replaced before a write failed: \(names)")])
  }
}
