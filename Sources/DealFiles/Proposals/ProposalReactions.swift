import MutualGains

/// Who made proposals, in which rounds, and which ones parties prefer.
package struct ProposalReactions: Sendable {
  /// By proposal; nil where nothing is said.
  package fileprivate(set) var authors: [Side?]
  package fileprivate(set) var rounds: [Int?]
  /// By index: the party prefers the first to the second.
  package fileprivate(set) var preferences: [(side: Side, better: Int, worse: Int)] = []

  /// Nothing is said of so many proposals.
  init(count: Int) {
    (authors, rounds) = (Array(repeating: nil, count: count), Array(repeating: nil, count: count))
  }

  /// Whether nothing is said.
  package var isEmpty: Bool {
    preferences.isEmpty && authors.allSatisfy { $0 == nil } && rounds.allSatisfy { $0 == nil }
  }
}

extension ProposalReader {
  /// What the table says of authors, rounds and preferences, once its proposals are known.
  mutating func readReactions(of rows: [Row]) -> ProposalReactions {
    var reactions = ProposalReactions(count: rows.count)
    for (index, row) in rows.enumerated() {
      if let authorLine {
        reactions.authors[index] = side(at: layout.address(line: authorLine, proposal: row.place))
      }
      if let roundLine {
        reactions.rounds[index] = round(at: layout.address(line: roundLine, proposal: row.place))
      }
    }
    readPreferred(rows, &reactions)
    for record in preferenceRecords { readPreference(record, rows, &reactions) }
    return reactions
  }

  private mutating func side(at address: CellAddress) -> Side? {
    let name = text.label(address)
    if name.isEmpty { return nil }
    if let side = deal.side(named: name) { return side }
    report(.unknownParty(name, known: Side.allCases.map { deal.parties[$0].name }), address)
    return nil
  }

  private mutating func round(at address: CellAddress) -> Int? {
    let label = text.label(address)
    if label.isEmpty { return nil }
    if let round = Int(label), (1...1_000_000).contains(round) { return round }
    report(.badRound(label), address)
    return nil
  }

  /// A party in the column of preferences prefers the proposal to every other one of its round.
  private mutating func readPreferred(_ rows: [Row], _ reactions: inout ProposalReactions) {
    guard let preferredLine else { return }
    var firsts: [Side: [Int?: CellAddress]] = [:]
    for (index, row) in rows.enumerated() {
      let address = layout.address(line: preferredLine, proposal: row.place)
      guard let side = side(at: address) else { continue }
      let round = reactions.rounds[index]
      if let first = firsts[side]?[round] {
        report(.preferredTwice(party: deal.parties[side].name, firstCell: first.name), address)
        continue
      }
      firsts[side, default: [:]][round] = address
      let others = rows.indices.filter { $0 != index && reactions.rounds[$0] == round }
      if others.isEmpty { report(.nothingToPrefer(row.proposal.name), address) }
      for other in others { add(side, index, other, at: address, rows, &reactions) }
    }
  }

  private mutating func readPreference(_ record: Int, _ rows: [Row], _ reactions: inout ProposalReactions) {
    let start = layout.isTransposed ? layout.labels : layout.names
    let cells = ((start + 1)..<max(start + 1, text.cellCount(record: record)))
      .map { CellAddress(record: record, column: $0) }.filter { !text.isEmpty($0) }
    guard cells.count == 3 else {
      report(.preferenceForm, CellAddress(record: record, column: start))
      return
    }
    let side = side(at: cells[0])
    let places = cells.dropFirst().map { cell -> Int? in
      let name = text.label(cell)
      let key = LabelKey(name)
      if let index = rows.firstIndex(where: { LabelKey($0.proposal.name) == key }) { return index }
      report(
        .unknownProposal(name, nearest: nearestSpelling(to: name, among: rows.map(\.proposal.name))), cell)
      return nil
    }
    guard let side, let better = places[0], let worse = places[1] else { return }
    if better == worse {
      report(.preferenceOfItself(rows[better].proposal.name), cells[2])
      return
    }
    add(side, better, worse, at: cells[1], rows, &reactions)
  }

  private mutating func add(
    _ side: Side, _ better: Int, _ worse: Int, at address: CellAddress, _ rows: [Row],
    _ reactions: inout ProposalReactions
  ) {
    if let open = [better, worse].first(where: { rows[$0].proposal.package == nil }) {
      report(.preferenceOpen(rows[open].proposal.name), address)
      return
    }
    reactions.preferences.append((side, better, worse))
  }
}

extension ProposalFile {
  /// The preferences that the file tells, for the search: a proposal without a payment has none.
  package var preferences: [Preference] {
    func offer(_ index: Int) -> Preference.Offer? {
      let proposal = proposals[index]
      return proposal.package.map {
        Preference.Offer(name: proposal.name, package: $0, payment: proposal.payment ?? .zero)
      }
    }
    return reactions.preferences.compactMap { side, better, worse in
      guard let better = offer(better), let worse = offer(worse) else { return nil }
      return Preference(side: side, better: better, worse: worse)
    }
  }

  /// The same by names.
  package var statedPreferences: [StatedPreference] {
    reactions.preferences.map { side, better, worse in
      StatedPreference(
        party: parties[side].name, better: proposals[better].name, worse: proposals[worse].name)
    }
  }

  /// What the preferences leave of what is uncertain in the deal of `file`.
  ///
  /// - Throws: the preferences that contradict each other, or amounts too large to tell.
  package func narrowing(_ file: DealFile) throws(Refusal) -> Uncertainty {
    let reactions: Reactions
    do throws(DealError) {
      reactions = try Reactions(preferences, in: file.deal, file.uncertainty)
    } catch {
      throw Refusal([Diagnostic(.proposal(.preferencesTooLarge), in: name)])
    }
    switch reactions {
    case .narrowed(let uncertainty): return uncertainty
    case .contradiction(let clash):
      let stated = clash.map { statedPreferences[$0] }
      throw Refusal([Diagnostic(.proposal(.contradiction(stated)), in: name)])
    }
  }
}
