import MutualGains
import Testing

@testable import DealFiles

@Suite struct FractionTests {
  @Test(arguments: [
    ("0.5", 1, 2), ("-12", -12, 1), ("1.0E-4", 1, 10_000), ("2.50e1", 25, 1), ("000", 0, 1), (".5", 1, 2),
    ("1e3", 1000, 1),
  ])
  func readsNumbers(text: String, numerator: Int, denominator: Int) {
    #expect(Fraction(text, roundedTo: nil) == Fraction(Int128(numerator), Int128(denominator)))
  }

  @Test(arguments: ["", "x", "1,5", "1.2.3", "--1", ".", "1e", "1e99999", "NaN", "0x10", "1e60"])
  func refusesOthers(text: String) { #expect(Fraction(text, roundedTo: nil) == nil) }

  @Test func roundsHalfToEven() {
    #expect(Fraction("0.125", roundedTo: 2) == Fraction("0.12", roundedTo: nil))
    #expect(Fraction("0.135", roundedTo: 2) == Fraction("0.14", roundedTo: nil))
    #expect(Fraction("1.0000000000000000000000000000000000000000001", roundedTo: 18) == nil)
    #expect(Fraction("1.1102230246251565E-16", roundedTo: 18)?.text == "0.000000000000000111")
    #expect(Fraction(-5, 8)?.units(roundedToDigits: 2).units == -62)
    #expect(Fraction(2, 3)?.units(roundedToDigits: 0).units == 1)
  }

  @Test func comparesPast128Bits() throws {
    let large = try #require(Fraction(Int128.max, Int128.max - 1))
    let larger = try #require(Fraction(Int128.max - 1, Int128.max - 2))
    #expect(large < larger)
    #expect(!(larger < large))
    #expect(try #require(Fraction(-1, 3)) < #require(Fraction(-1, 4)))
  }
}
