/// How wide the columns of sheets are, in characters: as wide as what stands in them asks for, within reason. Longer
/// texts and headers go on in a further line.
package enum ColumnWidth {
  /// What headers in bold, and the margins of a cell, take beside the characters.
  private static let margin = 2.0
  /// The room of a filter's button.
  private static let button = 3.0
  private static let numbers = 10.0...22.0

  /// A column of numbers of which the longest has so many characters.
  package static func ofNumbers(_ longest: Int, under header: String, hasFilter: Bool = false) -> Double {
    let room = margin + (hasFilter ? button : 0)
    let heading = Double(ofHeader(header)) + room
    let cells = Double(longest) + 1.2
    // A number that doesn't fit is not shown at all.
    return max(cells, min(max(heading, numbers.lowerBound), numbers.upperBound))
  }

  /// A column of texts, at most so wide.
  package static func ofTexts(
    _ texts: some Sequence<String>, under header: String, atLeast least: Double = 8, atMost most: Double = 26,
    hasFilter: Bool = false
  ) -> Double {
    var longest = Double(ofHeader(header)) + (hasFilter ? button : 0)
    for text in texts where longest < most {
      longest = max(longest, Double(text.unicodeScalars.count))
    }
    return min(max(longest + margin + 1, least), most)
  }

  /// A header that is no longer stands in one line.
  private static let shortHeader = 12

  /// How wide a header stands in up to three lines.
  private static func ofHeader(_ header: String) -> Int {
    let words = header.split(separator: " ").map(\.count)
    let longest = words.max() ?? 0
    return header.count <= shortHeader ? header.count : max(longest, (header.count + 2) / 3 + 2)
  }
}
