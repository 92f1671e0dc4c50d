import Foundation
import Testing

/// The built command, converting whole domains there and back.
@Suite struct ConvertToolTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  /// Public domains, where their folder stands beside the project: the numbers come back, as the frontier shows.
  @Test(arguments: VerifiedToolTests.domains) func publicDomainsComeBack(deal: String) throws {
    try withFolder { folder in
      for tool in ["negmas", "genius"] {
        #expect(try BuiltTool.run("optimize convert '\(deal)' --to \(tool) -o '\(folder)'").exitCode == 0)
        let files = "'\(folder)'/domain.* '\(folder)'/a.* '\(folder)'/b.*"
        let line = "optimize convert \(files) -o '\(folder)/back.csv' && rm \(files)"
        #expect(try BuiltTool.run(line).exitCode == 0)
        let counts = try ["\(folder)/back.csv", deal].map {
          try BuiltTool.run("optimize frontier '\($0)' --summary --json").output.split(separator: "\n")
            .filter { $0.contains("\"count\"") || $0.contains("\"packages\"") }
        }
        #expect(counts[0] == counts[1], "\(tool)")
      }
    }
  }

  @Test func aDealInJSONGivesTheSameAnswers() throws {
    try withFolder { folder in
      for deal in ["payment-and-delivery", "transportcontract"] {
        let json = "\(folder)/\(deal).json"
        #expect(try BuiltTool.run("optimize convert datasets/\(deal).csv -o '\(json)'").exitCode == 0)
        let answers = try ["'\(json)'", "datasets/\(deal).csv"].map {
          try BuiltTool.run("optimize \($0) --details --lang en").outputOfAnyFile
        }
        #expect(answers[0] == answers[1] && !answers[0].isEmpty)
      }
    }
  }

  @Test func noInputIsWrittenOver() throws {
    try withFolder { folder in
      let domains = BuiltTool.root.appendingPathComponent("Tests/OptimizeTests/Deals/domains").path
      let copy = "cp '\(domains)'/car-*.xml '\(folder)' && cd '\(folder)' && mv car-buyer.xml car-seller2.xml"
      #expect(try BuiltTool.run(copy).exitCode == 0)
      let line =
        "cd '\(folder)' && optimize convert car-domain.xml car-seller2.xml car-seller.xml --to genius -o car"
      #expect(try BuiltTool.run(line).exitCode == 2)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(names == ["car-domain.xml", "car-seller.xml", "car-seller2.xml"])
      let other = try BuiltTool.run(line.replacingOccurrences(of: "-o car", with: "-o new"))
      #expect(other.exitCode == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 6)
    }
  }
}
