import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

@Suite struct PointLinesTests {
  private static func deal(digits: Int, noDeal: Pair<Amount>) throws -> Deal {
    let option = Option(label: "a", value: Pair(.zero, .zero))
    return try Deal(
      unit: .money(currency: "EUR"), digits: digits, parties: Pair(Party(name: "a"), Party(name: "b")),
      noDealValue: noDeal, issues: [Issue(name: "one", options: [option])])
  }

  private static let edges: [Int64] = [
    0, 1, 9, 10, 99, 100, 101, 999, 1_000, 123_456_789, 1 << 61, (1 << 62) - 1, 1_000_000_000_000_000_000,
    999_999_999_999_999_999,
  ]

  @Test(arguments: 0...6) func linesAreThoseOfTheTable(digits: Int) throws {
    var generator = SeededGenerator(seed: UInt64(digits) + 1)
    let noDeal = Pair(Amount(units: 1_234), Amount(units: -77))
    let deal = try Self.deal(digits: digits, noDeal: noDeal)
    var points = Self.edges.flatMap { edge in
      Self.edges.map { UtilityPoint(a: edge, b: -$0) } + [UtilityPoint(a: -edge, b: edge)]
    }
    for _ in 0..<500 {
      let scale = Int64(1) << Int64.random(in: 0...61, using: &generator)
      points.append(
        UtilityPoint(
          a: Int64.random(in: -scale...scale, using: &generator),
          b: Int64.random(in: -scale...scale, using: &generator)))
    }
    let output = Output.memory()
    let table = DelimitedWriter(
      to: output, separator: UInt8(ascii: ";"), decimalSign: UInt8(ascii: ","), digits: digits,
      hasByteOrderMark: false)
    for point in points {
      let gain = deal.gain(at: point)
      table.add([
        .amount(Amount(units: point.a)), .amount(gain.first), .amount(Amount(units: point.b)),
        .amount(gain.second),
      ])
    }
    let between = PointLines.Figure.text([UInt8(ascii: ";")])
    let lines = PointLines(
      [
        .utility(.first), between, .gain(.first), between, .utility(.second), between, .gain(.second),
        .text([0x0A]),
      ], of: deal, decimalSign: UInt8(ascii: ","))
    #expect(lines.text(of: points[...]) == output.contents)
    #expect(lines.text(of: points[3..<3]).isEmpty)
  }
}
