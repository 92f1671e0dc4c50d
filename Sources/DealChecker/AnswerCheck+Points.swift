extension AnswerCheck {
  /// More ties than this are not listed: the two ends and the number stand for them.
  private static let mostTies = 10

  /// The four lists of fair points, and how many tie where not all are listed.
  mutating func checkFairPoints(_ answer: AnswerValue) {
    if isOpen(answer["fairPoints"], at: "fairPoints") { return }
    guard let frontier = scope.frontier else {
      keys.leave("fairPoints", scope.reason)
      return keys.leave("fairPointsCount", scope.reason)
    }
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
        if count == .null {
          keys.passOver("fairPointsCount.\(name)", "too many points tie to be counted")
        } else {
          check(count, at: "fairPointsCount.\(name)", is: .number("\(points.count)"))
        }
      } else if let count {
        check(count, at: "fairPointsCount.\(name)", is: .number("\(points.count)"))
      }
      keys.open(place)
      guard case .list(let found)? = answer["fairPoints"]?[name], found.count == listed.count else {
        let utilities = listed.map { text($0.utility) }.joined(separator: ", ")
        findings.add(
          at: place, says: answer["fairPoints"]?[name]?.pointsQuoted,
          recomputed: utilities.isEmpty ? "[]" : utilities)
        continue
      }
      for (index, point) in listed.enumerated() {
        check(point: found[index], at: "\(place)[\(index)]", is: point)
      }
    }
  }

  /// The answer to `optimize frontier deal.csv`; of a deal that is too large, only what its points say of each other.
  mutating func checkFrontier(_ answer: AnswerValue, in stretch: FrontierStretch, isTable: Bool) {
    // A summary lists no points.
    let found: [AnswerValue]
    switch answer["points"] {
    case nil: found = []
    case .list(let list)?:
      found = list
      keys.open("points")
    default: return findings.add(at: "points", "there is no list")
    }
    let listsPoints = answer["points"] != nil
    var answer = answer
    // The rows of a table are its count.
    if isTable, case .object(let members) = answer {
      answer = .object(members + [AnswerValue.Member(key: "count", value: .number("\(found.count)"))])
    }
    guard let points = scope.frontier?.points.filter(stretch.contains) else {
      keys.leave("points", scope.reason, isPart: true)
      if listsPoints {
        check(answer["count"], at: "count", is: .number("\(found.count)"))
      } else {
        keys.leave("count", scope.reason)
      }
      return checkAlone(found)
    }
    if scope.isProven {
      check(answer["count"], at: "count", is: .number("\(points.count)"))
    } else if listsPoints {
      check(answer["count"], at: "count", is: .number("\(found.count)"))
    } else {
      keys.passOver("count", AnswerCheck.stopped)
    }
    if listsPoints { checkListed(found, of: points, answer) }
  }

  private mutating func checkListed(
    _ found: [AnswerValue], of points: [CheckedPoint], _ answer: AnswerValue
  ) {
    let expected = Dictionary(
      points.map { (deal.text($0.utility.a), $0) }, uniquingKeysWith: { first, _ in first })
    var missing = Set(expected.keys)
    var previous: Int64?
    for (index, entry) in found.enumerated() {
      let place = "points[\(index)]"
      guard case .list(let pair)? = entry["utility"], case .number(let first)? = pair.first,
        let point = expected[first]
      else {
        let utility = entry["utility"]?.quoted ?? "–"
        findings.add(at: place, "no efficient point has the utility \(utility)")
        continue
      }
      if missing.remove(first) == nil { findings.add(at: place, "the point stands twice") }
      if let previous, previous > point.utility.a {
        findings.add(at: place, "a point with more for the first party stands before it")
      }
      previous = point.utility.a
      check(point: entry, at: place, is: point)
      checkWitness(entry, at: place, reaches: point.utility)
    }
    for point in points where missing.contains(deal.text(point.utility.a)) {
      if !scope.isProven, answer["gaps"] == nil || AnswerCheck.mayMiss(point, in: answer, digits: deal.digits)
      {
        keys.passOver("points", AnswerCheck.stopped, isPart: true)
      } else {
        findings.add(at: "points", "the efficient point \(text(point.utility)) is missing")
      }
    }
  }

  /// Points without a frontier to compare them with: each is reached, and none has both more than another.
  private mutating func checkAlone(_ found: [AnswerValue]) {
    var previous: Amounts?
    for (index, entry) in found.enumerated() {
      let place = "points[\(index)]"
      keys.leave("points[].packages", scope.reason)
      keys.leave("points[].saturated", scope.reason)
      guard let package = choices(of: entry["package"], at: place + ".package") else { continue }
      checkRules(package, at: place + ".package")
      let (value, cost) = deal.totals(of: package)
      let utility = value - cost
      check(entry["utility"], at: place + ".utility", areAmounts: utility)
      check(entry["gain"], at: place + ".gain", areAmounts: utility - deal.noDealValue)
      if let previous, previous.a >= utility.a || previous.b <= utility.b {
        findings.add(at: place, "it and the point before it are not both efficient")
      }
      previous = utility
    }
  }

  private mutating func check(point found: AnswerValue, at place: String, is point: CheckedPoint) {
    check(found["utility"], at: place + ".utility", areAmounts: point.utility)
    check(found["gain"], at: place + ".gain", areAmounts: point.utility - deal.noDealValue)
    checkPackages(of: found, at: place, are: point.packages)
  }

  /// A point's package has to reach it; where packages were not counted none need be named.
  private mutating func checkWitness(
    _ entry: AnswerValue, at place: String, reaches utility: Amounts
  ) {
    let place = place + ".package"
    if entry["package"] == nil, entry["packages"] == .null { return }
    guard let package = choices(of: entry["package"], at: place) else { return }
    checkRules(package, at: place)
    let (value, cost) = deal.totals(of: package)
    if value - cost != utility {
      findings.add(at: place, "it reaches \(text(value - cost)), not \(text(utility))")
    }
  }
}

extension AnswerValue {
  fileprivate var pointsQuoted: String {
    guard case .list(let points) = self else { return quoted }
    if points.isEmpty { return "[]" }
    return points.prefix(10).map { $0["utility"]?.quoted ?? "–" }.joined(separator: ", ")
  }
}
