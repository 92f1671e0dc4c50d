import DealFiles
import MutualGains

/// The words in an answer's table: in a file those that programs find again, whatever the language; on a sheet those
/// of the answer.
struct TableWords {
  let isSheet: Bool

  static let file = TableWords(isSheet: false), sheet = TableWords(isSheet: true)

  func callAsFunction(_ phrase: Phrase) -> String { isSheet ? localized(phrase) : phrase.english }

  /// What a party is called in headers.
  func name(_ party: Party) -> String { isSheet ? party.name.fitted(to: 100) : party.name }

  /// Yes or no.
  func cell(_ answer: Bool?) -> TableCell {
    answer.map { .label($0 ? self("yes") : self("no")) } ?? .empty
  }

  /// How many packages there are; a sheet says so where they are too many to be told, a file has the most that it tells.
  func cell(_ packages: PackageCount?) -> TableCell {
    packages.map { $0.isSaturated && isSheet ? .label($0.text) : .count($0.value) } ?? .empty
  }

  /// A column of amounts for each party.
  func columns(_ deal: Deal, _ header: (String) -> Phrase) -> [Table.Column] {
    Side.allCases.map { Table.Column(self(header(name(deal.parties[$0]))), .amount) }
  }
}

extension Deal {
  /// The columns of a point's utilities and gains.
  func pointColumns(_ words: TableWords) -> [Table.Column] {
    zip(words.columns(self) { "utility \($0)" }, words.columns(self) { "gain \($0)" }).flatMap { [$0, $1] }
  }

  /// The columns of issues, in which options stand.
  var issueColumns: [Table.Column] {
    issues.map {
      Table.Column(
        $0.name,
        width: ColumnWidth.ofTexts($0.options.widestLabels, under: $0.name, atMost: 26, hasFilter: true))
    }
  }

  /// The options of a package, in those columns.
  func optionCells(_ package: DealPackage) -> [TableCell] {
    zip(issues, package.choices).map { .label($0.options[$1].label) }
  }
}

extension [Table.Column] {
  /// The columns that have no width yet as columns of numbers of so many characters.
  func wide(_ longest: Int) -> [Table.Column] {
    map { column in
      if column.width != nil { return column }
      let width = ColumnWidth.ofNumbers(longest, under: column.header, hasFilter: true)
      return Table.Column(column.header, .number, width: width)
    }
  }
}

extension Deal {
  /// How many characters no utility has more than.
  var longestUtility: Int {
    let sums = issues.map { issue in
      issue.tellingOptions.map { issue.utility(ofOption: $0) }
        .map { max($0.first.units.magnitude, $0.second.units.magnitude) }.max() ?? 0
    }
    let most = sums.reduce(UInt64(0)) { $0.addingReportingOverflow($1).partialValue }
    // With its sign.
    return AmountText(digits: digits).text(Amount(units: -Int64(clamping: most))).count
  }
}
