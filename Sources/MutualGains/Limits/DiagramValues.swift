/// The diagrams of a problem in one row of arcs and one of nodes, and what forms are worth on them.
final class DiagramValues {
  let diagrams: [DecisionDiagram]
  /// The arcs and nodes of each diagram.
  private(set) var arcs: [Range<Int>] = []
  private(set) var nodes: [Range<Int>] = []
  private let width: Int
  private let from: [Int32]
  private let to: [Int32]
  private let sums: [Int64]
  private let roundedSums: [Double]
  private let roots: [Int]
  private let ends: [Int]
  /// What every arc is worth in the lanes last asked for.
  private(set) var arcValues: [LeadingValues]
  /// The most that ways from every node to its diagram's end add, lane by lane.
  private(set) var rest: [LeadingValues]
  private var potential: [Double]
  private var choice: [Int32]

  init(of problem: LimitedProblem) {
    diagrams = problem.diagrams
    width = problem.width
    var (from, to, sums) = ([Int32](), [Int32](), [Int64]())
    var (roots, ends) = ([Int](), [Int]())
    var nodeCount = 0
    for diagram in diagrams {
      arcs.append(from.count..<from.count + diagram.arcCount)
      nodes.append(nodeCount..<nodeCount + diagram.nodeCount)
      from += diagram.from.map { $0 + Int32(nodeCount) }
      to += diagram.to.map { $0 + Int32(nodeCount) }
      sums += diagram.sums
      roots.append(nodeCount)
      nodeCount += diagram.nodeCount
      ends.append(nodeCount - 1)
    }
    (self.from, self.to, self.sums) = (from, to, sums)
    (self.roots, self.ends) = (roots, ends)
    roundedSums = sums.map { Double($0) }
    arcValues = Array(repeating: .zero, count: from.count)
    rest = Array(repeating: .zero, count: nodeCount)
    potential = Array(repeating: 0, count: nodeCount)
    choice = Array(repeating: -1, count: nodeCount)
  }

  /// Takes the leading values of `forms` on all arcs and nodes. Returns the most that packages reach in each lane.
  ///
  /// Complexity: O(arcs × lanes × sums).
  func take(_ forms: LinearForms) -> LeadingValues {
    // Taken out of the object and put back: inside the loop nobody else can reach them.
    var (arcValues, rest) = (arcValues, rest)
    self.arcValues = []
    self.rest = []
    let nothing = LeadingValues(repeating: .min / 4)
    for node in rest.indices { rest[node] = nothing }
    for end in ends { rest[end] = .zero }
    sums.withUnsafeBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      for arc in arcValues.indices.reversed() {
        let value = forms.leadingValues(start + arc * width)
        arcValues[arc] = value
        rest[Int(from[arc])].raise(to: value + rest[Int(to[arc])])
      }
    }
    (self.arcValues, self.rest) = (arcValues, rest)
    return roots.reduce(.zero) { $0 + rest[$1] }
  }

  /// A package that is best at `prices`: its value, and its sums.
  ///
  /// Complexity: O(arcs × sums).
  func best(at prices: [Double]) -> (value: Double, sums: [Double]) {
    var (potential, choice) = (potential, choice)
    self.potential = []
    self.choice = []
    for node in potential.indices { potential[node] = -.infinity }
    for end in ends { potential[end] = 0 }
    for arc in from.indices.reversed() {
      var value = potential[Int(to[arc])]
      for sum in 0..<width { value += prices[sum] * roundedSums[arc * width + sum] }
      let node = Int(from[arc])
      if value > potential[node] {
        potential[node] = value
        choice[node] = Int32(arc)
      }
    }
    var total = Array(repeating: 0.0, count: width)
    var value = 0.0
    for (root, end) in zip(roots, ends) {
      value += potential[root]
      var node = root
      while node != end {
        let arc = Int(choice[node])
        for sum in 0..<width { total[sum] += roundedSums[arc * width + sum] }
        node = Int(to[arc])
      }
    }
    (self.potential, self.choice) = (potential, choice)
    return (value, total)
  }
}
