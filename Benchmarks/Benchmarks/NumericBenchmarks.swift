import MutualGains

/// Deals with numeric issues, beside the same deals with every option written out.
struct NumericBenchmarks {
  let subject: NumericSubject

  /// Takes all measurements and hands each to `report`; false where two frontiers differ.
  func run(_ report: (Measurement) -> Void) -> Bool {
    var frontiers: [Measurement] = []
    func measure(_ method: String, _ run: () -> FrontierDigest) {
      let measurement = Measurement.take(subject.name, method, run)
      report(measurement)
      frontiers.append(measurement)
    }
    let deal = subject.deal
    // Making a frontier is part of it: the hull, and nothing else.
    report(
      Measurement.take(subject.name, "settlement and fair points") {
        let frontier = ParetoFrontier(of: deal)
        var result = FrontierDigest()
        result.add(Settlement(on: frontier).point)
        for point in FairPoints(on: frontier).nash { result.add(point) }
        return result
      })
    measure("frontier, 1 thread") { digest { ParetoFrontier(of: deal).forEachChunk($0) } }
    if subject.steps <= 2_000_000 {
      report(
        Measurement.take(subject.name, "all points with their counts") {
          let frontier = ParetoFrontier(of: deal)
          var digest = FrontierDigest()
          frontier.forEachChunk { chunk in
            for (point, count) in zip(chunk, frontier.packageCounts(of: chunk)) where count != nil {
              digest.add(point)
            }
            return true
          }
          return digest
        })
    }
    if subject.hasExpanded {
      let factors = deal.factors
      measure("expanded: cores") { digest { FrontierSearch(factors: factors).forEachChunk($0) } }
      measure("expanded: merged lists") { MergedLists.frontier(of: factors) }
    }
    return frontiers.allSatisfy { $0.result == frontiers[0].result }
  }

  /// All points that a search hands over.
  private func digest(_ search: ((_ chunk: [UtilityPoint]) -> Bool) -> FrontierSearch.Outcome)
    -> FrontierDigest
  {
    var digest = FrontierDigest()
    _ = search { chunk in
      for point in chunk { digest.add(point) }
      return true
    }
    return digest
  }
}
