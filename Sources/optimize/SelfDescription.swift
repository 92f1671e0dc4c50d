import DealFiles

extension Optimize {
  /// Answers a call that asks what `optimize` is: help, version, the manual, or scripts for shells.
  static func describe(_ arguments: Arguments) throws -> ExitCode {
    let output = Output.standardOutput()
    if arguments.has("help") {
      if arguments.command == .settle, arguments.operands.isEmpty {
        Help.write(to: output)
      } else {
        CommandHelp(arguments.command).write(to: output)
      }
    } else if arguments.has("version") {
      output.write("optimize \(Help.version)\n")
    } else if let name = arguments.value(of: "completions") {
      guard let shell = Shell(rawValue: name) else {
        throw Call.badValue("completions", name, wanted: "one of \(Shell.names)")
      }
      output.write(shell.script)
    } else {
      output.write(ManualPage.text)
    }
    try output.finish()
    return .answered
  }
}
