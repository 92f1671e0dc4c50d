/// A day or a time of day as a workbook stores it: a count of days.
struct SpreadsheetDate: Hashable, Sendable {
  /// Year, month and day; nil for a time of day alone.
  let day: Day?
  /// Seconds since midnight.
  let seconds: Int

  struct Day: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int

    /// Sunday is 0.
    var weekday: Int { ((SpreadsheetDate.daysSince1970(self) + 4) % 7 + 7) % 7 }
  }

  /// - Parameter startsIn1904: Whether days count from 1904, as in workbooks of old Macs, and not from 1900.
  init(serial: Double, startsIn1904: Bool) {
    guard serial >= 0, serial < 3_000_000 else {
      (day, seconds) = (nil, 0)
      return
    }
    let all = Int((serial * 86_400).rounded())
    seconds = all % 86_400
    let count = all / 86_400
    // Excel takes 1900 for a leap year: before its 29 February, days count from one day later.
    let daysBefore1970 = startsIn1904 ? 24_107 : count < 60 ? 25_568 : 25_569
    day = count >= 1 ? SpreadsheetDate.civil(count - daysBefore1970) : nil
  }

  /// The date that ISO 8601 writes, such as `2026-03-01` or `2026-03-01T14:30:00`; nil for other texts.
  init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    let numbers = parts.first?.split(separator: "-").map { Int($0) } ?? []
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.day = Day(year: year, month: month, day: day)
    let clock = parts.count > 1 ? parts[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":") : []
    let units = clock.map { Int($0) ?? 0 }
    guard units.count <= 3, zip(units, [24, 60, 60]).allSatisfy({ (0..<$1).contains($0) }) else { return nil }
    seconds = zip(units, [3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The day, such as `2025-02-01`, or the time, such as `12:30`.
  var text: String {
    if let day { return "\(day.year)-\(two(day.month))-\(two(day.day))" }
    return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60))"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Year, month and day of so many days after 1 January 1970.
  ///
  /// Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is last.
  private static func civil(_ days: Int) -> Day {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return Day(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The same the other way round.
  private static func daysSince1970(_ day: Day) -> Int {
    let year = day.month <= 2 ? day.year - 1 : day.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (day.month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
