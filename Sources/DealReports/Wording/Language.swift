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
    private let isDutch: Atomic<Bool>

    init(_ language: Language) { isDutch = Atomic(language == .dutch) }

    var language: Language {
      get { isDutch.load(ordering: .relaxed) ? .dutch : .english }
      set { isDutch.store(newValue == .dutch, ordering: .relaxed) }
    }
  }
}

extension Language {
  /// The sign between groups of three digits.
  var groupSign: UInt8 { UInt8(ascii: self == .dutch ? "." : ",") }

  /// The sign before decimals.
  var decimalSign: UInt8 { UInt8(ascii: self == .dutch ? "," : ".") }

  /// The same as a text.
  var decimalText: String { self == .dutch ? "," : "." }
}
