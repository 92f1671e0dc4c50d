/// How a cell shows a date or a time, such as `d mmm yyyy`.
struct DateFormat: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case year(isShort: Bool)
    /// The letters that its name or number takes in the code.
    case month(Int)
    case day(Int)
    case hour(Int)
    case minute(Int)
    case second(Int)
    case halfOfDay
    /// The short date of the computer it is shown on.
    case shortDate
  }

  private var parts: [Part] = []
  /// The language whose names of months and days it asks for.
  private var language: Language?

  /// The format of that number, which belongs to every workbook; nil for those that are shown otherwise elsewhere.
  init?(builtIn id: Int) {
    switch id {
    case 14: parts = [.shortDate]
    case 22: parts = [.shortDate, .text(" "), .hour(1), .text(":"), .minute(2)]
    default:
      let codes = [
        15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
        21: "h:mm:ss",
      ]
      guard let code = codes[id], let format = DateFormat(code: code) else { return nil }
      self = format
    }
  }

  /// The format that `code` describes; nil where it isn't known how Excel shows it.
  init?(code: String) {
    var rest = code.prefix { $0 != ";" }[...]
    while let first = rest.first {
      let letter = first.lowercased()
      if let half = ["am/pm", "a/p"].first(where: { rest.lowercased().hasPrefix($0) }) {
        rest.removeFirst(half.count)
        parts.append(.halfOfDay)
        continue
      }
      let run = rest.prefix { $0.lowercased() == letter }.count
      switch letter {
      case "y": parts.append(.year(isShort: run < 3))
      case "m": parts.append(isMinute(before: rest.dropFirst(run)) ? .minute(run) : .month(run))
      case "d": parts.append(.day(run))
      case "h": parts.append(.hour(run))
      case "s": parts.append(.second(run))
      case "[":
        guard takeBrackets(&rest) else { return nil }
        continue
      case "\"":
        let quoted = rest.dropFirst().prefix { $0 != "\"" }
        parts.append(.text(String(quoted)))
        rest = rest.dropFirst(quoted.count + 2)
        continue
      case "\\":
        parts.append(.text(String(rest.dropFirst().prefix(1))))
        rest = rest.dropFirst(2)
        continue
      // The width of a character.
      case "_":
        parts.append(.text(" "))
        rest = rest.dropFirst(2)
        continue
      case " ", "-", "/", ":", ",", "'":
        parts.append(.text(String(first)))
        rest.removeFirst()
        continue
      // A point may divide days or stand before parts of a second.
      case "." where !rest.dropFirst().hasPrefix("0"):
        parts.append(.text("."))
        rest.removeFirst()
        continue
      case "@": break
      default: return nil
      }
      rest = rest.dropFirst(run)
    }
    if parts.allSatisfy({ if case .text = $0 { true } else { false } }) { return nil }
  }

  /// Minutes stand behind hours or before seconds; elsewhere an m is a month.
  private func isMinute(before rest: Substring) -> Bool {
    let last = parts.last { if case .text = $0 { false } else { true } }
    if case .hour = last { return true }
    return rest.first { $0.isLetter }?.lowercased() == "s"
  }

  /// Takes `[$-413]`; false for the hours of a span of time and the like.
  private mutating func takeBrackets(_ rest: inout Substring) -> Bool {
    guard let end = rest.firstIndex(of: "]") else { return false }
    let content = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    // Colours change nothing.
    guard content.hasPrefix("$-") else {
      return content.count > 2 && content.allSatisfy(\.isLetter)
    }
    let name = content.dropFirst(2).prefix { $0 != "," }.lowercased()
    // Newer ones name the language, or the format of the computer.
    if name.hasPrefix("x-sys") { return true }
    if let known = Language.allCases.first(where: { name == $0.rawValue || name.hasPrefix($0.rawValue + "-") }
    ) {
      language = known
      return true
    }
    guard let code = UInt32(name, radix: 16) else { return false }
    // That of the computer.
    if code & 0xFF == 0 { return true }
    language = Language.allCases.first { $0.localeNumber == code & 0xFF }
    return language != nil
  }

  /// The date as it is shown; nil where it has no day and one is asked for.
  ///
  /// - Parameter language: That of the sheet, where the format names none.
  func text(of date: SpreadsheetDate, in language: Language) -> String? {
    let words = self.language ?? language
    var text = ""
    for part in parts {
      guard let next = shown(part, date, words) else { return nil }
      text += next
    }
    return text.trimmingBlanks
  }

  private func shown(_ part: Part, _ date: SpreadsheetDate, _ language: Language) -> String? {
    func number(_ value: Int, _ width: Int) -> String { (width > 1 && value < 10 ? "0" : "") + String(value) }
    let hours = date.seconds / 3_600
    switch part {
    case .text(let text): return text
    case .hour(let width):
      return number(parts.contains(.halfOfDay) ? (hours + 11) % 12 + 1 : hours, width)
    case .minute(let width): return number(date.seconds / 60 % 60, width)
    case .second(let width): return number(date.seconds % 60, width)
    case .halfOfDay: return hours < 12 ? "AM" : "PM"
    case .year, .month, .day, .shortDate: break
    }
    guard let day = date.day else { return nil }
    switch part {
    case .year(let isShort): return isShort ? number(day.year % 100, 2) : String(day.year)
    case .month(let width) where width > 5: return nil
    case .month(5): return String(language.words(for: .months)[day.month - 1].prefix(1)).uppercased()
    case .month(4): return language.words(for: .months)[day.month - 1]
    case .month(3): return language.words(for: .shortMonths)[day.month - 1]
    case .month(let width): return number(day.month, width)
    case .day(let width) where width > 4: return nil
    case .day(4): return language.words(for: .weekdays)[day.weekday]
    case .day(3): return language.words(for: .shortWeekdays)[day.weekday]
    case .day(let width): return number(day.day, width)
    default: return language.shortDate(date, day)
    }
  }
}

extension Language {
  /// What ends the number of its locales, as Windows numbers them.
  fileprivate var localeNumber: UInt32 {
    switch self {
    case .english: 0x09
    case .dutch: 0x13
    }
  }

  /// A day as a short date.
  fileprivate func shortDate(_ date: SpreadsheetDate, _ day: SpreadsheetDate.Day) -> String {
    switch self {
    // English has two orders of day and month: this one can't be mistaken.
    case .english: date.text
    case .dutch: "\(day.day)-\(day.month)-\(day.year)"
    }
  }
}
