/// The largest surplus of the packages with one option, for one option after the other.
///
/// Without limits on sums all are known after two passes (`LargestSums`). Under such limits each takes a search of its
/// own, but for options that no rule tells apart from one that is known.
struct OptionSearch {
  let deal: Deal
  let budget: SearchBudget
  private let method: Method
  /// Of each issue: what the company of its options makes together at most, by group of options.
  private var groups: [Int: Groups] = [:]

  fileprivate enum Method {
    /// All are known.
    case sums(LargestSums)
    /// No package keeps the rules.
    case none
    /// Only what a party accepts at least ties components: no limit is passed by the frontier without it.
    case floors(Coupling, Pair<Int64?>)
    case limits(JointDeal)
    /// The budget was over before anything was known.
    case stopped
  }

  /// Options of one issue in the same company.
  private struct Groups {
    /// The group of each option; empty where each is one by itself.
    let ofOption: [Int]
    /// By group or option, what the others make together at most.
    var rest: [Int: LargestSurplus] = [:]
  }

  /// Ranges of more options are not grouped: single options are asked for.
  private static let mostGrouped = OptionRange.mostInRules

  /// A search in `deal`, within a budget.
  ///
  /// Complexity: see `LargestSums`; under limits O(options).
  init(of deal: Deal, budget: SearchBudget) {
    (self.deal, self.budget) = (deal, budget)
    do throws(SearchLimitReached) {
      method = try Method(of: deal, budget: budget)
    } catch {
      budget.stop()
      method = .stopped
    }
  }

  /// Whether all options are known at once.
  var isAtOnce: Bool {
    if case .sums = method { true } else { false }
  }

  /// The largest surplus of all packages, where all options are known at once.
  var largest: Amount? {
    guard case .sums(let sums) = method else { return nil }
    return sums.largest.map { Amount(units: $0) - deal.noDealValue.sum }
  }

  /// Whether the largest surplus with an option takes no search any more.
  mutating func isKnown(_ option: OptionIndex) -> Bool {
    switch method {
    case .none, .sums: true
    case .stopped: false
    case .floors, .limits: isSearched(option)
    }
  }

  /// Takes note of a package with the largest surplus of all, which then need not be searched again.
  mutating func note(_ package: DealPackage, surplus: Amount) {
    if isAtOnce { return }
    for (issue, option) in package.choices.enumerated() {
      let option = OptionIndex(issue: issue, option: option)
      let (group, rest) = (group(of: option), surplus - joint(option))
      groups[issue]?.rest[group] = .known(rest)
    }
  }

  /// The largest surplus of the packages with an option.
  ///
  /// Complexity: O(1) without limits, else a search, or O(1) where it was made for an option of the same company.
  mutating func largestSurplus(with option: OptionIndex) -> LargestSurplus {
    switch method {
    case .none: return .noPackage
    case .stopped: return .unknown
    case .sums(let sums):
      return sums.largest(with: option).map { .known(Amount(units: $0) - deal.noDealValue.sum) } ?? .noPackage
    case .floors, .limits: break
    }
    let group = group(of: option)
    if let known = groups[option.issue]?.rest[group] {
      if case .known(let rest) = known { return .known(rest + joint(option)) }
      return known
    }
    let found = budget.isOver ? .unknown : search(option)
    var rest = found
    if case .known(let surplus) = found { rest = .known(surplus - joint(option)) }
    groups[option.issue]?.rest[group] = rest
    return found
  }

  private mutating func isSearched(_ option: OptionIndex) -> Bool {
    let group = group(of: option)
    return groups[option.issue]?.rest[group] != nil
  }

  private func joint(_ option: OptionIndex) -> Amount {
    deal.issues[option.issue].utility(ofOption: option.option).sum
  }

  private mutating func group(of option: OptionIndex) -> Int {
    let count = deal.issues[option.issue].options.count
    if groups[option.issue] == nil {
      var ofOption: [Int] = []
      if count <= OptionSearch.mostGrouped {
        ofOption = Array(repeating: 0, count: count)
        for (index, options) in deal.interchangeableOptions(ofIssue: option.issue).enumerated() {
          for option in options { ofOption[option] = index }
        }
      }
      groups[option.issue] = Groups(ofOption: ofOption)
    }
    guard let known = groups[option.issue], !known.ofOption.isEmpty else { return option.option }
    return known.ofOption[option.option]
  }

  private func search(_ option: OptionIndex) -> LargestSurplus {
    switch method {
    case .limits(let joint): return joint.largestSurplus(with: option, budget)
    case .floors(let coupling, let floors):
      let frontier = ParetoFrontier(of: deal, tiedBy: coupling.choosing(option), budget: budget)
      let measure: (UtilityPoint) -> Int128? = { point in
        point.a >= floors.first ?? .min && point.b >= floors.second ?? .min
          ? Int128(point.a) + Int128(point.b) : nil
      }
      let candidates = frontier.candidates(by: measure)
      guard candidates.isComplete, frontier.openGaps.isEmpty else { return .unknown }
      guard let sum = candidates.compactMap(measure).max() else { return .noPackage }
      return .known(Amount(units: Int64(sum)) - deal.noDealValue.sum)
    case .sums, .none, .stopped: return .unknown
    }
  }
}

extension OptionSearch.Method {
  fileprivate init(of deal: Deal, budget: SearchBudget) throws(SearchLimitReached) {
    if let sums = try LargestSums(of: deal, budget: budget) {
      self = sums.largest == nil ? .none : .sums(sums)
      return
    }
    var coupling = Coupling.propagated(in: deal)
    if !coupling.limits.isEmpty {
      self = .limits(try JointDeal(of: deal, under: coupling, budget: budget))
      return
    }
    let floors = coupling.floors
    coupling.floors = Pair(nil, nil)
    self = .floors(coupling, floors)
  }
}
