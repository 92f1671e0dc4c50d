import DealGenerator

@testable import MutualGains

/// Small random deals in money with everything that sensitivity looks at: ties, rules, bundles, limits on sums, price
/// issues, and numeric rows whose amounts are spaced from end to end.
enum SensitivityDeals {
  static func deal(
    _ seed: UInt64, using generator: inout SeededGenerator
  ) -> (deal: Deal, rows: [NumericRow]) {
    let base: Deal
    switch seed % 4 {
    case 0: base = PaymentDeals.deal(seed / 4, using: &generator)
    case 1:
      generator = SeededGenerator(seed: seed)
      base = SmallDeal.random([.mixed, .wide, .tied, .equal][Int(seed / 4 % 4)], using: &generator)
    default:
      generator = SeededGenerator(seed: seed)
      let mixes = RuledDeals.Mix.allCases
      var found: Deal
      repeat {
        found = RuledDeals.random(
          [.mixed, .mixed, .tied, .opposed][Int(seed / 16 % 4)], mixes[Int(seed / 4) % mixes.count],
          using: &generator)
      } while found.unit == .points
      base = found
    }
    // Few enough packages to look at all of them at many steps.
    guard seed % 3 > 0, base.packageCount.value <= 64 else { return (base, []) }
    return withRow(base, seed, using: &generator)
  }

  /// The deal with a numeric issue in front, sometimes with an option beside its row, and sometimes under a rule.
  private static func withRow(
    _ base: Deal, _ seed: UInt64, using generator: inout SeededGenerator
  ) -> (deal: Deal, rows: [NumericRow]) {
    let count = Int.random(in: 2...7, using: &generator)
    let width = Int64([4, 30, 200][Int(seed / 3 % 3)])
    func amounts(_ range: ClosedRange<Int64>) -> [Int64] {
      let from = Int64.random(in: range, using: &generator)
      let to = Bool.random(using: &generator) ? from : Int64.random(in: range, using: &generator)
      return (0..<count).map { spaced($0, of: count, from: from, to: to) }
    }
    let (values, costs) = (
      Pair(amounts(-width...width), amounts(-width...width)), Pair(amounts(0...width), amounts(0...width))
    )
    var options = (0..<count).map { index in
      Option(
        label: "\(index) days", value: values.map { Amount(units: $0[index]) },
        cost: costs.map { Amount(units: $0[index]) })
    }
    let hasOther = Bool.random(using: &generator)
    if hasOther {
      options.insert(Option(label: "none", value: Pair(Amount(units: width / 2), .zero)), at: 0)
    }
    let row = NumericRow(issue: 0, options: (hasOther ? 1 : 0)..<options.count)
    let moved = { (options: [OptionIndex]) in
      options.map { OptionIndex(issue: $0.issue + 1, option: $0.option) }
    }
    var rules = base.rules.map { Rule(name: $0.name, $0.condition.mapOptions(moved)) }
    if seed % 2 == 0, let issue = base.issues.indices.randomElement(using: &generator) {
      let days = OptionIndex(
        issue: 0, option: Int.random(in: options.indices, using: &generator))
      let other = OptionIndex(
        issue: issue + 1,
        option: Int.random(in: base.issues[issue].options.indices, using: &generator))
      rules.append(Rule(name: "days", .excludes(when: [days], then: [other])))
    }
    do throws(DealError) {
      let deal = try Deal(
        unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
        issues: [Issue(name: "days", options: options)] + base.issues,
        bundles: base.bundles.map { Bundle(options: moved($0.options), value: $0.value, cost: $0.cost) },
        quantities: base.quantities.map {
          Quantity(
            name: $0.name, digits: $0.digits,
            amounts: [.list(options.indices.map { Int64($0 % 3) })] + $0.amounts)
        }, rules: rules)
      return (deal, [row])
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }

  /// All figures of the deal, those of the rows too.
  static func figures(_ sensitivity: Sensitivity, _ rows: [NumericRow]) -> [InputAmount] {
    sensitivity.figures
      + rows.flatMap { row in
        Side.allCases.flatMap { side in
          InputAmount.Kind.allCases.flatMap { kind -> [InputAmount] in
            let amounts = row.options.map { option in
              let option = sensitivity.deal.issues[row.issue].options[option]
              return kind == .value ? option.value[side] : option.cost[side]
            }
            let ends = NumericRow.End.allCases.map { InputAmount(.end($0, of: row), side: side, kind: kind) }
            return ends + (Set(amounts).count == 1 ? [InputAmount(.row(row), side: side, kind: kind)] : [])
          }
        }
      }
  }

  /// An amount between two ends, rounded half to even, by looking for the nearest.
  static func spaced(_ index: Int, of count: Int, from: Int64, to: Int64) -> Int64 {
    let steps = Int64(count - 1)
    let exact = from * (steps - Int64(index)) + to * Int64(index)
    var whole = exact / steps - 1
    while 2 * abs(whole * steps - exact) > steps
      || (2 * abs(whole * steps - exact) == steps && whole % 2 != 0)
    {
      whole += 1
    }
    return whole
  }
}

extension Rule.Condition {
  /// The condition with other options, its sums kept.
  fileprivate func mapOptions(_ other: ([OptionIndex]) -> [OptionIndex]) -> Rule.Condition {
    switch self {
    case .requires(let when, let then): .requires(when: other(when), then: other(then))
    case .excludes(let when, let then): .excludes(when: other(when), then: other(then))
    case .atMost(let count, let options): .atMost(count, of: other(options))
    case .atLeast(let count, let options): .atLeast(count, of: other(options))
    case .exactly(let count, let options): .exactly(count, of: other(options))
    case .fixed(let options): .fixed(other(options))
    case .forbidden(let options): .forbidden(other(options))
    case .maximum, .minimum: self
    }
  }
}
