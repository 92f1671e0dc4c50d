import Foundation
import Testing

/// The examples of the README and of the pages in docs, run as they stand.
@Suite struct ReadmeTests {
  /// Blocks of console: each line behind `$` is run and must print what follows it.
  static func examples(in page: String) throws -> [(command: String, output: String)] {
    let text = try String(contentsOf: BuiltTool.root.appendingPathComponent(page), encoding: .utf8)
    return text.components(separatedBy: "```console\n").dropFirst().map { block in
      let lines = block.components(separatedBy: "```")[0]
      let (command, output) = lines.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init).pair
      return (String(command.dropFirst(2)), output)
    }
  }

  @Test(arguments: [
    "README.md", "docs/scoring.md", "docs/language.md", "docs/compare.md", "docs/verify.md",
    "docs/contract.md", "docs/merge.md", "docs/uncertainty.md",
  ])
  func examplesPrintWhatTheySay(page: String) throws {
    let examples = try Self.examples(in: page).filter { $0.command.hasPrefix("optimize") }
    #expect(examples.count >= 2)
    for (command, output) in examples {
      #expect(try BuiltTool.run(command).output == output, "\(command)")
    }
  }
}

extension [String] {
  fileprivate var pair: (String, String) { (self[0], count > 1 ? self[1] : "") }
}
