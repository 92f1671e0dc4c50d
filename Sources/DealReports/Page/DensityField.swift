/// How densely places lie: counts in a grid of cells, smoothed; between the middles of cells it is interpolated.
struct DensityField {
  /// How many cells there are along a side, with an empty edge.
  private static let side = 110
  /// How far a place is smoothed, in cells: three times this, by three passes.
  private static let radius = 2

  private let low: (x: Double, y: Double)
  private let cell: (x: Double, y: Double)
  /// The value in the middle of each cell, row by row.
  private var values: [Double]

  /// The density of some places; nil where all lie on a line along an axis.
  init?(of places: [(x: Double, y: Double)]) {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max(), left < right,
      bottom < top
    else { return nil }
    let (side, edge) = (DensityField.side, 3 * DensityField.radius + 2)
    cell = ((right - left) / Double(side - 2 * edge), (top - bottom) / Double(side - 2 * edge))
    low = (left - Double(edge) * cell.x, bottom - Double(edge) * cell.y)
    values = Array(repeating: 0, count: side * side)
    for place in places {
      let (x, y) = (Int((place.x - low.x) / cell.x), Int((place.y - low.y) / cell.y))
      values[y * side + x] += 1
    }
    for _ in 0..<3 {
      smooth(step: 1, line: side)
      smooth(step: side, line: 1)
    }
  }

  /// The sum of each value and its neighbours, which stand at that distance: whole numbers, so nothing is rounded.
  private mutating func smooth(step: Int, line: Int) {
    let (side, radius) = (DensityField.side, DensityField.radius)
    for start in stride(from: 0, to: side * line, by: line) {
      let old = (0..<side).map { values[start + $0 * step] }
      var sum = old[..<radius].reduce(0, +)
      for index in 0..<side {
        if index + radius < side { sum += old[index + radius] }
        if index > radius { sum -= old[index - radius - 1] }
        values[start + index * step] = sum
      }
    }
  }

  /// The density at a place.
  func density(_ x: Double, _ y: Double) -> Double {
    let (column, row) = ((x - low.x) / cell.x - 0.5, (y - low.y) / cell.y - 0.5)
    let (i, j) = (Int(column), Int(row))
    let (u, v) = (column - Double(i), row - Double(j))
    func at(_ i: Int, _ j: Int) -> Double { values[j * DensityField.side + i] }
    return (at(i, j) * (1 - u) + at(i + 1, j) * u) * (1 - v)
      + (at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u) * v
  }

  /// Closed lines around where the density is at least `level`, above 0, by marching squares (Lorensen and Cline,
  /// "Marching cubes", SIGGRAPH 1987, on a plane).
  func outlines(atLeast level: Double) -> [[(x: Double, y: Double)]] {
    let side = DensityField.side
    func isIn(_ node: Int) -> Bool { values[node] >= level }
    // A line goes from one edge of a square to another; an edge is named by twice its first node, and 1 more where it
    // goes up. Squares that share an edge go through it in the same direction.
    var next: [Int: Int] = [:]
    for row in 0..<side - 1 {
      for column in 0..<side - 1 {
        let node = row * side + column
        let corners = [node, node + 1, node + side + 1, node + side].map(isIn)
        if corners.allSatisfy({ $0 }) || !corners.contains(true) { continue }
        let edges = [2 * node, 2 * (node + 1) + 1, 2 * (node + side), 2 * node + 1]
        // Around each run of corners that are in it; two that lie across are two runs.
        for corner in 0..<4 where corners[corner] && !corners[(corner + 3) % 4] {
          var last = corner
          while corners[(last + 1) % 4] { last = (last + 1) % 4 }
          next[edges[last]] = edges[(corner + 3) % 4]
        }
      }
    }
    var outlines: [[(x: Double, y: Double)]] = []
    for start in next.keys.sorted() where next[start] != nil {
      var outline: [(x: Double, y: Double)] = []
      var edge = start
      while let following = next.removeValue(forKey: edge) {
        outline.append(crossing(edge, level))
        edge = following
      }
      outlines.append(outline)
    }
    return outlines
  }

  /// Where a line at that level crosses an edge.
  private func crossing(_ edge: Int, _ level: Double) -> (x: Double, y: Double) {
    let side = DensityField.side
    let (node, goesUp) = (edge / 2, edge % 2 == 1)
    let other = goesUp ? node + side : node + 1
    let part = (level - values[node]) / (values[other] - values[node])
    let (column, row) = (Double(node % side) + 0.5, Double(node / side) + 0.5)
    return (
      low.x + (column + (goesUp ? 0 : part)) * cell.x, low.y + (row + (goesUp ? part : 0)) * cell.y
    )
  }
}
