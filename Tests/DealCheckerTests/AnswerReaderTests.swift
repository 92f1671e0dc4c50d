import Foundation
import Testing

@testable import DealChecker

@Suite struct AnswerReaderTests {
  private func value(_ text: String) throws -> AnswerValue { try AnswerValue(bytes: Array(text.utf8)) }

  @Test func keepsEveryDigit() throws {
    let text = "[9007199254740993.01, 4611686018427387904, 4250.00, -0.5, 1e5]"
    let numbers = ["9007199254740993.01", "4611686018427387904", "4250.00", "-0.5", "1e5"]
    #expect(try value(text) == .list(numbers.map(AnswerValue.number)))
    #expect(try value(text).json == text.replacing(" ", with: ""))
  }

  /// Why the reader is the checker's own: the library's is exact, but forgets how many decimals stood there.
  @Test func libraryForgetsDecimals() throws {
    let text = "[9007199254740993.01, 4611686018427387904, 4250.00]"
    let decimals = try JSONDecoder().decode([Decimal].self, from: Data(text.utf8))
    #expect(decimals.map(\.description) == ["9007199254740993.01", "4611686018427387904", "4250"])
  }

  @Test func strings() throws {
    #expect(
      try value(#""a\"b\\\/\n\t\u20AC\ud83d\ude00é""#) == .string("a\"b\\/\n\t€😀é"))
    #expect(try value(" { \"b\" : [ ] , \"a\" : { } } ")["a"] == .object([]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":1,\"a\":2}", "01", "1.", "-", ".5", "+1", "1 2",
    "nul",
    "\"a", "\"\\x\"", "\"\\ud83d\"", "\"\\u00\"", "\"\n\"", "NaN", "'a'", String(repeating: "[", count: 99),
  ])
  func refused(_ text: String) {
    #expect(throws: CheckRefusal.self) { try value(text) }
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: CheckRefusal.self) { try AnswerValue(bytes: [0x22, 0xFF, 0x22]) }
  }
}
