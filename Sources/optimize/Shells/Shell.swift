/// A shell that can complete what is typed behind `optimize`.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// All names, as help shows them.
  static let names = allCases.map(\.rawValue).joined(separator: "|")

  /// The script that makes the shell complete, whole.
  var script: String {
    switch self {
    case .bash: BashCompletions.script
    case .zsh: ZshCompletions.script
    case .fish: FishCompletions.script
    }
  }

  /// The commands that have a name, as all shells complete them.
  static let commands = Command.allCases.filter { $0 != .settle }

  /// The names of all options that take a value, as they are typed: the word behind one is no command.
  static let namesWithValue = OptionTable.all.filter { $0.placeholder != nil }.flatMap(\.typedNames)
    .reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
}

extension CommandOption {
  /// What may stand behind an option.
  enum Value {
    case none, file
    case words([String])
    /// Nothing that can be guessed, such as an amount.
    case free
  }

  var value: Value {
    switch placeholder {
    case nil: .none
    case "FILE": .file
    case "FORMAT": .words(ConvertedFormat.allCases.map(\.rawValue))
    case .some(let text) where text.contains("|"): .words(text.split(separator: "|").map(String.init))
    case .some: .free
    }
  }

  /// Its names as they are typed, dashes included.
  var typedNames: [String] { names.map(CommandOption.spelled) }

  var isForAll: Bool { commands.count == Command.allCases.count }
}

extension String {
  /// The text in single quotes, with `escape` for those in it.
  func inSingleQuotes(escape: String) -> String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: escape) + "'"
  }
}
