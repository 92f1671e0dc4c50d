import MutualGains

/// The rows of a sheet of rules, which the reader of `--rules` reads as well.
struct RuleTableRows {
  private let deal: Deal
  private let words: DealWords

  /// Rows about the options, parties and columns of that deal.
  init(_ deal: Deal, _ words: DealWords) { (self.deal, self.words) = (deal, words) }

  /// What the sheet is called.
  var sheetName: String { words.rulesSheet }

  /// The headers of the columns; the last one is over numbers.
  var headers: [String] { RuleColumns.Meaning.allCases.map(words.header) }

  /// The verbs that may be chosen from in the column of the rule.
  var verbs: [String] { RuleVerb.allCases.map(words.verb) }

  /// The cells of a rule; nil where no row can say it: a list without options.
  func cells(of rule: Rule) -> [DealCell]? {
    func row(
      _ verb: RuleVerb, when: String, then: String = "", limit: DealCell = .empty
    ) -> [DealCell]? {
      // An empty list would be missing.
      if when.isEmpty || (verb.hasThen && then.isEmpty) { return nil }
      return [.text(rule.name), .text(words.verb(verb)), .text(when), .text(then), limit]
    }
    func count(_ verb: RuleVerb, _ count: Int, of options: [OptionIndex]) -> [DealCell]? {
      row(
        verb, when: deal.listText(of: options),
        limit: .number(ExactDecimal(units: Int64(count), digits: 0)))
    }
    switch rule.condition {
    case .requires(let when, let then):
      return row(.requires, when: deal.listText(of: when), then: deal.listText(of: then))
    case .excludes(let when, let then):
      return row(.excludes, when: deal.listText(of: when), then: deal.listText(of: then))
    case .atMost(let number, let options): return count(.atMost, number, of: options)
    case .atLeast(let number, let options): return count(.atLeast, number, of: options)
    case .exactly(let number, let options): return count(.exactly, number, of: options)
    case .fixed(let options): return row(.fix, when: deal.listText(of: options))
    case .forbidden(let options): return row(.forbid, when: deal.listText(of: options))
    case .maximum(let sum, let bound), .minimum(let sum, let bound):
      let (verb, subject) = subject(of: rule.condition, sum)
      return row(
        verb, when: subject, limit: .number(ExactDecimal(units: bound, digits: deal.digits(of: sum))))
    }
  }

  /// The verb of a limit, and the party or the column that it limits.
  private func subject(of condition: Rule.Condition, _ sum: PackageSum) -> (RuleVerb, String) {
    let isMaximum = if case .maximum = condition { true } else { false }
    switch sum {
    case .cost(let side): return (isMaximum ? .maximumCost : .minimumCost, deal.parties[side].name)
    case .value(let side): return (isMaximum ? .maximumValue : .minimumValue, deal.parties[side].name)
    case .gain(let side): return (isMaximum ? .maximumGain : .minimumGain, deal.parties[side].name)
    case .quantity(let index): return (isMaximum ? .maximum : .minimum, deal.quantities[index].name)
    }
  }
}
