import DealGenerator
import Testing

@testable import MutualGains

@Suite struct PriceIssueTests {
  /// A deal in cents in which the first party loses what the second gains on one issue with those labels.
  static func deal(
    _ labels: [String], _ amounts: [Int64], lift: Int64 = 0, unit: ValueUnit = .money(currency: "EUR"),
    bundles: [Bundle] = [], quantities: [Quantity] = [], rules: [Rule] = []
  ) throws -> Deal {
    let price = Issue(
      name: "Price",
      options: zip(labels, amounts).map { label, amount in
        Option(label: label, value: Pair(Amount(units: lift - amount), Amount(units: amount)))
      })
    let quality = Issue(
      name: "Quality",
      options: [
        Option(label: "low", value: Pair(.zero, .zero)),
        Option(label: "high", value: Pair(Amount(units: 900), Amount(units: -200))),
      ])
    return try Deal(
      unit: unit, digits: 2, parties: Pair(Party(name: "buyer"), Party(name: "supplier")),
      issues: [price, quality], bundles: bundles, quantities: quantities, rules: rules)
  }

  private static func prices(_ labels: [String], decimalSign: Character? = nil) -> [String]? {
    PriceLabels(labels, decimalSign: decimalSign)?.prices.map { "\($0.units)e-\($0.digits)" }
  }

  @Test(arguments: [
    ["320 EUR", "312 EUR"], ["320", "312"], ["€ 320", "€ 312"], ["EUR 320", "eur  312"],
    ["320 EUR per piece", "312 eur per piece"],
    ["320,-", "312,-"], ["€ 320,-- per stuk", "€ 312,-- per stuk"], ["320%", "312%"], ["320 %", "312 %"],
    ["€320", "€ 312"], ["320€", "312€"], ["320EUR", "312EUR"], ["+320", "312"], ["Euro 320", "euro 312"],
    ["320/unit", "312/unit"], ["320\u{A0}EUR", "312 EUR"], ["320 EUR / 1000 st", "312 EUR / 1000 st"],
    ["320 (excl. btw)", "312 (excl. btw)"], ["CHF 320.–", "CHF 312.–"], ["$ 320.00", "$ 312.00"],
    ["320 days", "312 days"],
  ]) func prices(labels: [String]) throws {
    let found = try #require(PriceLabels(labels, decimalSign: nil))
    #expect(
      found.prices.map(\.trimmed) == [ExactDecimal(units: 320), ExactDecimal(units: 312)].map(\.trimmed))
  }

  @Test(arguments: [
    ["Lot 2", "Lot 3"], ["low", "high"], ["1 year", "2 years"], ["2nd", "3rd"], ["1e", "2e"],
    ["2 x 4", "3x4"],
    ["15 June", "30 June"], ["1 mei", "15 mei"], ["01-02-2026", "15-02-2026"], ["12:00", "13:00"],
    ["007", "008"],
    ["€ 320", "$ 312"], ["320 EUR", "312 USD"], ["320 EUR", "312"], ["1.234", "1.240"], ["€ 3,98", "€ 4.12"],
    ["320", "none"], ["2 100 kg bags", "3 100 kg bags"], ["1'250", "1'300"], ["1.25.3", "1.25.4"],
    ["Net 30", "Net 60"],
    ["3-5 days", "6-8 days"], ["10k", "12k"], ["> 320", "> 312"], ["Price 320 EUR", "Price 312 EUR"],
    ["1x", "2x"],
    ["320 EUR", "€ 312"], ["5 %", "no discount"], ["2026-01-01", "2026-02-01"],
    ["99999999999999999999", "1"],
  ]) func noPrices(labels: [String]) {
    #expect(PriceLabels(labels, decimalSign: nil) == nil)
  }

  @Test func notations() {
    #expect(Self.prices(["€ 3,98", "€ 4,12"]) == ["398e-2", "412e-2"])
    #expect(Self.prices(["€ 3.98", "€ 4.125"]) == ["3980e-3", "4125e-3"])
    #expect(Self.prices(["1.250,50 EUR", "900 EUR"]) == ["125050e-2", "90000e-2"])
    #expect(Self.prices(["1,250.50", "900"]) == ["125050e-2", "90000e-2"])
    #expect(Self.prices(["1 250 EUR", "1 300 EUR"]) == ["1250e-0", "1300e-0"])
    #expect(Self.prices(["1 250,5 EUR", "900 EUR"]) == ["12505e-1", "9000e-1"])
    #expect(Self.prices(["-5 %", "−10 %", "€ 5"]) == nil)
    #expect(Self.prices(["-5 %", "−10 %"]) == ["-5e-0", "-10e-0"])
    #expect(Self.prices(["0,125", "0,5"]) == ["125e-3", "500e-3"])
    // What the file proves decides where labels have two readings.
    #expect(Self.prices(["1.234 EUR", "900 EUR"]) == nil)
    #expect(Self.prices(["1.234 EUR", "900 EUR"], decimalSign: ",") == ["1234e-0", "900e-0"])
    #expect(Self.prices(["1.234 EUR", "900 EUR"], decimalSign: ".") == ["1234e-3", "900000e-3"])
    // Labels that prove their own notation don't ask the file.
    #expect(Self.prices(["€ 3,98", "€ 4,12"], decimalSign: ".") == ["398e-2", "412e-2"])
  }

  @Test func formOfNewLabels() throws {
    let euro = try #require(PriceLabels(["€ 3,98 per kilo", "€ 4,12 per kilo"], decimalSign: nil)).form
    #expect(
      euro
        == PriceIssue.Form(before: "€ ", behind: " per kilo", decimalSign: ",", hasGroups: false))
    let grouped = try #require(PriceLabels(["1.250 EUR", "1.300 EUR"], decimalSign: ",")).form
    #expect(grouped == PriceIssue.Form(before: "", behind: " EUR", decimalSign: ",", hasGroups: true))
    #expect(PriceLabels(["320", "312"], decimalSign: nil)?.form.decimalSign == nil)
  }

  @Test func transferIssues() throws {
    let plain = try Self.deal(["320 EUR", "312 EUR", "304 EUR"], [800, 0, -800], lift: 50)
    #expect(plain.transferIssues == [TransferIssue(issue: 0, together: Amount(units: 50))])
    let issue = try #require(plain.priceIssues().first)
    #expect(issue.issue == 0)
    #expect((0..<3).map(issue.price(ofOption:)) == [320, 312, 304].map { ExactDecimal(units: $0) })
    #expect(issue.perUnit == ExactFraction(Amount(units: 100), over: Amount(units: 1)))
    // The first party is the one that is paid.
    let turned = try Self.deal(["320 EUR", "312 EUR", "304 EUR"], [-800, 0, 800])
    #expect(turned.priceIssues().first?.perUnit == ExactFraction(Amount(units: -100), over: Amount(units: 1)))
    // Not evenly: it still only moves value.
    let uneven = try Self.deal(["320 EUR", "312 EUR", "304 EUR"], [801, 0, -800])
    #expect(uneven.transferIssues.count == 1)
    #expect(uneven.priceIssues().isEmpty)
    #expect(try Self.deal(["Lot 1", "Lot 2"], [100, 0]).transferIssues.count == 1)
    #expect(try Self.deal(["Lot 1", "Lot 2"], [100, 0]).priceIssues().isEmpty)
    // One option, and options that move nothing.
    #expect(try Self.deal(["320"], [100]).transferIssues.isEmpty)
    #expect(try Self.deal(["320", "312"], [100, 100]).transferIssues.isEmpty)
    #expect(try Self.deal(["320", "312"], [100, 0], unit: .points).transferIssues.isEmpty)
    // 3 cents for 2 decimals of a cent.
    let third = try Self.deal(["0.01", "0.03", "0.05"], [0, 3, 6])
    #expect(third.priceIssues().first?.perUnit == ExactFraction(Amount(units: 150), over: Amount(units: 1)))
    let odd = try Self.deal(["10", "13", "16"], [0, 2, 4])
    #expect(odd.priceIssues().first?.perUnit == ExactFraction(Amount(units: 2), over: Amount(units: 3)))
  }

  @Test func whatIsTiedIsNone() throws {
    let (price, quality) = (OptionIndex(issue: 0, option: 0), OptionIndex(issue: 1, option: 1))
    func isTransfer(_ rule: Rule.Condition) throws -> Bool {
      let co2 = Quantity(name: "CO2", amounts: [[1, 1], [0, 5]])
      let weight = Quantity(name: "weight", amounts: [[1, 2], [0, 5]])
      let deal = try Self.deal(
        ["320", "312"], [800, 0], quantities: [co2, weight], rules: [Rule(name: "r", rule)])
      return !deal.transferIssues.isEmpty
    }
    #expect(try !isTransfer(.requires(when: [price], then: [quality])))
    #expect(try !isTransfer(.excludes(when: [quality], then: [price])))
    #expect(try !isTransfer(.fixed([price])))
    #expect(try !isTransfer(.minimum(.gain(.first), 0)))
    #expect(try !isTransfer(.maximum(.value(.second), 1000)))
    #expect(try !isTransfer(.maximum(.quantity(1), 4)))
    // What is the same for all its options doesn't tie it.
    #expect(try isTransfer(.maximum(.quantity(0), 4)))
    #expect(try isTransfer(.maximum(.cost(.first), 0)))
    #expect(try isTransfer(.forbidden([quality])))
    let bundle = Bundle(options: [price, quality], value: Pair(Amount(units: 5), .zero))
    #expect(try Self.deal(["320", "312"], [800, 0], bundles: [bundle]).transferIssues.isEmpty)
  }

  @Test(
    arguments: [
      // Payment in cents from 312 EUR, the price, what is still paid.
      (0, "312e-0", 0), (825, "32025e-2", 0), (-800, "304e-0", 0), (1, "31201e-2", 0), (-825, "304e-0", -25),
      (900, "32025e-2", 75), (100_000, "32025e-2", 99_175),
    ] as [(Int64, String, Int64)]) func settledInThePrice(payment: Int64, price: String, remainder: Int64)
    throws
  {
    let deal = try Self.deal(["320.25 EUR", "312 EUR", "304 EUR"], [825, 0, -800])
    let issue = try #require(deal.priceIssues().first)
    let package = DealPackage(choices: [1, 0])
    let found = try #require(InThePrice(Amount(units: payment), for: package, in: issue))
    #expect("\(found.price.units)e-\(found.price.digits)" == price)
    #expect(found.remainder == Amount(units: remainder))
    #expect(found.isMoved == (payment != 0))
  }

  @Test func whatFourDecimalsDoNotHoldIsPaid() throws {
    // One unit of price moves 72 EUR: a cent is 0.00013888… of it.
    let deal = try Self.deal(["10", "0"], [72_000, 0])
    let issue = try #require(deal.priceIssues().first)
    let found = try #require(InThePrice(Amount(units: 1), for: DealPackage(choices: [1, 0]), in: issue))
    #expect(found.price == ExactDecimal(units: 1, digits: 4))
    // 0.00028 cents are less than half a cent.
    #expect(found.remainder == .zero)
    let wide = try Self.deal(["10", "0"], [72_000_000, 0])
    let other = try #require(wide.priceIssues().first)
    let paid = try #require(InThePrice(Amount(units: 1_000), for: DealPackage(choices: [1, 0]), in: other))
    #expect(paid.price == ExactDecimal(units: 1, digits: 4))
    #expect(paid.remainder == Amount(units: 280))
  }

  /// Against fractions that are added and compared the long way, with both parties and swapped.
  @Test func equalsFractions() throws {
    var generator = SeededGenerator(seed: 0)
    for seed in UInt64(0)..<2_000 {
      generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 2...6, using: &generator)
      let digits = Int.random(in: 0...3, using: &generator)
      let (start, step) = (
        Int64.random(in: 0...500, using: &generator), Int64.random(in: 1...40, using: &generator)
      )
      let (move, lift) = (
        Int64.random(in: 1...5_000, using: &generator), Int64.random(in: 0...99, using: &generator)
      )
      let sign: Int64 = Bool.random(using: &generator) ? 1 : -1
      let scale = try #require(powerOfTen(digits))
      let labels = (0..<count).map { index -> String in
        let units = start + Int64(index) * step
        let decimals = String(scale + units % scale).dropFirst()
        return "\(units / scale)" + (digits == 0 ? "" : ".\(decimals)") + " EUR"
      }
      let amounts = (0..<count).map { sign * Int64($0) * move }
      let deal = try Self.deal(labels, amounts, lift: lift)
      let found = deal.priceIssues(decimalSign: ".")
      let issue = try #require(found.first, "seed \(seed)")
      let option = Int.random(in: 0..<count, using: &generator)
      let payment = Int64.random(in: -20_000...20_000, using: &generator)
      let package = DealPackage(choices: [option, 0])
      let settled = try #require(InThePrice(Amount(units: payment), for: package, in: issue), "seed \(seed)")
      // A price of p counts p·10^7·step·move here, so that all that is compared is whole.
      let tens = Int128(scale)
      let whole = Int128(10_000_000) * Int128(move)
      let current = Int128(start + Int64(option) * step) * whole / tens
      // One step of price moves `move`: a payment of 1 is step / (scale · move) of price.
      let paid = Int128(sign * payment) * Int128(step) * 10_000_000 / tens
      let low = Int128(start) * whole / tens
      let high = Int128(start + Int64(count - 1) * step) * whole / tens
      let exact = min(max(current + paid, low), high)
      var (units, places) = (Int128(0), 0)
      for digits in 0...4 {
        let unit = whole / Int128(try #require(powerOfTen(digits)))
        (units, places) = (roundedHalfToEven(exact, over: unit), digits)
        if units * unit == exact { break }
      }
      let expected = ExactDecimal(units: Int64(units), digits: places).trimmed
      #expect(settled.price == expected, "seed \(seed)")
      // Payment less what the moved price is worth, in the fraction (scale · step) of a cent.
      let rounded = units * whole / Int128(try #require(powerOfTen(places)))
      let worth = (rounded - current) * Int128(sign)
      let left = Int128(payment) * Int128(step) * 10_000_000 / tens - worth
      #expect(
        settled.remainder.units == Int64(roundedHalfToEven(left, over: Int128(step) * 10_000_000 / tens)),
        "seed \(seed)")
      // The other party's view.
      let turned = try Self.deal(labels, amounts.map { -$0 }, lift: lift)
      let mirrored = try #require(turned.priceIssues(decimalSign: ".").first)
      let other = try #require(InThePrice(Amount(units: -payment), for: package, in: mirrored))
      #expect(other.price == settled.price && other.remainder == -settled.remainder, "seed \(seed)")
    }
  }
}
