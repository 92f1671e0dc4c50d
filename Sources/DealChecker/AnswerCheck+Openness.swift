extension AnswerCheck {
  /// What openness about costs is worth.
  mutating func checkOpenness(_ found: AnswerValue?, _ agreed: AgreedPackage, isConverted: Bool) {
    let place = "openness"
    guard agreed.isAgreed, deal.unit != .points else { return check(found, at: place, is: .null) }
    guard let found, found != .null else {
      return findings.add(at: place, says: found?.quoted, recomputed: "{…}")
    }
    // Both pay for a unit more; who is found out with the part q pays (1 − q)/(2q) times the unit.
    check(found["movesPerUnit"], at: place + ".movesPerUnit", is: .number("0.5"))
    let audits = [10, 25, 50].map { percent -> AnswerValue in
      let correction = WrittenNumber(units: Int128(100 * (100 - percent) / (2 * percent)), digits: 2).trimmed
      return .members([
        ("percent", .number("\(percent)")), ("correction", .number(correction.text(.point))),
      ])
    }
    compare(found["audits"], with: .list(audits), at: place + ".audits")
    checkCosts(found["costs"], at: place + ".costs", agreed, isConverted: isConverted)
  }

  private mutating func checkCosts(
    _ found: AnswerValue?, at place: String, _ agreed: AgreedPackage, isConverted: Bool
  ) {
    guard agreed.isRecommended, !scope.isLimited else { return check(found, at: place, is: .null) }
    if found == .null {
      // Small deals are always told of.
      let options = deal.issues.reduce(0) { $0 + $1.options.count }
      if scope.isProven, options <= 100, deal.rules.count <= 20 {
        return findings.add(at: place, says: "null", recomputed: "[…]")
      }
      return keys.passOver(place, "it is told by optimize sensitivity")
    }
    guard scope.isProven, scope.frontier != nil else { return keys.leave(place, scope.reason) }
    let figures = deal.costs(of: agreed.package)
    let rivals = CostRivals(deal, agreed.package, surplus: agreed.gain.sum)
    var list: [AnswerValue] = []
    if case .list(let values)? = found { list = values }
    var expected: [AnswerValue] = []
    for (index, figure) in figures.enumerated() {
      let written = index < list.count ? list[index] : nil
      var members: [(String, AnswerValue)] = [
        ("cell", .string(figure.cell)),
        ("issue", figure.issue.map { .string(deal.issues[$0].name) } ?? .null),
        ("party", .string(deal.parties[figure.party])), ("cost", deal.value(figure.amount)),
      ]
      if isConverted { members[0].1 = written?["cell"] ?? .null }
      let change = "\(place)[\(index)].changesFrom"
      switch rivals.nearestChange(of: figure) {
      case .none: members.append(("changesFrom", .null))
      case .amount(let amount):
        if figure.kind.isEnd, written?["changesFrom"] == .null {
          keys.passOver(change, "it is told by optimize sensitivity")
          members.append(("changesFrom", .null))
        } else {
          members.append(("changesFrom", deal.value(amount)))
        }
      case .unknown:
        keys.leave(change, "there are too many packages to compare with for the checker")
        members.append(("changesFrom", written?["changesFrom"] ?? .null))
      }
      expected.append(.members(members))
    }
    compare(found, with: .list(expected), at: place)
    if isConverted { keys.leave("\(place)[].cell", "cells of another file") }
  }
}
