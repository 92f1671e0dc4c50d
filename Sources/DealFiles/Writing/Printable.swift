extension Character {
  /// Whether showing it would move the terminal, turn the direction of what follows, or show nothing.
  var isControl: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFFF9...0xFFFB: true
      default: InvisibleCharacters.contains(scalar.value)
      }
    }
  }
}

extension String {
  /// The text with a blank for each line break and control character: what a file or an argument says must
  /// not play with the terminal.
  package var printable: String {
    isPlain ? self : String(FileName.shown(self).map { $0.isNewline || $0.isControl ? " " : $0 })
  }

  /// Whether every byte of the text is a printable character of ASCII, as nearly always.
  package var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
