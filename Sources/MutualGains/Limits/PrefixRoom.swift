/// The start of a way through a component: as a `ComponentPoint`, but only the leading lanes, which mostly decide
/// whether it is wanted.
struct ComponentPrefix {
  var values: LeadingValues
  /// What the main form loses against the best way.
  var loss: Int64
  /// The last arc of the way, as a place in `ComponentPoints.steps`.
  var step: Int32
  /// The node that it leads to.
  var node: Int32
  var ways: PackageCount
}

/// Room for the prefixes of one layer of a diagram and those of the next: used again from component to component,
/// since a search goes through hundreds of them that have a few points each.
struct PrefixRoom {
  /// Those of the nodes of one layer, node by node, each node's by rising loss.
  var points: [ComponentPrefix] = []
  /// Those that lead to nodes of the next layer.
  var coming: [ComponentPrefix] = []

  /// The beginning of all ways.
  mutating func start() {
    coming.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    points.append(ComponentPrefix(values: .zero, loss: 0, step: -1, node: 0, ways: PackageCount(1)))
  }

  /// The places of a node's prefixes.
  ///
  /// Complexity: O(log p) for p prefixes, O(1) for one.
  func places(at node: Int) -> Range<Int> {
    let start = points.indices.partitioningIndex { points[$0].node >= node }
    var end = start
    while end < points.count, points[end].node == node { end += 1 }
    return start..<end
  }

  /// Goes on to the next layer: `points` is empty then, and `coming` goes by nodes.
  mutating func advance() {
    points.removeAll(keepingCapacity: true)
    var isInOrder = true
    for place in coming.indices.dropFirst() where coming[place].node < coming[place - 1].node {
      isInOrder = false
      break
    }
    if !isInOrder { coming.sort { ($0.node, $0.step) < ($1.node, $1.step) } }
  }

  /// Takes over those of some prefixes of one node that no other one dominates in the first sums; of equal ones the
  /// first.
  ///
  /// Complexity: O(n² × width) for n prefixes.
  mutating func takeUndominated(_ places: Range<Int>, width: Int) {
    let start = points.count
    for place in places where !isDominated(place, among: places, width: width) {
      let point = coming[place]
      var slot = points.count
      while slot > start, (points[slot - 1].loss, points[slot - 1].step) > (point.loss, point.step) {
        slot -= 1
      }
      points.insert(point, at: slot)
    }
  }

  private func isDominated(_ place: Int, among places: Range<Int>, width: Int) -> Bool {
    let point = coming[place]
    for other in places where other != place {
      var (reaches, isEqual) = (true, true)
      for lane in 1...width {
        let (theirs, own) = (coming[other].values[lane], point.values[lane])
        if theirs < own {
          reaches = false
          break
        }
        if theirs > own { isEqual = false }
      }
      if reaches, !isEqual || coming[other].step < point.step { return true }
    }
    return false
  }

  /// The end of the stretch of `coming` that leads to the same node.
  func endOfNode(from start: Int) -> Int {
    var end = start + 1
    while end < coming.count, coming[end].node == coming[start].node { end += 1 }
    return end
  }
}
