/// Signs that a reader takes for one another: quotes, dashes and letters of different kinds.
enum LookAlikes {
  /// The text with one sign of each kind.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let visible = InvisibleCharacters.removed(from: text.unicodeScalars)
    // A word in Cyrillic or Greek is a word; letters among Latin ones look like Latin ones, and so do those of a text
    // that has no others.
    let hasLatin =
      visible.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
      || visible.allSatisfy { !$0.properties.isAlphabetic || letters[$0] != nil }
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
      ("IJ", "Ĳ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"), ("*", "∗"), ("·", "∙⋅"), ("x", "×"),
      ("0", "⁰₀"), ("1", "¹₁"), ("2", "²₂"), ("3", "³₃"), ("4", "⁴₄"), ("5", "⁵₅"), ("6", "⁶₆"), ("7", "⁷₇"),
      ("8", "⁸₈"), ("9", "⁹₉"),
      ("II", "Ⅱ"), ("III", "Ⅲ"), ("IV", "Ⅳ"), ("V", "Ⅴ"), ("I", "Ⅰ"), ("X", "Ⅹ"),
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
