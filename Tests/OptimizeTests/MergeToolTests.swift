import Foundation
import Testing

/// Sheets that the built command merges, and makes.
@Suite struct MergeToolTests {
  private static let sheets = "Tests/OptimizeTests/Deals/sheets"

  /// Whatever form the deal is written in, it has the same answer.
  @Test func formsHaveTheSameAnswer() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let both = "\(Self.sheets)/buyer.csv \(Self.sheets)/supplier.csv"
    var answers: [String] = []
    for form in ["csv", "xlsx", "json"] {
      let path = "'\(folder.path)/deal.\(form)'"
      let merged = try BuiltTool.run("optimize merge \(both) -o \(path)")
      #expect(merged.exitCode == 0 && merged.output.isEmpty, "\(merged.errors)")
      let told = try BuiltTool.run("optimize merge \(both) -o \(path) --json")
      #expect(told.output.contains("\"name\": \"merge\"") && told.errors.isEmpty)
      answers.append(try BuiltTool.run("optimize \(path)").outputOfAnyFile)
    }
    #expect(Set(answers).count == 1 && answers[0].contains("60 days"))
  }

  /// The fingerprints are those of the files.
  @Test func fingerprintsAreThoseOfTheFiles() throws {
    let answer = try BuiltTool.run(
      "optimize merge \(Self.sheets)/buyer.csv - < \(Self.sheets)/supplier.csv --json")
    #expect(answer.exitCode == 0, "\(answer.errors)")
    for name in ["buyer", "supplier"] {
      let sum = try BuiltTool.run("sha256sum \(Self.sheets)/\(name).csv").output.prefix(64)
      if sum.count == 64 { #expect(answer.output.contains("\"sha256\": \"\(sum)\"")) }
    }
  }

  /// A sheet is never written over, whoever filled it in.
  @Test func sheetsAreNeverReplaced() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for form in ["csv", "xlsx"] {
      let line = "optimize template --for supplier \(Self.sheets)/both.csv -o '\(folder.path)/sheet.\(form)'"
      #expect(try BuiltTool.run(line).exitCode == 0)
      let again = try BuiltTool.run(line)
      #expect(again.exitCode == 2 && again.errors.contains("is there already"))
      let merged = try BuiltTool.run("optimize merge \(Self.sheets)/buyer.csv '\(folder.path)/sheet.\(form)'")
      #expect(merged.exitCode == 1 && merged.errors.contains("cell C2") && merged.output.isEmpty)
    }
  }
}
