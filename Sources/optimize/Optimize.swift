import DealFiles
import DealReports
import MutualGains

/// The command line program: takes a call, answers it, and says how it ended.
enum Optimize {
  /// Follows the call with those arguments (without the program's name).
  static func run(_ words: [String]) -> ExitCode {
    Machine.holdStandardStreams()
    WorkbookWriter.silenceLibrary()
    return Language.conversation(in: Arguments.language(askedIn: words) ?? .english) {
      Interrupt.cleanUp(outOfMemory: "optimize: \(localized("there is not enough memory"))\n")
      return PageWidth.page(of: PageWidth.usual) { follow(words) }
    }
  }

  private static func follow(_ words: [String]) -> ExitCode {
    if !Machine.mayOpenFiles {
      let message = localized("too few files may be open at once here; allow 64 with: ulimit -n 64")
      return report("optimize: \(message)\n", and: .inputOutput)
    }
    if !Machine.knowsArguments {
      let message = localized("the arguments can't be read: /proc/self/cmdline can't be opened")
      return report("optimize: \(message)\n", and: .inputOutput)
    }
    do {
      return try answer(words)
    } catch {
      let failure = Failure(error)
      let hint = failure.code == .usage ? localized("Try: optimize --help") + "\n" : ""
      return report("optimize: \(failure.message)\n\(hint)", and: failure.code)
    }
  }

  private static func answer(_ words: [String]) throws -> ExitCode {
    if words.isEmpty {
      let output = Output.standardError()
      Help.writeShort(to: output)
      try output.finish()
      return .usage
    }
    if words.first == BatchPool.servant {
      return try BatchCommand(Arguments(Array(words.dropFirst()))).serve()
    }
    let arguments = try Arguments(words)
    if let count = Machine.outputColumnCount, !arguments.writesFile { PageWidth.use(count) }
    if arguments.asksAboutItself { return try describe(arguments) }
    let command = try arguments.command.init(arguments)
    do {
      return try command.run()
    } catch let refusal as Refusal {
      return try refuse(refusal, asJSON: arguments.has(Options.json))
    }
  }

  /// Writes all reasons to refuse the input: for people to standard error, as JSON to standard output.
  private static func refuse(_ refusal: Refusal, asJSON isJSON: Bool) throws -> ExitCode {
    // A name that ends in .json asks for the answer, not for reasons why there is none.
    let output = isJSON ? Output.standardOutput() : Output.standardError()
    if isJSON {
      output.write(json: refusal.json)
    } else {
      PageWidth.page(of: Machine.errorColumnCount ?? PageWidth.usual) {
        RefusalText(refusal).write(to: output)
      }
    }
    try output.finish()
    return .refused
  }

  private static func report(_ text: String, and code: ExitCode) -> ExitCode {
    let output = Output.standardError()
    output.write(text)
    // Nothing is left to be said where even standard error fails.
    try? output.finish()
    return code
  }
}
