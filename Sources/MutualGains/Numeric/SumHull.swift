/// The concave hull of sums of factors and progressions, with what leads along each edge.
struct SumHull: Sendable {
  /// The points that edges connect, by rising a: one more than there are edges.
  let vertices: [UtilityPoint]
  /// The steps of a progression that each edge is; nil for an edge of ordinary factors.
  private let steps: [Steps?]

  private struct Steps: Sendable {
    let progression: Progression
    let indices: ClosedRange<Int64>
  }

  /// The hull of ordinary factors.
  init(vertices: [UtilityPoint]) {
    self.vertices = vertices
    steps = Array(repeating: nil, count: vertices.count - 1)
  }

  /// The hull with a progression added: its hull edges among the others, by slope.
  ///
  /// Complexity: O(vertices), and see `Progression.hullIndices`.
  func adding(_ progression: Progression) -> SumHull {
    let chain = progression.hullIndices
    let own = zip(chain, chain.dropFirst()).map { from, to in
      (step: progression[to] - progression[from], steps: Steps(progression: progression, indices: from...to))
    }
    var next = 0
    var vertices = [self.vertices[0] + progression.origin + progression[chain[0]]]
    var steps: [Steps?] = []
    func append(_ step: UtilityPoint, _ source: Steps?) {
      vertices.append(vertices[vertices.count - 1] + step)
      steps.append(source)
    }
    for edge in self.steps.indices {
      let step = self.vertices[edge + 1] - self.vertices[edge]
      while next < own.count, own[next].step.isFlatter(than: step) {
        append(own[next].step, own[next].steps)
        next += 1
      }
      append(step, self.steps[edge])
    }
    for (step, source) in own[next...] { append(step, source) }
    return SumHull(vertices: vertices, steps: steps)
  }

  private init(vertices: [UtilityPoint], steps: [Steps?]) {
    (self.vertices, self.steps) = (vertices, steps)
  }

  var first: UtilityPoint { vertices[0] }
  var last: UtilityPoint { vertices[vertices.count - 1] }

  /// A sum near the hull whose a is `a` or a little less; `a` is that of the first vertex or more.
  func sum(upTo a: Int64) -> UtilityPoint {
    let vertex = vertices.indices.partitioningIndex { vertices[$0].a > a } - 1
    let start = vertices[vertex]
    guard vertex < steps.count, let step = steps[vertex] else { return start }
    let from = step.progression[step.indices.lowerBound]
    let index = step.progression.index(rising: a - start.a + from.a, in: step.indices)
    return start + step.progression[index] - from
  }

  /// A sum near the hull whose a is `a` or a little more; `a` is that of the last vertex or less.
  func sum(from a: Int64) -> UtilityPoint {
    let vertex = vertices.indices.partitioningIndex { vertices[$0].a >= a }
    let end = vertices[vertex]
    guard end.a > a, vertex > 0, let step = steps[vertex - 1] else { return end }
    let start = vertices[vertex - 1]
    let from = step.progression[step.indices.lowerBound]
    let index = step.progression.index(rising: a - start.a + from.a, in: step.indices)
    let place = min(index + 1, step.indices.upperBound)
    let found = start + step.progression[place] - from
    return found.a >= a ? found : end
  }

  /// The place of the first vertex from which on edges are as steep as `fall` for each `rise` or steeper, or steeper.
  func vertex(rise: Int64, fall: Int64, isAfterParallel: Bool) -> Int {
    let slope = UtilityPoint(a: rise, b: -fall)
    return steps.indices.partitioningIndex { edge in
      let step = vertices[edge + 1] - vertices[edge]
      return isAfterParallel ? slope.isFlatter(than: step) : !step.isFlatter(than: slope)
    }
  }
}
