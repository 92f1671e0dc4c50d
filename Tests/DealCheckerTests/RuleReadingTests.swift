import Testing

@testable import DealChecker

@Suite struct RuleReadingTests {
  private func refusal(_ rules: String, deal: String = RuleExamples.plain) -> String? {
    do {
      _ = try RuleExamples.deal(deal, rules: rules)
      return nil
    } catch {
      return (error as? CheckRefusal)?.description
    }
  }

  @Test func oneRuleInManyForms() throws {
    for text in [
      "name;rule;when;then;limit\nno x;excludes;One=x;Two=p|Two=q;\n",
      "\u{FEFF}sep=,\r\nRegel,Naam,Als,Dan,Opmerking\r\nSluit  uit,no x,one=X,\"Two=p|Two=q\",x\r\n,,,,\r\n",
      "limit\tthen\twhen\trule\tnaam\n\tTwo=p|Two=q\t\"\"\"One\"\"=x\"\tEXCLUDES\tno x",
    ] {
      let deal = try RuleExamples.deal(rules: text)
      #expect(deal.rules.map(\.name) == ["no x"])
      #expect(RuleExamples.packages(deal).count == 21)
    }
  }

  @Test func noRules() throws {
    #expect(try RuleExamples.deal(rules: "name;rule;when;then;limit\n").rules.isEmpty)
  }

  @Test(arguments: [
    "", "name;when;then;limit\na;One=x;;", "name;rule;naam\na;forbid;b", "forbid;One=x;;",
  ])
  func noRulesFile(_ text: String) {
    #expect(refusal(text) != nil)
  }

  @Test(arguments: [
    "needs;One=x;Two=p;", "requires;One=x;;", "requires;;One=x;", "requires;One=x;Two=p;1",
    "requires;One=w;Two=p;", "excludes;One=x;Four=p;", "at most;One=x;;", "at most;One=x;Two=p;1",
    "at most;One=x;;0,5", "at least;One=x;;-1", "exactly;One=x;;€ 1", "maximum cost;c;;1", "maximum cost;a;;",
    "minimum gain;a;;x", "maximum;CO3;;1", "maximum;value a;;1", "minimum;option;;1", "maximum;CO2;;$ 1",
    "fix;One=x;Two=p;", "forbid;One=x;;1", "forbid;One;;", "minimum value;a;;1000000000000000000000",
  ])
  func refused(_ rule: String) {
    #expect(refusal(RuleExamples.rules(rule)) != nil)
  }

  @Test func namesAreUnique() {
    #expect(refusal("name;rule;when\na;forbid;One=x\nA ;forbid;One=y") != nil)
    #expect(refusal("name;rule;when\n;forbid;One=x") != nil)
  }

  @Test func limitsWithoutProofFollowTheDeal() throws {
    func largest(_ limit: String, deal value: String, _ mark: DecimalMark? = nil) throws -> Int {
      let text = "issue;option;value a;value b\n" + "i;o;\(value);1\ni;p;1999,00;1\ni;q;3;1\n"
      let deal = try CheckedDeal(
        bytes: Array(text.replacing(",00", with: value.contains(",") ? ",00" : "").utf8),
        rules: Array(RuleExamples.rules("minimum value;a;;\(limit)").utf8), decimalMark: mark)
      return RuleExamples.packages(deal).count
    }
    #expect(try largest("1.250", deal: "0,5") == 1)
    #expect(try largest("1.250", deal: "0.5") == 2)
    #expect(try largest("1,250", deal: "0.5") == 1)
    // The file's own proof goes before the deal's.
    #expect(try largest("2.5", deal: "0,5") == 2)
    #expect(try largest("1.250", deal: "5", .comma) == 1)
    #expect(try largest("1.250", deal: "5", .point) == 3)
    #expect(throws: CheckRefusal.self) { try largest("1.250", deal: "5") }
  }

  @Test func limitsInTheDealsUnit() throws {
    let deal = RuleExamples.plain.replacing("value a", with: "value a (EUR)")
    #expect(refusal(RuleExamples.rules("minimum value;a;;€ 1"), deal: deal) == nil)
    #expect(refusal(RuleExamples.rules("minimum value;a;;$ 1"), deal: deal) != nil)
  }

  @Test func quantitiesOfARange() throws {
    let text = "issue;option;value a;value b;kg\nTerm;1..5 by 1;0;0;0..0.3\nSize;S;0;0;7"
    let deal = try RuleExamples.deal(text, rules: RuleExamples.rules("maximum;kg;;7.1"))
    // A step of 0.075 is rounded, half to even.
    #expect(deal.quantities[0].amounts == [[0, 1, 2, 2, 3], [70]])
    #expect(RuleExamples.packages(deal) == ["1S", "2S"])
  }

  @Test(arguments: [
    "One;w;0;0;0;0;x", "One;w;0;0;0;0;1 kg", "bundle;One=x|Two=p;0;0;0;0;1", "One;w;0;0;0;0;0.0000000001",
    "One;w;0;0;0;0;5000000000000000000", "BATNA;;1;;1;;2",
  ])
  func refusedQuantity(_ row: String) {
    let rules = RuleExamples.rules("maximum;CO2;;1")
    #expect(refusal(rules, deal: RuleExamples.plain + "\n" + row) != nil)
  }

  @Test(arguments: [
    "bundle;One=x;0;0;0;0;", "bundle;One=x|One=y;0;0;0;0;", "bundle;One=x|Two=p|Two=p;0;0;0;0;",
    "bundle;One=x|Two=p;0;0;0;0;\nbundel;two=P|one=X;1;0;0;0;", "bundle;;0;0;0;0;",
    "bundle;One=x|Two=w;0;0;0;0;",
    "bundle;One=x|Two=p;1..0;0;0;0;", "bundle;One=x|Two=p;;0;0;0;",
  ])
  func refusedBundle(_ rows: String) {
    #expect((try? RuleExamples.deal(RuleExamples.plain + "\n" + rows)) == nil)
  }

  @Test(arguments: [
    "requires;vereist\ni;o;1;1;;", "status;status\ni;o;1;1;;", "status\ni;o;1;1;open",
    "status\ni;o;1;1;\nBATNA;;1;1;fixed", "requires\ni;o;1;1;i", "excludes\ni;o;1;1;j=o",
  ])
  func refusedRowRule(_ text: String) {
    #expect((try? RuleExamples.deal("issue;option;value a;value b;" + text)) == nil)
  }
}
