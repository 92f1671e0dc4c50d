/// All ways to choose the options of a component that keep its rules, as a layered graph: layer t decides one
/// issue, a path from the first node to the last one is one way, and what it adds up to is the sum of its arcs.
///
/// A node is what has to be remembered of the issues decided so far: for each open exclusion whether its
/// option was chosen, for each open count how many were, for each open bundle whether it still can pay (a
/// decision diagram: Bergman, Cire, van Hoeve and Hooker 2016). No node is a dead end.
struct DecisionDiagram: Sendable {
  /// The issue that each layer decides.
  let issues: [Int]
  /// The arcs of layer t are those at `layers[t]..<layers[t + 1]`, by rising `from`.
  let layers: [Int]
  /// The nodes that each arc leads from and to. Node 0 is the first and `nodeCount - 1` the last; those of a
  /// layer come before those of the next.
  let from: [Int32]
  let to: [Int32]
  /// The option that each arc chooses.
  let option: [Int32]
  /// Sum z of arc i at `i * width + z`: what its option adds, and the bundles that it completes.
  let sums: [Int64]
  let width: Int
  let nodeCount: Int

  var arcCount: Int { option.count }

  func arcs(ofLayer layer: Int) -> Range<Int> { layers[layer]..<layers[layer + 1] }

  /// What arc `arc` adds to both utilities.
  func utility(ofArc arc: Int) -> UtilityPoint {
    UtilityPoint(a: sums[arc * width], b: sums[arc * width + 1])
  }
}
