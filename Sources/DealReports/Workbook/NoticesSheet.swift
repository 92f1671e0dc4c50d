import DealFiles
import MutualGains

/// The sheet with what was noticed while the files were read, what there is to know of the workbook itself, and what it
/// comes from: the other sheets can be handed out without it.
struct NoticesSheet {
  private let file: DealFile
  private let remarks: [String]
  private let provenance: Provenance?

  private static let width = 105.0

  /// The notices of `file`, and `remarks` on the workbook, which comes from there, where that is known.
  init(_ file: DealFile, remarks: [String], from provenance: Provenance? = nil) {
    (self.file, self.remarks, self.provenance) = (file, remarks, provenance)
  }

  func add(to writer: WorkbookWriter) {
    if file.notices.isEmpty, remarks.isEmpty, provenance == nil { return }
    writer.addSheet(AnswerSheet.notices.name)
    writer.setPages([NoticesSheet.width])
    writer.write(localized("Notices"), 0, 0, .title)
    var row = 2
    for notice in file.notices {
      row = writer.write(sentence: notice.message.capitalised, row, width: NoticesSheet.width)
    }
    if !file.notices.isEmpty { row += 1 }
    for remark in remarks {
      row = writer.write(sentence: remark, row, width: NoticesSheet.width, .remark)
    }
    if !remarks.isEmpty { row += 1 }
    for line in provenance?.lines ?? [] {
      row = writer.write(sentence: line, row, width: NoticesSheet.width, .remark)
    }
  }
}

extension WorkbookWriter {
  /// Writes a sentence over columns that are together `width` characters wide, in as many rows as it takes; returns
  /// the row behind.
  ///
  /// Letters are narrower than the digits that columns are counted in. A row for each line: not every program makes rows as high as their text.
  func write(
    sentence: String, _ row: Int, _ column: Int = 0, width: Double, _ look: Look = .plain
  ) -> Int {
    var row = row
    // A cell holds 32,767 characters, and rules may be many.
    for line in sentence.fitted(to: 30_000).brokenLines(of: max(20, Int(width * 1.1))) {
      write(line, row, column, look)
      row += 1
    }
    return row
  }
}
