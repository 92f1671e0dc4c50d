import Testing

@testable import DealChecker

/// What each kind of rule demands, against packages worked out by hand.
@Suite struct RuleKeepingTests {
  private func kept(_ rule: String) throws -> [String] {
    RuleExamples.packages(try RuleExamples.deal(rules: RuleExamples.rules(rule)))
  }

  /// The packages of the plain deal whose labels are as told.
  private func packages(where isKept: (String) -> Bool) -> [String] {
    var all: [String] = []
    for one in "xyz" { for two in "pqr" { for three in "klm" { all.append("\(one)\(two)\(three)") } } }
    return all.filter(isKept)
  }

  @Test func requires() throws {
    #expect(
      try kept("requires;One=x;Two=p|Two=q;")
        == packages { !$0.contains("x") || $0.contains("p") || $0.contains("q") })
    // On each issue in the list one is needed, whichever of the first list is chosen.
    #expect(
      try kept("vereist;One=x|One=y;Two=p|Three=k;")
        == packages { $0.contains("z") || ($0.contains("p") && $0.contains("k")) })
  }

  @Test func excludes() throws {
    #expect(
      try kept("excludes;One=x|Two=p;Three=k|Three=l;")
        == packages { !($0.contains("x") || $0.contains("p")) || $0.contains("m") })
    #expect(try kept("sluit uit;One=x;One=x;") == packages { !$0.contains("x") })
  }

  @Test func counts() throws {
    func count(_ package: String) -> Int { package.count { "xpk".contains($0) } }
    let list = "One=x|Two=p|Three=k|One=x"
    for (english, dutch, isKept) in [
      ("at most", "hoogstens", { $0 <= 1 }), ("at least", "minstens", { $0 >= 1 }),
      ("exactly", "precies", { $0 == 1 }),
    ] as [(String, String, (Int) -> Bool)] {
      #expect(try kept("\(english);\(list);;1") == packages { isKept(count($0)) })
      #expect(try kept("\(dutch);\(list);;1") == packages { isKept(count($0)) })
    }
    #expect(try kept("at least;\(list);;4") == [])
    #expect(try kept("at most;\(list);;4").count == 27)
  }

  @Test func fixAndForbid() throws {
    #expect(try kept("fix;One=x|One=y|Two=p;;") == packages { !$0.contains("z") && $0.contains("p") })
    #expect(try kept("vast;One=x;;") == packages { $0.contains("x") })
    #expect(try kept("forbid;One=x|Two=p;;") == packages { !$0.contains("x") && !$0.contains("p") })
    #expect(try kept("verboden;One=x|One=y|One=z;;") == [])
  }

  @Test func limitsOfParties() throws {
    #expect(try kept("maximum cost;A;;2") == packages { !($0.contains("y") && $0.contains("q")) })
    #expect(try kept("maximum kosten;b;;0.999") == packages { $0.contains("y") && !$0.contains("m") })
    #expect(try kept("minimum value;b;;8") == packages { $0.hasSuffix("rm") })
    #expect(try kept("minimum waarde;b;;7.0010") == packages { $0.hasSuffix("rm") })
    // Utilities of 8, 7 and 6 with k, x with 0 cost; 1 goes off for what there is without agreement.
    #expect(try kept("minimum gain;a;;7") == ["zpk", "zrk"])
    #expect(try kept("minimum winst;a;;7.01") == [])
  }

  @Test func quantities() throws {
    let kept = try kept("maximum;co2;;-1")
    #expect(kept == ["zrk", "zrl"])
    #expect(try self.kept("minimum;CO2;;3,50") == ["xpm"])
    #expect(try self.kept("minimum;CO2;;3.501") == [])
    let deal = try RuleExamples.deal(rules: RuleExamples.rules("maximum;CO2;;9"))
    #expect(deal.quantities.map(\.digits) == [2])
    #expect(deal.digits == 2)
    #expect(deal.quantities[0].amounts == [[50, 0, -125], [200, 100, 0], [0, 0, 100]])
  }

  @Test func rulesInRows() throws {
    let text = """
      issue;option;value a;value b;requires;sluit uit;status
      One;x;0;0;Two=p|Two=q|Three=k;;
      One;y;0;0;;Two=p|Two=q;
      Two;p;0;0;;;Fixed
      Two;q;0;0;;;vast
      Two;r;0;0;;;
      Three;k;0;0;;;
      Three;l;0;0;;One=x;forbidden
      Three;m;0;0;;;
      """
    let deal = try RuleExamples.deal(text)
    #expect(RuleExamples.packages(deal) == ["xpk", "xqk"])
    #expect(
      deal.rules.map(\.name) == [
        "row 2 requires", "row 3 excludes", "row 4 fixed", "row 8 excludes", "row 8 forbidden",
      ])
    #expect(deal.brokenRules(of: [1, 0, 1]).map(\.name) == ["row 3 excludes", "row 8 forbidden"])
  }

  @Test func rulesInARowWithARange() throws {
    let text = "issue;option;value a;value b;excludes\nTerm;1..3 by 1;0;0;Size=S\nSize;S;0;0;\nSize;L;0;0;"
    #expect(RuleExamples.packages(try RuleExamples.deal(text)) == ["1L", "2L", "3L"])
    let rules = RuleExamples.rules("requires;Size=L;Term=2;")
    #expect(RuleExamples.packages(try RuleExamples.deal(text, rules: rules)) == ["2L"])
  }

  @Test func bundles() throws {
    let text =
      RuleExamples.plain + "\nbundle;Two=p|One=x;10;-1.5;20;0.25;\n;One=x|Two=p|Three=k;-100;;0;;\n"
    let deal = try RuleExamples.deal(text, rules: RuleExamples.rules("maximum cost;a;;-0.01"))
    #expect(deal.digits == 2)
    #expect(deal.totals(of: [0, 0, 1]).value == Amounts(a: 1100, b: 2100))
    #expect(deal.totals(of: [0, 0, 1]).cost == Amounts(a: -150, b: 125))
    #expect(deal.totals(of: [0, 0, 0]).value == Amounts(a: -8400, b: 2000))
    #expect(deal.totals(of: [0, 1, 0]).value == Amounts(a: 600, b: 100))
    // The saving of the bundle is the only cost below 0.
    #expect(RuleExamples.packages(deal) == ["xpk", "xpl", "xpm"])
  }

  @Test func bundlesAreNotWeighted() throws {
    let text = """
      onderwerp;keuze;waarde a (punten);waarde b
      One;x;1;1
      Two;p;1;1
      gewicht;One;10;10
      gewicht;Two;20;20
      bundel;One=x|Two=p;0,125;-3
      """
    let deal = try RuleExamples.deal(text)
    #expect(deal.digits == 3)
    #expect(deal.totals(of: [0, 0]).value == Amounts(a: 30_125, b: 27_000))
  }
}
