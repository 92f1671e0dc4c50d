/// What is left to decide of a search: the components with more than one possible point, largest impact first.
struct Core {
  /// The points of component j but the first: those at `starts[j]..<starts[j + 1]`, by rising loss, as rises of
  /// the lanes against the first one.
  private(set) var rises: [FormValues] = []
  /// What each of them loses more than the first one, in the main form.
  private(set) var losses: [Int64] = []
  private(set) var starts = [0]
  /// The largest rise of each component in each lane; 0 at least, since the first point may stay.
  private(set) var largestRises: [FormValues] = []
  /// The lanes of the package of all first points, and what it loses.
  private(set) var base = FormValues.zero
  private(set) var baseLoss: Int64 = 0
  /// The component of each place, as its place among all.
  private(set) var components: [Int] = []

  var count: Int { components.count }

  /// What a package needs in each lane before the component at each place is decided, to reach `thresholds`.
  func needs(for thresholds: FormValues) -> [FormValues] {
    var needs = Array(repeating: thresholds, count: count + 1)
    for place in (0..<count).reversed() { needs[place] = needs[place + 1] - largestRises[place] }
    return needs
  }

  /// The core of those points, which each component has at least one of.
  ///
  /// Complexity: O(p × lanes) for p points.
  init(_ lists: [ComponentPoints], main: LinearForm) {
    var impacts: [(impact: Double, component: Int)] = []
    for (component, list) in lists.enumerated() {
      let first = list.points[0]
      base = base + first.values
      baseLoss += first.loss
      if list.points.count == 1 { continue }
      let impact = list.points.dropFirst().reduce(0.0) { largest, point in
        let rise = point.values - first.values
        var impact = 0.0
        for (sum, weight) in main.weights.enumerated() {
          impact += abs(Double(weight) * Double(rise[1 + sum]))
        }
        return max(largest, impact)
      }
      impacts.append((impact, component))
    }
    impacts.sort { ($1.impact, $0.component) < ($0.impact, $1.component) }
    for (_, component) in impacts {
      let points = lists[component].points
      var largest = FormValues.zero
      for point in points.dropFirst() {
        let rise = point.values - points[0].values
        rises.append(rise)
        losses.append(point.loss - points[0].loss)
        largest = largest.maximum(rise)
      }
      largestRises.append(largest)
      starts.append(rises.count)
      components.append(component)
    }
  }
}
