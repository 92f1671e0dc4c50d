/// The largest surplus of the packages with each option of one issue, as far as the rules let there be any.
struct OptionSurpluses {
  let surpluses: [Int64?]
  /// An option with the largest of all, and the largest of the others.
  private let best: Int
  private let second: Int64?

  init(surpluses: [Int64?]) {
    self.surpluses = surpluses
    best = surpluses.indices.max { surpluses[$0] ?? .min < surpluses[$1] ?? .min } ?? 0
    second = surpluses.indices.lazy.filter { [best] in $0 != best }.compactMap { surpluses[$0] }.max()
  }

  /// The largest of the packages with none of some options; nil where there is none.
  ///
  /// Complexity: O(1) for one option.
  func largest(without options: Range<Int>) -> Int64? {
    if !options.contains(best) { return surpluses[best] }
    if options.count == 1 { return second }
    return (surpluses[..<options.lowerBound] + surpluses[options.upperBound...]).compactMap(\.self).max()
  }
}

extension Deal {
  /// The options of an issue in groups: those of one group keep every rule in the same company, and no bundle tells
  /// them apart. What each adds to both parties' utility is all that is different between them.
  ///
  /// Complexity: O(options × limited sums + options in rules and bundles).
  func interchangeableOptions(ofIssue issue: Int) -> [[Int]] {
    let named = rules.flatMap(\.condition.options) + bundles.flatMap(\.options)
    let alone = Set(named.filter { $0.issue == issue }.map(\.option))
    let sums = Set(rules.compactMap(\.condition.sum))
    func amount(_ sum: PackageSum, _ option: Int) -> Int64 {
      let content = issues[issue]
      return switch sum {
      case .value(let side): content.value(ofOption: option)[side].units
      case .cost(let side): content.cost(ofOption: option)[side].units
      case .gain(let side): content.utility(ofOption: option)[side].units
      case .quantity(let quantity): quantities[quantity].amounts[issue][option]
      }
    }
    let order = Array(sums)
    let others = issues[issue].options.indices.filter { !alone.contains($0) }
    let groups =
      order.isEmpty
      ? [others].filter { !$0.isEmpty }
      : Array(Dictionary(grouping: others) { option in order.map { amount($0, option) } }.values)
    return groups + alone.map { [$0] }
  }
}
