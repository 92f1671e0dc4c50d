import DealFiles
import MutualGains
import Testing

@testable import DealReports

@Suite struct GainSplitTests {
  private static func split(_ first: Int64, _ second: Int64, isPaid: Bool = false) -> GainSplit? {
    GainSplit(Pair(Amount(units: first), Amount(units: second)), isPaid: isPaid)
  }

  @Test(
    arguments: [
      (2, 1, "67/33"), (3, 1, "75/25"), (1, 199, "0.5/99.5"), (1, 999, "0.1/99.9"),
      (1, 1_000_000, "0.1/99.9"),
      (1, 1, "50/50"), (0, 5, "0/100"), (5, 0, "100/0"), (101, 99, "51/49"), (1_001, 1_000, "50.1/49.9"),
      (100_001, 100_000, "50.1/49.9"), (1, 7, "12/88"), (51, 49, "51/49"), (1, 99, "1/99"), (1, 100, "1/99"),
      (497, 503, "49.7/50.3"), (9_999, 1, "99.9/0.1"), (10, 7, "59/41"), (5, 4, "56/44"), (4, 3, "57/43"),
    ] as [(Int64, Int64, String)]) func splits(first: Int64, second: Int64, text: String)
  {
    #expect(Self.split(first, second)?.text == text)
    let parts = text.split(separator: "/").map(String.init)
    #expect(Self.split(second, first)?.text == "\(parts[1])/\(parts[0])")
  }

  @Test func theLastUnitAfterAPayment() {
    #expect(Self.split(2, 1, isPaid: true)?.text == "50/50")
    #expect(Self.split(575_001, 575_000, isPaid: true)?.text == "50/50")
    #expect(Self.split(575_002, 575_000, isPaid: true)?.text == "50.1/49.9")
    #expect(Self.split(1, 0, isPaid: true)?.text == "50/50")
    #expect(Self.split(1, 0)?.text == "100/0")
  }

  @Test func nothingToShare() {
    #expect(Self.split(0, 0) == nil)
    #expect(Self.split(-1, 5) == nil)
    #expect(Self.split(5, -1) == nil)
  }

  @Test func lopsided() {
    #expect(Self.split(1, 3)?.isLopsided == false)
    #expect(Self.split(99, 301)?.isLopsided == true)
    #expect(Self.split(301, 99)?.isLopsided == true)
    #expect(Self.split(0, 1)?.isLopsided == true)
    #expect(Self.split(1, 1)?.isLopsided == false)
    Language.conversation(in: .english) { #expect(Self.split(1, 199)?.displayName == "0.5/99.5, lopsided") }
    Language.conversation(in: .dutch) { #expect(Self.split(1, 199)?.displayName == "0,5/99,5, scheef") }
  }

  /// Parts that add up, say 50 and 0 only where that holds, and change places with the parties.
  @Test func partsAddUp() throws {
    for first in Int64(0)...60 {
      for second in Int64(0)...400 where first + second > 0 {
        let text = try #require(Self.split(first, second)?.text)
        let parts = try text.split(separator: "/").map { try #require(ExactDecimal(String($0))) }
        let tenths = parts.compactMap { $0.rescaled(toDigits: 1) }
        #expect(tenths.count == 2 && tenths[0] + tenths[1] == 1_000)
        #expect((tenths[0] == 500) == (first == second))
        #expect((tenths[0] == 0) == (first == 0) && (tenths[1] == 0) == (second == 0))
        #expect((tenths[0] < tenths[1]) == (first < second))
        let swapped = try #require(Self.split(second, first)?.text).split(separator: "/").reversed()
        #expect(swapped.joined(separator: "/") == text)
      }
    }
  }
}
