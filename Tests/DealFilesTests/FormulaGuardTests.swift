import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

/// Texts that spreadsheets would take for formulas.
@Suite struct FormulaGuardTests {
  static let hostile = [
    "=HYPERLINK(\"http://x\",\"y\")", "+31 6", "-5%", "@SUM(A1)", "'=1", "''-x", "=", "-", "-1", "=a|b",
    "'@",
  ]

  static func row(_ text: String) -> String {
    let output = Output.memory()
    DelimitedWriter(
      to: output, separator: UInt8(ascii: ";"), decimalSign: UInt8(ascii: "."), digits: 0,
      hasByteOrderMark: false
    ).add([.label(text)])
    return String(decoding: output.contents.dropLast(), as: UTF8.self)
  }

  @Test(arguments: hostile + ["\t=1", "\r=1", "\n=1"])
  func noCellStartsWithASign(text: String) throws {
    let cell = Self.row(text)
    let content = cell.drop { $0 == "\"" }
    #expect(content.hasPrefix("'"))
    #expect(!FormulaGuard.isNeeded(for: "x" + text))
    #expect(FormulaGuard.removed(from: "'" + text) == text)
  }

  @Test(arguments: ["'s-Gravenhage", "24 hours", "a=b", "#1 priority", "''", ""])
  func otherTextsStayAsTheyAre(text: String) {
    #expect(Self.row(text) == text)
    #expect(FormulaGuard.removed(from: text) == text)
  }

  @Test func everyTextComesBack() {
    var generator = SeededGenerator(seed: 3)
    let signs: [Character] = ["'", "=", "+", "-", "@", "x", "\"", " ", "\t", "é"]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...5, using: &generator)
      let text = String((0..<length).compactMap { _ in signs.randomElement(using: &generator) })
      let written = FormulaGuard.isNeeded(for: text) ? "'" + text : text
      #expect(FormulaGuard.removed(from: written) == text)
    }
  }

  @Test func labelsOfADealComeBack() throws {
    // Signs alone name no issue.
    let issues = Self.hostile.filter { !DittoMarks.contains(LabelKey($0).text) }.map { name in
      Issue(
        name: name, options: Self.hostile.map { Option(label: $0, value: Pair(Amount(units: -7), .zero)) })
    }
    let parties = Pair(Party(name: "=a"), Party(name: "+b"))
    let deal = try Deal(unit: .points, digits: 0, parties: parties, issues: issues)
    let file = DealFile(deal: deal, reading: try read(ConvertTests.points).reading, notices: [])
    let bytes = try DealTable(file).written(file: "deal").bytes
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(!"=+-@".contains(line.first ?? "=")) }
    // Numbers stay numbers.
    #expect(text.contains(",-7,0\n"))
    #expect(try DealFile(ConvertTests.text("deal.csv", bytes)).deal == deal)
  }

  @Test func aFormulaIsRefusedAllTheSame() throws {
    let deal = "issue,option,value a,value b\n'=x,'=1,1,2\n=x,=2,1,2\n"
    #expect(throws: Refusal.self) { try read(deal) }
    let guarded = try read("issue,option,value a,value b\n'=x,'=1,1,2\n'=x,'-1,1,2\n").deal
    #expect(guarded.issues.map(\.name) == ["=x"])
    #expect(guarded.issues[0].options.map(\.label) == ["=1", "-1"])
  }
}
