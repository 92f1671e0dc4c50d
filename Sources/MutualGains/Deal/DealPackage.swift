/// A package: one option for every issue of a deal. Whether it keeps the deal's rules, `Deal.keeps` tells.
public struct DealPackage: Hashable, Sendable {
  /// The index of the chosen option, issue by issue.
  public let choices: [Int]

  /// The package that takes option `choices[i]` on issue i.
  public init(choices: [Int]) { self.choices = choices }
}
