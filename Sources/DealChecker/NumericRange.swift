/// A numeric issue written in one row, as `30..90 by 15 days`.
struct NumericRange: Sendable {
  let first: AmountText
  let last: AmountText
  let step: AmountText
  let unit: String

  static let mostOptions: Int128 = 100_000

  /// The range that an option cell holds, or nil where it is an ordinary option.
  init?(_ option: String) {
    let words = option.collapsed.split(separator: " ")
    guard let by = words.firstIndex(where: { ["by", "per"].contains($0.lowercased()) }),
      by + 1 < words.count,
      let ends = try? AmountCell(words[..<by].joined(separator: " "), words: []), let last = ends.last,
      let step = try? AmountText(String(words[by + 1])),
      [ends.first, last, step].allSatisfy({ $0.currency == nil })
    else { return nil }
    first = ends.first
    self.last = last
    self.step = step
    unit = words[(by + 2)...].joined(separator: " ")
  }

  /// Per option the labels by which an answer may call it, the likeliest first: with as many decimals as
  /// written or as few as needed, with the file's decimal mark or the other.
  func labels(_ mark: DecimalMark?) throws(CheckRefusal) -> [[String]] {
    let written = (try first.number(mark), try last.number(mark), try step.number(mark))
    let digits = max(written.0.digits, written.1.digits, written.2.digits)
    guard let from = written.0.units(atDigits: digits), let to = written.1.units(atDigits: digits),
      let size = written.2.units(atDigits: digits).map({ abs($0) }), size > 0,
      abs(to - from) % size == 0, abs(to - from) / size < NumericRange.mostOptions
    else { throw CheckRefusal("The step of “\(first.text)..\(last.text)” does not lead to its end.") }

    let tail = unit.isEmpty ? "" : " " + unit
    let direction: Int128 = to < from ? -size : size
    return (0...(abs(to - from) / size)).map { index in
      let number = WrittenNumber(units: from + index * direction, digits: digits)
      return [DecimalMark.comma, .point].sorted { first, _ in first == mark }.flatMap { mark in
        [number.trimmed, number].map { $0.text(mark) + tail }
      }
    }
  }
}

/// What a value or cost cell holds: an amount, or the two ends between which a numeric issue's amounts lie
/// on a line.
struct AmountCell: Sendable {
  let first: AmountText
  let last: AmountText?

  /// - Parameter words: What may stand between two ends in the place of dots.
  init(_ text: String, words: Set<String> = ["to", "tot"]) throws(CheckRefusal) {
    let text = text.replacing("…", with: "..").split(separator: " ")
      .map { words.contains($0.lowercased()) ? ".." : String($0) }.joined(separator: " ")
    guard let dots = text.firstRange(of: "..") else {
      first = try AmountText(text)
      last = nil
      return
    }
    first = try AmountText(String(text[..<dots.lowerBound]))
    last = try AmountText(String(text[dots.upperBound...]))
  }

  var texts: [AmountText] { [first] + (last.map { [$0] } ?? []) }

  /// Halfway between the ends of an amount that lies between two; nil for one that is certain.
  func middle(_ mark: DecimalMark?) throws(CheckRefusal) -> WrittenNumber? {
    guard let last else { return nil }
    let numbers = (try first.number(mark), try last.number(mark))
    let digits = max(numbers.0.digits, numbers.1.digits)
    guard let low = numbers.0.units(atDigits: digits), let high = numbers.1.units(atDigits: digits),
      low <= high
    else { throw CheckRefusal("“\(first.text)..\(last.text)” is no range.") }
    let sum = low + high
    return sum % 2 == 0
      ? WrittenNumber(units: sum / 2, digits: digits) : WrittenNumber(units: sum * 5, digits: digits + 1)
  }
}

/// The point `index` of `steps` on the line from `first` to `last`, rounded half to even.
func pointOnLine(from first: Int128, to last: Int128, index: Int, steps: Int) -> Int128 {
  if steps == 0 { return first }
  let count = Int128(steps)
  let scaled = first * count + (last - first) * Int128(index)
  // Towards minus infinity, so that what is left over is never negative.
  var whole = scaled / count
  if scaled % count < 0 { whole -= 1 }
  let twiceOver = (scaled - whole * count) * 2
  if twiceOver > count || (twiceOver == count && whole % 2 != 0) { whole += 1 }
  return whole
}

extension WrittenNumber {
  /// The number as a label writes it: no thousands marks.
  func text(_ mark: DecimalMark) -> String {
    let sign = units < 0 ? "-" : ""
    let all = String(units.magnitude)
    if digits == 0 { return sign + all }
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    return sign + padded.dropLast(digits) + (mark == .point ? "." : ",") + padded.suffix(digits)
  }
}
