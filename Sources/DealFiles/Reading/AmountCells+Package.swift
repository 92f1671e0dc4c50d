import MutualGains

/// Where the amounts of one package stand.
extension AmountCells {
  /// A cell with an amount, and whether the amount lies between the two that it names.
  package struct Source: Hashable, Sendable {
    package let cell: String
    package let isAlongRange: Bool
  }

  /// The cells of an option's or a bundle's values and costs; nil where the file has none.
  package struct Sources: Sendable {
    package var value = Pair<Source?>(nil, nil)
    package var cost = Pair<Source?>(nil, nil)

    /// No cells.
    package init() {}

    fileprivate subscript(side: Side, kind: InputAmount.Kind) -> Source? {
      get { kind == .value ? value[side] : cost[side] }
      set { if kind == .value { value[side] = newValue } else { cost[side] = newValue } }
    }
  }

  /// The cells of the options that a package chooses, by issue, and of all bundles.
  ///
  /// Complexity: O(rows of the file).
  package func sources(of package: DealPackage, bundleCount: Int) -> (issues: [Sources], bundles: [Sources]) {
    var issues = [Sources](repeating: Sources(), count: package.choices.count)
    var bundles = [Sources](repeating: Sources(), count: bundleCount)
    for (figure, cell) in figures() {
      func note(_ sources: inout Sources, isAlong: Bool = false) {
        sources[figure.side, figure.kind] = Source(cell: cell, isAlongRange: isAlong)
      }
      switch figure.subject {
      case .option(let option):
        if package.choices[option.issue] == option.option { note(&issues[option.issue]) }
      case .row(let row):
        if row.options.contains(package.choices[row.issue]) { note(&issues[row.issue]) }
      case .end(_, let row):
        if row.options.contains(package.choices[row.issue]) { note(&issues[row.issue], isAlong: true) }
      case .bundle(let index): note(&bundles[index])
      case .noDeal: break
      }
    }
    return (issues, bundles)
  }

  /// The cells of the no-deal values.
  package var noDealSources: Pair<Source?> {
    var sources = Pair<Source?>(nil, nil)
    for (figure, cell) in figures() where figure.subject == .noDeal {
      sources[figure.side] = Source(cell: cell, isAlongRange: false)
    }
    return sources
  }
}
