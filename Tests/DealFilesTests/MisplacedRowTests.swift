import MutualGains
import Testing

@testable import DealFiles

@Suite struct MisplacedRowTests {
  static let points = "issue;option;value a (points);value b\n"
  static let prices = "Price;low;10;1\nPrice;high;1;10\nBATNA;;0;0\n"

  @Test(arguments: [
    ("weight;Pirce;60;40\n", "Pirce", "Price"),
    ("weight;Price;1;2\nweight;Delivery;60;40\n", "Delivery", nil),
    ("Gewicht;Delivery;60;40\nweight;price;1;2\n", "Delivery", nil),
  ])
  func refusesWeightsOfUnknownIssues(rows: String, name: String, nearest: String?) {
    let found = refusals(Self.points + Self.prices + rows).map(\.problem)
    #expect(found == [.row(.weightUnknownIssue(name, nearest: nearest))])
    #expect(refusals(Self.points + rows + Self.prices).map(\.problem) == found)
  }

  @Test func anIssueMayBeCalledWeight() throws {
    let rows = "Weight;10 kg;1;2\n;20 kg;2;1\nPrice;low;10;1\nBATNA;;0;0\n"
    for head in [Self.points, "issue;option;value a;value b\n"] {
      let file = try read(head + rows)
      #expect(file.deal.issues.map(\.name) == ["Weight", "Price"])
      #expect(file.deal.issues[0].options.map(\.label) == ["10 kg", "20 kg"])
      #expect(
        file.notices == [
          .issueFilledDown(cells: ["A3"]), .singleOptions(issues: ["Price"], cells: ["A4"]),
        ])
    }
  }

  @Test func reservedWordsBelongInTheIssueColumn() throws {
    #expect(
      refusals(Self.points + Self.prices + "Q;x;1;1\n;BATNA;1;1\n").map(\.problem) == [
        .row(.noDealMisplaced("BATNA"))
      ])
    #expect(refusals(Self.points + "Q;x;1;1\n;Totaal;1;1\n").map(\.problem) == [.row(.total("Totaal"))])
    #expect(
      refusals(Self.points + "Q;x;1;1\nQ;geen deal;0;0\n").map(\.problem) == [
        .row(.noDealAsOption("geen deal", issue: "Q"))
      ])
  }

  @Test func noDealCanBeAChoiceOfIssues() throws {
    let choices = "Q;x;1;1\nQ;no deal;0;0\nR;y;1;1\nR;No agreement;0;0\n"
    // Where each issue has one, no deal is a whole.
    #expect(
      refusals(Self.points + choices).map(\.problem) == [
        .row(.noDealAsOption("no deal", issue: "Q")), .row(.noDealAsOption("No agreement", issue: "R")),
      ])
    let several = try read(Self.points + choices + "S;x;1;1\nS;y;2;0\n")
    #expect(several.deal.issues.map(\.options.count) == [2, 2, 2])
    #expect(
      several.notices.contains(.noDealOptions(labels: ["no deal", "No agreement"], cells: ["B3", "B5"])))
    let beside = try read(Self.points + Self.prices + "Q;x;1;1\nQ;geen deal;0;0\n")
    #expect(beside.notices == [.noDealOptions(labels: ["geen deal"], cells: ["B6"])])
    #expect(
      refusals(Self.points + "Q;x;1;1\nQ;no deal;0;0\nQ;geen deal;0;0\n").map(\.problem) == [
        .row(.noDealAsOption("no deal", issue: "Q")), .row(.noDealAsOption("geen deal", issue: "Q")),
      ])
  }

  @Test func asksWhetherCellsAreSwapped() throws {
    for word in ["gewicht", "Weight", " weight "] {
      let swapped = refusals(Self.points + Self.prices + "Price;\(word);60;40\n")
      #expect(swapped.map(\.problem) == [.row(.weightAsOption(issue: "Price"))])
      #expect(swapped.map(\.place.cell) == ["B5"])
    }
    #expect(try read("issue;option;value a;value b\nPrice;weight;1;1\nBATNA;;0;0\n").notices.isEmpty)
    let single = try read(Self.points + "low;Price;1;2\nhigh;Price;2;1\nBATNA;;0;0\n")
    #expect(single.notices == [.onlySingleOptions(issues: 2)])
  }

  @Test(arguments: [
    ("bundles", true), ("Bundels", true), ("bundle 1", true), ("bundle:", true), ("bundl", true),
    ("Package", false), ("P", false), ("", false),
  ])
  func refusesToTakeBundlesForIssues(word: String, isNear: Bool) {
    let rows = "P;x;5;1\nP;y;3;4\nQ;u;1;1\nQ;v;0;0\n\(word);P=y|Q=u;100;3\nBATNA;;0;0\n"
    let found = refusals("issue;option;value a;value b\n" + rows)
    let name = word.isEmpty ? "Q" : word
    #expect(
      found.map(\.problem) == [
        .row(.bundleMisspelt(name, list: "P=y|Q=u", meant: "bundle", isNear: isNear))
      ])
    #expect(found.first?.place.cell == "A6")
    let dutch = refusals("onderwerp;optie;waarde a;waarde b\n" + rows)
    #expect(
      dutch.map(\.problem) == [.row(.bundleMisspelt(name, list: "P=y|Q=u", meant: "bundel", isNear: isNear))])
  }

  @Test func listsOfOtherThingsAreLabels() throws {
    let rows = "P;a=1|b=2;5;1\nP;Q=v;3;4\nQ;v;0;0\nBATNA;;0;0\n"
    #expect(try read("issue;option;value a;value b\n" + rows).deal.issues.map(\.options.count) == [2, 1])
    let near = refusals("issue;option;value a;value b\nBundles;R=v;3;4\n" + rows).map(\.problem)
    #expect(near == [.row(.bundleMisspelt("Bundles", list: "R=v", meant: "bundle", isNear: true))])
  }

  @Test(arguments: ["weights", "gewicht:", "weging", "Weight 1", "Importance"])
  func refusesToTakeWeightsForIssues(word: String) {
    let prices = "P;x;5;1\nP;y;3;4\nQ;u;1;1\nQ;v;0;0\nBATNA;;0;0\n"
    let found = refusals(Self.points + prices + "\(word);P;9;1\n\(word);Q;1;9\n")
    #expect(found.map(\.problem) == [.row(.weightMisspelt(word, meant: "weight"))])
    #expect(found.first?.place.cell == "A7")
  }

  @Test func nearWordsAreOnlyMistakesBesideNamesOfIssues() throws {
    let prices = "P;x;5;1\nQ;u;1;1\nBATNA;;0;0\n"
    let freight = prices + "Freight;P;1;0\nFreight;none;0;0\nHandle;a=5;1;0\nHandle;b;0;1\n"
    #expect(try read(Self.points + freight).deal.issues.count == 4)
    #expect(
      refusals(Self.points + prices + "Weigth;P;1;0\nWeigth;Q;1;0\n").map(\.problem) == [
        .row(.weightMisspelt("Weigth", meant: "weight"))
      ])
    #expect(
      refusals(Self.points + prices + "Weights;P;1;0\nWeights;R;1;0\n").map(\.problem) == [
        .row(.weightMisspelt("Weights", meant: "weight"))
      ])
  }

  @Test func issuesMayNameOthersInMoney() throws {
    let rows = "P;x;5;1\nQ;u;1;1\nFirst;P;0;1\nFirst;Q;1;0\nBATNA;;0;0\n"
    #expect(try read("issue;option;value a;value b\n" + rows).deal.issues.count == 3)
    #expect(try read(Self.points + rows + "First;none;0;0\n").deal.issues.count == 3)
  }

  @Test func refusesFormulasAndErrorsAsLabels() throws {
    #expect(
      refusals(Self.points + "=A1;x;1;1\nQ;=B2;1;1\n").map(\.problem) == [
        .row(.labelFormula("=A1")), .row(.labelFormula("=B2")),
      ])
    #expect(
      refusals(Self.points + "#N/B;x;1;1\nQ;#waarde!;1;1\n").map(\.problem) == [
        .row(.labelError("#N/B")), .row(.labelError("#waarde!")),
      ])
    #expect(try read(Self.points + "#1 priority;#2;1;1\n").deal.issues[0].name == "#1 priority")
  }
}
