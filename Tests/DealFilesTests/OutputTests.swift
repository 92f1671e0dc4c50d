import Foundation
import MutualGains
import Testing

@testable import DealFiles

@Suite struct OutputTests {
  private func temporaryFolder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// What `body` writes.
  private func written(_ body: (Output) -> Void) throws -> String {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("out").path
    let output = try Output.file(path)
    body(output)
    try output.finish()
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aFileAppearsWholeOrNotAtAll() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("out.csv").path
    let output = try Output.file(path)
    output.write(String(repeating: "x", count: 200_000))
    #expect(!FileManager.default.fileExists(atPath: path))
    try output.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8).count == 200_000)
    let abandoned = try Output.file(path)
    abandoned.write("y")
    abandoned.abandon()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    #expect(try String(contentsOfFile: path, encoding: .utf8).count == 200_000)
  }

  /// Other tests write too: only files of this folder count, and none is removed.
  @Test func whatIsUnfinishedIsKnown() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func names() -> [String] { UnfinishedFiles.paths.filter { $0.hasPrefix(folder.path) } }
    let (first, second) = (
      try Output.file(folder.path + "/a.txt"), try Output.file(folder.path + "/b.txt")
    )
    #expect(names().count == 2)
    try first.finish()
    #expect(names().count == 1 && names()[0].contains("/b.txt."))
    second.abandon()
    #expect(names().isEmpty)
  }

  @Test func failuresAreTold() throws {
    #expect(throws: FileError.self) { try Output.file("/no/such/folder/out.csv") }
    #expect(throws: FileError.self) { try Output.file("/") }
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let output = try Output.file("/dev/full")
    output.write("x")
    #expect(throws: FileError.self) { try output.finish() }
    #expect(output.hasFailed)
  }

  @Test func writesExactDecimals() {
    func text(_ units: Int64, _ digits: Int, group: Bool = false) -> String {
      var bytes: [UInt8] = []
      bytes.append(units: units, digits: digits, groupSign: group ? UInt8(ascii: ",") : nil)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(text(0, 0) == "0")
    #expect(text(0, 2) == "0.00")
    #expect(text(5, 2) == "0.05")
    #expect(text(-5, 3) == "-0.005")
    #expect(text(123_456, 2) == "1234.56")
    #expect(text(.min, 9) == "-9223372036.854775808")
    #expect(text(123_456_789, 2, group: true) == "1,234,567.89")
    #expect(text(100_000, 2, group: true) == "1,000.00")
    #expect(text(99_999, 2, group: true) == "999.99")
  }

  @Test func writesJSON() throws {
    let json = JSON.object([
      ("text", .string("a \"b\" \\ \n\u{1}é")), ("none", nil), ("yes", true),
      ("amount", .decimal(ExactDecimal(units: -5, digits: 2))),
      ("list", .array([.string(String(repeating: "x", count: 100))])),
    ])
    let text = try written { $0.write(json: json) }
    #expect(
      text == """
        {
          "text": "a \\"b\\" \\\\ \\n\\u0001é",
          "none": null,
          "yes": true,
          "amount": -0.05,
          "list": [
            "\(String(repeating: "x", count: 100))"
          ]
        }

        """)
    #expect(try written { $0.write(json: .array([1, 2].map { .integer($0) })) } == "[1, 2]\n")
  }

  @Test func writesAJSONObjectPieceByPiece() throws {
    let text = try written { output in
      var object = JSONObjectWriter(to: output)
      object.add([("a", .integer(1))])
      object.beginArray("list")
      for index in 0..<2 { object.addElement(.integer(Int64(index)), isFirst: index == 0) }
      object.endArray()
      object.add([("b", nil)])
      object.end()
    }
    #expect(text == "{\n  \"a\": 1,\n  \"list\": [\n    0,\n    1\n  ],\n  \"b\": null\n}\n")
  }

  @Test func quotesCellsThatNeedIt() throws {
    let file = try read("issue,option,value a,value b\ni,o,\"1,5\",1\n")
    let text = try written { output in
      DelimitedWriter(to: output, like: file).add([
        .label("a,b \"c\""), .amount(Amount(units: 150)), .label("plain"), .empty, .count(7),
        .number(ExactDecimal(units: 15, digits: 1)),
      ])
    }
    #expect(text == "\"a,b \"\"c\"\"\",\"1,50\",plain,,7,\"1,5\"\n")
  }
}
