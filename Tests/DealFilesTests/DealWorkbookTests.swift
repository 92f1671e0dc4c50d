import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

/// Deals that are written as workbooks and read back.
@Suite struct DealWorkbookTests {
  /// The reading of a small table, to be taken for that of any deal.
  private func reading(_ form: DealFile.Reading.Form, _ language: Language) throws -> DealFile.Reading {
    let dutch = "onderwerp;optie;waarde a;waarde b\nx;y;0,5;2\n"
    let english = "issue;option;value a;value b\nx;y;0,5;2\n"
    var reading = try read(language == .dutch ? dutch : english).reading
    #expect(reading.language == language)
    reading.form = form
    return reading
  }

  private func written(_ file: DealFile) throws -> DealFile {
    let bytes = try DealWorkbook(file).written(file: "deal.xlsx").bytes
    return try DealFile(DealSource(name: "deal.xlsx", bytes: bytes))
  }

  /// A deal with rules of every kind that a workbook knows, beside those of `base`.
  private func ruled(_ base: Deal, using generator: inout SeededGenerator) throws -> Deal {
    var rules = base.rules
    let options = base.issues.indices.map {
      OptionIndex(issue: $0, option: Int.random(in: 0..<base.issues[$0].options.count, using: &generator))
    }
    func near(_ sum: PackageSum) -> Int64 {
      let reach = base.reach(of: sum)
      return Int64.random(in: reach, using: &generator)
    }
    let side: Side = Bool.random(using: &generator) ? .first : .second
    let conditions: [Rule.Condition] = [
      .atMost(options.count, of: options), .atLeast(0, of: options),
      .minimum(.value(side), near(.value(side))), .minimum(.gain(side), near(.gain(side))),
      .maximum(.cost(side), near(.cost(side))), .maximum(.quantity(0), near(.quantity(0))),
      .minimum(.quantity(0), near(.quantity(0))),
    ]
    for (index, condition) in conditions.enumerated() where Bool.random(using: &generator) {
      rules.append(Rule(name: "=limit \(index)", condition))
    }
    return try base.replacingRules(with: rules)
  }

  @Test func randomDealsKeepTheirMeaning() throws {
    var generator = SeededGenerator(seed: 5)
    var (inRows, onSheets) = (0, 0)
    for index in 0..<120 {
      var deal = try RuledTableTests.random(using: &generator)
      if index % 4 != 1 { deal = try ruled(deal, using: &generator) }
      let form: DealFile.Reading.Form = index % 2 == 0 ? .json : .table
      let language: Language = index % 3 == 0 ? .dutch : .english
      let file = try DealFile(deal: deal, reading: reading(form, language), notices: [])
      let back: DealFile
      do {
        back = try written(file)
      } catch let refusal as Refusal {
        // All of an issue is forbidden, which readers refuse.
        #expect(["convert-label", "convert-would-lose"].contains(refusal.diagnostics[0].problem.code))
        continue
      }
      #expect(back.reading.language == language)
      if back.addedRuleCount > 0 { onSheets += 1 } else { inRows += 1 }
      let names = back.deal.rules.map(\.name)
      if form == .json { #expect(names == deal.rules.map(\.name)) }
      for package in RuledTableTests.packages(of: deal) {
        #expect(decimals(back.deal, package) == decimals(deal, package))
        #expect(back.deal.brokenRules(of: package).isEmpty == deal.brokenRules(of: package).isEmpty)
      }
    }
    #expect(inRows > 10 && onSheets > 40, "\(inRows) \(onSheets)")
  }

  private func decimals(_ deal: Deal, _ package: DealPackage) -> [ExactDecimal] {
    let utility = deal.utility(of: package)
    return [utility.first, utility.second].map {
      ExactDecimal(units: $0.units, digits: deal.digits).trimmed
    }
  }

  @Test func theTableOfADealStays() throws {
    let text = RuledTableTests.ruled.replacing("\"=never\"", with: "'=never").replacing("short", with: "1-2")
    let sheet = "name;rule;when;then;limit\nClean;maximum;CO2;;5,5\nOne;at most;Price=low|Term=long;;1\n"
    let file = try DealFile(
      ConvertTests.text("deal.csv", Array(text.utf8)), rules: ConvertTests.text("r.csv", Array(sheet.utf8)))
    let back = try written(file)
    #expect(back.deal == file.deal && back.addedRuleCount == 2)
    #expect(back.notices == [.rulesFromSheet("rules")])
  }

  private func problem(_ deal: Deal) throws -> FormatProblem? {
    do {
      _ = try written(DealFile(deal: deal, reading: reading(.json, .english), notices: []))
    } catch let refusal as Refusal {
      if case .format(let problem) = refusal.diagnostics[0].problem { return problem }
    }
    return nil
  }

  private func deal(value: Int64 = 1, label: String = "y", rules: [Rule] = []) throws -> Deal {
    let option = Option(label: label, value: Pair(Amount(units: value), .zero))
    return try Deal(
      unit: .money(currency: nil), digits: 2, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "x", options: [option])], rules: rules)
  }

  @Test func whatWouldChangeIsRefused() throws {
    #expect(try problem(deal()) == nil)
    #expect(try problem(deal(value: 999_999_999_999_999)) == nil)
    let long = FormatProblem.wouldLose(
      format: "Excel", what: "numbers of more than 15 digits, such as 12345678901234.56")
    #expect(try problem(deal(value: 1_234_567_890_123_456)) == long)
    #expect(try problem(deal(label: "1..9 by 2")) == .labelWouldChange("x"))
    let rule = Rule(name: "Most", .maximum(.value(.first), 100))
    #expect(try problem(deal(rules: [rule])) == nil)
    let empty = Rule(name: "None", .excludes(when: [OptionIndex(issue: 0, option: 0)], then: []))
    #expect(try problem(deal(rules: [empty])) == .ruleBeyondSheet("None"))
    let texts = FormatProblem.wouldLose(format: "Excel", what: "texts of more than 32767 characters")
    #expect(try problem(deal(label: String(repeating: "l", count: 40_000))) == texts)
  }

  @Test func columnsOfAnswersAreKnownByTheirRuns() {
    func ignored(_ header: String) -> [Int] {
      let headers = header.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return WhatIfLabels.columns(in: headers).sorted()
    }
    #expect(ignored("issue;chosen;check;;party;gross value;additional costs;no deal;gain") == Array(1...8))
    let dutch = "issue;gekozen;controle;notes;;partij;brutowaarde;meerkosten;geen deal;winst"
    #expect(ignored(dutch) == [1, 2] + Array(4...9))
    // Words by themselves, choices without sums, and sums that stand in the table, are a user's own.
    #expect(ignored("issue;gekozen;controle;notes") == [])
    #expect(ignored("issue;chosen;payment;gain;party") == [])
    #expect(ignored("issue;party;gross value;additional costs;no deal;gain") == [])
  }
}
