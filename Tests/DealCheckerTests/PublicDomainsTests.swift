import Foundation
import Testing

@testable import DealChecker

/// Public domains with known frontiers, where the folder that holds them stands beside the project.
@Suite struct PublicDomainsTests {
  private struct Truth: Decodable {
    let points: Int
    let packages: Int64
    let reservation: [Int64]
    let largestSum: [[Int64]]
    let nash: [[Int64]]
    let egalitarian: [[Int64]]
    let kalaiSmorodinsky: [[Int64]]
    let frontierPoints: [[Int64]]
  }

  private static let folder: URL = {
    if let named = ProcessInfo.processInfo.environment["MUTUAL_GAINS_DOMAINS"] {
      return URL(filePath: named, directoryHint: .isDirectory)
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "../shared/domains", directoryHint: .isDirectory).standardized
  }()

  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let names = files.filter { $0.hasSuffix(".truth.json") }.map { String($0.dropLast(11)) }
    if names.isEmpty { print("No public domains stand beside the project; they are not compared.") }
    return names.sorted()
  }()

  @Test(arguments: names) func equalsTheKnownFrontier(_ name: String) throws {
    let folder = PublicDomainsTests.folder
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let truth = try decoder.decode(
      Truth.self, from: Data(contentsOf: folder.appending(path: name + ".truth.json")))
    let bytes = try Array(Data(contentsOf: folder.appending(path: name + ".csv")))
    let deal = try CheckedDeal(bytes: bytes, decimalMark: nil)
    let frontier = try CheckedFrontier(of: deal)
    let fair = CheckedFairPoints(frontier, noDealValue: deal.noDealValue)

    #expect(deal.unit == .points)
    #expect(deal.digits == 6)
    #expect([deal.noDealValue.a, deal.noDealValue.b] == truth.reservation)
    #expect(frontier.points.count == truth.points)
    #expect(frontier.packages.number == truth.packages)
    #expect(rows(frontier.points) == truth.frontierPoints)
    #expect(rows(fair.largestSurplus) == truth.largestSum)
    #expect(rows(fair.nash) == truth.nash)
    #expect(rows(fair.egalitarian) == truth.egalitarian)
    #expect(rows(fair.kalaiSmorodinsky) == truth.kalaiSmorodinsky)
  }

  private func rows(_ points: [CheckedPoint]) -> [[Int64]] {
    points.map { [$0.utility.a, $0.utility.b, $0.packages.number] }
  }
}
