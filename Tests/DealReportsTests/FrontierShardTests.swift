import DealFiles
import DealGenerator
import MutualGains
import Testing

@testable import DealReports

@Suite struct FrontierShardTests {
  private static func file(_ deal: Deal) throws -> DealFile {
    try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.csv.utf8)))
  }

  private static func deal(_ seed: UInt64, issueCount: Int = 12) throws -> Deal {
    let base = CompetitiveDeal(
      issueCount: issueCount, optionCount: 4, highestValue: 500, seed: seed
    ).deal
    return try Deal(
      unit: .money(currency: "EUR"), digits: base.digits, parties: base.parties,
      noDealValue: Pair(Amount(units: 1_500), Amount(units: 2_250)), issues: base.issues)
  }

  private static func written(
    _ file: DealFile, _ form: FrontierReport.Form, _ change: (inout FrontierReport.Request) -> Void
  ) -> [UInt8] {
    var request = FrontierReport.Request()
    change(&request)
    request.hasHeader = request.shard?.isFirst ?? true
    let output = Output.memory()
    let report = FrontierReport(on: file, frontier: ParetoFrontier(of: file.deal), request: request)
    _ = report.write(form, to: output)
    return output.contents
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [1, 2, 3, 8, 60])
  func partsJoinedAreTheWhole(seed: UInt64, count: Int) throws {
    let file = try Self.file(Self.deal(seed))
    for form in [FrontierReport.Form.table, .lines] {
      for packages in [false, true] where !packages || count < 50 {
        for threads in count == 3 ? [1, 2] : [1] {
          let whole = Self.written(file, form) { ($0.packages, $0.threads) = (packages, threads) }
          var joined: [UInt8] = []
          for part in 1...count {
            let shard = try #require(Shard("\(part)/\(count)"))
            joined += Self.written(file, form) {
              ($0.packages, $0.threads, $0.shard) = (packages, threads, shard)
            }
          }
          #expect(joined == whole, "seed \(seed), \(count) parts, \(form), packages \(packages)")
        }
      }
    }
  }

  @Test func severalPartsAreOne() throws {
    let file = try Self.file(Self.deal(4))
    let single = try (3...5).flatMap { part in
      let shard = try #require(Shard("\(part)/8"))
      return Self.written(file, .lines) { $0.shard = shard }
    }
    let together = try #require(Shard("3-5/8"))
    #expect(!single.isEmpty && Self.written(file, .lines) { $0.shard = together } == single)
  }

  @Test func aSinglePointIsInOnePart() throws {
    let option = Option(label: "only", value: Pair(Amount(units: 3), Amount(units: 4)))
    let deal = try Deal(
      unit: .points, digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "one", options: [option])])
    let frontier = ParetoFrontier(of: deal)
    let parts = try (1...4).map { try #require(Shard("\($0)/4")) }.map { shard in
      frontier.range(of: shard).map { frontier.points(in: $0).count } ?? 0
    }
    #expect(parts.reduce(0, +) == 1)
  }

  /// Parts take about as long as each other where they have about as many points.
  @Test(arguments: [1, 2] as [UInt64]) func partsAreAboutAsLarge(seed: UInt64) throws {
    let frontier = try ParetoFrontier(of: Self.deal(seed, issueCount: 60))
    let counts = try (1...6).map { part in
      let shard = try #require(Shard("\(part)/6"))
      let range = try #require(frontier.range(of: shard))
      return frontier.points(in: range).count
    }
    let mean = Double(counts.reduce(0, +)) / 6
    #expect(Double(counts.max() ?? 0) < 1.6 * mean, "\(counts)")
  }

  @Test(arguments: ["1/1", "2/8", "3-5/8", "8/8"]) func partsAreRead(text: String) {
    #expect(Shard(text) != nil)
  }

  @Test(arguments: ["", "0/2", "3/2", "2", "1/0", "2-1/3", "1-4/3", "1/2/3", "a/2", "-1/2", "1-2-3/4"])
  func otherTextIsNoPart(text: String) { #expect(Shard(text) == nil) }

  /// What is written fast is what the table and JSON write of each point.
  @Test(arguments: [1, 2] as [UInt64]) func textOfPointsIsThatOfTheirElements(seed: UInt64) throws {
    let file = try Self.file(Self.deal(seed, issueCount: 8))
    let deal = file.deal
    let frontier = ParetoFrontier(of: deal)
    let answer = AnswerJSON(file: file)
    let elements = frontier.points().map { point in
      JSON.object([
        ("utility", answer.pair(point)), ("gain", answer.pair(deal.gain(at: point))), ("packages", nil),
      ])
    }
    let expected = Output.memory()
    var json = JSONObjectWriter(to: expected)
    json.add(answer.opening(schema: "frontier"))
    json.beginArray("points")
    for (index, element) in elements.enumerated() { json.addElement(element, isFirst: index == 0) }
    json.endArray()
    let found = Self.written(file, .json) { $0.packages = false }
    #expect(found.starts(with: expected.contents))
    let lines = elements.flatMap { element -> [UInt8] in
      guard case .object(let members) = element else { return [] }
      return JSON.object(members + [("package", nil)]).line + [0x0A]
    }
    #expect(Self.written(file, .lines) { $0.packages = false } == lines)
  }
}
