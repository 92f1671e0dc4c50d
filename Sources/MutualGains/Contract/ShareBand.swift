/// A stretch of a party's deviation from its agreed costs, and what part of it that party bears itself.
public struct ShareBand: Hashable, Sendable {
  /// The party whose costs deviate.
  public let side: Side
  /// From where on it counts, in percent of the party's agreed costs: 0 at what was agreed, below 0 for savings.
  public let from: ExactDecimal
  /// Up to where; nil for no end.
  public let to: ExactDecimal?
  /// The part that the party bears itself, in percent.
  public let part: ExactDecimal

  /// Percents have so many decimals at most.
  public static let mostDigits = 4
  /// A hundred percent, in units of the finest percent.
  static let whole: Int128 = 1_000_000

  /// The band of those percents, each with at most `mostDigits` decimals.
  public init(_ side: Side, from: ExactDecimal, to: ExactDecimal?, part: ExactDecimal) {
    (self.side, self.from, self.to, self.part) = (side, from, to, part)
  }

  /// The part of a deviation that lies in the band, in units of the deal.
  ///
  /// Its ends are percents of the size of the agreed costs, rounded half to even to whole units: bands that follow on each
  /// other leave nothing out.
  public func stretch(of deviation: Amount, agreed: Amount) -> Amount {
    let size = Int128(agreed.units.magnitude)
    func end(_ percent: ExactDecimal) -> Int128 {
      roundedHalfToEven(size * ShareBand.units(percent), over: ShareBand.whole)
    }
    let low = end(from)
    let high = to.map(end) ?? max(low, Int128(Int64.max))
    func kept(_ amount: Int128) -> Int128 { min(max(amount, low), high) }
    return Amount(units: Int64(kept(Int128(deviation.units)) - kept(0)))
  }

  /// The part that the other party bears, in millionths.
  var passedOn: Int128 { ShareBand.whole - ShareBand.units(part) }

  /// A percent in millionths of the whole.
  private static func units(_ percent: ExactDecimal) -> Int128 {
    Int128(percent.units(atDigits: mostDigits))
  }
}
