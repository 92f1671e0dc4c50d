import Testing

@testable import DealFiles

@Suite struct SourceTextTests {
  private func problem(_ bytes: [UInt8]) -> Problem? {
    do throws(Diagnostic) { _ = try SourceText(name: "f", bytes: bytes) } catch { return error.problem }
    return nil
  }

  @Test func refusesWhatIsNoText() {
    #expect(problem(Array("issue;é".utf8)) == nil)
    #expect(problem([0x69, 0, 0x6A]) == .text(.zeroByte(others: 0)))
    #expect(problem([0xFF, 0xFE, 0x69, 0]) == nil)
    #expect(problem([0xFF, 0xFE, 0, 0, 0x69, 0, 0, 0]) == .text(.otherEncoding("UTF-32")))
    // Windows-1252.
    #expect(problem([0x63, 0x61, 0x66, 0xE9, 0x3B]) == nil)
    #expect(problem([0x7F, 0x45, 0x4C, 0x46, 0x02, 0xE9]) == .file(.binary))
    #expect(problem([UInt8](repeating: 0x20, count: SourceText.largestSize + 1)) == .file(.tooLarge))
  }

  @Test func tellsWhereTheTextBreaks() throws {
    do throws(Diagnostic) {
      _ = try SourceText(name: "f", bytes: Array("é;a\nbü".utf8) + [0xE9])
      Testing.Issue.record("not refused")
    } catch {
      #expect(error.problem == .text(.broken(.utf8)))
      #expect(error.place.line == 2 && error.place.column == 3)
    }
  }
}
