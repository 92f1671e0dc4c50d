import DealFiles

extension Optimize {
  /// Answers a call that asks what `optimize` is: help, version, the manual, or scripts for shells.
  static func describe(_ arguments: Arguments) throws -> ExitCode {
    let output = Output.standardOutput()
    if arguments.has(Options.help) {
      if arguments.command.name.isEmpty, arguments.operands.isEmpty {
        Help.write(to: output)
      } else {
        CommandHelp(arguments.command).write(to: output)
      }
    } else if arguments.has(Options.version) {
      output.write("optimize \(Help.version)\n")
    } else if arguments.has(Options.completions) {
      guard let shell = arguments[Options.completions] else {
        throw Options.completions.badValue(arguments.text(of: Options.completions))
      }
      output.write(shell.script)
    } else {
      output.write(ManualPage.text)
    }
    try output.finish()
    return .answered
  }
}
