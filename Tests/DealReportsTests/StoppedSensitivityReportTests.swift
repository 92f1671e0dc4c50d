import DealFiles
import MutualGains
import Synchronization
import Testing

@testable import DealReports

@Suite struct StoppedSensitivityReportTests {
  /// How often a search asked whether to stop.
  private final class Questions: Sendable {
    private let asked = Atomic(0)

    var count: Int { asked.load(ordering: .relaxed) }

    func ask() -> Bool {
      asked.add(1, ordering: .relaxed)
      return false
    }
  }

  /// A deal with a numeric issue of 600 options, two options with cells of their own, and a rule.
  private func deal() throws -> DealFile {
    let table = """
      issue;option;value a;cost a;value b;cost b
      P;0..599 by 1;0..1797;0..599;1198..0;0
      Q;x;10;0;5;0
      Q;y;3;0;20;0
      BATNA;;0;;0;

      """
    let rules = """
      name;rule;when;then;limit
      costs;maximum cost;a;;300

      """
    return try DealFile(
      SourceText(name: "deal.csv", bytes: Array(table.utf8)),
      rules: SourceText(name: "rules.csv", bytes: Array(rules.utf8)))
  }

  @Test func optionsWithoutCellsAreNotSearched() throws {
    let file = try deal()
    let questions = Questions()
    var request = SensitivityReport.Request()
    request.side = .first
    let report = SensitivityReport(
      on: file, frontier: ParetoFrontier(of: file.deal), request: request,
      budget: SearchBudget(isCancelled: questions.ask))
    #expect(report.isProven)
    // The second party's: both ends of its values of P and its one cost there, both options of Q, no deal.
    #expect(
      report.cells?.map(\.address).sorted { ($0 ?? "") < ($1 ?? "") } == [
        "E2", "E2", "E3", "E4", "E5", "F2", "F3", "F4",
      ])
    #expect(questions.count > 0)
    let whole = Questions()
    let sensitivity = Sensitivity(
      on: ParetoFrontier(of: file.deal), budget: SearchBudget(isCancelled: whole.ask))
    #expect(sensitivity?.sensitivities(to: sensitivity?.figures ?? []) != nil)
    #expect(questions.count * 10 < whole.count)
  }

  @Test func stoppedAtOnce() throws {
    let file = try deal()
    let report = SensitivityReport(
      on: file, frontier: ParetoFrontier(of: file.deal), request: .init(),
      budget: SearchBudget(isCancelled: { true }))
    #expect(!report.isProven)
    #expect(report.cells?.count == 17)
    #expect(
      report.cells?.allSatisfy { $0.sensitivity.unknown.map(\.reason) == [.searchLimit, .searchLimit] }
        == true)
    #expect(report.scaled.count == 8)
    #expect(report.remarks.map(\.code) == ["cells-unknown", "scaled-unknown"])
    let text = Output.memory()
    report.write(to: text)
    let json = Output.memory()
    json.write(json: report.json())
    #expect(String(decoding: text.contents, as: UTF8.self).contains(" ?"))
    #expect(String(decoding: json.contents, as: UTF8.self).contains("\"proven\": false"))
  }
}
