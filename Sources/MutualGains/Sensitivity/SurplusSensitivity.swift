/// Sensitivity where payments are without limit, from surpluses alone: the recommended package has the largest one,
/// and moving a figure moves the surplus of exactly the packages that it counts in.
///
/// So packages that move alike are one candidate, the best of them: an option's, a bundle's, or all. Where a figure
/// is part of a sum that a rule limits, it also changes which packages there are: then each is a candidate.
struct SurplusSensitivity {
  private let whole: Sensitivity
  private let surplus: Int64
  private let isAgreement: Bool
  /// A bound on all sums of the deal, to know without trying that an amount can be held.
  private let sumBound: Int128
  /// Of each option at once, where no limit ties the deal's components together.
  private var sums: Found<LargestSums?>?
  private var byIssue: [Int: Found<OptionSurpluses>] = [:]
  private var byBundle: [Int: Found<Int64?>] = [:]
  private var table: Found<PackageTable>?

  /// What was searched.
  private enum Found<Value> {
    case known(Value)
    case unknown(FigureSensitivity.Reason)
  }

  /// Packages that move alike.
  private typealias Rival = (surplus: Int64, part: InputAmountMove.Part)

  /// So many searches at most are made for the options of one issue.
  static let mostSearches = 256
  /// From so many searches on, small deals are looked at package by package.
  private static let manySearches = 32

  init(_ whole: Sensitivity) {
    self.whole = whole
    surplus = whole.settlement.surplus.units
    isAgreement = whole.settlement.isAgreement
    sumBound = whole.deal.sumBound
  }

  private var deal: Deal { whole.deal }

  mutating func sensitivity(to figure: InputAmount) -> FigureSensitivity {
    func unknown(_ reason: FigureSensitivity.Reason) -> FigureSensitivity {
      FigureSensitivity(unknown: reason, figure: figure, amount: deal.amount(of: figure))
    }
    if whole.isOver { return unknown(.searchLimit) }
    if deal.limitsSum(with: figure) {
      switch packageTable() {
      case .unknown(let reason): return unknown(reason)
      case .known(let table): return sensitivity(to: figure, table)
      }
    }
    switch rivals(figure) {
    case .unknown(let reason): return unknown(reason)
    case .known(let rivals): return sensitivity(to: figure, rivals)
    }
  }

  // MARK: Figures that change no package's place under the rules

  private func sensitivity(to figure: InputAmount, _ rivals: [Rival]) -> FigureSensitivity {
    let chosen = InputAmountMove(figure, in: deal, direction: 1).part(of: whole.settlement.package, in: deal)
    func nearest(_ direction: Int64) -> FigureSensitivity.Nearest {
      nearestChange(of: figure, direction) { move, steps in
        let all = 1...steps
        var search = FirstChange(
          move, isAgreement: isAgreement,
          present: FirstChange.Candidate(surplus: surplus, part: chosen, steps: all), end: steps,
          isOver: { whole.isOver })
        for rival in rivals {
          search.add(FirstChange.Candidate(surplus: rival.surplus, part: rival.part, steps: all))
        }
        return search.step
      }
    }
    let cost = costOfError(figure) { move, step in
      let best = rivals.map { $0.surplus + move.rise($0.part, after: step) }.max() ?? .min
      return (best, surplus + move.rise(chosen, after: step))
    }
    return answer(figure, up: nearest(1), down: nearest(-1), cost)
  }

  /// Everything that may become better than the recommended package when a figure moves, the package itself too.
  private mutating func rivals(_ figure: InputAmount) -> Found<[Rival]> {
    switch figure.subject {
    case .noDeal: return .known([(surplus, .whole)])
    case .bundle(let index):
      let isChosen = deal.bundles[index].isPart(of: whole.settlement.package)
      switch surplus(ofBundle: index, isChosen: isChosen) {
      case .unknown(let reason): return .unknown(reason)
      case .known(let other):
        let others: [Rival] = other.map { [($0, isChosen ? .none : .whole)] } ?? []
        return .known(others + [(surplus, isChosen ? .whole : .none)])
      }
    case .option(let option):
      return rivals(ofIssue: option.issue, option.option..<option.option + 1) { _ in .whole }
    case .row(let row): return rivals(ofIssue: row.issue, row.options) { _ in .whole }
    case .end(_, let row):
      return rivals(ofIssue: row.issue, row.options) { .option($0 - row.options.lowerBound) }
    }
  }

  private mutating func rivals(
    ofIssue issue: Int, _ options: Range<Int>, _ part: (Int) -> InputAmountMove.Part
  ) -> Found<[Rival]> {
    switch surpluses(ofIssue: issue) {
    case .unknown(let reason): return .unknown(reason)
    case .known(let found):
      let others: [Rival] = found.largest(without: options).map { [($0, .none)] } ?? []
      return .known(
        others + options.compactMap { option in found.surpluses[option].map { ($0, part(option)) } })
    }
  }

  /// The largest surplus of the packages that have a bundle, or of those that lack it: of those that the recommended
  /// one is none of.
  private mutating func surplus(ofBundle index: Int, isChosen: Bool) -> Found<Int64?> {
    if let known = byBundle[index] { return known }
    let options = deal.bundles[index].options
    let found = largestSurplus(of: isChosen ? deal.forbiddingTogether(options) : deal.fixing(options))
    byBundle[index] = found
    return found
  }

  /// The largest surplus of a deal with the same options; nil where no package keeps its rules.
  private func largestSurplus(of other: Deal) -> Found<Int64?> {
    switch found(other) {
    case .unknown(let reason): return .unknown(reason)
    case .known(let sums?): return .known(sums.largest.map(surplus(ofSum:)))
    case .known(nil):
      let frontier = whole.frontier(of: other)
      return frontier.map { .known($0.largestSurplus?.units) } ?? .unknown(.searchLimit)
    }
  }

  private func found(_ deal: Deal) -> Found<LargestSums?> {
    do throws(SearchLimitReached) {
      return .known(try LargestSums(of: deal, budget: whole.budget))
    } catch {
      return .unknown(.searchLimit)
    }
  }

  private func surplus(ofSum sum: Int64) -> Int64 { sum - deal.noDealValue.sum.units }

  private mutating func surpluses(ofIssue issue: Int) -> Found<OptionSurpluses> {
    if let known = byIssue[issue] { return known }
    let found = search(issue)
    byIssue[issue] = found
    return found
  }

  /// All options at once, or one search for each group of interchangeable ones.
  private mutating func search(_ issue: Int) -> Found<OptionSurpluses> {
    let chosen = whole.settlement.package.choices[issue]
    if deal.issues[issue].options.count > OptionRange.mostInRules { return .unknown(.manySearches) }
    let sums = self.sums ?? found(deal)
    self.sums = sums
    switch sums {
    case .unknown(let reason): return .unknown(reason)
    case .known(let sums?):
      let surpluses = deal.issues[issue].options.indices.map { option in
        sums.largest(with: OptionIndex(issue: issue, option: option)).map(surplus(ofSum:))
      }
      return .known(OptionSurpluses(surpluses: surpluses))
    case .known(nil): break
    }
    let groups = deal.interchangeableOptions(ofIssue: issue)
    if groups.count > SurplusSensitivity.manySearches, case .known(let table) = packageTable() {
      return .known(OptionSurpluses(surpluses: table.surpluses(ofIssue: issue)))
    }
    if groups.count > SurplusSensitivity.mostSearches { return .unknown(.manySearches) }
    let content = deal.issues[issue]
    let joint = content.options.indices.map { content.utility(ofOption: $0).sum.units }
    var surpluses = [Int64?](repeating: nil, count: joint.count)
    for group in groups {
      let rest: Int64?
      if group.contains(chosen) {
        rest = surplus - joint[chosen]
      } else {
        let option = OptionIndex(issue: issue, option: group[0])
        guard let frontier = whole.frontier(of: deal.fixing([option])) else { return .unknown(.searchLimit) }
        rest = frontier.largestSurplus.map { $0.units - joint[group[0]] }
      }
      if let rest { for option in group { surpluses[option] = rest + joint[option] } }
    }
    return .known(OptionSurpluses(surpluses: surpluses))
  }

  // MARK: Figures in a sum that a rule limits

  private mutating func packageTable() -> Found<PackageTable> {
    if let table { return table }
    let found: Found<PackageTable>
    if deal.packageCount.value > PackageTable.largestPackageCount {
      found = .unknown(.manyPackages)
    } else {
      found =
        PackageTable(deal, isOver: { whole.isOver }).map(Found<PackageTable>.known) ?? .unknown(.searchLimit)
    }
    table = found
    return found
  }

  private func sensitivity(to figure: InputAmount, _ table: PackageTable) -> FigureSensitivity {
    let present = table.index(of: whole.settlement.package)
    func nearest(_ direction: Int64) -> FigureSensitivity.Nearest {
      nearestChange(of: figure, direction) { move, end in
        func candidate(_ index: Int) -> FirstChange.Candidate? {
          table.steps(index, move, end: end).map {
            FirstChange.Candidate(
              surplus: table.surpluses[index], part: table.part(index, move), steps: $0)
          }
        }
        var search = FirstChange(
          move, isAgreement: isAgreement, present: candidate(present), end: end, isOver: { whole.isOver })
        for index in table.indices {
          if index % 1_024 == 0, whole.isOver { return nil }
          if let other = candidate(index) { search.add(other) }
        }
        return search.step
      }
    }
    let cost = costOfError(figure) { move, step in
      var best = Int64.min
      for index in table.indices where table.keepsRules(index, move, after: step) {
        best = max(best, table.surpluses[index] + move.rise(table.part(index, move), after: step))
      }
      let stays = table.surpluses[present] + move.rise(table.part(present, move), after: step)
      return (best, table.keepsRules(present, move, after: step) ? stays : nil)
    }
    return answer(figure, up: nearest(1), down: nearest(-1), cost)
  }

  // MARK: What is common to all

  /// The nearest change in a direction.
  private func nearestChange(
    of figure: InputAmount, _ direction: Int64, _ firstStep: (InputAmountMove, Int64) -> Int64?
  ) -> FigureSensitivity.Nearest {
    let amount = deal.amount(of: figure).units
    let end =
      isBoundedBelow(figure) && direction < 0
      ? min(amount, InputAmountMove.farthest) : InputAmountMove.farthest
    guard end > 0 else { return .none }
    let step = firstStep(InputAmountMove(figure, in: deal, direction: direction), end)
    if whole.isOver { return .unknown(.searchLimit) }
    guard let step else { return .none }
    let (moved, overflow) = amount.addingReportingOverflow(direction * step)
    if overflow || !canHold(Amount(units: moved), figure) { return .none }
    return .amount(Amount(units: moved))
  }

  /// What it costs to be wrong by 20 %, from the best surplus then and that of the recommended package, nil where it
  /// breaks a rule.
  private func costOfError(
    _ figure: InputAmount, _ surpluses: (InputAmountMove, Int64) -> (best: Int64, stays: Int64?)
  ) -> FigureSensitivity.Cost {
    let step = deal.amount(of: figure).error
    if step == 0 { return .amount(.zero) }
    var largest = Int64(0)
    for direction in [Int64(1), -1] {
      let (best, stays) = surpluses(InputAmountMove(figure, in: deal, direction: direction), step)
      // Without agreement each party keeps what it has: a surplus of 0.
      guard let kept = isAgreement ? stays : 0 else { return .unknown(.breaksRule) }
      largest = max(largest, max(best, 0) - kept)
    }
    return .amount(Amount(units: largest))
  }

  private func answer(
    _ figure: InputAmount, up: FigureSensitivity.Nearest, down: FigureSensitivity.Nearest,
    _ cost: FigureSensitivity.Cost
  ) -> FigureSensitivity {
    FigureSensitivity(
      figure: figure, amount: deal.amount(of: figure), up: up, down: down,
      costOfError: whole.isOver ? .unknown(.searchLimit) : cost)
  }

  /// Whether the deal refuses amounts below 0. Being together may save costs: those of bundles may be less.
  private func isBoundedBelow(_ figure: InputAmount) -> Bool {
    if case .bundle = figure.subject { return false }
    return figure.kind == .cost
  }

  private func canHold(_ amount: Amount, _ figure: InputAmount) -> Bool {
    if isBoundedBelow(figure), amount < .zero { return false }
    if sumBound + Int128(amount.units.magnitude) <= Deal.largestSum { return true }
    return (try? deal.replacing(figure, with: amount)) != nil
  }
}

extension Amount {
  /// By how many units an amount is off that turns out 20 % higher or lower, rounded half to even; without sign.
  var error: Int64 { abs(scaled(toPercent: 20)?.units ?? 0) }
}

extension Deal {
  /// What no sum over a package passes.
  fileprivate var sumBound: Int128 {
    var bound = Side.allCases.reduce(Int128(0)) { $0 + Int128(noDealValue[$1].units.magnitude) }
    for issue in issues {
      for side in Side.allCases {
        let sizes = issue.tellingOptions.lazy.map { issue.options[$0] }.map {
          Int128($0.value[side].units.magnitude) + Int128($0.cost[side].units)
        }
        bound += sizes.max() ?? 0
      }
    }
    for bundle in bundles {
      for side in Side.allCases {
        bound += Int128(bundle.value[side].units.magnitude) + Int128(bundle.cost[side].units.magnitude)
      }
    }
    return bound
  }

  /// The same deal without the packages that have all of some options.
  fileprivate func forbiddingTogether(_ options: [OptionIndex]) -> Deal {
    addingRule(.atMost(options.count - 1, of: options))
  }
}
