import MutualGains

/// A deal as it was read from a file, and how it was read.
public struct DealFile: Sendable {
  public let deal: Deal
  public let reading: Reading
  /// What was assumed or ignored, in the order of the file.
  public let notices: [Notice]

  /// How a file was read.
  public struct Reading: Sendable {
    /// The file, as the user named it.
    public let name: String
    /// The sheet, in a workbook.
    public let sheet: String?
    /// The byte between cells: a comma, a semicolon, a tab, or what a line `sep=` names.
    public let separator: UInt8
    /// Whether a first line `sep=;` names the separator.
    public let hasSeparatorLine: Bool
    /// How many headers the separator makes that are known.
    public let knownHeaderCount: Int
    /// What the file is written in.
    public let encoding: EncodingProof
    /// The cell that proves the encoding, where one does.
    public let encodingCell: String?
    public let decimal: DecimalProof
    /// Where the unit was found; nil where the file names none.
    public let unitCell: String?
    /// The cell that starts the row of no-deal values; nil where there is none.
    public let noDealCell: String?
    /// Whether each party has a column of additional costs.
    public let hasCosts: Pair<Bool>

    /// Whether the file starts with a byte order mark.
    public var hasByteOrderMark: Bool { encoding.reason == .byteOrderMark }

    /// The sign before decimals when writing in the notation of the file.
    public var decimalSign: Character {
      decimal.convention?.sign ?? (separator == UInt8(ascii: ";") ? "," : ".")
    }
  }

  /// The deal in `source`.
  ///
  /// - Parameter convention: the decimal convention to take where the file doesn't prove its own.
  /// - Throws: all reasons to refuse the file.
  public init(_ source: SourceText, convention: DecimalConvention? = nil) throws(Refusal) {
    var reader: DealReader
    do throws(Diagnostic) {
      reader = try DealReader(source, convention: convention)
    } catch {
      throw Refusal([error])
    }
    let file = reader.read()
    guard let file, reader.problems.isEmpty else { throw reader.problems.refusal(in: reader.text) }
    self = file
  }

  init(deal: Deal, reading: Reading, notices: [Notice]) {
    self.deal = deal
    self.reading = reading
    self.notices = notices
  }
}
