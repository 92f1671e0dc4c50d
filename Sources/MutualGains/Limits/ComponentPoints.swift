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
    let least: LeadingValues
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
    of diagram: DecisionDiagram, arcs: ArraySlice<LeadingValues>, rest: ArraySlice<LeadingValues>,
    demand: Demand, _ room: inout PrefixRoom
  ) {
    points = []
    steps.reserveCapacity(diagram.arcCount)
    room.start()
    var count = 0
    var watch = BudgetWatch(demand.budget)
    for layer in diagram.issues.indices {
      for arc in diagram.arcs(ofLayer: layer) {
        let (from, to) = (Int(diagram.from[arc]), Int(diagram.to[arc]))
        let value = arcs[arcs.startIndex + arc]
        let ahead = rest[rest.startIndex + to]
        let loss = rest[rest.startIndex + from].main - value.main - ahead.main
        if loss > demand.largestLoss { continue }
        let step = value + ahead
        for place in room.places(at: from) {
          let point = room.points[place]
          if point.loss + loss > demand.largestLoss { break }
          if watch.step() { return nil }
          if !point.values.reaches(demand.least, with: step) { continue }
          steps.append((Int32(arc), point.step))
          room.coming.append(
            ComponentPrefix(
              values: point.values + value, loss: point.loss + loss, step: Int32(steps.count - 1),
              node: Int32(to), ways: point.ways))
          count += 1
        }
        if count > demand.largestCount || watch.isOver { return nil }
      }
      room.advance()
      var start = 0
      while start < room.coming.count {
        let end = room.endOfNode(from: start)
        reduce(start..<end, of: diagram, demand, &room, &watch)
        start = end
      }
      room.coming.removeAll(keepingCapacity: true)
    }
    if watch.isOver { return nil }
    points = room.points.map {
      ComponentPoint(
        values: values(of: $0, in: diagram, demand.forms), loss: $0.loss, step: $0.step, ways: $0.ways)
    }
  }

  /// All lanes of the way to a point.
  private func values(of point: ComponentPrefix, in diagram: DecisionDiagram, _ forms: LinearForms)
    -> FormValues
  {
    let width = diagram.width
    return withUnsafeTemporaryAllocation(of: Int64.self, capacity: width) { sums in
      sums.initialize(repeating: 0)
      var step = point.step
      while step >= 0 {
        let (arc, before) = steps[Int(step)]
        for sum in 0..<width { sums[sum] += diagram.sums[Int(arc) * width + sum] }
        step = before
      }
      return sums.baseAddress.map { forms.values($0) } ?? .zero
    }
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

  /// Takes over the prefixes that have come to one node: merges what is equal or drops what is dominated, and sorts
  /// by loss; some may be lost where the budget is over.
  private func reduce(
    _ places: Range<Int>, of diagram: DecisionDiagram, _ demand: Demand, _ room: inout PrefixRoom,
    _ watch: inout BudgetWatch
  ) {
    let width = diagram.width
    if places.count == 1 {
      room.points.append(room.coming[places.lowerBound])
    } else if width < LeadingValues.count, places.count <= ComponentPoints.few, !demand.countsAll {
      room.takeUndominated(places, width: width)
    } else if width < LeadingValues.count {
      let kept = room.coming.withUnsafeBufferPointer { points in
        ComponentPoints.kept(places, of: points, demand, width: width, &watch) { points[$0].values[$1] }
      }
      room.points += kept
    } else {
      // Some sums are beyond the leading lanes.
      let all = room.coming[places].map { values(of: $0, in: diagram, demand.forms) }
      let kept = room.coming.withUnsafeBufferPointer { points in
        ComponentPoints.kept(places, of: points, demand, width: width, &watch) {
          all[$0 - places.lowerBound][$1]
        }
      }
      room.points += kept
    }
  }

  /// The prefixes of one node that stay.
  ///
  /// - Parameter value: The value of a point in a lane.
  @inline(__always) private static func kept(
    _ places: Range<Int>, of points: UnsafeBufferPointer<ComponentPrefix>, _ demand: Demand, width: Int,
    _ watch: inout BudgetWatch, _ value: (Int, Int) -> Int64
  ) -> [ComponentPrefix] {
    // Points are long: their places are sorted instead, and those that stay are copied once.
    var order = Array(places)
    order.sort { left, right in
      for lane in 1...width where value(left, lane) != value(right, lane) {
        return value(left, lane) > value(right, lane)
      }
      return points[left].step < points[right].step
    }
    var ways: [Int: PackageCount] = [:]
    if demand.countsAll {
      order = merged(order, of: points, width: width, ways: &ways, value)
    } else {
      order = undominated(order, width: width, &watch, value)
    }
    order.sort { (points[$0].loss, points[$0].step) < (points[$1].loss, points[$1].step) }
    return order.map { place in
      var point = points[place]
      if let more = ways[place] { point.ways = more }
      return point
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
  @inline(__always) private static func merged(
    _ order: [Int], of points: UnsafeBufferPointer<ComponentPrefix>, width: Int,
    ways: inout [Int: PackageCount], _ value: (Int, Int) -> Int64
  ) -> [Int] {
    var result: [Int] = []
    for place in order {
      if let last = result.last, (1...width).allSatisfy({ value(last, $0) == value(place, $0) }) {
        ways[last] = (ways[last] ?? points[last].ways) + points[place].ways
      } else {
        result.append(place)
      }
    }
    return result
  }

  /// The points that no other one dominates in all sums; of equal ones the first.
  @inline(__always) private static func undominated(
    _ order: [Int], width: Int, _ watch: inout BudgetWatch, _ value: (Int, Int) -> Int64
  ) -> [Int] {
    if width == 3 {
      // By falling a, what matters of the others is only their staircase in b and the limited sum.
      var staircase = Staircase()
      return order.filter { staircase.insert(UtilityPoint(a: value($0, 2), b: value($0, 3))) }
    }
    var result: [Int] = []
    for place in order {
      if watch.step() { break }
      if result.count > largestComparison {
        if let last = result.last, (1...width).allSatisfy({ value(last, $0) == value(place, $0) }) {
          continue
        }
      } else if result.contains(where: { other in
        (2...width).allSatisfy { value(other, $0) >= value(place, $0) }
      }) {
        continue
      }
      result.append(place)
    }
    return result
  }

  /// So many points of a node are compared two by two, in place.
  private static let few = 16

  /// Among more points than this, comparing all costs more than the dominated ones do.
  private static let largestComparison = 400
}
