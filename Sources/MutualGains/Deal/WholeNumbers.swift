/// The largest number that divides both, whatever their signs; that of 0 and x is x without its sign (Euclid).
///
/// - Precondition: not both are 0 and the smallest number of their type.
func greatestCommonDivisor<Number: FixedWidthInteger & SignedInteger>(_ first: Number, _ second: Number)
  -> Number
{
  var (divisor, rest) = (first.magnitude, second.magnitude)
  while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
  return Number(divisor)
}

extension Range where Bound: FixedWidthInteger {
  /// The first number from which on a condition holds that, once true, stays true; the end where it never does.
  ///
  /// Complexity: O(log n) (binary search).
  @inlinable public func partitioningIndex(where holds: (Bound) -> Bool) -> Bound {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
