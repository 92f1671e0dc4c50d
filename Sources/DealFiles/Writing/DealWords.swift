import MutualGains

/// The words of a deal's table, in the language of the file that it came from. The reader knows both languages.
public struct DealWords: Sendable {
  public let language: Language

  /// The words in that language.
  public init(in language: Language) { self.language = language }

  public var issue: String { language.pick("issue", "onderwerp") }
  public var option: String { language.pick("option", "optie") }
  public var bundle: String { language.pick("bundle", "bundel") }
  public var weight: String { language.pick("weight", "gewicht") }
  /// The same in both: Dutch negotiators say it too.
  public let noDeal = "BATNA"

  /// The header over the values of a party; the unit stands in it, where there is one.
  public func value(of party: Party, in unit: ValueUnit) -> String {
    "\(language.pick("value", "waarde")) \(party.name)\(header(of: unit))"
  }

  /// The header over the costs of a party.
  public func cost(of party: Party) -> String { "\(language.pick("cost", "meerkosten")) \(party.name)" }

  /// The unit as it stands behind the header of a value.
  func header(of unit: ValueUnit) -> String {
    switch unit {
    case .points: " (\(language.pick("points", "punten")))"
    case .money(let currency): currency.map { " (\($0))" } ?? ""
    }
  }

  func header(of column: RuleCellColumn) -> String {
    switch column {
    case .requires: language.pick("requires", "vereist")
    case .excludes: language.pick("excludes", "sluit uit")
    case .status: "status"
    }
  }

  func status(_ status: RowStatus) -> String {
    switch status {
    case .fixed: language.pick("fixed", "vast")
    case .forbidden: language.pick("forbidden", "verboden")
    }
  }

  func header(of column: RuleColumns.Meaning) -> String {
    language.pick(column.words.english, column.words.dutch)
  }

  func verb(_ verb: RuleVerb) -> String { language.pick(verb.words.english, verb.words.dutch) }

  /// The sheet of rules beside a deal.
  public var rulesSheet: String { language.pick("rules", "regels") }
}

/// The columns in which the rows of a deal hold rules.
enum RuleCellColumn: CaseIterable, Sendable { case requires, excludes, status }
