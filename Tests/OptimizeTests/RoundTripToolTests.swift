import Foundation
import Testing

/// The built command: a deal that went through another form has the same answers, in the same language.
@Suite struct RoundTripToolTests {
  struct Call: CustomTestStringConvertible {
    var deal: String
    /// A file of rules; empty for none.
    var rules = ""
    var testDescription: String { deal + (rules.isEmpty ? "" : " under " + rules) }

    /// Searches that take long in a debug build: only the answer is settled again. That the deal is the same in
    /// every form, `workbooksSayAllOfADeal` shows.
    var isLong: Bool { deal.hasSuffix("it-outsourcing.csv") && !rules.isEmpty }
  }

  static let calls: [Call] = {
    let datasets = BuiltTool.root.appendingPathComponent("datasets")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: datasets.path)) ?? []
    let deals = names.filter { $0.hasSuffix(".csv") }.sorted()
    let ruled = deals.filter {
      FileManager.default.fileExists(atPath: datasets.appendingPathComponent("rules/\($0)").path)
    }
    let own = "Tests/OptimizeTests/Deals"
    return deals.map { Call(deal: "datasets/\($0)") }
      + ruled.map { Call(deal: "datasets/\($0)", rules: "datasets/rules/\($0)") }
      + ["ruled", "ruled-columns", "ruled-columns-dutch"].map { Call(deal: "\(own)/\($0).csv") }
      + ["no-agreement", "notices", "windows-1252"].map { Call(deal: "\(own)/\($0).csv") } + [
        Call(deal: "\(own)/ruled.csv", rules: "\(own)/rules-clash.csv"),
        Call(deal: "\(own)/ruled.csv", rules: "\(own)/rules/maximum.csv"),
        Call(deal: "\(own)/ruled-dutch.csv", rules: "\(own)/rules/maximum-dutch.csv"),
        Call(deal: "\(own)/ruled-dutch.csv", rules: "\(own)/rules/minimum-winst-dutch.csv"),
      ]
  }()

  @Test func thereAreDeals() { #expect(Self.calls.count > 20) }

  private func run(_ line: String) throws -> BuiltTool.Result {
    let result = try BuiltTool.run(line)
    #expect(result.exitCode == 0, "\(line): \(result.errors)")
    return result
  }

  /// What is answered, without notices: they tell of the file.
  private func answers(_ deal: String, _ call: Call) throws -> [String] {
    let settled = try BuiltTool.run("optimize \(deal)")
    #expect([0, 3].contains(settled.exitCode) && !settled.output.isEmpty, "\(settled.errors)")
    var answers = [settled.outputOfAnyFile, String(settled.exitCode)]
    if !call.isLong {
      let frontier = try BuiltTool.run("optimize frontier \(deal) --json")
      answers += [
        BuiltTool.withoutProvenance(String(frontier.output.split(separator: "\"notices\"")[0])),
        String(frontier.exitCode),
      ]
    }
    return answers
  }

  @Test(arguments: calls) func answersStay(call: Call) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { "'\(folder.path)/\(name)'" }
    let deal = call.deal + (call.rules.isEmpty ? "" : " --rules \(call.rules)")
    let original = try answers(deal, call)

    let answer = try BuiltTool.run("optimize \(deal) -o \(path("answer.xlsx"))")
    #expect(String(answer.exitCode) == original[1])
    // Where no package keeps the rules, there is none.
    if FileManager.default.fileExists(atPath: folder.path + "/answer.xlsx") {
      #expect(try answers(path("answer.xlsx"), call) == original)
      let checked = try BuiltTool.run("optimize check \(path("answer.xlsx")) --lang en").errors
      #expect(!checked.contains("ignored"), "\(checked)")
    }
    if call.isLong { return }

    _ = try run("optimize convert \(deal) -o \(path("deal.xlsx"))")
    _ = try run("optimize convert \(path("deal.xlsx")) -o \(path("sheet.csv"))")
    // A table has no room for rules of their own: they stay in the workbook.
    let rules = call.rules.isEmpty ? "" : " --rules \(path("deal.xlsx"))"
    #expect(try answers(path("sheet.csv") + rules, call) == original)

    _ = try run("optimize convert \(deal) -o \(path("deal.json"))")
    let form = call.rules.isEmpty ? "back.csv" : "back.xlsx"
    _ = try run("optimize convert \(path("deal.json")) -o \(path(form))")
    #expect(try answers(path(form), call) == original)
  }

  /// All of a deal, as JSON says it, is what a workbook of it says.
  @Test(arguments: calls) func workbooksSayAllOfADeal(call: Call) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let deal = call.deal + (call.rules.isEmpty ? "" : " --rules \(call.rules)")
    let json = try run("optimize convert \(deal) --to json").output
    _ = try run("optimize convert \(deal) -o '\(folder.path)/deal.xlsx'")
    #expect(try run("optimize convert '\(folder.path)/deal.xlsx' --to json").output == json)
  }
}
