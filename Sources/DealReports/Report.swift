import DealFiles

/// An answer to a question about a deal: in words, as data, and as a workbook. Every command answers with one.
public protocol Report {
  /// The files that it rests on, with what was noticed in them.
  var file: DealFile { get }
  /// How the question ended.
  var outcome: Outcome { get }
  /// What to say beside a text or a table; JSON and workbooks hold it themselves.
  var messages: [String] { get }

  /// Writes it in words.
  func write(to output: Output)
  /// Writes it as JSON.
  func writeJSON(to output: Output)
  /// Writes it as a table, in the notation of the file.
  func writeTable(to output: Output)
  /// The same as a workbook; nil where there is nothing to put in one.
  ///
  /// - Throws: `MissingLibrary`, `TextTooLong`, or a `FileError` where no temporary file can be written.
  func workbook() throws -> ReportWorkbook?
}

/// How a question ended.
public enum Outcome: Sendable {
  /// Answered, and proven.
  case answered
  /// Answered: there is no agreement, or no package that keeps the rules.
  case noAgreement
  /// A search was stopped: what is not proven is said so.
  case stopped
}

/// The bytes of a workbook, and what to say beside it.
public struct ReportWorkbook: Sendable {
  public let bytes: [UInt8]
  public var remarks: [String] = []
}

extension Report {
  public var messages: [String] { [] }

  // Those without a table or a workbook of their own are never asked for one.
  public func writeTable(to output: Output) { write(to: output) }

  public func workbook() throws -> ReportWorkbook? { nil }
}

extension Outcome {
  init(isProven: Bool, hasPackages: Bool = true, isAgreement: Bool = true) {
    self = !isProven ? .stopped : hasPackages && isAgreement ? .answered : .noAgreement
  }
}

extension CheckReport: Report {
  public var outcome: Outcome { .answered }

  public func writeJSON(to output: Output) { output.write(json: json) }
}

extension SettlementReport: Report {
  public var outcome: Outcome { Outcome(isProven: isProven, isAgreement: isAgreement) }

  public func writeJSON(to output: Output) { output.write(json: json) }

  public func workbook() throws -> ReportWorkbook? {
    let workbook = SettlementWorkbook(self)
    return ReportWorkbook(
      bytes: try workbook.bytes(), remarks: [workbook.lengthRemark].compactMap(\.self))
  }
}

extension NoPackageReport: Report {
  public var outcome: Outcome { Outcome(isProven: isProven, hasPackages: false) }

  public func writeJSON(to output: Output) { output.write(json: json) }
}

extension ScoreReport: Report {
  public var outcome: Outcome { Outcome(isProven: isProven, hasPackages: hasPackages) }

  public func workbook() throws -> ReportWorkbook? {
    try ScoreWorkbook(self).map { ReportWorkbook(bytes: try $0.bytes()) }
  }
}

extension OffersReport: Report {
  public var outcome: Outcome {
    Outcome(isProven: isProven, hasPackages: hasPackages, isAgreement: isAgreement)
  }

  public func writeJSON(to output: Output) { output.write(json: json) }

  public func workbook() throws -> ReportWorkbook? {
    if !hasPackages { return nil }
    return try ReportWorkbook(
      .offers, table(.sheet), on: file, remarks: messages, comparing: ProposalMatrix(self))
  }
}

extension SensitivityReport: Report {
  public var outcome: Outcome {
    Outcome(isProven: isProven, hasPackages: hasPackages, isAgreement: isAgreement)
  }

  public func writeJSON(to output: Output) { output.write(json: json) }

  public func workbook() throws -> ReportWorkbook? {
    hasPackages
      ? try ReportWorkbook(.sensitivity, table(.sheet), on: file, remarks: messages) : nil
  }
}

extension RulesReport: Report {
  public var outcome: Outcome { Outcome(isProven: isProven) }

  public func writeJSON(to output: Output) { output.write(json: json) }

  public func workbook() throws -> ReportWorkbook? {
    try ReportWorkbook(.ruleCosts, table(.sheet), on: file, remarks: remarks)
  }
}
