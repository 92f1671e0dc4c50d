/// What can be wrong with the text of a file and its cells.
public enum TextProblem: Hashable, Sendable {
  case otherEncoding(String)
  case zeroByte(others: Int)
  case broken(TextEncoding)
  /// Readings of a word in an encoding and in MacRoman.
  case encodingUnclear(encoding: TextEncoding, other: String, mac: String)
  case encodingsMixed(here: TextEncoding, elsewhere: TextEncoding, line: Int)
  case separatorLine(String)
  case tooManyRows
  case tooManyColumns
  case cellTooLong
  case quoteOpen
  case textAfterQuote
  case extraCells(first: String, others: Int)
  /// Commas stand between cells and inside amounts.
  case commasInBoth

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .otherEncoding: "file-encoding"
    case .zeroByte: "file-zero-byte"
    case .broken: "text-broken"
    case .encodingUnclear: "encoding-unclear"
    case .encodingsMixed: "encodings-mixed"
    case .separatorLine: "separator-line"
    case .tooManyRows: "rows-too-many"
    case .tooManyColumns: "columns-too-many"
    case .cellTooLong: "cell-too-long"
    case .quoteOpen: "quote-open"
    case .textAfterQuote: "quote-followed-by-text"
    case .extraCells: "cell-without-header"
    case .commasInBoth: "separator-in-amounts"
    }
  }
}
