/// Finds and counts the packages that reach efficient points under a hull edge, or under parallel ones in a
/// row.
///
/// Every option of such a package has a loss under the edge, and these add up to the point's own: so options
/// of more loss than the largest wanted point cannot occur in any of its packages, and all others are tried.
/// Factors come by rising loss, one at a time (Nemhauser and Ullmann 1969); states are dropped that a better
/// one dominates, that cannot move any more and are not wanted, or that are too far out to come back. Equal
/// states join, and their packages are added up.
///
/// Losses are floats here, with slack: they only decide what is not worth keeping.
struct EdgePackages {
  /// A sum of choices, relative to the base package.
  private struct State {
    var a: Int64
    var b: Int64
    var count: PackageCount
    /// The last choice that led here, as a place in `steps`.
    var step: Int32

    func isBefore(_ other: State) -> Bool { a > other.a || (a == other.a && b > other.b) }
  }

  /// Distances are rounded, and so are their sums.
  private static let less = 1 - 0x1p-40

  private static let manyStates = 1_024

  /// More states than this don't fit the budget's memory.
  private let mostStates: Int

  private struct Move {
    let option: Int
    let a: Int64
    let b: Int64
    let loss: Double
  }

  private struct Stage {
    let factor: Int
    let moves: Range<Int>
    let loss: Double
    /// What the stages from this one on can do to come back: the least loss per step of a, and how far.
    var right = (rate: Double.infinity, reach: 0.0)
    var left = (rate: Double.infinity, reach: 0.0)
    /// In how many ways these stages can all keep the base's points.
    var waysToStay = PackageCount(1)
  }

  private let factors: ReducedFactors
  private let base: [Int]
  private let rise: Double
  private let fall: Double
  private let limit: Double
  private let slack: Double
  private let targets: [UtilityPoint]
  private var watch: BudgetWatch
  private var stages: [Stage] = []
  private var moves: [Move] = []
  /// Which step came before each step of a package, and the option it took.
  private var steps: [(before: Int32, option: Int32)] = []

  /// Prepares the search for `targets`, which lie under the line of `edge` and go by rising a; `base` is the
  /// option of each factor in the package at `vertex`, on that line.
  ///
  /// Complexity: O(p) for p options in all.
  init(
    factors: ReducedFactors, base: [Int], vertex: UtilityPoint, edge: HullEdge, targets: [UtilityPoint],
    budget: SearchBudget
  ) {
    watch = BudgetWatch(budget)
    // They are there before a move, moved and joined.
    mostStates = budget.bytes / (4 * MemoryLayout<State>.stride)
    self.factors = factors
    self.base = base
    (rise, fall) = (Double(edge.rise), Double(edge.fall))
    self.targets = targets.map { $0 - vertex }
    let largestA = Double(self.targets.reduce(factors.a.max() ?? 0) { max($0, abs($1.a)) })
    let largestB = Double(self.targets.reduce(factors.b.max() ?? 0) { max($0, abs($1.b)) })
    slack = (fall * largestA + rise * largestB) * 0x1p-44
    var largestLoss = 0.0
    for target in self.targets {
      largestLoss = max(largestLoss, -fall * Double(target.a) - rise * Double(target.b))
    }
    limit = largestLoss + slack
    for factor in 0..<factors.count { appendStage(factor) }
    // Along parallel edges, factors before this edge's own can only go back, and those behind only on: from
    // near to far they come in turns, which finds a package soon.
    stages.sort { first, second in
      (first.loss, abs(first.factor - edge.factor), first.factor)
        < (second.loss, abs(second.factor - edge.factor), second.factor)
    }
    for index in stages.indices.reversed() { bound(index) }
  }

  private mutating func appendStage(_ factor: Int) {
    let start = base[factor]
    let (startA, startB) = (factors.a[start], factors.b[start])
    let first = moves.count
    var least = Double.infinity
    for option in factors.points(of: factor) where option != start {
      let (a, b) = (factors.a[option] - startA, factors.b[option] - startB)
      let loss = max(0, -fall * Double(a) - rise * Double(b))
      if loss > limit { continue }
      moves.append(Move(option: option, a: a, b: b, loss: loss))
      least = min(least, loss)
    }
    if moves.count > first { stages.append(Stage(factor: factor, moves: first..<moves.count, loss: least)) }
  }

  /// Adds up what this stage and those after it can do to come back.
  private mutating func bound(_ index: Int) {
    if index + 1 < stages.count {
      (stages[index].right, stages[index].left) = (stages[index + 1].right, stages[index + 1].left)
      stages[index].waysToStay = stages[index + 1].waysToStay
    }
    stages[index].waysToStay = stages[index].waysToStay * factors.multiplicity[base[stages[index].factor]]
    var (right, left) = (0.0, 0.0)
    for move in moves[stages[index].moves] {
      let rate = max(0, move.loss - slack) / Double(abs(move.a))
      if move.a > 0 {
        stages[index].right.rate = min(stages[index].right.rate, rate)
        right = max(right, Double(move.a))
      } else {
        stages[index].left.rate = min(stages[index].left.rate, rate)
        left = max(left, -Double(move.a))
      }
    }
    stages[index].right.reach += right
    stages[index].left.reach += left
  }

  /// How many packages reach each target; nil where the budget is over.
  mutating func counts() -> [PackageCount]? {
    var totals = Array(repeating: PackageCount(0), count: targets.count)
    run(untilFirst: false) { state, target in totals[target] += state.count }
    if watch.isOver { return nil }
    var others = factors.constantMultiplicity
    var isStaged = Array(repeating: false, count: factors.count)
    for stage in stages { isStaged[stage.factor] = true }
    for factor in 0..<factors.count where !isStaged[factor] {
      others = others * factors.multiplicity[base[factor]]
    }
    return totals.map { $0 * others }
  }

  /// The option of each factor in one of the packages that reach the first target, as places in the reduced
  /// factors; nil too where the budget is over.
  mutating func choices() -> [Int]? {
    var found: State?
    run(untilFirst: true) { state, _ in found = state }
    guard let found else { return nil }
    var choices = base
    var step = found.step
    while step >= 0 {
      let (before, option) = steps[Int(step)]
      choices[factor(of: Int(option))] = Int(option)
      step = before
    }
    return choices
  }

  private func factor(of option: Int) -> Int {
    (0..<factors.count).partitioningIndex { factors.start[$0 + 1] > option }
  }

  /// Runs through the stages and hands over every state that stands on a target for good.
  ///
  /// `untilFirst` ends it at the first state on a target, even if other packages might still get there.
  private mutating func run(untilFirst: Bool, _ reached: (State, _ target: Int) -> Void) {
    steps.removeAll()
    var states = [State(a: 0, b: 0, count: PackageCount(1), step: -1)]
    states = settle(states, before: stages.indices.first, reached)
    for index in stages.indices {
      states = advance(states, by: stages[index])
      if watch.step(by: states.count) { return }
      if untilFirst, let state = states.first(where: { target(at: $0) != nil }) {
        return reached(state, 0)
      }
      states = settle(states, before: index + 1 < stages.count ? index + 1 : nil, reached)
    }
  }

  /// What may still move to somewhere wanted by the stages from `stage` on; the rest is handed over or
  /// dropped.
  private func settle(_ states: [State], before stage: Int?, _ reached: (State, Int) -> Void) -> [State] {
    guard let low = targets.first?.a, let high = targets.last?.a else { return [] }
    var movable: [State] = []
    movable.reserveCapacity(states.count)
    for state in states {
      let loss = -fall * Double(state.a) - rise * Double(state.b)
      if loss > limit { continue }
      if let stage, canReturn(state, loss: loss, stages[stage], low: low, high: high) {
        movable.append(state)
      } else if let target = target(at: state) {
        var state = state
        if let stage { state.count = state.count * stages[stage].waysToStay }
        reached(state, target)
      }
    }
    return movable
  }

  private func canReturn(_ state: State, loss: Double, _ next: Stage, low: Int64, high: Int64) -> Bool {
    if loss + next.loss > limit { return false }
    if state.a < low {
      let distance = Double(low - state.a)
      return distance * EdgePackages.less <= next.right.reach && loss + distance * next.right.rate <= limit
    }
    if state.a > high {
      let distance = Double(state.a - high)
      return distance * EdgePackages.less <= next.left.reach && loss + distance * next.left.rate <= limit
    }
    return true
  }

  private func target(at state: State) -> Int? {
    let place = targets.indices.partitioningIndex { targets[$0].a >= state.a }
    return place < targets.count && targets[place] == UtilityPoint(a: state.a, b: state.b) ? place : nil
  }

  private mutating func advance(_ states: [State], by stage: Stage) -> [State] {
    let kept = factors.multiplicity[base[stage.factor]]
    var result = states
    if kept.value > 1 { for index in result.indices { result[index].count = result[index].count * kept } }
    for move in moves[stage.moves] {
      // Few states are soon moved: looking at the budget would take longer.
      if result.count > mostStates { watch.stop() }
      if result.count > EdgePackages.manyStates, watch.step(by: result.count) { return result }
      let weight = factors.multiplicity[move.option]
      let moved = states.map { state in
        State(
          a: state.a + move.a, b: state.b + move.b,
          count: weight.value > 1 ? state.count * weight : state.count, step: state.step)
      }
      result = merge(result, moved, taking: move.option)
    }
    return result
  }

  /// The states of both lists (by falling a and rising b) that no other dominates.
  private mutating func merge(_ kept: [State], _ moved: [State], taking option: Int) -> [State] {
    var result: [State] = []
    result.reserveCapacity(kept.count + moved.count)
    var (keptIndex, movedIndex) = (0, 0)
    var best = Int64.min
    while keptIndex < kept.count || movedIndex < moved.count {
      let isMoved =
        keptIndex == kept.count || (movedIndex < moved.count && moved[movedIndex].isBefore(kept[keptIndex]))
      var state = isMoved ? moved[movedIndex] : kept[keptIndex]
      if isMoved { movedIndex += 1 } else { keptIndex += 1 }
      if state.b > best {
        best = state.b
        if isMoved {
          steps.append((before: state.step, option: Int32(option)))
          state.step = Int32(steps.count - 1)
        }
        result.append(state)
      } else if let last = result.last, last.a == state.a, last.b == state.b {
        result[result.count - 1].count += state.count
      }
    }
    return result
  }
}
