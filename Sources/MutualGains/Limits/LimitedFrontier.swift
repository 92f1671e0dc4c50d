/// The frontier of a deal whose rules limit sums across components.
///
/// Complexity: exponential at worst; see Benchmarks/README.md for what it takes.
struct LimitedFrontier: Sendable {
  /// All efficient points that were found, by rising a.
  let points: [UtilityPoint]
  /// Where points may be missing.
  let openGaps: [FrontierGap]
  let problem: LimitedProblem?
  /// Directions that were searched in, to find a point's packages in the one that it lies nearest to.
  private let directions: [Direction]
  /// A package of each point, where all were found together and nothing else counts them.
  private var dense: [UtilityPoint: DealPackage] = [:]
  /// The options that a search came by, for each of its points, by issue.
  private var found: [UtilityPoint: [Int32]] = [:]
  private let budget: SearchBudget

  private static let fewPackages: Int64 = 1_000_000

  private struct Direction: Sendable {
    let forms: LinearForms
    /// The most that the main form reaches, limits aside.
    let largest: Int64
  }

  /// Searches the frontier of `deal`, whose rules `coupling` has.
  init(of deal: Deal, under coupling: Coupling, budget: SearchBudget) throws(SearchLimitReached) {
    self.budget = budget
    guard !coupling.isImpossible,
      let problem = try LimitedProblem(of: deal, under: coupling, budget: budget)
    else {
      (points, openGaps, problem, directions) = ([], [], nil, [])
      return
    }
    // It doesn't count packages; where they are few, the search does everything.
    let isLarge = deal.packageCount.value > LimitedFrontier.fewPackages
    if isLarge, let sums = DenseSums(of: problem, budget: budget) {
      self.problem = problem
      let points = sums.points.map(problem.original)
      self.points = points
      (openGaps, directions) = ([], [])
      dense = Dictionary(
        zip(points, sums.packages(of: problem)).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      return
    }
    let search = LimitedSearch(problem, budget: budget)
    var sweep = FrontierSweep(search)
    sweep.run()
    self.problem = problem
    points = search.staircase.points.map(problem.original)
    found = search.choices
    openGaps = sweep.openGaps.map { problem.gap($0) }
    directions = sweep.directions.map { Direction(forms: $0.forms, largest: $0.largest) }
  }

  /// How many packages reach an efficient point, nil where they are too many to count or the budget is over, and
  /// one of them.
  func packages(reaching point: UtilityPoint) -> (count: PackageCount?, first: DealPackage?) {
    if let package = dense[point] { return (nil, package) }
    guard let problem, let corner = problem.reduced(point) else { return (PackageCount(0), nil) }
    guard let nearest = directions.min(by: { depth(corner, in: $0) < depth(corner, in: $1) }) else {
      return (PackageCount(0), nil)
    }
    let (count, first) = PointPackages(of: problem, forms: nearest.forms, corner: corner, budget: budget)
      .result
    // What was found on the way stands in where there is no time to look for the first one.
    let known = count == nil ? found[corner].map { DealPackage(choices: $0.map { Int($0) }) } : nil
    return (count, first ?? known)
  }

  /// How much less than the most a package at `corner` reaches at least in the main form of a direction.
  private func room(_ corner: UtilityPoint, in direction: Direction) -> Int64 {
    direction.largest - direction.forms.main.threshold(at: corner, bounds: problem?.bounds ?? [])
  }

  /// The same as a part of what the weights are: in another direction these have another size.
  private func depth(_ corner: UtilityPoint, in direction: Direction) -> Double {
    let weights = direction.forms.main.weights
    let ranges = problem?.ranges ?? [1, 1]
    return Double(room(corner, in: direction))
      / (Double(weights[0]) * Double(ranges[0]) + Double(weights[1]) * Double(ranges[1]))
  }

  /// Whether it was searched in directions.
  var hasDirections: Bool { !directions.isEmpty }

  /// The directions in which a point lies least deep, by their places, and how much room it leaves there.
  func nearestDirections(to corner: UtilityPoint, count: Int) -> [(direction: Int, room: Int64)] {
    let depths = directions.map { depth(corner, in: $0) }
    return directions.indices.sorted { depths[$0] < depths[$1] }.prefix(count).map {
      ($0, room(corner, in: directions[$0]))
    }
  }

  /// The main form of a direction.
  func form(ofDirection direction: Int) -> LinearForm { directions[direction].forms.main }
}

extension LimitedProblem {
  /// Both utilities of a reduced point together, in units of the deal.
  private func sum(_ point: UtilityPoint) -> Int64 {
    let point = original(point)
    return point.a + point.b
  }

  /// An open gap in units of the deal.
  fileprivate func gap(_ gap: FrontierSweep.Gap) -> FrontierGap {
    // Missing points lie strictly between two first utilities, and under the bound of the last search.
    let (least, most) = (gap.from + 1, max(gap.from + 1, min(gap.to, high.a)))
    let range = original(UtilityPoint(a: least, b: 0)).a...original(UtilityPoint(a: most, b: 0)).a
    guard let known = gap.bound else {
      return FrontierGap(range: range, largestSum: sum(UtilityPoint(a: most, b: high.b)))
    }
    var bound = Int128(known.largest)
    for (limit, size) in bounds.enumerated() {
      bound -= Int128(known.form.weights[2 + limit]) * Int128(size)
    }
    let (weightA, weightB) = (Int128(known.form.weights[0]), Int128(known.form.weights[1]))
    // Along a straight bound the sum is largest at one of its ends; and no utility passes its own largest.
    var largest = UtilityPoint(a: most, b: high.b)
    if weightB > 0 {
      // Heights from which on the sum is larger anyway need no telling apart.
      let highest = Int128(high.b) + Int128(most - least) * Int128(step[0]) / Int128(step[1]) + 1
      let ends = [least, most].map { a in
        let height = (bound - weightA * Int128(a)) / weightB + 1
        return UtilityPoint(a: a, b: Int64(max(Int128(low.b), min(highest, height))))
      }
      let bound = sum(ends[0]) > sum(ends[1]) ? ends[0] : ends[1]
      if sum(bound) < sum(largest) { largest = bound }
    }
    return FrontierGap(range: range, largestSum: sum(largest))
  }
}
