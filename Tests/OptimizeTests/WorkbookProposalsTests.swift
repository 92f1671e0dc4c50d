import Foundation
import Testing

/// Proposals that stand in the workbook of their deal.
@Suite struct WorkbookProposalsTests {
  @Test(arguments: [("en", "The supplier's first offer"), ("nl", "Eerste bod leverancier")])
  func areScoredWithoutAFileOfTheirOwn(language: String, name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("deal.xlsx").path
    #expect(try BuiltTool.run("optimize template --lang \(language) -o '\(path)'").exitCode == 0)
    let scored = try BuiltTool.run("optimize score '\(path)' --csv")
    #expect(scored.exitCode == 0)
    #expect(scored.output.contains(name))
    let party = language == "nl" ? "koper" : "buyer"
    let offered = try BuiltTool.run("optimize offers '\(path)' --for \(party) --around \"\(name)\" --json")
    #expect(offered.exitCode == 0 && offered.output.contains("\"offers\""))
    // The same file named twice: its sheet of proposals is taken for the second.
    #expect(try BuiltTool.run("optimize score '\(path)' '\(path)' --csv").output == scored.output)
  }
}
