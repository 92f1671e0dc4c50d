import MutualGains
import Testing

@testable import DealFiles

/// One party's sheet, as it is read for merging and for nothing else.
@Suite struct OwnSheetTests {
  static func read(_ text: String, name: String = "sheet.csv") throws -> DealFile {
    try DealFile(DealSource(name: name, bytes: Array(text.utf8)), scope: .one)
  }

  /// The codes of what is wrong, each with its cell.
  static func problems(_ body: () throws -> Void) -> [String] {
    do { try body() } catch {
      if let refusal = error as? Refusal {
        return refusal.diagnostics.map { diagnostic in
          ([diagnostic.problem.code, diagnostic.place.cell].compactMap(\.self)).joined(separator: " ")
        }
      }
      return ["\(error)"]
    }
    return []
  }

  @Test func aSheetOfOneIsNoDeal() throws {
    let text = "issue;option;value a\ni;o;1\ni;p;2\n"
    #expect(refusals(text).map(\.problem.code) == ["party-missing"])
    let file = try Self.read(text)
    #expect(file.deal.parties == Pair(Party(name: "a"), Party(name: "")))
    #expect(file.deal.issues[0].options.map(\.value) == [1, 2].map { Pair(Amount(units: $0 * 100), .zero) })
  }

  /// A whole column without amounts is one mistake, not one in each row.
  @Test func emptyColumnsAreNobodysFigures() throws {
    let text = "issue;option;value a;cost a;value b;cost b\ni;o;;;1;2\ni;p;;;2;0\nBATNA;;;;5;\n"
    #expect(refusals(text).map(\.problem.code) == ["party-empty"])
    #expect(refusals(text)[0].place.cell == "C1")
    let file = try Self.read(text)
    #expect(file.deal.parties == Pair(Party(name: "b"), Party(name: "a")))
    #expect(file.deal.issues[0].options[0].cost.first == Amount(units: 200))
    #expect(file.deal.noDealValue == Pair(Amount(units: 500), .zero))
    #expect(file.reading.ownSheet?.otherParty == "a")
  }

  @Test(arguments: [
    ("issue;option;value a;value b\ni;o;1;2\n", ["merge-both-parties D1"]),
    // Costs of 0 are figures too.
    ("issue;option;value a;value b;cost b\ni;o;1;;0\n", ["merge-both-parties D1"]),
    ("issue;option\ni;o\n", ["party-missing"]),
    ("issue;option;value a\ni;o;\ni;p;2\n", ["value-missing C2"]),
    // To be filled in: nobody has figures, or no cost is there yet.
    ("issue;option;value a;value b\ni;o;;\n", ["value-missing C2", "value-missing D2"]),
    ("issue;option;value a;cost a\ni;o;1;\ni;p;2;\n", ["value-missing D2", "value-missing D3"]),
    ("issue;option;value a\ni;o;1\nBATNA;;\n", ["value-missing C3"]),
    ("issue;option;value a (points)\ni;o;1\nweight;i;\n", ["value-missing C3"]),
    ("issue;option;value a;cost b\ni;o;1;1\n", ["cost-without-value D1"]),
    ("{\"schema\": \"mutual-gains/deal 1\"}", ["merge-not-sheet"]),
  ])
  func refusesWithTheCell(text: String, codes: [String]) {
    #expect(Self.problems { _ = try Self.read(text) } == codes)
  }

  @Test func aCostMayBeEmptyBesideOthers() throws {
    let file = try Self.read("issue;option;value a;cost a\ni;o;1;\ni;p;2;3\n")
    #expect(file.notices.contains(.emptyCosts(cells: ["D2"])))
  }
}
