import MutualGains
import Testing

@testable import DealFiles

/// Several rows of no-deal values: alternatives, of which the best counts for each party.
@Suite struct NoDealAlternativeTests {
  private static let deal = "issue;option;value a;value b;note\nX;1;5,00;0;\nX;2;0;7;\n"

  private func file(_ rows: String) throws -> DealFile {
    try DealFile(SourceText(name: "deal.csv", bytes: Array((Self.deal + rows).utf8)))
  }

  @Test func theBestCountsForEachParty() throws {
    let file = try file("BATNA;;1,5;2;North\nBATNA;;3;-1;Delta\nBATNA;;;2,00;Coast\n")
    #expect(file.deal.noDealValue == Pair(Amount(units: 300), Amount(units: 200)))
    #expect(file.reading.alternatives.map(\.name) == ["North", "Delta", "Coast"])
    #expect(file.reading.alternatives[2].value == Pair(nil, Amount(units: 200)))
    // The first of equal ones.
    #expect(
      file.notices.contains(.alternatives(count: 3, parties: ["a", "b"], names: ["Delta", "North"])))
    // The cells that a sensitivity names are those that count.
    let cells = file.reading.amountCells.figures()
    #expect(cells.contains { $0.figure == InputAmount(.noDeal, side: .first) && $0.address == "C5" })
    #expect(cells.contains { $0.figure == InputAmount(.noDeal, side: .second) && $0.address == "D4" })
  }

  /// A party without any value is not taken to have 0.
  @Test(arguments: ["BATNA;;1;;North\nBATNA;;2;;Delta\n", "BATNA;;1;;\n", "BATNA;;1;;North\n"])
  func eachPartyHasAValue(rows: String) throws {
    let refusal = #expect(throws: Refusal.self) { try file(rows) }
    #expect(refusal?.diagnostics.map(\.problem.code) == ["value-missing"])
    #expect(refusal?.diagnostics.map(\.place.cell) == ["D4"])
  }

  /// Without names, or with the same, nobody knows whether a row is meant.
  @Test(arguments: [
    "BATNA;;1;2;\nBATNA;;2;1;\n", "BATNA;;1;2;North\nBATNA;;2;1;\n", "BATNA;;1;2;\nBATNA;;2;1;North\n",
    "BATNA;;1;2;North\nBATNA;;2;1;north \n", "BATNA;;1;2;North\nBATNA;;2;1;Delta\nBATNA;;2;1;North\n",
  ])
  func namesAreNeeded(rows: String) throws {
    let refusal = #expect(throws: Refusal.self) { try file(rows) }
    #expect(refusal?.diagnostics.map(\.problem.code) == ["no-deal-repeated"])
  }
}
