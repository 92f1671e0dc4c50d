import DealGenerator
import Testing

@testable import MutualGains

/// Positions on numeric issues beside those of the same deal with each option written out.
struct NumericPositionsTests {
  /// A range of `count` options and one or two ordinary issues; and the same with lists.
  private func deals(_ seed: UInt64, count: Int) throws -> (ranged: Deal, listed: Deal) {
    var generator = SeededGenerator(seed: 24_000 + seed)
    func random(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }
    let start = random(-20...20)
    let end = start + [Int64(count - 1), 3 * Int64(count - 1), random(1...500)][Int(random(0...2))]
    let isTransfer = random(0...1) == 0
    func flat() -> EvenSpacing { EvenSpacing(from: 0, to: 0, count: count) }
    let value = EvenSpacing(from: start, to: end, count: count)
    let other =
      isTransfer
      ? EvenSpacing(from: -start, to: -end, count: count)
      : EvenSpacing(from: random(0...200), to: random(-200...0), count: count)
    let range = OptionRange(
      labels: .init(first: ExactDecimal(units: 100), step: 1, unit: "EUR"), value: Pair(value, other),
      cost: Pair(flat(), flat()))
    var issues = [Issue(name: "price", options: .range(range))]
    for index in 0...random(0...1) {
      issues.append(
        Issue(
          name: "issue \(index)",
          options: (0...random(0...3)).map { option in
            Option(
              label: "option \(option)", value: Pair { _ in Amount(units: random(-60...60)) },
              cost: Pair { _ in Amount(units: random(0...1) == 0 ? random(0...20) : 0) })
          }))
    }
    var rules: [Rule] = []
    if seed % 3 == 0 { rules.append(Rule(name: "least", .minimum(.gain(.first), random(-60...60)))) }
    if seed % 4 == 0 { rules.append(Rule(name: "limit", .maximum(.value(.first), random(0...300)))) }
    if seed % 5 == 0 {
      let options = [0, count / 2].map { OptionIndex(issue: 0, option: $0) }
      rules.append(
        Rule(name: "not both", .excludes(when: options, then: [OptionIndex(issue: 1, option: 0)])))
    }
    let noDeal = Pair { _ in Amount(units: random(-80...40)) }
    func deal(_ issues: [Issue]) throws(DealError) -> Deal {
      try Deal(
        unit: seed % 7 == 0 ? .points : .money(currency: nil), digits: 0,
        parties: Pair(Party(name: "a"), Party(name: "b")), noDealValue: noDeal, issues: issues, rules: rules)
    }
    let listed = issues.map { Issue(name: $0.name, options: Array($0.options)) }
    return (try deal(issues), try deal(listed))
  }

  @Test(arguments: [8, 40, 300]) func equalsTheListedDeal(count: Int) throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let (ranged, listed) = try deals(seed, count: count)
      let frontier = ParetoFrontier(of: ranged)
      if frontier.isEmpty { continue }
      let label = "seed \(seed), \(count)"
      let found = Positions(on: frontier)
      let whole = Positions(on: ParetoFrontier(of: listed))
      #expect(found.surplus == whole.surplus && found.hasAcceptable == whole.hasAcceptable, "\(label)")
      #expect(found.issues.map(\.room) == whole.issues.map(\.room), "\(label)")
      let positions = found.issues[0].positions
      let all = whole.issues[0].positions
      #expect(positions.first?.options.lowerBound == 0, "\(label)")
      #expect(positions.last?.options.upperBound == count - 1, "\(label)")
      #expect(positions.contains { $0.price == .zero }, "\(label)")
      for position in positions {
        for option in position.options {
          #expect(position.surplus == all[option].surplus, "\(label), \(option)")
          #expect(position.price == all[option].price, "\(label), \(option)")
        }
        guard let standing = position.standing else { continue }
        let standings = Set(position.options.map { all[$0].standing })
        #expect(standing == .open ? standings != [.dead] : standings == [standing], "\(label), \(position)")
      }
      for (mine, other) in zip(found.issues, whole.issues).dropFirst() {
        for (position, expected) in zip(mine.positions, other.positions) {
          #expect(position.surplus == expected.surplus && position.price == expected.price, "\(label)")
          if let standing = position.standing { #expect(standing == expected.standing, "\(label)") }
        }
      }
    }
  }

  @Test func aLongRangeIsNeverWrittenOut() throws {
    let count = 1_000_000_001
    func spacing(_ from: Int64, _ to: Int64) -> EvenSpacing { EvenSpacing(from: from, to: to, count: count) }
    let range = OptionRange(
      labels: .init(first: ExactDecimal(units: 0, digits: 2), step: 1),
      value: Pair(spacing(0, 1_000_000_000), spacing(1_000_000_000, 0)),
      cost: Pair(spacing(0, 0), spacing(0, 0)))
    let options = (0...2).map { index in
      Option(label: "\(index)", value: Pair(Amount(units: 100 * Int64(index)), Amount(units: 30)))
    }
    let deal = try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "price", options: .range(range)), Issue(name: "other", options: options)])
    let positions = Positions(on: ParetoFrontier(of: deal))
    #expect(positions.issues[0].positions.map(\.options) == [0...count - 1])
    #expect(positions.issues[0].positions.map(\.price) == [.zero])
    #expect(positions.issues[0].positions.map(\.standing) == [.open])
    #expect(positions.issues[1].positions.map(\.standing) == [.dead, .dead, .agreed])
    #expect(positions.gap == .longFrontier)
  }
}
