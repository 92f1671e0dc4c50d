import DealFiles
import MutualGains

/// A deal to fill in: an example that can be solved as it stands, in the columns that every deal may have.
package struct DealTemplate: Sendable {
  package let language: Language

  /// The template in that language.
  package init(in language: Language) { self.language = language }

  /// One cell of the example.
  enum Cell: Sendable {
    case text(String)
    /// An amount in whole units of money.
    case amount(Int64)
  }

  /// One column of a sheet.
  struct Column: Sendable {
    var header: String
    /// Whether it holds amounts.
    var isAmount = false
    /// How many characters wide a column of texts is.
    var width = 20.0
    /// What may be chosen from, where that is little.
    var choices: [String] = []
    /// Whether the deal's options are offered, each with its issue.
    var offersOptions = false
  }

  /// One sheet: its columns, and the rows of the example.
  struct Sheet: Sendable {
    var name: String
    var columns: [Column]
    var rows: [[Cell]]
  }

  /// How many decimals amounts show.
  static let digits = 2

  /// The sheet with the deal, which is all that a CSV file holds.
  var deal: Sheet {
    let say = language
    let status = say.pick(RuleWords.statuses.english, RuleWords.statuses.dutch)
    return Sheet(
      name: "deal",
      columns: [
        Column(header: say.pick("issue", "onderwerp"), width: 18),
        Column(header: say.pick("option", "optie"), width: 18),
        Column(header: say.pick("value buyer (EUR)", "waarde koper (EUR)"), isAmount: true),
        Column(header: say.pick("cost buyer", "meerkosten koper"), isAmount: true),
        Column(header: say.pick("value supplier (EUR)", "waarde leverancier (EUR)"), isAmount: true),
        Column(header: say.pick("cost supplier", "meerkosten leverancier"), isAmount: true),
        Column(header: say.pick("requires", "vereist"), width: 20, offersOptions: true),
        Column(header: say.pick("excludes", "sluit uit"), width: 18, offersOptions: true),
        Column(header: "status", width: 11, choices: status),
        Column(header: say.pick("note", "opmerking"), width: 26),
      ], rows: dealRows)
  }

  /// The sheet with rules between options and on sums.
  var rules: Sheet {
    let say = language
    let verbs = say.pick(RuleWords.verbs.english, RuleWords.verbs.dutch)
    return Sheet(
      name: say.pick(SheetNames.rules[0], SheetNames.rules[1]),
      columns: [
        Column(header: say.pick("name", "naam"), width: 34),
        Column(header: say.pick("rule", "regel"), width: 18, choices: verbs),
        Column(header: say.pick("when", "als"), width: 46, offersOptions: true),
        Column(header: say.pick("then", "dan"), width: 30, offersOptions: true),
        Column(header: say.pick("limit", "grens"), isAmount: true),
      ], rows: ruleRows)
  }

  /// The sheet with what the parties propose: a column for every issue.
  var proposals: Sheet {
    let say = language
    return Sheet(
      name: say.pick(SheetNames.proposals[0], SheetNames.proposals[1]),
      // The issues last: as many as the deal has may follow.
      columns: [
        Column(header: say.pick("proposal", "voorstel"), width: 26),
        Column(header: say.pick("payment", "betaling"), isAmount: true),
        Column(header: say.pick("note", "opmerking"), width: 28),
      ] + issues.map { Column(header: $0, width: 18) }, rows: [proposalRow])
  }
}
