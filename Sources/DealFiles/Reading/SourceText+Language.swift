extension SourceText {
  /// The language of a deal: of a table Dutch where more of its headers have a Dutch word than an English one; of
  /// JSON what it says itself.
  public var language: Language {
    if isJSON { return (try? JSONDocument(self))?.root["language"]?.text.flatMap(Language.init) ?? .english }
    guard !isXML, let separator = try? separatorInUse(),
      // Below a header that is the first row, a fault in a row says nothing of the headers.
      let text = (try? DelimitedText(self, separator: separator, recordLimit: DealColumns.searchedRows))
        ?? (try? DelimitedText(self, separator: separator, recordLimit: 1)),
      let record = text.dealHeader ?? text.firstFilledRecord
    else { return .english }
    var difference = 0
    for column in 0..<text.cellCount(record: record) {
      let header = text.text(.init(record: record, column: column))
      // Behind `waarde` stands a party, whose name says nothing.
      let word = LabelKey(header.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "").text
      if SourceText.dutchWords.contains(word) { difference += 1 }
      if SourceText.englishWords.contains(word) { difference -= 1 }
    }
    return difference > 0 ? .dutch : .english
  }

  private static let dutchWords: Set = [
    "onderwerp", "optie", "keuze", "waarde", "kosten", "meerkosten", "vereist", "sluit", "belang",
    "opmerking",
  ]
  private static let englishWords: Set = [
    "issue", "option", "value", "cost", "requires", "excludes", "interest", "note",
  ]
}
