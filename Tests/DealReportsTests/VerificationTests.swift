import DealChecker
import DealFiles
import DealGenerator
import MutualGains
import Testing

@testable import DealReports

/// A second opinion on answers to seeded random deals of all kinds: every key of theirs is checked, and holds.
@Suite struct VerificationTests {
  static let parts = 0..<8
  static let seedsPerPart: UInt64 = 45

  /// The answers to some hundred deals (to 4,400 with 550 seeds in each part, which all held): each settled, each listed, and each with scores.
  @Test(arguments: parts) func honestAnswersHold(part: Int) throws {
    var count = 0
    for seed in UInt64(part) * Self.seedsPerPart..<UInt64(part + 1) * Self.seedsPerPart {
      let deal = RandomDealFile(seed: seed)
      // Some rules can't be kept, and some names are too much alike: such files are refused.
      guard let file = try? Self.file(deal) else { continue }
      var options = CheckOptions()
      var limit: Amount?
      if !deal.isInPoints, seed % 5 == 0 {
        limit = Amount(units: Int64(seed % 7) * 100)
        options.maximumPayment = "\(seed % 7)"
      }
      let frontier = ParetoFrontier(of: file.deal)
      for answer in [
        settlement(file, frontier, limit, seed), points(file, frontier, seed),
        try scores(file, frontier, deal, limit, seed),
      ] {
        guard let answer else { continue }
        let found = DealChecker.verify(
          deal: Array(deal.csv.utf8), rules: deal.rules.map { Array($0.utf8) },
          proposals: Array(deal.proposals.utf8), answer: answer, options: options)
        let isRight = found.holds
        let text = isRight ? "" : String(decoding: answer, as: UTF8.self)
        #expect(
          isRight,
          "seed \(seed) \(found.findings) \(found.notChecked)\n\(deal.csv)\n\(deal.rules ?? "")\n\(deal.proposals)\n\(text)"
        )
        count += 1
      }
    }
    #expect(count > 90, "\(count)")
  }

  /// A range that a weight of 0 makes nothing of, in a proposal that leaves another issue open.
  @Test func weightOfNothing() throws {
    let csv = """
      issue;option;value ann (points);value bob
      Colour;red;1;2
      Colour;blue;2;1
      Term;10..20 by 5 days;3..5;4..2
      weight;Colour;1;1
      weight;Term;0;2
      """
    let proposals = "proposal;Colour;Term\nopen;;15 days\n"
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)))
    let text = try SourceText(name: "proposals.csv", bytes: Array(proposals.utf8))
    let report = try ScoreReport(
      on: file, frontier: ParetoFrontier(of: file.deal), proposals: ProposalFile(text, for: file),
      request: ScoreReport.Request())
    let output = Output.memory()
    report.writeJSON(to: output)
    let found = DealChecker.verify(
      deal: Array(csv.utf8), proposals: Array(proposals.utf8), answer: output.contents)
    #expect(found.holds, "\(found.findings)")
  }

  private static func file(_ deal: RandomDealFile) throws -> DealFile {
    let rules = try deal.rules.map { try SourceText(name: "rules.csv", bytes: Array($0.utf8)) }
    return try DealFile(
      DealSource(name: "deal.csv", bytes: Array(deal.csv.utf8)), convention: nil, rules: rules)
  }

  private func settlement(
    _ file: DealFile, _ frontier: ParetoFrontier, _ limit: Amount?, _ seed: UInt64
  ) -> [UInt8] {
    let output = Output.memory()
    if frontier.isEmpty {
      NoPackageReport(on: file, frontier: frontier, clash: RuleClash(of: file.deal)).writeJSON(to: output)
      return output.contents
    }
    var request = SettlementReport.Request()
    request.maximumPayment = limit
    request.showsDetails = seed % 2 == 0
    SettlementReport(on: file, frontier: frontier, request: request).writeJSON(to: output)
    return output.contents
  }

  /// As JSON or as a table, in turns.
  private func points(_ file: DealFile, _ frontier: ParetoFrontier, _ seed: UInt64) -> [UInt8]? {
    // A table of nothing says nothing.
    if frontier.isEmpty, seed % 2 == 0 { return nil }
    let output = Output.memory()
    let report = FrontierReport(on: file, frontier: frontier, request: FrontierReport.Request())
    _ = report.write(seed % 2 == 0 ? .table : .json, to: output)
    return output.contents
  }

  private func scores(
    _ file: DealFile, _ frontier: ParetoFrontier, _ deal: RandomDealFile, _ limit: Amount?, _ seed: UInt64
  ) throws -> [UInt8]? {
    let text = try SourceText(name: "proposals.csv", bytes: Array(deal.proposals.utf8))
    let proposals = try ProposalFile(text, for: file)
    var request = ScoreReport.Request()
    request.maximumPayment = limit
    request.showsDetails = seed % 3 == 0
    request.side = [nil, Side.first, .second][Int(seed % 3)]
    request.pathFrom = seed % 4 == 0 ? 0 : nil
    let output = Output.memory()
    ScoreReport(on: file, frontier: frontier, proposals: proposals, request: request).writeJSON(to: output)
    return output.contents
  }
}
