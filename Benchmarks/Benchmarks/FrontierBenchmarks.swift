import MutualGains

/// Whole frontiers, stretches of them, and packages of single points, beside the plain methods.
struct FrontierBenchmarks {
  let subject: Subject

  /// Takes all measurements and hands each to `report`; false where two frontiers differ.
  func run(_ report: (Measurement) -> Void) -> Bool {
    let factors = subject.factors
    var frontiers: [Measurement] = []
    func measure(_ method: String, _ run: () -> FrontierDigest) {
      let measurement = Measurement.take(subject.name, method, run)
      report(measurement)
      frontiers.append(measurement)
    }
    for threads in 1...2 {
      measure("frontier, \(threads) thread\(threads == 1 ? "" : "s")") {
        digest(FrontierSearch(factors: factors), threads: threads)
      }
    }
    if subject.hasEnumeration { measure("enumeration") { Enumeration.frontier(of: factors) } }
    if subject.hasArray { measure("dense array, one issue at a time") { DenseArray.frontier(of: factors) } }
    if subject.hasLists { measure("merged lists, one issue at a time") { MergedLists.frontier(of: factors) } }
    measureParts(report)
    return frontiers.allSatisfy { $0.result == frontiers[0].result }
  }

  private func digest(
    _ search: FrontierSearch, in range: ClosedRange<Int64>? = nil, threads: Int = 1, chunks: Int = .max
  ) -> FrontierDigest {
    var digest = FrontierDigest()
    var left = chunks
    search.forEachChunk(in: range, threads: threads) { chunk in
      for point in chunk { digest.add(point) }
      left -= 1
      return left > 0
    }
    return digest
  }

  private func measureParts(_ report: (Measurement) -> Void) {
    let name = subject.name
    report(
      Measurement.take(name, "hull only") { digest(FrontierSearch(factors: subject.factors), chunks: 0) })
    report(
      Measurement.take(name, "first points") { digest(FrontierSearch(factors: subject.factors), chunks: 1) })
    let deal = Deal(utilities: subject.factors)
    report(
      Measurement.take(name, "settlement only") {
        var result = FrontierDigest()
        result.add(Settlement(on: ParetoFrontier(of: deal)).point)
        return result
      })
    let search = FrontierSearch(factors: subject.factors)
    let supported = search.supportedPoints
    let middle = supported[supported.count / 2]
    let next = supported[min(supported.count / 2 + 1, supported.count - 1)]
    report(
      Measurement.take(name, "stretch under one hull edge") { digest(search, in: middle.a...next.a) })
    let points = search.points(in: middle.a...next.a)
    let point = points[points.count / 2]
    report(
      Measurement.take(name, "package of one point") {
        var result = FrontierDigest()
        if let choices = search.choices(reaching: point) {
          result.add(
            zip(subject.factors, choices).reduce(UtilityPoint(a: 0, b: 0)) { $0 + $1.0.points[$1.1] })
        }
        return result
      })
    report(
      Measurement.take(name, "packages counted under one edge") {
        var result = FrontierDigest()
        for (point, count) in zip(points, search.packageCounts(of: points)) where count.value > 0 {
          result.add(point)
        }
        return result
      })
  }
}
