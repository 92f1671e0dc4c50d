import MutualGains

/// Writes a deal in points as the JSON of GeniusWeb, NegoLog or NegMAS.
struct JSONDomainWriter {
  let points: PlainPoints
  private let weights: Pair<FiniteWeights>
  private let exponent: Int
  /// Whether the weights are made up.
  let hasSplitWeights: Bool

  /// - Parameter isBounded: whether utilities have to lie between 0 and 1.
  init(_ points: PlainPoints, isBounded: Bool) {
    self.points = points
    let exponent = points.unitExponent
    if let first = FiniteWeights(natural: points, .first, exponent: exponent),
      let second = FiniteWeights(natural: points, .second, exponent: exponent)
    {
      weights = Pair(first, second)
      hasSplitWeights = false
      self.exponent = isBounded ? exponent : points.digits
    } else {
      let split = FiniteWeights(count: points.issues.count)
      weights = Pair(split, split)
      hasSplitWeights = isBounded
      self.exponent = isBounded ? JSONDomainWriter.exponent(points, split) : points.digits
    }
  }

  /// The least exponent that brings every evaluation to 1 or less.
  private static func exponent(_ points: PlainPoints, _ weights: FiniteWeights) -> Int {
    var exponent = points.unitExponent
    for side in Side.allCases {
      for (index, issue) in points.issues.enumerated() {
        let wanted = Int128(points.largest(issue, side)) * (power(10, weights.digits) ?? 1)
        while let scale = power(10, exponent), scale * Int128(weights.parts[index]) < wanted { exponent += 1 }
      }
    }
    return exponent
  }

  /// By what all points are divided to become utilities; nil where they are utilities already.
  var divisor: String? {
    exponent == points.digits ? nil : "1" + String(repeating: "0", count: exponent - points.digits)
  }

  /// What GeniusWeb calls a domain.
  func geniusWebDomain(name: String) -> JSON {
    .object([
      ("name", .string(name)),
      (
        "issuesValues",
        .object(
          points.issues.map { issue in
            (issue.name, .object([("values", .array(issue.labels.map { .string($0) }))]))
          })
      ),
    ])
  }

  func geniusWebProfile(_ side: Side, domain: String) throws(FormatProblem) -> JSON {
    var utilities: [(String, JSON)] = []
    for (index, issue) in points.issues.enumerated() {
      let table = try evaluations(of: issue, index: index, side)
      utilities.append(
        (issue.name, .object([("DiscreteValueSetUtilities", .object([("valueUtilities", table)]))])))
    }
    let reservation: JSON
    if points.noDealUnits[side] == 0 {
      reservation = .null
    } else if let bid = ReservationBid.choices(worth: points.noDealUnits[side], points.issues, side) {
      let values = zip(points.issues, bid).map { issue, option in
        (issue.name, JSON.string(issue.labels[option]))
      }
      reservation = .object([("issuevalues", .object(values))])
    } else {
      throw .wouldLose(
        format: "GeniusWeb",
        what: "the no-deal value of \(points.parties[side]): no package is worth just that")
    }
    return .object([
      (
        JSONDomainReader.geniusWebSpace,
        .object([
          ("name", .string(points.parties[side])), ("domain", geniusWebDomain(name: domain)),
          ("issueUtilities", .object(utilities)), ("issueWeights", weightTable(side)),
          ("reservationBid", reservation),
        ])
      )
    ])
  }

  func negoLogProfile(_ side: Side) throws(FormatProblem) -> JSON {
    var issues: [(String, JSON)] = []
    for (index, issue) in points.issues.enumerated() {
      issues.append((issue.name, try evaluations(of: issue, index: index, side)))
    }
    return .object([
      ("reservationValue", .decimal(decimal(points.noDealUnits[side]))), ("issueWeights", weightTable(side)),
      ("issues", .object(issues)),
    ])
  }

  /// What NegMAS calls an outcome space.
  func negMASDomain(name: String) -> JSON {
    let issues = points.issues.map { issue -> JSON in
      .object([
        ("type", "CategoricalIssue"), ("name", .string(issue.name)),
        ("values", .array(issue.labels.map { .string($0) })),
      ])
    }
    return .object([("type", "CartesianOutcomeSpace"), ("name", .string(name)), ("issues", .array(issues))])
  }

  /// NegMAS takes any utilities: the points stay what they are, and weigh 1.
  func negMASProfile(_ side: Side) -> JSON {
    let functions = points.issues.map { issue -> JSON in
      let mapping = zip(issue.labels, issue.units[side]).map { ($0, JSON.decimal(decimal($1))) }
      return .object([("type", "TableFun"), ("mapping", .object(mapping))])
    }
    return .object([
      ("type", "LinearAdditiveUtilityFunction"), ("name", .string(points.parties[side])),
      ("weights", .array(points.issues.map { _ in .integer(1) })), ("values", .array(functions)),
      ("reserved_value", .decimal(decimal(points.noDealUnits[side]))),
    ])
  }

  private func decimal(_ units: Int64) -> ExactDecimal {
    units == 0 ? ExactDecimal(units: 0) : ExactDecimal(units: units, digits: exponent).trimmed
  }

  private func weightTable(_ side: Side) -> JSON {
    .object(points.issues.enumerated().map { ($1.name, .decimal(weights[side].weight($0))) })
  }

  private func evaluations(
    of issue: PlainPoints.Issue, index: Int, _ side: Side
  ) throws(FormatProblem) -> JSON {
    var table: [(String, JSON)] = []
    for (label, units) in zip(issue.labels, issue.units[side]) {
      guard let evaluation = weights[side].evaluation(units: units, exponent: exponent, issue: index),
        let digits = evaluation.finiteDigits, let scale = power(10, digits),
        let numerator = Int64(exactly: evaluation.numerator * (scale / evaluation.denominator))
      else { throw .tooExact }
      table.append((label, .decimal(ExactDecimal(units: numerator, digits: digits))))
    }
    return .object(table)
  }
}

/// Finds a package that is worth just so much to one party.
enum ReservationBid {
  private static let largestStateCount = 200_000

  /// The option of each issue; nil where none is found among the sums that are looked at.
  static func choices(worth wanted: Int64, _ issues: [PlainPoints.Issue], _ side: Side) -> [Int]? {
    // Each sum of the first issues, with the option of the last one that reached it first.
    var layers: [[Int64: Int]] = []
    var sums: Set<Int64> = [0]
    for issue in issues {
      var layer: [Int64: Int] = [:]
      for sum in sums.sorted() {
        for (option, units) in issue.units[side].enumerated() where layer[sum + units] == nil {
          if sum + units > wanted { continue }
          layer[sum + units] = option
        }
        if layer.count > largestStateCount { return nil }
      }
      layers.append(layer)
      sums = Set(layer.keys)
    }
    var choices: [Int] = []
    var rest = wanted
    for (index, layer) in layers.enumerated().reversed() {
      guard let option = layer[rest] else { return nil }
      choices.append(option)
      rest -= issues[index].units[side][option]
    }
    return choices.reversed()
  }
}
