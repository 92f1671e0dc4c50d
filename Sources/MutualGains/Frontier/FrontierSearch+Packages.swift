extension FrontierSearch {
  /// One package that reaches an efficient point: the chosen option of each factor, the first of equal ones;
  /// the same on every run. Nil where no sum of the factors' efficient points is `point`.
  ///
  /// Complexity: O(p) for p options in all, and about the work that finding a few hundred points takes.
  public func choices(reaching point: UtilityPoint) -> [Int]? { choices(reaching: point, SearchBudget()) }

  /// The same within a budget: nil too where that is over.
  func choices(reaching point: UtilityPoint, _ budget: SearchBudget) -> [Int]? {
    choices(reaching: [point], budget)[0]
  }

  /// The same for points by rising a: where packages are very many, those near each other share the work.
  func choices(reaching points: [UtilityPoint], _ budget: SearchBudget) -> [[Int]?] {
    var choices: [[Int]?] = []
    choices.reserveCapacity(points.count)
    let reduced = points.map { factors.reduced($0) ?? UtilityPoint(a: -1, b: -1) }
    while choices.count < points.count {
      let start = choices.count
      if let line = SupportingLine(over: reduced[start].a, hull: hull, isWhole: true),
        let halves = halves(for: line)
      {
        let end = reduced[start...].firstIndex { $0.a >= line.end || $0.a < line.start } ?? points.count
        choices += halves.choices(reaching: Array(reduced[start..<end]), budget).map {
          $0.map(originalChoices)
        }
      } else {
        choices.append(placesAlone(reaching: reduced[start], budget).map(originalChoices))
      }
    }
    return choices
  }

  /// The places of one package, where they are few.
  private func placesAlone(reaching reduced: UtilityPoint, _ budget: SearchBudget) -> [Int]? {
    guard !budget.isOver, let line = SupportingLine(over: reduced.a, hull: hull, isWhole: false) else {
      return nil
    }
    var places = firstChoices
    hull.move(&places, from: 0, to: line.vertex)
    if hull.vertices[line.vertex] == reduced { return places }
    guard let edge = line.edge,
      HullLine(from: hull.vertices[edge], to: hull.vertices[edge + 1]).loss(of: reduced) >= 0
    else { return nil }
    var packages = EdgePackages(
      factors: factors, base: places, vertex: hull.vertices[line.vertex], edge: hull.edges[edge],
      targets: [reduced], budget: budget)
    return packages.choices()
  }

  /// The two lists from which packages under a line are found: where very many are there, and factors are few.
  private func halves(for line: SupportingLine) -> SumHalves? {
    guard line.edge != nil, factors.makeMorePackages(than: FrontierSearch.manyPackages - 1), let halves else {
      return nil
    }
    return halves.pairCount(in: line.start...line.end) >= FrontierSearch.manyPackages ? halves : nil
  }

  private static let manyPackages = 4_096

  /// How many packages reach each of these points, which go by rising a and are efficient. Options that give
  /// both parties the same are different options.
  ///
  /// Complexity: O(p) for each hull edge over the points, for p options in all, and the work of finding the
  /// points.
  public func packageCounts(of points: [UtilityPoint]) -> [PackageCount] {
    packageCounts(of: points, SearchBudget()).compactMap(\.self)
  }

  /// The same within a budget: nil where that was over before a point's packages were counted.
  func packageCounts(of points: [UtilityPoint], _ budget: SearchBudget) -> [PackageCount?] {
    var counts: [PackageCount?] = []
    counts.reserveCapacity(points.count)
    var places = firstChoices
    var vertex = 0
    let reduced = points.map { factors.reduced($0) ?? UtilityPoint(a: -1, b: -1) }
    while counts.count < points.count {
      let start = counts.count
      if budget.isOver { return counts + Array(repeating: nil, count: points.count - start) }
      guard let line = SupportingLine(over: reduced[start].a, hull: hull, isWhole: true) else {
        counts.append(PackageCount(0))
        continue
      }
      let end = reduced[start...].firstIndex { $0.a >= line.end || $0.a < line.start } ?? points.count
      if let halves = halves(for: line) {
        let some = halves.packageCounts(of: Array(reduced[start..<end]), budget)
        counts += some.map { $0.map { $0 * factors.constantMultiplicity } }
        continue
      }
      hull.move(&places, from: vertex, to: line.vertex)
      vertex = line.vertex
      guard let edge = line.edge else {
        // The last vertex, or a hull of one point: the package is unique up to what the edge before it leaves
        // open.
        counts.append(lastCount(reduced[start]))
        continue
      }
      var packages = EdgePackages(
        factors: factors, base: places, vertex: hull.vertices[vertex], edge: hull.edges[edge],
        targets: Array(reduced[start..<max(end, start + 1)]), budget: budget)
      guard let found = packages.counts() else {
        return counts + Array(repeating: nil, count: points.count - counts.count)
      }
      counts += found.map(Optional.init)
    }
    return counts
  }

  /// How many packages reach an efficient point.
  public func packageCount(at point: UtilityPoint) -> PackageCount { packageCounts(of: [point])[0] }

  /// The packages at the first party's best point: the last option of every factor, and no other.
  private func lastCount(_ point: UtilityPoint) -> PackageCount {
    guard point == hull.vertices[hull.vertices.count - 1] else { return PackageCount(0) }
    return (0..<factors.count).reduce(factors.constantMultiplicity) { count, factor in
      count * factors.multiplicity[factors.start[factor + 1] - 1]
    }
  }

  /// The options of the package at the first vertex, as places in the reduced factors.
  private var firstChoices: [Int] { (0..<factors.count).map { factors.start[$0] } }

  /// The first option of each original factor that has the chosen point.
  private func originalChoices(_ places: [Int]) -> [Int] {
    var points = Array(repeating: UtilityPoint(a: 0, b: 0), count: original.count)
    for (factor, place) in places.enumerated() {
      points[factors.originalIndex[factor]] = factors.point(place)
    }
    return original.indices.map { factor in
      let chosen = factors.original(points[factor], ofFactor: factor)
      guard let option = original[factor].points.firstIndex(of: chosen) else {
        preconditionFailure("a reduced point stands for an option")
      }
      return option
    }
  }
}

/// The hull edge over a point, and the vertex where its line begins.
private struct SupportingLine {
  /// Nil at the end of the hull.
  let edge: Int?
  let vertex: Int
  /// The line begins at this a.
  let start: Int64
  /// The line serves up to, and not including, this a.
  let end: Int64

  /// The edge over `a`; with `isWhole` the line begins and ends where the parallel edges do.
  init?(over a: Int64, hull: ConcaveHull, isWhole: Bool) {
    let last = hull.vertices.count - 1
    guard a >= hull.vertices[0].a, a <= hull.vertices[last].a else { return nil }
    guard let edge = hull.edge(over: a) else {
      (self.edge, vertex, start, end) = (nil, last, a, .max)
      return
    }
    var (first, after) = (edge, edge + 1)
    if isWhole {
      while first > 0, !hull.edges[first - 1].isFlatter(than: hull.edges[edge]) { first -= 1 }
      while after < last, !hull.edges[edge].isFlatter(than: hull.edges[after]) { after += 1 }
    }
    (self.edge, vertex) = (edge, first)
    (start, end) = (hull.vertices[first].a, hull.vertices[after].a)
  }
}

extension ConcaveHull {
  /// Takes the choices of the package at one vertex to those at another one.
  func move(_ choices: inout [Int], from vertex: Int, to target: Int) {
    if target >= vertex {
      for edge in edges[vertex..<target] { choices[edge.factor] = edge.to }
    } else {
      for edge in edges[target..<vertex].reversed() { choices[edge.factor] = edge.from }
    }
  }
}
