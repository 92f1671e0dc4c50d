/// A label as it is compared: blanks trimmed and collapsed, case folded, and canonically equivalent
/// characters equal (which is how Swift compares strings).
struct LabelKey: Hashable, Sendable {
  let text: String

  init(_ label: String) {
    let words = label.split(whereSeparator: \.isWhitespace)
    // Upper case first: it also brings together what differs only there, such as ß and ss.
    text =
      words.count == 1 && words[0].utf8.count == label.utf8.count
      ? LabelKey.folded(label) : LabelKey.folded(words.joined(separator: " "))
  }

  private static func folded(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.uppercased().lowercased()
  }
}

/// The candidate whose spelling is nearest to `text`, where one is near enough to be meant.
public func nearestSpelling(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(LabelKey(text).text)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(LabelKey(candidate).text))
    if distance <= max(2, wanted.count / 3), distance < best?.distance ?? .max {
      best = (distance, candidate)
    }
  }
  return best?.candidate
}

/// How many characters have to be inserted, deleted, replaced or swapped with their neighbour to make one
/// text of the other (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
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
