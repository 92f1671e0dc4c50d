/// The order in which a component's issues are decided: at each step the one that keeps the fewest conditions
/// open.
///
/// A condition is open while some of its issues are decided and others aren't; what has to be remembered of
/// the decided ones is the state of the search (bucket elimination: Dechter 1999).
struct EliminationOrder {
  /// The issues in their order.
  private(set) var issues: [Int] = []

  /// The order for conditions that name those issues.
  ///
  /// Complexity: O(issues² × conditions of an issue).
  init(of component: CoupledComponent, conditions: [[Int]]) {
    var remaining = component.issues
    var conditionsOf: [Int: [Int]] = [:]
    for (index, members) in conditions.enumerated() {
      for issue in members { conditionsOf[issue, default: []].append(index) }
    }
    var undecided = conditions.map(\.count)
    while !remaining.isEmpty {
      var best = (score: Int.max, place: 0)
      for (place, issue) in remaining.enumerated() {
        var score = 0
        for condition in conditionsOf[issue] ?? [] {
          if undecided[condition] == 1 {
            score -= 3
          } else if undecided[condition] == conditions[condition].count {
            score += 2
          }
        }
        if score < best.score { best = (score, place) }
      }
      let issue = remaining.remove(at: best.place)
      for condition in conditionsOf[issue] ?? [] { undecided[condition] -= 1 }
      issues.append(issue)
    }
  }
}
