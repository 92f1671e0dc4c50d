import MutualGains

/// The words of a deal's table, in the language of the file that it came from. The reader knows all languages.
package struct DealWords: Sendable {
  package let language: Language

  /// The words in that language.
  package init(in language: Language) { self.language = language }

  package var issue: String { language.word(for: .issue) }
  package var option: String { language.word(for: .option) }
  package var bundle: String { language.word(for: .bundle) }
  package var step: String { language.word(for: .step) }
  package var weight: String { language.word(for: .weight) }
  package var margin: String { language.word(for: .margin) }
  package var noDeal: String { language.word(for: .noDeal) }

  /// The header over the values of a party; the unit stands in it, where there is one.
  package func value(of party: Party, in unit: ValueUnit) -> String {
    "\(language.word(for: .value)) \(party.name)\(header(of: unit))"
  }

  /// The header over the costs of a party.
  package func cost(of party: Party) -> String { "\(language.word(for: .cost)) \(party.name)" }

  /// The unit as it stands behind the header of a value.
  func header(of unit: ValueUnit) -> String {
    switch unit {
    case .points: " (\(language.word(for: .points)))"
    case .money(let currency): currency.map { " (\($0))" } ?? ""
    }
  }

  func header(of column: RuleCellColumn) -> String {
    switch column {
    case .requires: language.word(for: .requires)
    case .excludes: language.word(for: .excludes)
    case .status: language.word(for: .status)
    }
  }

  func status(_ status: RowStatus) -> String { language.word(for: .rowStatus(status)) }

  func header(of column: RuleColumn) -> String { language.word(for: .ruleColumn(column)) }

  func verb(_ verb: RuleVerb) -> String { language.word(for: .verb(verb)) }

  /// The sheet of rules beside a deal.
  package var rulesSheet: String { language.word(for: .rulesSheet) }
}

/// The columns in which the rows of a deal hold rules.
enum RuleCellColumn: CaseIterable, Sendable { case requires, excludes, status }
