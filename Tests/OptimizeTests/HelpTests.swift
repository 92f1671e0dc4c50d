import DealReports
import Testing

@testable import optimize

/// Help, general and of each command, as the built command writes it.
@Suite struct HelpTests {
  /// Each call that shows help, in both languages.
  static let calls: [String] = {
    let calls =
      ["optimize --help", "optimize 2>&1", "optimize deal.csv --help"]
      + Commands.named.map { "optimize \($0.name) --help" }
    return calls + calls.filter { $0.contains("--help") }.map { $0 + " --lang nl" }
  }()

  @Test(arguments: calls)
  func fitsIn80Columns(call: String) throws {
    let lines = try BuiltTool.run(call).output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 8)
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test(arguments: Commands.named.indices)
  func aCommandShowsItsOwnOptions(index: Int) throws {
    let command = Commands.named[index]
    let help = try BuiltTool.run("optimize \(command.name) --help")
    #expect(try BuiltTool.run("optimize help \(command.name)") == help)
    for option in Options.all where !option.isForAll {
      let isShown = help.output.contains("\n  \(option.spelling)  ")
      #expect(isShown == command.takes(option), "\(option.name)")
    }
    // What it shows as an example is a call that can be followed.
    #expect(help.output.contains("\n  optimize \(command.name) "))
  }

  @Test func placeholdersAreDutchInDutch() throws {
    let english = Set(Options.all.compactMap(\.placeholder)).filter { $0.count > 2 && !$0.contains("|") }
    #expect(english.count > 5)
    for call in Self.calls + ["optimize --completions zsh --lang nl"] where call.hasSuffix("nl") {
      let words = Set(try BuiltTool.run(call).output.split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: english), "\(call)")
    }
  }

  @Test func theManualIsEnglishInAnyLanguage() throws {
    #expect(try BuiltTool.run("optimize --manual --lang nl") == BuiltTool.run("optimize --manual"))
  }
}
