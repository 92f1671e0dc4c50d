/// The values of the first eight of some linear forms, side by side: the main form, and then the sums themselves.
///
/// Values stay within 2^61, so that differences of two don't overflow.
struct LeadingValues: Hashable, Sendable {
  private(set) var lanes: SIMD8<Int64>

  static let count = 8

  @inline(__always) private init(_ lanes: SIMD8<Int64>) { self.lanes = lanes }

  /// The same value in every lane.
  init(repeating value: Int64) { lanes = SIMD8(repeating: value) }

  static let zero = LeadingValues(repeating: 0)

  /// The value of the main form.
  @inline(__always) var main: Int64 {
    get { lanes[0] }
    set { lanes[0] = newValue }
  }

  @inline(__always) subscript(lane: Int) -> Int64 {
    get { lanes[lane] }
    set { lanes[lane] = newValue }
  }

  @inline(__always) static func + (left: Self, right: Self) -> Self { Self(left.lanes &+ right.lanes) }

  @inline(__always) static func - (left: Self, right: Self) -> Self { Self(left.lanes &- right.lanes) }

  /// Whether no lane is below that of `least`.
  @inline(__always) func reaches(_ least: Self) -> Bool { !LeadingValues.hasNegative(lanes &- least.lanes) }

  /// Whether no lane of the sum of both is below that of `least`.
  @inline(__always) func reaches(_ least: Self, with step: Self) -> Bool {
    !LeadingValues.hasNegative((lanes &+ step.lanes) &- least.lanes)
  }

  /// Adds `weights` times a number.
  @inline(__always) mutating func add(_ weights: Self, times number: Int64) {
    lanes &+= weights.lanes &* number
  }

  /// Takes the larger value in each lane.
  @inline(__always) mutating func raise(to other: Self) {
    // Values differ by less than 2^63: where the difference is negative, all its bits are made 1 by the shift.
    let rise = other.lanes &- lanes
    lanes &+= rise & ~(rise &>> 63)
  }

  /// Whether any number is less than 0.
  @inline(__always) static func hasNegative(_ values: SIMD8<Int64>) -> Bool {
    // The sign bit of all lanes together: far cheaper than comparing lanes without wide instructions.
    let half = values.lowHalf | values.highHalf
    let quarter = half.lowHalf | half.highHalf
    return (quarter[0] | quarter[1]) < 0
  }
}

/// The values of up to 24 linear forms, side by side, in the same order.
struct FormValues: Hashable, Sendable {
  /// Those of the first eight.
  private(set) var leading: LeadingValues
  private var second: LeadingValues
  private var third: LeadingValues

  static let count = 24

  /// The same value in every lane.
  init(repeating value: Int64) {
    leading = LeadingValues(repeating: value)
    (second, third) = (leading, leading)
  }

  static let zero = FormValues(repeating: 0)

  /// The value of the main form.
  @inline(__always) var main: Int64 {
    get { leading.main }
    set { leading.main = newValue }
  }

  @inline(__always) subscript(lane: Int) -> Int64 {
    get { lane < 8 ? leading[lane] : lane < 16 ? second[lane - 8] : third[lane - 16] }
    set {
      if lane < 8 {
        leading[lane] = newValue
      } else if lane < 16 {
        second[lane - 8] = newValue
      } else {
        third[lane - 16] = newValue
      }
    }
  }

  @inline(__always) static func + (left: FormValues, right: FormValues) -> FormValues {
    var result = left
    result.leading = left.leading + right.leading
    result.second = left.second + right.second
    result.third = left.third + right.third
    return result
  }

  @inline(__always) static func - (left: FormValues, right: FormValues) -> FormValues {
    var result = left
    result.leading = left.leading - right.leading
    result.second = left.second - right.second
    result.third = left.third - right.third
    return result
  }

  /// Whether no lane is below that of `least`. What stays below mostly does so in the first lanes.
  @inline(__always) func reaches(_ least: FormValues) -> Bool {
    leading.reaches(least.leading) && second.reaches(least.second) && third.reaches(least.third)
  }

  /// Whether no lane of the sum of both is below that of `least`.
  @inline(__always) func reaches(_ least: FormValues, with step: FormValues) -> Bool {
    leading.reaches(least.leading, with: step.leading) && second.reaches(least.second, with: step.second)
      && third.reaches(least.third, with: step.third)
  }

  /// Adds `weights` times a number.
  @inline(__always) mutating func add(_ weights: FormValues, times number: Int64) {
    leading.add(weights.leading, times: number)
    second.add(weights.second, times: number)
    third.add(weights.third, times: number)
  }

  /// The larger value in each lane.
  @inline(__always) func maximum(_ other: FormValues) -> FormValues {
    var result = self
    result.raise(to: other)
    return result
  }

  /// Takes the larger value in each lane.
  @inline(__always) mutating func raise(to other: FormValues) {
    leading.raise(to: other.leading)
    second.raise(to: other.second)
    third.raise(to: other.third)
  }

  /// The smaller value in each lane.
  @inline(__always) func minimum(_ other: FormValues) -> FormValues {
    var result = other
    result.raise(to: self)
    return self + other - result
  }
}
