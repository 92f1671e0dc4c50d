import DealFiles
import MutualGains

extension DealTemplate {
  /// For how many rows choices are offered; what is typed further down is read all the same.
  static let offeredRows = 1...2_000

  /// The template as a workbook, the same bytes every time.
  ///
  /// - Throws: `MissingLibrary`, or a `FileError` where no temporary file can be written.
  package func workbook() throws -> [UInt8] {
    let writer = try WorkbookWriter(digits: DealTemplate.digits)
    func add(_ name: String, _ table: Table, keys: Int = 1) {
      SheetWriter(name, .source, keys: keys, to: writer).write(table, offering: DealTemplate.offeredRows)
    }
    add("deal", deal, keys: 2)
    add(rulesName, rules)
    add(proposalsName, proposals)
    offerIssues(to: writer)
    addExplanation(to: writer)
    addLists(to: writer)
    return try writer.finish()
  }

  /// The template as CSV: the deal alone. With a byte order mark, without which Excel takes it for Windows-1252.
  package var table: [UInt8] {
    let output = Output.memory()
    DelimitedWriter(
      to: output, separator: UInt8(ascii: ";"),
      decimalSign: language.decimalSign, digits: DealTemplate.digits,
      hasByteOrderMark: true
    ).write(deal)
    return output.contents
  }

  private func addExplanation(to writer: WorkbookWriter) {
    writer.addSheet(words.explanationName)
    writer.setPages([18, 92])
    writer.write(words.explanationTitle, 0, 0, .title)
    var row = 2
    for (topic, text) in words.explanation {
      writer.write(topic, row, 0, .topic)
      // A row for each line: not every program makes rows as high as their text.
      for line in text.brokenLines(of: 100) {
        writer.write(String(line), row, 1)
        row += 1
      }
      row += 1
    }
  }
}
