/// An amount for each option of an issue: a list, or evenly spaced and not written out.
public enum OptionAmounts: Hashable, Sendable, RandomAccessCollection {
  case list([Int64])
  indirect case even(EvenSpacing)

  public var startIndex: Int { 0 }

  public var endIndex: Int { count }

  public var count: Int {
    switch self {
    case .list(let amounts): amounts.count
    case .even(let amounts): amounts.count
    }
  }

  public subscript(index: Int) -> Int64 {
    switch self {
    case .list(let amounts): amounts[index]
    case .even(let amounts): amounts[index]
    }
  }

  /// The smallest and the largest; there is one at least.
  var extremes: ClosedRange<Int64> {
    switch self {
    case .list(let amounts): (amounts.min() ?? 0)...(amounts.max() ?? 0)
    case .even(let amounts):
      Swift.min(amounts.first, amounts.last) * amounts.unit...Swift.max(amounts.first, amounts.last)
        * amounts.unit
    }
  }
}
