import DealFiles
import MutualGains

extension ComparisonReport {
  /// The comparison as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    var members = AnswerJSON.opening("compare", provenance)
    members += [
      ("unit", .string(file.deal.unit.name)),
      ("digits", .integer(Int64(digits))), ("proven", .bool(isProven)),
      ("notices", AnswerJSON(file: file).notices(remarks)),
      ("for", request.party.map { .string($0) } ?? .null),
    ]
    if case .options(let issue, _) = subject {
      members.append(("by", .string(issue)))
      members.append(("from", reference.map { .string(alternatives[$0].name) } ?? .null))
    }
    members.append(
      ("alternatives", .array(ordered.map { json(of: alternatives[$0.index], rank: $0.rank) })))
    members.append(("advice", adviceJSON))
    if !isComparisonOfOptions { members.append(("competition", competitionJSON)) }
    return .object(members)
  }

  private func amount(_ amount: Amount) -> JSON {
    .decimal(ExactDecimal(units: amount.units, digits: digits))
  }

  private func pair(_ amounts: Pair<Amount>) -> JSON {
    .array([amount(amounts.first), amount(amounts.second)])
  }

  private func json(of alternative: Alternative, rank: Int?) -> JSON {
    var members: [(String, JSON)] = [("name", .string(alternative.name))]
    if let path = alternative.path { members.append(("file", .string(path))) }
    members += [
      ("rank", rank.map { .integer(Int64($0)) } ?? .null), ("status", .string(status(alternative))),
      ("reason", reason(alternative).map { .string($0) } ?? .null),
    ]
    switch alternative.standing {
    case .settled(let settled): members += figures(settled)
    case .noPackage(let clash, _):
      members.append(("clash", clash.map { .array($0.map { .string($0.name) }) } ?? .null))
    case .refused(let refusal): members.append(("problems", refusal.json))
    case .misfit: break
    }
    return .object(members)
  }

  private func figures(_ settled: SettledAlternative) -> [(String, JSON)] {
    let answer = AnswerJSON(file: settled.file)
    var members: [(String, JSON)] = [
      ("parties", .array([.string(settled.parties.first), .string(settled.parties.second)])),
      ("kind", settled.settlement.kind.map { .string($0.rawValue) } ?? .null),
      ("surplus", amount(settled.surplus)), ("gainAfterPayment", pair(settled.gain)),
      ("noDeal", pair(settled.noDealValue)),
      ("payment", settled.payment.map(amount) ?? .null),
      ("inThePrice", answer.inThePrice(settled.inThePrice)),
      ("package", answer.package(settled.settlement.package)),
    ]
    if let base {
      members.append(("difference", amount(settled.surplus - base.surplus)))
      let changes = base.settlement.package.changes(to: settled.settlement.package)
      members.append(
        (
          "changes",
          .array(
            changes.map { change in
              let issue = settled.deal.issues[change.issue]
              return .object([
                ("issue", .string(issue.name)), ("option", .string(issue.options[change.option].label)),
              ])
            })
        ))
    }
    if !isComparisonOfOptions {
      members.append(
        (
          "proposal",
          settled.proposal.map { proposal in
            .object([
              ("name", .string(proposal.name)), ("gainAfterPayment", pair(proposal.gain)),
              ("leftOnTable", proposal.leftOnTable.map(amount) ?? .null),
            ])
          } ?? .null
        ))
    }
    return members
  }

  /// What came of an alternative, in a word for programs.
  private func status(_ alternative: Alternative) -> String {
    switch alternative.standing {
    case .settled(let settled): settled.isAgreement ? "agreement" : "no-agreement"
    case .noPackage: "no-package"
    case .refused: "refused"
    case .misfit: "not-comparable"
    }
  }

  private var adviceJSON: JSON {
    guard let best else { return .null }
    let next = ranked.dropFirst().first
    let other = next.flatMap { alternatives[$0.index].settled }
    return .object([
      ("take", .array(ranked.filter { $0.rank == 1 }.map { .string(alternatives[$0.index].name) })),
      ("amount", amount(merit(best))),
      ("next", next.map { .string(alternatives[$0.index].name) } ?? .null),
      ("more", other.map { amount(merit(best) - merit($0)) } ?? .null),
      ("sentence", .string(advice)),
    ])
  }

  private var competitionJSON: JSON {
    guard let competition else { return .null }
    return .object([
      ("best", .string(alternatives[competition.best].name)),
      ("second", .string(alternatives[competition.second].name)),
      ("half", amount(competition.half)), ("elsewhere", amount(competition.elsewhere)),
      ("claim", amount(competition.claim)),
    ])
  }

  /// Writes a row per alternative, in the notation of the first deal.
  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  /// A row per alternative, in a file with what it recommends on each issue: a workbook has a sheet for that.
  func table(_ words: TableWords) -> Table {
    let matrix = words.isSheet ? nil : matrix
    let names = partyNames
    let isOptions = isComparisonOfOptions
    var columns = [
      Table.Column(words("rank"), .number), Table.Column(isOptions ? words("option") : words("deal")),
      Table.Column(words("status")), Table.Column(words("surplus"), .amount),
      Table.Column(words("gain \(names.first)"), .amount),
      Table.Column(words("gain \(names.second)"), .amount), Table.Column(words("payment"), .amount),
      Table.Column(words("price"), .amount),
    ]
    columns +=
      isOptions
      ? [Table.Column(words("difference"), .amount)]
      : [
        Table.Column(words("best proposal")), Table.Column(words("its gain"), .amount),
        Table.Column(words("left on the table"), .amount),
      ]
    columns.append(Table.Column(words("reason")))
    columns += (matrix?.issues ?? []).map { Table.Column($0) }
    let packages = matrix.map { [$0.reference] + $0.others } ?? []
    return Table(columns) { body in
      for (place, entry) in ordered.enumerated() {
        let alternative = alternatives[entry.index]
        var row: [TableCell] = [
          entry.rank.map { .count(Int64($0)) } ?? .empty, .label(alternative.name),
          .label(words.isSheet ? statusWords(alternative) : status(alternative)),
        ]
        row += cells(alternative.settled, isOptions: isOptions, words)
        row.append(reason(alternative).map { .label($0) } ?? .empty)
        let labels = place < packages.count ? packages[place].labels : (matrix?.issues ?? []).map { _ in nil }
        body(row + labels.map { $0.map { .label($0) } ?? .empty })
      }
    }
  }

  private func cells(_ settled: SettledAlternative?, isOptions: Bool, _ words: TableWords) -> [TableCell] {
    func cell(_ amount: Amount?) -> TableCell {
      // A file is written in the decimals of the first deal, which may have fewer.
      words.isSheet
        ? .amount(amount) : .number(amount.map { ExactDecimal(units: $0.units, digits: digits) })
    }
    return [
      cell(settled?.surplus), cell(settled?.gain.first), cell(settled?.gain.second),
      cell(settled?.payment), .number(settled?.inThePrice?.price),
    ]
      + (isOptions
        ? [cell(settled.flatMap { settled in base.map { settled.surplus - $0.surplus } })]
        : [
          settled?.proposal.map { .label($0.name) } ?? .empty, cell(settled?.proposal?.gain.first),
          cell(settled?.proposal?.leftOnTable),
        ])
  }

  private func statusWords(_ alternative: Alternative) -> String {
    switch alternative.standing {
    case .settled(let settled): settled.isAgreement ? localized("agreement") : localized("no agreement")
    case .noPackage: localized("no package")
    case .refused: localized("not read")
    case .misfit: localized("not comparable")
    }
  }
}
