import DealReports

/// What can be asked of `optimize`. A new one is a type, and a row in `Commands`.
protocol Command: Sendable {
  /// The word for it; empty for the command without one.
  static var name: String { get }
  /// What it answers, in a sentence.
  static var purpose: Phrase { get }
  /// What it answers, in a few words: at most 39 columns, so that help has a line for each command.
  static var summary: Phrase { get }
  /// What stands behind the command's name.
  static var operands: [String] { get }
  /// What may stand behind the options, for each way to call the command; in brackets what may be left out.
  static var synopses: [[String]] { get }
  /// How many operands it takes at the most.
  static var mostOperands: Int { get }
  /// What stands behind the name in a call that shows what the command can do.
  static var example: [String] { get }
  /// The options that it takes, beside those of all commands.
  static var options: [any CommandOption] { get }
  /// The option that it can't do without.
  static var neededOption: (any CommandOption)? { get }
  /// What its answer can be written as.
  static var forms: AnswerForms { get }
  /// How it can end, when all goes as it should.
  static var exitCodes: [ExitCode] { get }
  /// Whether the settlement is part of its answer.
  static var settles: Bool { get }
  /// What a code says where this command ends with it; nil where that is what it says of all.
  static func meaning(of code: ExitCode) -> Phrase?
  /// In which forms its answer names the files that it rests on.
  static var namesSources: NamedSources { get }

  /// The call with those arguments, before any file is read.
  init(_ arguments: Arguments) throws(UsageError)
  /// Answers it.
  func run() throws -> ExitCode
}

/// In which forms an answer names the files that it rests on.
enum NamedSources {
  /// In all of them.
  case always
  /// In JSON, in workbooks and on pages.
  case inData
  /// In none: what is written is no answer.
  case never
}

extension Command {
  static var operands: [String] { ["deal.csv"] }
  static var synopses: [[String]] { [operands] }
  static var mostOperands: Int { synopses.map(\.count).max() ?? 1 }
  static var neededOption: (any CommandOption)? { nil }
  static var settles: Bool { true }
  static func meaning(of code: ExitCode) -> Phrase? { nil }
  static var namesSources: NamedSources { .inData }
  static var exitCodes: [ExitCode] {
    [.answered, .refused, .usage, .noAgreement, .interrupted, .inputOutput]
  }

  /// The program and the command, as they are typed.
  static var words: [String] { ["optimize"] + (name.isEmpty ? [] : [name]) }

  /// The call, as help shows it.
  static var call: String { (words + (operands.isEmpty ? example : operands)).joined(separator: " ") }

  /// Whether it takes an option.
  static func takes(_ option: any CommandOption) -> Bool {
    (options + Options.ofAll).contains { $0.id == option.id }
  }
}

/// All commands, in the order in which help shows them.
enum Commands {
  static let all: [any Command.Type] = [
    SettleCommand.self, FrontierCommand.self, CheckCommand.self, ScoreCommand.self, OffersCommand.self,
    CompareCommand.self, PositionsCommand.self, SensitivityCommand.self, RulesCommand.self,
    StatementCommand.self, ActualsCommand.self, VerifyCommand.self, ConvertCommand.self,
    MergeCommand.self, TemplateCommand.self, BatchCommand.self,
  ]

  /// Those that have a name.
  static let named = all.filter { !$0.name.isEmpty }
}
