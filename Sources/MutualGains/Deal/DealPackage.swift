/// A package: one option for every issue of a deal.
public struct DealPackage: Hashable, Sendable {
  /// The index of the chosen option, issue by issue.
  public let choices: [Int]

  /// The package that takes option `choices[i]` on issue i.
  public init(choices: [Int]) { self.choices = choices }
}
