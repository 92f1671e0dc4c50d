import Foundation
import Testing

/// Tables of answers as workbooks, out of the built command.
@Suite struct TableWorkbookToolTests {
  private func inFolder(_ body: (_ folder: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test(arguments: [
    "offers datasets/itex-cypress.csv --for Itex --tolerance 500",
    "frontier datasets/it-services-contract.csv",
    "sensitivity datasets/transportcontract.csv", "frontier datasets/facility-services-100.csv",
    "rules datasets/packaging-contract.csv --rules datasets/rules/packaging-contract.csv",
  ])
  func isWrittenByItsName(line: String) throws {
    try inFolder { folder in
      let paths = ["first", "second"].map { "\(folder)/\($0).xlsx" }
      for path in paths {
        let written = try BuiltTool.run("optimize \(line) -o '\(path)'")
        #expect(written.exitCode == 0 && written.output.isEmpty, "\(line)")
      }
      let files = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
      #expect(files[0].starts(with: [0x50, 0x4B]) && files[0] == files[1])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test(arguments: [
    "frontier datasets/valve-price.csv --summary -o x.xlsx",
    "offers datasets/valve-price.csv --for buyer --csv -o x.xlsx",
    "sensitivity datasets/valve-price.csv --json -o x.xlsx", "check datasets/valve-price.csv -o x.xlsx",
  ])
  func whatAWorkbookCannotBeIsRefused(line: String) throws {
    #expect(try BuiltTool.run("optimize \(line)").exitCode == 2)
  }

  @Test func withoutPackagesThereIsNone() throws {
    try inFolder { folder in
      let rules = "name;rule;when;then;limit\nr;fix;Size=s;;\nq;minimum gain;a;;2\n"
      let deal = "issue;option;value a;value b\nSize;s;1;2\nSize;l;2;1\nBATNA;;0;0\n"
      try rules.write(toFile: folder + "/rules.csv", atomically: false, encoding: .utf8)
      try deal.write(toFile: folder + "/deal.csv", atomically: false, encoding: .utf8)
      for command in ["frontier", "offers --for a", "sensitivity", "rules"] {
        let words = command.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.dropFirst().joined()
        let result = try BuiltTool.run(
          "optimize \(words[0]) '\(folder)/deal.csv' --rules '\(folder)/rules.csv' \(rest) -o '\(folder)/x.xlsx'"
        )
        #expect(result.exitCode == 3, "\(command)")
        #expect(result.errors.contains("was not written"), "\(command)")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/x.xlsx"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func textIsAsWideAsTheTerminal() throws {
    func widest(_ environment: String) throws -> Int {
      let line =
        "script -qec \"\(environment) optimize score datasets/transportcontract.csv datasets/proposals/transportcontract.csv --details\" /dev/null < /dev/null"
      let output = try BuiltTool.run(line).output
      return output.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }
    #expect(try (100...150).contains(widest("COLUMNS=150")))
    #expect(try widest("COLUMNS=60") <= 70)
    #expect(try widest("COLUMNS=nothing") <= 80)
    // In pipes and files the terminal doesn't count.
    let line = "optimize score datasets/transportcontract.csv datasets/proposals/transportcontract.csv"
    let piped = try BuiltTool.run(line, environment: ["COLUMNS": "150"])
    #expect(try piped == BuiltTool.run(line) && !piped.output.contains("…"))
  }
}
