import MutualGains

/// Whose figures a file has to hold.
package enum PartyScope: Sendable {
  /// Those of both parties, as every deal.
  case both
  /// Those of one party alone: its own sheet, which `DealMerge` makes a deal of together with the other's.
  case one

  /// How many parties need a column of values.
  var leastPartyCount: Int { self == .both ? 2 : 1 }
}

extension DealReader {
  /// Brings the parties to those that the file is read for; false where nothing more can be said of it.
  ///
  /// A column in which nothing stands makes no figures of a party: a deal needs them, an own sheet must not have them.
  mutating func settleParties(_ columns: inout DealColumns) -> Bool {
    let records = text.records(below: columns.headerRecord).filter { !text.isBlank(record: $0) }
    let empty = columns.parties.indices.filter { side in
      let own = [columns.values[side], columns.costs[side]].compactMap(\.self)
      return own.allSatisfy { isEmpty($0, in: records) }
    }
    switch scope {
    case .both:
      // A single row says little: its amount is missing, as that of any row may be.
      guard columns.parties.count == 2, empty.count == 1, records.count > 1 else { return true }
      report(.header(.partyEmpty(columns.parties[empty[0]].name)), columns.values[empty[0]], columns)
      return false
    case .one:
      if columns.parties.count == 2 {
        if empty.isEmpty {
          report(.merge(.bothParties(columns.parties.map(\.name))), columns.values[1], columns)
          return false
        }
        // Where nobody has figures yet, each cell is reported as missing.
        if empty.count == 1 { columns.leaveOut(empty[0]) }
      }
      // A party without costs writes 0, or has no column of them: one in which nothing stands waits for figures.
      columns.areCostsOpen = columns.costs.compactMap(\.self).contains { isEmpty($0, in: records) }
      return true
    }
  }

  private func isEmpty(_ column: Int, in records: [Int]) -> Bool {
    records.allSatisfy { text.isEmpty(.init(record: $0, column: column)) }
  }

  private mutating func report(_ problem: Problem, _ column: Int, _ columns: DealColumns) {
    problems.report(problem, at: .init(record: columns.headerRecord, column: column))
  }
}

extension DealColumns {
  /// Whether the figures are those of one party.
  var isOwnSheet: Bool { values.count == 1 }

  /// The column of a party's values; nil for the other party of an own sheet.
  func value(of side: Side) -> Int? { values.indices.contains(side.rawValue) ? values[side.rawValue] : nil }

  /// The column of a party's costs, where it has one.
  func cost(of side: Side) -> Int? { costs.indices.contains(side.rawValue) ? costs[side.rawValue] : nil }

  /// The parties; the other one of an own sheet has the name that an empty column gives it, or none.
  var bothParties: Pair<Party> {
    Pair(parties[0], parties.count > 1 ? parties[1] : Party(name: otherParty?.name ?? ""))
  }

  /// Leaves the columns of a party out of what is read.
  fileprivate mutating func leaveOut(_ side: Int) {
    let own = [values[side], costs[side]].compactMap(\.self)
    otherParty = Header(name: parties[side].name, cell: cell(values[side]))
    units.removeAll { own.contains($0.column) }
    otherWords.removeAll { own.contains($0) }
    parties.remove(at: side)
    values.remove(at: side)
    costs.remove(at: side)
  }
}
