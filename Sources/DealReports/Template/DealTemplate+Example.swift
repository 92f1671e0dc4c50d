import DealFiles

import MutualGains

/// The example in the template, and what its answer is.
extension DealTemplate {
  /// The names of the issues of the example.
  var issues: [String] { TemplateExamples.issues(in: language) }

  var dealRows: [[TableCell]] {
    let say = language
    let (term, delivery, stock, contract) = (issues[0], issues[1], issues[2], issues[3])
    return [
      row(term, say.pick("30 days", "30 dagen"), (0, 0), (12_000, 0)),
      row(
        term, say.pick("60 days", "60 dagen"), (18_000, 0), (4_000, 1_500),
        note: say.pick("the supplier's bank asks 1,500", "de bank van de leverancier vraagt 1.500")),
      row(term, say.pick("90 days", "90 dagen"), (21_000, 0), (-9_000, 4_500)),
      row(
        delivery, say.pick("24 hours", "24 uur"), (9_000, 0), (-2_500, 6_000),
        requires: say.pick("Stock=at the buyer", "Voorraad=bij de koper"),
        note: say.pick("only from stock nearby", "alleen uit een voorraad in de buurt")),
      row(delivery, say.pick("48 hours", "48 uur"), (4_000, 0), (0, 0)),
      row(
        delivery, say.pick("96 hours", "96 uur"), (0, 0), (1_500, 0),
        status: say.word(for: .rowStatus(.forbidden)),
        note: say.pick("too late for production", "te laat voor de productie")),
      row(
        stock, say.pick("at the buyer", "bij de koper"), (0, 2_500), (5_000, 0),
        excludes: say.pick("Contract=1 year", "Contract=1 jaar"),
        note: say.pick("racks are not worth it for a year", "stellingen lonen niet voor één jaar")),
      row(stock, say.pick("at the supplier", "bij de leverancier"), (6_000, 0), (0, 4_000)),
      row(contract, say.pick("1 year", "1 jaar"), (0, 0), (0, 0)),
      row(contract, say.pick("3 years", "3 jaar"), (-2_000, 0), (11_000, 0)),
      [
        .label("BATNA"), .empty, money(12_000), .empty, money(1_000), .empty, .empty,
        .empty,
        .empty,
        .label(say.pick("what each has without this deal", "wat elke partij heeft zonder deze deal")),
      ],
    ]
  }

  /// Examples of rules. As long as they stand as they came, they are passed over.
  var ruleRows: [[TableCell]] {
    TemplateExamples.rules(in: language).map { cells in
      cells.enumerated().map { column, text in column == 4 ? amount(text) : .label(text) }
    }
  }

  /// The example of a proposal, which is passed over likewise.
  var proposalRow: [TableCell] {
    TemplateExamples.proposal(in: language).enumerated().map { column, text in
      column == 1 ? amount(text) : .label(text)
    }
  }

  private func amount(_ text: String) -> TableCell { Int64(text).map(money) ?? .label(text) }

  /// An amount in whole units of money.
  private func money(_ amount: Int64) -> TableCell { .amount(Amount(units: amount * 100)) }

  /// What the answer to the example is, as the explanation states it.
  var answer: String {
    language.pick(
      "As it stands, the best package is: 60 days, 48 hours, at the buyer, 3 years. Together that is 23,000 better "
        + "than no deal. The supplier pays the buyer 6,000, so that each gains 11,500.",
      "Zoals het er staat, is het beste pakket: 60 dagen, 48 uur, bij de koper, 3 jaar. Samen is dat 23.000 beter "
        + "dan geen deal. De leverancier betaalt 6.000 aan de koper, zodat elke partij er 11.500 op vooruitgaat."
    )
  }

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
