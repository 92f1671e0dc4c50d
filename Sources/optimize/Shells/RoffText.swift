/// Text in the macros of man(7), in which no sign of the content means anything.
struct RoffText {
  enum Part {
    case plain(String)
    case bold(String)
    case italic(String)
  }

  private(set) var text = ""

  mutating func header(_ title: String, version: String) {
    // No date: the same source gives the same page.
    text += ".TH \(title) 1 \"\" \"optimize \(version)\" \"User Commands\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \(title)\n" }

  mutating func paragraph() { text += ".PP\n" }

  mutating func lineBreak() { text += ".br\n" }

  /// A term whose explanation is the next line.
  mutating func item(_ term: [Part]) {
    text += ".TP\n"
    emphasised(term)
  }

  mutating func line(_ line: String) { text += RoffText.escaped(line) + "\n" }

  mutating func emphasised(_ parts: [Part]) {
    for part in parts {
      switch part {
      case .plain(let words): text += RoffText.escaped(words)
      case .bold(let words): text += #"\fB"# + RoffText.escaped(words) + #"\fR"#
      case .italic(let words): text += #"\fI"# + RoffText.escaped(words) + #"\fR"#
      }
    }
    text += "\n"
  }

  /// Lines that stay as they are.
  mutating func example(_ lines: [String]) {
    text += ".PP\n.RS 4\n.nf\n"
    for line in lines { self.line(line) }
    text += ".fi\n.RE\n.PP\n"
  }

  private static func escaped(_ line: String) -> String {
    // A point or a quote at the start of a line would be a request.
    var result = line.hasPrefix(".") || line.hasPrefix("'") ? #"\&"# : ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      case "'": result += #"\(aq"#
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += #"\[u"# + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
