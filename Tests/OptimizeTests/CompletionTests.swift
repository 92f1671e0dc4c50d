import Foundation
import Testing

@testable import optimize

/// The scripts with which shells complete what is typed, as the built command writes them.
@Suite struct CompletionTests {
  static func script(_ shell: Shell) throws -> String {
    let result = try BuiltTool.run("optimize --completions \(shell.rawValue)")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    return result.output
  }

  static func isInstalled(_ tool: String) throws -> Bool {
    try BuiltTool.run("command -v \(tool)").exitCode == 0
  }

  @Test(arguments: Shell.allCases)
  func everyCommandAndOptionOccurs(shell: Shell) throws {
    let words = Set(try Self.script(shell).split { !($0.isLetter || $0 == "-") }.map(String.init))
    for command in Commands.named { #expect(words.contains(command.name)) }
    for option in Options.all {
      for name in option.names {
        #expect(words.contains(shell == .fish ? name : Options.spelled(name)), "\(name)")
      }
      if case .words(let values) = option.value {
        #expect(values.allSatisfy(words.contains), "\(option.name)")
      }
    }
  }

  @Test(arguments: Shell.allCases)
  func theShellCanReadIt(shell: Shell) throws {
    guard try Self.isInstalled(shell.rawValue) else { return }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = try BuiltTool.run(
      "optimize --completions \(shell.rawValue) > '\(file)' && \(shell.rawValue) -n '\(file)'")
    #expect(result == BuiltTool.Result(output: "", errors: "", exitCode: 0))
  }

  /// What is typed, taken apart as bash does, and what it completes to.
  static let typed: [(words: [String], completions: [String])] = [
    (["fr"], ["frontier"]), (["--max"], ["--max-payment"]), (["frontier", "--su"], ["--summary"]),
    (["convert", "--to", "g"], ["genius", "geniusweb"]), (["convert", "--to", "=", "j"], ["json"]),
    (["frontier", "--to", ""], []), (["--decimal", "="], ["comma", "point"]),
    // The value of an option is no command, nor is what follows a deal, or two dashes.
    (["-o", "rules", "--det"], ["--details"]), (["-o", "fr"], []), (["datasets/rush-order.csv", "ru"], []),
    (["--", "ru"], []), (["check", "--summ"], []), (["--json", "ru"], ["rules"]),
    // Beside commands, files.
    (["c"], ["check", "compare", "convert", "copy.csv", "c d.csv"]),
  ]

  @Test(arguments: typed)
  func bashCompletes(words: [String], completions: [String]) throws {
    guard try Self.isInstalled("bash") else { return }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["copy.csv", "c d.csv"] { try Data().write(to: folder.appendingPathComponent(name)) }
    let line = (["optimize"] + words).map { "\"\($0)\"" }.joined(separator: " ")
    // The file first: bash 3.2 can't source what is still being written.
    let result = try BuiltTool.run(
      """
      cd '\(folder.path)' && optimize --completions bash > .script && bash -c '
      source ./.script; COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _optimize
      for reply in "${COMPREPLY[@]}"; do echo "$reply"; done'
      """)
    #expect(result.errors.isEmpty)
    let replies = result.output.split(separator: "\n").map(String.init)
    #expect(replies.sorted() == completions.sorted())
  }

  @Test func fishCompletes() throws {
    guard try Self.isInstalled("fish") else { return }
    for (line, reply) in [
      ("optimize fr", "frontier"), ("optimize --max", "--max-payment"),
      ("optimize convert --to neg", "negmas"),
    ] {
      let result = try BuiltTool.run(
        "optimize --completions fish | HOME=/tmp fish -c 'source; complete -C \"\(line)\"'")
      #expect(result.output.hasPrefix(reply + "\t"), "\(line): \(result)")
    }
  }

  @Test func anotherShellIsNotGuessed() throws {
    #expect(try BuiltTool.run("optimize --completions ksh").exitCode == 2)
  }
}
