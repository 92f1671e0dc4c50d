import MutualGains

/// How a cell shows its number, as far as that says what the number is.
struct CellFormat: Hashable, Sendable {
  enum Kind: Sendable {
    case number, percent, date
  }

  var kind = Kind.number
  /// What stands before and behind the number: a currency, or a word.
  var prefix = ""
  var suffix = ""
  /// How many decimals are shown at least. More that are stored are never rounded away.
  var decimals = 0
  /// Of a date, how it is shown; nil where that isn't known.
  var date: DateFormat?
  /// Whether a line runs through the text.
  var isStruckOut = false
  /// Whether it shows no number, or one in thousands; and whether it shows negative numbers as positive ones, or the
  /// other way round.
  private var hides = false
  private var changesSign = Pair(false, false)

  /// The format of a number that belongs to every workbook.
  init(builtIn id: Int) {
    switch id {
    case 2, 4, 39, 40, 43, 44, 7, 8: decimals = 2
    case 9: kind = .percent
    case 10: (kind, decimals) = (.percent, 2)
    case 14...22, 27...36, 45...47, 50...58: (kind, date) = (.date, DateFormat(builtIn: id))
    default: break
    }
  }

  /// The format that `code` describes, such as `[$€-413] #,##0.00`.
  ///
  /// Only the part for positive numbers is looked at: the others show the same number in another dress.
  init(code: String) {
    var scanner = FormatScanner(code)
    scanner.scan()
    decimals = min(scanner.decimals, 30)
    hides = scanner.isScaled || !scanner.hasNumber && !scanner.isDate && !scanner.isText
    let sections = FormatScanner.sections(code)
    let hasMinus = sections.map { $0.contains("-") }
    let isNumber = !scanner.isDate && !scanner.isConditional
    // In the second part brackets are a minus sign, or a colour is.
    changesSign = Pair(
      isNumber && (hasMinus[0] || scanner.showsMinus),
      isNumber && sections.count > 1 && !hasMinus[1] && !sections[1].contains("("))
    if scanner.isDate {
      (kind, date) = (.date, DateFormat(code: code))
    } else if scanner.isPercent {
      kind = .percent
    } else if scanner.hasNumber, !scanner.isScaled, !scanner.isConditional {
      prefix = CellFormat.withoutSigns(scanner.before)
      suffix = CellFormat.withoutSigns(scanner.after)
    }
  }

  /// Without the signs that only dress a number up, such as those of `5,-`, or a minus sign that it doesn't have.
  private static func withoutSigns(_ text: String) -> String {
    text.filter { !"-–−,.".contains($0) }
  }

  /// Whether a number shows as another one than it is.
  func showsOther(isNegative: Bool) -> Bool {
    hides || (isNegative ? changesSign.second : changesSign.first)
  }
}

/// Walks over the code of a format.
private struct FormatScanner {
  private(set) var isDate = false
  private(set) var isPercent = false
  private(set) var isConditional = false
  /// Whether a number is shown in thousands or millions.
  private(set) var isScaled = false
  private(set) var hasNumber = false
  /// Whether it is that of texts.
  private(set) var isText = false
  private(set) var before = ""
  private(set) var after = ""
  /// How many digits are always shown behind the point.
  private(set) var decimals = 0
  private var isBehindPoint = false
  private var rest: Substring
  private var endsWithComma = false

  init(_ code: String) {
    rest = code[...]
  }

  mutating func scan() {
    if rest.lowercased().hasPrefix("general") {
      hasNumber = true
      rest.removeFirst(7)
    }
    while let character = rest.popFirst(), character != ";" { take(character) }
    if endsWithComma { isScaled = true }
  }

  /// The parts of a code, without texts in quotes and what stands in brackets.
  static func sections(_ code: String) -> [String] {
    var sections = [""]
    var rest = code[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest[(rest.firstIndex(of: "\"") ?? rest.endIndex)...].dropFirst()
      case "[":
        let end = rest.firstIndex(of: "]") ?? rest.endIndex
        let isColour = rest[..<end].allSatisfy(\.isLetter) && rest[..<end].count > 2
        if isColour { sections[sections.count - 1].append("(") }
        rest = rest[end...].dropFirst()
      case "_", "*": rest = rest.dropFirst()
      case ";": sections.append("")
      default: sections[sections.count - 1].append(character)
      }
    }
    return sections
  }

  private mutating func take(_ character: Character) {
    switch character {
    case "\"":
      let end = rest.firstIndex(of: "\"") ?? rest.endIndex
      add(String(rest[..<end]))
      rest = rest[end...].dropFirst()
    case "\\": add(rest.popFirst().map(String.init) ?? "")
    // The width of a character, and a character that fills up: both are blank.
    case "_", "*": rest = rest.dropFirst()
    case "[":
      let end = rest.firstIndex(of: "]") ?? rest.endIndex
      takeBrackets(rest[..<end])
      rest = rest[end...].dropFirst()
    case "0", "#", "?":
      hasNumber = true
      endsWithComma = false
      if character == "0", isBehindPoint { decimals += 1 }
      // What stood between two digits shows no unit.
      after = ""
    case ",": endsWithComma = hasNumber
    case ".":
      if endsWithComma { isScaled = true }
      isBehindPoint = hasNumber
    case "%": isPercent = true
    case "E", "e":
      // An exponent: that many decimals of another number.
      (decimals, isBehindPoint) = (0, false)
    case "@": isText = true
    case "+", "-", "/", "(", ")": break
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": isDate = true
    default: add(String(character))
    }
  }

  private mutating func takeBrackets(_ content: Substring) {
    if content.hasPrefix("$") {
      add(String(content.dropFirst().prefix { $0 != "-" }))
    } else if let first = content.first, "<>=".contains(first) {
      isConditional = true
    } else if !content.isEmpty, content.allSatisfy({ "hHmMsS".contains($0) }) {
      isDate = true
    }
  }

  /// Whether a minus sign stands beside the digits as a text: `"-"0`, but not `0",-"`.
  var showsMinus: Bool {
    let (before, after) = (before.trimmingBlanks, after.trimmingBlanks)
    return before.hasSuffix("-") || before.hasPrefix("-") || after == "-"
  }

  private mutating func add(_ text: String) {
    if hasNumber { after += text } else { before += text }
  }
}
