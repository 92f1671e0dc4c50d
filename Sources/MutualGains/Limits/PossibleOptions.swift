extension LimitedFrontier {
  /// At which of some efficient points packages may have each option, as far as the prices tell with which the frontier
  /// was searched: by issue and option, places among `points`. Elsewhere none has it. Nil where no prices are kept.
  ///
  /// A package that keeps the limits and reaches a point loses no more in any form than the point leaves room for, and
  /// with an option at least what the best way with that option loses.
  ///
  /// Complexity: O(arcs) for each direction that is nearest to a point, and O(options) for each point.
  func possibleOptions(at points: [UtilityPoint], of deal: Deal) -> [[[Int]]]? {
    guard let problem, hasDirections else { return nil }
    var losses: [Int: [[Int64]]] = [:]
    var places: [[[Int]]] = deal.issues.map { $0.options.map { _ in [] } }
    for (place, point) in points.enumerated() {
      guard let corner = problem.reduced(point) else { return nil }
      let nearest = nearestDirections(to: corner, count: LimitedFrontier.comparedDirections)
      for (direction, _) in nearest where losses[direction] == nil {
        losses[direction] = problem.losses(
          in: form(ofDirection: direction), optionCounts: places.map(\.count))
      }
      for issue in places.indices {
        for option in places[issue].indices {
          let isPossible = nearest.allSatisfy { direction, room in
            losses[direction].map { $0[issue][option] <= room } ?? true
          }
          if isPossible { places[issue][option].append(place) }
        }
      }
    }
    return places
  }

  /// In so many directions a point is looked at.
  private static let comparedDirections = 3
}

extension LimitedProblem {
  /// What the best way with each option loses in a form against the best of all, limits aside, by issue and option;
  /// `Int64.max` for options that no efficient package has.
  fileprivate func losses(in form: LinearForm, optionCounts: [Int]) -> [[Int64]] {
    var losses = optionCounts.map { Array(repeating: Int64.max, count: $0) }
    for diagram in diagrams {
      let values = (0..<diagram.arcCount).map { arc in
        (0..<width).reduce(Int64(0)) { $0 + form.weights[$1] * diagram.sums[arc * width + $1] }
      }
      var (ahead, behind) = (
        Array(repeating: Int64.min, count: diagram.nodeCount),
        Array(repeating: Int64.min, count: diagram.nodeCount)
      )
      (ahead[diagram.nodeCount - 1], behind[0]) = (0, 0)
      // No node is a dead end, and every one is reached.
      for arc in values.indices.reversed() {
        let (from, to) = (Int(diagram.from[arc]), Int(diagram.to[arc]))
        ahead[from] = max(ahead[from], values[arc] + ahead[to])
      }
      for (layer, issue) in diagram.issues.enumerated() {
        for arc in diagram.arcs(ofLayer: layer) {
          let (from, to, option) = (
            Int(diagram.from[arc]), Int(diagram.to[arc]), Int(diagram.option[arc])
          )
          let value = behind[from] + values[arc]
          behind[to] = max(behind[to], value)
          losses[issue][option] = min(losses[issue][option], ahead[0] - value - ahead[to])
        }
      }
    }
    return losses
  }
}
