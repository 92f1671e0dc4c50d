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

  /// What nobody sees is taken out of a text, and places in it stay right. Found by fuzzing: it ended the process.
  @Test func tellsWhereTheTextBreaksBehindWhatNobodySees() throws {
    let header = "issue;option;value a;value b\n"
    func wide(_ text: String) -> [UInt8] {
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    for hidden in ["", "\u{200B}", "\u{AD}\u{FEFF}", String(repeating: "\u{200B}", count: 300)] {
      let row = "Te\(hidden)rm;30\(hidden) dagen é;"
      for bytes in [
        Array((header + row).utf8) + [0xE9, 0x3B],
        [0xEF, 0xBB, 0xBF] + Array((header + row).utf8) + [0xE9, 0x3B],
        [0xEF, 0xBB, 0xBF] + Array((header + row).utf8) + [0, 0x3B],
        Array((header + row + "\0;").utf8), wide(header + row + "\0;"), wide(header + row) + [0, 0xDC],
        wide(header + row) + [0x41], wide("sep=;\n" + header + row) + [0, 0xD8],
      ] {
        do throws(Diagnostic) {
          _ = try SourceText(name: "f", bytes: bytes)
          Testing.Issue.record("not refused: \(bytes.count)")
        } catch {
          #expect(error.place.cell == "C2", "\(hidden.unicodeScalars.count) \(error.problem)")
        }
      }
      for start in ["sep=", "sep=;", "sep=;\(hidden)"] {
        for bytes in [
          Array(start.utf8) + [0], wide(start + "\0"), [0xEF, 0xBB, 0xBF] + Array(start.utf8) + [0xE9],
        ] {
          #expect(problem(bytes) != nil)
        }
      }
    }
  }
}
