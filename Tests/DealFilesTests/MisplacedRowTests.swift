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
    #expect(found == [.weightUnknownIssue(name, nearest: nearest)])
    #expect(refusals(Self.points + rows + Self.prices).map(\.problem) == found)
  }

  @Test func anIssueMayBeCalledWeight() throws {
    let rows = "Weight;10 kg;1;2\n;20 kg;2;1\nPrice;low;10;1\nBATNA;;0;0\n"
    for head in [Self.points, "issue;option;value a;value b\n"] {
      let file = try read(head + rows)
      #expect(file.deal.issues.map(\.name) == ["Weight", "Price"])
      #expect(file.deal.issues[0].options.map(\.label) == ["10 kg", "20 kg"])
      #expect(file.notices == [.issueFilledDown(cells: ["A3"])])
    }
  }

  @Test func reservedWordsBelongInTheIssueColumn() throws {
    #expect(
      refusals(Self.points + Self.prices + "Q;x;1;1\n;BATNA;1;1\n").map(\.problem) == [
        .noDealMisplaced("BATNA")
      ])
    #expect(refusals(Self.points + "Q;x;1;1\n;Totaal;1;1\n").map(\.problem) == [.totalRow("Totaal")])
    #expect(try read(Self.points + "Q;x;1;1\nQ;geen deal;0;0\n").deal.issues[0].options.count == 2)
  }

  @Test func asksWhetherCellsAreSwapped() throws {
    let swapped = try read(Self.points + Self.prices + "Price;gewicht;60;40\n")
    #expect(swapped.notices == [.weightReadAsOption(cells: ["B5"])])
    #expect(try read("issue;option;value a;value b\nPrice;weight;1;1\nBATNA;;0;0\n").notices.isEmpty)
    let single = try read(Self.points + "low;Price;1;2\nhigh;Price;2;1\nBATNA;;0;0\n")
    #expect(single.notices == [.onlySingleOptions(issues: 2)])
  }

  @Test func refusesFormulasAndErrorsAsLabels() throws {
    #expect(
      refusals(Self.points + "=A1;x;1;1\nQ;=B2;1;1\n").map(\.problem) == [
        .labelFormula("=A1"), .labelFormula("=B2"),
      ])
    #expect(
      refusals(Self.points + "#N/B;x;1;1\nQ;#waarde!;1;1\n").map(\.problem) == [
        .labelError("#N/B"), .labelError("#waarde!"),
      ])
    #expect(try read(Self.points + "#1 priority;#2;1;1\n").deal.issues[0].name == "#1 priority")
  }
}
