/// The depth-first search over a core.
///
/// A state is the lane values of a complete package: the points chosen so far, and the first point of all
/// other components. It is cut where even the largest rises of the components to come leave some lane too low,
/// and where the main form has lost too much; both are bounds on all its completions.
struct CoreWalk {
  private let core: Core
  private let target: SearchTarget
  /// What is needed before component j is decided, in each lane.
  private let needs: UnsafeMutablePointer<FormValues>
  private let rises: UnsafePointer<FormValues>
  private let losses: UnsafePointer<Int64>
  private let starts: UnsafePointer<Int>
  private var thresholds: FormValues
  private var staircase: Staircase
  private(set) var nodes = 0
  private let nodeLimit: Int
  private let budget: SearchBudget
  private let lookMask: Int
  /// The points chosen on the way here, by their places in the core.
  private let path: UnsafeMutablePointer<Int32>
  /// The packages that were taken.
  private var finds: CoreFinds
  /// Whether it ended before everything was seen.
  private(set) var isCut = false

  /// Walks over all of `core` and offers every package that reaches the thresholds to `staircase`; for a gap,
  /// the thresholds rise with every find.
  ///
  /// - Parameter finds: Gets the ways to what is taken.
  /// - Returns: Whether everything was seen within `nodeLimit` and `budget`, and how many nodes were visited.
  static func run(
    over core: Core, target: SearchTarget, staircase: inout Staircase, finds: inout CoreFinds, nodeLimit: Int,
    budget: SearchBudget
  ) -> (isComplete: Bool, nodes: Int) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: core.count + 1) { path in
      guard let path = path.baseAddress else { return (false, 0) }
      return run(
        over: core, target: target, staircase: &staircase, finds: &finds, nodeLimit: nodeLimit,
        budget: budget,
        path: path)
    }
  }

  private static func run(
    over core: Core, target: SearchTarget, staircase: inout Staircase, finds: inout CoreFinds, nodeLimit: Int,
    budget: SearchBudget, path: UnsafeMutablePointer<Int32>
  ) -> (isComplete: Bool, nodes: Int) {
    withUnsafeTemporaryAllocation(of: FormValues.self, capacity: core.count + 1) { needs in
      core.rises.withUnsafeBufferPointer { rises in
        core.losses.withUnsafeBufferPointer { losses in
          core.starts.withUnsafeBufferPointer { starts in
            guard let needs = needs.baseAddress, let rises = rises.baseAddress,
              let losses = losses.baseAddress, let starts = starts.baseAddress
            else {
              // Nothing is left to decide.
              if core.base.reaches(target.thresholds), staircase.insert(core.base.utility) {
                finds.add(core.base.utility, path: [])
              }
              return (true, 0)
            }
            var walk = CoreWalk(
              core: core, target: target, needs: needs, rises: rises, losses: losses, starts: starts,
              thresholds: target.thresholds, staircase: staircase, finds: finds, nodeLimit: nodeLimit,
              budget: budget, path: path)
            // One owner, so that inserting doesn't copy.
            staircase = Staircase()
            finds = CoreFinds()
            walk.takeNeeds()
            if core.base.reaches(walk.thresholds) { walk.offer(core.base, depth: 0) }
            walk.descend(from: 0, core.base, loss: core.baseLoss, depth: 0)
            staircase = walk.staircase
            finds = walk.finds
            return (!walk.isCut, walk.nodes)
          }
        }
      }
    }
  }

  private init(
    core: Core, target: SearchTarget, needs: UnsafeMutablePointer<FormValues>,
    rises: UnsafePointer<FormValues>,
    losses: UnsafePointer<Int64>, starts: UnsafePointer<Int>, thresholds: FormValues, staircase: Staircase,
    finds: CoreFinds, nodeLimit: Int, budget: SearchBudget, path: UnsafeMutablePointer<Int32>
  ) {
    (self.core, self.target, self.needs, self.rises, self.losses) = (core, target, needs, rises, losses)
    (self.starts, self.thresholds, self.staircase) = (starts, thresholds, staircase)
    (self.nodeLimit, self.budget, self.path, self.finds) = (nodeLimit, budget, path, finds)
    lookMask = budget.stepsPerLook - 1
  }

  private mutating func takeNeeds() {
    var need = thresholds
    (needs + core.count).initialize(to: need)
    for component in (0..<core.count).reversed() {
      need = need - core.largestRises[component]
      (needs + component).initialize(to: need)
    }
  }

  private mutating func offer(_ values: FormValues, depth: Int) {
    guard staircase.insert(values.utility) else { return }
    finds.add(values.utility, path: UnsafeBufferPointer(start: path, count: depth))
    guard let raised = target.thresholds(beyond: staircase) else { return }
    var next = raised
    next.main = max(next.main, thresholds.main)
    thresholds = next
    takeNeeds()
  }

  private mutating func descend(from first: Int, _ values: FormValues, loss: Int64, depth: Int) {
    for component in first..<core.count {
      let start = starts[component]
      if losses[start] > target.largest - thresholds.main - loss { continue }
      if !values.reaches(needs[component]) { return }
      let end = starts[component + 1]
      nodes += 1
      if nodes >= nodeLimit || (nodes & lookMask == 0 && budget.isOver) { isCut = true }
      if isCut { return }
      for point in start..<end {
        // Read again each time: finds raise the thresholds.
        if losses[point] > target.largest - thresholds.main - loss { break }
        if !values.reaches(needs[component + 1], with: rises[point]) { continue }
        let next = values + rises[point]
        path[depth] = Int32(truncatingIfNeeded: point)
        if next.reaches(thresholds) { offer(next, depth: depth + 1) }
        descend(from: component + 1, next, loss: loss + losses[point], depth: depth + 1)
        if isCut { return }
      }
    }
  }
}
