/// Issues that rules or bundles tie to each other, directly or through others, and nothing else ties to them
/// but limits on sums.
struct CoupledComponent: Sendable {
  /// By rising index; one that nothing ties is a component by itself.
  var issues: [Int]
  var exclusions: [Coupling.Exclusion] = []
  var counts: [Coupling.OptionCount] = []
  /// Indices in `Coupling.bundles`.
  var bundles: [Int] = []

  /// Whether its packages are more than its issue's allowed options.
  var isTied: Bool { issues.count > 1 || !counts.isEmpty }
}

extension Coupling {
  /// The components, by their first issues.
  ///
  /// Complexity: near linear in what rules and bundles name (Tarjan 1975, union by path halving).
  var components: [CoupledComponent] {
    var parent = Array(allowed.indices)
    func root(_ issue: Int) -> Int {
      var issue = issue
      while parent[issue] != issue {
        parent[issue] = parent[parent[issue]]
        issue = parent[issue]
      }
      return issue
    }
    func join(_ issues: [Int]) {
      for issue in issues.dropFirst() {
        let (first, second) = (root(issues[0]), root(issue))
        parent[max(first, second)] = min(first, second)
      }
    }
    for exclusion in exclusions { join([exclusion.first.issue, exclusion.second.issue]) }
    for count in counts { join(count.groups.map(\.issue)) }
    for bundle in bundles { join(bundle.options.map(\.issue)) }

    var place = Array(repeating: -1, count: parent.count)
    var components: [CoupledComponent] = []
    for issue in parent.indices {
      let root = root(issue)
      if place[root] < 0 {
        place[root] = components.count
        components.append(CoupledComponent(issues: []))
      }
      components[place[root]].issues.append(issue)
    }
    func home(_ issue: Int) -> Int { place[root(issue)] }
    for exclusion in exclusions { components[home(exclusion.first.issue)].exclusions.append(exclusion) }
    for count in counts { components[home(count.groups[0].issue)].counts.append(count) }
    for (index, bundle) in bundles.enumerated() {
      components[home(bundle.options[0].issue)].bundles.append(index)
    }
    return components
  }
}
