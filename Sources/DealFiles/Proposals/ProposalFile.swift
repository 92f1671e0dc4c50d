import MutualGains

/// The proposals in a file, for one deal.
public struct ProposalFile: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// The proposals, in the order of the file.
  public let proposals: [Proposal]
  /// What stands in each proposal's note; empty where nothing does.
  public let notes: [String]
  let parties: Pair<Party>
  /// Who made them, in which rounds, and which ones parties prefer.
  package let reactions: ProposalReactions
  /// What was assumed when they were read, and what was passed over.
  public let notices: [Notice]

  /// The proposals in `source`, which speaks of the deal of `file`.
  ///
  /// The table has a row per proposal and a column per issue, or the other way round. Amounts without proof of
  /// their own notation take the deal's.
  ///
  /// - Throws: all reasons to refuse the file.
  public init(_ source: SourceText, for file: DealFile) throws(Refusal) {
    let separators = Array(";,\t".utf8) + [source.separator].compactMap(\.self)
    if source.bytes[source.start...].allSatisfy({ Blanks.isPlainBlank($0) || separators.contains($0) }) {
      throw Refusal([Diagnostic(.proposal(.fileEmpty), in: source.name)])
    }
    let labels = ProposalLabels(file.deal.issues)
    let text: DelimitedText
    do throws(Diagnostic) {
      text = try DelimitedText(source, separator: ProposalFile.separator(of: source, labels))
    } catch {
      throw Refusal([error])
    }
    guard let layout = ProposalLayout(text, labels) else {
      throw Refusal([Diagnostic(.proposal(.fileEmpty), in: source.name)])
    }
    var reader = ProposalReader(layout, labels: labels, file: file)
    let rows = reader.read()
    let reactions = reader.readReactions(of: rows)
    guard reader.problems.isEmpty else { throw reader.problems.refusal(in: text) }
    name = source.name
    proposals = rows.map(\.proposal)
    notes = rows.map(\.note)
    self.reactions = reactions
    parties = file.deal.parties
    notices =
      reader.notices.map { $0.onSheet(source.sheet?.name) }
      + source.unreadSheets(.proposals, issues: file.deal.issues)
      + (reader.examples.isEmpty
        ? [] : [.examplesPassedOver(sheet: source.sheet?.name, cells: reader.examples)])
  }

  /// Proposals that come from no table.
  init(name: String, proposals: [Proposal], notes: [String], parties: Pair<Party>) {
    (self.name, self.proposals, self.notes, notices) = (name, proposals, notes, [])
    (self.parties, reactions) = (parties, ProposalReactions(count: proposals.count))
  }

  /// The separator that makes most known labels: of the header, or of the first cells of rows.
  private static func separator(
    of source: SourceText, _ labels: ProposalLabels
  ) throws(Diagnostic) -> UInt8 {
    if source.separator != nil || source.sheet != nil { return try source.separatorInUse() }
    var best: (known: Int, separator: UInt8)?
    for separator in [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")] {
      // A separator with which quotes don't pair is not the one.
      guard let text = try? DelimitedText(source, separator: separator, recordLimit: 64),
        let header = text.headerRecord
      else { continue }
      let across = (0..<text.cellCount(record: header)).map { text.label(.init(record: header, column: $0)) }
      let down = (0..<text.recordCount).flatMap { record in
        (0..<min(2, text.cellCount(record: record))).map { text.label(.init(record: record, column: $0)) }
      }
      let known = max(across.count(where: labels.isIssue), down.count(where: labels.isIssue))
      if known > best?.known ?? 0 { best = (known, separator) }
    }
    if let best { return best.separator }
    return try source.separatorInUse { labels.meaning(of: $0) != .unknown && !$0.isEmpty }
  }
}

extension ProposalFile {
  /// The index of the proposal of that name, compared as labels are.
  public func index(of name: String) -> Int? {
    let key = LabelKey(name)
    return proposals.firstIndex { LabelKey($0.name) == key }
  }
}

extension Deal {
  /// The party of that name, compared as labels are.
  public func side(named name: String) -> Side? {
    let key = LabelKey(name)
    return Side.allCases.first { LabelKey(parties[$0].name) == key }
  }

  /// The index of the issue of that name, compared as labels are.
  public func issue(named name: String) -> Int? {
    let key = LabelKey(name)
    return issues.firstIndex { LabelKey($0.name) == key }
  }

  /// The index of the option of that name on an issue, compared as labels are.
  package func option(named name: String, ofIssue issue: Int) -> Int? {
    let key = LabelKey(name)
    return issues[issue].options.firstIndex { LabelKey($0.label) == key }
  }
}
