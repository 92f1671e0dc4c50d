import DealFiles
import DealReports
import MutualGains

/// A command that can answer line after line.
protocol BatchedCommand: Command {
  /// The answer on a deal that was read.
  ///
  /// - Parameter proposals: Reads the proposals that come with the deal.
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer
}

extension BatchAnswer {
  /// A report as the answer to a line.
  init(_ report: some Report, settled: Settled? = nil, hasText: Bool = true) {
    // Some of it is only found out while it is written.
    let text = hasText ? BatchAnswer.text(report.writeJSON) : nil
    let outcome = report.outcome
    self.init(exit: ExitCode(outcome).rawValue, proven: outcome != .stopped)
    if let settled { self.settled = settled }
    self.text = text
    notices = report.file.notices
  }

  /// What `body` writes, without the line end behind it.
  static func text(_ body: (Output) -> Void) -> [UInt8] {
    let output = Output.memory()
    body(output)
    let written = output.contents
    return written.last == 0x0A ? Array(written.dropLast()) : written
  }
}

extension SettleCommand: BatchedCommand {
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer {
    let request = try request(on: file)
    let frontier = call.frontier(of: file.deal)
    if frontier.isEmpty {
      let report = call.reportWithoutPackage(file, frontier)
      return BatchAnswer(
        report, settled: BatchAnswer.Settled(report), hasText: request.showsDetails)
    }
    let report = SettlementReport(on: file, frontier: frontier, request: request)
    return BatchAnswer(report, settled: BatchAnswer.Settled(report), hasText: request.showsDetails)
  }
}

extension FrontierCommand: BatchedCommand {
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer {
    let request = try request(file)
    let report = FrontierReport(on: file, frontier: call.frontier(of: file.deal), request: request)
    var ending: FrontierReport.Ending?
    let text = BatchAnswer.text { ending = report.write(.json, to: $0) }
    let isProven = ending?.isProven ?? false
    let code: ExitCode = !isProven ? .interrupted : report.hasNoPackage ? .noAgreement : .answered
    var answer = BatchAnswer(exit: code.rawValue, proven: isProven && request.isProof)
    (answer.text, answer.notices) = (text, file.notices)
    return answer
  }
}

extension ScoreCommand: BatchedCommand {
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer {
    BatchAnswer(try report(on: file, proposals: proposals()))
  }
}

extension OffersCommand: BatchedCommand {
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer {
    BatchAnswer(try report(on: file, proposals: proposals))
  }
}

extension SensitivityCommand: BatchedCommand {
  func answer(on file: DealFile, proposals: () throws -> ProposalFile) throws -> BatchAnswer {
    BatchAnswer(try report(on: file))
  }
}
