/// The packages that reach an efficient point under limits on sums.
///
/// Whatever keeps the limits and reaches the point's corner is at the point: all prefixes are followed that
/// bounds allow, equal sums together. Where a limit of time or memory has stopped the search for points, one that
/// was found may not be efficient: then those at the point count, and without any a better package stands for them.
struct PointPackages {
  /// How many packages, nil where the prefixes are too many or the budget is over, and one of them; nil where the
  /// budget was over before one was found.
  private(set) var result: (count: PackageCount?, first: DealPackage?) = (PackageCount(0), nil)

  private struct Label {
    var values: FormValues
    var ways: PackageCount
    /// The label before it in the stage before, and the point taken since, in the component's list.
    var before: Int32
    var point: Int32
  }

  /// The sums of a label, to join those with equal ones.
  private struct Sums: Hashable {
    let values: [Int64]
  }

  private static let largestCount = 100_000

  /// The packages that reach `corner`, searched with `forms`.
  init(of problem: LimitedProblem, forms: LinearForms, corner: UtilityPoint, budget: SearchBudget) {
    if budget.isOver {
      result = (nil, nil)
      return
    }
    let search = LimitedSearch(problem, budget: budget)
    let largest = search.take(forms)
    let target = SearchTarget(
      forms: forms, goal: .fixed, corners: [corner], largest: largest.main, problem: problem)
    for countsAll in [true, false] {
      guard
        let lists = search.lists(
          for: target, largest: largest, countsAll: countsAll, largestCount: PointPackages.largestCount)
      else { continue }
      guard let lists = lists.points else { return }
      guard let found = PointPackages.follow(lists, target: target, corner: corner, budget) else { continue }
      result = (countsAll ? found.count : nil, problem.package(found.options))
      return
    }
    guard
      let lists = search.lists(for: target, largest: largest, countsAll: false, largestCount: .max)?.points
    else {
      if budget.isOver { result = (nil, nil) }
      return
    }
    var walk = PackageWalk(Core(lists, main: target.forms.main), lists, target, budget)
    result = (nil, walk.first().map(problem.package))
  }

  /// Follows all prefixes, component by component; nil where they are too many.
  private static func follow(
    _ lists: [ComponentPoints], target: SearchTarget, corner: UtilityPoint, _ budget: SearchBudget
  ) -> (count: PackageCount?, options: [[Int]])? {
    let core = Core(lists, main: target.forms.main)
    let width = target.problem.width
    let needs = core.needs(for: target.thresholds)
    var watch = BudgetWatch(budget)
    var ways = PackageCount(1)
    for list in lists where list.points.count == 1 { ways = ways * list.points[0].ways }
    var stages = [[Label(values: core.base, ways: ways, before: -1, point: 0)]]
    for (place, component) in core.components.enumerated() {
      let points = lists[component].points
      var next: [Label] = []
      var known: [Sums: Int] = [:]
      for (before, label) in stages[place].enumerated() {
        for (index, point) in points.enumerated() {
          let rise = point.values - points[0].values
          if watch.step() { return nil }
          if !label.values.reaches(needs[place + 1], with: rise) { continue }
          let moved = Label(
            values: label.values + rise, ways: label.ways * point.ways, before: Int32(before),
            point: Int32(index))
          let sums = Sums(values: (1...width).map { moved.values[$0] })
          if let equal = known[sums] {
            next[equal].ways += moved.ways
          } else {
            known[sums] = next.count
            next.append(moved)
          }
        }
        if next.count > largestCount { return nil }
      }
      stages.append(next)
    }
    let reaching = stages[core.count].filter { $0.values.reaches(target.thresholds) }
    let exact = reaching.filter { $0.values.utility == corner }
    guard let first = exact.first ?? reaching.first else { return (PackageCount(0), []) }
    var chosen = lists.map { $0.points[0] }
    var label = first
    for (place, component) in core.components.enumerated().reversed() {
      chosen[component] = lists[component].points[Int(label.point)]
      label = stages[place][Int(label.before)]
    }
    let options = zip(lists, zip(chosen, target.problem.diagrams)).map { list, way in
      list.options(of: way.0, in: way.1)
    }
    return (exact.isEmpty ? nil : exact.reduce(PackageCount(0)) { $0 + $1.ways }, options)
  }
}

/// Walks through a core, depth first, until a package reaches the target.
private struct PackageWalk {
  private let core: Core
  private let lists: [ComponentPoints]
  private let target: SearchTarget
  private let needs: [FormValues]
  private var chosen: [ComponentPoint]
  private var watch: BudgetWatch

  init(_ core: Core, _ lists: [ComponentPoints], _ target: SearchTarget, _ budget: SearchBudget) {
    watch = BudgetWatch(budget)
    (self.core, self.lists, self.target) = (core, lists, target)
    needs = core.needs(for: target.thresholds)
    chosen = lists.map { $0.points[0] }
  }

  /// The options of the first package found, by component and layer; nil where there is none, or the budget is over.
  mutating func first() -> [[Int]]? {
    guard descend(from: 0, core.base) else { return nil }
    return zip(lists, zip(chosen, target.problem.diagrams)).map { $0.options(of: $1.0, in: $1.1) }
  }

  private mutating func descend(from place: Int, _ values: FormValues) -> Bool {
    if watch.step() || !values.reaches(needs[place]) { return false }
    if values.reaches(target.thresholds) { return true }
    if place == core.count { return false }
    let component = core.components[place]
    let points = lists[component].points
    for point in points {
      chosen[component] = point
      if descend(from: place + 1, values + (point.values - points[0].values)) { return true }
    }
    chosen[component] = points[0]
    return false
  }
}
