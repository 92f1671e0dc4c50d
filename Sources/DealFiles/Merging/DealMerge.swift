import MutualGains

/// One deal of two parties' own sheets: the issues and options of both, which have to be the same, each with the
/// figures of the party whose sheet says them.
///
/// Order, spelling and notation are those of the first sheet. Nothing is guessed: whatever differs in the labels is a
/// reason to refuse both.
package struct DealMerge: Sendable {
  /// The deal, in the notation of the first sheet.
  package let file: DealFile
  /// The sheets, in the order of the parties.
  package let sheets: Pair<DealFile>
  /// Bundles that only one sheet has: the other party has nothing on top there.
  package let bundlesOfOne: [(side: Side, bundle: Bundle)]
  /// How labels of the second sheet were read that have other signs in them than those of the first.
  package let notices: [Notice]

  /// The deal of two sheets that were read for one party each.
  ///
  /// - Throws: all reasons why they make no deal, with their cells in both.
  package init(_ first: DealFile, _ second: DealFile) throws(Refusal) {
    sheets = Pair(first, second)
    guard let one = first.reading.ownSheet, let two = second.reading.ownSheet else {
      let whole = first.reading.ownSheet == nil ? first : second
      let names = Side.allCases.map { whole.deal.parties[$0].name }
      throw Refusal([Diagnostic(.merge(.bothParties(names)), in: whole.reading.name)])
    }
    var merger = SheetMerger(sheets, Pair(one, two))
    let deal = merger.deal()
    guard let deal, merger.isSound else { throw merger.refusal }
    var reading = first.reading
    reading.ownSheet = nil
    reading.remarkHeaders = []
    (bundlesOfOne, notices) = (merger.bundlesOfOne, merger.match.notices)
    let uncertainty = merger.uncertainty(in: deal)
    guard merger.isSound else { throw merger.refusal }
    file = DealFile(
      deal: deal, reading: reading, notices: [], addedRuleCount: merger.addedRuleCount,
      uncertainty: uncertainty)
  }
}
