import DealFiles
import MutualGains

/// The deal's rules on the sheet to play with: for each a formula that tells whether the choices keep it.
struct PlayRules {
  /// A rule, as it stands in the list.
  struct Line {
    var text: String
    /// What is true where the rule is kept; nil where no formula is long enough.
    var formula: String?
    var isKept: Bool
  }

  let lines: [Line]

  /// Excel takes no longer formulas; a little is left for what stands around them.
  private static let longestFormula = 8_000

  /// The rules of `deal`, with the choices of `chosen`.
  ///
  /// - Parameter firstQuantity: The column of the first number that rules limit.
  init(of deal: Deal, chosen: DealPackage, _ layout: PlayLayout, places: RulePlaces?, firstQuantity: Int) {
    lines = deal.rules.map { rule in
      let formula = PlayRules.formula(of: rule.condition, in: deal, layout, firstQuantity)
      let name = places?.ownName(of: rule).map { "\($0): " } ?? ""
      return Line(
        text: (name + deal.text(of: rule)).printable,
        formula: formula.count > PlayRules.longestFormula ? nil : formula, isKept: deal.keeps(rule, chosen))
    }
  }

  private static func formula(
    of condition: Rule.Condition, in deal: Deal, _ layout: PlayLayout, _ firstQuantity: Int
  ) -> String {
    func count(_ options: [OptionIndex]) -> String { layout.chosen(options) }
    /// What is true where each issue of the list has one of its options there.
    func oneOfEach(_ options: [OptionIndex]) -> String {
      let lists = Dictionary(grouping: options, by: \.issue).sorted { $0.key < $1.key }
      let factors = lists.map { "((\(count($0.value)))=1)" }
      return factors.isEmpty ? "TRUE" : factors.joined(separator: "*") + "=1"
    }
    switch condition {
    case .requires(let when, let then): return "OR((\(count(when)))=0,\(oneOfEach(then)))"
    case .excludes(let when, let then): return "OR((\(count(when)))=0,(\(count(then)))=0)"
    case .atMost(let number, let options): return "(\(count(options)))<=\(number)"
    case .atLeast(let number, let options): return "(\(count(options)))>=\(number)"
    case .exactly(let number, let options): return "(\(count(options)))=\(number)"
    case .fixed(let options): return oneOfEach(options)
    case .forbidden(let options): return "(\(count(options)))=0"
    case .maximum(let sum, let bound): return limit(sum, "<=", bound, in: deal, layout, firstQuantity)
    case .minimum(let sum, let bound): return limit(sum, ">=", bound, in: deal, layout, firstQuantity)
    }
  }

  private static func limit(
    _ sum: PackageSum, _ comparison: String, _ bound: Int64, in deal: Deal, _ layout: PlayLayout,
    _ firstQuantity: Int
  ) -> String {
    typealias Column = PlayLayout.Column
    let digits = deal.digits(of: sum)
    let total =
      switch sum {
      case .value(let side): layout.cell(Column.value, PlayLayout.sumRow(side))
      // Costs stand there as what is taken off.
      case .cost(let side): "-" + layout.cell(Column.cost, PlayLayout.sumRow(side))
      case .gain(let side): layout.cell(Column.gain, PlayLayout.sumRow(side))
      case .quantity(let index): layout.sum(firstQuantity + index)
      }
    // Rounded, the noise of floating point goes.
    return "ROUND(\(total),\(digits))\(comparison)\(ExactDecimal(units: bound, digits: digits).text())"
  }
}
