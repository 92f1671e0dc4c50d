import DealReports

/// One option of the command line. The parser, help, the completions and the manual all come from it.
protocol CommandOption: Sendable {
  /// Its names without dashes; the first is the long one.
  var names: [String] { get }
  /// What its value is called in English; nil for an option without value.
  var placeholder: String? { get }
  var help: Phrase { get }
  /// Whether it may be given several times.
  var isRepeatable: Bool { get }

  /// Refuses a value that makes no sense.
  func check(_ text: String) throws(UsageError)
}

extension CommandOption {
  var name: String { names[0] }

  var isRepeatable: Bool { false }

  /// What tells it from others: commands may mean different things by one name.
  var id: String { "\(name) \(placeholder ?? "")" }

  /// The option as it is typed: two dashes before a word.
  var spelled: String { Options.spelled(name) }

  /// Its names as they are typed, dashes included.
  var typedNames: [String] { names.map(Options.spelled) }

  /// What its value is called in the language that is spoken now.
  var valueName: String? { placeholder.map { localized(Phrase(stringLiteral: $0)) } }

  /// The long name and the value, as they are typed.
  var typed: String { spelled + (valueName.map { " " + $0 } ?? "") }

  /// All names, and the value, as help shows them.
  var spelling: String { typedNames.joined(separator: ", ") + (valueName.map { " " + $0 } ?? "") }

  /// The commands that take it.
  var commands: [any Command.Type] { Commands.all.filter { $0.takes(self) } }

  /// Whether all commands take it.
  var isForAll: Bool { Options.ofAll.contains { $0.id == id } }
}

/// An option that is there or not.
struct Flag: CommandOption {
  let names: [String]
  let help: Phrase
  var placeholder: String? { nil }

  init(_ names: String..., help: Phrase) { (self.names, self.help) = (names, help) }

  func check(_ text: String) {}
}

/// An option with a value.
struct Option<Value>: CommandOption {
  let names: [String]
  let placeholder: String?
  let help: Phrase
  /// What is wanted where another value is given.
  let wanted: Phrase
  /// The value that a text means; nil for none.
  let parse: @Sendable (String) -> Value?
  /// What is wanted instead of a value that is none all the same; nil where it will do.
  let wantedInstead: @Sendable (Value) -> Phrase?
  private(set) var isRepeatable = false

  /// The same option, which may be given several times.
  var repeatable: Option {
    var option = self
    option.isRepeatable = true
    return option
  }

  init(
    _ names: String..., placeholder: String, help: Phrase, wanted: Phrase,
    instead: @escaping @Sendable (Value) -> Phrase? = { _ in nil },
    parse: @escaping @Sendable (String) -> Value?
  ) {
    (self.names, self.placeholder, self.help, self.wanted) = (names, placeholder, help, wanted)
    (self.parse, wantedInstead) = (parse, instead)
  }

  func check(_ text: String) throws(UsageError) {
    guard let value = parse(text) else { throw badValue(text) }
    if let wanted = wantedInstead(value) { throw badValue(text, wanted: wanted) }
  }

  /// That a value will not do.
  func badValue(_ text: String, wanted: Phrase? = nil) -> UsageError {
    .badValue(option: self, value: text, wanted: wanted ?? self.wanted)
  }
}

extension Option<String> {
  /// An option that takes any text.
  init(_ names: String..., placeholder: String, help: Phrase) {
    (self.names, self.placeholder, self.help, wanted) = (names, placeholder, help, "")
    (parse, wantedInstead) = ({ $0 }, { _ in nil })
  }
}

extension Option<Int> {
  /// An option that takes a whole number of that range.
  init(
    _ names: String..., placeholder: String, in range: ClosedRange<Int>, help: Phrase, wanted: Phrase
  ) {
    (self.names, self.placeholder, self.help, self.wanted) = (names, placeholder, help, wanted)
    parse = { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    wantedInstead = { _ in nil }
  }
}
