/// The packages that searches over a core found, by the points that they chose: one for each utility point that
/// was new when it came.
struct CoreFinds {
  private var finds: [(utility: UtilityPoint, end: Int)] = []
  /// The places in `Core.rises` of all finds, one find behind the other.
  private var places: [Int32] = []

  /// Takes a find and the points on its way, by their places in `Core.rises`; components without one keep their
  /// first point.
  mutating func add(_ utility: UtilityPoint, path: some Sequence<Int32>) {
    places.append(contentsOf: path)
    finds.append((utility, places.count))
  }

  /// Hands over each find that still stands on `staircase`, and its way.
  func forEach(on staircase: Staircase, _ body: (UtilityPoint, ArraySlice<Int32>) -> Void) {
    var start = 0
    for find in finds {
      let place = staircase.firstIndex(from: find.utility.a)
      if place < staircase.points.count, staircase.points[place] == find.utility {
        body(find.utility, places[start..<find.end])
      }
      start = find.end
    }
  }
}
