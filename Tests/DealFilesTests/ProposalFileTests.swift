import MutualGains
import Testing

@testable import DealFiles

@Suite struct ProposalFileTests {
  static let head = "proposal;Payment term;Delivery;payment;note\n"

  private func proposals(_ text: String, deal: String = DealFileTests.example) throws -> ProposalFile {
    try ProposalFile(SourceText(name: "proposals.csv", bytes: Array(text.utf8)), for: read(deal))
  }

  /// The code and the cell of each problem.
  private func problems(_ text: String, deal: String = DealFileTests.example) -> [String] {
    do {
      _ = try proposals(text, deal: deal)
    } catch {
      guard let refusal = error as? Refusal else { return ["\(error)"] }
      return refusal.diagnostics.map { $0.problem.code + ($0.place.cell.map { " " + $0 } ?? "") }
    }
    return []
  }

  @Test func readsRows() throws {
    let file = try proposals(
      Self.head + "ours; 60  DAYS ;48 hours;1.250,50;as agreed\n\ntheirs;30 days;;;\n;;;;\n")
    #expect(
      file.proposals == [
        Proposal(name: "ours", choices: [1, 1], payment: Amount(units: 125_050)),
        Proposal(name: "theirs", choices: [0, nil]),
      ])
    #expect(file.notes == ["as agreed", ""])
  }

  @Test(arguments: ["proposal", "voorstel", "onderwerp", "issue", ""], [";", ",", "\t"])
  func readsTheTranspose(corner: String, separator: String) throws {
    let text = """
      \(corner);ours;theirs;;
      Delivery;48 hours;24 hours;;
      betaling;-500;"2000";;
      Payment term;60 days;;;
      opmerking;;last week;;

      """
    let file = try proposals(text.replacing(";", with: separator))
    #expect(
      file.proposals == [
        Proposal(name: "ours", choices: [1, 1], payment: Amount(units: -50_000)),
        Proposal(name: "theirs", choices: [nil, 0], payment: Amount(units: 200_000)),
      ])
    #expect(file.notes == ["", "last week"])
  }

  @Test func bothWaysAreTheSame() throws {
    let cells = [
      ["voorstel", "Delivery", "Payment term", "betaling (EUR)"], ["a", "24 hours", "30 days", "€ 1"],
      ["b", "48 hours", "", ""], ["Delivery", "", "60 days", "1,5"],
    ]
    let across = cells[0].indices.map { column in cells.map { $0[column] } }
    func csv(_ cells: [[String]]) -> String {
      cells.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
    }
    #expect(try proposals(csv(cells)).proposals == proposals(csv(across)).proposals)
    #expect(try proposals(csv(cells)).proposals.count == 3)
  }

  @Test func aDealOfOneIssueIsReadBothWays() throws {
    let deal = "issue;option;value a;value b\nPrice;1;1;2\nPrice;2;2;1\nBATNA;;0;0\n"
    let expected = [Proposal(name: "x", choices: [1]), Proposal(name: "y", choices: [0])]
    #expect(try proposals("proposal;Price\nx;2\ny;1\n", deal: deal).proposals == expected)
    #expect(try proposals("issue;x;y\nPrice;2;1\n", deal: deal).proposals == expected)
    // A proposal may be called like an issue.
    let named = try proposals("proposal;Price\nPrice;2\n", deal: deal).proposals
    #expect(named == [Proposal(name: "Price", choices: [1])])
  }

  @Test func anIssueCalledPaymentIsTheIssue() throws {
    let deal = "issue;option;value a;value b\nPayment;1;1;2\nPayment;2;2;1\nBATNA;;0;0\n"
    #expect(
      try proposals("proposal;Payment\nx;2\n", deal: deal).proposals == [Proposal(name: "x", choices: [1])])
  }

  @Test func notationFollowsTheDealWhereItProvesNone() throws {
    let dutch = DealFileTests.example.replacing("12000", with: "12000,50")
    let english = DealFileTests.example.replacing("12000", with: "12000.50")
    let text = Self.head + "a;;;1.250;\n"
    #expect(try proposals(text, deal: dutch).proposals[0].payment == Amount(units: 125_000))
    #expect(try proposals(text, deal: english).proposals[0].payment == Amount(units: 125))
    #expect(problems(text) == ["amount-ambiguous D2"])
    // Its own proof goes first.
    let proven = Self.head + "a;;;1.250;\nb;;;1.250,5;\n"
    #expect(try proposals(proven, deal: english).proposals[0].payment == Amount(units: 125_000))
  }

  static let refused: [(String, String)] = [
    ("", "proposal-file-empty"), ("\n;;;\n", "proposal-file-empty"),
    ("a;b;c\n1;2;3\n", "proposal-header-unknown"),
    ("Payment term;Delivery\n30 days;24 hours\n", "proposal-header-missing"),
    (head, "proposals-missing"),
    ("proposal;Delivery\na;24 hours\n", "proposal-issue-missing"),
    ("proposal;Delivery;Payment terms\na;24 hours;\n", "proposal-issue-unknown C1"),
    ("proposal;Delivery;Payment term;delivery\na;;;\n", "proposal-issue-repeated D1"),
    (";a\nDelivery;\nPayment term;\nDELIVERY;\n", "proposal-issue-repeated A4"),
    ("proposal;Delivery;;Payment term\na;;x;\n", "proposal-label-missing C2"),
    ("proposal;Delivery;Payment term;Totaal\na;;;1\n", "proposal-total D1"),
    (head + "a;;;;\nTotal;;;0;\n", "proposal-total A3"),
    (head + "a;;;;\n;30 days;;;\n", "proposal-name-missing A3"),
    (head + "a;;;;\n A ;;;;\n", "proposal-name-repeated A3"),
    (head + "a;30 dys;;;\n", "proposal-option-unknown B2"),
    (head + "a;24 hours;;;\n", "proposal-option-of-other-issue B2"),
    (head + "a;;;1,005;\nb;;;1,5;\n", "proposal-payment-decimals D2"),
    (head + "a;;;9223372036854775807;\n", "amount-too-large D2"),
    (head + "a;;;much;\n", "amount-not-a-number D2"),
    (head + "a;;;=B2;\n", "amount-formula D2"),
    (head + "a;;;10 %;\n", "amount-percent D2"),
    (head + "a;=B2;;;\n", "label-formula B2"),
    (head + "a;#N/B;;;\n", "label-error-value B2"),
    (head + "a;;;;;extra\n", "cell-without-header F2"),
    (head + "a;;;\"1\n", "quote-open"),
  ]

  @Test(arguments: refused)
  func refusesWithTheCell(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test func refusesPaymentsOfAnotherKind() {
    let points = "issue;option;value a (points);value b\nPrice;1;1;2\nBATNA;;0;0\n"
    #expect(problems("proposal;Price;payment\nx;1;0\n", deal: points) == ["proposal-payment-in-points C2"])
    #expect(problems("proposal;Price;payment\nx;1;\n", deal: points).isEmpty)
    let euros = "issue;option;value a (EUR);value b\nPrice;1;1;2\nBATNA;;0;0\n"
    #expect(problems("proposal;Price;payment\nx;1;$ 5\n", deal: euros) == ["proposal-payment-unit C2"])
    #expect(problems("proposal;Price;payment (USD)\nx;1;5\n", deal: euros) == ["proposal-payment-unit C1"])
    #expect(problems("proposal;Price;payment (€)\nx;1;€ 5\n", deal: euros).isEmpty)
  }

  @Test func tellsAllProblemsAtOnce() {
    let text = Self.head + "a;24 hours;;x;\n;30 days;;;\na;;;;\n"
    #expect(
      problems(text) == [
        "proposal-option-of-other-issue B2", "amount-not-a-number D2", "proposal-name-missing A3",
        "proposal-name-repeated A4",
      ])
  }
}
