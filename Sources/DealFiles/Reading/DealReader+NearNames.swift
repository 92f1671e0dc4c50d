import MutualGains

/// Names that a reader may take for one, and rows that only add up others.
extension DealReader {
  /// Says which characters were left out because nobody sees them.
  mutating func noteInvisibleCharacters() {
    let found = text.invisibleCharacters
    if !found.isEmpty { notices.append(.invisibleCharacters(found)) }
  }

  /// Refuses issues with a single option that are nearly called as another issue: of one issue that is misspelt in a
  /// row, both would be part of every package. Says which options of an issue are nearly called the same.
  ///
  /// Complexity: O(issues with one option × issues), and O(options²) for issues with up to 50 options.
  mutating func reportNearNames(_ columns: DealColumns, _ rows: DealRows) {
    var byIssue: [[DealRows.OptionRow]] = Array(repeating: [], count: rows.issueNames.count)
    for row in rows.options { byIssue[row.issue].append(row) }
    let singles = byIssue.indices.filter { byIssue[$0].count == 1 && byIssue[$0][0].range == nil }
    if singles.count <= DealReader.mostSingles {
      for issue in singles { reportNear(issue, byIssue, rows.issueNames, columns) }
    }
    for (issue, options) in byIssue.enumerated() where (2...DealReader.mostOptions).contains(options.count) {
      noteNearOptions(options, of: rows.issueNames[issue])
    }
  }

  /// A table in which nearly every issue has one option is another mistake, or very large.
  private static let mostSingles = 500
  private static let mostOptions = 50

  private mutating func reportNear(
    _ issue: Int, _ rows: [[DealRows.OptionRow]], _ names: [String], _ columns: DealColumns
  ) {
    // Of two with one option each, the later one is the slip.
    let near = names.indices.first { other in
      other != issue && (rows[other].count > 1 || other < issue) && !rows[other].isEmpty
        && NearNames.areNear(names[issue], names[other])
    }
    guard let near else { return }
    func address(_ issue: Int) -> DelimitedText.Address {
      .init(record: rows[issue][0].record, column: columns.issue)
    }
    problems.report(
      .issueMisspelt(names[issue], meant: names[near], cell: address(near).name), at: address(issue))
  }

  private mutating func noteNearOptions(_ options: [DealRows.OptionRow], of issue: String) {
    for (index, row) in options.enumerated() where row.range == nil {
      for other in options[..<index] where other.range == nil && NearNames.areNear(row.label, other.label) {
        notices.append(
          .optionsAlike(
            issue: issue, option: row.label, cell: row.labelAddress.name, other: other.label,
            otherCell: other.labelAddress.name))
      }
    }
  }

  /// Refuses an issue whose only row has the sums of all rows above: it is a total under another word.
  mutating func reportSums(
    _ columns: DealColumns, _ rows: DealRows, _ deal: Deal, _ spans: [Range<Int>]
  ) {
    // Two rows may add up to a third by chance.
    guard rows.options.count > 3, rows.weights.isEmpty else { return }
    var sums = [Int128](repeating: 0, count: 4)
    for (index, row) in rows.options.enumerated() {
      let amounts = spans[index].map { option in
        let option = deal.issues[row.issue].options[option]
        return [option.value.first, option.value.second, option.cost.first, option.cost.second].map {
          Int128($0.units)
        }
      }
      let isAlone = deal.issues[row.issue].options.count == 1
      if isAlone, index > 2, amounts[0] == sums, sums.count(where: { $0 != 0 }) > 1 {
        problems.report(
          .sumOfRowsAbove(rows.issueNames[row.issue]), at: .init(record: row.record, column: columns.issue))
      }
      for amounts in amounts { for place in sums.indices { sums[place] += amounts[place] } }
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

  /// The same as notices.
  var invisibleNotices: [Notice] {
    let found = invisibleCharacters
    return found.isEmpty ? [] : [.invisibleCharacters(found)]
  }
}
