import DealFiles

/// How the deal was named in the call that is answered, so that an answer can name further commands on the same deal.
package struct DealCall: Sendable {
  /// The file with the deal, as it was typed.
  private let deal: String
  /// The options that say which deal it is, such as `--rules FILE`.
  private let options: [String]

  /// A call on the deal in a file, under those options.
  package init(deal: String, options: [String] = []) {
    // A name that starts with a dash would be an option.
    self.deal = FileName.shown(deal.hasPrefix("-") && deal != "-" ? "./" + deal : deal)
    self.options = options.map(FileName.shown)
  }

  /// `optimize NAME deal.csv --rules FILE`, as a shell takes it.
  package func command(_ name: String, _ more: [String] = []) -> String {
    (["optimize", name, deal] + options + more).map(DealCall.quotedForShell).joined(separator: " ")
  }

  /// A word as a shell takes it: in quotes where it is not plain.
  private static func quotedForShell(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,+@%".contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
