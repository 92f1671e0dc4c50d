import DealChecker
import DealReports
import MutualGains

@testable import DealFiles

/// A deal that was read: it can be written, read again and answered, and the checker agrees with the answers.
struct AnsweredFile {
  private let file: DealFile
  /// The bytes that it was read from, for the checker; nil where the checker doesn't read such files.
  private let written: [UInt8]?
  private let rules: [UInt8]?
  private let proposals: [UInt8]

  init(_ file: DealFile, written: [UInt8]?, rules: [UInt8]? = nil, proposals: [UInt8] = []) {
    (self.file, self.written, self.rules, self.proposals) = (file, written, rules, proposals)
  }

  func answer() {
    let output = Output.memory()
    let check = CheckReport(on: file)
    check.write(to: output)
    check.writeJSON(to: output)
    writeAndRead()
    guard isSmall else { return }
    let frontier = ParetoFrontier(of: file.deal, budget: AnsweredFile.budget)
    let points = FrontierReport(on: file, frontier: frontier, request: FrontierReport.Request())
    compare { _ = points.write(.json, to: $0) }
    if frontier.isEmpty {
      return compare(NoPackageReport(on: file, frontier: frontier, clash: RuleClash(of: file.deal)))
    }
    var request = SettlementReport.Request()
    request.showsDetails = true
    compare(SettlementReport(on: file, frontier: frontier, request: request))
  }

  /// The scores of proposals that may be refused.
  func answerProposals() {
    Fuzz.attempt {
      let text = try SourceText(name: "proposals.csv", bytes: proposals, sheetNames: SheetNames.proposals)
      score(try ProposalFile(text, for: file))
    }
  }

  func score(_ proposals: ProposalFile) {
    guard isSmall, proposals.proposals.count <= 12 else { return }
    let frontier = ParetoFrontier(of: file.deal, budget: AnsweredFile.budget)
    compare(ScoreReport(on: file, frontier: frontier, proposals: proposals, request: ScoreReport.Request()))
  }

  /// Beyond that an answer takes too long for thousands of them.
  private var isSmall: Bool {
    var packages = 1
    for issue in file.deal.issues {
      packages *= issue.options.count
      if packages > 2_000 { return false }
    }
    return file.deal.rules.count <= 12 && file.deal.bundles.count <= 12
  }

  private static var budget: SearchBudget { SearchBudget(SearchLimits(time: .seconds(2))) }

  /// What is written is the same deal when it is read again.
  private func writeAndRead() {
    Fuzz.attempt {
      let output = Output.memory()
      output.write(json: file.json)
      read(output.contents, name: "again.json")
    }
    if file.addedRuleCount == 0 {
      Fuzz.attempt { read(try DealTable(file).written(file: "again.csv").bytes, name: "again.csv") }
    }
    for tool in [DomainWriter.Tool.genius, .geniusWeb, .negMAS, .negoLog] {
      Fuzz.attempt {
        for part in try DomainWriter.files(of: file, as: tool).files { part.write(Output.memory()) }
      }
    }
  }

  private func read(_ bytes: [UInt8], name: String) {
    do {
      let again = try DealFile(SourceText(name: name, bytes: bytes))
      if let difference = file.firstDifference(from: again) {
        Fuzz.fail("\(name) differs: \(difference)\n\(String(decoding: bytes, as: UTF8.self))")
      }
    } catch {
      Fuzz.fail("\(name) is refused: \(error)\n\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func compare(_ report: some Report) {
    let output = Output.memory()
    report.write(to: output)
    compare { report.writeJSON(to: $0) }
  }

  /// Has an answer in JSON checked.
  private func compare(_ write: (Output) -> Void) {
    let answer = Output.memory()
    write(answer)
    guard let written else { return }
    let found = DealChecker.verify(
      deal: written, rules: rules, proposals: proposals.isEmpty ? nil : proposals, answer: answer.contents)
    guard found.findings.isEmpty else {
      Fuzz.fail("\(found.findings)\n\(String(decoding: answer.contents, as: UTF8.self))")
    }
  }
}
