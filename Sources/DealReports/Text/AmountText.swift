import DealFiles
import MutualGains

/// Amounts for people to read: groups of three, and as many decimals as the deal has.
struct AmountText {
  let digits: Int

  func text(_ amount: Amount) -> String {
    var bytes: [UInt8] = []
    bytes.append(units: amount.units, digits: digits, groupSign: UInt8(ascii: ","))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PackageCount {
  /// The number in groups of three.
  var text: String { isSaturated ? "2^63 or more" : grouped(value) }

  /// `1 package`, `2 packages`.
  var words: String { "\(text) package\(value == 1 ? "" : "s")" }
}

extension Party {
  /// The party in a sentence: `the buyer`, but `Itex`.
  var spoken: String { (name.first?.isLowercase == true ? "the " : "") + name.fitted(to: 40) }
}

extension String {
  /// The text with a capital at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
