/// Columns that aren't known and say of each row whether it counts.
extension DelimitedText {
  /// The first cell that says no in one of some columns, of those in which every filled cell says yes or no.
  func rowSwitchedOff(by columns: some Sequence<Int>, below header: Int) -> CellAddress? {
    for column in columns {
      let cells = records(below: header).lazy
        .map { CellAddress(record: $0, column: column) }.filter { !isEmpty($0) }
      let keys = cells.map { LabelKey(label($0)).text }
      // Numbers are so only under a header that says it.
      let areDigits = SwitchWords.headers.contains(
        LabelKey(label(.init(record: header, column: column))).text)
      let isNo = { (key: String) in SwitchWords.no.contains(key) || areDigits && key == "0" }
      guard keys.allSatisfy({ isNo($0) || SwitchWords.yes.contains($0) || areDigits && $0 == "1" }) else {
        continue
      }
      if let off = cells.first(where: { isNo(LabelKey(label($0)).text) }) { return off }
    }
    return nil
  }
}

extension DelimitedText {
  /// Whether a column that is called as a status says of some rows that they have it: `forbidden` with a yes.
  func saysStatus(_ column: Int, below header: Int) -> Bool {
    guard SwitchWords.statuses.contains(LabelKey(label(.init(record: header, column: column))).text) else {
      return false
    }
    let keys = records(below: header).map { LabelKey(label(.init(record: $0, column: column))).text }
    let isYes = { (key: String) in
      SwitchWords.yes.contains(key) || ["x", "1", "v", "✓", "✔", "!"].contains(key)
    }
    return keys.contains(where: isYes)
      && keys.allSatisfy { $0.isEmpty || isYes($0) || SwitchWords.no.contains($0) || $0 == "0" || $0 == "-" }
  }
}

/// Words for whether a row counts.
enum SwitchWords {
  /// Headers that say what a status does.
  static let statuses = Term.statusHeader.keys
  static let yes = Term.yes.keys
  static let no = Term.no.keys
  /// Headers of such columns.
  static let headers = Term.active.keys
}
