import DealGenerator

@testable import MutualGains

/// Small random deals with rules, bundles and a quantity, small enough to try every package.
struct RuledDeals {
  /// Which rules may come.
  enum Mix: CaseIterable {
    /// Conditions on options alone.
    case options
    /// Bundles, and few rules.
    case bundles
    /// One limit on a sum, and conditions on options.
    case oneLimit
    /// Up to three limits on sums.
    case limits
    /// Everything.
    case all
  }

  static func random(
    _ shape: SmallDeal.Shape, _ mix: Mix, using generator: inout SeededGenerator
  ) -> Deal {
    let inPoints = Bool.random(using: &generator)
    let base = SmallDeal.random(shape, inPoints: inPoints, using: &generator)
    var maker = RuledDeals(base: base)
    return maker.deal(mix, using: &generator)
  }

  private let base: Deal
  private var rules: [Rule] = []

  private init(base: Deal) { self.base = base }

  private mutating func deal(_ mix: Mix, using generator: inout SeededGenerator) -> Deal {
    let quantity = Quantity(
      name: "CO2", digits: 1,
      amounts: base.issues.map { issue in
        issue.options.map { _ in Int64.random(in: -2...9, using: &generator) }
      })
    let wantsBundles = mix == .bundles || (mix != .options && Bool.random(using: &generator))
    let bundles = wantsBundles ? randomBundles(using: &generator) : []
    let deal = make(bundles: bundles, quantity: quantity, rules: [])
    let ruleCount = Int.random(in: mix == .bundles ? 0...1 : 1...4, using: &generator)
    for _ in 0..<ruleCount { add(condition(using: &generator)) }
    let limitCount =
      switch mix {
      case .options, .bundles: 0
      case .oneLimit: 1
      case .limits, .all: Int.random(in: 1...3, using: &generator)
      }
    for _ in 0..<limitCount { add(limit(on: deal, using: &generator)) }
    return make(bundles: bundles, quantity: quantity, rules: rules)
  }

  private func make(bundles: [Bundle], quantity: Quantity, rules: [Rule]) -> Deal {
    do throws(DealError) {
      return try Deal(
        unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
        issues: base.issues, bundles: bundles, quantities: [quantity], rules: rules)
    } catch {
      preconditionFailure("a random deal is sound: \(error)")
    }
  }

  private mutating func add(_ condition: Rule.Condition) {
    rules.append(Rule(name: "rule \(rules.count + 1)", condition))
  }

  private func randomBundles(using generator: inout SeededGenerator) -> [Bundle] {
    guard base.issues.count >= 2 else { return [] }
    let width = base.issues.flatMap(\.options).map { abs($0.value.first.units) }.max() ?? 1
    var seen = Set<[OptionIndex]>()
    return (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
      let size = Int.random(in: 2...min(3, base.issues.count), using: &generator)
      let issues = base.issues.indices.shuffled(using: &generator).prefix(size)
      let options = issues.map { option(of: $0, using: &generator) }.sorted()
      guard seen.insert(options).inserted else { return nil }
      func amount() -> Amount { Amount(units: Int64.random(in: -width...width, using: &generator)) }
      return Bundle(options: options, value: Pair(amount(), amount()), cost: Pair(amount(), .zero))
    }
  }

  private func option(of issue: Int, using generator: inout SeededGenerator) -> OptionIndex {
    OptionIndex(
      issue: issue, option: Int.random(in: base.issues[issue].options.indices, using: &generator))
  }

  private func list(_ range: ClosedRange<Int>, using generator: inout SeededGenerator) -> [OptionIndex] {
    (0..<Int.random(in: range, using: &generator)).map { _ in
      option(of: Int.random(in: base.issues.indices, using: &generator), using: &generator)
    }
  }

  private func condition(using generator: inout SeededGenerator) -> Rule.Condition {
    let count = Int.random(in: 0...3, using: &generator)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return .requires(when: list(1...2, using: &generator), then: list(1...3, using: &generator))
    case 2, 3: return .excludes(when: list(1...2, using: &generator), then: list(1...3, using: &generator))
    case 4: return .atMost(count, of: list(1...5, using: &generator))
    case 5: return .atLeast(min(count, 2), of: list(1...5, using: &generator))
    case 6: return .exactly(count, of: list(1...5, using: &generator))
    case 7: return .fixed(list(1...2, using: &generator))
    default: return .forbidden(list(1...2, using: &generator))
    }
  }

  /// A limit that some packages keep and others don't.
  private func limit(on deal: Deal, using generator: inout SeededGenerator) -> Rule.Condition {
    let side = Bool.random(using: &generator) ? Side.first : .second
    let sums: [PackageSum] = [.value(side), .cost(side), .gain(side), .quantity(0), .quantity(0)]
    let sum = sums[Int.random(in: sums.indices, using: &generator)]
    let package = DealPackage(
      choices: deal.issues.map { $0.options.indices.randomElement(using: &generator) ?? 0 })
    let bound = deal.sum(sum, of: package)
    return Bool.random(using: &generator) ? .maximum(sum, bound) : .minimum(sum, bound)
  }
}
