import DealFiles
import MutualGains

/// A package for people to read: a line for each issue, with the option that it chooses.
struct PackageText {
  private let deal: Deal
  /// How wide the names of the issues stand.
  private let width: Int

  init(_ deal: Deal) {
    self.deal = deal
    width = min(deal.issues.map(\.name.displayWidth).max() ?? 0, 36)
  }

  /// Writes it, or only the issues on which it chooses something else than `other`.
  func write(_ package: DealPackage, unlike other: DealPackage? = nil, to output: Output) {
    for (index, issue) in deal.issues.enumerated() where other?.choices[index] != package.choices[index] {
      let name = issue.name.fitted(to: width).padded(to: width)
      let label = issue.options[package.choices[index]].label.fitted(to: max(20, 75 - width))
      output.write("  \(name)   \(label)\n")
    }
  }
}
