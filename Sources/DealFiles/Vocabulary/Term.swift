/// What the words in files mean: headers, rows, rules, proposals, and what else tells a reader what is meant.
///
/// Each language has words for each term, in a switch that the compiler keeps complete; see `Language.words(for:)`.
package enum Term: Hashable, Sendable {
  // The headers of a deal. A value and a cost are followed by their party.
  case issue, option, value, cost, requires, excludes, status, interest, aspect, note
  /// Headers of costs and values in other words: the noun, what may stand before it, and words that need nothing.
  case costNoun, costAdjective, costWord, valueNoun
  /// What may stand between such a word and its party.
  case preposition, article
  /// Words that speak of costs or values wherever they stand, by how they start and end.
  case costStem, costEnding, valueStem, valueEnding
  /// Headers that may be those of costs where nobody has a column of them.
  case vagueCost
  /// What a spreadsheet calls a column without a name.
  case column
  /// Words that speak of an amount, in the header of a remark.
  case amount
  /// What the header of a remark starts with.
  case remark
  /// A time that amounts may be meant for, a piece behind `per`, and both behind a slash.
  case period, piece, rate

  // Units
  case points, scale, qualifier
  /// Qualifiers that may stand before a party.
  case net
  /// What else amounts may be: hours, scores, percents, those of a month.
  case measure
  /// What is a name where it has a capital: `Frank`, `Max`.
  case measureOrName
  /// How long a contract lasts, behind a number.
  case term

  // Rows
  case noDeal, bundle, weight, margin
  /// What follows where parties don't agree, as an option; and words that may be meant so, or as the name of an issue.
  case noDealOption, alternative
  /// Words that may be meant as no-deal values only where nothing else is, or beside the names of parties.
  case threshold
  /// That a row has no option.
  case noOption
  case total
  /// Totals that an option may be called as well.
  case plainTotal
  /// Words of names that add up, and names of what is computed otherwise.
  case sum, computed
  /// What a row is called that computes something from the others of its issue, also by its first word; and the words
  /// among them that choices are called as well.
  case statistic, statisticOrChoice
  /// Which total it is, and that it is of everything.
  case kindOfTotal, everything
  /// What a total may be of, with a number or a letter behind it.
  case whole
  /// As above; words that say so together, those between them, and words for nothing.
  case ditto, pointer, link, nothing
  /// That a name goes on.
  case continuation
  /// Weights, what may be meant so, and what may stand beside them.
  case weights, importance, weightFiller, priority, weightAbbreviation
  /// What says that a row counts, and that it doesn't; and what a column of such words is called.
  case yes, no, active
  /// What is before the step of a range, and between its ends.
  case step, rangeTo

  /// Names of months and days, from January and Sunday on, whole and as spreadsheets shorten them.
  case months, shortMonths, weekdays, shortWeekdays
  /// What a spreadsheet shows in place of a value that it can't compute.
  case errorValue
  /// What the name of a party starts with that has no article, and what is such a name by itself.
  case determiner, pronoun

  // What the column `status` may hold
  case rowStatus(RowStatus)
  /// What a column is called that says so with a yes.
  case statusHeader

  // Rules
  case ruleColumn(RuleColumn)
  /// Words that are meant as such a column.
  case otherRuleColumn(RuleColumn)
  case verb(RuleVerb)

  // Proposals: who made one, in which round, and which one a party prefers
  case proposal, payment
  case author, round, preferred, prefers

  // Actuals: what proves an amount, what became of it, and rows that say how deviations are shared
  case evidence, actualsStatus(ActualsStatus)
  case share, shareFrom, shareTo
  case actualsSheet

  // Sheets beside a deal, and what sheets of proposals are called as well
  case rulesSheet, proposalsSheet, proposalsName
}

extension Term {
  /// The words for it in all languages.
  package var words: [String] { Language.allCases.flatMap { $0.words(for: self) } }

  /// The same as they are compared.
  var keys: Set<String> { Set(words.map { LabelKey($0).text }) }
}

extension Language {
  /// The words for a term: the first is the one that is written, all of them are read.
  func words(for term: Term) -> [String] {
    switch self {
    case .english: EnglishWords.words(for: term)
    case .dutch: DutchWords.words(for: term)
    }
  }

  /// The word for a term that is written.
  package func word(for term: Term) -> String { words(for: term).first ?? "" }
}
