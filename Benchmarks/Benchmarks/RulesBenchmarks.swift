import MutualGains

/// Whole frontiers under rules, beside epsilon-constraint with GLPK.
struct RulesBenchmarks {
  let subject: RuledSubject

  /// Takes all measurements and hands each to `report`; false where two frontiers differ.
  func run(_ report: (Measurement) -> Void) -> Bool {
    var frontiers: [Measurement] = []
    func measure(_ method: String, _ run: () -> [UtilityPoint]) {
      let measurement = Measurement.take(subject.name, method) {
        var digest = FrontierDigest()
        for point in run() { digest.add(point) }
        return digest
      }
      report(measurement)
      frontiers.append(measurement)
    }
    measure("frontier, 1 thread") { ParetoFrontier(of: subject.deal).points() }
    if subject.hasEpsilonConstraint {
      measure("epsilon-constraint, GLPK") {
        EpsilonConstraint(of: subject.deal).points.map(\.utility)
      }
    }
    return frontiers.allSatisfy { $0.result == frontiers[0].result }
  }
}
