import Testing

@testable import DealChecker

@Suite struct CheckedSettlementTests {
  private func settlement(
    _ rows: String, points: Bool = false, limit: Int64 = 1 << 62
  ) throws -> CheckedSettlement {
    let text = "issue;option;value a\(points ? " (points)" : "");value b\n" + rows
    let deal = try CheckedDeal(bytes: Array(text.utf8), decimalMark: nil)
    return try settlement(deal, limit: points ? 0 : limit)
  }

  private func settlement(_ deal: CheckedDeal, limit: Int64) throws -> CheckedSettlement {
    let frontier = try CheckedFrontier(of: deal)
    return try #require(CheckedSettlement(deal, frontier: frontier, largestPayment: limit))
  }

  @Test(arguments: 0..<200) func equalsBruteForceInMoney(_ seed: UInt64) throws {
    let deal = try CheckedDeal(seed: seed, points: false)
    for limit in [0, 1, 3, 100] as [Int64] {
      let expected = BruteForce(deal).moneySettlement(noDeal: deal.noDealValue, most: limit)
      let found = try settlement(deal, limit: limit)
      #expect(found.point.utility == expected?.utility, "seed \(seed), limit \(limit)")
      #expect(found.payment == expected?.payment, "seed \(seed), limit \(limit)")
    }
    let unlimited = try settlement(deal, limit: 1 << 62)
    let limited = try settlement(deal, limit: 1000)
    #expect(unlimited.point == limited.point && unlimited.payment == limited.payment)
  }

  @Test(arguments: 0..<300) func equalsBruteForceInPoints(_ seed: UInt64) throws {
    let deal = try CheckedDeal(seed: seed, points: true)
    let found = try settlement(deal, limit: 0)
    let expected = BruteForce(deal).pointsSettlement(noDeal: deal.noDealValue)
    #expect(found.point.utility == expected, "seed \(seed)")
  }

  @Test func oddUnitStaysWithThePayer() throws {
    let firstPays = try settlement("i;o;0.08;0.03")
    #expect(firstPays.payment == 2)
    #expect(firstPays.gainAfterPayment == Amounts(a: 6, b: 5))
    let secondPays = try settlement("i;o;0.03;0.08")
    #expect(secondPays.payment == -2)
    #expect(secondPays.gainAfterPayment == Amounts(a: 5, b: 6))
  }

  @Test func tiesGoToTheSmallerPaymentThenTheFirstParty() throws {
    #expect(try settlement("i;x;0;10\ni;y;4;6\ni;z;9;1").point.utility == Amounts(a: 400, b: 600))
    #expect(try settlement("i;x;4;6\ni;y;6;4").point.utility == Amounts(a: 600, b: 400))
  }

  @Test func limitedPayment() throws {
    // Without a limit the larger surplus wins; with one the evener package does.
    let rows = "i;x;100;0\ni;y;30;30"
    #expect(try settlement(rows).payment == 5000)
    #expect(try settlement(rows, limit: 3500).gainAfterPayment == Amounts(a: 6500, b: 3500))
    #expect(try settlement(rows, limit: 2000).gainAfterPayment == Amounts(a: 3000, b: 3000))
    #expect(try settlement(rows, limit: 2000).payment == 0)
  }

  @Test func agreementAtTheEdge() throws {
    let zero = try settlement("i;o;1;2\nBATNA;;3;0")
    #expect(zero.isAgreement)
    #expect(zero.kind == "compromise")
    let short = try settlement("i;o;1;2\nBATNA;;3;0.01")
    #expect(!short.isAgreement)
    #expect(short.shortfall.sum == 1)
  }

  @Test func pointsWhereAPartyGainsNothing() throws {
    // The first party's best gain is 0, so only the second one's counts, and only where nobody loses.
    let found = try settlement("i;x;0;5\ni;y;-1;9\ni;z;0;7", points: true)
    #expect(found.point.utility == Amounts(a: 0, b: 7))
    #expect(found.kind == "compromise")
    let nobody = try settlement("i;x;0;0\ni;y;-1;9\ni;z;9;-1", points: true)
    #expect(nobody.point.utility == .zero)
    #expect(nobody.isAgreement)
  }

  @Test func pointsWhereNothingIsAcceptable() throws {
    let found = try settlement("i;x;-2;900\ni;y;-1;-1\ni;z;900;-2", points: true)
    #expect(found.point.utility == Amounts(a: -1, b: -1))
    #expect(!found.isAgreement)
    #expect(found.shortfall == Amounts(a: 1, b: 1))
  }

  @Test func pointsShareTheOwnBest() throws {
    // Best gains are 100 and 10: the even climb is at half of both.
    let found = try settlement("i;x;100;0\ni;y;50;5\ni;z;0;10\ni;w;9;9", points: true)
    #expect(found.point.utility == Amounts(a: 50, b: 5))
  }

  @Test func fairPoints() throws {
    let text = "issue;option;value a;value b\ni;x;0;10\ni;y;9;0\ni;z;3;4\ni;w;4;3\ni;v;-5;30"
    let deal = try CheckedDeal(bytes: Array(text.utf8), decimalMark: nil)
    let fair = CheckedFairPoints(try CheckedFrontier(of: deal), noDealValue: deal.noDealValue)
    #expect(fair.largestSurplus.map(\.utility) == [Amounts(a: -500, b: 3000)])
    #expect(fair.nash.map(\.utility) == [Amounts(a: 300, b: 400), Amounts(a: 400, b: 300)])
    #expect(fair.egalitarian.map(\.utility) == fair.nash.map(\.utility))
    // 3/9 and 4/10 against 4/9 and 3/10.
    #expect(fair.kalaiSmorodinsky.map(\.utility) == [Amounts(a: 300, b: 400)])
  }
}
