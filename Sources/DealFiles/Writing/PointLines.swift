import MutualGains

/// Lines of points as text, for frontiers of millions of them: four figures between texts that are the same on every
/// line. What `DelimitedWriter` and JSON write of a point byte for byte, several times faster.
package struct PointLines: Sendable {
  /// What stands on a line.
  package enum Figure: Sendable {
    case text([UInt8])
    /// A party's utility.
    case utility(Side)
    /// The same less what the party has without a deal.
    case gain(Side)
  }

  private let line: [Figure]
  private let noDeal: (first: Int64, second: Int64)
  private let digits: Int
  private let decimalSign: UInt8
  /// No line is longer.
  private let longest: Int
  /// All pairs of decimal digits.
  private let pairs: [UInt8]

  /// Lines of `figures`, in the units and decimals of a deal.
  package init(_ figures: [Figure], of deal: Deal, decimalSign: UInt8) {
    line = figures
    noDeal = (deal.noDealValue.first.units, deal.noDealValue.second.units)
    (digits, self.decimalSign) = (deal.digits, decimalSign)
    // Twenty digits and a sign hold every sum; more decimals than that come with zeros.
    longest = figures.reduce(0) { sum, figure in
      if case .text(let text) = figure { sum + text.count } else { sum + 22 + deal.digits }
    }
    pairs = (0..<100).flatMap { [UInt8(ascii: "0") + UInt8($0 / 10), UInt8(ascii: "0") + UInt8($0 % 10)] }
  }

  /// The lines of some points.
  ///
  /// Complexity: O(points).
  package func text(of points: ArraySlice<UtilityPoint>) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: points.count * longest)
    var end = 0
    var span = bytes.mutableSpan
    for point in points {
      for figure in line {
        switch figure {
        case .text(let text):
          for byte in text {
            span[end] = byte
            end += 1
          }
        case .utility(.first): put(point.a, &span, &end)
        case .utility(.second): put(point.b, &span, &end)
        case .gain(.first): put(point.a - noDeal.first, &span, &end)
        case .gain(.second): put(point.b - noDeal.second, &span, &end)
        }
      }
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }

  /// Writes a number from the right, so that every digit is written once, where it belongs.
  @inline(__always)
  private func put(_ number: Int64, _ bytes: inout MutableSpan<UInt8>, _ end: inout Int) {
    var rest = number.magnitude
    if number < 0 {
      bytes[end] = UInt8(ascii: "-")
      end += 1
    }
    let count = max(PointLines.digitCount(rest), digits + 1)
    var place = end + count + (digits > 0 ? 1 : 0)
    end = place
    if digits > 0 {
      for _ in 0..<digits {
        place -= 1
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      place -= 1
      bytes[place] = decimalSign
    }
    while rest >= 100 {
      let pair = Int(rest % 100)
      rest /= 100
      place -= 2
      bytes[place] = pairs[2 * pair]
      bytes[place + 1] = pairs[2 * pair + 1]
    }
    if rest >= 10 {
      place -= 2
      bytes[place] = pairs[2 * Int(rest)]
      bytes[place + 1] = pairs[2 * Int(rest) + 1]
    } else {
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
    }
  }

  /// How many digits a number has; 1 for 0.
  @inline(__always)
  private static func digitCount(_ number: UInt64) -> Int {
    var (count, limit) = (1, UInt64(10))
    while number >= limit {
      count += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    return count
  }
}
