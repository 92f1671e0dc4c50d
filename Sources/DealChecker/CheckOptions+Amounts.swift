/// A stretch of the frontier.
struct FrontierStretch: Sendable {
  let first: Int128
  let last: Int128
  let acceptableAbove: Amounts?

  func contains(_ point: CheckedPoint) -> Bool {
    if let acceptableAbove, (point.utility - acceptableAbove).smaller < 0 { return false }
    return first <= point.utility.a && point.utility.a <= last
  }
}

extension CheckedDeal {
  /// The most that may be paid, in whole units: none in points.
  func largestPayment(_ argument: String?) throws(CheckRefusal) -> Int64 {
    guard let argument else { return unit == .points ? 0 : Int64(CheckedDeal.largestSum) }
    if unit == .points { throw CheckRefusal("No payment is possible in points.") }
    let largest = try units(argument, roundedUp: false)
    if largest < 0 { throw CheckRefusal("The largest payment is negative.") }
    return Int64(min(largest, CheckedDeal.largestSum))
  }

  /// The issue in whose price payments are to be settled.
  func price(_ name: String?) throws(CheckRefusal) -> Int? {
    guard let name else { return nil }
    guard let index = issues.firstIndex(where: { $0.name.folded == name.folded }) else {
      throw CheckRefusal("“\(name)” is no issue of the deal.")
    }
    return index
  }

  /// The stretch of the frontier that was asked for.
  func stretch(_ options: CheckOptions) throws(CheckRefusal) -> FrontierStretch {
    let from = try options.from.map { argument throws(CheckRefusal) in
      try units(argument, roundedUp: true)
    }
    let to = try options.to.map { argument throws(CheckRefusal) in
      try units(argument, roundedUp: false)
    }
    return FrontierStretch(
      first: from ?? -CheckedDeal.largestSum, last: to ?? CheckedDeal.largestSum,
      acceptableAbove: options.acceptable ? noDealValue : nil)
  }

  /// An argument in units; one that is no whole number of them is rounded into the range that it bounds.
  private func units(_ argument: String, roundedUp: Bool) throws(CheckRefusal) -> Int128 {
    let number: WrittenNumber
    if let plain = WrittenNumber(argument: argument) {
      number = plain
    } else {
      number = try AmountText(argument).number(decimalMark)
    }
    guard let units = number.units(atDigits: digits, roundedUp: roundedUp) else {
      throw CheckRefusal("“\(argument)” is too large.")
    }
    return units
  }
}
