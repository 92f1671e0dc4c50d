import DealChecker
import DealFiles
import DealReports
import MutualGains

/// What comes as JSON or XML.
enum FuzzedDocuments {
  static func deal(_ bytes: [UInt8]) throws {
    AnsweredFile(try DealFile(DealSource(name: "deal.json", bytes: bytes), convention: nil), written: bytes)
      .answer()
  }

  /// One line of a batch.
  static func line(_ bytes: [UInt8]) throws {
    _ = BatchLine.id(of: bytes)
    let line = try BatchLine(bytes)
    guard case .deal(let content) = line.content else { return }
    let file = try DealFile(DealSource(name: BatchLine.dealName, bytes: content), convention: nil)
    AnsweredFile(file, written: content).answer()
    if let proposals = try line.proposals(for: file) { AnsweredFile(file, written: content).score(proposals) }
  }

  /// An answer to one of the deals of `KnownDeal`, for the checker: which finds that it holds, or says what is wrong.
  static func answer(_ bytes: [UInt8]) throws {
    let deal = KnownDeal.picked(by: bytes)
    let verification = DealChecker.verify(deal: deal.bytes, answer: Array(bytes.dropFirst()))
    let output = Output.memory()
    let report = VerifyReport(verification)
    report.write(to: output)
    report.writeJSON(to: output)
    if verification.holds, verification.checked.isEmpty { Fuzz.fail("nothing was checked, and it holds") }
  }

  /// The files of a domain: the domain, and two profiles.
  static func domains(_ bytes: [UInt8]) throws {
    var sources: [SourceText] = []
    for (index, part) in Fuzz.parts(bytes, most: 4).enumerated() {
      sources.append(try SourceText(name: "file\(index).json", bytes: part))
    }
    for round in [nil, 6] {
      Fuzz.attempt { AnsweredFile(try DomainFiles.deal(sources, round: round), written: nil).answer() }
    }
  }
}
