import Foundation
import Testing

/// Templates out of the built command.
@Suite struct TemplateToolTests {
  @Test(arguments: ["deal.xlsx", "DEAL.CSV"]) func isWrittenByItsName(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    let line = "optimize template --lang nl -o '\(path)'"
    #expect(try BuiltTool.run(line) == BuiltTool.Result(output: "", errors: "", exitCode: 0))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: name == "deal.xlsx" ? [0x50, 0x4B] : [0xEF, 0xBB, 0xBF]))
    #expect(try BuiltTool.run("optimize '\(path)'").exitCode == 0)
    // What was filled in is never written over.
    let again = try BuiltTool.run("optimize template -o '\(path)'")
    #expect(again.exitCode == 2 && again.errors.contains("is there already"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }
}
