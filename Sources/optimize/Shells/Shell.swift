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

  /// The names of all options that take a value, as they are typed: the word behind one is no command.
  static let namesWithValue = Options.all.filter { $0.placeholder != nil }.flatMap(\.typedNames)
    .reduce(into: [String]()) { names, name in if !names.contains(name) { names.append(name) } }
}

/// What may stand behind an option.
enum CompletedValue {
  case none, file
  case words([String])
  /// Nothing that can be guessed, such as an amount.
  case free
}

extension CommandOption {
  var value: CompletedValue {
    switch placeholder {
    case nil: .none
    case "FILE": .file
    case "FORMAT": .words(ConvertedFormat.allCases.map(\.rawValue))
    case .some(let text) where text.contains("|"): .words(text.split(separator: "|").map(String.init))
    case .some: .free
    }
  }
}

extension String {
  /// The text in single quotes, with `escape` for those in it.
  func inSingleQuotes(escape: String) -> String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: escape) + "'"
  }
}
