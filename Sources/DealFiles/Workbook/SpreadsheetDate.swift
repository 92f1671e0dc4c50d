/// A day or a time of day as a workbook stores it: a count of days.
struct SpreadsheetDate {
  /// The day, such as `2025-02-01`, or the time, such as `12:30`.
  let text: String

  /// - Parameter startsIn1904: Whether days count from 1904, as in workbooks of old Macs, and not from 1900.
  init(serial: Double, startsIn1904: Bool) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard serial >= 1, serial < 3_000_000 else {
      let minutes = serial >= 0 && serial < 1 ? Int((serial * 1_440).rounded()) : 0
      text = "\(two(minutes / 60)):\(two(minutes % 60))"
      return
    }
    // Excel takes 1900 for a leap year: before its 29 February, days count from one day later.
    let day = Int(serial)
    let daysBefore1970 = startsIn1904 ? 24_107 : day < 60 ? 25_568 : 25_569
    let (year, month, dayOfMonth) = SpreadsheetDate.civil(day - daysBefore1970)
    text = "\(year)-\(two(month))-\(two(dayOfMonth))"
  }

  /// Year, month and day of so many days after 1 January 1970.
  ///
  /// Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is last.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
