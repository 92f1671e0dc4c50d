/// Prices from the linear relaxation: how much a unit of each utility and of each limited sum is worth around
/// a corner of the utility space.
///
/// For a corner c and a direction r, the master maximises t so that some mixture of packages reaches c + t·r
/// within the limits; its duals are the next prices, and the package that is best at them its next column
/// (column generation: Gilmore and Gomory 1961; the bound: Geoffrion 1974). All of it is floating point, and
/// whatever comes out is only a good direction to search in.
final class RelaxedPrices {
  /// What a corner is worth.
  struct Answer {
    /// Of each sum; at least 0 for utilities, at most 0 for limited sums.
    var prices: [Double]
    /// How far mixtures reach beyond the corner, in parts of the direction.
    var reach: Double
    /// The point that mixtures reach.
    var point: (a: Double, b: Double)
  }

  private let problem: LimitedProblem
  private let values: DiagramValues
  private var master: LinearMaster
  private let scales: [Double]
  private let direction: Direction
  private let budget: SearchBudget
  /// What passing a limit costs in the master, against t.
  private static let penalty = 1_000.0
  private static let largestPool = 400
  private static let smallestPool = 150

  /// Where from a corner mixtures should reach as far as possible.
  enum Direction: CaseIterable {
    case both, onlyA, onlyB

    /// The parts of both ranges that it moves along.
    var parts: (a: Double, b: Double) { (self == .onlyB ? 0 : 1, self == .onlyA ? 0 : 1) }
  }

  init(
    of problem: LimitedProblem, values: DiagramValues, direction: Direction = .both, budget: SearchBudget
  ) throws(LinearMaster.Failure) {
    self.problem = problem
    self.values = values
    self.direction = direction
    self.budget = budget
    scales =
      [Double(problem.ranges[0]), Double(problem.ranges[1])]
      + problem.bounds.map { max(1, abs(Double($0))) }
    master = try LinearMaster(rowCount: 3 + problem.bounds.count)
    try prepare()
  }

  /// Rows: one package in all, both utilities, and the limits. Columns: t, and by how much limits are passed.
  private func prepare() throws(LinearMaster.Failure) {
    try master.setRow(0, from: 1, to: 1)
    for (limit, bound) in problem.bounds.enumerated() {
      try master.setRow(3 + limit, to: Double(bound) / scales[2 + limit])
    }
    let parts = direction.parts
    try master.addColumn(
      objective: 1, from: -.infinity, [(1, -parts.a), (2, -parts.b)].filter { $0.1 != 0 }, isFixed: true)
    try master.addColumn(
      objective: -RelaxedPrices.penalty, problem.bounds.indices.map { (3 + $0, -1) }, isFixed: true)
    try addPackage(values.best(at: prices(ofDuals: [0, -1, -1] + problem.bounds.map { _ in 0 })).sums)
  }

  private func addPackage(_ sums: [Double]) throws(LinearMaster.Failure) {
    var entries: LinearMaster.Entries = [(0, 1)]
    for (sum, value) in sums.enumerated() { entries.append((1 + sum, value / scales[sum])) }
    try master.addColumn(entries)
  }

  private func prices(ofDuals duals: [Double]) -> [Double] {
    (0..<problem.width).map { sum in
      sum < 2 ? max(0, -duals[1 + sum]) / scales[sum] : -max(0, duals[1 + sum]) / scales[sum]
    }
  }

  /// The prices at a corner; nil where GLPK finds none.
  ///
  /// - Parameter tolerance: How exact `reach` has to be.
  func answer(a: Double, b: Double, tolerance: Double) -> Answer? {
    do throws(LinearMaster.Failure) {
      return try search(a: a, b: b, tolerance: tolerance)
    } catch {
      // A basis that went bad for good: a new program knows nothing of it.
      guard let fresh = try? LinearMaster(rowCount: 3 + problem.bounds.count) else { return nil }
      master = fresh
      do throws(LinearMaster.Failure) {
        try prepare()
        return try search(a: a, b: b, tolerance: tolerance)
      } catch {
        return nil
      }
    }
  }

  private func search(a: Double, b: Double, tolerance: Double) throws(LinearMaster.Failure) -> Answer? {
    try master.setRow(1, from: a / scales[0])
    try master.setRow(2, from: b / scales[1])
    var best: (bound: Double, prices: [Double])?
    var roundsWithoutGain = 0
    for _ in 0..<200 {
      if budget.isOver { break }
      let solution = try master.solve()
      let prices = prices(ofDuals: solution.duals)
      let package = values.best(at: prices)
      var bound = package.value - prices[0] * a - prices[1] * b
      for (limit, size) in problem.bounds.enumerated() { bound -= prices[2 + limit] * Double(size) }
      if bound < best?.bound ?? .infinity {
        if bound < (best?.bound ?? .infinity) - tolerance / 10 { roundsWithoutGain = 0 }
        best = (bound, prices)
      }
      roundsWithoutGain += 1
      guard let known = best, known.bound - solution.objective >= tolerance, roundsWithoutGain <= 12 else {
        break
      }
      try addPackage(package.sums)
    }
    if master.columnCount > RelaxedPrices.largestPool {
      try master.dropColumns(butNewest: RelaxedPrices.smallestPool)
    }
    guard let best else { return nil }
    let parts = direction.parts
    return Answer(
      prices: best.prices, reach: best.bound,
      point: (a + best.bound * parts.a * scales[0], b + best.bound * parts.b * scales[1]))
  }
}
