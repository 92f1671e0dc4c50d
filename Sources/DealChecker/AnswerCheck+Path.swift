extension AnswerCheck {
  /// So many packages are looked at for a shorter way.
  private static let mostOnTheWay = 20_000

  /// The way from a proposal to an efficient package, step by step, where the answer has one.
  mutating func checkPath(_ proposal: ScoredProposal) {
    guard let found = proposal.answer["path"] else { return }
    let place = proposal.place + ".path"
    let steps: [AnswerValue]?
    switch (found["found"], found["steps"]) {
    case (.bool(true), .list(let list)): steps = list
    case (.bool(false), nil): steps = nil
    default: return findings.add(at: place, "it does not say whether a way was found")
    }
    keys.check(place + ".found")
    guard let steps else { return checkNoWay(found, at: place, proposal) }
    guard let end = checkSteps(steps, at: place + ".steps", proposal) else { return }
    guard let frontier = scope.frontier else { return keys.leave(place + ".shortest", scope.reason) }
    if !frontier.points.contains(where: { $0.utility == utility(of: end) }) {
      findings.add(at: place + ".steps", "the package at their end is not efficient")
    }
    keys.check(place + ".shortest")
    guard case .bool(let isShortest)? = found["shortest"] else {
      return findings.add(at: place + ".shortest", "it does not say whether it is the shortest")
    }
    if !isShortest { return keys.passOver(place + ".shortest", "the search for a shorter way has a limit") }
    switch fewestSteps(from: proposal.package, frontier) {
    case .some(let fewest?) where fewest < steps.count:
      findings.add(at: place + ".steps", says: "\(steps.count)", recomputed: "\(fewest)")
    case .some: break
    case nil:
      keys.leave(place + ".shortest", "there are too many packages on the way for the checker")
    }
  }

  private mutating func checkNoWay(_ found: AnswerValue, at place: String, _ proposal: ScoredProposal) {
    keys.check(place + ".reason")
    switch found["reason"] {
    case .string("breaks-rules"):
      if proposal.keepsRules { findings.add(at: place + ".reason", "the proposal keeps all rules") }
    case .string("limit-reached"): keys.passOver(place + ".reason", "the search for a way has a limit")
    case .string("no-such-order"):
      guard let frontier = scope.frontier else { return keys.leave(place + ".reason", scope.reason) }
      switch fewestSteps(from: proposal.package, frontier) {
      case .some(let fewest?): findings.add(at: place + ".reason", "there is a way of \(fewest) steps")
      case .some(nil): break
      case nil: keys.leave(place + ".reason", "there are too many packages on the way for the checker")
      }
    default: findings.add(at: place + ".reason", "it is no reason that is known")
    }
  }

  /// The package at the end of the steps; none may leave a party below where the proposal is, or break a rule.
  private mutating func checkSteps(
    _ steps: [AnswerValue], at place: String, _ proposal: ScoredProposal
  ) -> [Int]? {
    keys.open(place)
    var package = proposal.package
    for key in ["issue", "from", "to"] { keys.check("\(place)[].\(key)") }
    for (number, step) in steps.enumerated() {
      let place = "\(place)[\(number)]"
      let index = deal.issues.firstIndex { step["issue"]?.isLabel($0.name) == true }
      guard let index, step["from"]?.option(of: deal.issues[index]) == package[index],
        let option = step["to"]?.option(of: deal.issues[index])
      else {
        findings.add(at: place, "it is no change of an option of the package")
        return nil
      }
      package[index] = option
      let gain = utility(of: package) - deal.noDealValue
      check(step["gain"], at: place + ".gain", areAmounts: gain)
      checkRules(package, at: place)
      if (gain - proposal.gain).smaller < 0 {
        findings.add(at: place, "it leaves a party with less than the proposal")
      }
    }
    return package
  }

  private func utility(of package: [Int]) -> Amounts {
    let (value, cost) = deal.totals(of: package)
    return value - cost
  }

  /// The fewest steps to an efficient package, none of which takes anything from a party; `.some(nil)` where there is
  /// no way, nil where too many packages would have to be looked at.
  private func fewestSteps(from start: [Int], _ frontier: CheckedFrontier) -> Int?? {
    let least = utility(of: start)
    let efficient = Set(frontier.points.map(\.utility))
    var reached: Set<[Int]> = [start]
    var edge = [start]
    var steps = 0
    while !edge.isEmpty {
      if edge.contains(where: { efficient.contains(utility(of: $0)) }) { return .some(steps) }
      var next: [[Int]] = []
      for package in edge {
        for (issue, options) in deal.issues.map(\.options.indices).enumerated() {
          for option in options where option != package[issue] {
            var changed = package
            changed[issue] = option
            if (utility(of: changed) - least).smaller < 0 || reached.contains(changed) { continue }
            guard deal.keepsRules(changed) else { continue }
            reached.insert(changed)
            next.append(changed)
            if reached.count > AnswerCheck.mostOnTheWay { return nil }
          }
        }
      }
      edge = next
      steps += 1
    }
    return .some(nil)
  }
}
