import DealChecker
import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// A second opinion on statements of seeded random deals of all kinds, and of every dataset: every key of theirs is
/// checked, and holds.
@Suite struct VerifiedStatementsTests {
  static let parts = 0..<4
  static let seedsPerPart: UInt64 = 70

  /// A deal, its files and what was asked.
  struct Asked {
    var file: DealFile
    var deal: [UInt8]
    var rules: [UInt8]?
    var proposals: [UInt8]?
    var options = CheckOptions()
    var request = StatementReport.Request()
  }

  @Test(arguments: parts) func honestStatementsHold(part: Int) throws {
    var count = 0
    for seed in UInt64(part) * Self.seedsPerPart..<UInt64(part + 1) * Self.seedsPerPart {
      guard var asked = try Self.random(seed) else { continue }
      if !asked.file.deal.issues.isEmpty, seed % 5 == 0, asked.file.deal.unit != .points {
        asked.request.maximumPayment = Amount(units: Int64(seed % 7) * 100)
        asked.options.maximumPayment = "\(seed % 7)"
      }
      let frontier = ParetoFrontier(of: asked.file.deal)
      if try holds(asked, frontier, "seed \(seed)") { count += 1 }
      guard let proposals = asked.proposals else { continue }
      let text = try SourceText(name: "proposals.csv", bytes: proposals)
      let read = try ProposalFile(text, for: asked.file)
      asked.file = DealFile(asked.file, notices: asked.file.notices + read.notices)
      asked.request.provenance.files.append(
        SourceFile(name: "proposals.csv", fingerprint: try Fingerprint(of: proposals)))
      for proposal in read.proposals where proposal.package != nil {
        asked.request.proposal = proposal
        if try holds(asked, frontier, "seed \(seed), \(proposal.name)") { count += 1 }
      }
    }
    #expect(count > 100, "\(count)")
  }

  /// A random deal with its rules and proposals; nil where the program refuses it.
  static func random(_ seed: UInt64) throws -> Asked? {
    let deal = RandomDealFile(seed: seed)
    let rules = deal.rules.map { Array($0.utf8) }
    let text = try rules.map { try SourceText(name: "rules.csv", bytes: $0) }
    let bytes = Array(deal.csv.utf8)
    guard
      let file = try? DealFile(
        DealSource(name: "deal.csv", bytes: bytes), convention: nil, rules: text)
    else { return nil }
    var asked = Asked(file: file, deal: bytes, rules: rules, proposals: Array(deal.proposals.utf8))
    asked.request.provenance.version = "1.2.3"
    asked.request.provenance.files = [SourceFile(name: "deal.csv", fingerprint: try Fingerprint(of: bytes))]
    if let rules {
      asked.request.provenance.files.append(
        SourceFile(name: "rules.csv", fingerprint: try Fingerprint(of: rules)))
    }
    return asked
  }

  /// Whether there is a statement; it has to hold.
  private func holds(_ asked: Asked, _ frontier: ParetoFrontier, _ name: String) throws -> Bool {
    if frontier.isEmpty, asked.request.proposal == nil { return false }
    let output = Output.memory()
    StatementReport(on: asked.file, frontier: frontier, request: asked.request)
      .writeJSON(to: output, from: asked.request.provenance)
    let found = DealChecker.verify(
      deal: asked.deal, rules: asked.rules,
      proposals: asked.request.proposal == nil ? nil : asked.proposals, answer: output.contents,
      options: asked.options)
    let text = found.holds ? "" : String(decoding: output.contents, as: UTF8.self)
    #expect(
      found.holds,
      "\(name) \(found.findings) \(found.notChecked)\n\(String(decoding: asked.deal, as: UTF8.self))\n\(text)"
    )
    #expect(found.schema == "statement")
    return true
  }

  /// Costs at the ends of ranges, along which those between lie, rounded.
  @Test func rangesOfCostsHold() throws {
    var generator = SeededGenerator(seed: 31)
    for index in 0..<120 {
      func amount(_ range: ClosedRange<Int>) -> String {
        let units = Int.random(in: range, using: &generator)
        return "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
      }
      let steps = Int.random(in: 1...12, using: &generator)
      var csv = "issue;option;value a;cost a;value b;cost b\n"
      csv += "Term;0..\(steps) by 1 days;\(amount(0...900))..\(amount(0...900));"
      csv += "\(amount(0...500))..\(amount(0...500));\(amount(0...900))..\(amount(0...900));"
      csv += (index % 2 == 0 ? amount(1...300) : "\(amount(0...300))..\(amount(0...300))") + "\n"
      csv += "Size;small;1;\(amount(0...90));2;\nSize;large;3;\(amount(0...200));1;0.5\n"
      if index % 3 == 0 { csv += "bundle;Term=1 days|Size=large;1;;0.5;-0.25\n" }
      let bytes = Array(csv.utf8)
      guard let file = try? DealFile(SourceText(name: "deal.csv", bytes: bytes)) else { continue }
      var asked = Asked(file: file, deal: bytes)
      asked.request.provenance.version = "1.2.3"
      asked.request.provenance.files = [SourceFile(name: "deal.csv", fingerprint: try Fingerprint(of: bytes))]
      _ = try holds(asked, ParetoFrontier(of: file.deal), "range \(index)")
    }
  }
}
