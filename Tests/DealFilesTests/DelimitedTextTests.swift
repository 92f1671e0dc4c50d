import Testing

@testable import DealFiles

@Suite struct DelimitedTextTests {
  private func table(_ text: String, separator: Character = ";") throws -> [[String]] {
    let source = try SourceText(name: "t.csv", bytes: Array(text.utf8))
    let table = try DelimitedText(source, separator: separator.asciiValue ?? 0)
    return (0..<table.recordCount).map { record in
      (0..<table.cellCount(record: record)).map { table.text(.init(record: record, column: $0)) }
    }
  }

  @Test func splitsRecordsAtAnyLineEnd() throws {
    #expect(try table("a;b\nc;d") == [["a", "b"], ["c", "d"]])
    #expect(try table("a;b\r\nc;d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(try table("a;b\rc;d\r") == [["a", "b"], ["c", "d"]])
    #expect(try table("a\n\nb\n") == [["a"], [""], ["b"]])
    #expect(try table("a;;\n") == [["a", "", ""]])
  }

  @Test func readsQuotedCells() throws {
    #expect(try table("\"a;b\";\"c\"\"d\"\n") == [["a;b", "c\"d"]])
    #expect(try table("\"line\nbreak\";x\n") == [["line\nbreak", "x"]])
    #expect(try table("12\" pipe;\"\"\n") == [["12\" pipe", ""]])
    #expect(try table("\"a\" ;b\n") == [["a", "b"]])
    #expect(try table("\"\"\"quoted\"\"\"\n") == [["\"quoted\""]])
  }

  @Test func trimsBlanksOfAllKinds() throws {
    #expect(try table("  a\t; \u{A0}b\u{A0} ;\u{202F}c\n") == [["a", "b", "c"]])
  }

  @Test func tellsWhereQuotesGoWrong() throws {
    func refusal(_ text: String) -> Diagnostic? {
      do { _ = try table(text) } catch { return error as? Diagnostic }
      return nil
    }
    let open = try #require(refusal("a;b\nc;\"d\ne\n"))
    #expect(open.problem == .text(.quoteOpen))
    #expect(open.place.line == 2 && open.place.column == 3)
    let text = try #require(refusal("a;\"b\"c\n"))
    #expect(text.problem == .text(.textAfterQuote))
    #expect(text.place.line == 1 && text.place.column == 6)
  }

  @Test func placesCellsByLineCharacterAndAddress() throws {
    let source = try SourceText(name: "t.csv", bytes: Array("\u{FEFF}é;\"x\ny\";z\nü;w\n".utf8))
    let table = try DelimitedText(source, separator: UInt8(ascii: ";"))
    let behindBreak = table.place(.init(record: 0, column: 2))
    #expect(behindBreak.line == 2 && behindBreak.column == 4 && behindBreak.cell == "C1")
    // The second record starts on line 3 but is the spreadsheet's second row.
    let next = table.place(.init(record: 1, column: 1))
    #expect(next.line == 3 && next.column == 3 && next.cell == "B2")
    let beyond = table.place(.init(record: 1, column: 4))
    #expect(beyond.line == 3 && beyond.column == 4 && beyond.cell == "E2")
  }

  @Test func namesColumnsAsASpreadsheetDoes() {
    #expect(
      [0, 25, 26, 51, 701, 702, 16_383].map(CellAddress.columnLetters) == [
        "A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD",
      ])
  }

  @Test func keepsItsLimits() throws {
    func problem(_ text: String) -> Problem? {
      do { _ = try table(text) } catch { return (error as? Diagnostic)?.problem }
      return nil
    }
    #expect(problem(String(repeating: "x", count: 32_767)) == nil)
    #expect(problem(String(repeating: "x", count: 32_768)) == .text(.cellTooLong))
    // The limit counts characters, not bytes.
    #expect(problem(String(repeating: "é", count: 32_767)) == nil)
    #expect(problem(String(repeating: ";", count: 16_383)) == nil)
    #expect(problem(String(repeating: ";", count: 16_384)) == .text(.tooManyColumns))
    #expect(problem(String(repeating: "\n", count: 2_000_000)) == nil)
    #expect(problem(String(repeating: "\n", count: 2_000_001)) == .text(.tooManyRows))
  }
}
