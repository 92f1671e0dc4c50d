import MutualGains

/// What each proposal, or each offer, chooses on each issue, beside what is recommended.
struct ProposalMatrix {
  /// One package among the others: the recommended one, or a proposal.
  struct Column {
    var name: String
    /// The option of each issue; nil where it is left open.
    var choices: [Int?]
  }

  let deal: Deal
  /// What it is, over its sheet.
  let title: String
  /// The recommended package, or without agreement the nearest one; of offers the package on the table, or the first.
  let recommended: Column
  /// The proposals, the best first; those that leave issues open last.
  let proposals: [Column]

  /// The matrix of a report's proposals; some package keeps the rules.
  init(_ report: ScoreReport) {
    deal = report.deal
    title = localized("What each proposal chooses")
    let settlement = report.settlement
    recommended = Column(
      name: settlement.isAgreement ? localized("recommended") : localized("nearest"),
      choices: settlement.package.choices.map(Int?.init))
    proposals =
      report.ranked.map { Column(name: report.label($0), choices: $0.score.package.choices.map(Int?.init)) }
      + report.open.map { Column(name: $0.proposal.name, choices: $0.proposal.choices) }
  }

  /// The matrix of a party's offers; nil without any.
  init?(_ report: OffersReport) {
    deal = report.deal
    title = localized("What each offer chooses")
    var columns = report.offers.offers.enumerated().map { index, offer in
      Column(name: localized("offer \(index + 1)"), choices: offer.package.choices.map(Int?.init))
    }
    if columns.isEmpty { return nil }
    if let table = report.request.around {
      columns.insert(Column(name: table.name, choices: table.choices), at: 0)
    }
    recommended = columns.removeFirst()
    proposals = columns
  }

  /// The option that a column has on an issue, in words.
  func label(_ column: Column, issue: Int) -> String {
    column.choices[issue].map { deal.issues[issue].options[$0].label } ?? localized("open")
  }

  /// Whether a proposal has another option there than what is recommended.
  func differs(_ column: Column, issue: Int) -> Bool {
    column.choices[issue].map { $0 != recommended.choices[issue] } ?? false
  }
}
