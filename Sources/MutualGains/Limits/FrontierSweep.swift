/// Finds the whole frontier under limits: first even rays along the relaxed frontier, then every gap that no
/// search has closed yet.
struct FrontierSweep {
  private let search: LimitedSearch
  private let problem: LimitedProblem
  /// What searches have seen: no package is missing that reaches the thresholds in all forms.
  private var certificates: [(forms: LinearForms, thresholds: FormValues)] = []
  private var lastHelpful = 0
  /// How far below the relaxed frontier searches look, in parts of the ranges.
  private var depth: Double
  /// How many windows in a row could not be searched.
  private var failures = 0
  private var completeNodes = 0
  /// How many nodes a window takes on average: how hard the deal is.
  private var usualNodes: Int { completeNodes / (certificates.count + 1) }
  private let tolerance: Double
  private let issueCount: Int
  private(set) var openGaps: [Gap] = []
  /// The forms of all searches, and the most that the main one reaches in each.
  private(set) var directions: [(forms: LinearForms, largest: Int64)] = []

  /// A stretch between two first utilities that isn't closed.
  struct Gap {
    let from: Int64
    let to: Int64
    /// A form and the most that it reaches, limits aside: no package is above it; nil where none is known.
    let bound: (form: LinearForm, largest: Int64)?
  }

  init(_ search: LimitedSearch) {
    self.search = search
    problem = search.problem
    issueCount = max(
      2,
      problem.diagrams.reduce(0) { count, diagram in
        count + (diagram.arcCount > diagram.issues.count ? diagram.issues.count : 0)
      })
    depth = 1 / Double(issueCount * issueCount)
    tolerance = max(
      0.5 / Double(min(problem.ranges[0], problem.ranges[1])), 0.02 / Double(issueCount * issueCount))
  }

  /// Searches everything, as long as the budget lasts.
  mutating func run() {
    if problem.low.a > problem.high.a || problem.low.b > problem.high.b { return }
    sweepRays()
    closeGaps()
  }

  // MARK: - Rays

  /// A target on a ray, and what relaxation says there.
  private func ray(_ u: Double) -> RelaxedPrices.Answer {
    search.relaxation(
      a: Double(problem.low.a) + max(0, u) * Double(problem.ranges[0]),
      b: Double(problem.low.b) + max(0, -u) * Double(problem.ranges[1]), tolerance: tolerance)
  }

  /// Where the relaxed frontier ends and becomes flat, by halving.
  private func end(from outer: Double, to inner: Double, _ isFlat: (RelaxedPrices.Answer) -> Bool) -> Double {
    var (outer, inner) = (outer, inner)
    for _ in 0..<13 {
      if search.budget.isOver { break }
      let middle = (outer + inner) / 2
      if isFlat(ray(middle)) { outer = middle } else { inner = middle }
    }
    return outer
  }

  private mutating func sweepRays() {
    let ranges = (a: Double(problem.ranges[0]), b: Double(problem.ranges[1]))
    let left = end(from: -1, to: 1) { $0.prices[0] * ranges.a < 0.003 }
    let right = end(from: 1, to: -1) { $0.prices[1] * ranges.b < 0.003 }
    let perIssue = problem.bounds.count == 1 ? 2 : 0.75
    let count = max(4, Int(perIssue * Double(issueCount)))
    var answers: [RelaxedPrices.Answer] = []
    for index in 0...count {
      if search.budget.isOver { return }
      answers.append(ray(left + (right - left) * Double(index) / Double(count)))
    }
    for index in answers.indices {
      // Where everything ties, a window has more packages than can be listed: gaps see to that.
      if search.budget.isOver || failures >= 3 { return }
      searchWindow(around: index, of: answers)
    }
  }

  private mutating func searchWindow(around index: Int, of answers: [RelaxedPrices.Answer]) {
    let neighbours = [index - 1, index + 1].filter(answers.indices.contains).map { answers[$0].prices }
    let forms = LinearForms(prices: answers[index].prices, neighbours: neighbours, problem: problem)
    let largest = search.take(forms)
    directions.append((forms, largest.main))
    let (start, end) = (
      FrontierSweep.middle(answers, index - 1, index), FrontierSweep.middle(answers, index, index + 1)
    )
    for _ in 0..<12 {
      if search.budget.isOver { return }
      let corners = [lowered(start), lowered(end)]
      let target = SearchTarget(
        forms: forms, goal: .fixed, corners: corners, largest: largest.main, problem: problem)
      if target.room < 0 {
        depth *= 1.3
        continue
      }
      let before = search.nodes
      let usualNodes = self.usualNodes
      let isComplete = search.run(target, largest: largest, nodeLimit: max(6_400_000, 8 * usualNodes))
      let visited = search.nodes - before
      guard isComplete else {
        // A window that is left out leaves all its gaps to searches of their own: better look less deep.
        depth *= 0.6
        failures += 1
        if failures >= 3 { return }
        continue
      }
      failures = 0
      completeNodes += visited
      certificates.append((forms, target.thresholds))
      let covered = coverage(of: target, from: corners[0].a, to: wholeNumber(end.a))
      let isShallow = covered < 0.6 && visited < max(20_000, 2 * usualNodes)
      if visited > max(50_000, 4 * usualNodes) {
        depth *= 0.8
      } else if covered < 0.85 {
        depth *= 1.25
      } else if covered > 0.95 {
        depth *= 0.85
      }
      if !isShallow { return }
    }
  }

  private static func middle(_ answers: [RelaxedPrices.Answer], _ i: Int, _ j: Int) -> (a: Double, b: Double)
  {
    let (first, second) = (answers[max(i, 0)].point, answers[min(j, answers.count - 1)].point)
    return ((first.a + second.a) / 2, (first.b + second.b) / 2)
  }

  private func lowered(_ point: (a: Double, b: Double)) -> UtilityPoint {
    UtilityPoint(
      a: max(problem.low.a, wholeNumber(point.a - depth * Double(problem.ranges[0]))),
      b: max(problem.low.b, wholeNumber(point.b - depth * Double(problem.ranges[1]))))
  }

  /// Which part of the corners in a window the main form of a search covers.
  private func coverage(of target: SearchTarget, from: Int64, to: Int64) -> Double {
    let corners = search.staircase.corners(
      from: search.staircase.last(before: from) ?? problem.low.a - 1, to: to, low: problem.low)
    let covered = corners.count {
      target.forms.main.threshold(at: $0, bounds: problem.bounds) >= target.thresholds.main
    }
    return Double(covered) / Double(max(1, corners.count))
  }

  // MARK: - Gaps

  private mutating func closeGaps() {
    var last = problem.low.a - 1
    while true {
      let next = search.staircase.firstIndex(from: last + 1)
      let points = search.staircase.points
      let end = next < points.count ? points[next].a : problem.high.a + 1
      let corner = UtilityPoint(
        a: last + 1, b: next < points.count ? points[next].b + 1 : problem.low.b)
      if corner.a <= problem.high.a, corner.b <= problem.high.b, !isCovered(corner) {
        // Finds on the way leave smaller gaps, with better prices each.
        if !close(from: last, to: end, corner: corner) { continue }
      }
      let after = search.staircase.firstIndex(from: end)
      guard end <= problem.high.a, after < search.staircase.points.count else { return }
      last = search.staircase.points[after].a
    }
  }

  private mutating func isCovered(_ corner: UtilityPoint) -> Bool {
    // Corners come by rising first utility, and so do certificates: the last one that helped is the likeliest.
    for offset in certificates.indices {
      for place in [lastHelpful + offset, lastHelpful - offset] where certificates.indices.contains(place) {
        let (forms, thresholds) = certificates[place]
        let isNear = forms.main.threshold(at: corner, bounds: problem.bounds) >= thresholds.main
        if isNear, forms.thresholds(at: corner).reaches(thresholds) {
          lastHelpful = place
          return true
        }
      }
    }
    return false
  }

  /// The form of a search that says most about a corner, where there was one.
  private func bound(at corner: UtilityPoint) -> (form: LinearForm, largest: Int64)? {
    // Many gaps may be left when the budget is over: some directions out of all say nearly as much.
    let step = max(1, directions.count / FrontierSweep.mostBounds)
    func room(_ index: Int) -> Double {
      let main = directions[index].forms.main
      let room = directions[index].largest - main.threshold(at: corner, bounds: problem.bounds)
      return Double(room)
        / (Double(main.weights[0]) * Double(problem.ranges[0])
          + Double(main.weights[1]) * Double(problem.ranges[1]))
    }
    let best = stride(from: 0, to: directions.count, by: step).min { room($0) < room($1) }
    return best.map { (directions[$0].forms.main, directions[$0].largest) }
  }

  /// So many directions are looked at for a bound.
  private static let mostBounds = 64

  /// Closes the gap between two neighbouring points, or leaves it open where the budget is used up. Returns
  /// whether it is done with; not so where it found points and stopped between them.
  private mutating func close(from: Int64, to: Int64, corner: UtilityPoint) -> Bool {
    var corner = corner
    var cap = depth * 1.5
    var nodeLimit = max(800_000, 4 * usualNodes)
    // Beyond the last points, prices for both utilities see only the end that is as far as limits let them
    // reach, where a limit may make everything tie; prices for one of them see the points there.
    let isFirst = from < problem.low.a
    let isLast = to > problem.high.a
    var directions: [RelaxedPrices.Direction] = [.both, .onlyA, .onlyB]
    if isFirst != isLast { directions = [isLast ? .onlyB : .onlyA, .both] }
    // Those that have not failed with this limit on nodes; the first of them is next.
    var untried = directions
    while true {
      if search.budget.isOver {
        openGaps.append(Gap(from: from, to: to, bound: bound(at: corner)))
        return true
      }
      let direction = untried[0]
      let answer = search.relaxation(
        a: Double(corner.a), b: Double(corner.b), tolerance: max(0.02 * cap, tolerance * 0.2),
        direction: direction)
      let forms = LinearForms(prices: answer.prices, neighbours: [], problem: problem)
      let largest = search.take(forms)
      self.directions.append((forms, largest.main))
      let parts = direction.parts
      let norm =
        Double(forms.main.weights[0]) * Double(problem.ranges[0]) * parts.a
        + Double(forms.main.weights[1]) * Double(problem.ranges[1]) * parts.b
      let reach = max(1, Int64(min(cap * norm, 0x1p60)))
      let corners = search.staircase.corners(from: from, to: to, low: problem.low)
      let target = SearchTarget(
        forms: forms, goal: .gap(from: from, to: to), corners: corners, largest: largest.main, reach: reach,
        problem: problem)
      if target.room < 0 { return true }
      let isComplete = !search.budget.isOver && search.run(target, largest: largest, nodeLimit: nodeLimit)
      if search.budget.isOver, !isComplete {
        openGaps.append(Gap(from: from, to: to, bound: (forms.main, largest.main)))
        return true
      }
      if isComplete, target.room < reach { return true }
      let open = search.staircase.corners(from: from, to: to, low: problem.low)
      // Finds leave smaller gaps, some of which are closed at once.
      if open != corners { return false }
      guard isComplete else {
        untried.removeFirst()
        if untried.isEmpty {
          untried = directions
          nodeLimit *= 8
        }
        continue
      }
      // What is still open lies deeper than the search has looked.
      let thresholds = open.map { forms.main.threshold(at: $0, bounds: problem.bounds) }
      guard let deepest = thresholds.indices.min(by: { thresholds[$0] < thresholds[$1] }),
        thresholds[deepest] < largest.main - reach
      else { return true }
      if isFirst != isLast { untried.append(untried.removeFirst()) }
      cap *= 1.5
      corner = open[deepest]
    }
  }
}

/// A number rounded down, whatever a linear relaxation made of it.
private func wholeNumber(_ number: Double) -> Int64 {
  number.isNaN ? 0 : Int64(max(-0x1p60, min(0x1p60, number)).rounded(.down))
}

extension Staircase {
  /// The first utility of the last point before `a`.
  fileprivate func last(before a: Int64) -> Int64? {
    let place = firstIndex(from: a)
    return place > 0 ? points[place - 1].a : nil
  }
}
