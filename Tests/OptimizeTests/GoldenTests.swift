import Foundation
import Testing

/// Each file in `Goldens` holds a line of shell and all that it must give. To write them anew after a change
/// that is wanted: `RECORD_GOLDENS=1 swift test --filter GoldenTests`, then read the difference.
@Suite struct GoldenTests {
  static let folder = BuiltTool.root.appendingPathComponent("Tests/OptimizeTests/Goldens")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".golden") }.sorted()
  }()

  @Test func thereAreGoldens() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func holds(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let line = try #require(expected.split(separator: "\n").first).dropFirst(2)
    let result = try BuiltTool.run(String(line))
    let actual =
      "$ \(line)\n--- exit \(result.exitCode)\n--- output\n\(result.output)--- errors\n\(result.errors)"
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try actual.write(to: file, atomically: false, encoding: .utf8)
    }
    #expect(actual == expected)
  }
}
