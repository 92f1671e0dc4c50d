import DealFiles
import Testing

@testable import DealReports

/// Tables keep to 80 columns, and cut no header that has room.
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

  @Test func whatIsStillTooLongIsCutButNotAlike() {
    let name = "Ziekenhuisinkoopcombinatie"
    let columns = [name + "Noordzeekust", name + "Waddenkust"]
    let lines = Self.lines(Self.table(String(repeating: "Levering ", count: 5), columns))
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    let heads = lines[0].split(separator: " ")
    #expect(heads.count == 2 && heads[0] != heads[1])
    #expect(heads[0].hasSuffix("kust") && heads[1].hasSuffix("kust"))
  }

  @Test(arguments: 1...120) func linesKeepTo80Columns(length: Int) {
    let long = String(repeating: "x", count: length)
    let words = (0..<length / 4 + 1).map { _ in "woord" }.joined(separator: " ")
    for columns in [[long, "samen"], [words, long, "samen"], [words, words, words, words]] {
      for label in ["", "Levering", words] {
        #expect(Self.lines(Self.table(label, columns)).allSatisfy { $0.displayWidth <= 80 }, "\(columns)")
      }
    }
  }
}
