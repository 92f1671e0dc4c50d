import DealFiles

extension Character {
  /// How many columns of a terminal the character takes: 2 for East Asian wide ones and emoji, else 1.
  var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  var displayWidth: Int { isPlain ? utf8.count : reduce(0) { $0 + $1.displayWidth } }

  /// The text with blanks behind it, up to `width` columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

  /// The text with blanks before it, up to `width` columns.
  func aligned(right width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// The text in at most `width` columns, a cut marked by an ellipsis.
  func fitted(to width: Int) -> String {
    let plain = printable
    if plain.displayWidth <= width { return plain }
    var result = ""
    var used = 0
    for character in plain {
      if used + character.displayWidth > width - 1 { break }
      result.append(character)
      used += character.displayWidth
    }
    return result + "…"
  }

  /// The words of the text in lines of at most `width` columns of the usual page; on a page that is wider or narrower
  /// they are so too.
  package func wrapped(to width: Int) -> String {
    let width = max(20, width + PageWidth.current - PageWidth.usual)
    var lines = [""]
    for word in split(separator: " ").map(String.init) {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = word
      } else if line.displayWidth + 1 + word.displayWidth <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The words of the text in lines of at most `width` columns, whatever the page is; a longer word goes on in the
  /// next line.
  func brokenLines(of width: Int) -> [String] {
    let width = max(1, width)
    if displayWidth <= width { return [self] }
    var (lines, used, blanks) = ([""], 0, 0)
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      blanks += 1
      if word.isEmpty { continue }
      let length = String(word).displayWidth
      defer { blanks = 0 }
      if used > 0, used + blanks + length <= width {
        lines[lines.count - 1] += String(repeating: " ", count: blanks)
        used += blanks
      } else if used > 0 {
        lines.append("")
        used = 0
      }
      for character in word {
        if used > 0, used + character.displayWidth > width {
          lines.append("")
          used = 0
        }
        lines[lines.count - 1].append(character)
        used += character.displayWidth
      }
    }
    return lines
  }

  /// The text in lines as wide as the page, each after `margin`, the first after `first` where that is given.
  func lines(after margin: String, first: String? = nil) -> [String] {
    let first = first ?? margin
    if first.displayWidth + displayWidth <= PageWidth.current { return [first + self] }
    let lines = wrapped(to: PageWidth.usual - margin.displayWidth).split(separator: "\n")
    return lines.enumerated().map { ($0 == 0 ? first : margin) + $1 }
  }
}
