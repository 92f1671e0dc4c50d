import Foundation
import Testing

/// The built command, converting deals with rules to CSV: the answers stay the same.
@Suite struct RuledConvertToolTests {
  static let calls: [(deal: String, rules: String)] = [
    ("datasets/transportcontract.csv", " --rules datasets/rules/transportcontract.csv"),
    ("Tests/OptimizeTests/Deals/ruled.csv", " --rules Tests/OptimizeTests/Deals/rules-clash.csv"),
    ("Tests/OptimizeTests/Deals/ruled-columns.csv", ""),
  ]

  @Test(arguments: calls)
  func answersStay(deal: String, rules: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (json, table) = ("'\(folder.path)/deal.json'", "'\(folder.path)/deal.csv'")
    #expect(try BuiltTool.run("optimize convert \(deal)\(rules) -o \(table)").exitCode == 0)
    for command in ["optimize", "optimize frontier"] {
      let answers = try [deal, table].map { try BuiltTool.run("\(command) \($0)\(rules)") }
      #expect(answers[0].outputOfAnyFile == answers[1].outputOfAnyFile && !answers[0].output.isEmpty)
      #expect(answers[0].exitCode == answers[1].exitCode)
    }
    // JSON says all of it, rules of a file included; CSV only what rows can say.
    #expect(try BuiltTool.run("optimize convert \(deal)\(rules) -o \(json)").exitCode == 0)
    let back = try BuiltTool.run("optimize convert \(json) -o \(table)")
    #expect(back.exitCode == (rules.isEmpty ? 0 : 1))
    #expect(rules.isEmpty || back.errors.contains("[convert-rule]"))
  }
}
