import DealFiles
import DealReports

/// `optimize batch deals.ndjson`: one line of JSON in, one line out.
struct BatchCommand: Command {
  static let name = "batch"
  static let purpose: Phrase =
    "Many deals, a line of JSON each: one line of answer for each, in the same order. Without a word behind batch it settles them."
  static let summary: Phrase = "many deals, a line of JSON each"
  static let operands = ["deals.ndjson"]
  static let synopses = [
    ["[deals.ndjson]"], ["settle|frontier|score|offers|sensitivity", "[deals.ndjson]"],
  ]
  static let mostOperands = 1
  static let example = ["settle", "deals.ndjson", "--jobs", "4", "-o", "answers.ndjson"]
  static let forms = AnswerForms.lines
  static let exitCodes = [
    ExitCode.answered, .refused, .usage, .interrupted, .internalError, .inputOutput,
  ]
  static let options = ownOptions + passedOn

  /// What the lines can be answered with, by the word for it.
  static let answering: [String: any BatchedCommand.Type] = [
    "settle": SettleCommand.self, "frontier": FrontierCommand.self, "score": ScoreCommand.self,
    "offers": OffersCommand.self, "sensitivity": SensitivityCommand.self,
  ]

  /// Options of the batch itself.
  static let ownOptions: [any CommandOption] = [
    Options.jobs, Options.lineTimeout, Options.strict, Options.shard, Options.csv,
  ]

  /// Options that go on to the command that answers a line, where it takes them.
  private static let passedOn: [any CommandOption] = [
    Options.maximumPayment, Options.price, Options.details, Options.from, Options.to,
    Options.acceptable, Options.summary, Options.packages, Options.threads, Options.rules, Options.sheet,
    Options.method, Options.timeLimit, Options.memoryLimit, Options.path, Options.party, Options.offerCount,
    Options.around, Options.margin, Options.firm, Options.tolerance, Options.cell, Options.decimal,
  ]

  private let arguments: Arguments
  private let path: String

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    for option in Options.all where arguments.has(option) {
      let goesOn = BatchCommand.passedOn.contains { $0.id == option.id }
      if goesOn, !arguments.batched.takes(option) {
        throw .optionElsewhere(option: option, command: arguments.batched)
      }
    }
    if let word = arguments.operands.first, !Arguments.isFile(word) { throw .notBatched(word) }
    if arguments.operands.count > 1 { throw .tooManyFilesFor(BatchCommand.self) }
    path = arguments.operands.first ?? "-"
    if path.isEmpty { throw .noDeal }
    if arguments[Options.rules] == "-" { throw .rulesAndLines }
    if arguments.has(Options.shard), path == "-" { throw .shardOfPipe }
    let form = OutputForm(of: arguments.outputPath)
    if arguments.outputPath == "" { throw .noOutput }
    try arguments.checkForm(form)
    let output = arguments.outputPath ?? "-"
    for input in [path, arguments[Options.rules]].compactMap(\.self) {
      // Answers that are added to the lines would be lines again, for ever.
      let isOne =
        output == "-" ? OutputPath.standardOutputGoes(to: input) : OutputPath.names(output, sameFileAs: input)
      if isOne { throw .outputIsInput(InputFile.name(of: input)) }
    }
    // What is wrong with the call is wrong for every line.
    _ = try arguments.batched.init(arguments.single(on: BatchLine.dealName))
  }

  func run() throws -> ExitCode {
    Interrupt.listen()
    let input = try BatchInput(path, shard: arguments[Options.shard])
    defer { input.close() }
    let output = try BatchOutput(arguments, form: form, isFirst: input.isFirst)
    do {
      let source = BatchAnswering(arguments)
      let isWhole: Bool
      if arguments.has(Options.jobs) || arguments.has(Options.lineTimeout) {
        let pool = BatchPool(
          of: arguments[Options.jobs] ?? 1, timeout: arguments[Options.lineTimeout], form: form)
        isWhole = try pool.answer(input, to: output)
      } else {
        isWhole = try answer(input, with: source, to: output)
      }
      try output.finish()
      if !isWhole { return .interrupted }
      return output.hadErrors && arguments.has(Options.strict) ? .refused : .answered
    } catch {
      output.abandon()
      throw error
    }
  }

  /// Answers line by line in this process; returns whether nobody asked to stop.
  private func answer(
    _ input: BatchInput, with source: BatchAnswering, to output: BatchOutput
  ) throws -> Bool {
    while !Interrupt.isAsked {
      guard let line = input.lines.next() else {
        if input.lines.isAtEnd { return true }
        // A signal would not end the read.
        if Poll.wait(for: input.lines.descriptor) { try input.lines.fill() }
        continue
      }
      let answer = try source.answer(line)
      // What was cut short is no answer: whoever goes on starts with this line.
      if Interrupt.isAsked, answer.exit == ExitCode.interrupted.rawValue { break }
      try output.write(form.bytes(of: answer), isError: answer.hasErrors, part: input.part)
    }
    return false
  }

  /// Answers the lines on standard input for the process that started this one.
  func serve() throws -> ExitCode {
    let source = BatchAnswering(arguments)
    let lines = try LineReader(0, name: BatchLine.name)
    let output = Output.standardOutput()
    while true {
      guard let line = lines.next() else {
        if lines.isAtEnd { return .answered }
        try lines.fill()
        continue
      }
      let frame: [UInt8]
      do {
        frame = BatchFrame.bytes(of: try source.answer(line), in: form)
      } catch UsageError.outputIsInput(let path) {
        frame = BatchFrame.bytes(of: .outputIsInput, Array(path.utf8))
      }
      output.write { $0.append(contentsOf: frame) }
      try output.send()
    }
  }

  private var form: BatchForm {
    arguments.has(Options.csv) || OutputForm(of: arguments.outputPath).ending == "csv" ? .rows : .lines
  }

  static func meaning(of code: ExitCode) -> Phrase? {
    switch code {
    case .answered: "every line was answered, if only with what is wrong with it"
    case .refused: "the file can't be read; with --strict: a line had an error"
    case .interrupted: "interrupted: the lines so far are whole"
    default: nil
    }
  }
}

/// How answers are written.
enum BatchForm: Sendable {
  case lines, rows

  func bytes(of answer: BatchAnswer) -> [UInt8] {
    switch self {
    case .lines: answer.line
    case .rows: answer.row
    }
  }
}
