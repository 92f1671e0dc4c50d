/// Signs that a reader takes for one another: quotes, dashes and letters of different kinds.
enum LookAlikes {
  /// The text with one sign of each kind.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let visible = InvisibleCharacters.removed(from: text.unicodeScalars)
    // A word in Cyrillic or Greek is a word; single letters among Latin ones look like Latin ones.
    let hasLatin = visible.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    for scalar in visible {
      if let plain = signs[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else if (0xFF01...0xFF5E).contains(scalar.value), let narrow = UnicodeScalar(scalar.value - 0xFEE0) {
        result.append(narrow)
      } else if hasLatin, let latin = letters[scalar] {
        result.append(latin)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let signs: [Unicode.Scalar: String] = {
    var signs: [Unicode.Scalar: String] = [:]
    for (plain, others) in [
      ("'", "‘’‚‛′ʹʻʼˈ`´"), ("\"", "“”„‟″«»"), ("-", "‐‑‒–—―−﹣"), ("...", "…"), ("/", "⁄∕"), (":", "∶"),
      ("ij", "ĳ"),
      ("IJ", "Ĳ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"), ("*", "∗"), ("·", "∙⋅"),
    ] {
      for scalar in others.unicodeScalars { signs[scalar] = plain }
    }
    return signs
  }()

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "аеорсхуіѕјАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ".unicodeScalars,
      "aeopcxyisjABESIJKMHOPCTYXABEZHIKMNOPTYXovp".unicodeScalars))
}
