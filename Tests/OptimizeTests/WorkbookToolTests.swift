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

  @Test func scoresAreWritten() throws {
    try inFolder {
      let line = "optimize score datasets/transportcontract.csv datasets/proposals/transportcontract.csv"
      let paths = ["first", "second", "english"].map { folder.appendingPathComponent("\($0).xlsx").path }
      for (path, language) in zip(paths, ["", "--lang nl", "--lang en"]) {
        let written = try BuiltTool.run("\(line) \(language) -o '\(path)'")
        #expect(written == BuiltTool.Result(output: "", errors: "", exitCode: 0))
      }
      let files = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
      #expect(files[0] == files[1] && files[0] != files[2])
      #expect(try names == ["english.xlsx", "first.xlsx", "second.xlsx"])
      // A scorecard is no sheet of proposals, and an answer without one has none.
      let asProposals = try BuiltTool.run("optimize score datasets/transportcontract.csv '\(paths[0])'")
      #expect(asProposals.exitCode == 1 && asProposals.errors.contains("scorekaart"))
      let answer = folder.appendingPathComponent("answer.xlsx").path
      #expect(try BuiltTool.run("optimize datasets/transportcontract.csv -o '\(answer)'").exitCode == 0)
      #expect(try BuiltTool.run("optimize score '\(answer)'").exitCode == 2)
    }
  }

  @Test func isWrittenWholeOrNotAtAll() throws {
    try inFolder {
      let path = folder.appendingPathComponent("answer.xlsx").path
      let nowhere = ["TMPDIR": folder.appendingPathComponent("nowhere").path]
      let line = "optimize datasets/valve-price.csv -o '\(path)'"
      let result = try BuiltTool.run(line, environment: nowhere)
      // Where the workbook is made in memory its parts find another folder, else there is none.
      let isWritten = result.exitCode == 0
      let isRefused = result.exitCode == 74 && result.errors.contains("No such file or directory")
      #expect(isWritten || isRefused, "\(result.exitCode) \(result.errors)")
      #expect(try names == (isWritten ? ["answer.xlsx"] : []))
      let first = try isWritten ? Data(contentsOf: URL(fileURLWithPath: path)) : nil
      // Neither the temporary file nor its parts stay behind.
      #expect(try BuiltTool.run(line, environment: ["TMPDIR": folder.path]).exitCode == 0)
      #expect(try names == ["answer.xlsx"])
      if let first { #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first) }
    }
  }
}
