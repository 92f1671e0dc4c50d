import MutualGains

/// What several packages choose on each issue, side by side: proposals beside what is recommended, offers, or what is
/// recommended in several deals.
struct PackageMatrix {
  /// One package among the others.
  struct Column {
    var name: String
    /// The option of each issue; nil where it has none.
    var labels: [String?]
  }

  /// What it is, over its sheet.
  let title: String
  /// The same over its lines in a terminal, with what the mark means.
  let legend: String
  let issues: [String]
  /// The package that the others are compared with.
  let reference: Column
  /// The others, in their order.
  let others: [Column]
  /// What stands where a package has no option.
  let missing: String

  /// What stands in a cell.
  func label(_ column: Column, issue: Int) -> String { column.labels[issue] ?? missing }

  /// The issues on which a package has another option than the first, or has none where others have one.
  var changingIssues: [Int] {
    issues.indices.filter { index in others.contains { $0.labels[index] != reference.labels[index] } }
  }

  /// The rows of those issues alone.
  func keeping(issues kept: [Int]) -> PackageMatrix {
    func column(_ column: Column) -> Column {
      Column(name: column.name, labels: kept.map { column.labels[$0] })
    }
    return PackageMatrix(
      title: title, legend: legend, issues: kept.map { issues[$0] }, reference: column(reference),
      others: others.map(column), missing: missing)
  }

  /// Whether a package has another option there than the one that it is compared with.
  func differs(_ column: Column, issue: Int) -> Bool {
    column.labels[issue].map { $0 != reference.labels[issue] } ?? false
  }
}

extension PackageMatrix {
  /// The matrix of a report's proposals, the best first, those that leave issues open last; some package keeps the
  /// rules.
  init(_ report: ScoreReport) {
    let settlement = report.settlement
    let name = settlement.isAgreement ? localized("recommended") : localized("nearest")
    self.init(
      title: localized("What each proposal chooses"),
      legend: localized("What each chooses; * differs from what is recommended"), deal: report.deal,
      reference: (name, settlement.package.choices),
      others: report.ranked.map { (report.label($0), $0.score.package.choices) }
        + report.open.map { ($0.proposal.name, $0.proposal.choices) })
  }

  /// The matrix of a party's offers, beside the package on the table or else the first of them; nil without any.
  init?(_ report: OffersReport) {
    var columns: [(name: String, choices: [Int?])] = report.offers.offers.enumerated().map { index, offer in
      (localized("offer \(index + 1)"), offer.package.choices)
    }
    if columns.isEmpty { return nil }
    if let table = report.request.around { columns.insert((table.name, table.choices), at: 0) }
    self.init(
      title: localized("What each offer chooses"),
      legend: localized("What each chooses; * differs from what is recommended"), deal: report.deal,
      reference: columns[0], others: Array(columns.dropFirst()))
  }

  private init(
    title: String, legend: String, deal: Deal, reference: (name: String, choices: [Int?]),
    others: [(name: String, choices: [Int?])]
  ) {
    func column(_ package: (name: String, choices: [Int?])) -> Column {
      Column(
        name: package.name,
        labels: zip(deal.issues, package.choices).map { issue, option in
          option.map { issue.options[$0].label }
        })
    }
    self.init(
      title: title, legend: legend, issues: deal.issues.map(\.name), reference: column(reference),
      others: others.map(column), missing: localized("open"))
  }
}
