/// The values of up to 24 linear forms, side by side.
///
/// The first lane is the main form; the next ones are the sums themselves. Values stay within 2^61, so that
/// differences of two don't overflow.
struct FormValues: Hashable, Sendable {
  private var first: SIMD8<Int64>
  private var second: SIMD8<Int64>
  private var third: SIMD8<Int64>

  static let count = 24

  /// The same value in every lane.
  init(repeating value: Int64) {
    first = SIMD8(repeating: value)
    (second, third) = (first, first)
  }

  static let zero = FormValues(repeating: 0)

  /// The value of the main form.
  @inline(__always) var main: Int64 {
    get { first[0] }
    set { first[0] = newValue }
  }

  @inline(__always) subscript(lane: Int) -> Int64 {
    get { lane < 8 ? first[lane] : lane < 16 ? second[lane - 8] : third[lane - 16] }
    set {
      if lane < 8 {
        first[lane] = newValue
      } else if lane < 16 {
        second[lane - 8] = newValue
      } else {
        third[lane - 16] = newValue
      }
    }
  }

  @inline(__always) static func + (left: FormValues, right: FormValues) -> FormValues {
    var result = left
    result.first &+= right.first
    result.second &+= right.second
    result.third &+= right.third
    return result
  }

  @inline(__always) static func - (left: FormValues, right: FormValues) -> FormValues {
    var result = left
    result.first &-= right.first
    result.second &-= right.second
    result.third &-= right.third
    return result
  }

  /// Whether no lane is below that of `least`. What stays below mostly does so in the first lanes.
  @inline(__always) func reaches(_ least: FormValues) -> Bool {
    if FormValues.hasNegative(first &- least.first) { return false }
    if FormValues.hasNegative(second &- least.second) { return false }
    return !FormValues.hasNegative(third &- least.third)
  }

  /// Whether no lane of the sum of both is below that of `least`.
  @inline(__always) func reaches(_ least: FormValues, with step: FormValues) -> Bool {
    if FormValues.hasNegative((first &+ step.first) &- least.first) { return false }
    if FormValues.hasNegative((second &+ step.second) &- least.second) { return false }
    return !FormValues.hasNegative((third &+ step.third) &- least.third)
  }

  /// Adds `weights` times a number.
  @inline(__always) mutating func add(_ weights: FormValues, times number: Int64) {
    first &+= weights.first &* number
    second &+= weights.second &* number
    third &+= weights.third &* number
  }

  /// The larger value in each lane.
  @inline(__always) func maximum(_ other: FormValues) -> FormValues {
    var result = self
    result.raise(to: other)
    return result
  }

  /// Takes the larger value in each lane.
  @inline(__always) mutating func raise(to other: FormValues) {
    // Values differ by less than 2^63: where the difference is negative, all its bits are made 1 by the shift.
    let (x, y, z) = (other.first &- first, other.second &- second, other.third &- third)
    first &+= x & ~(x &>> 63)
    second &+= y & ~(y &>> 63)
    third &+= z & ~(z &>> 63)
  }

  /// The smaller value in each lane.
  @inline(__always) func minimum(_ other: FormValues) -> FormValues {
    var result = other
    result.raise(to: self)
    return self + other - result
  }

  /// The main form and the sums, as far as they come among the first eight lanes.
  @inline(__always) var firstEight: SIMD8<Int64> { first }

  /// Whether any number is less than 0.
  @inline(__always) static func hasNegative(_ values: SIMD8<Int64>) -> Bool {
    // The sign bit of all lanes together: far cheaper than comparing lanes without wide instructions.
    let half = values.lowHalf | values.highHalf
    let quarter = half.lowHalf | half.highHalf
    return (quarter[0] | quarter[1]) < 0
  }
}
