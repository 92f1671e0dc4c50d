import MutualGains
import Testing

@testable import DealFiles

@Suite struct NumericRangeTests {
  private func labels(_ option: String) throws -> [String] {
    try read(DealFileTests.head + "i;\(option);1;0;1;0\n", convention: .comma).deal.issues[0].options
      .map(\.label)
  }

  @Test func readsGroupsOfDigitsOnBothSides() throws {
    #expect(try labels("1 000..2 000 by 500") == ["1000", "1500", "2000"])
    #expect(
      try labels("1\u{A0}000..3\u{A0}000 per 1\u{A0}000 net kg") == [
        "1000 net kg", "2000 net kg", "3000 net kg",
      ])
    #expect(try labels("30…60 by 15 days") == ["30 days", "45 days", "60 days"])
    #expect(try labels("Wait… or not") == ["Wait… or not"])
  }

  @Test(arguments: [
    ("€ 1,50..€ 2,00 per 0,25;1", "range-malformed"), ("5 EUR..EUR 6 by 1;1", "range-malformed"),
    ("30...90 by 15;1", "range-malformed"), ("5..5 by 1;0..10", "range-of-one-option"),
    ("1..99999 by 1;1;0;1;0\ni;100000..100002 by 1;1", "issue-too-long"),
  ])
  func refusesWhatIsNoRange(row: String, code: String) {
    #expect(refusals(DealFileTests.head + "i;\(row);0;1;0\n").map(\.problem.code) == [code])
  }

  @Test func limitsTheOptionsOfADeal() {
    // Beside another row a range is written out.
    let rows = (0...20).map { "i\($0);none;1;0;1;0\ni\($0);1..99999 by 1;1;0;1;0\n" }.joined()
    #expect(refusals(DealFileTests.head + rows).map(\.problem) == [.row(.dealTooLong(limit: 2_000_000))])
  }

  @Test func keepsARangeThatIsAllOfAnIssue() throws {
    let file = try read(DealFileTests.head + "i;0..10000000 by 0.01 EUR;0..10000000;0;10000000..0;0\n")
    let options = file.deal.issues[0].options
    #expect(options.count == 1_000_000_001 && options.range != nil)
    #expect(options[123_456_789].label == "1234567.89 EUR")
    #expect(options[123_456_789].value == Pair(Amount(units: 123_456_789), Amount(units: 876_543_211)))
    #expect(options.firstIndex(ofLabel: "1234567.89 EUR") == 123_456_789)
    #expect(
      options.firstIndex(ofLabel: "1234567.891 EUR") == nil
        && options.firstIndex(ofLabel: "1234567.89") == nil)
  }

  @Test func refusesRulesOverMoreOptionsThanTheyCanGoThrough() {
    let long = DealFileTests.head.replacing("\n", with: ";requires\n")
    let found = refusals(long + "i;1..200000 by 1;1;0;1;0;j=x\nj;x;1;0;1;0;\nj;y;2;0;0;0;\n")
    #expect(found.map(\.problem) == [.row(.rangeInRules(issue: "i", limit: 100_000))])
  }
}
