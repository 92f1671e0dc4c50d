import DealFiles
import Foundation
import Testing

/// Proposals that stand in the workbook of their deal.
@Suite struct WorkbookProposalsTests {
  private func inFolder(_ body: (_ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("deal.xlsx").path)
  }

  /// Sheets of texts and whole numbers.
  private func write(_ sheets: [(name: String, rows: String)], to path: String) throws {
    let writer = try WorkbookWriter(digits: 2)
    for (name, rows) in sheets {
      writer.addSheet(name)
      for (row, line) in rows.split(separator: "\n").enumerated() {
        for (column, cell) in line.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
          if let number = Int64(cell) {
            writer.write(count: number, row, column)
          } else {
            writer.write(String(cell), row, column)
          }
        }
      }
    }
    try Data(writer.finish()).write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: ["proposals", "voorstellen"])
  func areScoredWithoutAFileOfTheirOwn(sheet: String) throws {
    try inFolder { path in
      let deal = "issue;option;value buyer;value supplier\nTerm;long;5;1\nTerm;short;1;6\nBATNA;;0;0\n"
      // An example that the template came with is no proposal beside others.
      let proposals =
        "proposal;payment;note;Term\nExample: the supplier's first offer;0;;30 days\nOurs;2;;short\n"
      try write([("deal", deal), (sheet, proposals)], to: path)
      let scored = try BuiltTool.run("optimize score '\(path)' --csv")
      #expect(scored.exitCode == 0 && scored.output.contains("Ours"))
      #expect(!scored.output.contains("Example") && scored.errors.contains("\(sheet)!A2"))
      let offered = try BuiltTool.run("optimize offers '\(path)' --for buyer --around Ours --json")
      #expect(offered.exitCode == 0 && offered.output.contains("\"offers\""))
      #expect(offered.output.contains("examples-passed-over"))
      // The same file named twice: its sheet of proposals is taken for the second.
      #expect(try BuiltTool.run("optimize score '\(path)' '\(path)' --csv").output == scored.output)
    }
  }

  @Test(arguments: ["en", "nl"]) func theTemplateHasOnlyAnExample(language: String) throws {
    try inFolder { path in
      #expect(try BuiltTool.run("optimize template --lang \(language) -o '\(path)'").exitCode == 0)
      let scored = try BuiltTool.run("optimize score '\(path)'")
      #expect(scored.exitCode == 1 && scored.errors.contains("proposals-missing"))
      #expect(try BuiltTool.run("optimize rules '\(path)'").exitCode == 0)
    }
  }
}
