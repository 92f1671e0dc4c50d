/// Options that no efficient package uses: nothing is lost when they leave the table.
package struct UnusedOptions: Hashable, Sendable {
  /// The options, in the order of the deal.
  package let options: [OptionIndex]

  /// How much may be searched.
  package struct Limits: Hashable, Sendable {
    /// The most points of the frontier.
    package var points = 4_000_000
    /// The most options of an issue.
    package var options = OptionRange.mostInRules
    /// The most options for which the frontier with that option fixed is searched.
    package var fixedOptions = 2_000
    /// The most points of those frontiers together.
    package var fixedPoints = 50_000_000

    /// The usual limits.
    package init() {}
  }

  /// The unused options of the frontier's deal; nil where a limit was reached, or where the frontier has open
  /// gaps.
  ///
  /// Definition: an option is used where the frontier of the packages that have it shares a point with the
  /// frontier of all.
  ///
  /// Complexity: packages of some hundred points show most used options. Without rules and bundles, an option
  /// that another of its issue dominates is unused. For each of the others the frontier with that option fixed
  /// is walked along until it meets the whole one.
  package init?(on frontier: ParetoFrontier, limits: Limits = Limits()) {
    let deal = frontier.deal
    guard frontier.openGaps.isEmpty, deal.issues.allSatisfy({ $0.options.count <= limits.options }) else {
      return nil
    }
    var search = UnusedSearch(frontier, limits)
    guard search.hasAllPoints else { return nil }
    search.lookAtPackages()
    for (issue, options) in search.isUsed.enumerated() {
      for option in options.indices where search.isUsed[issue][option] == nil {
        guard search.decide(OptionIndex(issue: issue, option: option)) else { return nil }
      }
    }
    options = deal.issues.indices.flatMap { issue in
      deal.issues[issue].options.indices.filter { search.isUsed[issue][$0] == false }
        .map { OptionIndex(issue: issue, option: $0) }
    }
  }
}

private struct UnusedSearch {
  /// Whether each option is used; nil where it is not known yet.
  private(set) var isUsed: [[Bool?]]
  let hasAllPoints: Bool
  private let frontier: ParetoFrontier
  private let points: [UtilityPoint]
  private let isFree: Bool
  private var fixedOptions: Int
  private var fixedPoints: Int

  /// So many points are asked for a package.
  private static let sampleCount = 256

  init(_ frontier: ParetoFrontier, _ limits: UnusedOptions.Limits) {
    self.frontier = frontier
    var points: [UtilityPoint] = []
    let outcome = frontier.forEachChunk { chunk in
      points += chunk
      return points.count <= limits.points
    }
    hasAllPoints = outcome == .proven
    self.points = points
    isUsed = frontier.deal.issues.map { $0.options.map { _ in nil } }
    isFree = frontier.deal.rules.isEmpty && frontier.deal.bundles.isEmpty
    (fixedOptions, fixedPoints) = (limits.fixedOptions, limits.fixedPoints)
  }

  /// Marks the options of packages that reach points spread over the frontier.
  mutating func lookAtPackages() {
    let step = max(1, points.count / UnusedSearch.sampleCount)
    for place in stride(from: 0, to: points.count, by: step) {
      guard let package = frontier.package(reaching: points[place]) else { continue }
      for (issue, option) in package.choices.enumerated() { isUsed[issue][option] = true }
    }
  }

  /// Decides on one option; false where a limit is reached.
  mutating func decide(_ option: OptionIndex) -> Bool {
    if isFree, let known = decideAmongEquals(option) {
      isUsed[option.issue][option.option] = known
      return true
    }
    if fixedOptions == 0 || frontier.budget.isOver { return false }
    fixedOptions -= 1
    let fixed = ParetoFrontier(of: frontier.deal.fixing([option]), budget: frontier.budget)
    guard fixed.openGaps.isEmpty else { return false }
    var (isFound, place, left) = (false, 0, fixedPoints)
    let outcome = fixed.forEachChunk { chunk in
      left -= chunk.count
      for point in chunk {
        while place < points.count, points[place].a < point.a { place += 1 }
        if place < points.count, points[place] == point { isFound = true }
        if isFound { return false }
      }
      return left >= 0
    }
    fixedPoints = max(left, 0)
    if !isFound, left < 0 || outcome == .cancelled { return false }
    isUsed[option.issue][option.option] = isFound
    return true
  }

  /// What other options of the issue say where nothing ties issues: one that dominates makes it unused, one
  /// with equal utilities stands for it.
  private func decideAmongEquals(_ option: OptionIndex) -> Bool? {
    let issue = frontier.deal.issues[option.issue]
    let mine = issue.utility(ofOption: option.option)
    for index in issue.options.indices where index != option.option {
      let other = issue.utility(ofOption: index)
      if other == mine {
        if let known = isUsed[option.issue][index] { return known }
      } else if other.first >= mine.first, other.second >= mine.second {
        return false
      }
    }
    return nil
  }
}
