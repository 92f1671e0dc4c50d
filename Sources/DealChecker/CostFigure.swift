/// A cost of a package, as it stands in a cell of the deal.
struct CostFigure: Sendable {
  /// What the figure counts in.
  enum Kind: Hashable, Sendable {
    case option
    /// All options of an issue that is a range.
    case row
    /// One end of a range of costs, along which those of the options between lie.
    case end(isFirst: Bool)
    case bundle(Int)

    var isEnd: Bool {
      if case .end = self { return true }
      return false
    }
  }

  let cell: String
  /// Nil for a bundle.
  let issue: Int?
  let party: Int
  /// In units of the deal.
  let amount: Int64
  let kind: Kind
}

extension CheckedDeal {
  /// The costs of a package that aren't 0, in the order of the file, but for those of issues that only move value.
  func costs(of package: [Int]) -> [CostFigure] {
    var figures: [CostFigure] = []
    let transfers = transferIssues
    let chosen = package.enumerated().filter { !transfers.contains($0.offset) }
      .sorted { issues[$0.offset].records[$0.element] < issues[$1.offset].records[$1.element] }
    for (index, option) in chosen {
      let issue = issues[index]
      for (party, cell) in cells.costCells(issue.records[option]).enumerated() {
        guard let cell else { continue }
        func add(_ amount: Int64, _ kind: CostFigure.Kind) {
          if amount == 0 { return }
          figures.append(CostFigure(cell: cell, issue: index, party: party, amount: amount, kind: kind))
        }
        if !issue.isRange || issue.options.count < 2 {
          add(issue.options[option].cost[party], .option)
        } else if !issue.hasCostEnds[party] {
          add(issue.options[option].cost[party], .row)
        } else {
          add(issue.options[0].cost[party], .end(isFirst: true))
          add(issue.options[issue.options.count - 1].cost[party], .end(isFirst: false))
        }
      }
    }
    for (index, bundle) in bundles.enumerated() where bundle.isPart(of: package) {
      for (party, cell) in cells.costCells(bundle.record).enumerated() {
        guard let cell, bundle.hasCosts[party], bundle.cost[party] != 0 else { continue }
        figures.append(
          CostFigure(cell: cell, issue: nil, party: party, amount: bundle.cost[party], kind: .bundle(index)))
      }
    }
    return figures
  }
}
