import DealFiles
import DealReports

/// A command line, taken apart: the command, its operands and its options, whose values make sense.
struct Arguments {
  var command: any Command.Type = SettleCommand.self
  var operands: [String] = []
  /// The command with which each line of a batch is answered.
  private(set) var batched: any BatchedCommand.Type = SettleCommand.self
  /// Whether a line of a batch is answered, whose answer names no files.
  private(set) var isOfBatch = false
  /// What stands behind each option that was given, once or several times; empty texts for options without value.
  private var values: [String: [String]] = [:]

  func has(_ option: some CommandOption) -> Bool { values[option.id] != nil }

  /// The value of an option; nil where it was not given.
  subscript<Value>(option: Option<Value>) -> Value? { values[option.id]?.first.flatMap(option.parse) }

  /// All values of an option, in the order in which they were given.
  func all<Value>(_ option: Option<Value>) -> [Value] { (values[option.id] ?? []).compactMap(option.parse) }

  /// What was typed behind an option.
  func text(of option: some CommandOption) -> String { values[option.id]?.first ?? "" }

  /// Whether the call asks what `optimize` is, rather than for an answer.
  var asksAboutItself: Bool { Options.aboutItself.contains { values[$0.id] != nil } }

  /// Whether the answer goes to a file.
  var writesFile: Bool { self[Options.output].map { $0 != "-" } ?? false }

  /// The arguments behind the program's name.
  ///
  /// - Throws: where an option or a command is unknown, or a value is missing, too much or makes no sense.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    var optionsEnded = false
    var hasCommand = false
    var hasBatched = false
    while let word = rest.popFirst() {
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
        try take(option: word, rest: &rest)
      } else if !hasCommand, !optionsEnded, operands.isEmpty, !Arguments.isFile(word) {
        if word == Options.help.name {
          // Asked as a command, it goes with the command behind it.
          values[Options.help.id] = [""]
          continue
        }
        guard let command = Commands.named.first(where: { $0.name == word }) else {
          throw .unknownCommand(word)
        }
        self.command = command
        hasCommand = true
      } else if !optionsEnded, !hasBatched, operands.isEmpty, command == BatchCommand.self,
        let named = BatchCommand.answering[word]
      {
        (batched, hasBatched) = (named, true)
      } else {
        operands.append(word)
      }
    }
    // Help and version answer whatever else is said.
    if asksAboutItself { return }
    let given = Options.all.filter { values[$0.id] != nil }
    for option in given where !command.takes(option) {
      throw .optionElsewhere(option: option, command: command)
    }
    for option in given {
      for value in values[option.id] ?? [] { try option.check(value) }
    }
  }

  /// The call that answers a line of a batch as a single run would, on the deal of that name.
  func single(on deal: String) -> Arguments {
    var single = self
    (single.command, single.operands, single.isOfBatch) = (batched, [deal], true)
    for option in BatchCommand.ownOptions + [Options.output] { single.values[option.id] = nil }
    single.values[Options.json.id] = [""]
    // There are more lines than cores.
    if batched.takes(Options.threads), !has(Options.threads) { single.values[Options.threads.id] = ["1"] }
    return single
  }

  /// Whether a word is a file rather than a command: `-`, or with a point or a slash in it.
  static func isFile(_ word: String) -> Bool {
    word.isEmpty || word == "-" || word.contains(".") || word.contains("/")
  }

  /// The language that some of `words` ask for, whatever else is wrong with them.
  static func language(askedIn words: [String]) -> Language? {
    for (index, word) in words.enumerated() {
      if word == "--" { return nil }
      if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst("--lang=".count))) }
    }
    return nil
  }

  private mutating func take(option word: String, rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = String(parts[0].drop { $0 == "-" })
    guard let option = Options.option(named: name, for: command), Options.spelled(name) == parts[0] else {
      throw .unknownOption(parts[0])
    }
    if values[option.id] != nil, option.placeholder != nil, !option.isRepeatable {
      throw .optionTwice(option)
    }
    if option.placeholder == nil {
      if parts.count > 1 { throw .valueUnexpected(option) }
      values[option.id] = [""]
    } else if parts.count > 1 {
      values[option.id, default: []].append(parts[1])
    } else {
      guard let value = rest.popFirst() else { throw .valueMissing(option) }
      values[option.id, default: []].append(value)
    }
  }
}
