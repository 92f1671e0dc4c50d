extension AnswerCheck {
  /// More ties than this are not listed: the two ends and the number stand for them.
  private static let mostTies = 10

  /// The four lists of fair points, and how many tie where not all are listed.
  mutating func checkFairPoints(_ answer: AnswerValue, frontier: CheckedFrontier) {
    let fair = CheckedFairPoints(frontier, noDealValue: deal.noDealValue)
    let lists = [
      ("largestSurplus", fair.largestSurplus), ("nash", fair.nash), ("egalitarian", fair.egalitarian),
      ("kalaiSmorodinsky", fair.kalaiSmorodinsky),
    ]
    for (name, points) in lists {
      let place = "fairPoints.\(name)"
      var listed = points
      let count = answer["fairPointsCount"]?[name]
      if points.count > AnswerCheck.mostTies {
        listed = [points[0], points[points.count - 1]]
        check(count, at: "fairPointsCount.\(name)", is: .number("\(points.count)"))
      } else if let count {
        check(count, at: "fairPointsCount.\(name)", is: .number("\(points.count)"))
      }
      guard case .list(let found)? = answer["fairPoints"]?[name], found.count == listed.count else {
        let utilities = listed.map { text($0.utility) }.joined(separator: ", ")
        findings.add(
          at: place, says: answer["fairPoints"]?[name]?.pointsQuoted ?? "nothing",
          recomputed: utilities.isEmpty ? "no points" : utilities)
        continue
      }
      for (index, point) in listed.enumerated() {
        check(point: found[index], at: "\(place)[\(index)]", is: point)
      }
    }
  }

  /// The answer to `optimize frontier deal.csv`, whose points are `points`.
  mutating func checkFrontier(_ answer: AnswerValue, points: [CheckedPoint]) {
    check(answer["count"], at: "count", is: .number("\(points.count)"))
    // A summary lists no points.
    guard let listed = answer["points"] else { return }
    guard case .list(let found) = listed else {
      return findings.add(at: "points", "there is no list")
    }
    let expected = Dictionary(
      points.map { (deal.text($0.utility.a), $0) }, uniquingKeysWith: { first, _ in first })
    var missing = Set(expected.keys)
    var previous: Int64?
    for (index, entry) in found.enumerated() {
      let place = "points[\(index)]"
      guard case .list(let pair)? = entry["utility"], case .number(let first)? = pair.first,
        let point = expected[first]
      else {
        findings.add(
          at: place, "\(entry["utility"]?.quoted ?? "a point without utility") is no efficient point")
        continue
      }
      if missing.remove(first) == nil { findings.add(at: place, "the point stands twice") }
      if let previous, previous > point.utility.a {
        findings.add(at: place, "a point with more for the first party stands before it")
      }
      previous = point.utility.a
      check(point: entry, at: place, is: point)
      checkWitness(entry, at: place, reaches: point)
    }
    for point in points where missing.contains(deal.text(point.utility.a)) {
      findings.add(at: "points", "the efficient point \(text(point.utility)) is missing")
    }
  }

  private mutating func check(point found: AnswerValue, at place: String, is point: CheckedPoint) {
    check(found["utility"], at: place + ".utility", areAmounts: point.utility)
    check(found["gain"], at: place + ".gain", areAmounts: point.utility - deal.noDealValue)
    checkPackages(of: found, at: place, are: point.packages)
  }

  /// A point's package has to reach it; where packages were not counted none need be named.
  private mutating func checkWitness(
    _ entry: AnswerValue, at place: String, reaches point: CheckedPoint
  ) {
    let place = place + ".package"
    if entry["package"] == nil, entry["packages"] == .null { return }
    guard let package = choices(of: entry["package"], at: place) else { return }
    checkRules(package, at: place)
    let (value, cost) = deal.totals(of: package)
    if value - cost != point.utility {
      findings.add(at: place, "it reaches \(text(value - cost)), not \(text(point.utility))")
    }
  }
}

extension AnswerValue {
  fileprivate var pointsQuoted: String {
    guard case .list(let points) = self else { return quoted }
    if points.isEmpty { return "no points" }
    return points.prefix(10).map { $0["utility"]?.quoted ?? "no utility" }.joined(separator: ", ")
  }
}
