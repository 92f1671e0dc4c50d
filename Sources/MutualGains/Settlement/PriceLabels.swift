/// The prices that the labels of an issue's options name: on each of them one number, alone or before the same words,
/// with a currency before it or none. `320 EUR`, `€ 3,98` and `5 %` are prices; `Lot 2`, `2nd` and `15 June` are not.
///
/// All labels are read in one notation. Where they can be read in several that make different numbers of them, such as
/// `1.234`, they are prices only for who knows the sign before decimals.
struct PriceLabels {
  /// The price on each label, all with the same number of decimals.
  let prices: [ExactDecimal]
  let form: PriceIssue.Form

  /// The prices on `labels`; nil where they are none.
  init?(_ labels: [String], decimalSign: Character?) {
    var readings: [(notation: PriceNotation, prices: [ExactDecimal], form: PriceIssue.Form)] = []
    for notation in PriceNotation.all {
      if let (prices, form) = PriceLabels.read(labels, in: notation) {
        readings.append((notation, prices, form))
      }
    }
    if let decimalSign, Set(readings.map(\.prices)).count > 1 {
      readings.removeAll { $0.notation.decimalSign != decimalSign }
    }
    guard let first = readings.first, readings.allSatisfy({ $0.prices == first.prices }) else { return nil }
    prices = first.prices
    // Where a label shows a sign before decimals, or one between groups, it tells how new ones are written.
    form = readings.first { $0.form.decimalSign != nil }?.form ?? first.form
  }

  private static func read(
    _ labels: [String], in notation: PriceNotation
  ) -> ([ExactDecimal], PriceIssue.Form)? {
    var parts: [PriceLabel] = []
    for label in labels {
      guard let part = PriceLabel(label, in: notation), part.words == parts.first?.words ?? part.words else {
        return nil
      }
      parts.append(part)
    }
    guard let first = parts.first else { return nil }
    let digits = parts.map(\.price.digits).max() ?? 0
    let prices = parts.compactMap { part in
      part.price.rescaled(toDigits: digits).map { ExactDecimal(units: $0, digits: digits) }
    }
    guard prices.count == parts.count else { return nil }
    let hasGroups = parts.contains(where: \.hasGroups)
    // A blank between groups says nothing of the sign before decimals.
    let showsSign = digits > 0 || (hasGroups && !notation.groupsByBlank)
    let form = PriceIssue.Form(
      before: first.before, behind: first.behind, decimalSign: showsSign ? notation.decimalSign : nil,
      hasGroups: hasGroups)
    return (prices, form)
  }
}

/// How numbers on labels are written.
private struct PriceNotation {
  let decimalSign: Character
  /// Whether blanks divide groups of three digits, and not the other of both signs.
  let groupsByBlank: Bool

  static let all = [false, true].flatMap { groupsByBlank in
    [Character("."), ","].map { PriceNotation(decimalSign: $0, groupsByBlank: groupsByBlank) }
  }

  func isGroupSign(_ character: Character) -> Bool {
    groupsByBlank ? character.isWhitespace : character == (decimalSign == "." ? "," : ".")
  }
}

/// A label with a price on it, taken apart.
private struct PriceLabel {
  let before: String
  let behind: String
  let price: ExactDecimal
  let hasGroups: Bool

  /// What has to be the same on all labels of an issue.
  var words: [String] { [PriceLabel.key(before), PriceLabel.key(behind)] }

  init?(_ label: String, in notation: PriceNotation) {
    guard let start = label.firstIndex(where: PriceLabel.isDigit) else { return nil }
    var head = String(label[..<start])
    let signs = head.filter { "-−+".contains($0) }
    head.removeAll { "-−+".contains($0) }
    let currency = head.filter { !$0.isWhitespace }
    guard signs.count <= 1, currency.isEmpty || PriceLabel.isCurrency(currency) else { return nil }
    guard let number = PriceNumber(label[start...], in: notation) else { return nil }
    let tail = label[number.end...]
    guard PriceLabel.canStandBehind(tail) else { return nil }
    before = currency.isEmpty ? "" : head.trimmedStart
    behind = String(tail)
    price = ExactDecimal(
      units: signs.isEmpty || signs == "+" ? number.units : -number.units, digits: number.digits)
    hasGroups = number.hasGroups
  }

  static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func key(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// Whether what stands behind a number leaves it a price: `2nd`, `24:00`, `3x4` and `15 June` are none.
  private static func canStandBehind(_ tail: Substring) -> Bool {
    guard let first = tail.first else { return true }
    let words = tail.split { !$0.isLetter }.map { $0.lowercased() }
    if first.isWhitespace { return words.first.map { !months.contains($0) } ?? true }
    if "%‰/".contains(first) { return !tail.dropFirst().prefix(1).contains(where: isDigit) }
    let word = tail.prefix { !$0.isWhitespace && $0 != "/" }
    return isCurrency(String(word))
  }

  private static func isCurrency(_ text: String) -> Bool {
    if text.count == 1, text.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .currencySymbol }) {
      return true
    }
    return PriceIssue.currencies.contains(text.uppercased())
  }

  /// Names of months, English and Dutch, whole and short: a day before one is no price.
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "jan", "feb",
    "mar",
    "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec",
  ]
}

extension PriceIssue {
  /// How currencies are written beside prices, other than by one sign.
  static let currencies: Set<String> = [
    "AUD", "BGN", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "EURO", "GBP", "HKD", "HUF", "INR", "JPY", "NOK",
    "NZD",
    "PLN", "RON", "SEK", "SGD", "TRY", "USD",
  ]
}

/// The number at the start of a text.
private struct PriceNumber {
  let units: Int64
  let digits: Int
  let hasGroups: Bool
  /// Where it ends.
  let end: Substring.Index

  /// The number in `text`, which starts with a digit; nil where it is none in that notation.
  init?(_ text: Substring, in notation: PriceNotation) {
    var groups = [text.prefix(while: PriceLabel.isDigit)]
    var rest = text[groups[0].endIndex...]
    while let sign = rest.first, notation.isGroupSign(sign) {
      let group = rest.dropFirst().prefix(while: PriceLabel.isDigit)
      // A blank that no group of three follows stands before words.
      if notation.groupsByBlank, group.count != 3 { break }
      guard group.count == 3 else { return nil }
      groups.append(group)
      rest = rest[group.endIndex...]
    }
    hasGroups = groups.count > 1
    if hasGroups, groups[0].count > 3 || groups[0].first == "0" { return nil }
    // 007 is a code.
    if groups[0].count > 1, groups[0].first == "0" { return nil }
    var decimals = rest[rest.startIndex..<rest.startIndex]
    if rest.first == notation.decimalSign {
      decimals = rest.dropFirst().prefix(while: PriceLabel.isDigit)
      rest = rest[decimals.endIndex...]
      if decimals.isEmpty {
        // `320,-` has no cents.
        let dashes = rest.prefix { "-−–—".contains($0) }
        guard (1...2).contains(dashes.count) else { return nil }
        rest = rest[dashes.endIndex...]
      }
    }
    if rest.first.map({ ".,'’".contains($0) || PriceLabel.isDigit($0) }) == true { return nil }
    guard let units = Int64(groups.joined() + decimals), groups.joined().count + decimals.count <= 18 else {
      return nil
    }
    (self.units, digits, end) = (units, decimals.count, rest.startIndex)
  }
}

extension String {
  /// The text without blanks at its start.
  fileprivate var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
