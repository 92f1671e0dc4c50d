import DealFiles
import MutualGains

/// The answer to `optimize check`: how a deal file was read, and what would make the answer firmer.
package struct CheckReport: Sendable {
  package let file: DealFile

  /// The report on `file`.
  package init(on file: DealFile) { self.file = file }

  /// Something the file does without.
  enum Missing: Hashable {
    case noDealValues
    case costs(party: String)
    case unit

    var message: String { localized(phrase) }

    var code: String {
      switch self {
      case .noDealValues: "no-deal"
      case .costs: "costs"
      case .unit: "unit"
      }
    }

    var phrase: Phrase {
      switch self {
      case .noDealValues: "a BATNA row with what each party has without agreement: the split rests on it"
      case .costs(let party): "a column of additional costs for \(party): the split pays them back first"
      case .unit: "the unit, in brackets in a value header: (EUR), or (points) where no payment is possible"
      }
    }
  }

  var missing: [Missing] {
    var missing: [Missing] = []
    if file.reading.noDealCell == nil { missing.append(.noDealValues) }
    // In points no payment passes that could pay costs back.
    for side in Side.allCases where file.deal.unit != .points && !file.reading.hasCosts[side] {
      missing.append(.costs(party: file.deal.parties[side].name))
    }
    if file.deal.unit == .money(currency: nil) { missing.append(.unit) }
    return missing
  }

  var optionCount: Int { file.deal.issues.reduce(0) { $0 + $1.options.count } }

  /// The issues that only move value between the parties, and the price that each is, if it is one.
  var transfers: [(issue: TransferIssue, price: PriceIssue?)] {
    let prices = file.priceIssues
    return file.deal.transferIssues.map { transfer in
      (transfer, prices.first { $0.issue == transfer.issue })
    }
  }

  var hasWeights: Bool { file.deal.issues.contains { $0.weight != nil } }

  /// By how much an issue moves a party: the highest net utility among its options less the lowest.
  func spread(of issue: Issue) -> Pair<Amount> {
    let utilities = issue.tellingOptions.map { issue.utility(ofOption: $0) }
    return Pair { side in
      let amounts = utilities.map { $0[side] }
      return (amounts.max() ?? .zero) - (amounts.min() ?? .zero)
    }
  }
}
