import DealFiles
import DealReports

/// A command line, taken apart.
struct Arguments {
  var command = Command.settle
  var operands: [String] = []
  /// The value of each option that was given, by its long name; empty for options without value.
  private var values: [String: String] = [:]

  func has(_ name: String) -> Bool { values[name] != nil }

  func value(of name: String) -> String? { values[name] }

  /// Whether the call asks what `optimize` is, rather than for an answer.
  var asksAboutItself: Bool { ["help", "version", "completions", "manual"].contains(where: has) }

  /// Whether the answer goes to a file.
  var writesFile: Bool { value(of: "output").map { $0 != "-" } ?? false }

  /// The arguments behind the program's name.
  ///
  /// - Throws: where an option or a command is unknown, or a value is missing or too much.
  init(_ words: [String]) throws(UsageError) {
    var rest = words[...]
    var optionsEnded = false
    var hasCommand = false
    while let word = rest.popFirst() {
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, word.hasPrefix("-"), word != "-" {
        try take(option: word, rest: &rest)
      } else if !hasCommand, !optionsEnded, operands.isEmpty, !Arguments.isFile(word) {
        if word == "help" {
          // Asked as a command, it goes with the command behind it.
          values["help"] = ""
          continue
        }
        guard let command = Command(rawValue: word), command != .settle else {
          throw .unknownCommand(word)
        }
        self.command = command
        hasCommand = true
      } else {
        operands.append(word)
      }
    }
    // Help and version answer whatever else is said.
    if asksAboutItself { return }
    for option in OptionTable.all where has(option.name) && !OptionTable.takes(command, option.name) {
      throw .optionElsewhere(option: option, command: command)
    }
  }

  /// Whether a word is a file rather than a command: `-`, or with a point or a slash in it.
  private static func isFile(_ word: String) -> Bool {
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
    guard let option = OptionTable.option(named: name, for: command), CommandOption.spelled(name) == parts[0]
    else {
      throw .unknownOption(parts[0])
    }
    if has(option.name), option.placeholder != nil { throw .optionTwice(option) }
    if option.placeholder == nil {
      if parts.count > 1 { throw .valueUnexpected(option) }
      values[option.name] = ""
    } else if parts.count > 1 {
      values[option.name] = parts[1]
    } else {
      guard let value = rest.popFirst() else { throw .valueMissing(option) }
      values[option.name] = value
    }
  }
}

/// A command line that can't be followed.
enum UsageError: Error {
  case unknownOption(String)
  case unknownCommand(String)
  case optionElsewhere(option: CommandOption, command: Command)
  case optionTwice(CommandOption)
  case valueMissing(CommandOption)
  case valueUnexpected(CommandOption)
  case badValue(option: CommandOption, value: String, wanted: Phrase)
  case noDeal
  case noOutput
  case tooManyDeals([String])
  case noProposals
  case tooManyFilesFor(Command)
  case sameInput
  case twoForms
  case optionMissing(CommandOption, for: CommandOption?)
  case proposalOpen(String)
  case unknownName(option: CommandOption, name: String, among: [String])
  case paymentInPoints
  case priceUnderLimit
  case noPrice
  case notPrice(String, among: [String])
  case outputIsInput(String)
  case tooManyFiles
  case noPrefix(ConvertedFormat)
  case workbookUnnamed
  case noForm(String, ending: String, Command)
  case otherForm(String, option: String)
  case templateOfFile(String)
  case outputExists(String)

  /// What is wrong, and what to do.
  var message: String { say(sentence).printable }

  private var sentence: Phrase {
    switch self {
    case .unknownOption(let word):
      let known = OptionTable.all.flatMap(\.names).map(CommandOption.spelled)
      guard let nearest = nearestSpelling(to: word, among: known) else { return "there is no option \(word)" }
      return "there is no option \(word); did you mean \(nearest)?"
    case .unknownCommand(let word):
      let known = Shell.commands.map(\.rawValue) + ["help"]
      guard let nearest = nearestSpelling(to: word, among: known) else {
        return "there is no command \(word). If it is a file, write ./\(word)"
      }
      return "there is no command \(word); did you mean \(nearest)? If \(word) is a file, write ./\(word)"
    case .optionElsewhere(let option, let command):
      return "\(CommandOption.spelled(option.name)) does not go with: \(command.call)"
    case .optionTwice(let option): return "\(CommandOption.spelled(option.name)) stands twice"
    case .valueMissing(let option):
      return "\(CommandOption.spelled(option.name)) needs a value: \(option.valueName ?? "")"
    case .valueUnexpected(let option): return "\(CommandOption.spelled(option.name)) takes no value"
    case .badValue(let option, let value, let wanted):
      return "\(CommandOption.spelled(option.name)) takes \(say(wanted)), not \"\(value)\""
    case .noDeal: return "no deal was named"
    case .noOutput: return "--output needs the name of a file"
    case .tooManyDeals(let names): return "one deal at a time, not \(names.joined(separator: say(" and ")))"
    case .noProposals: return "no file of proposals was named"
    case .tooManyFilesFor(let command):
      return "too many files for: \(command.call)"
    case .sameInput: return "standard input can't be the deal and the proposals at once"
    case .twoForms: return "--json and --csv are two forms of the answer; choose one"
    case .optionMissing(let option, nil): return "this needs \(option.typed)"
    case .optionMissing(let option, let other?):
      return "\(CommandOption.spelled(other.name)) needs \(option.typed)"
    case .proposalOpen(let name): return "\"\(name)\" leaves issues open; an offer needs one that doesn't"
    case .unknownName(let option, let name, let known):
      let nearest = nearestSpelling(to: name, among: known)
      let spelled = CommandOption.spelled(option.name)
      guard let nearest else {
        return "\(spelled): nothing is called \"\(name)\"; there is \(UsageError.list(known))"
      }
      return "\(spelled): nothing is called \"\(name)\"; did you mean \"\(nearest)\"?"
    case .paymentInPoints: return "--max-payment needs amounts of money, but this deal is in points"
    case .priceUnderLimit:
      return "--in does not go with --max-payment: a price can move as far as its labels reach"
    case .noPrice:
      return
        "--in needs a price: an issue with numbers for labels that only moves value evenly; this deal has none"
    case .notPrice(let name, let known):
      return "--in: \"\(name)\" is no price; there is \(UsageError.list(known))"
    case .tooManyFiles: return "a domain and two profiles are three files, not more"
    case .noPrefix(let format):
      return
        "\(format.rawValue) takes several files; name their folder, or what they start with: --output car"
    case .noForm(let name, let ending, let command):
      return "\(name): no .\(ending) can be written; this answer can be \(say(command.forms))"
    case .otherForm(let name, let option):
      return "\(option) and the name \(name) ask for two forms of the answer; choose one"
    case .workbookUnnamed: return "a workbook goes to a file: --output deal.xlsx"
    case .templateOfFile(let name): return "a template is made of nothing: optimize template -o \(name)"
    case .outputExists(let name):
      return "\(name) is there already, and may have been filled in; name a file that isn't"
    case .outputIsInput(let name): return "the answer would replace \(name), which is being read"
    }
  }

  /// The first of some names, in quotes.
  private static func list(_ names: [String]) -> String {
    names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }
}
