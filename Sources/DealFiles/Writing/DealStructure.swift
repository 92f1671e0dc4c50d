import MutualGains

/// What a deal says beside the figures of its parties: what may go to either of them.
struct DealStructure {
  private let deal: Deal
  /// The party that it is for; nil for one that has nothing in the deal yet.
  private let own: Side?
  /// The columns of numbers that stay, by index.
  private let quantities: [Int]

  /// - Parameter others: The names of the other parties: a column of numbers that names one is theirs.
  init(of deal: Deal, own: Side?, others: [String]) {
    (self.deal, self.own) = (deal, own)
    quantities = deal.quantities.indices.filter { index in
      !others.contains { HeaderWords.names($0, in: deal.quantities[index].name) }
    }
  }

  /// Whether a rule speaks of nothing that is the other party's: a limit on a sum may tell what it has.
  func keeps(_ rule: Rule) -> Bool {
    switch rule.condition.sum {
    case .value(let side), .cost(let side), .gain(let side): side == own
    case .quantity(let index): quantities.contains(index)
    case nil: true
    }
  }

  /// The deal of that party with 0 for every amount.
  func emptied(party: String, bundles: [Bundle], rules: [Rule]) throws(DealError) -> Deal {
    let nothing = Pair(Amount.zero, .zero)
    let issues = deal.issues.map { issue in
      Issue(
        name: issue.name, options: emptied(issue.options),
        weight: issue.weight.map { _ in
          Pair(ExactDecimal(units: 1, digits: 0), ExactDecimal(units: 1, digits: 0))
        })
    }
    // How many decimals figures have says something of them; limits on own sums are written with all of theirs.
    let digits = rules.contains { $0.condition.limitsParty } ? deal.digits : deal.unit == .points ? 0 : 2
    return try Deal(
      unit: deal.unit, digits: digits, parties: Pair(Party(name: party), Party(name: "")), issues: issues,
      bundles: bundles.map { Bundle(options: $0.options, value: nothing, cost: nothing) },
      quantities: quantities.map { deal.quantities[$0] }, rules: rules.map(moved))
  }

  private func emptied(_ options: IssueOptions) -> IssueOptions {
    if let range = options.range {
      let nothing = EvenSpacing(from: 0, to: 0, count: range.count)
      return .range(
        OptionRange(labels: range.labels, value: Pair(nothing, nothing), cost: Pair(nothing, nothing)))
    }
    return .list(options.map { Option(label: $0.label, value: Pair(.zero, .zero)) })
  }

  /// A rule that stays, in the sides and columns of the emptied deal.
  private func moved(_ rule: Rule) -> Rule {
    func moved(_ sum: PackageSum) -> PackageSum {
      switch sum {
      case .value: .value(.first)
      case .cost: .cost(.first)
      case .gain: .gain(.first)
      case .quantity(let index): .quantity(quantities.firstIndex(of: index) ?? index)
      }
    }
    return switch rule.condition {
    case .maximum(let sum, let bound): Rule(name: rule.name, .maximum(moved(sum), bound))
    case .minimum(let sum, let bound): Rule(name: rule.name, .minimum(moved(sum), bound))
    case .requires, .excludes, .atMost, .atLeast, .exactly, .fixed, .forbidden: rule
    }
  }
}

extension Rule.Condition {
  /// Whether it limits a sum of a party's amounts.
  fileprivate var limitsParty: Bool {
    switch sum {
    case .value, .cost, .gain: true
    case .quantity, nil: false
    }
  }
}

/// Whether two names are one party's, or so near that a reader may take them for it.
func areNearlyAlike(_ one: String, _ other: String) -> Bool {
  LabelKey(one) == LabelKey(other) || NearName(one).nearness(to: NearName(other)) == .sure
}
