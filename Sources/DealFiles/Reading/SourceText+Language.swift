extension SourceText {
  /// The language of a deal: of a table the one of which most headers have a word; of
  /// JSON what it says itself.
  public var language: Language {
    if isJSON { return (try? JSONDocument(self))?.root["language"]?.text.flatMap(Language.init) ?? .english }
    guard !isXML, let separator = try? separatorInUse(),
      // Below a header that is the first row, a fault in a row says nothing of the headers.
      let text = (try? DelimitedText(self, separator: separator, recordLimit: DealColumns.searchedRows))
        ?? (try? DelimitedText(self, separator: separator, recordLimit: 1)),
      let record = text.dealHeader ?? text.firstFilledRecord
    else { return .english }
    let words = (0..<text.cellCount(record: record)).map { column in
      let header = text.text(.init(record: record, column: column))
      // Behind `waarde` stands a party, whose name says nothing.
      return LabelKey(header.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "").text
    }
    let counts = Language.allCases.map { language in
      (language, words.count { SourceText.headerWords[language, default: []].contains($0) })
    }
    // The first of equals: English, where none has more.
    return counts.max { $0.1 < $1.1 }?.0 ?? .english
  }

  /// The words that headers start with.
  private static let headerWords: [Language: Set<String>] = {
    let terms: [Term] = [.issue, .option, .value, .cost, .requires, .excludes, .interest, .note]
    return Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let words = terms.flatMap { language.words(for: $0) }
        return (
          language, Set(words.compactMap { LabelKey($0).text.split(separator: " ").first.map(String.init) })
        )
      })
  }()
}
