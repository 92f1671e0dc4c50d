import Testing

@testable import DealChecker

@Suite struct CheckedFrontierTests {
  @Test(arguments: 0..<300) func equalsBruteForce(_ seed: UInt64) throws {
    let deal = try CheckedDeal(seed: seed, points: seed % 2 == 0)
    let expected = BruteForce(deal).frontier
    #expect(try CheckedFrontier(of: deal).points == expected, "seed \(seed)")
  }

  /// 2^n packages at one point.
  private func twins(_ issues: Int) throws -> CheckedFrontier {
    let rows = (0..<issues).map { "i\($0);x;1;1\ni\($0);y;1;1\n" }.joined()
    let text = "issue;option;value a;value b\n" + rows
    return try CheckedFrontier(of: CheckedDeal(bytes: Array(text.utf8), decimalMark: nil))
  }

  @Test func countsSaturate() throws {
    #expect(try twins(62).packages == PackageCount(1 << 62))
    #expect(try twins(63).packages.isSaturated)
    #expect(try twins(63).packages.number == .max)
    #expect(try twins(80).packages == twins(63).packages)
    #expect(!PackageCount(Int128(Int64.max)).isSaturated)
    #expect((PackageCount(Int128(Int64.max)) + .one).isSaturated)
  }
}
