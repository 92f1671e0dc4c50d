import DealFiles
import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealReports

/// The JSON of `optimize compare` beside single answers and beside all packages.
@Suite struct ComparisonTests {
  struct Answer: Decodable {
    struct Alternative: Decodable {
      let name: String
      let rank: Int?
      let status: String
      let surplus: Decimal?
      let gainAfterPayment: [Decimal]?
      let payment: Decimal?
      let package: [String: String]?
      let difference: Decimal?
    }
    struct Competition: Decodable {
      let best: String
      let second: String
      let half: Decimal
      let elsewhere: Decimal
      let claim: Decimal
    }
    let digits: Int
    let alternatives: [Alternative]
    let competition: Competition?
    let from: String?
  }

  private struct Single: Decodable {
    struct Recommended: Decodable {
      let package: [String: String]
      let surplus: Decimal
      let payment: Decimal?
      let gainAfterPayment: [Decimal]
    }
    let agreement: Bool
    let recommended: Recommended?
  }

  /// A deal with a supplier of its own name.
  private struct Candidate {
    let name: String
    let file: DealFile
    let scored: ScoredDeal
    /// The largest surplus of any package; nil without one.
    var surplus: Int64? { scored.packages.map { $0.gain.first + $0.gain.second }.max() }
  }

  private func candidates(seed: Int) throws -> [Candidate] {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...5, using: &generator)
    return try (0..<count).map { index in
      // No multiple of 3: all in money. Some random rows are refused, because they look like totals.
      let seeds = [0, 20_000, 40_000, 60_000].map { UInt64(seed * 15 + index * 3 + 1 + $0 * 3) }
      let scored = try #require(seeds.lazy.compactMap { try? ScoredDeal(seed: $0) }.first)
      let lines = scored.csv.split(separator: "\n", maxSplits: 1)
      let header = lines[0].replacing("supplier", with: "supplier \(index)")
      let bytes = Array((header + "\n" + lines[1]).utf8)
      let file = try DealFile(SourceText(name: "deal\(index).csv", bytes: bytes))
      return Candidate(name: "deal\(index)", file: file, scored: scored)
    }
  }

  private func answer(_ candidates: [Candidate], for party: String?) throws -> Answer {
    var request = ComparisonReport.Request()
    request.party = party
    let deals = candidates.map { ComparedDeal(path: "x/\($0.name).csv", reading: .deal($0.file, nil)) }
    let report = try #require(
      try ComparisonReport(of: deals, request: request) { ParetoFrontier(of: $0) })
    return try decoded(report)
  }

  private func decoded(_ report: ComparisonReport) throws -> Answer {
    let output = Output.memory()
    output.write(json: report.json())
    return try JSONDecoder().decode(Answer.self, from: Data(output.contents))
  }

  private func single(_ file: DealFile) throws -> Single? {
    let frontier = ParetoFrontier(of: file.deal)
    if frontier.isEmpty { return nil }
    let output = Output.memory()
    output.write(json: SettlementReport(on: file, frontier: frontier, request: .init()).json())
    return try JSONDecoder().decode(Single.self, from: Data(output.contents))
  }

  /// The first 400 of 1,000 sets held once; here are some of them.
  @Test(arguments: 0..<20)
  func equalsSingleAnswersAndAllPackages(block: Int) throws {
    for seed in (block * 20)..<(block * 20 + 8) {
      let candidates = try candidates(seed: seed)
      let party = seed % 2 == 0 ? "buyer" : nil
      let answer = try answer(candidates, for: party)
      #expect(answer.alternatives.count == candidates.count)
      var merits: [(name: String, rank: Int, merit: Decimal)] = []
      for alternative in answer.alternatives {
        let candidate = try #require(candidates.first { $0.name == alternative.name })
        let single = try single(candidate.file)
        guard let single else {
          #expect(alternative.status == "no-package" && alternative.rank == nil)
          #expect(candidate.scored.packages.isEmpty)
          continue
        }
        #expect((alternative.status == "agreement") == single.agreement)
        #expect(alternative.surplus?.units(answer.digits) == scaled(candidate, to: answer.digits))
        guard let recommended = single.recommended else {
          #expect(alternative.rank == nil)
          continue
        }
        #expect(alternative.surplus == recommended.surplus)
        #expect(alternative.gainAfterPayment == recommended.gainAfterPayment)
        #expect(alternative.payment == recommended.payment)
        #expect(alternative.package == recommended.package)
        let merit = party == nil ? recommended.surplus : recommended.gainAfterPayment[0]
        merits.append((alternative.name, try #require(alternative.rank), merit))
      }
      // The rank counts those that are better.
      for entry in merits {
        #expect(entry.rank == 1 + merits.count { $0.merit > entry.merit }, "seed \(seed)")
      }
      #expect(merits.map(\.rank) == merits.map(\.rank).sorted())
      try checkCompetition(answer, candidates, for: party, seed: seed)
      // Another order of the files changes nothing but that of equals.
      let turned = try self.answer(candidates.reversed(), for: party)
      for alternative in answer.alternatives {
        let other = try #require(turned.alternatives.first { $0.name == alternative.name })
        #expect(other.rank == alternative.rank && other.gainAfterPayment == alternative.gainAfterPayment)
      }
      #expect(turned.competition?.claim == answer.competition?.claim)
    }
  }

  /// The largest surplus by trying all, in the decimals of the answer.
  private func scaled(_ candidate: Candidate, to digits: Int) -> Int64? {
    let factor = (0..<(digits - candidate.file.deal.digits)).reduce(Int64(1)) { power, _ in power * 10 }
    return candidate.surplus.map { $0 * factor }
  }

  private func checkCompetition(
    _ answer: Answer, _ candidates: [Candidate], for party: String?, seed: Int
  ) throws {
    let agreed = answer.alternatives.filter { $0.rank != nil }.compactMap { alternative in
      candidates.first { $0.name == alternative.name }
    }
    let factor = { (candidate: Candidate) -> Int64 in
      (0..<(answer.digits - candidate.file.deal.digits)).reduce(1) { power, _ in power * 10 }
    }
    let starts = Set(agreed.map { $0.file.deal.noDealValue.first.units * factor($0) })
    guard party != nil, agreed.count > 1, starts.count == 1 else {
      #expect(answer.competition == nil, "seed \(seed)")
      return
    }
    let surpluses = agreed.compactMap { scaled($0, to: answer.digits) }.sorted(by: >)
    let found = try #require(answer.competition)
    #expect(found.elsewhere.units(answer.digits) == surpluses[1])
    let best = try #require(answer.alternatives.first { $0.name == found.best })
    #expect(best.surplus?.units(answer.digits) == surpluses[0])
    #expect(found.half == best.gainAfterPayment?[0])
    #expect(found.claim == max(found.half, found.elsewhere))
  }

  @Test(arguments: 0..<20)
  func optionsEqualAllPackages(block: Int) throws {
    for seed in (block * 10)..<(block * 10 + 10) {
      let scored = try ScoredDeal(seed: UInt64(seed * 3 + 1))
      let deal = scored.file.deal
      for (index, issue) in deal.issues.enumerated() {
        let report = try ComparisonReport(
          byOptionsOf: index, from: nil, of: scored.file, lead: nil, request: .init()
        ) { ParetoFrontier(of: $0) }
        let answer = try decoded(report)
        #expect(answer.alternatives.count == issue.options.count)
        for alternative in answer.alternatives {
          let option = try #require(issue.options.firstIndex { $0.label == alternative.name })
          let best = scored.packages.filter { $0.package.choices[index] == option }
            .map { $0.gain.first + $0.gain.second }.max()
          #expect(alternative.surplus?.units(answer.digits) == best, "seed \(seed)")
          #expect((alternative.status == "no-package") == (best == nil))
          #expect(alternative.package.map { $0[issue.name] == alternative.name } ?? true)
        }
        // Differences are counted from the worst agreement.
        if let worst = answer.alternatives.last(where: { $0.rank != nil }) {
          #expect(answer.from == worst.name && worst.difference == 0)
        }
      }
    }
  }

  @Test func whatCannotBeComparedIsARowWithItsReason() throws {
    func file(_ csv: String) throws -> ComparedDeal.Reading {
      .deal(try DealFile(SourceText(name: "x.csv", bytes: Array(csv.utf8))), nil)
    }
    let euro = "issue;option;value buyer EUR;value seller EUR\nA;x;1,50;2\nA;y;3;0\nBATNA;;1;0\n"
    let dollar = euro.replacing("EUR", with: "USD")
    let other = euro.replacing("seller", with: "maker").replacing("buyer", with: "shop")
    let deals = [
      ComparedDeal(path: "a.csv", reading: try file(euro)),
      ComparedDeal(path: "b.csv", reading: try file(dollar)),
      ComparedDeal(path: "c.csv", reading: try file(other)),
      ComparedDeal(
        path: "d/a.csv", reading: .refused(Refusal([Diagnostic(.file(.empty), in: "d/a.csv")]))),
    ]
    var request = ComparisonReport.Request()
    request.party = "buyer"
    let report = try #require(try ComparisonReport(of: deals, request: request) { ParetoFrontier(of: $0) })
    let answer = try decoded(report)
    #expect(
      answer.alternatives.map(\.status) == ["agreement", "not-comparable", "not-comparable", "refused"])
    // Two files of one name are told apart by their folders.
    #expect(answer.alternatives.map(\.name) == ["a.csv", "b", "c", "d/a.csv"])
  }
}
