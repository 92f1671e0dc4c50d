import DealFiles
import MutualGains

/// A deal to fill in: an example that can be solved as it stands, in the columns that every deal may have.
package struct DealTemplate: Sendable {
  package let language: Language

  /// The template in that language.
  package init(in language: Language) { self.language = language }

  /// How many decimals amounts show.
  static let digits = 2

  /// The sheet with the deal, which is all that a CSV file holds.
  var deal: Table {
    let say = language
    let status = say.pick(RuleWords.statuses.english, RuleWords.statuses.dutch)
    return Table(
      [
        Table.Column(say.pick("issue", "onderwerp"), width: 18),
        Table.Column(say.pick("option", "optie"), width: 18),
        amounts(say.pick("value buyer (EUR)", "waarde koper (EUR)")),
        amounts(say.pick("cost buyer", "meerkosten koper")),
        amounts(say.pick("value supplier (EUR)", "waarde leverancier (EUR)")),
        amounts(say.pick("cost supplier", "meerkosten leverancier")),
        Table.Column(say.pick("requires", "vereist"), width: 20, offers: offered),
        Table.Column(say.pick("excludes", "sluit uit"), width: 18, offers: offered),
        Table.Column("status", width: 11, choices: status),
        Table.Column(say.pick("note", "opmerking"), width: 26),
      ], rows: dealRows)
  }

  /// The sheet with rules between options and on sums.
  var rules: Table {
    let say = language
    let verbs = say.pick(RuleWords.verbs.english, RuleWords.verbs.dutch)
    return Table(
      [
        Table.Column(say.pick("name", "naam"), width: 34),
        Table.Column(say.pick("rule", "regel"), width: 18, choices: verbs),
        Table.Column(say.pick("when", "als"), width: 46, offers: offered),
        Table.Column(say.pick("then", "dan"), width: 30, offers: offered),
        amounts(say.pick("limit", "grens")),
      ], rows: ruleRows)
  }

  /// The sheet with what the parties propose: a column for every issue.
  var proposals: Table {
    let say = language
    // The issues last: as many as the deal has may follow.
    return Table(
      [
        Table.Column(say.pick("proposal", "voorstel"), width: 26),
        amounts(say.pick("payment", "betaling")),
        Table.Column(say.pick("note", "opmerking"), width: 28),
      ] + issues.map { Table.Column($0, width: 18) }, rows: [proposalRow])
  }

  var rulesName: String { language.pick(SheetNames.rules[0], SheetNames.rules[1]) }
  var proposalsName: String { language.pick(SheetNames.proposals[0], SheetNames.proposals[1]) }

  private var offered: String { "=\(DealTemplate.optionsName)" }

  private func amounts(_ header: String) -> Table.Column {
    Table.Column(header, .amount, width: ColumnWidth.ofNumbers(10, under: header))
  }
}
