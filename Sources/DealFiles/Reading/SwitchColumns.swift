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

/// Words for whether a row counts.
enum SwitchWords {
  static let yes = Term.yes.keys
  static let no = Term.no.keys
  /// Headers of such columns.
  static let headers = Term.active.keys
}
