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
          try BuiltTool.run("optimize \($0) --details").outputOfAnyFile
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

  /// No file may be longer than the domain is: the profiles, written after it, fail when they are finished.
  @Test func severalFilesAppearAllOrNone() throws {
    try withFolder { folder in
      let rows = (100...400).map { "Price;option \($0);\($0).25;\(500 - $0).75" }
      let deal = (["issue;option;value a (points);value b"] + rows).joined(separator: "\n")
      try deal.write(toFile: folder + "/deal.csv", atomically: false, encoding: .utf8)
      let line = "optimize convert '\(folder)/deal.csv' --to genius -o '\(folder)/x'"
      #expect(try BuiltTool.run(line).exitCode == 0)
      let domain = try String(contentsOfFile: folder + "/x-domain.xml", encoding: .utf8)
      let limited = "trap '' XFSZ; ulimit -f \(domain.utf8.count / 512 + 1); \(line)"
      for name in ["domain", "a", "b"] {
        try FileManager.default.removeItem(atPath: "\(folder)/x-\(name).xml")
      }
      let failed = try BuiltTool.run(limited)
      #expect(failed.exitCode == 74 && !failed.errors.contains("replaced"), "\(failed)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["deal.csv"])
      // What was there before can't come back, and is named.
      try "earlier".write(toFile: folder + "/x-domain.xml", atomically: false, encoding: .utf8)
      let replaced = try BuiltTool.run(limited)
      #expect(replaced.exitCode == 74)
      #expect(replaced.errors.hasPrefix("notice: replaced before a write failed:\n\(folder)/x-domain.xml\n"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["deal.csv", "x-domain.xml"])
      #expect(try String(contentsOfFile: folder + "/x-domain.xml", encoding: .utf8) == domain)
    }
  }
}
