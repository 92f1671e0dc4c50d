/// What stands in the brackets behind a header of values or costs.
enum HeaderUnit: Equatable {
  /// A currency, by the name that is shown.
  case currency(String)
  case points
  /// Money in another measure, such as `k€` and `x 1000 EUR`: only one thing where all headers have it.
  case scaledMoney
  /// What is in the amounts or when they hold, such as `excl. btw` and `2026`: the same in all headers, or doubtful.
  case qualifier
  /// Points of which it says what one is worth.
  case pricedPoints
  /// Neither money nor points: `hours`, `FTE`, `%`, `score`.
  case unknown

  init(_ text: String) {
    let inner = HeaderUnit.withoutIn(text)
    let key = LabelKey(inner).text
    let words = key.split { !$0.isLetter && !$0.isNumber && !HeaderUnit.signs.contains($0) }.map(String.init)
    if HeaderUnit.pointWords.contains(key) {
      self = .points
    } else if let first = words.first, HeaderUnit.pointWords.contains(first) {
      self = .pricedPoints
    } else if let name = HeaderUnit.currency(inner) {
      self = .currency(name)
    } else if words.contains(where: HeaderUnit.isMoney) || HeaderUnit.isScale(words) {
      self = .scaledMoney
    } else if HeaderUnit.isQualifier(words) {
      self = .qualifier
    } else {
      self = .unknown
    }
  }

  /// `CO2 (t)` as `CO2` and `t`; nil where nothing stands in brackets at the end.
  static func split(_ header: String) -> (name: String, unit: String)? {
    guard header.hasSuffix(")"), let open = header.lastIndex(of: "(") else { return nil }
    let unit = String(header[header.index(after: open)...].dropLast()).trimmingBlanks
    return unit.isEmpty ? nil : (String(header[..<open]).trimmingBlanks, unit)
  }

  var isMoney: Bool {
    switch self {
    case .currency, .scaledMoney: true
    case .points, .pricedPoints, .qualifier, .unknown: false
    }
  }

  static let pointWords = Term.points.keys

  private static let signs: Set<Character> = ["€", "$", "£", "¥"]

  private static let currencyWords = [
    "euro": "EUR", "euros": "EUR", "euro's": "EUR", "us$": "USD", "us $": "USD", "dollar": "$",
    "dollars": "$",
    "us dollar": "USD", "us dollars": "USD", "pond": "GBP", "pound": "GBP", "pounds": "GBP", "a$": "AUD",
    "c$": "CAD",
    "frank": "CHF", "swiss franc": "CHF", "swiss francs": "CHF",
  ]

  /// The name of a unit: a currency's, or the text itself.
  static func name(_ text: String) -> String {
    if case .currency(let name) = HeaderUnit(text) { name } else { text }
  }

  /// The name that is shown of a currency: a sign or a word becomes its code; nil for other texts.
  private static func currency(_ text: String) -> String? {
    if let word = currencyWords[LabelKey(text).text] { return word }
    let name = Currency.name(ofUnit: text)
    // Codes are three capital letters; few words are written so.
    return Currency(rawValue: name) != nil || otherCodes.contains(text) ? name : nil
  }

  /// `in EUR` as `EUR`.
  private static func withoutIn(_ text: String) -> String {
    let plain = text.trimmingBlanks
    return plain.lowercased().hasPrefix("in ") ? String(plain.dropFirst(3)).trimmingBlanks : plain
  }

  /// The other codes of ISO 4217.
  private static let otherCodes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CDF CLP COP CRC CUP
    CVE DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG IDR ILS IQD IRR ISK JMD JOD KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN
    NIO NPR OMR PAB PEN PGK PHP PKR PYG QAR RSD RUB RWF SAR SBD SCR SDG SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT
    TND TOP TTD TWD TZS UAH UGX UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// A word with a currency in it: `€`, `k€`, `keur`, `meur`, `euro`.
  private static func isMoney(_ word: String) -> Bool {
    if word.contains(where: signs.contains) { return true }
    let rest = ["k", "m", "t"].contains { word.hasPrefix($0) } ? String(word.dropFirst()) : word
    return [word, rest].contains { Currency(rawValue: $0.uppercased()) != nil || currencyWords[$0] != nil }
  }

  /// Thousands and more, in numbers or words: `x 1.000`, `mln`, `duizenden`.
  private static func isScale(_ words: [String]) -> Bool {
    let digits = words.drop { $0 == "per" }.joined().drop { $0 == "x" }.reversed().drop { $0 == "s" }
      .reversed()
    return words.count == 1 && scales.contains(words[0])
      || digits.count > 2 && digits.allSatisfy { $0 == "0" || $0 == "1" }
        && digits.suffix(3) == ["0", "0", "0"]
  }

  private static func isQualifier(_ words: [String]) -> Bool {
    let isYear = { (word: String) in
      word.count == 4 && ["19", "20"].contains { word.hasPrefix($0) } && word.allSatisfy(\.isNumber)
    }
    // `3 years`: how long the contract lasts.
    let isTerm = { (word: String) in terms.contains(word) || word.count < 3 && word.allSatisfy(\.isNumber) }
    return !words.isEmpty
      && (words.allSatisfy { qualifiers.contains($0) || isYear($0) }
        || words.contains(where: terms.contains)
          && words.first { !isTerm($0) && !qualifiers.contains($0) } == nil
          && words.count > 1)
  }

  private static let terms = Term.term.keys

  private static let scales = Term.scale.keys
  private static let qualifiers = Term.qualifier.keys.union(["v", "a", "t"])
}
