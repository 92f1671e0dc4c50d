import DealFiles
import DealGenerator
import Foundation
import Testing

/// The built command, stopped by a limit or a signal: it ends with 4, says what is missing, and claims nothing else.
@Suite struct StoppedToolTests {
  /// A folder with a deal whose rules take long to search, and proposals of it: a whole one, and one with an open
  /// issue.
  private func withHardDeal(_ body: (_ arguments: String, _ folder: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var generator = SeededGenerator(seed: 7)
    var rows = "issue;option;value a;cost a;value b;cost b;CO2;NOx\n"
    let names = (0..<180).map { "I\($0)" }
    for name in names {
      for option in 0..<5 {
        let amounts = (0..<6).map { _ in String(Int.random(in: 0...100_000, using: &generator)) }
        rows += "\(name);o\(option);\(amounts.joined(separator: ";"))\n"
      }
    }
    let rules = """
      name;rule;when;then;limit
      CO2;maximum;CO2;;6680000
      NOx;maximum;NOx;;6940000
      cost;maximum cost;a;;7460000

      """
    let heading = "proposal;" + names.joined(separator: ";")
    let proposals = [
      heading, "whole;" + names.map { _ in "o1" }.joined(separator: ";"),
      "open;;" + names.dropFirst().map { _ in "o2" }.joined(separator: ";"), "",
    ]
    for (name, text) in [
      ("deal.csv", rows), ("rules.csv", rules), ("proposals.csv", proposals.joined(separator: "\n")),
    ] {
      try text.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    try body("deal.csv --rules rules.csv", folder.path)
  }

  /// The commands that search, before and behind the deal's arguments.
  private static let commands = [
    ("", ""), ("frontier", ""), ("rules", ""), ("sensitivity", ""), ("offers", "--for a"),
    ("score", "--path whole"), ("statement", ""),
    ("statement", "--proposals proposals.csv --proposal whole"),
  ]

  private static func words(_ command: (String, String), _ arguments: String) -> String {
    let files = command.0 == "score" ? "deal.csv proposals.csv" : "deal.csv"
    return "\(command.0) \(arguments.replacing("deal.csv", with: files)) \(command.1)"
  }

  private struct Answer: Decodable {
    let proven: Bool
    let gaps: [Gap]?

    struct Gap: Decodable {}
  }

  @Test func aTimeLimitHoldsInEveryCommand() throws {
    try withHardDeal { arguments, folder in
      for command in Self.commands {
        let words = Self.words(command, arguments)
        for limit in ["0.001", "0.05", "0.3"] {
          let result = try BuiltTool.run("cd '\(folder)' && optimize \(words) --json --time-limit \(limit)")
          #expect(result.exitCode == 4, "\(words) \(limit): \(result.errors)")
          let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
          #expect(!answer.proven, "\(words)")
          if command.0 != "sensitivity" { #expect(answer.gaps != nil, "\(words)") }
          // What is claimed of proposals is only what is known.
          for claim in ["\"efficient\": true", "\"efficiency\": 100.0", "\"kind\": \"win-win\""] {
            #expect(!result.output.contains(claim), "\(words): \(claim)")
          }
        }
        let text = try BuiltTool.run("cd '\(folder)' && optimize \(words) --time-limit 0.001")
        #expect(text.exitCode == 4, "\(words): \(text.errors)")
        for claim in ["No package keeps all rules", "it is efficient", "proven best", "No agreement"] {
          #expect(!text.output.contains(claim), "\(words): \(claim)")
        }
      }
    }
  }

  /// A workbook of headers alone would say that there is nothing.
  @Test func aFrontierWithoutAPointIsNoWorkbook() throws {
    try withHardDeal { arguments, folder in
      let result = try BuiltTool.run(
        "cd '\(folder)' && optimize frontier \(arguments) --time-limit 0.001 -o answer.xlsx")
      #expect(result.exitCode == 4)
      let isWritten = FileManager.default.fileExists(atPath: folder + "/answer.xlsx")
      #expect(isWritten != result.errors.contains("was not written"))
      #expect(isWritten || result.output.contains("not proven"))
    }
  }

  @Test(arguments: ["INT", "TERM"]) func aSignalEndsEveryCommandWithWhatIsKnown(signal: String) throws {
    guard BuiltTool.canWatch else { return }
    try withHardDeal { arguments, folder in
      for command in Self.commands {
        let words = Self.words(command, arguments)
        let result = try BuiltTool.run("\(words) -o answer.json", in: folder, until: 150, signal: signal)
        #expect(result.exitCode == 4, "\(words): \(result.errors)")
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/answer.json"))
        #expect(try !JSONDecoder().decode(Answer.self, from: data).proven, "\(words)")
      }
      for command in [Self.commands[0], Self.commands[5]] {
        let words = Self.words(command, arguments)
        let result = try BuiltTool.run("\(words) -o answer.xlsx", in: folder, until: 150, signal: signal)
        #expect(result.exitCode == 4, "\(words): \(result.errors)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(!names.contains { $0.hasSuffix(".part") })
    }
  }

  private static let files = ["deal.csv", "proposals.csv", "rules.csv"]

  /// Signals that nobody can go on after: what stood there stays, and nothing else.
  @Test(arguments: [("HUP", 1), ("USR1", 10), ("PIPE", 13), ("ALRM", 14)])
  func aSignalThatEndsTheCommandLeavesNothingBehind(signal: String, number: Int32) throws {
    guard BuiltTool.canWatch else { return }
    try withHardDeal { arguments, folder in
      for name in ["answer.csv", "answer.xlsx"] {
        let place = URL(fileURLWithPath: folder + "/" + name)
        try Data("earlier".utf8).write(to: place)
        let result = try BuiltTool.run(
          "frontier \(arguments) -o \(name)", in: folder, until: 100, signal: signal)
        #expect(result.exitCode == 128 + number, "\(name): \(result.errors)")
        #expect(try Data(contentsOf: place) == Data("earlier".utf8))
        try FileManager.default.removeItem(at: place)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == Self.files)
    }
  }

  /// The system asks once a second where that is over; it ends the search, not the command.
  @Test func aLimitOnProcessorTimeStopsTheSearch() throws {
    try withHardDeal { arguments, folder in
      let line = "cd '\(folder)' && ulimit -S -t 2 && optimize \(arguments) -o answer.json"
      let result = try BuiltTool.run(line)
      #expect(result.exitCode == 4, "\(result.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/answer.json"))
      #expect(try !JSONDecoder().decode(Answer.self, from: data).proven)
    }
  }

  /// It may stand in the place of an earlier whole one.
  @Test func aTableOfAStoppedFrontierSaysSo() throws {
    try withHardDeal { arguments, folder in
      for form in ["> answer.csv", "-o answer.csv"] {
        let result = try BuiltTool.run(
          "cd '\(folder)' && optimize frontier \(arguments) \(form) --time-limit 1; code=$?; cat answer.csv; exit $code"
        )
        #expect(result.exitCode == 4, "\(result.errors)")
        let rows = result.output.split(separator: "\n")
        let last = rows.last?.split(separator: ";", omittingEmptySubsequences: false) ?? []
        #expect(last.count == rows.first?.split(separator: ";").count)
        #expect(last.allSatisfy { $0 == "?" }, "\(last)")
      }
    }
  }
}
