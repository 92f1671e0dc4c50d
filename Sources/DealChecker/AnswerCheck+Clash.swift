extension AnswerCheck {
  /// Which rules clash where no package keeps them all, and which is the cheapest to drop.
  mutating func checkClash(_ found: AnswerValue?) {
    let place = "clash"
    if isOpen(found, at: place) { return }
    guard let found, case .object = found else {
      return findings.add(at: place, says: found?.quoted, recomputed: "{…}")
    }
    if !isOpen(found["rules"], at: place + ".rules") { checkClashing(found["rules"], at: place + ".rules") }
    let keys = ["cheapestToDrop", "surplusWithout"]
    if !scope.isProven, keys.allSatisfy({ isOpen(found[$0], at: "\(place).\($0)") }) { return }
    checkCheapest(found, at: place)
  }

  /// Together the rules leave no package, and without any one of them the others leave some.
  private mutating func checkClashing(_ found: AnswerValue?, at place: String) {
    keys.check(place)
    var rules: [CheckedRule] = []
    if case .list(let names)? = found {
      rules = names.compactMap { name in deal.rules.first { name == .string($0.name) } }
      if rules.count != names.count || Set(names).count != names.count {
        return findings.add(at: place, "it names a rule that the deal lacks, or one twice")
      }
    }
    switch largestSurplus(under: rules) {
    case .some(nil): break
    case .some: findings.add(at: place, "some package keeps these rules")
    case nil: return keys.leave(place, scope.reason)
    }
    for rule in rules {
      if case .some(nil) = largestSurplus(under: rules.filter { $0.name != rule.name }) {
        findings.add(at: place, "“\(rule.name)” is not needed for the clash")
      }
    }
  }

  private mutating func checkCheapest(_ found: AnswerValue, at place: String) {
    keys.open(place + ".cheapestToDrop")
    keys.check(place + ".cheapestToDrop")
    var surpluses: [String: Int64] = [:]
    for rule in deal.rules {
      switch largestSurplus(under: deal.rules.filter { $0.name != rule.name }) {
      case .some(let surplus?): surpluses[rule.name] = surplus
      case .some(nil): break
      case nil:
        keys.leave(place + ".cheapestToDrop", scope.reason)
        return keys.leave(place + ".surplusWithout", scope.reason)
      }
    }
    let most = surpluses.values.max()
    check(found["surplusWithout"], at: place + ".surplusWithout", isAmountOrNull: most)
    let cheapest = deal.rules.first { most != nil && surpluses[$0.name] == most }
    if case .string(let name)? = found["cheapestToDrop"], most != nil, surpluses[name] == most { return }
    if found["cheapestToDrop"] == .null, cheapest == nil { return }
    findings.add(
      at: place + ".cheapestToDrop", says: found["cheapestToDrop"]?.quoted,
      recomputed: cheapest.map { "“\($0.name)”" } ?? "null")
  }

  /// The largest surplus under some rules; `.some(nil)` where no package keeps them, nil where that is too much to try.
  private func largestSurplus(under rules: [CheckedRule]) -> Int64?? {
    var deal = deal
    deal.rules = rules
    guard let frontier = try? CheckedFrontier.found(for: deal).frontier else {
      return nil
    }
    return .some(largestSurplus(frontier))
  }
}
