/// Which options the efficient packages use that somebody asks about: some of all efficient points, and every package
/// that reaches one of them.
///
/// Definition: an option is used where the frontier of the packages that have it shares a point with those points.
package struct UsedOptions {
  /// Whether each option is used, by issue and option; nil where it is not known.
  package private(set) var isUsed: [[Bool?]]
  /// Whether all points were looked at: otherwise only what is used is known, and what shows that without them.
  package private(set) var hasAllPoints = false
  private let frontier: ParetoFrontier
  private let isWanted: (UtilityPoint) -> Bool
  private let limits: Limits
  private var points: [UtilityPoint] = []
  /// By issue and option, the points at which packages may have it, by their places; nil where all are.
  private var possible: [[[Int]]]?
  private let isFree: Bool
  private var fixedOptions: Int
  private var fixedPoints: Int

  /// How much may be searched.
  package struct Limits: Hashable, Sendable {
    /// The most points of the frontier.
    package var points = 4_000_000
    /// The most options of an issue that is decided option by option.
    package var options = OptionRange.mostInRules
    /// The most options for which the frontier with that option fixed is searched.
    package var fixedOptions = 2_000
    /// The most points of those frontiers together.
    package var fixedPoints = 50_000_000

    /// The usual limits.
    package init() {}
  }

  /// So many points are asked for a package.
  private static let sampleCount = 256

  /// Nothing is known yet but what options say by themselves: one that another of its issue dominates is not used where
  /// nothing ties issues.
  ///
  /// - Parameter isWanted: Which efficient points are asked about.
  ///
  /// Complexity: O(p log p) for p options.
  package init(
    on frontier: ParetoFrontier, limits: Limits = Limits(), where isWanted: @escaping (UtilityPoint) -> Bool
  ) {
    let deal = frontier.deal
    (self.frontier, self.isWanted, self.limits) = (frontier, isWanted, limits)
    isFree = deal.rules.isEmpty && deal.bundles.isEmpty
    (fixedOptions, fixedPoints) = (limits.fixedOptions, limits.fixedPoints)
    isUsed = deal.issues.map { issue in
      issue.options.count > limits.options ? [] : Array(repeating: nil, count: issue.options.count)
    }
    if !isFree { return }
    for (issue, options) in isUsed.enumerated() where !options.isEmpty {
      let utilities = options.indices.map { UtilityPoint(deal.issues[issue].utility(ofOption: $0)) }
      let efficient = EfficientPoints(among: utilities)
      for (option, utility) in utilities.enumerated() where efficient.index(of: utility) == nil {
        isUsed[issue][option] = false
      }
    }
  }

  /// Takes note of what was found elsewhere.
  package mutating func note(_ option: OptionIndex, isUsed used: Bool) {
    if isUsed[option.issue].isEmpty { return }
    isUsed[option.issue][option.option] = used
  }

  /// Whether any point was found that is asked about.
  package var hasPoints: Bool { !points.isEmpty }

  /// The one option of an issue that is used, where it is known that all others are not.
  package func onlyOption(ofIssue issue: Int) -> Int? {
    let options = isUsed[issue]
    guard let first = options.firstIndex(of: true), !options[(first + 1)...].contains(where: { $0 != false }),
      !options[..<first].contains(nil)
    else { return nil }
    return first
  }

  /// Whether more than one option of an issue is known to be used.
  package func hasSeveral(ofIssue issue: Int) -> Bool {
    isUsed[issue].lazy.filter { $0 == true }.prefix(2).count > 1
  }

  /// Whether an option is used; nil where it is not known.
  package subscript(option: OptionIndex) -> Bool? {
    isUsed[option.issue].isEmpty ? nil : isUsed[option.issue][option.option]
  }

  /// Looks at all points, and at packages of some of them, which show most used options. Returns whether all points were
  /// found: not so where the frontier has open gaps, where its points are too many, and where the budget is over.
  ///
  /// Complexity: all points of the frontier, and the packages of some hundred.
  @discardableResult
  package mutating func lookAtPoints() -> Bool {
    guard frontier.openGaps.isEmpty else { return false }
    var (count, points) = (0, [UtilityPoint]())
    let outcome = frontier.forEachChunk { [isWanted, limits] chunk in
      count += chunk.count
      points += chunk.filter(isWanted)
      return count <= limits.points
    }
    guard outcome == .proven else { return false }
    self.points = points
    hasAllPoints = true
    possible = frontier.possibleOptions(at: points)
    let step = max(1, points.count / UsedOptions.sampleCount)
    let samples = stride(from: 0, to: points.count, by: step).map { points[$0] }
    for package in frontier.packages(reaching: samples) {
      guard let package else { continue }
      for (issue, option) in package.choices.enumerated() {
        note(OptionIndex(issue: issue, option: option), isUsed: true)
      }
    }
    return true
  }

  /// Decides on one option, once all points were looked at; false where a limit was reached.
  ///
  /// Complexity: the frontier with that option fixed is walked along until it meets one of the points.
  @discardableResult
  package mutating func decide(_ option: OptionIndex) -> Bool {
    guard hasAllPoints, !isUsed[option.issue].isEmpty else { return false }
    if self[option] != nil { return true }
    let targets = possible.map { $0[option.issue][option.option].map { points[$0] } } ?? points
    guard let first = targets.first, let last = targets.last else {
      note(option, isUsed: false)
      return true
    }
    if isFree, let known = known(amongEquals: option) {
      note(option, isUsed: known)
      return true
    }
    if fixedOptions == 0 || frontier.budget.isOver { return false }
    fixedOptions -= 1
    let fixed = ParetoFrontier(of: frontier.deal.fixing([option]), budget: frontier.budget)
    guard fixed.openGaps.isEmpty else { return false }
    var (isFound, place, left) = (false, 0, fixedPoints)
    let outcome = fixed.forEachChunk(in: first.a...last.a) { chunk in
      left -= chunk.count
      for point in chunk {
        while place < targets.count, targets[place].a < point.a { place += 1 }
        if place < targets.count, targets[place] == point { isFound = true }
        if isFound { return false }
      }
      return left >= 0
    }
    fixedPoints = max(left, 0)
    if !isFound, left < 0 || outcome == .cancelled { return false }
    note(option, isUsed: isFound)
    return true
  }

  /// What another option of the issue with equal utilities says, where nothing ties issues: they stand for each other.
  private func known(amongEquals option: OptionIndex) -> Bool? {
    let issue = frontier.deal.issues[option.issue]
    let mine = issue.utility(ofOption: option.option)
    return issue.options.indices.lazy.filter { issue.utility(ofOption: $0) == mine }
      .compactMap { [isUsed] in isUsed[option.issue][$0] }.first
  }
}
