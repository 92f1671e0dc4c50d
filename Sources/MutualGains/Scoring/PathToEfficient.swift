/// The way from a package to an efficient one that dominates it: changes of one issue at a time, so ordered
/// that neither party is ever below the package it starts from and every step keeps the rules.
public enum PathToEfficient: Hashable, Sendable {
  /// The package is efficient: there is nothing to change.
  case alreadyEfficient
  /// The new options in their order. Where `isShortest` is false the search reached its limit, and there may
  /// be a way with fewer changes.
  case found(changes: [OptionIndex], isShortest: Bool)
  /// There is no such order, whichever way is taken.
  case noSuchOrder
  /// The search reached its limit before it found a way, or a stopped search leaves open which packages are
  /// efficient.
  case notFound

  /// So many packages are looked at for the shortest way.
  public static let largestPackageCount = 100_000

  /// The way from `package`, or nil where it breaks a rule.
  ///
  /// Definition: the fewest changes. An issue may change twice where that is what an order takes. Of several
  /// shortest ways it is the first by issues and options, the same on every run.
  ///
  /// - Parameter largestPackageCount: How many packages are looked at for the shortest way. Beyond that, ways
  ///   to some packages that dominate this one are tried, and the shortest of them is told.
  ///
  /// Complexity: O(c × (s + rules)) for s single swaps and the c packages looked at.
  public init?(
    from package: DealPackage, with scoring: ProposalScoring,
    largestPackageCount: Int = PathToEfficient.largestPackageCount
  ) {
    let deal = scoring.frontier.deal
    guard deal.brokenRules(of: package).isEmpty else { return nil }
    let search = PathSearch(from: package, with: scoring)
    if search.isStartEfficient == true {
      self = .alreadyEfficient
      return
    }
    switch search.shortest(largestPackageCount) {
    case .found(let changes, let isProven): self = .found(changes: changes, isShortest: isProven)
    case .exhausted(let isProven): self = isProven ? .noSuchOrder : .notFound
    case .limitReached:
      let way = search.dominating.flatMap(search.someWay)
      self = way.map { .found(changes: $0, isShortest: false) } ?? .notFound
    }
  }
}

private struct PathSearch {
  private let edits: PackageEdits
  private let scoring: ProposalScoring
  /// Where the search starts.
  private let start: UtilityPoint

  init(from package: DealPackage, with scoring: ProposalScoring) {
    edits = PackageEdits(of: package, in: scoring.frontier.deal)
    self.scoring = scoring
    start = UtilityPoint(edits.utility)
  }

  var isStartEfficient: Bool? { scoring.lookup.isEfficient(start) }

  var dominating: DominationLookup.Dominating? { scoring.lookup.dominating(start) }

  private var budget: SearchBudget { scoring.frontier.budget }

  enum Result {
    /// Not proven to be the shortest where packages were passed by that may be efficient too.
    case found([OptionIndex], isProven: Bool)
    case exhausted(isProven: Bool)
    case limitReached
  }

  /// A package on the way, by its changes from the start, by rising issue.
  private struct Stop {
    let changes: [OptionIndex]
    /// The change that led here, and from which stop.
    let last: OptionIndex?
    let before: Int
  }

  /// All packages that can be reached, the nearest first, until one is efficient.
  func shortest(_ limit: Int) -> Result {
    let deal = edits.deal
    var stops = [Stop(changes: [], last: nil, before: -1)]
    var seen: Set<[OptionIndex]> = [[]]
    var looked = 0
    var place = 0
    var watch = BudgetWatch(budget)
    var isProven = isStartEfficient != nil
    while place < stops.count {
      let stop = stops[place]
      let current = edits.result(of: stop.changes).choices
      for (issue, options) in deal.issues.map(\.options.indices).enumerated() {
        for option in options where option != current[issue] {
          let change = OptionIndex(issue: issue, option: option)
          looked += 1
          if looked > limit || watch.step(by: PathSearch.stepsOfPackage) { return .limitReached }
          let changes = moved(stop.changes, by: change)
          let difference = edits.difference(of: changes)
          guard difference.isAcceptable, !seen.contains(changes), edits.keepsRules(after: changes) else {
            continue
          }
          seen.insert(changes)
          stops.append(Stop(changes: changes, last: change, before: place))
          switch isGoal(difference) {
          case true?: return .found(way(to: stops.count - 1, in: stops), isProven: isProven)
          case false?: break
          case nil: isProven = false
          }
        }
      }
      place += 1
    }
    return .exhausted(isProven: isProven)
  }

  /// Looking at a package takes so much longer than a step.
  private static let stepsOfPackage = 64

  /// Whether a package that is so much better is efficient, where that is known. It then dominates the start, which
  /// isn't.
  private func isGoal(_ difference: Pair<Amount>) -> Bool? {
    scoring.lookup.isEfficient(start + UtilityPoint(difference))
  }

  private func way(to last: Int, in stops: [Stop]) -> [OptionIndex] {
    var (way, place) = ([OptionIndex](), last)
    while place > 0 {
      if let change = stops[place].last { way.append(change) }
      place = stops[place].before
    }
    return way.reversed()
  }

  /// The changes from the start after one more.
  private func moved(_ changes: [OptionIndex], by change: OptionIndex) -> [OptionIndex] {
    var moved = changes.filter { $0.issue != change.issue }
    if edits.package.choices[change.issue] != change.option {
      moved.insert(change, at: moved.firstIndex { change < $0 } ?? moved.count)
    }
    return moved
  }

  /// So many points that dominate the start are tried.
  private static let targetCount = 16

  /// The shortest of the ways to some packages that dominate the start, where a simple order leads there.
  func someWay(to dominating: DominationLookup.Dominating) -> [OptionIndex]? {
    let (low, high) = (dominating.best.second.a, dominating.best.first.a)
    var targets = [dominating.keepingSplit, dominating.best.first, dominating.best.second]
    for part in 1..<PathSearch.targetCount - 2 {
      let spot = low + Int64(Int128(high - low) * Int128(part) / Int128(PathSearch.targetCount - 2))
      // A short stretch around the spot, widened until something stands there.
      var reach = max(1, (high - low) / 4_096)
      var found: UtilityPoint?
      while found == nil, reach <= high - low {
        found = scoring.lookup.search(max(low, spot - reach)...min(high, spot + reach)).points.first
        reach *= 8
      }
      if let found, !targets.contains(found) { targets.append(found) }
    }
    let ways = targets.compactMap { target -> [OptionIndex]? in
      guard !budget.isOver, scoring.lookup.isEfficient(target) == true else { return nil }
      return scoring.frontier.package(reaching: target).flatMap(simpleOrder)
    }
    return ways.min { $0.count < $1.count }
  }

  /// An order that each time takes the change after which the party nearest to the start is furthest from it;
  /// nil where that gets stuck.
  private func simpleOrder(to target: DealPackage) -> [OptionIndex]? {
    var walk = edits
    var left = target.choices.indices.filter { target.choices[$0] != walk.package.choices[$0] }
      .map { OptionIndex(issue: $0, option: target.choices[$0]) }
    var way: [OptionIndex] = []
    while !left.isEmpty {
      let above = walk.utility - edits.utility
      let options = left.indices.map { index in
        let after = above + walk.difference(of: [left[index]])
        return (index: index, slack: min(after.first, after.second))
      }
      let possible = options.filter { $0.slack >= .zero }
      let best = possible.max { ($0.slack, $1.index) < ($1.slack, $0.index) }
      guard let best else { return nil }
      var next = best
      if !walk.keepsRules(after: [left[best.index]]) {
        let sorted = possible.sorted { ($1.slack, $0.index) < ($0.slack, $1.index) }
        guard let other = sorted.first(where: { walk.keepsRules(after: [left[$0.index]]) }) else {
          return nil
        }
        next = other
      }
      let change = left.remove(at: next.index)
      walk.apply([change])
      way.append(change)
      // A package on the way may be efficient already.
      let utility = walk.utility - edits.utility
      if isGoal(utility) == true { return way }
    }
    return way
  }
}
