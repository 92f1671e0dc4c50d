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

  @Test func aFullDiskIsNoSuccess() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for line in [
      "optimize datasets/payment-and-delivery.csv > /dev/full",
      "optimize datasets/payment-and-delivery.csv --json > /dev/full",
      "optimize frontier datasets/facility-services-100.csv > /dev/full",
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

  @Test func startsOnlyWithWhatItNeeds() throws {
    #expect(try BuiltTool.run("optimize").exitCode == 2)
    #expect(try BuiltTool.run("optimize --help").errors.isEmpty)
    #expect(try BuiltTool.run("optimize --version").output.hasPrefix("optimize "))
  }
}
