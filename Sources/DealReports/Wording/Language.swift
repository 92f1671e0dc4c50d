import DealFiles
import Synchronization

/// The language in which answers, notices and errors are written.
extension Language {
  /// The language in which is spoken now.
  package static var current: Language { conversation.language }

  /// Speaks `language` from now on, within the conversation that is going on.
  package static func speak(_ language: Language) { conversation.language = language }

  /// Runs `body` in a conversation of its own, which starts in `language`.
  package static func conversation<Result>(in language: Language, _ body: () throws -> Result) rethrows
    -> Result
  {
    try $conversation.withValue(Conversation(language)) { try body() }
  }

  @TaskLocal private static var conversation = Conversation(.english)

  /// The language of a conversation. It may change on the way: which language a file is in is only known when
  /// its header is read.
  private final class Conversation: Sendable {
    private let state: Mutex<Language>

    init(_ language: Language) { state = Mutex(language) }

    var language: Language {
      get { state.withLock(\.self) }
      set { state.withLock { $0 = newValue } }
    }
  }
}

extension Language {
  /// The sentences of the language; nil for English, in which the sources say them.
  var catalogue: Catalogue? {
    switch self {
    case .english: nil
    case .dutch: DutchCatalogue.all
    }
  }

  /// The article of a party whose name is no proper name.
  func article(of name: String) -> String {
    switch self {
    case .english: "the"
    case .dutch: DutchArticle.of(name)
    }
  }

  /// The sign between groups of three digits.
  var groupSign: UInt8 {
    switch decimals {
    case .comma: UInt8(ascii: ".")
    case .point: UInt8(ascii: ",")
    }
  }

  /// The sign before decimals.
  var decimalSign: UInt8 {
    switch decimals {
    case .comma: UInt8(ascii: ",")
    case .point: UInt8(ascii: ".")
    }
  }
}
