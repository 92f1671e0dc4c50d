import DealGenerator
import Testing

@testable import MutualGains

private func refute(
  _ points: [UtilityPoint], _ vertices: [UtilityPoint], _ keptLoss: [Int128]
) -> FrontierCertificate.Refusal? {
  FrontierCertificate.refusal(of: points.span, under: vertices.span, keptLoss: keptLoss.span)
}

@Suite struct FrontierCertificateTests {
  /// A whole frontier in reduced units, its hull, and the largest corner's loss for each edge.
  private struct Example {
    var points: [UtilityPoint]
    var vertices: [UtilityPoint]
    var keptLoss: [Int128]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let factors = RandomFactors.make(.opposed, count: 6, options: 2...5, using: &generator)
      let reduced = ReducedFactors(factors)
      points = FactorBruteForce(factors).points.compactMap(reduced.reduced)
      vertices = ConcaveHull(of: reduced).vertices
      keptLoss = []
      for (start, end) in zip(vertices, vertices.dropFirst()) {
        let line = HullLine(from: start, to: end)
        let under = points.filter { start.a <= $0.a && $0.a <= end.a }
        keptLoss.append(
          zip(under, under.dropFirst()).map { line.loss(of: UtilityPoint(a: $0.a + 1, b: $1.b + 1)) }.max()
            ?? 0)
      }
    }

    var refusal: FrontierCertificate.Refusal? { refute(points, vertices, keptLoss) }

    /// The place of a point that is no vertex.
    var inner: Int? { points.indices.first { !vertices.contains(points[$0]) } }
  }

  @Test func provesWholeFrontiers() {
    for seed in 0..<60 as Range<UInt64> { #expect(Example(seed: seed).refusal == nil, "seed \(seed)") }
  }

  @Test func refusesAMissingPointWhoseCornerIsOpen() {
    for seed in 0..<60 as Range<UInt64> {
      let whole = Example(seed: seed)
      for index in whole.points.indices where !whole.vertices.contains(whole.points[index]) {
        var example = whole
        let missing = example.points.remove(at: index)
        let edge = example.vertices.lastIndex { $0.a <= missing.a } ?? 0
        let line = HullLine(from: example.vertices[edge], to: example.vertices[edge + 1])
        // With Δ just below the loss of the corner that opens where the point is gone.
        let corner = UtilityPoint(a: whole.points[index - 1].a + 1, b: whole.points[index + 1].b + 1)
        example.keptLoss[edge] = line.loss(of: corner) - 1
        let isRefused = if case .openCorner = example.refusal { true } else { false }
        #expect(isRefused, "seed \(seed), point \(index)")
      }
    }
  }

  @Test func refusesAMissingVertex() {
    for seed in 0..<60 as Range<UInt64> {
      let whole = Example(seed: seed)
      for (number, vertex) in whole.vertices.enumerated() {
        var example = whole
        example.points.removeAll { $0 == vertex }
        example.keptLoss = example.keptLoss.map { _ in Int128.max }
        #expect(example.refusal == .missingVertex(number), "seed \(seed)")
      }
    }
  }

  @Test func refusesADominatedPoint() {
    for seed in 0..<60 as Range<UInt64> {
      var example = Example(seed: seed)
      guard let index = example.inner else { continue }
      let point = example.points[index]
      example.keptLoss = example.keptLoss.map { _ in Int128.max }
      example.points.insert(UtilityPoint(a: point.a, b: point.b - 1), at: index)
      #expect(example.refusal == .unordered(index: index + 1), "seed \(seed)")
      example.points[index] = UtilityPoint(a: point.a - 1, b: point.b)
      #expect(example.refusal != nil, "seed \(seed)")
    }
  }

  @Test func refusesPointsOutOfOrder() {
    for seed in 0..<60 as Range<UInt64> {
      var example = Example(seed: seed)
      guard example.points.count > 3 else { continue }
      example.points.swapAt(1, 2)
      #expect(example.refusal != nil, "seed \(seed)")
      var repeated = Example(seed: seed)
      repeated.points.insert(repeated.points[1], at: 1)
      #expect(repeated.refusal == .unordered(index: 2), "seed \(seed)")
    }
  }

  @Test func refusesAWrongSumAboveTheHull() {
    for seed in 0..<60 as Range<UInt64> {
      var example = Example(seed: seed)
      guard let index = example.inner else { continue }
      let vertex = example.vertices.last { $0.a < example.points[index].a } ?? example.vertices[0]
      example.points[index].b = vertex.b - 1
      example.points[index].a = (example.vertices.first { $0.a > vertex.a }?.a ?? 0) - 1
      let wrong = example.points[index]
      example.points.removeAll { $0.a > vertex.a && $0.a < wrong.a }
      #expect(example.refusal != nil, "seed \(seed)")
    }
    // Above the line between two vertices, in order otherwise.
    let vertices = [UtilityPoint(a: 0, b: 10), UtilityPoint(a: 10, b: 0)]
    let points = [vertices[0], UtilityPoint(a: 6, b: 5), vertices[1]]
    #expect(refute(points, vertices, [1000]) == .aboveHull(index: 1))
  }

  @Test func refusesASmallerAllowance() {
    for seed in 0..<60 as Range<UInt64> {
      let whole = Example(seed: seed)
      for edge in whole.keptLoss.indices where whole.keptLoss[edge] > 0 {
        var example = whole
        example.keptLoss[edge] -= 1
        let isRefused = if case .openCorner = example.refusal { true } else { false }
        #expect(isRefused, "seed \(seed), edge \(edge)")
      }
    }
  }

  @Test func isExactOnHugeNumbers() {
    let far = Int64(1) << 61
    let vertices = [UtilityPoint(a: 0, b: far), UtilityPoint(a: far - 1, b: 0)]
    let inner = UtilityPoint(a: far / 2, b: far / 2 - 1)
    let corner = UtilityPoint(a: 1, b: inner.b + 1)
    let line = HullLine(from: vertices[0], to: vertices[1])
    let points = [vertices[0], inner, vertices[1]]
    let needed = max(line.loss(of: corner), line.loss(of: UtilityPoint(a: inner.a + 1, b: 1)))
    #expect(refute(points, vertices, [needed]) == nil)
    #expect(refute(points, vertices, [needed - 1]) != nil)
  }

  @Test func refusesNothingAtAll() {
    let vertices = [UtilityPoint(a: 0, b: 1), UtilityPoint(a: 1, b: 0)]
    #expect(refute([], vertices, [0]) == .missingVertex(0))
  }
}
