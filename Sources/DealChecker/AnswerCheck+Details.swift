extension AnswerCheck {
  /// Value and cost per issue, and then per bundle that the package has, where they are listed.
  mutating func checkDetails(_ found: AnswerValue?, at place: String, package: [Int]) {
    guard let found else { return }
    let bundles = deal.bundles.filter { $0.isPart(of: package) }
    guard case .list(let details) = found, details.count == package.count + bundles.count else {
      return findings.add(at: place, "it does not list \(package.count + bundles.count) issues and bundles")
    }
    for (index, detail) in details.enumerated() {
      let place = "\(place)[\(index)]"
      let amounts: (value: Amounts, cost: Amounts)
      if index < package.count {
        let issue = deal.issues[index]
        let option = issue.options[package[index]]
        keys.check(place + ".issue")
        keys.check(place + ".option")
        if detail["issue"].map({ $0.isLabel(issue.name) }) != true {
          check(detail["issue"], at: place + ".issue", is: .string(issue.name))
        }
        if detail["option"].flatMap({ $0.option(of: issue) }) != package[index] {
          check(detail["option"], at: place + ".option", is: .string(option.label))
        }
        amounts = (option.value, option.cost)
      } else {
        let bundle = bundles[index - package.count]
        checkNames(detail["bundle"].map { .list([$0]) }, at: place + ".bundle", of: [bundle])
        amounts = (bundle.value, bundle.cost)
      }
      check(detail["value"], at: place + ".value", areAmounts: amounts.value)
      check(detail["cost"], at: place + ".cost", areAmounts: amounts.cost)
    }
  }

  /// What both give up together on the issues of the nearest package, against their favourite options, the
  /// largest first; issues that only move value are left out.
  mutating func checkWhereToLook(_ found: AnswerValue?, package: [Int]) {
    keys.open("whereToLook")
    guard case .list(let list)? = found else {
      return findings.add(at: "whereToLook", "there is no list")
    }
    var expected: [Int: Int64] = [:]
    let transfers = deal.transferIssues
    for (index, issue) in deal.issues.enumerated() where !transfers.contains(index) {
      let utilities = issue.options.map(\.utility)
      let favourites = (utilities.map(\.a).max() ?? 0) + (utilities.map(\.b).max() ?? 0)
      let loss = favourites - utilities[package[index]].sum
      if loss > 0 { expected[index] = loss }
    }
    if list.count != expected.count {
      findings.add(at: "whereToLook", says: "\(list.count)", recomputed: "\(expected.count)")
    }
    var previous = Int64.max
    for (position, entry) in list.enumerated() {
      let place = "whereToLook[\(position)]"
      for key in ["issue", "option"] { keys.check("\(place).\(key)") }
      let index = deal.issues.firstIndex { entry["issue"]?.isLabel($0.name) == true }
      guard let index, let loss = expected.removeValue(forKey: index),
        entry["option"]?.option(of: deal.issues[index]) == package[index]
      else {
        findings.add(at: place, "it is no option of the nearest package with a joint loss, or stands twice")
        continue
      }
      check(entry["jointLoss"], at: place + ".jointLoss", isAmount: loss)
      if loss > previous { findings.add(at: place, "a smaller loss stands before it") }
      previous = loss
    }
  }
}
