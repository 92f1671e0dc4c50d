/// The frontier of a component by itself: its efficient sums, how many ways reach each, and one of them.
///
/// Layer by layer every node of the diagram gets the efficient sums of the ways that lead to it: what is
/// dominated at a node stays so whatever follows (Nemhauser and Ullmann 1969, by states).
struct ComponentFrontier: Sendable {
  let diagram: DecisionDiagram
  private let nodes: [EfficientPoints]

  /// The frontier of a diagram without limits.
  ///
  /// Complexity: O(s k log k) for s sums at the nodes and k arcs into one.
  init(of diagram: DecisionDiagram, budget: SearchBudget) throws(SearchLimitReached) {
    self.diagram = diagram
    var nodes: [EfficientPoints] = [.origin]
    var held = 0
    for layer in diagram.issues.indices {
      var incoming: [[EfficientPoints]] = []
      for arc in diagram.arcs(ofLayer: layer) {
        let target = Int(diagram.to[arc]) - nodes.count
        while incoming.count <= target { incoming.append([]) }
        if budget.isOver { throw SearchLimitReached() }
        incoming[target].append(
          nodes[Int(diagram.from[arc])].shifted(by: diagram.utility(ofArc: arc), times: PackageCount(1)))
      }
      for lists in incoming {
        nodes.append(
          try EfficientPoints.merged(lists) { () throws(SearchLimitReached) in
            if budget.isOver { throw SearchLimitReached() }
          })
        held += nodes[nodes.count - 1].points.count
      }
      if held * ComponentFrontier.bytesOfSum > budget.bytes || budget.isOver { throw SearchLimitReached() }
    }
    self.nodes = nodes
  }

  private static let bytesOfSum = MemoryLayout<UtilityPoint>.stride + MemoryLayout<PackageCount>.stride

  /// The efficient sums by rising a, and how many ways reach each.
  var sums: EfficientPoints { nodes[nodes.count - 1] }

  /// The chosen option of each layer's issue on one way to an efficient sum, the same on every run; nil where
  /// there is none.
  func options(reaching sum: UtilityPoint) -> [Int]? {
    guard sums.index(of: sum) != nil else { return nil }
    var options: [Int] = []
    var (node, rest) = (nodes.count - 1, sum)
    for layer in diagram.issues.indices.reversed() {
      let step = diagram.arcs(ofLayer: layer).first { arc in
        Int(diagram.to[arc]) == node
          && nodes[Int(diagram.from[arc])].index(of: rest - diagram.utility(ofArc: arc)) != nil
      }
      guard let step else { return nil }
      options.append(Int(diagram.option[step]))
      rest = rest - diagram.utility(ofArc: step)
      node = Int(diagram.from[step])
    }
    return options.reversed()
  }
}
