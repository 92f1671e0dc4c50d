/// The search over a core component by component: all prefixes at once, of which only undominated ones are
/// kept. Better than walking where many packages tie or nearly do.
enum CoreLabels {
  /// A point that was chosen, and the place of the step before it; -1 at the start.
  private typealias Step = (before: Int32, point: Int32)

  /// Offers every package of the core that reaches the target to `staircase`. Returns whether everything was
  /// seen; not so where the labels are too many, or the budget is over.
  ///
  /// - Parameters:
  ///   - finds: Gets the ways to what is taken.
  ///   - labelLimit: The most labels in all stages together.
  ///
  /// Complexity: O(c l log l) for c points and l labels a stage.
  static func run(
    over core: Core, target: SearchTarget, staircase: inout Staircase, finds: inout CoreFinds,
    labelLimit: Int,
    budget: SearchBudget
  ) -> Bool {
    let width = target.problem.width
    let largestCount = min(labelLimit, budget.bytes / (4 * MemoryLayout<FormValues>.stride))
    var watch = BudgetWatch(budget)
    var count = 0
    var thresholds = target.thresholds
    var needs = core.needs(for: thresholds)
    var labels = [core.base]
    // The last step of each label, and all steps that labels have taken.
    var lastSteps: [Int32] = [-1]
    var history: [Step] = []
    if core.base.reaches(thresholds), staircase.insert(core.base.utility) {
      finds.add(core.base.utility, path: [])
    }
    for component in 0..<core.count {
      if budget.isOver { return false }
      var next: [FormValues] = []
      var steps: [Step] = []
      for (index, label) in labels.enumerated() where label.reaches(needs[component + 1]) {
        next.append(label)
        steps.append((lastSteps[index], -1))
      }
      var hasFound = false
      for point in core.starts[component]..<core.starts[component + 1] {
        let rise = core.rises[point]
        for (index, label) in labels.enumerated() where label.reaches(needs[component + 1], with: rise) {
          let moved = label + rise
          let step = Step(before: lastSteps[index], point: Int32(truncatingIfNeeded: point))
          next.append(moved)
          steps.append(step)
          if moved.reaches(thresholds), staircase.insert(moved.utility) {
            hasFound = true
            finds.add(moved.utility, path: path(to: step, in: history))
          }
          if watch.step() { return false }
        }
        if count + next.count > largestCount { return false }
      }
      count += next.count
      let kept = undominated(next, width: width, &watch)
      if watch.isOver { return false }
      labels = kept.map { next[$0] }
      lastSteps = kept.map { place in
        if steps[place].point < 0 { return steps[place].before }
        history.append(steps[place])
        return Int32(history.count - 1)
      }
      if hasFound, var raised = target.thresholds(beyond: staircase) {
        raised.main = max(raised.main, thresholds.main)
        thresholds = raised
        needs = core.needs(for: thresholds)
      }
    }
    return true
  }

  /// The points chosen up to a step.
  private static func path(to last: Step, in history: [Step]) -> [Int32] {
    var path = [last.point]
    var before = last.before
    while before >= 0 {
      path.append(history[Int(before)].point)
      before = history[Int(before)].before
    }
    return path
  }

  /// The places of the labels that no other one dominates in all sums, as far as that is cheap; of equal ones one.
  /// Not all of them where the budget is over.
  private static func undominated(_ labels: [FormValues], width: Int, _ watch: inout BudgetWatch) -> [Int] {
    labels.withUnsafeBufferPointer { labels in
      // Labels are long: their places are sorted instead.
      let sorted = labels.indices.sorted { ComponentPoints.isBefore(labels[$0], labels[$1], width: width) }
      var result: [Int] = []
      var staircase = Staircase()
      for place in sorted {
        if watch.step() { break }
        let label = labels[place]
        if width == 3 {
          if staircase.insert(UtilityPoint(a: label[2], b: label[3])) { result.append(place) }
          continue
        }
        if let last = result.last, ComponentPoints.isEqual(labels[last], label, width: width) { continue }
        // Those just before have about the same first sum: the likeliest to dominate.
        let isDominated = result.suffix(64).contains { other in
          (2...width).allSatisfy { labels[other][$0] >= label[$0] }
        }
        if !isDominated { result.append(place) }
      }
      return result
    }
  }
}
