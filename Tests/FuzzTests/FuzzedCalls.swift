import DealFiles

@testable import optimize

/// Command lines: they are understood, or there is a word why not. No command runs, so no file is written.
enum FuzzedCalls {
  /// Arguments, one on each line.
  static func call(_ bytes: [UInt8]) throws {
    let words = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .prefix(40).map { FileName.text(of: $0) }
    _ = Arguments.language(askedIn: words)
    let arguments = try Arguments(words)
    _ = (arguments.asksAboutItself, arguments.writesFile, arguments.outputPath)
    if words.first != BatchCommand.name { _ = try arguments.command.init(arguments) }
  }
}
