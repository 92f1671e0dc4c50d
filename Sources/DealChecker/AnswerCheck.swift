/// Compares an answer with what was computed again, part by part.
struct AnswerCheck: Sendable {
  let deal: CheckedDeal
  /// What the answer is compared with.
  let scope: CheckScope
  var findings = FindingList()
  var keys = KeyRecord()
  /// Keys that nothing was recomputed for.
  var strangers: [(place: String, text: String)] = []

  init(deal: CheckedDeal, scope: CheckScope = CheckScope()) { (self.deal, self.scope) = (deal, scope) }

  /// What stands in every answer.
  ///
  /// - Parameter namesSources: Whether it has to name the files that it rests on; answers to the lines of a batch
  ///   rest on none.
  mutating func checkCommon(_ answer: AnswerValue, namesSources: Bool) {
    if namesSources || answer["files"] != nil || answer["program"] != nil { checkSources(answer) }
    keys.check("schema.name")
    check(answer["schema"]?["version"], at: "schema.version", is: .number("1"))
    check(answer["digits"], at: "digits", is: .number("\(deal.digits)"))
    check(answer["parties"], at: "parties", is: .list(deal.parties.map(AnswerValue.string)))
    checkProven(answer)
    if case .string(let name)? = answer["unit"], CheckedUnit(answer: name) == deal.unit {
      // The answer may call the currency by its sign or its code.
      keys.check("unit")
    } else {
      check(answer["unit"], at: "unit", is: .string(deal.unit.name))
    }
    checkNotices(answer["notices"])
  }

  /// Notices are words about the file; only that they are there is looked at.
  private mutating func checkNotices(_ found: AnswerValue?) {
    keys.open("notices")
    for key in ["code", "message"] { keys.checkForm("notices[].\(key)") }
    guard case .list(let notices)? = found else {
      return findings.add(at: "notices", "there is no list of them")
    }
    for (index, notice) in notices.enumerated() {
      if case (.string?, .string?) = (notice["code"], notice["message"]) { continue }
      findings.add(at: "notices[\(index)]", "it has no code and message")
    }
  }

  mutating func check(_ found: AnswerValue?, at place: String, is expected: AnswerValue) {
    switch expected {
    case .null, .list([]), .object([]): keys.open(place)
    default: keys.check(place)
    }
    if found != expected {
      findings.add(at: place, says: found?.quoted, recomputed: expected.quoted)
    }
  }

  /// An amount, with exactly the deal's decimals.
  mutating func check(_ found: AnswerValue?, at place: String, isAmount amount: Int64) {
    check(found, at: place, is: .number(deal.text(amount)))
  }

  /// An amount, or null.
  mutating func check(_ found: AnswerValue?, at place: String, isAmountOrNull amount: Int64?) {
    check(found, at: place, is: amount.map { .number(deal.text($0)) } ?? .null)
  }

  /// A pair of amounts.
  mutating func check(_ found: AnswerValue?, at place: String, areAmounts amounts: Amounts) {
    check(found, at: place, is: .list([amounts.a, amounts.b].map { .number(deal.text($0)) }))
  }

  /// The count of packages in an object, with its mark where it is saturated. Packages that were not
  /// counted are no mistake.
  mutating func checkPackages(of object: AnswerValue?, at place: String, are count: PackageCount) {
    if object?["packages"] == .null, object?["saturated"] == nil {
      return keys.passOver(place + ".packages", "packages were not counted")
    }
    check(object?["packages"], at: place + ".packages", is: .number("\(count.number)"))
    if count.isSaturated || (object?["saturated"] ?? .bool(false)) != .bool(false) {
      check(object?["saturated"], at: place + ".saturated", is: .bool(count.isSaturated))
    }
    keys.check(place + ".saturated")
  }

  /// The names of rules in a list, one for each of those rules.
  mutating func check(_ found: AnswerValue?, at place: String, areNamesOf rules: [CheckedRule]) {
    keys.check(place)
    if case .list(let names)? = found, names.count == rules.count,
      zip(names, rules).allSatisfy({ $0.0 == .string($0.1.name) })
    {
      return
    }
    let expected = AnswerValue.list(rules.map { .string($0.name) })
    findings.add(at: place, says: found?.quoted, recomputed: expected.quoted)
  }

  /// The options that a package object chooses, issue by issue; nil, with findings, where it is no package.
  mutating func choices(of package: AnswerValue?, at place: String) -> [Int]? {
    keys.check(place)
    guard case .object(let members)? = package else {
      findings.add(at: place, "there is no package")
      return nil
    }
    if members.count != deal.issues.count {
      findings.add(
        at: place, "it has options for \(members.count) issues; the deal has \(deal.issues.count)")
      return nil
    }
    var choices: [Int] = []
    for (member, issue) in zip(members, deal.issues) {
      guard member.key == issue.name || member.key.folded == issue.name.folded else {
        findings.add(at: place, "“\(member.key)” stands where “\(issue.name)” should")
        return nil
      }
      guard case .string(let label) = member.value, let index = issue.index(of: label) else {
        findings.add(at: place, "\(member.value.quoted) is no option of “\(issue.name)”")
        return nil
      }
      choices.append(index)
    }
    return choices
  }

  /// The rules that a package has to keep.
  mutating func checkRules(_ package: [Int], at place: String) {
    for rule in deal.brokenRules(of: package) {
      findings.add(at: place, "it breaks the rule “\(rule.name)”")
    }
  }

  /// The utility of a package, for a sentence.
  func text(_ amounts: Amounts) -> String { "[\(deal.text(amounts.a)), \(deal.text(amounts.b))]" }
}

extension CheckedUnit {
  /// The unit that an answer calls `name`.
  init(answer name: String) {
    switch name {
    case "points": self = .points
    case "money": self = .money(nil)
    default:
      let unit = CheckedUnit(named: name)
      // Only the exact word says points.
      self = unit == .points ? .money(name) : unit
    }
  }
}
