import MutualGains

/// Names that a reader may take for one.
extension DealReader {
  /// Says which characters were left out because nobody sees them.
  mutating func noteInvisibleCharacters() {
    let found = text.invisibleCharacters
    if !found.isEmpty { notices.append(.invisibleCharacters(found)) }
  }

  /// Says which labels have characters that were lost before the file was saved.
  mutating func noteDamagedLabels(_ columns: DealColumns) {
    guard DamagedCharacters.mayBe(in: text.source.bytes) else { return }
    var lines: [SheetLine] = []
    for record in text.records(below: columns.headerRecord) {
      for column in [columns.issue, columns.option] {
        let address = CellAddress(record: record, column: column)
        let label = text.label(address)
        if DamagedCharacters.are(in: label) { lines.append(SheetLine(name: address.name, label: label)) }
      }
    }
    if !lines.isEmpty { notices.append(.labelsDamaged(lines)) }
  }

  /// Refuses issues with a single option that are nearly called as another issue: of one issue that is misspelt in a
  /// row, both would be part of every package. Says which issues, and which options of an issue, are nearly called the
  /// same.
  ///
  /// Complexity: O(options), with at most `NearPairs.largestCount` comparisons of names.
  mutating func reportNearNames(_ columns: DealColumns, _ rows: DealRows) {
    var pairs = NearPairs()
    pairs.isSingleByte = text.source.encoding.encoding.isSingleByte
    var first: [DealRows.OptionRow?] = Array(repeating: nil, count: rows.issueNames.count)
    let counts = rows.optionCounts
    for row in rows.options where first[row.issue] == nil { first[row.issue] = row }
    let names = rows.issueNames.lazy.map(NearName.init)
    func cell(_ issue: Int) -> CellAddress? {
      first[issue].map { .init(record: $0.record, column: columns.issue) }
    }
    var refused: Set<Int> = []
    pairs.forEach(names) { other, issue, nearness in
      // The single one is the slip; of two with one option each, the later one.
      let isSlipAbove = counts[other] == 1 && counts[issue] > 1
      let (slip, meant) = isSlipAbove ? (other, issue) : (issue, other)
      guard let slipCell = cell(slip), let meantCell = cell(meant) else { return }
      if nearness == .sure, counts[slip] == 1 {
        if !refused.insert(slip).inserted { return }
        problems.report(
          .row(.issueMisspelt(rows.issueNames[slip], meant: rows.issueNames[meant], cell: meantCell.name)),
          at: slipCell)
      } else if nearness == .sure || counts[slip] == 1 {
        notices.append(
          .issuesAlike(
            rows.issueNames[meant], cell: meantCell.name, other: rows.issueNames[slip],
            otherCell: slipCell.name))
      }
    }
    noteNearOptions(rows, &pairs)
  }

  private mutating func noteNearOptions(_ rows: DealRows, _ pairs: inout NearPairs) {
    var byIssue: [[DealRows.OptionRow]] = Array(repeating: [], count: rows.issueNames.count)
    for row in rows.options where row.range == nil { byIssue[row.issue].append(row) }
    // Many issues have the same options.
    var names: [String: NearName] = [:]
    func name(_ label: String) -> NearName {
      if let known = names[label] { return known }
      let name = NearName(label)
      names[label] = name
      return name
    }
    for (issue, options) in byIssue.enumerated() where options.count > 1 {
      pairs.forEach(options.lazy.map { name($0.label) }) { other, option, nearness in
        if nearness != .sure { return }
        notices.append(
          .optionsAlike(
            issue: rows.issueNames[issue], option: options[option].label,
            cell: options[option].labelAddress.name, other: options[other].label,
            otherCell: options[other].labelAddress.name))
      }
    }
  }
}

/// Compares names, each with those before it, as long as there are not too many in all.
struct NearPairs {
  /// A table with more names is no work of a pen.
  private static let largestCount = 100_000
  private var count = 0
  /// Whether each character of the file is one byte: then a word in another encoding reads as another word.
  var isSingleByte = false

  mutating func forEach(
    _ names: some Collection<NearName>, _ body: (_ earlier: Int, _ later: Int, NearName.Nearness) -> Void
  ) {
    let size = names.count
    guard size < 1000, count + size * size / 2 <= NearPairs.largestCount else { return }
    count += size * size / 2
    let names = Array(names)
    for later in names.indices {
      for earlier in names[..<later].indices {
        if isSingleByte, names[later].isSameInAnotherEncoding(names[earlier]) {
          body(earlier, later, .sure)
        } else if let nearness = names[later].nearness(to: names[earlier]) {
          body(earlier, later, nearness)
        }
      }
    }
  }
}

extension DelimitedText {
  /// The characters that were left out because nobody sees them, by cell.
  var invisibleCharacters: [InvisibleCharacter] {
    var found: [InvisibleCharacter] = []
    for character in source.invisible {
      guard let address = address(ofByte: character.position) else { continue }
      let one = InvisibleCharacter(cell: address.name, scalar: character.scalar)
      if found.last != one { found.append(one) }
    }
    return found
  }
}
