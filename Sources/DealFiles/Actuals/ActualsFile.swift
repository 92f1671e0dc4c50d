import MutualGains

/// What became of a line: what it counts for.
public enum ActualsStatus: String, CaseIterable, Hashable, Sendable {
  /// It is known, and counts.
  case realised
  /// It is not known yet, and counts until it is.
  case estimate
  /// It is not accepted: what was agreed counts.
  case disallowed

  /// The status that a word means.
  init?(_ word: String) {
    guard let status = ActualsStatus.byKey[LabelKey(word).text] else { return nil }
    self = status
  }

  private static let byKey = Dictionary(
    allCases.flatMap { status in Term.actualsStatus(status).keys.map { ($0, status) } },
    uniquingKeysWith: { first, _ in first })
}

/// What became of the chosen option of an issue, or of a bundle, as a file of actuals says it.
public struct ActualsRow: Hashable, Sendable {
  /// What a row is about, by its index in the deal.
  public enum Subject: Hashable, Sendable { case issue(Int), bundle(Int) }

  public let subject: Subject
  /// The values and costs over the whole contract; nil for as agreed, or as an earlier file has them.
  public let value: Pair<Amount?>
  public let cost: Pair<Amount?>
  /// What proves the amounts; empty where nothing is named.
  public let evidence: String
  /// Nil only where the row has no amount either.
  public let status: ActualsStatus?
  /// The cell that starts the row, such as `A4`.
  public let cell: String
}

/// What became of a package, for one deal: a row for each chosen option and bundle, and how deviations are shared.
public struct ActualsFile: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// In the order of the file.
  public let rows: [ActualsRow]
  /// Stretches of deviations that are not shared fifty-fifty.
  public let bands: [ShareBand]
  /// What was assumed when they were read.
  public let notices: [Notice]

  /// The actuals in `source`, which speak of what was agreed on the deal of `file`.
  ///
  /// Amounts without proof of their own notation take the deal's.
  ///
  /// - Throws: all reasons to refuse the file.
  public init(_ source: SourceText, for file: DealFile, agreed package: DealPackage) throws(Refusal) {
    let text: DelimitedText
    do throws(Diagnostic) {
      text = try DelimitedText(
        source, separator: source.separatorInUse { ActualsColumns.isKnown($0, in: file.deal) })
    } catch {
      throw Refusal([error])
    }
    var reader = ActualsReader(text, for: file, agreed: package)
    reader.read()
    guard reader.problems.isEmpty else { throw reader.problems.refusal(in: text) }
    name = source.name
    (rows, bands, notices) = (reader.rows, reader.bands, reader.notices)
  }
}
