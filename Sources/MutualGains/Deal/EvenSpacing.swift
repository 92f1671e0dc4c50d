/// The amounts of a numeric row: evenly spaced from one end to the other, rounded half to even to whole units.
package enum EvenSpacing {
  /// One of `count` amounts from `first` to `last`, by its index; the ends are exact.
  ///
  /// - Precondition: `count` is 2 or more.
  package static func amount(
    _ index: Int, of count: Int, from first: Int64, to last: Int64
  ) -> (amount: Int64, isRounded: Bool) {
    let steps = Int128(count - 1)
    let exact = (Int128(last) - Int128(first)) * Int128(index)
    var (quotient, remainder) = exact.quotientAndRemainder(dividingBy: steps)
    if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + steps) }
    if remainder == 0 { return (Int64(Int128(first) + quotient), false) }
    let twice = remainder * 2
    // Half to even: of the amount itself, not of the distance.
    let isOdd = (Int128(first) + quotient) % 2 != 0
    if twice > steps || (twice == steps && isOdd) { quotient += 1 }
    return (Int64(Int128(first) + quotient), true)
  }

  /// All `count` amounts, and whether one of them was rounded.
  package static func amounts(
    from first: Int64, to last: Int64, count: Int
  ) -> (amounts: [Int64], rounded: Bool) {
    guard count > 1 else { return ([first], first != last) }
    var rounded = false
    let amounts = (0..<count).map { index -> Int64 in
      let (amount, isRounded) = amount(index, of: count, from: first, to: last)
      if isRounded { rounded = true }
      return amount
    }
    return (amounts, rounded)
  }
}
