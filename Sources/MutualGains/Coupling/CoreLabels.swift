/// The search over a core component by component: all prefixes at once, of which only undominated ones are
/// kept. Better than walking where many packages tie or nearly do.
enum CoreLabels {
  /// Offers every package of the core that reaches the target to `staircase`. Returns whether everything was
  /// seen; not so where the labels are too many.
  ///
  /// - Parameter labelLimit: The most labels in all stages together.
  ///
  /// Complexity: O(c l log l) for c points and l labels a stage.
  static func run(
    over core: Core, target: SearchTarget, staircase: inout Staircase, labelLimit: Int, budget: SearchBudget
  ) -> Bool {
    let width = target.problem.width
    let largestCount = min(labelLimit, budget.bytes / (4 * MemoryLayout<Lanes>.stride))
    var count = 0
    var thresholds = target.thresholds
    var needs = core.needs(for: thresholds)
    var labels = [core.base]
    if core.base.reaches(thresholds) { _ = staircase.insert(core.base.utility) }
    for component in 0..<core.count {
      if budget.isOver { return false }
      var next = labels.filter { $0.reaches(needs[component + 1]) }
      var hasFound = false
      for point in core.starts[component]..<core.starts[component + 1] {
        let rise = core.rises[point]
        for label in labels where label.reaches(needs[component + 1], with: rise) {
          let moved = label + rise
          next.append(moved)
          if moved.reaches(thresholds), staircase.insert(moved.utility) { hasFound = true }
        }
        if count + next.count > largestCount { return false }
      }
      count += next.count
      labels = undominated(next, width: width)
      if hasFound, var raised = target.thresholds(beyond: staircase) {
        raised.main = max(raised.main, thresholds.main)
        thresholds = raised
        needs = core.needs(for: thresholds)
      }
    }
    return true
  }

  /// The labels that no other one dominates in all sums, as far as that is cheap; equal ones once.
  private static func undominated(_ labels: [Lanes], width: Int) -> [Lanes] {
    let sorted = labels.sorted { ComponentPoints.isBefore($0, $1, width: width) }
    if width == 3 {
      var staircase = Staircase()
      return sorted.filter { staircase.insert(UtilityPoint(a: $0[2], b: $0[3])) }
    }
    var result: [Lanes] = []
    for label in sorted {
      if let last = result.last, ComponentPoints.isEqual(last, label, width: width) { continue }
      // Those just before have about the same first sum: the likeliest to dominate.
      let isDominated = result.suffix(64).contains { other in
        (2...width).allSatisfy { other[$0] >= label[$0] }
      }
      if !isDominated { result.append(label) }
    }
    return result
  }
}
