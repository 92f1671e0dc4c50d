/// The frontier where all limits are straight cuts through the utility space: which pairs of utilities packages
/// reach at all, a bit for each (dynamic programming over sums: Bellman 1957).
///
/// It has a point for every package sum on whole numbers, so it is for utilities of few distinct sums; and
/// there it doesn't mind that nearly everything ties.
struct DenseSums {
  /// The efficient points in reduced units, by rising a.
  private(set) var points: [UtilityPoint] = []
  /// The option that one package of each point has, by point and stage.
  private var choices: [[Int32]] = []
  private let stages: [Stage]
  private let cuts: [UtilityCut]

  /// What is decided at once: the arcs of one layer of one diagram.
  private struct Stage {
    struct Arc {
      let from: Int
      let to: Int
      let a: Int
      let b: Int
      let option: Int32
    }

    var arcs: [Arc] = []
    var nodeCount = 1
    let diagram: Int
    /// The largest sums that prefixes reach behind it.
    var extent: (a: Int, b: Int) = (0, 0)
  }

  /// Which sums are reached at each node behind a stage: rows of words by a, a bit for each b.
  private struct Reach {
    let rowCount: Int
    let rowLength: Int
    var nodes: [[UInt64]]

    init(nodeCount: Int, extent: (a: Int, b: Int)) {
      rowCount = extent.a + 1
      // A word to spare, so that shifts may spill.
      rowLength = extent.b / 64 + 2
      nodes = Array(repeating: Array(repeating: 0, count: rowCount * rowLength), count: nodeCount)
    }

    func has(_ node: Int, _ a: Int, _ b: Int) -> Bool {
      if a < 0 || b < 0 || a >= rowCount || b / 64 >= rowLength { return false }
      return nodes[node][a * rowLength + b / 64] >> UInt64(b % 64) & 1 == 1
    }
  }

  /// The points of `problem`; nil where it is not for this, or the budget doesn't hold it.
  init?(of problem: LimitedProblem, budget: SearchBudget) {
    guard let cuts = problem.cuts, let stages = DenseSums.stages(of: problem) else { return nil }
    (self.stages, self.cuts) = (stages, cuts)
    let spacing = max(1, Int(Double(stages.count).squareRoot().rounded(.up)))
    let bytes = stages.map {
      Double($0.nodeCount) * Double($0.extent.a + 1) * Double($0.extent.b / 64 + 2) * 8
    }
    let kept = bytes.enumerated().reduce(0) { $0 + ($1.offset % spacing == 0 ? $1.element : 0) }
    let segment = (bytes.max() ?? 0) * Double(spacing + 2)
    if kept + segment > Double(budget.bytes) { return nil }

    var start = Reach(nodeCount: 1, extent: (0, 0))
    start.nodes[0][0] = 1
    var checkpoints = [start]
    var reach = start
    for (index, stage) in stages.enumerated() {
      guard let behind = next(reach, stage, budget) else { return nil }
      reach = behind
      if (index + 1) % spacing == 0 { checkpoints.append(reach) }
    }
    findPoints(reach, problem)
    choices = points.map { _ in Array(repeating: 0, count: stages.count) }
    var ends = points.map { (node: 0, a: Int($0.a), b: Int($0.b)) }
    for checkpoint in checkpoints.indices.reversed() {
      let range = checkpoint * spacing..<min(stages.count, (checkpoint + 1) * spacing)
      var segment = [checkpoints[checkpoint]]
      for index in range.dropLast() {
        guard let behind = next(segment[segment.count - 1], stages[index], budget) else { return nil }
        segment.append(behind)
      }
      for index in range.reversed() {
        if budget.isOver { return nil }
        stepBack(&ends, through: index, before: segment[index - range.lowerBound])
      }
    }
  }

  /// One package that reaches each point, in the order of the points.
  func packages(of problem: LimitedProblem) -> [DealPackage] {
    choices.map { options in
      var byDiagram = problem.diagrams.map { _ in [Int]() }
      for (stage, option) in zip(stages, options) { byDiagram[stage.diagram].append(Int(option)) }
      return problem.package(byDiagram)
    }
  }

  private static func stages(of problem: LimitedProblem) -> [Stage]? {
    var stages: [Stage] = []
    var extent = (a: 0, b: 0)
    // Where a table of all sums would be larger than this, searching is better anyway.
    let largestArea = Int128(1) << 33
    if Int128(problem.ranges[0] + 1) * Int128(problem.ranges[1] + 1) > largestArea { return nil }
    for (index, diagram) in problem.diagrams.enumerated() {
      // Nodes are numbered through the diagram; here from 0 in each layer.
      var local: [Int32: Int] = [0: 0]
      for layer in diagram.issues.indices {
        var stage = Stage(diagram: index)
        var next: [Int32: Int] = [:]
        var most = (a: 0, b: 0)
        for arc in diagram.arcs(ofLayer: layer) {
          let rise = diagram.utility(ofArc: arc)
          guard rise.a >= 0, rise.b >= 0, let from = local[diagram.from[arc]] else { return nil }
          let to = next[diagram.to[arc]] ?? next.count
          next[diagram.to[arc]] = to
          stage.arcs.append(
            Stage.Arc(from: from, to: to, a: Int(rise.a), b: Int(rise.b), option: diagram.option[arc]))
          most = (max(most.a, Int(rise.a)), max(most.b, Int(rise.b)))
        }
        extent = (extent.a + most.a, extent.b + most.b)
        if Int128(extent.a + 1) * Int128(extent.b + 1) > largestArea { return nil }
        stage.nodeCount = next.count
        stage.extent = extent
        stages.append(stage)
        local = next
      }
    }
    return stages
  }

  /// The sums behind a stage; nil where the budget is over.
  private func next(_ reach: Reach, _ stage: Stage, _ budget: SearchBudget) -> Reach? {
    var result = Reach(nodeCount: stage.nodeCount, extent: stage.extent)
    for arc in stage.arcs {
      if budget.isOver { return nil }
      let (words, bits) = (arc.b / 64, UInt64(arc.b % 64))
      reach.nodes[arc.from].withUnsafeBufferPointer { source in
        result.nodes[arc.to].withUnsafeMutableBufferPointer { target in
          for a in 0..<reach.rowCount {
            // Sums only grow: what is beyond a cut already stays there.
            let most = cuts.reduce(Int64.max) { min($0, $1.largestB(at: Int64(a + arc.a))) }
            if most < Int64(arc.b) { continue }
            let count = min(reach.rowLength, (Int(clamping: most) - arc.b) / 64 + 1)
            let row = source.baseAddress.map { $0 + a * reach.rowLength }
            let end = target.baseAddress.map { $0 + (a + arc.a) * result.rowLength + words }
            guard let row, let end else { continue }
            if bits == 0 {
              for word in 0..<count { end[word] |= row[word] }
              continue
            }
            for word in 0..<count {
              end[word] |= row[word] << bits
              end[word + 1] |= row[word] >> (64 - bits)
            }
          }
        }
      }
    }
    return result
  }

  private mutating func findPoints(_ reach: Reach, _ problem: LimitedProblem) {
    var best = problem.low.b - 1
    for a in (0..<reach.rowCount).reversed() where Int64(a) >= problem.low.a {
      let most = cuts.reduce(Int64.max) { min($0, $1.largestB(at: Int64(a))) }
      var b = min(most, Int64(reach.rowLength * 64 - 1))
      while b > best {
        let word = reach.nodes[0][a * reach.rowLength + Int(b) / 64] << UInt64(63 - Int(b) % 64)
        if word != 0 {
          b -= Int64(word.leadingZeroBitCount)
          break
        }
        b -= b % 64 + 1
      }
      if b > best {
        points.append(UtilityPoint(a: Int64(a), b: b))
        best = b
      }
    }
    points.reverse()
  }

  /// Takes the ends of paths back over one stage, and notes the options taken.
  private mutating func stepBack(
    _ ends: inout [(node: Int, a: Int, b: Int)], through index: Int, before reach: Reach
  ) {
    let arcs = stages[index].arcs
    for point in ends.indices {
      let end = ends[point]
      guard
        let arc = arcs.first(where: {
          $0.to == end.node && reach.has($0.from, end.a - $0.a, end.b - $0.b)
        })
      else { preconditionFailure("a reached sum has a way to it") }
      choices[point][index] = arc.option
      ends[point] = (arc.from, end.a - arc.a, end.b - arc.b)
    }
  }
}
