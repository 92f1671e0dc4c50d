import DealGenerator
import MutualGains
import Testing

@testable import DealReports

@Suite struct PackageCloudTests {
  /// Whether a place is in an area: a line from it to the right crosses its outlines an odd number of times.
  private static func holds(_ area: [PackageCloud.Outline], _ x: Double, _ y: Double) -> Bool {
    var isIn = false
    for outline in area {
      for (from, to) in zip(outline, outline.dropFirst() + outline.prefix(1)) where (from.y > y) != (to.y > y)
      {
        if x < from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x) { isIn.toggle() }
      }
    }
    return isIn
  }

  private static func deal(issueCount: Int, optionCount: Int, seed: UInt64) -> Deal {
    CompetitiveDeal(
      issueCount: issueCount, optionCount: optionCount, highestValue: 1_000, seed: seed
    ).deal
  }

  @Test(arguments: [1, 2] as [UInt64]) func areasHoldWhatTheySay(seed: UInt64) throws {
    let deal = Self.deal(issueCount: 6, optionCount: 3, seed: seed)
    let cloud = try #require(PackageCloud(of: deal))
    #expect(cloud.isWhole && cloud.count == 729)
    let gains = try #require(PackageSurvey(of: deal)).points.map { deal.gain(at: $0) }
    for (area, part) in zip(cloud.areas, [1.0, 0.9, 0.5]) {
      let held = gains.count { Self.holds(area, Double($0.first.units), Double($0.second.units)) }
      // Outlines are straight between the middles of cells: a few packages lie on the other side of them.
      let share = Double(held) / Double(gains.count)
      #expect(abs(share - part) < 0.03, "seed \(seed), \(part): \(share)")
    }
  }

  @Test func smallerAreasLieInLargerOnes() throws {
    let deal = Self.deal(issueCount: 12, optionCount: 5, seed: 9)
    let cloud = try #require(PackageCloud(of: deal))
    #expect(!cloud.isWhole && cloud.count == 10_000)
    for (outer, inner) in zip(cloud.areas, cloud.areas.dropFirst()) {
      #expect(inner.joined().allSatisfy { Self.holds(outer, $0.x, $0.y) })
    }
  }

  @Test func packagesOnALineAreNoArea() {
    #expect(DensityField(of: [(0, 0), (1, 0), (2, 0)]) == nil)
  }
}
