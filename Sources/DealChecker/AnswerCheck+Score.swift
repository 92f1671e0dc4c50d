/// What of an answer's proposal was understood, and recomputed from its package.
struct ScoredProposal: Sendable {
  let place: String
  let answer: AnswerValue
  let name: String
  let package: [Int]
  let payment: Int64?
  let broken: [CheckedRule]
  let gain: Amounts

  var after: Amounts { gain + Amounts(a: -(payment ?? 0), b: payment ?? 0) }
  var keepsRules: Bool { broken.isEmpty }
}

extension AnswerCheck {
  /// The answer to `optimize score deal.csv proposals.csv`.
  mutating func checkScore(_ answer: AnswerValue) {
    let side = checkSide(answer["for"])
    if !isOpen(answer["largestSurplus"], at: "largestSurplus") {
      if let frontier = scope.frontier {
        check(answer["largestSurplus"], at: "largestSurplus", isAmountOrNull: largestSurplus(frontier))
      } else {
        keys.leave("largestSurplus", scope.reason)
      }
    }
    checkCompromise(answer["compromise"])
    guard case .list(let list)? = answer["proposals"] else {
      return findings.add(at: "proposals", "there is no list")
    }
    keys.open("proposals")
    var complete: [ScoredProposal] = []
    var names: [String] = []
    for (index, entry) in list.enumerated() {
      let place = "proposals[\(index)]"
      names.append(checkName(entry, at: place))
      if entry["openIssues"] != nil || entry["completions"] != nil {
        checkOpen(entry, at: place)
        continue
      }
      if names.count > complete.count + 1 {
        findings.add(at: place, "a proposal that leaves issues open stands before it")
      }
      guard let scored = scored(entry, at: place) else { continue }
      complete.append(scored)
      checkComplete(scored)
    }
    checkRanks(complete, side: side)
    checkAgainstFile(list, names)
  }

  func largestSurplus(_ frontier: CheckedFrontier) -> Int64? {
    frontier.points.map { ($0.utility - deal.noDealValue).sum }.max()
  }

  /// The party for which proposals are ranked: 0, 1, or nil for both together.
  private mutating func checkSide(_ found: AnswerValue?) -> Int? {
    keys.check("for")
    if case .string(let name)? = found, let side = deal.parties.firstIndex(of: name) {
      if let asked = scope.party, asked.folded != name.folded {
        findings.add(at: "for", says: found?.quoted, recomputed: "“\(asked)”")
      }
      return side
    }
    if found != .null { findings.add(at: "for", "it is no party of the deal") }
    if found == .null, let asked = scope.party { findings.add(at: "for", says: "null", recomputed: asked) }
    return nil
  }

  private mutating func checkName(_ entry: AnswerValue, at place: String) -> String {
    keys.check(place + ".proposal")
    guard case .string(let name)? = entry["proposal"] else {
      findings.add(at: place + ".proposal", "it has no name")
      return ""
    }
    if entry["note"] != nil, scope.proposals == nil { keys.checkForm(place + ".note") }
    return name
  }

  /// A complete proposal, as far as its package and payment go.
  private mutating func scored(_ entry: AnswerValue, at place: String) -> ScoredProposal? {
    guard let package = choices(of: entry["package"], at: place + ".package") else { return nil }
    let (value, cost) = deal.totals(of: package)
    let payment = self.payment(entry["payment"], at: place + ".payment")
    var name = ""
    if case .string(let text)? = entry["proposal"] { name = text }
    return ScoredProposal(
      place: place, answer: entry, name: name, package: package, payment: payment,
      broken: deal.brokenRules(of: package), gain: value - cost - deal.noDealValue)
  }

  /// A payment that the proposal itself makes: any amount of the deal.
  mutating func payment(_ found: AnswerValue?, at place: String) -> Int64? {
    keys.check(place)
    guard let found, found != .null else {
      if found == nil { findings.add(at: place, says: nil, recomputed: "null") }
      return nil
    }
    if case .number(let text) = found,
      let units = WrittenNumber(argument: text)?.units(atDigits: deal.digits),
      let amount = Int64(exactly: units), deal.text(amount) == text, deal.unit != .points
    {
      return amount
    }
    findings.add(at: place, "it is no amount of the deal")
    return nil
  }

  /// The larger surplus first, then the larger smaller gain; for one party its gain. Those that break a rule come last.
  private mutating func checkRanks(_ scored: [ScoredProposal], side: Int?) {
    func merits(_ proposal: ScoredProposal) -> [Int64] {
      let keeps: Int64 = proposal.keepsRules ? 1 : 0
      return side.map { [keeps, proposal.after[$0]] } ?? [keeps, proposal.gain.sum, proposal.after.smaller]
    }
    let all = scored.map(merits)
    let sorted = all.sorted { $1.lexicographicallyPrecedes($0) }
    var previous = 0
    for (proposal, own) in zip(scored, all) {
      let rank = (sorted.firstIndex(of: own) ?? 0) + 1
      check(proposal.answer["rank"], at: proposal.place + ".rank", is: .number("\(rank)"))
      if rank < previous { findings.add(at: proposal.place, "a proposal with a later rank stands before it") }
      previous = rank
    }
  }

  /// Whether the answer has the proposals of the file, each once, and no others.
  private mutating func checkAgainstFile(_ list: [AnswerValue], _ names: [String]) {
    guard let file = scope.proposals else {
      return keys.leave(
        "proposals", "whether the file has them so: no file was named, with --proposals", isPart: true)
    }
    var left = Dictionary(
      file.enumerated().map { ($0.element.name.folded, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (index, entry) in list.enumerated() {
      let place = "proposals[\(index)]"
      guard let number = left.removeValue(forKey: names[index].folded) else {
        findings.add(
          at: place + ".proposal", "the file has no proposal “\(names[index])”, or it stands twice")
        continue
      }
      let proposal = file[number]
      let note: AnswerValue? = proposal.note.isEmpty ? nil : .string(proposal.note)
      keys.check(place + ".note")
      if entry["note"] != note {
        findings.add(
          at: place + ".note", says: entry["note"]?.quoted, recomputed: note?.quoted ?? "null")
      }
      check(entry["payment"], at: place + ".payment", isAmountOrNull: proposal.payment)
      let chosen = zip(deal.issues, proposal.choices).compactMap { issue, choice in
        choice.map { (issue, $0) }
      }
      guard case .object(let members)? = entry["package"], members.count == chosen.count,
        zip(members, chosen).allSatisfy({ member, chosen in
          member.key.folded == chosen.0.name.folded && member.value.option(of: chosen.0) == chosen.1
        })
      else {
        findings.add(at: place + ".package", "the file has other options for “\(names[index])”")
        continue
      }
    }
    for name in left.keys.sorted() { findings.add(at: "proposals", "the proposal “\(name)” is missing") }
  }
}
