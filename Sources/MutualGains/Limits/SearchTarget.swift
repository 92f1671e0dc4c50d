/// What one search looks for: packages that keep the limits and reach at least one of some corners of the
/// utility space.
struct SearchTarget {
  /// Where the corners come from.
  enum Goal {
    /// They were given once and for all.
    case fixed
    /// The corners between the points of the staircase from one first utility to another: whatever reaches
    /// none of them is dominated by a point that is known.
    case gap(from: Int64, to: Int64)
  }

  let forms: LinearForms
  let goal: Goal
  let problem: LimitedProblem
  /// What packages must reach in each lane.
  let thresholds: FormValues
  /// The most that the main form reaches over all packages, limits aside.
  let largest: Int64
  /// The main form may stay so much below `largest` at most; corners further away are left for later.
  let reach: Int64

  /// The target of those corners.
  ///
  /// - Parameter reach: The most that packages may lose in the main form, where that is limited.
  init(
    forms: LinearForms, goal: Goal, corners: [UtilityPoint], largest: Int64, reach: Int64 = .max,
    problem: LimitedProblem
  ) {
    (self.forms, self.goal, self.problem, self.largest, self.reach) = (forms, goal, problem, largest, reach)
    var thresholds = forms.thresholds(at: corners)
    if reach < .max { thresholds.main = max(thresholds.main, largest - reach) }
    self.thresholds = thresholds
  }

  /// The most that a wanted package loses in the main form, its slack under the limits included; below 0
  /// nothing is there.
  var room: Int64 { largest - thresholds.main }

  /// The thresholds after a find; nil where it changes none.
  func thresholds(beyond staircase: Staircase) -> FormValues? {
    guard case .gap(let from, let to) = goal else { return nil }
    return forms.thresholds(at: staircase.corners(from: from, to: to, low: problem.low))
  }
}

extension Staircase {
  /// The corners that a new point between two first utilities would have to reach: one unit beyond each point
  /// and its neighbour. The first utilities are points, or lie beyond the ends.
  func corners(from: Int64, to: Int64, low: UtilityPoint) -> [UtilityPoint] {
    var corners: [UtilityPoint] = []
    var last = from
    var place = firstIndex(from: from + 1)
    while last < to {
      guard place < points.count else {
        corners.append(UtilityPoint(a: last + 1, b: low.b))
        break
      }
      corners.append(UtilityPoint(a: last + 1, b: points[place].b + 1))
      last = points[place].a
      place += 1
    }
    return corners
  }
}

extension FormValues {
  /// The utilities that the lanes of a package stand for.
  var utility: UtilityPoint {
    UtilityPoint(a: self[LinearForms.utilityLanes.a], b: self[LinearForms.utilityLanes.b])
  }
}
