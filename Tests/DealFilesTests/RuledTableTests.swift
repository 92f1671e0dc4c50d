import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

/// Rules, bundles and quantities of deals that are written as CSV and read back.
@Suite struct RuledTableTests {
  /// A random deal under rules that rows can say, most of the time.
  static func random(using generator: inout SeededGenerator) throws -> Deal {
    let inPoints = Bool.random(using: &generator)
    let base = SmallDeal.random(.mixed, inPoints: inPoints, using: &generator)
    func options(_ range: ClosedRange<Int>) -> [OptionIndex] {
      (0..<Int.random(in: range, using: &generator)).map { _ in
        let issue = Int.random(in: base.issues.indices, using: &generator)
        let count = base.issues[issue].options.count
        return OptionIndex(issue: issue, option: Int.random(in: 0..<count, using: &generator))
      }
    }
    let rules = (0..<Int.random(in: 0...4, using: &generator)).map { index in
      let condition: Rule.Condition =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0, 1: .requires(when: options(1...2), then: options(1...3))
        case 2, 3: .excludes(when: options(1...2), then: options(1...3))
        case 4: .fixed(options(1...2))
        default: .forbidden(options(1...2))
        }
      return Rule(name: "rule \(index)", condition)
    }
    let digits = Int.random(in: 0...3, using: &generator)
    let quantity = Quantity(
      name: "CO2 (t)", digits: digits,
      amounts: base.issues.map { $0.options.map { _ in Int64.random(in: -2000...9000, using: &generator) } })
    var bundles: [Bundle] = []
    if base.issues.count > 1, Bool.random(using: &generator) {
      func amount() -> Amount { Amount(units: Int64.random(in: -500...500, using: &generator)) }
      let both = [0, 1].map { OptionIndex(issue: $0, option: base.issues[$0].options.count - 1) }
      bundles = [Bundle(options: both, value: Pair(amount(), amount()), cost: Pair(amount(), .zero))]
    }
    return try Deal(
      unit: base.unit, digits: base.digits, parties: base.parties, noDealValue: base.noDealValue,
      issues: base.issues, bundles: bundles, quantities: [quantity], rules: rules)
  }

  static func packages(of deal: Deal) -> [DealPackage] {
    var choices: [[Int]] = [[]]
    for issue in deal.issues {
      choices = choices.flatMap { head in issue.options.indices.map { head + [$0] } }
    }
    return choices.map { DealPackage(choices: $0) }
  }

  static func written(_ deal: Deal) throws(Refusal) -> [UInt8] {
    let text = "issue;option;value a;value b\nx;y;0,5;2\n"
    guard let reading = try? read(text).reading else { return [] }
    return try DealTable(DealFile(deal: deal, reading: reading, notices: [])).written(file: "deal").bytes
  }

  @Test func randomDealsKeepTheirMeaning() throws {
    var generator = SeededGenerator(seed: 11)
    var (kept, refused) = (0, 0)
    for _ in 0..<400 {
      let deal = try Self.random(using: &generator)
      let bytes: [UInt8]
      do {
        bytes = try Self.written(deal)
      } catch {
        let code = error.diagnostics.first?.problem.code
        #expect(code == "convert-rule" || code == "convert-would-lose")
        refused += 1
        continue
      }
      kept += 1
      let rule = "name;rule;when;then;limit\nClean;maximum;CO2;;1\n"
      let read = try DealFile(
        ConvertTests.text("deal.csv", bytes), convention: nil,
        quantityNames: RuleSheet(ConvertTests.text("rules.csv", Array(rule.utf8))).quantityNames
      ).deal
      for package in Self.packages(of: deal) {
        #expect(decimals(read, read.utility(of: package)) == decimals(deal, deal.utility(of: package)))
        #expect(read.brokenRules(of: package).isEmpty == deal.brokenRules(of: package).isEmpty)
        let sums = [deal, read].map { deal in
          ExactDecimal(
            units: deal.sum(.quantity(0), of: package), digits: deal.digits(of: .quantity(0))
          ).trimmed
        }
        #expect(sums[0] == sums[1])
      }
    }
    #expect(kept > 200 && refused > 10, "\(kept) \(refused)")
  }

  private func decimals(_ deal: Deal, _ amounts: Pair<Amount>) -> [ExactDecimal] {
    [amounts.first, amounts.second].map { ExactDecimal(units: $0.units, digits: deal.digits).trimmed }
  }

  static let ruled = """
    issue;option;value a;cost a;value b;cost b;requires;excludes;status;CO2
    Price;low;9,50;1;0;0;Term=long|Term=short;;;4,5
    Price;high;0;0;8;0;;Term=short;;2
    Term;long;1;0;0;0;;;fixed;
    Term;short;1;0;0;0;;;fixed;
    Term;"=never";1;0;0;0;;;forbidden;
    bundle;Price=low|Term=long;1;-0,25;0;0;;;;
    BATNA;;1;;2;;;;;

    """

  @Test func theRowsOfADealStay() throws {
    let text = Self.ruled.replacing("\"=never\"", with: "'=never")
    let deal = try DealFile(ConvertTests.text("deal.csv", Array(text.utf8)))
    let table = try DealTable(deal).written(file: "deal.csv")
    #expect(table.notices.isEmpty)
    #expect(try DealFile(ConvertTests.text("deal.csv", table.bytes)).deal == deal.deal)
  }

  @Test func rulesOfAFileStayThere() throws {
    let text = try ConvertTests.text("deal.csv", Array(Self.ruled.replacing("\"=never\"", with: "n").utf8))
    let sheet = "name;rule;when;then;limit\nClean;maximum;CO2;;5\nOne;at most;Price=low|Term=long;;1\n"
    let rules = try ConvertTests.text("rules.csv", Array(sheet.utf8))
    let deal = try DealFile(text, rules: rules)
    #expect(deal.addedRuleCount == 2)
    let bytes = try DealTable(deal).written(file: "deal.csv").bytes
    #expect(try DealFile(ConvertTests.text("deal.csv", bytes), rules: rules).deal == deal.deal)
    // Without the file they are rules of the deal, which no row can say.
    let whole = DealFile(deal: deal.deal, reading: deal.reading, notices: [])
    do {
      _ = try DealTable(whole).written(file: "deal.csv").bytes
      Testing.Issue.record("nothing was refused")
    } catch {
      #expect(error.diagnostics.map(\.problem) == [.format(.ruleBeyondRows("Clean"))])
    }
  }
}
