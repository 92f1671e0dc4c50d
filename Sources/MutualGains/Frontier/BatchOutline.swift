/// The hull over one batch, seen from the end where the axis x that the search runs over is smallest.
///
/// There x = y = 0. The search knows no other axes: x is a and y is b, or the other way round in a transposed
/// batch.
struct BatchOutline: Sendable {
  /// The vertices by rising x: x from 0, y from 0 downwards.
  private(set) var x: [Int64] = [0]
  private(set) var y: [Int64] = [0]
  /// What each edge costs of y for each step of x, by rising slope.
  private(set) var slope: [Double] = []
  /// Which factor each edge belongs to, numbered by first appearance: the order of the batch's own stages.
  private(set) var stage: [Int] = []
  private var stageOfFactor: [Int: Int] = [:]
  /// The hull vertex at x = 0.
  let startVertex: Int

  init(of batch: HullBatch, hull: ConcaveHull) {
    startVertex = batch.isTransposed ? batch.edges.upperBound : batch.edges.lowerBound
    if batch.isTransposed {
      for edge in batch.edges.reversed() { append(hull.edges[edge], isTransposed: true) }
    } else {
      for edge in batch.edges { append(hull.edges[edge], isTransposed: false) }
    }
  }

  private mutating func append(_ edge: HullEdge, isTransposed: Bool) {
    x.append(x[x.count - 1] + (isTransposed ? edge.fall : edge.rise))
    y.append(y[y.count - 1] - (isTransposed ? edge.rise : edge.fall))
    slope.append(edge.slope(isTransposed: isTransposed))
    let next = stageOfFactor.count
    stage.append(stageOfFactor[edge.factor, default: next])
    stageOfFactor[edge.factor] = stage[stage.count - 1]
  }

  var edgeCount: Int { slope.count }
  var width: Int64 { x[x.count - 1] }
  var height: Int64 { -y[y.count - 1] }
  var flattest: Double { slope[0] }
  var steepest: Double { slope[slope.count - 1] }
}
