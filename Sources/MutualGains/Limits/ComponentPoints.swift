/// A way through a component, by the values of the lanes.
struct ComponentPoint: Sendable {
  var values: FormValues
  /// What the main form loses against the component's best.
  var loss: Int64
  /// The last arc of the way, and the step before it, as places in `ComponentPoints.steps`.
  var step: Int32
  var ways: PackageCount
}

/// The ways through one component that a package of the wanted kind can take.
struct ComponentPoints: Sendable {
  /// By rising loss.
  var points: [ComponentPoint]
  /// The arc of each step and the step before it, -1 at the start.
  private(set) var steps: [(arc: Int32, before: Int32)] = []

  /// What a component's points may be.
  struct Demand {
    let forms: LinearForms
    /// The most that the main form may lose in this component.
    let largestLoss: Int64
    /// The least that a complete package needs in each lane, less the most that the other components give.
    let least: FormValues
    /// Whether ways with equal or dominated sums are all wanted, to count packages; equal ones are merged.
    let countsAll: Bool
    /// The most points at all nodes together.
    let largestCount: Int
    let budget: SearchBudget
  }

  /// The points of `diagram`; nil where they are more than `demand` allows, or its budget is over.
  ///
  /// - Parameters:
  ///   - arcs: The values of each arc.
  ///   - rest: The most that ways from each node to the end add, lane by lane.
  ///
  /// Complexity: O(p log p) for p points at all nodes, with more than one limit up to O(p²) at small nodes.
  init?(
    of diagram: DecisionDiagram, arcs: ArraySlice<FormValues>, rest: ArraySlice<FormValues>, demand: Demand
  ) {
    points = []
    if diagram.issues.count == 1 {
      var watch = BudgetWatch(demand.budget)
      takeOptions(of: diagram, arcs: arcs, best: rest[rest.startIndex].main, demand, &watch)
      if watch.isOver { return nil }
      return
    }
    var nodes = Array(repeating: [ComponentPoint](), count: diagram.nodeCount)
    nodes[0] = [ComponentPoint(values: .zero, loss: 0, step: -1, ways: PackageCount(1))]
    var count = 0
    var watch = BudgetWatch(demand.budget)
    for layer in diagram.issues.indices {
      var node = -1
      for arc in diagram.arcs(ofLayer: layer) {
        let (from, to) = (Int(diagram.from[arc]), Int(diagram.to[arc]))
        if from != node {
          node = from
          if layer > 0 { ComponentPoints.reduce(&nodes[from], demand, width: diagram.width, &watch) }
        }
        let value = arcs[arcs.startIndex + arc]
        let ahead = rest[rest.startIndex + to]
        let loss = rest[rest.startIndex + from].main - value.main - ahead.main
        if loss > demand.largestLoss { continue }
        let step = value + ahead
        for point in nodes[from] {
          if point.loss + loss > demand.largestLoss { break }
          if watch.step() { return nil }
          if !point.values.reaches(demand.least, with: step) { continue }
          steps.append((Int32(arc), point.step))
          nodes[to].append(
            ComponentPoint(
              values: point.values + value, loss: point.loss + loss, step: Int32(steps.count - 1),
              ways: point.ways))
          count += 1
        }
        if count > demand.largestCount || watch.isOver { return nil }
      }
      for from in ComponentPoints.sources(of: diagram, layer) { nodes[from] = [] }
    }
    points = nodes[diagram.nodeCount - 1]
    ComponentPoints.reduce(&points, demand, width: diagram.width, &watch)
    if watch.isOver { return nil }
  }

  /// The points of a component of one issue: those of its options.
  private mutating func takeOptions(
    of diagram: DecisionDiagram, arcs: ArraySlice<FormValues>, best: Int64, _ demand: Demand,
    _ watch: inout BudgetWatch
  ) {
    for (arc, values) in arcs.enumerated() {
      let loss = best - values.main
      if loss > demand.largestLoss || !values.reaches(demand.least) { continue }
      steps.append((Int32(arc), -1))
      points.append(
        ComponentPoint(values: values, loss: loss, step: Int32(steps.count - 1), ways: PackageCount(1)))
    }
    ComponentPoints.reduce(&points, demand, width: diagram.width, &watch)
  }

  private static func sources(of diagram: DecisionDiagram, _ layer: Int) -> Range<Int> {
    let arcs = diagram.arcs(ofLayer: layer)
    return Int(diagram.from[arcs.lowerBound])..<Int(diagram.from[arcs.upperBound - 1]) + 1
  }

  /// The option of each layer on the way of a point.
  func options(of point: ComponentPoint, in diagram: DecisionDiagram) -> [Int] {
    var options: [Int] = []
    var step = point.step
    while step >= 0 {
      options.append(Int(diagram.option[Int(steps[Int(step)].arc)]))
      step = steps[Int(step)].before
    }
    return options.reversed()
  }

  /// Writes the option of each layer on the way of a point to its issue's place.
  func choose(_ point: ComponentPoint, in diagram: DecisionDiagram, _ options: inout [Int32]) {
    var layer = diagram.issues.count
    var step = point.step
    while step >= 0, layer > 0 {
      layer -= 1
      options[diagram.issues[layer]] = Int32(diagram.option[Int(steps[Int(step)].arc)])
      step = steps[Int(step)].before
    }
  }

  /// Merges what is equal or drops what is dominated, and sorts by loss; some may be lost where the budget is over.
  private static func reduce(
    _ points: inout [ComponentPoint], _ demand: Demand, width: Int, _ watch: inout BudgetWatch
  ) {
    if points.count < 2 { return }
    points = points.withUnsafeBufferPointer { points in
      // Points are long: their places are sorted instead, and those that stay are copied once.
      var order = Array(points.indices)
      order.sort { left, right in
        for lane in 1...width where points[left].values[lane] != points[right].values[lane] {
          return points[left].values[lane] > points[right].values[lane]
        }
        return points[left].step < points[right].step
      }
      var ways: [Int: PackageCount] = [:]
      if demand.countsAll {
        order = merged(order, of: points, width: width, ways: &ways)
      } else {
        order = undominated(order, of: points, width: width, &watch)
      }
      order.sort { (points[$0].loss, points[$0].step) < (points[$1].loss, points[$1].step) }
      return order.map { place in
        var point = points[place]
        if let more = ways[place] { point.ways = more }
        return point
      }
    }
  }

  /// Whether the sums of `left` come before those of `right`: the larger first.
  static func isBefore(_ left: FormValues, _ right: FormValues, width: Int) -> Bool {
    for lane in 1...width where left[lane] != right[lane] { return left[lane] > right[lane] }
    return false
  }

  static func isEqual(_ left: FormValues, _ right: FormValues, width: Int) -> Bool {
    for lane in 1...width where left[lane] != right[lane] { return false }
    return true
  }

  /// The first of equal points each, with the ways of all of them where they are several.
  private static func merged(
    _ order: [Int], of points: UnsafeBufferPointer<ComponentPoint>, width: Int,
    ways: inout [Int: PackageCount]
  ) -> [Int] {
    var result: [Int] = []
    for place in order {
      if let last = result.last, isEqual(points[last].values, points[place].values, width: width) {
        ways[last] = (ways[last] ?? points[last].ways) + points[place].ways
      } else {
        result.append(place)
      }
    }
    return result
  }

  /// The points that no other one dominates in all sums; of equal ones the first.
  private static func undominated(
    _ order: [Int], of points: UnsafeBufferPointer<ComponentPoint>, width: Int, _ watch: inout BudgetWatch
  ) -> [Int] {
    if width == 3 {
      // By falling a, what matters of the others is only their staircase in b and the limited sum.
      var staircase = Staircase()
      return order.filter {
        staircase.insert(UtilityPoint(a: points[$0].values[2], b: points[$0].values[3]))
      }
    }
    var result: [Int] = []
    var comparison = SumComparison(width: width)
    for place in order {
      if watch.step() { break }
      let values = points[place].values
      if result.count > largestComparison {
        if let last = result.last, isEqual(points[last].values, values, width: width) { continue }
      } else if !comparison.insert(values) {
        continue
      }
      result.append(place)
    }
    return result
  }

  /// Among more points than this, comparing all costs more than the dominated ones do.
  private static let largestComparison = 400
}

/// The sums of points that come by falling first sum, to find those that others dominate.
struct SumComparison {
  private var kept: [SIMD8<Int64>] = []
  private var wide: [FormValues] = []
  private let width: Int
  /// Ones in the lanes that are compared: the first sum is in order already.
  private var mask = SIMD8<Int64>(repeating: 0)

  init(width: Int) {
    self.width = width
    if width < 8 { for lane in 2...width { mask[lane] = -1 } }
  }

  /// Keeps the sums in `values` unless others dominate or equal them; returns whether it did.
  mutating func insert(_ values: FormValues) -> Bool {
    if width >= 8 {
      if wide.contains(where: { other in (2...width).allSatisfy { other[$0] >= values[$0] } }) {
        return false
      }
      wide.append(values)
      return true
    }
    let sums = values.firstEight
    for other in kept where !FormValues.hasNegative((other &- sums) & mask) { return false }
    kept.append(sums)
    return true
  }
}
