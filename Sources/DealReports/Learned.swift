import DealFiles
import MutualGains

/// What a negotiation so far tells of uncertain figures: the preferences that parties showed, and what they leave of
/// each range and margin.
package struct Learned: Sendable {
  let proposals: ProposalFile
  /// The deal, with what was uncertain before.
  let file: DealFile
  private let after: Uncertainty

  /// What `proposals` tell.
  ///
  /// - Throws: the preferences that contradict each other.
  package init(_ proposals: ProposalFile, of file: DealFile) throws(Refusal) {
    (self.proposals, self.file) = (proposals, file)
    after = try proposals.narrowing(file)
  }

  /// The deal with what is still uncertain.
  package var narrowed: DealFile {
    var narrowed = file
    narrowed.uncertainty = after
    return narrowed
  }

  /// A figure of which less is uncertain than before.
  struct Change: Sendable {
    let side: Side
    let kind: InputAmount.Kind
    /// Nil for a bundle.
    let issue: Int?
    /// The option or the bundle, for a range; nil for a margin.
    let subject: String?
    /// Percents of a margin, amounts of a range.
    let before: Pair<ExactDecimal>
    let after: Pair<ExactDecimal>
    var isMargin: Bool { subject == nil }
  }

  /// What is narrower than before, in the order of the deal.
  var changes: [Change] {
    let (before, deal) = (file.uncertainty, file.deal)
    let (known, left) = (MarginLookup(before), MarginLookup(after))
    var changes: [Change] = []
    for issue in deal.issues.indices {
      for side in Side.allCases {
        for kind in InputAmount.Kind.allCases {
          guard let old = known.margin(onIssue: issue, side: side, kind: kind),
            let new = left.margin(onIssue: issue, side: side, kind: kind),
            old.low != new.low || old.high != new.high
          else { continue }
          changes.append(
            Change(
              side: side, kind: kind, issue: issue, subject: nil, before: Pair(old.low, old.high),
              after: Pair(new.low, new.high)))
        }
      }
    }
    func decimal(_ amount: Amount) -> ExactDecimal { ExactDecimal(units: amount.units, digits: deal.digits) }
    for (old, new) in zip(before.ranges, after.ranges) where old != new {
      let subject: String
      switch old.figure.subject {
      case .bundle(let index): subject = deal.text(of: deal.bundles[index].options)
      default: subject = deal.optionLabel(of: old.figure) ?? ""
      }
      changes.append(
        Change(
          side: old.figure.side, kind: old.figure.kind, issue: old.figure.issue, subject: subject,
          before: Pair(decimal(old.amounts.lowerBound), decimal(old.amounts.upperBound)),
          after: Pair(decimal(new.amounts.lowerBound), decimal(new.amounts.upperBound))))
    }
    return changes
  }

  /// The rounds, and who made which proposals in each.
  var rounds: [(round: Int?, proposals: [Int])] {
    let rounds = proposals.reactions.rounds
    let known = Set(rounds.compactMap(\.self)).sorted()
    let grouped = known.map { round in
      (round: Int?.some(round), proposals: rounds.indices.filter { rounds[$0] == round })
    }
    let rest = rounds.indices.filter { rounds[$0] == nil && proposals.reactions.authors[$0] != nil }
    return grouped + (rest.isEmpty ? [] : [(nil, rest)])
  }
}

extension Learned {
  /// So many changes are listed.
  private static let longestList = 10

  /// Writes what was offered, what was preferred, and what that leaves uncertain.
  func write(showsAll: Bool, to output: Output) {
    for (round, made) in rounds {
      let names = made.map { index in
        let name = quoted(proposals.proposals[index].name)
        return proposals.reactions.authors[index].map { "\(file.deal.parties[$0].displayName): \(name)" }
          ?? name
      }
      let line = round.map { localized("Round \(String($0))") + ": " } ?? ""
      for line in (line + names.joined(separator: "; ")).lines(after: "  ", first: "") {
        output.write(line + "\n")
      }
    }
    let stated = proposals.statedPreferences
    if stated.isEmpty {
      output.write(localized("No preference was stated: nothing is known beyond the ranges.") + "\n\n")
      return
    }
    for preference in stated {
      for line in preference.text.lines(after: "  ", first: "") { output.write(line + "\n") }
    }
    let changes = changes
    if changes.isEmpty {
      output.write(localized("That agrees with all figures within their ranges, and narrows none.") + "\n\n")
      return
    }
    output.write(localized("What that leaves of what is uncertain") + "\n")
    var table = TextTable(columns: [localized("before"), localized("still possible")])
    let shown = showsAll ? changes[...] : changes.prefix(Learned.longestList)
    for change in shown {
      table.add(name(change).fitted(to: 44), [text(change.before, change), text(change.after, change)])
    }
    table.write(to: output)
    let others = changes.count - shown.count
    if others > 0 {
      output.write("  " + localized("… and \(counted(others, "more figure")); --details lists all") + "\n")
    }
    output.write("\n")
  }

  private func name(_ change: Change) -> String {
    let party = file.deal.parties[change.side].name
    let kind = localized(change.kind == .value ? "value \(party)" : "cost \(party)")
    let issue = change.issue.map { file.deal.issues[$0].name.printable }
    return ([issue, change.subject?.printable].compactMap(\.self).joined(separator: ": ")) + ", " + kind
  }

  private func text(_ ends: Pair<ExactDecimal>, _ change: Change) -> String {
    if change.isMargin {
      let sign = Language.current.decimals.sign
      func percent(_ end: ExactDecimal) -> String {
        (end.units > 0 ? "+" : "") + end.text(decimalSign: sign) + " %"
      }
      return localized("\(percent(ends.first)) to \(percent(ends.second))")
    }
    let figures = AmountText(digits: file.deal.digits)
    func amount(_ end: ExactDecimal) -> String { figures.text(Amount(units: end.units)) }
    return localized("\(amount(ends.first)) to \(amount(ends.second))")
  }

  /// The same as JSON.
  func json(_ answer: AnswerJSON) -> JSON {
    let deal = file.deal
    func pair(_ ends: Pair<ExactDecimal>) -> JSON { .array([.decimal(ends.first), .decimal(ends.second)]) }
    return .object([
      (
        "proposals",
        .array(
          proposals.proposals.enumerated().map { index, proposal in
            .object([
              ("name", .string(proposal.name)),
              ("by", proposals.reactions.authors[index].map { .string(deal.parties[$0].name) } ?? .null),
              ("round", proposals.reactions.rounds[index].map { .integer(Int64($0)) } ?? .null),
            ])
          })
      ),
      (
        "preferences",
        .array(
          proposals.statedPreferences.map { preference in
            .object([
              ("party", .string(preference.party)), ("prefers", .string(preference.better)),
              ("to", .string(preference.worse)),
            ])
          })
      ),
      (
        "narrowed",
        .array(
          changes.map { change in
            .object([
              ("issue", change.issue.map { .string(deal.issues[$0].name) } ?? .null),
              ("option", change.subject.map { .string($0) } ?? .null),
              ("party", .string(deal.parties[change.side].name)),
              ("kind", .string(change.kind == .value ? "value" : "cost")),
              ("unit", .string(change.isMargin ? "percent" : "amount")), ("before", pair(change.before)),
              ("after", pair(change.after)),
            ])
          })
      ),
    ])
  }
}
