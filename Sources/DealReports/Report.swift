import DealFiles

/// An answer to a question about a deal: in words, as data, and as a workbook. Every command answers with one.
package protocol Report {
  /// The files that it rests on, with what was noticed in them.
  var file: DealFile { get }
  /// How the question ended.
  var outcome: Outcome { get }
  /// What to say beside a text or a table; JSON and workbooks hold it themselves.
  var messages: [String] { get }

  /// What to say beside a picture, which has no room for it.
  var unpictured: [String] { get }

  /// Writes it in words.
  func write(to output: Output)
  /// Writes it as JSON, which names what it comes from where that is known.
  func writeJSON(to output: Output, from provenance: Provenance?)
  /// Writes it as a table, in the notation of the file.
  func writeTable(to output: Output)
  /// The same as a workbook; nil where there is nothing to put in one.
  ///
  /// - Throws: `MissingLibrary`, `TextTooLong`, or a `FileError` where no temporary file can be written.
  func workbook(from provenance: Provenance?) throws -> ReportWorkbook?
  /// The same as a page; nil where there is nothing to put on one.
  ///
  /// - Throws: `MissingLibrary`.
  func page(from provenance: Provenance) throws -> [UInt8]?
  /// The utility space as a picture for a slide; nil without a package.
  ///
  /// - Throws: `MissingLibrary` or `PictureNotDrawn`.
  func picture(_ format: PictureFormat) throws -> [UInt8]?
}

/// What a picture is written as.
package enum PictureFormat: Sendable { case svg, png }

/// How a question ended.
package enum Outcome: Sendable {
  /// Answered, and proven.
  case answered
  /// Answered: there is no agreement, or no package that keeps the rules.
  case noAgreement
  /// A search was stopped: what is not proven is said so.
  case stopped
}

/// The bytes of a workbook, and what to say beside it.
package struct ReportWorkbook: Sendable {
  package let bytes: [UInt8]
  package var remarks: [String] = []
}

extension Report {
  /// A workbook, where no file is known that it comes from.
  package func workbook() throws -> ReportWorkbook? { try workbook(from: nil) }

  /// Writes it as JSON, where no file is known that it comes from.
  package func writeJSON(to output: Output) { writeJSON(to: output, from: nil) }

  package var messages: [String] { [] }

  package var unpictured: [String] { [] }

  // Those without a table or a workbook of their own are never asked for one.
  package func writeTable(to output: Output) { write(to: output) }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? { nil }

  package func page(from provenance: Provenance) throws -> [UInt8]? { nil }

  package func picture(_ format: PictureFormat) throws -> [UInt8]? { nil }
}

extension Outcome {
  init(isProven: Bool, hasPackages: Bool = true, isAgreement: Bool = true) {
    self = !isProven ? .stopped : hasPackages && isAgreement ? .answered : .noAgreement
  }
}

extension CheckReport: Report {
  package var outcome: Outcome { .answered }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }
}

extension SettlementReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven, isAgreement: isAgreement) }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    let workbook = SettlementWorkbook(self)
    return ReportWorkbook(
      bytes: try workbook.bytes(from: provenance), remarks: [workbook.lengthRemark].compactMap(\.self))
  }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try SettlementPage(self, scores: scores, provenance).bytes()
  }

  package func picture(_ format: PictureFormat) throws -> [UInt8]? {
    try SlidePicture(of: self, scores: scores).bytes(format)
  }
}

extension StatementReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven, isAgreement: isAgreement) }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    let workbook = StatementWorkbook(self)
    return ReportWorkbook(bytes: try workbook.bytes(), remarks: [workbook.lengthRemark].compactMap(\.self))
  }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try StatementPage(self).bytes()
  }
}

extension NoPackageReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven, hasPackages: false) }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try TextPage(self, provenance).bytes()
  }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }
}

extension ScoreReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven, hasPackages: hasPackages) }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    try ScoreWorkbook(self).map { ReportWorkbook(bytes: try $0.bytes(from: provenance)) }
  }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    if !hasPackages { return try TextPage(self, provenance).bytes() }
    return try SettlementPage(settled, scores: self, provenance).bytes()
  }

  package func picture(_ format: PictureFormat) throws -> [UInt8]? {
    hasPackages ? try SlidePicture(of: settled, scores: self).bytes(format) : nil
  }

  /// The settlement beside which the proposals stand.
  var settled: SettlementReport {
    var settling = SettlementReport.Request()
    (settling.maximumPayment, settling.price) = (request.maximumPayment, request.price)
    settling.call = request.call
    return SettlementReport(on: file, frontier: scoring.frontier, request: settling)
  }
}

extension ComparisonReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven, isAgreement: !ranked.isEmpty) }

  package var messages: [String] { remarks.map(\.message) }

  package var unpictured: [String] {
    alternatives.filter { $0.settled == nil }.compactMap { alternative in
      reason(alternative).map { localized("\(quoted(alternative.name)) is not in the picture: \($0)") }
    }
  }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    try ReportWorkbook(
      .alternatives, table(.sheet), on: file, from: provenance,
      remarks: [advice] + competitionSentences + messages,
      comparing: matrix.flatMap { $0.issues.isEmpty ? nil : $0 }, digits: digits)
  }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try ComparisonPage(self, provenance).bytes()
  }

  package func picture(_ format: PictureFormat) throws -> [UInt8]? {
    guard let picture = ComparisonPicture(self, ink: .slide) else { return nil }
    return try SlidePicture { picture.markup(width: $0, height: $1, name: $2) }.bytes(format)
  }
}

extension OffersReport: Report {
  package var outcome: Outcome {
    Outcome(isProven: isProven, hasPackages: hasPackages, isAgreement: isAgreement)
  }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    if !hasPackages { return nil }
    return try ReportWorkbook(
      .offers, table(.sheet), on: file, from: provenance, remarks: messages, comparing: PackageMatrix(self))
  }
}

extension SensitivityReport: Report {
  package var outcome: Outcome {
    Outcome(isProven: isProven, hasPackages: hasPackages, isAgreement: isAgreement)
  }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    hasPackages
      ? try ReportWorkbook(
        .sensitivity, table(.sheet), on: file, from: provenance,
        remarks: (firmness?.sentences ?? []) + messages,
        beside: firmness.map { $0.firm == nil ? [] : [(.questions, $0.table(.sheet))] } ?? []) : nil
  }
}

extension RulesReport: Report {
  package var outcome: Outcome { Outcome(isProven: isProven) }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    try ReportWorkbook(.ruleCosts, table(.sheet), on: file, from: provenance, remarks: remarks)
  }
}
