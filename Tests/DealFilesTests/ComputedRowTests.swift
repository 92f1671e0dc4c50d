import Testing

@testable import DealFiles

/// Rows that compute something from the options of an issue, and issues that are called as totals or no-deal values.
@Suite struct ComputedRowTests {
  static func problems(_ rows: String, noDeal: String = "BATNA;;1;;1;") -> [String] {
    refusals(text(rows, noDeal)).map(\.problem.code)
  }

  static func text(_ rows: String, _ noDeal: String = "BATNA;;1;;1;") -> String {
    MistakenIssueTests.head + "P;x;1;0;90;4\nP;y;20;3;50;1\nP;z;60;0;10;2\n" + rows
      + "\nQ;u;7;0;0;0\nQ;v;0;0;9;0\n\(noDeal)\n"
  }

  @Test(arguments: [
    "Som;81;3;150;7", "Σ;81;3;150;7", "Alles;81;3;150;7", "Samen;81;0;150;0", "Alle opties;81;3;150;7",
    "subtot.;81;3;150;7",
    "Maximum;60;3;90;4", "max.;60;0;90;0", "Hoogste;60;3;90;4", "Minimum;1;0;10;1", "Laagste waarde;1;0;10;1",
    "Gemiddelde;27;1;50;2", "Gem.;27;0;50;0", "Ø;27;1;50;2", "average;27;1;50;2", "Mediaan;20;0;50;2",
    "Verschil;59;0;80;0",
    "Delta;59;0;80;3", "Resultaat;81;0;150;0", "Controle;81;3;150;7",
  ])
  func refusesOptionsThatAreComputed(row: String) {
    for issue in ["P", ""] {
      let found = Self.problems("\(issue);\(row)")
      #expect(!found.isEmpty && Set(found) == ["row-total"], "\(found)")
    }
  }

  @Test(arguments: ["Gemiddelde", "Σ", "Saldo", "avg", "Som"])
  func namesOptionsThatAreHardlyCalledSo(label: String) throws {
    let file = try read(Self.text("P;\(label);5;0;6;0"))
    #expect(file.notices == [.calledOtherwise(labels: [label], cells: ["B5"])])
  }

  @Test(arguments: [
    "Maximum", "Minimum", "Alles", "Samen", "Totaal", "Beste prijs", "Hoogste klasse", "Resultaat",
  ])
  func otherAmountsMakeOptions(label: String) throws {
    #expect(try read(Self.text("P;\(label);75;0;2;0")).notices.isEmpty)
  }

  @Test(arguments: [
    "Totaal;koper/leverancier", "Totaal;pakket 1/pakket 2", "Resultaat;beste/slechtste", "Saldo;laag/hoog",
    "ZOPA;min/max",
    "Samenvatting;minimum/maximum", "Walk-away;koper/leverancier", "WATNA;koper/leverancier",
    "Doel;koper/leverancier",
    "Reserveprijs;koper/leverancier", "Huidige situatie;koper/leverancier",
  ])
  func refusesTwoRowsOfTotalsOrNoDealValues(issue: String) {
    let (name, labels) = (
      issue.prefix { $0 != ";" }, issue.drop { $0 != ";" }.dropFirst().split(separator: "/")
    )
    let rows = labels.map { "\(name);\($0);1;0;2;0" }.joined(separator: "\n")
    for noDeal in ["BATNA;;1;;1;", ""] {
      let found = Self.problems(rows, noDeal: noDeal)
      #expect(found == ["row-total"] || found == ["no-deal-misplaced"], "\(found)")
    }
  }

  @Test func namesIssuesThatAreCalledSo() throws {
    let rows = "Plan B;zelf doen;1;0;2;0\nPlan B;concurrent;2;0;1;0"
    #expect(Self.problems(rows, noDeal: "") == ["no-deal-misplaced"])
    #expect(try read(Self.text(rows)).notices == [.calledOtherwise(labels: ["Plan B"], cells: ["A5"])])
  }

  @Test(arguments: [
    "Drempelwaarde;x", "Limiet;min", "Bottom line;x", "Uitstappen;ja", "Nulalternatief;huidig",
  ])
  func aSingleRowMayBeTheNoDealValues(row: String) throws {
    #expect(Self.problems(row + ";1;0;2;0", noDeal: "") == ["no-deal-misplaced"])
    #expect(try read(Self.text(row + ";1;0;2;0")).notices.map(\.code) == ["option-single"])
  }

  @Test(arguments: ["BATNA (schatting)", "BATNA excl. btw", "Geen deal (raming)", "BATNA concept"])
  func noDealValuesMaySayHowTheyWereMade(name: String) throws {
    let file = try read(Self.text("P;w;5;0;6;0", "\(name);geen deal;1;n.v.t.;1;n.v.t."))
    #expect(file.deal.noDealValue.first.units == 100)
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: [
    ("factor", "factor"), ("max", "max"), ("%", "%"), ("60%", "40%"), ("gewicht 60%", "gewicht 40%"),
    ("-", "-"), ("A", "B"),
    ("w", "w"), ("aandeel", "aandeel"),
  ])
  func refusesOptionsThatAreWeights(first: String, second: String) {
    let text = """
      issue;option;value a (points);value b (points)
      A;\(first);60;50
      A;x;5;1
      A;y;1;9
      B;\(second);40;50
      B;x;3;8
      B;y;9;2

      """
    #expect(Set(refusals(text).map(\.problem.code)) == ["weight-misplaced"])
    let others = text.replacing("60;50", with: "6;5")
    if first == "max" { #expect(refusals(others).isEmpty) }
  }

  @Test(arguments: [("A (60%)", "B (40%)"), ("A 60%", "B 40%"), ("A [gewicht 60]", "B [gewicht 40]")])
  func refusesWeightsInTheNamesOfIssues(first: String, second: String) {
    let text = """
      issue;option;value a (points);value b (points)
      \(first);x;5;1
      \(first);y;1;9
      \(second);x;3;8
      \(second);y;9;2

      """
    #expect(Set(refusals(text).map(\.problem.code)) == ["weight-misplaced"])
    #expect(refusals(text.replacing("60", with: "16").replacing("40", with: "14")).isEmpty)
  }

  @Test func refusesWeightsOfTwoScales() throws {
    let text = """
      issue;option;value a (points);value b (points)
      weight;A;60;50
      weight;B;0.4;50
      A;x;5;1
      A;y;1;9
      B;x;3;8
      B;y;9;2

      """
    #expect(refusals(text).map(\.problem) == [.row(.weightsOfTwoScales)])
    #expect(refusals(text.replacing("60", with: "99.6")).isEmpty)
  }

  @Test(arguments: ["verboden", "uitgesloten", "verplicht", "forbidden", "niet toegestaan"])
  func refusesAStatusThatIsAYes(header: String) {
    for yes in ["ja", "x", "yes", "1"] {
      let text = "issue;option;value a;value b;\(header)\nP;x;1;2;\(yes)\nP;y;2;1;\nBATNA;;0;0;\n"
      #expect(refusals(text).map(\.problem) == [.header(.misspelt(header, meant: ["status"]))])
    }
  }

  @Test(arguments: ["opmerking", "note", "aspect", "belang", "interest"])
  func refusesARemarkOfAmountsAlone(header: String) throws {
    let text = "issue;option;value a;\(header);value b\nP;x;100;20;0\nP;y;0;15;200\nBATNA;;0;;0\n"
    #expect(refusals(text).map(\.problem.code) == ["header-misspelt"])
    #expect(try read(text.replacing("20", with: "2").replacing("15", with: "1")).deal.issues.count == 1)
    #expect(try read(text.replacing(";15;", with: ";see mail;")).deal.issues.count == 1)
  }

  @Test(arguments: [
    "Q,24 h,9000,50,-8500", "Q,24 h,12,000,-8500", "Q,24 h,9000,8500,50", "Q,2,5,9000,-8500",
  ])
  func refusesCommasThatARemarkHasTakenUp(row: String) {
    for other in ["P,y,18000,4000,quick", "P,y,\"18000,00\",4000,quick"] {
      let text =
        "issue,option,value a,value b,note\nP,x,0,12000,ok\n\(other)\n\(row)\nQ,48 h,4000,0,\nBATNA,,12000,1000,\n"
      #expect(refusals(text).map(\.problem) == [.text(.commasInBoth)], "\(text)")
    }
    let plain =
      "issue,option,value a,value b,note\nP,x,0,12000,ok\nP,y,18000,4000,\nQ,24 h,9000,8500,7654\nBATNA,,0,0,\n"
    #expect(refusals(plain).isEmpty)
  }
}
