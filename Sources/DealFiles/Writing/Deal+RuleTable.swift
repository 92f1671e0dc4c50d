import MutualGains

extension Deal {
  /// A sheet of those rules that the reader of `--rules` reads as well; rules that no row can say are left out.
  func table(of rules: [Rule], _ words: DealWords) -> Table {
    let widths = [30.0, 18, 46, 34, 14]
    let columns = zip(RuleColumns.Meaning.allCases, widths).map { meaning, width in
      Table.Column(
        words.header(of: meaning), meaning == .limit ? .number : .label, width: width,
        choices: meaning == .rule ? RuleVerb.allCases.map(words.verb) : [])
    }
    return Table(columns, rows: rules.compactMap { cells(of: $0, words) })
  }

  /// The cells of a rule on such a sheet; nil where no row can say it: a list without options.
  func cells(of rule: Rule, _ words: DealWords) -> [TableCell]? {
    func row(
      _ verb: RuleVerb, when: String, then: String = "", limit: ExactDecimal? = nil
    ) -> [TableCell]? {
      // An empty list would be missing.
      if when.isEmpty || (verb.hasThen && then.isEmpty) { return nil }
      return [.label(rule.name), .label(words.verb(verb)), .label(when), .label(then)]
        + [limit.map(cell) ?? .empty]
    }
    func count(_ verb: RuleVerb, _ count: Int, of options: [OptionIndex]) -> [TableCell]? {
      row(verb, when: listText(of: options), limit: ExactDecimal(units: Int64(count), digits: 0))
    }
    switch rule.condition {
    case .requires(let when, let then):
      return row(.requires, when: listText(of: when), then: listText(of: then))
    case .excludes(let when, let then):
      return row(.excludes, when: listText(of: when), then: listText(of: then))
    case .atMost(let number, let options): return count(.atMost, number, of: options)
    case .atLeast(let number, let options): return count(.atLeast, number, of: options)
    case .exactly(let number, let options): return count(.exactly, number, of: options)
    case .fixed(let options): return row(.fix, when: listText(of: options))
    case .forbidden(let options): return row(.forbid, when: listText(of: options))
    case .maximum(let sum, let bound), .minimum(let sum, let bound):
      let (verb, subject) = subject(of: rule.condition, sum)
      return row(verb, when: subject, limit: ExactDecimal(units: bound, digits: digits(of: sum)))
    }
  }

  /// The verb of a limit, and the party or the column that it limits.
  private func subject(of condition: Rule.Condition, _ sum: PackageSum) -> (RuleVerb, String) {
    let isMaximum = if case .maximum = condition { true } else { false }
    switch sum {
    case .cost(let side): return (isMaximum ? .maximumCost : .minimumCost, parties[side].name)
    case .value(let side): return (isMaximum ? .maximumValue : .minimumValue, parties[side].name)
    case .gain(let side): return (isMaximum ? .maximumGain : .minimumGain, parties[side].name)
    case .quantity(let index): return (isMaximum ? .maximum : .minimum, quantities[index].name)
    }
  }
}
