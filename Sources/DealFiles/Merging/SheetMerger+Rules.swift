import MutualGains

/// Bundles, numbers and rules of both sheets. What stands in both is kept once.
extension SheetMerger {
  /// The bundles of both, each with what it is worth to either party: nothing to the one whose sheet doesn't have it.
  mutating func bundles() -> [Bundle] {
    var found: [(options: [OptionIndex], value: Pair<Amount>, cost: Pair<Amount>, sides: Set<Side>)] = []
    var indices: [[OptionIndex]: Int] = [:]
    let places = places()
    for side in Side.allCases {
      for bundle in deal(of: side).bundles {
        let options = (side == .first ? bundle.options : places.own(bundle.options)).sorted()
        let index = indices[options] ?? found.count
        if index == found.count {
          indices[options] = index
          found.append((options, Pair(.zero, .zero), Pair(.zero, .zero), []))
        }
        found[index].value[side] = amount(bundle.value.first, of: side)
        found[index].cost[side] = amount(bundle.cost.first, of: side)
        found[index].sides.insert(side)
      }
    }
    let bundles = found.map { Bundle(options: $0.options, value: $0.value, cost: $0.cost) }
    for (bundle, sides) in zip(bundles, found.map(\.sides)) where sides.count == 1 {
      if let side = sides.first { bundlesOfOne.append((side, bundle)) }
    }
    return bundles
  }

  /// The columns of numbers that rules limit: those of the first sheet, and those that only the second has.
  mutating func quantities() -> [Quantity] {
    var found = deal(of: .first).quantities
    for quantity in deal(of: .second).quantities {
      let own = Quantity(
        name: quantity.name, digits: quantity.digits,
        amounts: match.issues.enumerated().map { index, issue in
          let amounts = quantity.amounts[issue]
          if case .even = amounts { return amounts }
          return .list(match.options[index].map { amounts[$0] })
        })
      guard let known = found.first(where: { LabelKey($0.name) == LabelKey(quantity.name) }) else {
        found.append(own)
        continue
      }
      guard let option = known.firstDifference(from: own) else { continue }
      let label = deal(of: .first).issues[option.issue].options[option.option].label
      report(
        .merge(.quantitiesDiffer(known.name, option: label, file: name(of: .second))), .first,
        at: sheets.first.labels.option(option))
    }
    return found
  }

  /// The rules of the rows of both sheets, and behind them those of their sheets of rules.
  mutating func rules(of issues: [Issue], _ quantities: [Quantity]) -> [Rule] {
    let places = places()
    var (rows, added): ([Rule], [Rule]) = ([], [])
    var known: Set<Rule.Condition> = []
    var names: Set<LabelKey> = []
    for side in Side.allCases {
      let rules = deal(of: side).rules
      let rowCount = rules.count - files[side].addedRuleCount
      for (index, rule) in rules.enumerated() {
        let condition = condition(rule.condition, of: side, places, quantities)
        guard known.insert(condition.sorted).inserted else { continue }
        var name = rule.name
        if !names.insert(LabelKey(name)).inserted {
          // Rows name their rules by their number, which says nothing in another file.
          guard index < rowCount else {
            problems[side].report(.merge(.rulesDiffer(name, file: self.name(of: side.other))))
            continue
          }
          name += " (\(deal(of: side).parties.first.name))"
          names.insert(LabelKey(name))
        }
        let own = Rule(name: name, condition)
        if index < rowCount { rows.append(own) } else { added.append(own) }
      }
    }
    addedRuleCount = added.count
    reportFixed(issues, places)
    return rows + added
  }

  /// Refuses different options that the sheets fix of an issue, which could mean either of them or none, and an issue of
  /// which they leave no option together.
  private mutating func reportFixed(_ issues: [Issue], _ places: OptionPlaces) {
    var fixed = Pair([Int: Set<OptionIndex>](), [:])
    var forbidden: [Int: Set<OptionIndex>] = [:]
    for side in Side.allCases {
      for rule in deal(of: side).rules {
        switch rule.condition {
        case .fixed(let options):
          for option in side == .first ? options : places.own(options) {
            fixed[side][option.issue, default: []].insert(option)
          }
        case .forbidden(let options):
          for option in side == .first ? options : places.own(options) {
            forbidden[option.issue, default: []].insert(option)
          }
        default: break
        }
      }
    }
    for (index, issue) in issues.enumerated() {
      let address = sheets.second.labels.issue(match.issues[index])
      let sets = Side.allCases.compactMap { fixed[$0][index] }
      let banned = forbidden[index] ?? []
      if sets.count == 2, sets[0] != sets[1] {
        report(.merge(.fixedDiffers(issue: issue.name, file: name(of: .first))), .second, at: address)
      } else if banned.count == issue.options.count || sets.contains(where: { $0.isSubset(of: banned) }) {
        report(.rule(.neverHoldsIssue(issue.name)), .second, at: address)
      }
    }
  }

  /// A condition of a sheet in the indices and units of the deal.
  private mutating func condition(
    _ condition: Rule.Condition, of side: Side, _ places: OptionPlaces, _ quantities: [Quantity]
  ) -> Rule.Condition {
    func own(_ options: [OptionIndex]) -> [OptionIndex] { side == .first ? options : places.own(options) }
    func own(_ sum: PackageSum, _ bound: Int64) -> (PackageSum, Int64) {
      switch sum {
      case .value(let party): return (.value(party == .first ? side : side.other), scaled(bound, side))
      case .cost(let party): return (.cost(party == .first ? side : side.other), scaled(bound, side))
      case .gain(let party): return (.gain(party == .first ? side : side.other), scaled(bound, side))
      case .quantity(let index):
        let name = LabelKey(deal(of: side).quantities[index].name)
        return (.quantity(quantities.firstIndex { LabelKey($0.name) == name } ?? index), bound)
      }
    }
    switch condition {
    case .requires(let when, let then): return .requires(when: own(when), then: own(then))
    case .excludes(let when, let then): return .excludes(when: own(when), then: own(then))
    case .atMost(let count, let options): return .atMost(count, of: own(options))
    case .atLeast(let count, let options): return .atLeast(count, of: own(options))
    case .exactly(let count, let options): return .exactly(count, of: own(options))
    case .fixed(let options): return .fixed(own(options))
    case .forbidden(let options): return .forbidden(own(options))
    case .maximum(let sum, let bound):
      let (sum, bound) = own(sum, bound)
      return .maximum(sum, bound)
    case .minimum(let sum, let bound):
      let (sum, bound) = own(sum, bound)
      return .minimum(sum, bound)
    }
  }

  /// Where the options of the second sheet stand in the first.
  func places() -> OptionPlaces {
    let issues = Dictionary(uniqueKeysWithValues: match.issues.enumerated().map { ($1, $0) })
    let options = match.options.map { list in
      Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
    }
    return OptionPlaces(issues: issues, options: options)
  }
}

/// The options of the second sheet by their indices in the first.
struct OptionPlaces {
  fileprivate let issues: [Int: Int]
  /// By issue of the first; those of a range are the same in both.
  fileprivate let options: [[Int: Int]]

  func own(_ options: [OptionIndex]) -> [OptionIndex] {
    options.map { option in
      let issue = issues[option.issue] ?? option.issue
      return OptionIndex(issue: issue, option: self.options[issue][option.option] ?? option.option)
    }
  }
}

extension Rule.Condition {
  /// The same demand with its lists in order, which says nothing.
  fileprivate var sorted: Rule.Condition {
    func sorted(_ options: [OptionIndex]) -> [OptionIndex] { Set(options).sorted() }
    return switch self {
    case .requires(let when, let then): .requires(when: sorted(when), then: sorted(then))
    case .excludes(let when, let then): .excludes(when: sorted(when), then: sorted(then))
    case .atMost(let count, let options): .atMost(count, of: sorted(options))
    case .atLeast(let count, let options): .atLeast(count, of: sorted(options))
    case .exactly(let count, let options): .exactly(count, of: sorted(options))
    case .fixed(let options): .fixed(sorted(options))
    case .forbidden(let options): .forbidden(sorted(options))
    case .maximum, .minimum: self
    }
  }
}

extension Quantity {
  /// The first option to which another quantity, in the same order, adds something else.
  fileprivate func firstDifference(from other: Quantity) -> OptionIndex? {
    for (issue, amounts) in self.amounts.enumerated() {
      let copies = other.amounts[issue]
      // Of what is evenly spaced the ends say all.
      let places = if case .even = amounts { [0, amounts.count - 1] } else { Array(amounts.indices) }
      for place in places
      where ExactDecimal(units: amounts[place], digits: digits).trimmed
        != ExactDecimal(units: copies[place], digits: other.digits).trimmed
      {
        return OptionIndex(issue: issue, option: place)
      }
    }
    return nil
  }
}
