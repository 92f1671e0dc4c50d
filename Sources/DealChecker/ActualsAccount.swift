/// What became of a package, file by file.
struct ActualsAccount: Sendable {
  let deal: CheckedDeal
  let agreed: AgreedPackage
  let countsValues: Bool
  let agreedCost: Amounts
  var lines: [CheckedActualsLine]
  var bands: [CheckedBand] = []
  /// What was to be paid on top after each file.
  var runs: [CheckedTrueUp] = []

  init(_ deal: CheckedDeal, _ agreed: AgreedPackage, countsValues: Bool) {
    (self.deal, self.agreed, self.countsValues) = (deal, agreed, countsValues)
    agreedCost = deal.totals(of: agreed.package).cost
    lines = CheckedActualsLine.agreed(agreed.package, in: deal)
  }

  /// Takes what a file says; returns what it speaks of that is no part of the package, where there is something.
  mutating func take(_ file: CheckedActuals) -> String? {
    for row in file.rows {
      guard let index = lines.firstIndex(where: { $0.subject == row.subject }) else {
        switch row.subject {
        case .option(let issue, let option): return deal.issues[issue].options[option].label
        case .bundle(let index): return deal.bundles[index].words.joined(separator: " + ")
        }
      }
      lines[index].take(row)
    }
    if !file.bands.isEmpty { bands = file.bands }
    return nil
  }

  /// What is to be paid on top by the lines that count.
  func trueUp(_ counts: (CheckedActualsLine) -> Bool = { _ in true }) -> CheckedTrueUp {
    CheckedTrueUp(
      on: agreed.gain, agreedCost: agreedCost, lines.filter(counts), countsValues: countsValues, bands: bands)
  }

  /// The lines as an answer has them; names may be written as they are `found`.
  func lineValues(_ found: AnswerValue?) -> AnswerValue {
    var written: [AnswerValue] = []
    if case .list(let list)? = found { written = list }
    return .list(
      lines.enumerated().map { index, line in
        let own = index < written.count ? written[index] : nil
        func named(_ amounts: [Int64?]) -> AnswerValue { .list(amounts.map { $0.map(deal.value) ?? .null }) }
        return .members(
          names(line, own) + [
            ("status", line.status.map { .string($0.rawValue) } ?? .null),
            ("evidence", .string(line.evidence)), ("agreedValue", deal.value(line.value)),
            ("agreedCost", deal.value(line.cost)), ("namedValue", named(line.values)),
            ("namedCost", named(line.costs)), ("valueDeviation", deal.value(line.valueDeviation)),
            ("costDeviation", deal.value(line.costDeviation)),
          ])
      })
  }

  private func names(_ line: CheckedActualsLine, _ found: AnswerValue?) -> [(String, AnswerValue)] {
    switch line.subject {
    case .option(let issue, let option):
      let content = deal.issues[issue]
      let written = found?["option"]
      let isSame = written?.option(of: content) == option
      let label = AnswerValue.string(content.options[option].label)
      return [("issue", .string(content.name)), ("option", isSame ? written ?? label : label)]
    case .bundle(let index):
      if case .string(let text)? = found?["bundle"], deal.bundles[index].isCalled(text) {
        return [("bundle", .string(text))]
      }
      return [("bundle", .string(deal.bundles[index].words.joined(separator: " + ")))]
    }
  }

  /// How deviations are shared, with what of them each share is.
  var shareValues: AnswerValue {
    let cost = lines.reduce(.zero) { $0 + $1.costDeviation }
    return .list(
      bands.map { band in
        .members([
          ("party", .string(deal.parties[band.party])), ("from", .number(band.from.text(.point))),
          ("to", band.to.map { .number($0.text(.point)) } ?? .null),
          ("part", .number(band.part.text(.point))),
          ("deviation", deal.value(band.stretch(of: cost[band.party], agreed: agreedCost[band.party]))),
        ])
      })
  }
}
