import DealFiles
import DealGenerator
import MutualGains

/// Random deals that all ways to search agree on: the frontier, GLPK's, its parts joined, and the checker's.
enum FuzzedDeals {
  static func deal(_ bytes: [UInt8]) throws {
    let deal = RandomDealFile(kind: UInt64(bytes.first ?? 0), from: ByteGenerator(Array(bytes.dropFirst())))
    let (csv, rules) = (Array(deal.csv.utf8), deal.rules.map { Array($0.utf8) })
    let text = try rules.map { try SourceText(name: "rules.csv", bytes: $0) }
    // Rules that can't be read, or clash with themselves, are refused.
    let file = try DealFile(DealSource(name: "deal.csv", bytes: csv), convention: nil, rules: text)
    let answered = AnsweredFile(file, written: csv, rules: rules, proposals: Array(deal.proposals.utf8))
    answered.answer()
    answered.answerProposals()
    compareMethods(on: file.deal)
  }

  private static func compareMethods(on deal: Deal) {
    let frontier = ParetoFrontier(of: deal)
    let points = frontier.points()
    let other = EpsilonConstraint(of: deal).points.map(\.utility)
    if points != other { Fuzz.fail("GLPK has other points: \(points) and \(other)") }
    if frontier.points(threads: 2) != points { Fuzz.fail("two threads have other points") }
    guard ParetoFrontier.isFoundAtOnce(for: deal) == false else { return }
    let joined = (1...3).flatMap { index in
      Shard("\(index)/3").flatMap { frontier.range(of: $0) }.map { frontier.points(in: $0) } ?? []
    }
    if joined != points { Fuzz.fail("the parts have other points: \(joined) and \(points)") }
  }
}

/// Random numbers out of bytes, so that what is made up leads to deals that lead somewhere; then seeded ones.
struct ByteGenerator: RandomNumberGenerator {
  private var bytes: ArraySlice<UInt8>
  private var rest: SeededGenerator

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    rest = SeededGenerator(
      seed: bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
  }

  mutating func next() -> UInt64 {
    guard let byte = bytes.popFirst() else { return rest.next() }
    // The high bits decide what `random(in:)` returns; the low ones whether it draws again.
    return UInt64(byte) << 56 | rest.next() >> 8
  }
}
