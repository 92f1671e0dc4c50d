import DealFiles
import DealReports
import MutualGains

/// The command line program: takes a call, answers it, and says how it ended.
enum Optimize {
  /// Follows the call with those arguments (without the program's name).
  static func run(_ words: [String]) -> ExitCode {
    Machine.holdStandardStreams()
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
    do {
      return try answer(words)
    } catch let error as UsageError {
      return report("optimize: \(error.message)\n\(localized("Try: optimize --help"))\n", and: .usage)
    } catch let error as FileError {
      return report("optimize: \(error.name.printable): \(error.reason)\n", and: .inputOutput)
    } catch let error as TextTooLong {
      let cell = "\(error.sheet)!\(error.cell)"
      let message = localized(
        "the workbook was not written: the text for \(cell) has more than the 32,767 characters of a cell; shorten the labels, or ask for another form with --json or --csv"
      )
      return report("optimize: \(message)\n", and: .refused)
    } catch let error as MissingLibrary where error.name == "librsvg" {
      let message = localized(
        "a picture in pixels needs the library librsvg, which is not installed; write it as .svg instead")
      return report("optimize: \(message)\n", and: .inputOutput)
    } catch let error as MissingLibrary {
      let message = localized(
        "this can't be written here, because the library \(error.name) is not installed")
      return report("optimize: \(message)\n", and: .inputOutput)
    } catch {
      return report(
        "optimize: \(localized("internal error: \(String(describing: error))"))\n", and: .internalError)
    }
  }

  private static func answer(_ words: [String]) throws -> ExitCode {
    if words.isEmpty {
      let output = Output.standardError()
      Help.writeShort(to: output)
      try output.finish()
      return .usage
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
