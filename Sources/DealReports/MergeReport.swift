import DealFiles
import MutualGains

/// The answer to `optimize merge`: which sheets became one deal, and what was assumed or ignored in each.
package struct MergeReport: Sendable {
  let merge: DealMerge
  /// The files of the sheets, in the order of the parties.
  let sources: Pair<SourceFile>
  /// What is called otherwise in what was written.
  let remarks: [Notice]

  /// The report on a merge of the sheets in `sources`.
  package init(_ merge: DealMerge, sources: Pair<SourceFile>, remarks: [Notice] = []) {
    (self.merge, self.sources, self.remarks) = (merge, sources, remarks)
  }

  private var deal: Deal { merge.file.deal }

  /// What is said beside the deal: what was merged, and what is to be known of each sheet, by its file.
  package var messages: [String] {
    let files = Side.allCases.map { side in
      localized(
        "\(sources[side].name.printable) (\(deal.parties[side].displayName), SHA-256 \(sources[side].fingerprint.hexadecimal))"
      )
    }
    let counts = [
      counted(deal.issues.count, "issue"), counted(optionCount, "option"),
      counted(deal.bundles.count, "bundle"), counted(deal.rules.count, "rule"),
    ]
    return [localized("merged: \(list(files, "and")); \(list(counts, "and"))")]
      + notices.map { notice in
        notice.side.map { "\(sources[$0].name.printable): \(notice.message)" } ?? notice.message
      }
  }

  var optionCount: Int { deal.issues.reduce(0) { $0 + $1.options.count } }

  /// Something to know of one sheet, or of what was written.
  struct SheetNotice {
    let side: Side?
    let code: String
    let message: String
  }

  var notices: [SheetNotice] {
    Side.allCases.flatMap { side in
      let file = merge.sheets[side]
      let headers = file.reading.remarkHeaders
      let own =
        file.notices.filter(tells)
        + (side == .second ? merge.notices : [])
        + (headers.isEmpty ? [] : [.format(.remarksDropped(headers))])
      return noDealNotice(side) + own.map { SheetNotice(side: side, code: $0.code, message: $0.message) }
        + bundleNotices(side)
    } + remarks.map { SheetNotice(side: nil, code: $0.code, message: $0.message) }
  }

  /// Whether a notice on a sheet says something of the deal: where nobody has costs none are missing, and what is said of
  /// both no-deal values is one party's here.
  private func tells(_ notice: Notice) -> Bool {
    switch notice {
    case .noNoDealRow: false
    case .noCostColumn: Side.allCases.contains { merge.sheets[$0].reading.hasCosts.first }
    default: true
    }
  }

  private func noDealNotice(_ side: Side) -> [SheetNotice] {
    if merge.sheets[side].reading.noDealCell != nil { return [] }
    let party = deal.parties[side].displayName
    return [
      SheetNotice(
        side: side, code: Notice.noNoDealRow.code,
        message: localized(
          "there is no BATNA row: the no-deal value of \(party) was taken as 0, and the split rests on that"))
    ]
  }

  private func bundleNotices(_ side: Side) -> [SheetNotice] {
    merge.bundlesOfOne.filter { $0.side == side }.map { entry in
      let options = deal.listText(of: entry.bundle.options).printable
      let other = deal.parties[side.other].displayName
      return SheetNotice(
        side: side, code: "merge-bundle-of-one",
        message: localized("the bundle \(options) stands in this sheet alone: for \(other) it adds nothing"))
    }
  }
}
