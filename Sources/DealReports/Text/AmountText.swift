import DealFiles
import MutualGains

/// Amounts for people to read, in the notation of the language: groups of three, and as many decimals as the
/// deal has.
struct AmountText {
  let digits: Int

  func text(_ amount: Amount) -> String {
    var bytes: [UInt8] = []
    let language = Language.current
    bytes.append(
      units: amount.units, digits: digits, decimalSign: language.decimalSign, groupSign: language.groupSign)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PackageCount {
  /// The number in groups of three.
  var text: String { isSaturated ? localized("2^63 or more") : grouped(value) }

  /// `1 package`, `2 packages`.
  var words: String { value == 1 ? localized("\(text) package") : localized("\(text) packages") }
}

extension Party {
  /// The party in a sentence: `the buyer`, but `Itex`.
  var displayName: String {
    let plain = name.printable
    guard PartyName(name).takesArticle else { return plain }
    return Language.current.article(of: name) + " " + plain
  }
}

extension String {
  /// The name of a file as people read it.
  var spokenFile: String { self == InputFile.name(of: "-") ? localized("standard input") : printable }

  /// The text with a capital at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
