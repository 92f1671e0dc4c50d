import MutualGains
import Testing

@testable import DealFiles

@Suite struct AmountTokenTests {
  /// What a cell says: its reading in both conventions, and whether it proves one.
  private func reading(_ text: String) -> String {
    do throws(AmountToken.Fault) {
      let token = try AmountToken(Array(text.utf8)[...])
      let comma = token.decimal(in: .comma).text()
      let point = token.decimal(in: .point).text()
      let amount: String
      switch token.evidence {
      case .none: amount = comma == point ? comma : "\(comma)|\(point)"
      case .proof(let convention): amount = "\(convention) \(convention == .comma ? comma : point)"
      case .ambiguous: amount = "\(comma) or \(point)"
      }
      return amount + (token.currency.map { " " + $0.rawValue } ?? "")
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("-7", "-7"), ("+7", "7"), ("−7", "-7"), ("007", "7"),
    // One separator and not three decimals: a decimal sign.
    ("0,5", "comma 0.5"), ("12.5", "point 12.5"), ("1234.50", "point 1234.50"), (".5", "point 0.5"),
    ("1,2345", "comma 1.2345"), ("1234.500", "point 1234.500"), ("0.500", "point 0.500"),
    ("00.500", "point 0.500"),
    // Two kinds: the last is the decimal sign.
    ("1.250,50", "comma 1250.50"), ("1,250.50", "point 1250.50"), ("1.250.000,5", "comma 1250000.5"),
    ("1.250,500", "comma 1250.500"),
    // The same twice: groups.
    ("1.250.000", "comma 1250000"), ("1,250,000", "point 1250000"),
    // Three digits behind one separator: two readings.
    ("1.234", "1234 or 1.234"), ("1,234", "1.234 or 1234"), ("-999.000", "-999000 or -999.000"),
    // Blanks as groups.
    ("1 234,56", "comma 1234.56"), ("1\u{A0}234", "1234"), ("1\u{202F}234\u{202F}567", "1234567"),
    ("1 234.567", "point 1234.567"),
    // Dashes for decimals, minus at the end, parentheses.
    ("1.250,-", "comma 1250"), ("5,-", "comma 5"), ("1,250.-", "point 1250"), ("100-", "-100"),
    ("(1.000)", "-1000 or -1.000"), ("(12)", "-12"),
    // Currencies.
    ("€ 1.250,50", "comma 1250.50 EUR"), ("1.250,50 €", "comma 1250.50 EUR"), ("-€ 5", "-5 EUR"),
    ("€ -5", "-5 EUR"), ("€5,-", "comma 5 EUR"), ("EUR 12", "12 EUR"), ("12 usd", "12 USD"), ("$3", "3 $"),
    ("€\u{A0}1\u{A0}234,56", "comma 1234.56 EUR"), ("(€ 7)", "-7 EUR"),
    // The accounting format's zero.
    ("€ -", "0 EUR"), ("€ –", "0 EUR"), ("€\u{A0}- ", "0 EUR"), ("$-", "0 $"), ("-   €", "0 EUR"),
    ("EUR -", "0 EUR"),
  ])
  func reads(text: String, expected: String) {
    #expect(reading(text) == expected)
  }

  @Test(arguments: [
    "abc", "-", "€", ",", ".", "12.", "12,", "1.2,3.4", "1,25,000.5", "1.25.000", "0.500.000", "1234.567,8",
    "12 34", "1 2345", "--5", "-(5)", "€ 5 €", "5 km", "1e5", "1'000", "1.234,-50", "1,,5", "0x10", "٣",
    "1 234 56", "1.234 567", "5-5", "()",
  ])
  func refusesWhatIsNoAmount(text: String) {
    #expect(reading(text) == "notNumber")
  }

  @Test func namesOtherFaults() {
    #expect(reading("=A1+B1") == "formula")
    #expect(reading("#WAARDE!") == "errorValue")
    #expect(reading("5 %") == "percent")
    #expect(reading("99999999999999999999") == "tooLarge")
    #expect(reading("9223372036854775807") == "9223372036854775807")
  }
}
