import Foundation
import Testing

/// Workbooks in and out of the built command.
@Suite struct WorkbookToolTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  private func inFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func anAnswerIsADealAgain() throws {
    try inFolder {
      let deal = "datasets/packaging-contract.csv"
      let path = folder.appendingPathComponent("answer.xlsx").path
      let written = try BuiltTool.run("optimize \(deal) -o '\(path)'")
      #expect(written == BuiltTool.Result(output: "", errors: "", exitCode: 0))
      let again = try BuiltTool.run("optimize '\(path)'")
      #expect(again.output.contains("all: optimize frontier \(path)\n"))
      #expect(try again.outputOfAnyFile == BuiltTool.run("optimize \(deal)").outputOfAnyFile)
      #expect(try BuiltTool.run("optimize - < '\(path)'").outputOfAnyFile == again.outputOfAnyFile)
      #expect(try names == ["answer.xlsx"])
    }
  }

  @Test func isWrittenWholeOrNotAtAll() throws {
    try inFolder {
      let path = folder.appendingPathComponent("answer.xlsx").path
      let nowhere = ["TMPDIR": folder.appendingPathComponent("nowhere").path]
      let line = "optimize datasets/valve-price.csv -o '\(path)'"
      let result = try BuiltTool.run(line, environment: nowhere)
      #expect(result.exitCode == 74 && result.errors.contains("No such file or directory"))
      #expect(try names.isEmpty)
      // Neither the temporary file nor its parts stay behind.
      #expect(try BuiltTool.run(line, environment: ["TMPDIR": folder.path]).exitCode == 0)
      #expect(try names == ["answer.xlsx"])
    }
  }
}
