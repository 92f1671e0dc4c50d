import DealFiles
import MutualGains

/// A package for people to read: a line for each issue, with the option that it chooses.
struct PackageText {
  private let deal: Deal
  /// How wide the names of the issues stand.
  private let width: Int

  init(_ deal: Deal) {
    self.deal = deal
    let longest = deal.issues.flatMap(\.options.widestLabels).map(\.displayWidth).max() ?? 0
    let room = max(PageWidth.current * 36 / PageWidth.usual, PageWidth.current - 5 - longest)
    width = min(deal.issues.map(\.name.displayWidth).max() ?? 0, room)
  }

  /// Writes it, or only the issues on which it chooses something else than `other`.
  func write(_ package: DealPackage, unlike other: DealPackage? = nil, to output: Output) {
    for (index, issue) in deal.issues.enumerated() where other?.choices[index] != package.choices[index] {
      let names = issue.name.printable.brokenLines(of: width)
      let label = issue.options[package.choices[index]].label.printable
      let labels = label.brokenLines(of: max(20, PageWidth.current - 5 - width))
      for line in 0..<max(names.count, labels.count) {
        let name = line < names.count ? names[line] : ""
        let label = line < labels.count ? "   " + labels[line] : ""
        output.write("  " + (label.isEmpty ? name : name.padded(to: width) + label) + "\n")
      }
    }
  }
}
