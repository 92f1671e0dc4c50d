import DealGenerator
import Foundation
import Testing

@Suite struct ToolTests {
  @Test func sameBytesUnderAnyLocaleAndTimeZone() throws {
    let lines = [
      "optimize datasets/transportcontract.csv", "optimize frontier datasets/transportcontract.csv",
    ]
    for line in lines {
      let plain = try BuiltTool.run(line)
      let environments = [
        ["LC_ALL": "nl_NL.UTF-8", "LANG": "nl_NL.UTF-8", "TZ": "Asia/Kathmandu"],
        ["LC_ALL": "C", "TZ": "Pacific/Kiritimati", "COLUMNS": "20", "TERM": "dumb"],
        ["SWIFT_DETERMINISTIC_HASHING": "1"],
      ]
      for environment in environments {
        #expect(try BuiltTool.run(line, environment: environment) == plain)
      }
    }
  }

  @Test func everyDatasetIsAnswered() throws {
    let folder = BuiltTool.root.appendingPathComponent("datasets")
    let deals = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".csv")
    }
    #expect(deals.count >= 8)
    for deal in deals.sorted() {
      let result = try BuiltTool.run("optimize datasets/\(deal)")
      #expect(result.exitCode == (deal == "rush-order.csv" ? 3 : 0), "\(deal)")
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(deal)")
    }
  }

  @Test(arguments: ["en", "nl"])
  func checksFitIn80Columns(language: String) throws {
    let folder = BuiltTool.root.appendingPathComponent("datasets")
    let deals = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for deal in deals.sorted() where deal.hasSuffix(".csv") {
      let result = try BuiltTool.run("optimize check datasets/\(deal) --lang \(language)")
      #expect(result.exitCode == 0)
      #expect(result.output.split(separator: "\n").filter { $0.count > 80 } == [], "\(deal)")
    }
  }

  @Test(arguments: ["itex-cypress", "payment-and-delivery", "transportcontract"])
  func scoresFitIn80Columns(deal: String) throws {
    let files = "datasets/\(deal).csv datasets/proposals/\(deal).csv"
    let party = try BuiltTool.run("optimize check datasets/\(deal).csv --json").output
    let names = try JSONDecoder().decode(Names.self, from: Data(party.utf8)).parties
    for line in [
      "optimize score \(files)", "optimize score \(files) --details",
      "optimize offers datasets/\(deal).csv --for \(names[0]) --tolerance 1000",
      "optimize sensitivity datasets/\(deal).csv",
    ] {
      let result = try BuiltTool.run(line)
      #expect(result.exitCode == 0, "\(line)")
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(line)")
    }
  }

  private struct Names: Decodable {
    let parties: [String]
  }

  @Test func aFullDiskIsNoSuccess() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for line in [
      "optimize datasets/payment-and-delivery.csv > /dev/full",
      "optimize datasets/payment-and-delivery.csv --json > /dev/full",
      "optimize frontier datasets/facility-services-100.csv > /dev/full",
      "optimize score datasets/itex-cypress.csv datasets/proposals/itex-cypress.csv > /dev/full",
      "optimize --help > /dev/full", "optimize datasets/payment-and-delivery.csv -o /dev/full",
    ] {
      let result = try BuiltTool.run(line)
      #expect(result.exitCode == 74, "\(line)")
      #expect(result.errors.contains("No space left"), "\(line)")
    }
  }

  @Test func aClosedPipeEndsTheCommandAsUsual() throws {
    let result = try BuiltTool.run(
      "{ optimize frontier datasets/facility-services-100.csv; echo $? >&2; } | true")
    #expect(result.errors == "141\n")
  }

  @Test func anAnswerInAFileAppearsWholeOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("answer.txt").path
    let deal = "datasets/payment-and-delivery.csv"
    let result = try BuiltTool.run("optimize \(deal) -o '\(file)'")
    #expect(result == BuiltTool.Result(output: "", errors: "", exitCode: 0))
    let answer = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try answer == BuiltTool.run("optimize \(deal)").output)
    // A refused input leaves the earlier answer alone.
    #expect(try BuiltTool.run("echo x | optimize - --output='\(file)'").exitCode == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == answer)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["answer.txt"])
    // The input is never written over, whatever it is called.
    let copy = folder.appendingPathComponent("copy.csv").path
    let line = "cp \(deal) '\(copy)' && cd '\(folder.path)' && optimize copy.csv -o ./copy.csv"
    #expect(try BuiltTool.run(line).exitCode == 2)
    #expect(try BuiltTool.run("optimize - -o '\(copy)' < '\(copy)'").exitCode == 2)
  }

  /// A folder of its own for `body`, with a large deal in it.
  private func withLargeDeal(_ issues: Int, _ body: (_ folder: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let family = CompetitiveDeal(issueCount: issues, optionCount: 5, highestValue: 1_000_000, seed: 1)
    try family.deal.csv.write(
      to: folder.appendingPathComponent("deal.csv"), atomically: false, encoding: .utf8)
    try body(folder.path)
  }

  @Test func anInterruptKeepsWhatIsProven() throws {
    guard BuiltTool.canWatch else { return }
    try withLargeDeal(3_000) { folder in
      let result = try BuiltTool.run(
        "frontier deal.csv -o points.csv", in: folder, until: 300, signal: "INT")
      #expect(result.exitCode == 4)
      #expect(result.errors.contains("interrupted"))
      let rows = try String(contentsOfFile: folder + "/points.csv", encoding: .utf8)
      #expect(rows.hasSuffix("\n"))
      let widths = Set(
        rows.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false).count })
      #expect(widths.count == 1)
      // Nothing else is left behind.
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["deal.csv", "points.csv"])
    }
  }

  @Test func aHugeDealIsSettledWithoutItsWholeFrontier() throws {
    try withLargeDeal(600) { folder in
      let result = try BuiltTool.run("optimize '\(folder)/deal.csv' --json")
      #expect(result.exitCode == 0)
      #expect(result.output.contains("\"frontier\": {\"count\": null, \"packages\": null}"))
      #expect(result.output.contains("\"proven\": true"))
    }
  }

  @Test func timingIsOneLineOfJSON() throws {
    for line in ["optimize", "optimize frontier", "optimize frontier --summary"] {
      let result = try BuiltTool.run("\(line) datasets/payment-and-delivery.csv --timing --threads 2")
      let timing = try JSONDecoder().decode([String: Double].self, from: Data(result.errors.utf8))
      #expect(Set(timing.keys) == ["read", "solve", "write", "threads", "peakBytes"])
      #expect(timing["threads"] == 2)
    }
  }

  @Test func answersAreTheSameOnAnyNumberOfThreads() throws {
    let line = "optimize frontier datasets/facility-services-100.csv --threads"
    let one = try BuiltTool.run("\(line) 1")
    for count in [2, 5] { #expect(try BuiltTool.run("\(line) \(count)") == one) }
  }

  @Test func startsOnlyWithWhatItNeeds() throws {
    #expect(try BuiltTool.run("optimize").exitCode == 2)
    #expect(try BuiltTool.run("optimize --help").errors.isEmpty)
    #expect(try BuiltTool.run("optimize --version").output.hasPrefix("optimize "))
  }
}
