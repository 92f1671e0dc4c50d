import DealReports

/// One option of the command line. The parser, the help and the suggestions all come from `OptionTable`.
struct CommandOption {
  /// Its names without dashes; the first is the long one.
  var names: [String]
  /// What its value is called in English; nil for an option without value.
  var placeholder: String?
  var help: Phrase
  /// The commands that take it.
  var commands: [Command]

  var name: String { names[0] }

  /// The option as it is typed: one dash before a letter, two before a word.
  static func spelled(_ name: String) -> String { (name.count == 1 ? "-" : "--") + name }

  /// What its value is called in the language that is spoken now.
  var valueName: String? { placeholder.map { say(Phrase(stringLiteral: $0)) } }

  /// The long name and the value, as they are typed.
  var typed: String { CommandOption.spelled(name) + (valueName.map { " " + $0 } ?? "") }

  /// All names, and the value, as help shows them.
  var spelling: String {
    names.map(CommandOption.spelled).joined(separator: ", ") + (valueName.map { " " + $0 } ?? "")
  }
}

/// All options, in the order in which help shows them.
enum OptionTable {
  static let all: [CommandOption] = [
    CommandOption(
      names: ["max-payment"], placeholder: "AMOUNT",
      help: "the most that one party may pay the other",
      commands: [.settle, .score, .offers, .sensitivity]),
    CommandOption(
      names: ["in"], placeholder: "ISSUE",
      help: "the price in which a payment is settled, where there are several",
      commands: [.settle, .score, .offers]),
    CommandOption(
      names: ["details"], help: "value and cost per issue and party; whole lists",
      commands: [.settle, .score, .sensitivity]),
    CommandOption(
      names: ["count"], help: "count the efficient points even of a huge deal", commands: [.settle]),
    CommandOption(
      names: ["from"], placeholder: "UTILITY", help: "only points from this utility of the first party on",
      commands: [.frontier]),
    CommandOption(
      names: ["to"], placeholder: "UTILITY", help: "only points up to this utility of the first party",
      commands: [.frontier]),
    CommandOption(
      names: ["acceptable"], help: "only points at which neither party loses", commands: [.frontier]),
    CommandOption(names: ["summary"], help: "only how many points there are", commands: [.frontier]),
    CommandOption(
      names: ["packages"], help: "packages and counts, however many points there are",
      commands: [.frontier]),
    CommandOption(
      names: ["threads"], placeholder: "N", help: "how many threads may search; else one for each core",
      commands: [.settle, .frontier]),
    CommandOption(
      names: ["timing"], help: "seconds and memory, as a line of JSON on standard error",
      commands: [.settle, .frontier]),
    CommandOption(
      names: ["rules"], placeholder: "FILE", help: "rules in a file of their own", commands: Command.ofDeals),
    CommandOption(
      names: ["method"], placeholder: "exact|glpk",
      help: "how to search: exact, or epsilon-constraint with GLPK to compare with", commands: [.frontier]),
    CommandOption(
      names: ["time-limit"], placeholder: "SECONDS",
      help: "stop searching after so long, with what is proven",
      commands: [.settle, .frontier, .rules, .score, .offers, .sensitivity]),
    CommandOption(
      names: ["memory-limit"], placeholder: "MB",
      help: "about how much memory a search under rules may take (2048)",
      commands: [.settle, .frontier, .rules, .score, .offers, .sensitivity]),
    CommandOption(
      names: ["to"], placeholder: "FORMAT", help: "\(ConvertedFormat.names): what to write",
      commands: [.convert]),
    CommandOption(
      names: ["round"], placeholder: "N", help: "round the points of a domain to N decimals",
      commands: [.convert]),
    CommandOption(
      names: ["path"], placeholder: "NAME",
      help: "the way from this proposal to a better package, step by step",
      commands: [.score]),
    CommandOption(
      names: ["for"], placeholder: "PARTY", help: "the party that asks; score ranks by what it gains",
      commands: [.score, .offers, .sensitivity]),
    CommandOption(
      names: ["count"], placeholder: "N", help: "how many offers, at most; else 3", commands: [.offers]),
    CommandOption(
      names: ["around"], placeholder: "NAME", help: "as good for the own party as this proposal",
      commands: [.offers]),
    CommandOption(
      names: ["proposals"], placeholder: "FILE", help: "the proposals among which --around names one",
      commands: [.offers]),
    CommandOption(
      names: ["tolerance"], placeholder: "AMOUNT",
      help:
        "how much less together than the best an offer may make (a tenth); in points how much better for the own party it may be",
      commands: [.offers]),
    CommandOption(
      names: ["cell"], placeholder: "CELL", help: "only this cell of the deal, such as C7",
      commands: [.sensitivity]),
    CommandOption(names: ["csv"], help: "answer as a table", commands: [.score, .offers, .sensitivity]),
    CommandOption(names: ["json"], help: "answer in JSON", commands: Command.ofDeals),
    CommandOption(
      names: ["decimal"], placeholder: "comma|point",
      help: "what separates decimals, where the file leaves it open", commands: Command.ofDeals),
    CommandOption(
      names: ["output", "o"], placeholder: "FILE",
      help: "write the answer to FILE, whose ending says its form: .json, .csv, .xlsx",
      commands: Command.allCases),
    CommandOption(
      names: ["lang"], placeholder: "nl|en",
      help: "the language of the answer; else that of the file's headers",
      commands: Command.allCases),
    CommandOption(names: ["help", "h"], help: "show this help", commands: Command.allCases),
    CommandOption(names: ["version"], help: "show the version", commands: Command.allCases),
    CommandOption(
      names: ["completions"], placeholder: Shell.names,
      help: "a script that makes a shell complete commands and options", commands: Command.allCases),
    CommandOption(names: ["manual"], help: "the manual page, for man", commands: Command.allCases),
  ]

  /// The option of that name; where commands mean different things by it, as `command` means it.
  static func option(named name: String, for command: Command = .settle) -> CommandOption? {
    let named = all.filter { $0.names.contains(name) }
    return named.first { $0.commands.contains(command) } ?? named.first
  }

  /// Whether a command takes an option of that name.
  static func takes(_ command: Command, _ name: String) -> Bool {
    all.contains { $0.name == name && $0.commands.contains(command) }
  }
}
