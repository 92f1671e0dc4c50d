import DealGenerator
import Testing

@testable import MutualGains

@Suite struct ScoringPathTests {
  /// The fewest changes, by spreading out from the start over all allowed packages; nil where no efficient one
  /// is reached.
  private static func fewestChanges(_ brute: BruteForce, from package: DealPackage) -> Int? {
    let start = brute.deal.gain(of: package)
    let allowed = brute.packages.filter {
      let gain = brute.deal.gain(of: $0)
      return gain.first >= start.first && gain.second >= start.second
    }
    let efficient = Set(allowed.filter { brute.isEfficient(brute.deal.gain(of: $0)) })
    var reached: Set<DealPackage> = [package]
    var ring = reached
    var distance = 0
    while !ring.isEmpty {
      if !ring.isDisjoint(with: efficient) { return distance }
      ring = Set(
        allowed.filter { other in
          !reached.contains(other)
            && ring.contains { near in
              near.choices.indices.filter { near.choices[$0] != other.choices[$0] }.count == 1
            }
        })
      reached.formUnion(ring)
      distance += 1
    }
    return nil
  }

  /// Whether the changes lead to an efficient package over allowed ones only.
  private static func leads(_ changes: [OptionIndex], _ brute: BruteForce, from package: DealPackage) -> Bool
  {
    let start = brute.deal.gain(of: package)
    var choices = package.choices
    for change in changes {
      if choices[change.issue] == change.option { return false }
      choices[change.issue] = change.option
      let gain = brute.deal.gain(of: DealPackage(choices: choices))
      let isAllowed = brute.packages.contains(DealPackage(choices: choices))
      if !isAllowed || gain.first < start.first || gain.second < start.second { return false }
    }
    return brute.isEfficient(brute.deal.gain(of: DealPackage(choices: choices)))
  }

  @Test func theShortestWay() {
    var generator = SeededGenerator(seed: 0)
    var outcomes: [String: Int] = [:]
    for seed in ScoringDeals.seeds {
      let deal = ScoringDeals.deal(seed, using: &generator)
      let brute = BruteForce(deal)
      let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
      let package = ScoringDeals.package(of: deal, using: &generator)
      let found = PathToEfficient(from: package, with: scoring)
      #expect((found == nil) == !brute.packages.contains(package))
      guard let found else { continue }
      let fewest = Self.fewestChanges(brute, from: package)
      let quick = PathToEfficient(from: package, with: scoring, largestPackageCount: 0)
      switch found {
      case .alreadyEfficient:
        #expect(fewest == 0)
        #expect(quick == .alreadyEfficient)
      case .found(let changes, let isShortest):
        #expect(isShortest)
        #expect(changes.count == fewest, "seed \(seed)")
        #expect(Self.leads(changes, brute, from: package), "seed \(seed)")
        outcomes["\(changes.count)", default: 0] += 1
      case .noSuchOrder:
        #expect(fewest == nil, "seed \(seed)")
        outcomes["none", default: 0] += 1
      case .notFound: #expect(Bool(false), "seed \(seed)")
      }
      if case .found(let changes, let isShortest) = quick {
        #expect(!isShortest)
        #expect(Self.leads(changes, brute, from: package), "seed \(seed)")
        #expect(changes.count >= fewest ?? .max)
        outcomes["quick", default: 0] += 1
      }
    }
    // Every kind of answer is among them.
    #expect(outcomes.count >= 5)
  }

  @Test func largeDealsGetSomeWay() throws {
    let deal = CompetitiveDeal(issueCount: 200, optionCount: 4, highestValue: 100, seed: 3).deal
    let scoring = ProposalScoring(on: ParetoFrontier(of: deal))
    var generator = SeededGenerator(seed: 5)
    let package = ScoringDeals.package(of: deal, using: &generator)
    guard case .found(let changes, false) = PathToEfficient(from: package, with: scoring) else {
      throw NoWay()
    }
    let start = deal.gain(of: package)
    var choices = package.choices
    for change in changes {
      choices[change.issue] = change.option
      let gain = deal.gain(of: DealPackage(choices: choices))
      #expect(gain.first >= start.first && gain.second >= start.second)
    }
    let score = try scoring.score(Proposal(name: "end", package: DealPackage(choices: choices)))
    #expect(score?.standing?.isEfficient == true)
  }

  private struct NoWay: Error {}
}
