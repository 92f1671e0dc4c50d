/// The depth-first search over a core.
///
/// A state is the lane values of a complete package: the points chosen so far, and the first point of all
/// other components. It is cut where even the largest rises of the components to come leave some lane too low,
/// and where the main form has lost too much; both are bounds on all its completions.
struct CoreWalk {
  private let core: Core
  private let target: SearchTarget
  /// What is needed before component j is decided, in each lane.
  private let needs: UnsafeMutablePointer<Lanes>
  private let rises: UnsafePointer<Lanes>
  private let losses: UnsafePointer<Int64>
  private let starts: UnsafePointer<Int>
  private var thresholds: Lanes
  private var staircase: Staircase
  private(set) var nodes = 0
  private let nodeLimit: Int
  private let budget: SearchBudget
  /// Whether it ended before everything was seen.
  private(set) var isCut = false

  /// Walks over all of `core` and offers every package that reaches the thresholds to `staircase`; for a gap,
  /// the thresholds rise with every find.
  ///
  /// - Returns: Whether everything was seen within `nodeLimit` and `budget`, and how many nodes were visited.
  static func run(
    over core: Core, target: SearchTarget, staircase: inout Staircase, nodeLimit: Int, budget: SearchBudget
  ) -> (isComplete: Bool, nodes: Int) {
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: core.count + 1) { needs in
      core.rises.withUnsafeBufferPointer { rises in
        core.losses.withUnsafeBufferPointer { losses in
          core.starts.withUnsafeBufferPointer { starts in
            guard let needs = needs.baseAddress, let rises = rises.baseAddress,
              let losses = losses.baseAddress, let starts = starts.baseAddress
            else {
              // Nothing is left to decide.
              if core.base.reaches(target.thresholds) { _ = staircase.insert(core.base.utility) }
              return (true, 0)
            }
            var walk = CoreWalk(
              core: core, target: target, needs: needs, rises: rises, losses: losses, starts: starts,
              thresholds: target.thresholds, staircase: staircase, nodeLimit: nodeLimit, budget: budget)
            // One owner, so that inserting doesn't copy.
            staircase = Staircase()
            walk.takeNeeds()
            if core.base.reaches(walk.thresholds) { walk.offer(core.base) }
            walk.descend(from: 0, core.base, loss: core.baseLoss)
            staircase = walk.staircase
            return (!walk.isCut, walk.nodes)
          }
        }
      }
    }
  }

  private init(
    core: Core, target: SearchTarget, needs: UnsafeMutablePointer<Lanes>, rises: UnsafePointer<Lanes>,
    losses: UnsafePointer<Int64>, starts: UnsafePointer<Int>, thresholds: Lanes, staircase: Staircase,
    nodeLimit: Int, budget: SearchBudget
  ) {
    (self.core, self.target, self.needs, self.rises, self.losses) = (core, target, needs, rises, losses)
    (self.starts, self.thresholds, self.staircase) = (starts, thresholds, staircase)
    (self.nodeLimit, self.budget) = (nodeLimit, budget)
  }

  private mutating func takeNeeds() {
    var need = thresholds
    (needs + core.count).initialize(to: need)
    for component in (0..<core.count).reversed() {
      need = need - core.largestRises[component]
      (needs + component).initialize(to: need)
    }
  }

  private mutating func offer(_ values: Lanes) {
    guard staircase.insert(values.utility), let raised = target.thresholds(beyond: staircase) else { return }
    var next = raised
    next.main = max(next.main, thresholds.main)
    thresholds = next
    takeNeeds()
  }

  /// How often the budget is looked at.
  private static let nodesPerLook = 8_192

  private mutating func descend(from first: Int, _ values: Lanes, loss: Int64) {
    for component in first..<core.count {
      if !values.reaches(needs[component]) { return }
      let (start, end) = (starts[component], starts[component + 1])
      if losses[start] > target.largest - thresholds.main - loss { continue }
      nodes += 1
      if nodes >= nodeLimit || (nodes % CoreWalk.nodesPerLook == 0 && budget.isOver) { isCut = true }
      if isCut { return }
      for point in start..<end {
        // Read again each time: finds raise the thresholds.
        if losses[point] > target.largest - thresholds.main - loss { break }
        if !values.reaches(needs[component + 1], with: rises[point]) { continue }
        let next = values + rises[point]
        if next.reaches(thresholds) { offer(next) }
        descend(from: component + 1, next, loss: loss + losses[point])
        if isCut { return }
      }
    }
  }
}
