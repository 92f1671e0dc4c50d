import DealFiles
import MutualGains

/// A deal to fill in: an example that can be solved as it stands, in the columns that every deal may have.
package struct DealTemplate: Sendable {
  package let language: Language

  /// The template in that language.
  package init(in language: Language) { self.language = language }

  var words: TemplateWords { language.templateWords }

  /// How many decimals amounts show.
  static let digits = 2

  /// The sheet with the deal, which is all that a CSV file holds.
  var deal: Table {
    let say = language
    let headers = DealWords(in: language)
    let parties = [words.buyer, words.supplier].map { Party(name: $0) }
    let status = RowStatus.allCases.map { say.word(for: .rowStatus($0)) }
    return Table(
      [
        Table.Column(say.word(for: .issue), width: 18),
        Table.Column(say.word(for: .option), width: 18),
      ]
        + parties.flatMap { party in
          [amounts(headers.value(of: party, in: .money(currency: "EUR"))), amounts(headers.cost(of: party))]
        } + [
          Table.Column(say.word(for: .requires), width: 20, offers: offered),
          Table.Column(say.word(for: .excludes), width: 18, offers: offered),
          Table.Column(say.word(for: .status), width: 11, choices: status),
          Table.Column(say.word(for: .note), width: 26),
        ], rows: dealRows)
  }

  /// The sheet with rules between options and on sums.
  var rules: Table {
    let say = language
    let verbs = RuleVerb.allCases.map { say.word(for: .verb($0)) }
    return Table(
      [
        Table.Column(say.word(for: .ruleColumn(.name)), width: 34),
        Table.Column(say.word(for: .ruleColumn(.rule)), width: 18, choices: verbs),
        Table.Column(say.word(for: .ruleColumn(.when)), width: 46, offers: offered),
        Table.Column(say.word(for: .ruleColumn(.then)), width: 30, offers: offered),
        amounts(say.word(for: .ruleColumn(.limit))),
      ], rows: ruleRows)
  }

  /// The sheet with what the parties propose: a column for every issue.
  var proposals: Table {
    let say = language
    // The issues last: as many as the deal has may follow.
    return Table(
      [
        Table.Column(say.word(for: .proposal), width: 26),
        amounts(say.word(for: .payment)),
        Table.Column(say.word(for: .note), width: 28),
      ] + issues.map { Table.Column($0, width: 18) }, rows: [proposalRow])
  }

  var rulesName: String { language.word(for: .rulesSheet) }
  var proposalsName: String { language.word(for: .proposalsSheet) }

  private var offered: String { "=\(DealTemplate.optionsName)" }

  private func amounts(_ header: String) -> Table.Column {
    Table.Column(header, .amount, width: ColumnWidth.ofNumbers(10, under: header))
  }
}
