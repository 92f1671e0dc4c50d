import DealFiles
import MutualGains

/// How far the axes of a chart reach, and the lines across it. Only looks hang on it: the ends are whole steps around
/// the points.
struct ChartFrame {
  /// The ends of each axis, in units of the deal.
  let ends: Pair<ClosedRange<Int64>>
  private let noDealValue: Pair<Amount>

  /// About so many steps lie between the ends of an axis.
  private static let steps: Int128 = 8
  /// The largest utility that any deal can have.
  private static let limit = Int128(1) << 62

  /// The frame of a picture with those utilities and the no-deal values in it.
  init(around utilities: some Sequence<Pair<Amount>>, noDealValue: Pair<Amount>) {
    var ends = noDealValue.map { $0.units...$0.units }
    for utility in utilities {
      for side in Side.allCases {
        let units = utility[side].units
        ends[side] = min(ends[side].lowerBound, units)...max(ends[side].upperBound, units)
      }
    }
    self.ends = ends.map(ChartFrame.rounded)
    self.noDealValue = noDealValue
  }

  /// The line on which both parties gain the same, from one side of the picture to another; nil where none is in it.
  var equalGains: [Pair<Amount>]? {
    let (first, second) = (noDealValue.first.units, noDealValue.second.units)
    let least = max(ends.first.lowerBound - first, ends.second.lowerBound - second)
    let most = min(ends.first.upperBound - first, ends.second.upperBound - second)
    if least >= most { return nil }
    return [least, most].map { Pair(Amount(units: first + $0), Amount(units: second + $0)) }
  }

  /// The line on which the parties make that surplus together, from one side of the picture to another; nil where none
  /// is in it.
  func surplusLine(_ surplus: Amount) -> [Pair<Amount>]? {
    let sum = Int128(noDealValue.first.units) + Int128(noDealValue.second.units) + Int128(surplus.units)
    let least = max(Int128(ends.first.lowerBound), sum - Int128(ends.second.upperBound))
    let most = min(Int128(ends.first.upperBound), sum - Int128(ends.second.lowerBound))
    if least >= most { return nil }
    return [least, most].map { Pair(Amount(units: Int64($0)), Amount(units: Int64(sum - $0))) }
  }

  /// The lines on which a party has what it has without a deal.
  var noDealLines: [[Pair<Amount>]] {
    let (first, second) = (noDealValue.first, noDealValue.second)
    return [
      [ends.second.lowerBound, ends.second.upperBound].map { Pair(first, Amount(units: $0)) },
      [ends.first.lowerBound, ends.first.upperBound].map { Pair(Amount(units: $0), second) },
    ]
  }

  /// An axis between its ends, in the numbers of the deal.
  func axis(_ side: Side, name: String, digits: Int) -> WorkbookWriter.Axis {
    var unit = 1.0
    for _ in 0..<digits { unit *= 10 }
    return .init(
      name: name, ends: Double(ends[side].lowerBound) / unit...Double(ends[side].upperBound) / unit)
  }

  /// The ends in whole steps of 1, 2 or 5 times a power of ten, with some room beside the outermost points.
  private static func rounded(_ ends: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let (low, high) = (Int128(ends.lowerBound), Int128(ends.upperBound))
    var power: Int128 = 1
    let wanted = max(1, (high - low) / steps)
    while power * 10 <= wanted { power *= 10 }
    let step = power * (wanted <= power ? 1 : wanted <= 2 * power ? 2 : wanted <= 5 * power ? 5 : 10)
    func down(_ value: Int128) -> Int128 {
      (value >= 0 ? value / step : -((-value + step - 1) / step)) * step
    }
    let (least, most) = (down(low - step / 4), -down(-high - step / 4))
    let bounds = -limit...limit
    return Int64(max(bounds.lowerBound, least))...Int64(min(bounds.upperBound, max(most, least + step)))
  }
}
