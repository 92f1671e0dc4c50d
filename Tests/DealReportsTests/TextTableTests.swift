import DealFiles
import Testing

@testable import DealReports

/// Tables keep to the width of the page, and cut nothing.
@Suite struct TextTableTests {
  private static func lines(_ table: TextTable) -> [String] {
    let output = Output.memory()
    table.write(to: output)
    return String(decoding: output.contents, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func table(_ label: String, _ columns: [String]) -> TextTable {
    var table = TextTable(columns: columns)
    table.add(label, columns.map { _ in "1.250,00" })
    return table
  }

  @Test func aHeaderWithRoomIsWhole() {
    let lines = Self.lines(Self.table("Levering", ["winst koper", "winst leveranciersvereniging", "samen"]))
    #expect(lines[0] == "             winst koper   winst leveranciersvereniging      samen")
    #expect(lines.count == 2)
  }

  @Test func headersTakeASecondLineBeforeTheyAreCut() {
    let columns = ["waarde koper", "kosten koper", "waarde leverancier", "kosten leverancier"]
    let lines = Self.lines(Self.table("Betaling na de levering", columns))
    #expect(lines.count == 3)
    #expect(lines[0].split(separator: " ") == ["waarde", "kosten", "waarde", "kosten"])
    #expect(lines[1].split(separator: " ") == ["koper", "koper", "leverancier", "leverancier"])
  }

  @Test(arguments: [40, 60, 80, 132]) func whatIsStillTooLongGoesOnInTheNextLine(width: Int) {
    let name = "Ziekenhuisinkoopcombinatie"
    let columns = [name + "Noordzeekust", name + "Waddenkust"]
    let label = String(repeating: "Levering ", count: 15) + "einde"
    let lines = PageWidth.page(of: width) { Self.lines(Self.table(label, columns)) }
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    // Each column by itself has all of its header, and the labels all of theirs.
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words.count { $0 == "Levering" } == 15 && words.contains("einde"))
    #expect(!lines.joined().contains("…"))
    let letters = lines.joined().filter { $0 != " " }
    #expect(letters.count { $0 == "Z" } == 2 && letters.contains("kust"))
  }

  @Test func aWiderPageIsUsed() {
    let long = String(repeating: "Betaling ", count: 10)
    let lines = PageWidth.page(of: 120) { Self.lines(Self.table(long, ["koper", "leverancier"])) }
    #expect(lines.count == 2 && lines[1].displayWidth > 80)
    #expect(PageWidth.current == 80)
    let sentence = String(repeating: "word ", count: 40)
    #expect(PageWidth.page(of: 120) { sentence.wrapped(to: 80) }.split(separator: "\n")[0].count > 110)
    #expect(sentence.lines(after: "  ").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: Array(stride(from: 1, through: 120, by: 7))) func linesKeepTo80Columns(length: Int) {
    let long = String(repeating: "x", count: length)
    let words = (0..<length / 4 + 1).map { _ in "woord" }.joined(separator: " ")
    for columns in [[long, "samen"], [words, long, "samen"], [words, words, words, words]] {
      for label in ["", "Levering", words] {
        #expect(Self.lines(Self.table(label, columns)).allSatisfy { $0.displayWidth <= 80 }, "\(columns)")
      }
    }
  }
}
