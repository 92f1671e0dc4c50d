import MutualGains
import Testing

@testable import DealFiles

/// Mistakes by which rules would be lost, or would say nothing.
@Suite struct MistakenRuleTests {
  static let rows = "onderwerp;optie;waarde a;waarde b;"

  private func notices(_ text: String) throws -> [Notice] {
    try read(text).notices.filter { $0 != .noNoDealRow }
  }

  @Test(arguments: [
    ("vereisd", "vereist"), ("verreist", "vereist"), ("sluit_uit", "sluit uit"), ("sluituit", "sluit uit"),
    ("Sluit-Uit", "sluit uit"), ("require", "requires"), ("exludes", "excludes"), ("statuss", "status"),
  ])
  func refusesToLoseRules(header: String, meant: String) throws {
    let filled = Self.rows + header + "\nPrijs;1;1;2;\nPrijs;2;1;2;\nTermijn;30;1;2;prijs=1\n"
    #expect(refusals(filled).map(\.problem) == [.header(.misspelt(header, meant: [meant]))])
    #expect(refusals(filled).first?.place.cell == "E1")
    let status = Self.rows + header + "\nPrijs;1;1;2;Vast\n"
    #expect(refusals(status).map(\.problem) == [.header(.misspelt(header, meant: [meant]))])
    // Nothing that looks like a rule is lost.
    let remark = Self.rows + header + "\nPrijs;1;1;2;ja\nPrijs;2;1;2;x=1\n"
    #expect(try notices(remark) == [.unknownColumn(name: header, cell: "E1", nearest: meant)])
  }

  @Test(arguments: [
    "requirement", "Requirements", "req", "uitgesloten", "must have", "status rule", "stat.", "state", "",
  ])
  func refusesToLoseRulesUnderAnyHeader(header: String) throws {
    let head = Self.rows + header + "\nP;x;1;2;"
    func meant(_ cells: String) -> [Problem] { refusals(head + cells + "\n").map(\.problem) }
    let lists = ["vereist", "sluit uit"]
    #expect(meant("Q=u\nP;y;0;0\nQ;u;1;2;P=x | P=y") == [.header(.misspelt(header, meant: lists))])
    #expect(meant("\nP;y;0;0;Forbidden\nQ;u;1;2;vast") == [.header(.misspelt(header, meant: ["status"]))])
    #expect(meant("vast\nQ;u;1;2;P=x") == [.header(.misspelt(header, meant: lists + ["status"]))])
    #expect(meant("Q=30\nQ;30..90 by 30;1..2;2..3;") == [.header(.misspelt(header, meant: lists))])
    for remarks in ["Q=u\nQ;u;1;2;zie bijlage", "R=u\nQ;u;1;2;", "Q=laag\nQ;u;1;2;", "\nQ;u;1;2;"] {
      #expect(meant(remarks) == [])
    }
    #expect(refusals(head + "Q=u\nQ;u;1;2\n").first?.place.cell == "E1")
  }

  @Test(arguments: [
    ("actief", "nee"), ("active", "no"), ("Aan", "uit"), ("enabled", "0"), ("telt mee", "Nee"),
  ])
  func rowsThatAreSwitchedOffAreRefused(header: String, word: String) throws {
    let deal = Self.rows + "\(header)\nP;x;1;2;\(header == "enabled" ? "1" : "ja")\nP;y;2;1;\(word)\n"
    #expect(refusals(deal).map(\.problem) == [.row(.switchedOff(header: header, word: word))])
    #expect(refusals(deal.replacing(";\(word)\n", with: ";ja\n")).isEmpty)
    #expect(refusals(deal.replacing(header, with: "duurzaam")).isEmpty)
    // In a file of rules whatever the column is called.
    let rules =
      "name;rule;when;then;limit;\(header == "enabled" ? header : "geldig")\nCap;maximum value;a;;9;\(word)\n"
    let refusal = #expect(throws: Refusal.self) {
      try DealFile(
        SourceText(name: "d.csv", bytes: Array((Self.rows + "note\nP;x;1;2;\nP;y;2;1;\n").utf8)),
        convention: nil,
        rules: SourceText(name: "r.csv", bytes: Array(rules.utf8)))
    }
    #expect(refusal?.diagnostics.map(\.problem.code) == ["row-switched-off"])
  }

  @Test func suggestsEveryKnownHeader() throws {
    let text = Self.rows + "kosten;gewicht a;opmerkingen;kleur;waarde_b2\nPrijs;1;1;2;;;Prijs=1;;\n"
    #expect(
      try notices(text) == [
        .unknownColumn(name: "kosten", cell: "E1", nearest: "kosten a"),
        .weightColumn(name: "gewicht a", cell: "F1"),
        .unknownColumn(name: "opmerkingen", cell: "G1", nearest: "opmerking"),
        .unknownColumn(name: "kleur", cell: "H1", nearest: nil),
        .unknownColumn(name: "waarde_b2", cell: "I1", nearest: "waarde b"),
      ])
  }

  @Test func saysWhatCanNeverBeChosen() throws {
    let head = "issue;option;value a;value b;requires;excludes\n"
    #expect(
      try notices(head + "A;x;1;2;A=y;\nA;y;0;1;;\n") == [
        .optionNeverChosen(options: ["A=x"], cell: "E2")
      ])
    #expect(
      try notices(head + "A;x;1;2;;A=x\nA;y;0;1;;A=x\n") == [
        .optionNeverChosen(options: ["A=x"], cell: "F2"), .ruleWithoutEffect(cell: "F3"),
      ])
    #expect(try notices(head + "A;x;1;2;A=x|A=y;\nA;y;0;1;;\n") == [.ruleWithoutEffect(cell: "E2")])
    #expect(try notices(head + "A;x;1;2;B=z;\nA;y;0;1;;B=z\nB;z;0;1;;\nB;w;0;1;;\n").isEmpty)
    // That rules leave no option at all is found with the packages.
    #expect(try notices(head + "A;x;1;2;A=y;\nA;y;0;1;A=x;\n").count == 2)
  }

  /// The deal with two issues, under `rules`.
  private func ruled(_ rules: String) throws -> DealFile {
    let deal = "issue;option;value a;value b\nA;x;1;2\nA;y;2;1\nB;1.5;0;1\nB;2;1;0\n"
    return try DealFile(
      SourceText(name: "deal.csv", bytes: Array(deal.utf8)),
      rules: SourceText(name: "rules.csv", bytes: Array(rules.utf8)))
  }

  private func problems(_ rules: String) -> [String] {
    do {
      _ = try ruled(rules)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics.map { $0.problem.code + " " + ($0.place.cell ?? "") } ?? []
    }
  }

  @Test func saysWhatCanNeverBeChosenOfAFileOfRules() throws {
    let file = try ruled("name;rule;when;then\nr;requires;A=x|B=2;A=y\ns;excludes;A=x;A=y\n")
    #expect(
      file.notices.suffix(2) == [
        .optionNeverChosen(options: ["A=x"], cell: "D2"), .ruleWithoutEffect(cell: "D3"),
      ])
    #expect(problems("name;rule;when;then\nr;excludes;A=x|A=y;A=x|A=y\n") == ["rule-never-holds C2"])
  }

  @Test func suggestsColumnsOfRules() {
    let rules = "r;vereist;A=x;B=2;\ns;hoogstens;A=x;;1\nt;maximum kosten;a;;1\n"
    #expect(
      problems("naam;regel;wanneer;dan;limiet\n" + rules) == [
        "rule-header-unknown C1", "rule-header-unknown E1",
      ])
    #expect(problems("naam;regel;als;dn;grens\n" + rules) == ["rule-header-unknown D1"])
    #expect(problems("naam;regel;als;dan;kleur\n" + rules) == ["rule-header-missing "])
  }

  @Test func findsNumbersInAnyNotation() throws {
    let file = try ruled("name;rule;when;then\nr;requires;A=x;B=1,5\n")
    #expect(
      file.deal.rules.first?.condition
        == .requires(when: [OptionIndex(issue: 0, option: 0)], then: [OptionIndex(issue: 1, option: 0)]))
    #expect(problems("name;rule;when;then\nr;requires;A=x;B=1,50\n") == ["rule-option-unknown D2"])
    #expect(problems("name;rule;when;then\nr;fix;B=02;\n") == ["rule-option-unknown C2"])
    #expect(problems("name;rule;when;then\nr;requires;A=x;B=1,500\n") == ["rule-option-unknown D2"])
  }
}
