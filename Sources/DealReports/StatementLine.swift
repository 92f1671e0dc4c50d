import DealFiles
import MutualGains

/// A numbered line of a statement: what it says, for each party or for both together, and where that comes from.
struct StatementLine: Sendable {
  /// What a line says; the raw values are those of JSON.
  enum Kind: String, Sendable {
    case value, cost
    case values, costs, noDeal, gain, surplus, half, oddUnit, evenPayment, payment, gainAfterPayment
    case inThePrice, remainder
  }

  /// What a value or a cost belongs to.
  enum Subject: Hashable, Sendable {
    case issue(OptionIndex)
    case bundle(Int)
  }

  /// How the amounts are found.
  enum Origin: Sendable {
    /// As they stand in those cells of the deal.
    case cells(Pair<AmountCells.Source?>)
    /// The sum of lines from one to another.
    case sum(ClosedRange<Int>)
    /// What lines come to, such as `3 − 5 − 6`.
    case lines(String)
    /// As is said.
    case words(String)
  }

  let number: Int
  let kind: Kind
  var subject: Subject?
  let label: String
  /// Nil where only both together have something.
  var amounts: Pair<Amount>?
  /// What both have together; nil where that says nothing.
  var together: Amount?
  let origin: Origin

  /// Whether it sums up lines above it.
  var isTotal: Bool {
    switch kind {
    case .values, .costs, .gain, .gainAfterPayment: true
    default: false
    }
  }

  /// Where it comes from, in a few words.
  var source: String {
    switch origin {
    case .cells(let cells):
      let words = Side.allCases.compactMap { side in
        cells[side].map { $0.isAlongRange ? localized("along \($0.cell)") : $0.cell }
      }
      return words.joined(separator: ", ")
    case .sum(let range):
      return range.count == 1 ? "\(range.lowerBound)" : "Σ \(range.lowerBound)–\(range.upperBound)"
    case .lines(let text), .words(let text): return text
    }
  }
}

/// A difference that has to be 0.
struct StatementCheck: Sendable {
  /// What is compared; the raw values are those of JSON.
  enum Kind: String, Sendable {
    case values, costs, gains, halves, largestSurplus, price, rules
  }

  let kind: Kind
  /// The difference, for each party or once.
  let amounts: [Amount]

  var isZero: Bool { amounts.allSatisfy { $0 == .zero } }

  var label: String {
    switch kind {
    case .values: localized("values: the lines less the deal's own sum")
    case .costs: localized("additional costs: the lines less the deal's own sum")
    case .gains: localized("gains after the payment together, less the surplus")
    case .halves: localized("gain after the payment, less the half and the odd unit")
    case .largestSurplus: localized("largest surplus of all packages, less this one")
    case .price: localized("payment, less what the price moves and what is still paid")
    case .rules: localized("rules that the package breaks")
    }
  }
}
