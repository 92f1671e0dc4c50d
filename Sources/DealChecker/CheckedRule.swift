/// A condition on packages.
struct CheckedRule: Sendable {
  /// What the file calls it; a rule of the deal file is called by its row.
  let name: String
  /// The rule only speaks where any of these options is chosen; nil where it always does.
  let when: ListedOptions?
  let demand: Demand

  enum Demand: Sendable {
    /// On each listed issue one of its listed options is chosen.
    case oneOnEachIssue(ListedOptions)
    /// So many of the listed options are chosen.
    case count(ClosedRange<Int>, of: ListedOptions)
    /// The sum over the package lies in the range.
    case sum(CheckedSum, in: ClosedRange<Int128>)
  }

  init(_ name: String, when: ListedOptions? = nil, _ demand: Demand) {
    self.name = name
    self.when = when
    self.demand = demand
  }

  /// Whether a package with these options and sums keeps the rule.
  func isKept(by choices: [Int], sums: PackageSums) -> Bool {
    if let when, when.chosen(by: choices) == 0 { return true }
    switch demand {
    case .oneOnEachIssue(let options): return options.chosen(by: choices) == options.count
    case .count(let range, let options): return range.contains(options.chosen(by: choices))
    case .sum(let sum, let range): return range.contains(Int128(sums[sum]))
    }
  }
}

extension ListedOptions {
  /// How many of the options a package chooses: at most one on each issue.
  func chosen(by choices: [Int]) -> Int { count { $0.value.contains(choices[$0.key]) } }
}

/// Something that adds up over a package and that a rule may limit. Parties are 0 and 1.
enum CheckedSum: Hashable, Sendable {
  case value(party: Int)
  case cost(party: Int)
  case utility(party: Int)
  /// The quantity with that index in the deal.
  case quantity(Int)
}

/// What a package, or a part of it, adds up to.
struct PackageSums: Hashable, Sendable {
  var value = Amounts.zero
  var cost = Amounts.zero
  var quantities: [Int64]

  var utility: Amounts { value - cost }

  subscript(sum: CheckedSum) -> Int64 {
    switch sum {
    case .value(let party): value[party]
    case .cost(let party): cost[party]
    case .utility(let party): utility[party]
    case .quantity(let index): quantities[index]
    }
  }
}

extension Amounts {
  /// The amount of the first party, 0, or the second, 1.
  subscript(party: Int) -> Int64 { party == 0 ? a : b }
}
