import MutualGains
import Testing

@testable import DealFiles

@Suite struct NumericLabelTests {
  @Test(arguments: [
    ("11,5", "11.5"), ("11,5 dagen", "11.5  Dagen"), ("-0,5", "-0.5"), ("€ 1.250,50", "€ 1,250.50"),
    ("1.250,50", "1250.50"), ("00,5", "00.5"), ("0", "0"),
  ])
  func areTheSame(left: String, right: String) {
    #expect(NumericLabel(left) != nil && NumericLabel(left) == NumericLabel(right))
  }

  @Test(arguments: [
    ("11,5", "115"), ("0,5", "-0.5"), ("11,5 dagen", "11.5 weken"), ("1,5", "1"), ("007", "7"),
    ("1.10", "1.1"), ("2,0", "2"), ("00,5", "0.5"), ("00", "0"),
  ])
  func differ(left: String, right: String) {
    #expect(NumericLabel(left) != NumericLabel(right))
  }

  @Test(arguments: ["1.500", "1,500", "none", "2 x 11,5", "1-2", "11,,5"])
  func haveNoOneNumber(label: String) { #expect(NumericLabel(label) == nil) }

  @Test func numbersThatStandTwiceAreNone() {
    let labels = ["1,5", "1.5", "2,5", "x"]
    let options = labels.map { Option(label: $0, value: Pair(.zero, .zero), cost: Pair(.zero, .zero)) }
    let known = NumericLabel.options(of: Issue(name: "A", options: options))
    #expect(known.count == 1)
    #expect(NumericLabel("2.5").flatMap { known[$0] } == 2)
  }

  @Test func proposalsMayWriteThemInTheirOwnNotation() throws {
    let file = try read("issue;option;value a;value b\nRate;11.5;1;2\nRate;12;2;1\n")
    let text = "voorstel;Rate\na;11,5\nb;11.5\nc;12\n"
    let proposals = try ProposalFile(SourceText(name: "p.csv", bytes: Array(text.utf8)), for: file)
    #expect(proposals.proposals.map(\.choices) == [[0], [0], [1]])
  }

  @Test func dutchSheetsShowNumbersWithAComma() throws {
    func labels(_ header: [String]) throws -> [String] {
      let rows = [
        ZipFile.row(1, header),
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>R</v></c><c r=\"B2\"><v>11.5</v></c><c r=\"C2\"><v>1.5</v></c><c r=\"D2\"><v>2</v></c></row>",
        "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>R</v></c><c r=\"B3\" t=\"str\"><v>v1.2</v></c><c r=\"C3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row>",
      ]
      let source = try SourceText(name: "w.xlsx", bytes: ZipFile.workbook(rows: rows.joined()))
      return try DealFile(source).deal.issues[0].options.map(\.label)
    }
    #expect(try labels(["onderwerp", "optie", "waarde a", "waarde b"]) == ["11,5", "v1.2"])
    #expect(try labels(["issue", "option", "value a", "value b"]) == ["11.5", "v1.2"])
  }

  @Test func formulasWithoutResultAreToldFromTexts() throws {
    let rows = [
      ZipFile.row(1, ["issue", "option", "value a", "value b"]),
      "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>R</v></c><c r=\"B2\"><f>C2</f></c><c r=\"C2\"><f>1+1</f></c><c r=\"D2\" t=\"str\"><v>=1+1</v></c></row>",
    ]
    let source = try SourceText(name: "w.xlsx", bytes: ZipFile.workbook(rows: rows.joined()))
    let refusal = #expect(throws: Refusal.self) { try DealFile(source) }
    #expect(
      refusal?.diagnostics.map(\.problem) == [
        .workbook(.formulaWithoutResult(isLabel: true)), .workbook(.formulaWithoutResult(isLabel: false)),
        .amount(.formula("=1+1")),
      ])
  }
}
