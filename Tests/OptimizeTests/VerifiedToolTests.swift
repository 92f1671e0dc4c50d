import DealChecker
import Foundation
import Testing

/// What the built command answers, checked by the independent checker.
@Suite struct VerifiedToolTests {
  static let datasets: [String] = deals(in: BuiltTool.root.appendingPathComponent("datasets"))

  /// The public domains, where their folder stands beside the project.
  static let domains: [String] = {
    let folder =
      ProcessInfo.processInfo.environment["MUTUAL_GAINS_DOMAINS"].map { URL(fileURLWithPath: $0) }
      ?? BuiltTool.root.appendingPathComponent("../shared/domains").standardized
    let names = deals(in: folder)
    if names.isEmpty { print("No public domains stand beside the project; they were skipped.") }
    return names
  }()

  static func deals(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().map { folder.appendingPathComponent($0).path }
  }

  @Test(arguments: datasets + domains)
  func answersHold(deal: String) throws {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: deal)))
    for command in ["", "frontier"] {
      let answer = try BuiltTool.run("optimize \(command) '\(deal)' --json")
      #expect(!answer.errors.contains("error"))
      #expect(try DealChecker.findings(deal: bytes, answer: Array(answer.output.utf8)).isEmpty, "\(command)")
    }
  }

  @Test(arguments: datasets) func statementsHold(deal: String) throws {
    let verified = try BuiltTool.run("optimize statement '\(deal)' --json | optimize verify '\(deal)' -")
    #expect(verified.exitCode == 0, "\(verified.output)")
  }

  /// The contract of three years, its two years of actuals, and a statement under rules and of a proposal.
  @Test(arguments: ["", "--values"]) func actualsHold(values: String) throws {
    let deal = "datasets/onderhoudscontract.csv"
    let years = (1...2).map { "datasets/actuals/onderhoudscontract-jaar-\($0).csv" }
    let answer = "optimize actuals \(deal) \(years.joined(separator: " ")) \(values) --json"
    let given = years.map { "--actuals \($0)" }
    let verified = try BuiltTool.run(
      "\(answer) | optimize verify \(deal) - \(given.joined(separator: " "))")
    #expect(verified.exitCode == 0, "\(verified.output)")
    let swapped = try BuiltTool.run(
      "\(answer) | optimize verify \(deal) - \(given.reversed().joined(separator: " "))")
    #expect(swapped.exitCode == 3, "\(swapped.output)")
    let alone = try BuiltTool.run("\(answer) | optimize verify \(deal) -")
    #expect(alone.exitCode != 0, "\(alone.output)")
  }

  @Test(arguments: ["Bod van koper", "Midden"]) func statementsOfProposalsHold(name: String) throws {
    let deal = "datasets/transportcontract.csv"
    let proposals = "--proposals datasets/proposals/transportcontract.csv"
    let verified = try BuiltTool.run(
      "optimize statement \(deal) \(proposals) --proposal '\(name)' --json | optimize verify \(deal) - \(proposals)"
    )
    #expect(verified.exitCode == 0, "\(verified.output)")
  }

  /// However a file is written, the checker reads the same deal, or says that it can't.
  @Test func dialectsAreReadOrRefused() throws {
    let names = Self.deals(in: BuiltTool.root.appendingPathComponent("Tests/DealFilesTests/Dialects"))
    var held = 0
    for name in names {
      for command in ["", "statement"] {
        let answer = try BuiltTool.run("optimize \(command) '\(name)' --json")
        guard [0, 3].contains(answer.exitCode) else { continue }
        let found = DealChecker.verify(
          deal: try Array(Data(contentsOf: URL(fileURLWithPath: name))), answer: Array(answer.output.utf8))
        #expect(found.findings.isEmpty, "\(name) \(found.findings)")
        if found.holds { held += 1 }
      }
    }
    #expect(held > 60)
  }

  /// What a stopped search says is not wrong, and not said to be all.
  @Test(arguments: ["", "frontier"]) func stoppedAnswersAreCheckedAsFarAsTheyGo(command: String) throws {
    let files = "datasets/packaging-contract.csv"
    let rules = "--rules datasets/rules/packaging-contract.csv"
    let verified = try BuiltTool.run(
      "optimize \(command) \(files) \(rules) --time-limit 0.001 --json | optimize verify \(files) - \(rules)")
    #expect(verified.exitCode == 4, "\(verified.output)")
    #expect(verified.output.contains("proven: the answer says that it is not proven"))
  }

  /// Deals and files of rules that are small enough for the checker to try everything.
  static let ruled: [(deal: String, rules: String)] = {
    let deals = "Tests/OptimizeTests/Deals"
    let folder = BuiltTool.root.appendingPathComponent("\(deals)/rules")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let verbs = names.map { name in
      ("\(deals)/ruled\(name.hasSuffix("-dutch.csv") ? "-dutch" : "").csv", "\(deals)/rules/\(name)")
    }
    return verbs + [
      ("\(deals)/ruled.csv", "\(deals)/rules-clash.csv"),
      ("\(deals)/ruled.csv", "\(deals)/rules-clash-deeper.csv"),
      ("datasets/transportcontract.csv", "datasets/rules/transportcontract.csv"),
    ]
  }()

  @Test(arguments: ruled)
  func answersUnderRulesHold(deal: String, rules: String) throws {
    func bytes(_ path: String) throws -> [UInt8] {
      try Array(Data(contentsOf: BuiltTool.root.appendingPathComponent(path)))
    }
    for command in ["", "frontier"] {
      let answer = try BuiltTool.run("optimize \(command) '\(deal)' --rules '\(rules)' --json")
      #expect(answer.errors.isEmpty)
      let findings = try DealChecker.findings(
        deal: bytes(deal), rules: bytes(rules), answer: Array(answer.output.utf8))
      #expect(findings.isEmpty, "\(command) \(findings)")
    }
  }
}
