import DealFiles
import DealReports

/// What `optimize COMMAND --help` says: how the command is called, what it takes, and how it can end.
struct CommandHelp {
  private let command: Command

  init(_ command: Command) { self.command = command }

  func write(to output: Output) {
    for operands in command.synopses {
      let option = command.neededOption.map { [$0.spelling] } ?? []
      output.write(
        (command.words + ["[\(say("options"))]"] + option + operands).joined(separator: " ") + "\n")
    }
    let sentence = say(command.purpose)
    output.write("\n" + sentence.wrapped(to: HelpColumns.lineWidth) + "\n\n")
    HelpColumns(options.map { ($0.spelling, help(of: $0)) }).write(to: output)
    output.write("\n" + say("Example") + "\n  " + command.example.joined(separator: " ") + "\n\n")
    output.write(say("Exit codes") + "\n")
    HelpColumns(command.exitCodes.map { (String($0.rawValue), say($0.meaning(for: command))) })
      .write(to: output)
    output.write("\n" + say("More: optimize --help") + "\n")
  }

  /// What an option does; of `-o`, what this command can write.
  private func help(of option: CommandOption) -> String {
    option.name == "output" ? say("write the answer to FILE: \(say(command.forms))") : say(option.help)
  }

  /// Those of the command; of those that all commands take, only what shapes an answer.
  private var options: [CommandOption] {
    OptionTable.all.filter { option in
      option.commands.contains(command) && (!option.isForAll || ["output", "lang"].contains(option.name))
    }
  }
}

extension Command {
  /// The program and the command, as they are typed.
  var words: [String] { ["optimize"] + (self == .settle ? [] : [rawValue]) }

  /// The option that the command can't do without.
  var neededOption: CommandOption? {
    self == .offers ? OptionTable.option(named: "for", for: .offers) : nil
  }

  /// What may stand behind the options, for each way to call the command; in brackets what may be left out.
  var synopses: [[String]] {
    switch self {
    case .score: [["deal.csv", "[proposals.csv]"]]
    case .convert: [["deal.csv"], ["domain.xml", "profile.xml", "profile.xml"]]
    default: [operands]
    }
  }

  /// A call that shows what the command can do.
  fileprivate var example: [String] {
    let rest =
      switch self {
      case .settle: ["deal.csv", "--details"]
      case .frontier: ["deal.csv", "--acceptable", "-o", "frontier.csv"]
      case .check: ["deal.xlsx"]
      case .score: ["deal.csv", "proposals.csv", "--details"]
      case .offers: ["deal.csv", "--for", say("buyer"), "--count", "5"]
      case .sensitivity: ["deal.csv", "--cell", "C7"]
      case .rules: ["deal.csv", "--rules", "rules.csv"]
      case .convert: ["deal.csv", "-o", "deal.json"]
      case .template: ["-o", "deal.xlsx"]
      }
    return words + rest
  }

  /// How the command can end, when all goes as it should.
  fileprivate var exitCodes: [ExitCode] {
    switch self {
    case .check, .convert: [.answered, .refused, .usage, .inputOutput]
    case .template: [.answered, .usage, .inputOutput]
    default: [.answered, .refused, .usage, .noAgreement, .interrupted, .inputOutput]
    }
  }
}

extension ExitCode {
  /// What the code says, in a few words; where a command is named, of that command.
  func meaning(for command: Command? = nil) -> Phrase {
    switch self {
    case .answered: "answered, and proven"
    case .refused: "the input was refused; every reason is listed"
    case .usage: "the command line was wrong"
    case .noAgreement where command.map { [.frontier, .score, .rules].contains($0) } ?? false:
      "answered: no package keeps the rules"
    case .noAgreement: "answered: there is no agreement, or no package that keeps the rules"
    case .interrupted: "a limit or an interrupt was reached: the best so far"
    case .internalError: "something that should not happen"
    case .inputOutput: "a read or a write failed midway"
    }
  }
}
