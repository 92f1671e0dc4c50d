import DealFiles
import MutualGains

/// The example in the template.
extension DealTemplate {
  /// The names of the issues of the example.
  var issues: [String] { language.templateExamples.issues }

  var dealRows: [[TableCell]] {
    let (term, delivery, stock, contract) = (issues[0], issues[1], issues[2], issues[3])
    let (terms, deliveries, stocks, contracts) = (
      words.paymentTerms, words.deliveries, words.stocks, words.contracts
    )
    return [
      row(term, terms.0, (0, 0), (12_000, 0)),
      row(term, terms.1, (18_000, 0), (4_000, 1_500), note: words.noteOnBank),
      row(term, terms.2, (21_000, 0), (-9_000, 4_500)),
      row(
        delivery, deliveries.0, (9_000, 0), (-2_500, 6_000), requires: "\(stock)=\(stocks.0)",
        note: words.noteOnNearby),
      row(delivery, deliveries.1, (4_000, 0), (0, 0)),
      row(
        delivery, deliveries.2, (0, 0), (1_500, 0), status: language.word(for: .rowStatus(.forbidden)),
        note: words.noteOnLate),
      row(
        stock, stocks.0, (0, 2_500), (5_000, 0), excludes: "\(contract)=\(contracts.0)",
        note: words.noteOnRacks),
      row(stock, stocks.1, (6_000, 0), (0, 4_000)),
      row(contract, contracts.0, (0, 0), (0, 0)),
      row(contract, contracts.1, (-2_000, 0), (11_000, 0)),
      [
        .label(language.word(for: .noDeal)), .empty, money(12_000), .empty, money(1_000), .empty, .empty,
        .empty, .empty, .label(words.noteOnNoDeal),
      ],
    ]
  }

  /// Examples of rules. As long as they stand as they came, they are passed over.
  var ruleRows: [[TableCell]] {
    language.templateExamples.rules.map { cells in
      cells.enumerated().map { column, text in column == 4 ? amount(text) : .label(text) }
    }
  }

  /// The example of a proposal, which is passed over likewise.
  var proposalRow: [TableCell] {
    language.templateExamples.proposal.enumerated().map { column, text in
      column == 1 ? amount(text) : .label(text)
    }
  }

  private func amount(_ text: String) -> TableCell { Int64(text).map(money) ?? .label(text) }

  /// An amount in whole units of money.
  private func money(_ amount: Int64) -> TableCell { .amount(Amount(units: amount * 100)) }

  private func row(
    _ issue: String, _ option: String, _ buyer: (value: Int64, cost: Int64),
    _ supplier: (value: Int64, cost: Int64), requires: String = "", excludes: String = "",
    status: String = "", note: String = ""
  ) -> [TableCell] {
    [
      .label(issue), .label(option), money(buyer.value), money(buyer.cost), money(supplier.value),
      money(supplier.cost), .label(requires), .label(excludes), .label(status), .label(note),
    ]
  }
}
