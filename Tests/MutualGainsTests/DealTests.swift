import MutualGains
import Testing

@Suite struct DealTests {
  static let parties = Pair(Party(name: "buyer"), Party(name: "supplier"))

  static func option(_ label: String, _ first: Int64, _ second: Int64, cost: Int64 = 0) -> Option {
    Option(
      label: label, value: Pair(Amount(units: first), Amount(units: second)),
      cost: Pair(Amount(units: cost), .zero))
  }

  static func refusal(unit: ValueUnit = .points, _ issues: [Issue], noDeal: Int64 = 0) -> DealError? {
    do throws(DealError) {
      _ = try Deal(
        unit: unit, digits: 2, parties: parties, noDealValue: Pair(Amount(units: noDeal), .zero),
        issues: issues)
      return nil
    } catch { return error }
  }

  @Test func refusesWhatMakesNoDeal() {
    let fine = Self.option("fine", 1, 1)
    #expect(Self.refusal([]) == .noIssues)
    #expect(Self.refusal([Issue(name: "i", options: [])]) == .noOptions(issue: "i"))
    #expect(
      Self.refusal([Issue(name: "i", options: [fine, fine])]) == .repeatedOption(issue: "i", option: "fine"))
    #expect(
      Self.refusal([Issue(name: "i", options: [fine]), Issue(name: "i", options: [fine])])
        == .repeatedIssue("i"))
    #expect(
      Self.refusal([Issue(name: "i", options: [Self.option("o", 0, 0, cost: -1)])])
        == .negativeCost(issue: "i", option: "o", party: "buyer"))
  }

  @Test func checksWeights() {
    func issue(_ name: String, _ weight: ExactDecimal?) -> Issue {
      Issue(
        name: name, options: [Self.option("o", 10, 10)], weight: weight.map { Pair($0, $0) })
    }
    let half = ExactDecimal(units: 5, digits: 1)
    #expect(Self.refusal([issue("i", half)]) == nil)
    #expect(Self.refusal(unit: .money(currency: nil), [issue("i", half)]) == .weightsOnMoney)
    #expect(Self.refusal([issue("i", half), issue("j", nil)]) == .incompleteWeights(issue: "j"))
    #expect(
      Self.refusal([issue("i", ExactDecimal(units: -1))]) == .negativeWeight(issue: "i", party: "buyer"))
    #expect(
      Self.refusal([issue("i", ExactDecimal(units: 1, digits: 2))])
        == .inexactWeightedAmount(issue: "i", option: "o"))
  }

  @Test func refusesSumsThatCouldPassTheLimit() {
    let half: Int64 = 1 << 61
    let issue = Issue(name: "i", options: [Self.option("o", half, 0)])
    #expect(Self.refusal([issue], noDeal: half) == nil)
    #expect(Self.refusal([issue], noDeal: half + 1) == .sumsTooLarge)
    #expect(Self.refusal([issue], noDeal: .min) == .sumsTooLarge)
    #expect(Self.refusal([Issue(name: "i", options: [Self.option("o", .min, .max)])]) == .sumsTooLarge)
    let heavy = Issue(
      name: "i", options: [Self.option("o", .max, 0)],
      weight: Pair(ExactDecimal(units: .max), ExactDecimal(units: 1)))
    #expect(Self.refusal([heavy]) == .sumsTooLarge)
  }

  @Test func weighsValuesAndCosts() throws {
    let issue = Issue(
      name: "i", options: [Self.option("o", 300, 200, cost: 100)],
      weight: Pair(ExactDecimal(units: 25, digits: 2), ExactDecimal(units: 3)))
    let deal = try Deal(unit: .points, digits: 2, parties: Self.parties, issues: [issue])
    let package = DealPackage(choices: [0])
    #expect(deal.value(of: package) == Pair(Amount(units: 75), Amount(units: 600)))
    #expect(deal.cost(of: package) == Pair(Amount(units: 25), .zero))
    #expect(deal.utility(of: package) == Pair(Amount(units: 50), Amount(units: 600)))
  }

  @Test func findsJointLosses() throws {
    let issues = [
      Issue(name: "small", options: [Self.option("chosen", -5, 2), Self.option("other", -4, 0)]),
      Issue(name: "none", options: [Self.option("chosen", 5, 5), Self.option("other", 4, 4)]),
      Issue(name: "large", options: [Self.option("chosen", 1, 0, cost: 9), Self.option("other", 0, 7)]),
      // It only moves value: no place to look for more.
      Issue(name: "price", options: [Self.option("chosen", -9, 9), Self.option("other", 0, 0)]),
    ]
    let deal = try Deal(unit: .money(currency: nil), digits: 2, parties: Self.parties, issues: issues)
    let losses = deal.jointLosses(of: DealPackage(choices: [0, 0, 0, 0]))
    #expect(losses.map(\.issue) == [2, 0])
    #expect(losses.map(\.amount.units) == [15, 1])
  }
}
