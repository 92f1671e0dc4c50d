import MutualGains
import Testing

@testable import DealFiles

/// Deals in JSON.
@Suite struct JSONDealTests {
  static let example = """
    {"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, "parties": ["a", "b"], "noDealValue": [1.5, 0],
    "issues": [{"name": "x", "options": [{"label": "y", "value": [1e2, -0.05], "cost": [0, 2]},
    {"label": "z", "value": [3, 4]}]}]}
    """

  static func read(_ text: String) throws -> DealFile {
    try DealFile(SourceText(name: "deal.json", bytes: Array(text.utf8)))
  }

  static func code(_ text: String) -> String? {
    do { _ = try read(text) } catch { return (error as? Refusal)?.diagnostics.first?.problem.code }
    return nil
  }

  @Test func readsAmountsAsWritten() throws {
    let deal = try Self.read(Self.example).deal
    #expect(deal.unit == .money(currency: "EUR"))
    #expect(deal.noDealValue.map(\.units) == Pair(150, 0))
    #expect(deal.issues[0].options[0].value.map(\.units) == Pair(10_000, -5))
    #expect(deal.issues[0].options[0].cost.map(\.units) == Pair(0, 200))
  }

  /// However a number is written, it is the same amount; and so are a key with escapes and the plain one.
  @Test(
    arguments: [
      ("100", 10_000), ("1e2", 10_000), ("1.00E+2", 10_000), ("100.000", 10_000), ("1000e-1", 10_000),
      ("0.1", 10), ("-0.10", -10), ("-1E-1", -10), ("-0", 0), ("0.0", 0), ("-0.01", -1),
      ("1234567890123.45", 123_456_789_012_345), ("1234567890123.4500000", 123_456_789_012_345),
      ("12345678901234567890e-7", nil), ("1000000000000000000", nil), ("0.001", nil), ("1e-3", nil),
    ] as [(String, Int64?)])
  func readsNumbersHoweverWritten(number: String, units: Int64?) throws {
    let text = Self.example.replacing("1e2", with: number)
    guard let units else {
      #expect(Self.code(text) != nil)
      return
    }
    for text in [text, text.replacing("\"value\"", with: #""v\u0061lue""#)] {
      let deal = try Self.read(text).deal
      #expect(deal.issues[0].options[0].value.map(\.units) == Pair(units, -5))
    }
  }

  @Test(arguments: [
    ("\"noDealValue\"", "\"noDealValues\"", "json-key-unknown"),
    ("[1.5, 0]", "[1.505, 0]", "amount-beyond-digits"),
    ("[1.5, 0]", "[1.5]", "json-count"), ("[1.5, 0]", "[\"1.5\", 0]", "json-wrong-kind"),
    ("deal 1", "deal 2", "json-schema-unknown"), ("[0, 2]", "[0, -2]", "cost-negative"),
    ("\"label\": \"z\"", "\"label\": \"Y \"", "name-repeated"),
    ("\"parties\": [\"a\", \"b\"],", "", "json-key-missing"),
    ("\"digits\": 2", "\"digits\": 12", "json-wrong-kind"), ("1e2", "01", "json-syntax"),
    ("1e2", "1e400", "amount-too-large"),
    ("1e2", "99999999999999999", "amount-too-large"), ("\"y\"", "\"\\ud800\"", "json-syntax"),
    ("\"y\"", "\"\\u0000\"", "json-syntax"),
    ("\"z\"", "\" \"", "name-unusable"),
    ("{\"schema\": \"mutual-gains/deal 1\",", "{", "json-schema-missing"),
    ("[3, 4]}]}]}", "[3, 4]}]}]} x", "json-syntax"),
    ("\"unit\": \"EUR\"", "\"unit\": \"EUR\", \"unit\": 1", "json-key-repeated"),
  ])
  func refuses(part: String, by other: String, code: String) throws {
    #expect(Self.example.contains(part))
    #expect(Self.code(Self.example.replacing(part, with: other)) == code, "\(other)")
  }

  @Test func depthIsLimited() {
    #expect(Self.code("{\"a\":" + String(repeating: "[", count: 1_000_000)) == "json-too-deep")
  }

  /// Broken texts are refused, wherever they end.
  @Test func everyPrefixIsRefused() {
    for count in 1..<Self.example.count { #expect(Self.code(String(Self.example.prefix(count))) != nil) }
  }

  @Test func readsTextsWithEscapes() throws {
    let deal = try Self.read(Self.example.replacing("\"z\"", with: "\"\\u00e9\\ud83d\\ude00\\\"\\\\\\/\""))
      .deal
    #expect(deal.issues[0].options[1].label == "é😀\"\\/")
  }
}
