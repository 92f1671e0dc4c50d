import DealFiles
import DealReports

/// What `optimize COMMAND --help` says: how the command is called, what it takes, and how it can end.
struct CommandHelp {
  private let command: any Command.Type

  init(_ command: any Command.Type) { self.command = command }

  func write(to output: Output) {
    for operands in command.synopses {
      let option = command.neededOption.map { [$0.spelling] } ?? []
      output.write(
        (command.words + ["[\(localized("options"))]"] + option + operands).joined(separator: " ") + "\n")
    }
    let sentence = localized(command.purpose)
    output.write("\n" + sentence.wrapped(to: HelpColumns.lineWidth) + "\n\n")
    HelpColumns(options.map { ($0.spelling, help(of: $0)) }).write(to: output)
    output.write(
      "\n" + localized("Example") + "\n  " + (command.words + command.example).joined(separator: " ") + "\n\n"
    )
    output.write(localized("Exit codes") + "\n")
    HelpColumns(command.exitCodes.map { (String($0.rawValue), localized($0.meaning(for: command))) })
      .write(to: output)
    output.write("\n" + localized("More: optimize --help") + "\n")
  }

  /// What an option does; of `-o`, what this command can write.
  private func help(of option: any CommandOption) -> String {
    option.id == Options.output.id
      ? localized("write the answer to FILE: \(localized(command.forms.phrase))") : localized(option.help)
  }

  /// Those of the command; of those that all commands take, only what shapes an answer.
  private var options: [any CommandOption] {
    let shaping = [Options.output.id, Options.language.id]
    return Options.all.filter { command.takes($0) && (!$0.isForAll || shaping.contains($0.id)) }
  }
}

extension ExitCode {
  /// What the code says, in a few words; where a command is named, of that command.
  func meaning(for command: (any Command.Type)? = nil) -> Phrase {
    if let meaning = command?.meaning(of: self) { return meaning }
    return switch self {
    case .answered: "answered, and proven"
    case .refused: "the input was refused; every reason is listed"
    case .usage: "the command line was wrong"
    case .noAgreement where command.map { !$0.settles } ?? false:
      "answered: no package keeps the rules"
    case .noAgreement: "answered: there is no agreement, or no package that keeps the rules"
    case .interrupted: "a limit or an interrupt was reached: the best so far"
    case .internalError: "something that should not happen"
    case .inputOutput: "a read or a write failed midway"
    }
  }
}
