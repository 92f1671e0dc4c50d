/// A label as it is compared: blanks trimmed and collapsed, case folded, characters that nobody sees left out, signs
/// that look alike made one, and canonically equivalent characters equal (which is how Swift compares strings).
package struct LabelKey: Hashable, Sendable {
  let text: String

  /// The key of a label.
  package init(_ label: String) {
    if let plain = LabelKey.foldedPlain(label) {
      text = plain
      return
    }
    let words = LookAlikes.folded(label).split(whereSeparator: \.isWhitespace)
    text = LabelKey.folded(words)
  }

  /// Whether two labels with the same key also look the same, but for blanks and case.
  static func areWrittenAlike(_ first: String, _ second: String) -> Bool {
    folded(first.split(whereSeparator: \.isWhitespace))
      == folded(second.split(whereSeparator: \.isWhitespace))
  }

  /// Upper case first: it also brings together what differs only there, such as ß and ss.
  private static func folded(_ words: [Substring]) -> String {
    words.joined(separator: " ").uppercased().lowercased()
  }

  /// A label in ASCII whose only blanks are single spaces between words, folded; nil for all others.
  ///
  /// Nearly all labels are like that, and this is many times faster.
  private static func foldedPlain(_ label: String) -> String? {
    var hasUpperCase = false
    // A blank at the start counts as one behind a blank.
    var previous: UInt8 = 0x20
    for byte in label.utf8 {
      if byte >= 0x7F || byte < 0x20 || (byte == 0x20 && previous == 0x20) { return nil }
      if (0x41...0x5A).contains(byte) { hasUpperCase = true }
      previous = byte
    }
    if previous == 0x20, !label.isEmpty { return nil }
    return hasUpperCase ? label.lowercased() : label
  }
}

extension String {
  /// The words of the text of a `LabelKey`: letters and digits that stand together.
  ///
  /// Nearly all keys are ASCII, where bytes tell them many times faster.
  var words: [String] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return utf8.split { !isPlainLetterOrDigit($0) }.map { String(Substring($0)) }
  }
}

/// Whether a byte of a key is a letter or a digit in ASCII: keys have small letters.
func isPlainLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
}

/// The candidate whose spelling is nearest to `text`, where one is near enough to be meant.
public func nearestSpelling(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(LabelKey(text).text)
  // Of a text of one letter every other one would be near; of a long one nothing is worth the time.
  guard (2...64).contains(wanted.count) else { return nil }
  let allowed = min(3, max(1, wanted.count / 3))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(LabelKey(candidate).text)
    if abs(other.count - wanted.count) > allowed { continue }
    let distance = editDistance(wanted, other)
    if distance <= allowed, distance < best?.distance ?? .max {
      best = (distance, candidate)
    }
  }
  return best?.candidate
}

/// How many characters have to be inserted, deleted, replaced or swapped with their neighbour to make one
/// text of the other (optimal string alignment).
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var current = [i + 1]
    for j in right.indices {
      var distance = min(
        previous[j] + (left[i] == right[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
