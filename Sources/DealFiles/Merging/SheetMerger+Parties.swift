import MutualGains

/// Whose sheets they are, and in which unit.
extension SheetMerger {
  /// Refuses two sheets of one party, and a sheet that names another party across the table.
  mutating func reportParties() {
    let parties = Pair { deal(of: $0).parties.first.name }
    if areNearlyAlike(parties.first, parties.second) {
      report(
        .merge(.sameParty(parties.second, other: parties.first, file: name(of: .first))), .second,
        at: sheets.second.valueCell)
      return
    }
    for side in Side.allCases {
      guard let other = sheets[side].otherParty, LabelKey(other) != LabelKey(parties[side.other]),
        let address = sheets[side].otherPartyCell
      else { continue }
      report(
        .merge(.otherParty(other, found: parties[side.other], file: name(of: side.other))), side, at: address)
    }
  }

  /// The one unit of both sheets; nil where they differ. Money without a currency may be any, so it is none's.
  mutating func unit() -> ValueUnit? {
    reportMeasures()
    switch (files.first.deal.unit, files.second.deal.unit) {
    case (.points, .points): return .points
    case (.money(nil), .money(nil)): return .money(currency: nil)
    case (.money(let one?), .money(let other?)):
      if let common = Currency.common(one, other) { return .money(currency: common) }
    default: break
    }
    let names = Pair { side -> String? in
      switch deal(of: side).unit {
      case .points: "points"
      case .money(let currency): currency
      }
    }
    let address = files.second.reading.unitCell.flatMap { CellAddress(name: $0) } ?? sheets.second.valueCell
    report(
      .merge(.unitsDiffer(names.second, other: names.first, file: name(of: .first))), .second, at: address)
    return nil
  }

  /// Refuses what stands behind the headers of one sheet and not of the other, such as `excl. btw`.
  private mutating func reportMeasures() {
    let measures = sheets.map { sheet in
      sheet.measures.reduce(into: [String]()) { found, measure in
        if !found.contains(where: { LabelKey($0) == LabelKey(measure) }) { found.append(measure) }
      }
    }
    let keys = measures.map { Set($0.map { LabelKey($0) }) }
    if keys.first == keys.second { return }
    report(
      .merge(.measuresDiffer(measures.second, other: measures.first, file: name(of: .first))), .second,
      at: sheets.second.valueCell)
  }
}
