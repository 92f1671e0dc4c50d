import MutualGains

/// What rules say that ask something of the issue which they start from: of that a package has one option anyway.
extension Rule.Condition {
  /// The options that this rule keeps from ever being chosen: they require another option of their own issue, or
  /// exclude themselves.
  var neverChosen: [OptionIndex] {
    switch self {
    case .requires(let when, let then):
      Rule.neverChosen(when, Dictionary(grouping: then, by: \.issue).mapValues { Set($0) })
    case .excludes(let when, let then): when.filter(Set(then).contains)
    default: []
    }
  }

  /// Whether every package keeps this rule: it requires what is chosen, or excludes what can't be.
  var hasNoEffect: Bool {
    switch self {
    case .requires(let when, let then):
      Set((when + then).map(\.issue)).count == 1 && Set(when).isSubset(of: then)
    case .excludes(let when, let then):
      Set((when + then).map(\.issue)).count == 1 && Set(when).isDisjoint(with: then)
    default: false
    }
  }

  /// What is noticed of this rule, which stands in `cell`.
  func notice(cell: String, issues: [Issue]) -> Notice? {
    if hasNoEffect { return .ruleWithoutEffect(cell: cell) }
    let never = neverChosen
    if never.isEmpty { return nil }
    return .optionNeverChosen(
      options: never.map { "\(issues[$0.issue].name)=\(issues[$0.issue].options[$0.option].label)" },
      cell: cell)
  }
}

extension Rule {
  /// The options that aren't among those which are required of their own issue.
  fileprivate static func neverChosen(
    _ options: [OptionIndex], _ required: [Int: Set<OptionIndex>]
  ) -> [OptionIndex] {
    options.filter { required[$0.issue]?.contains($0) == false }
  }
}
