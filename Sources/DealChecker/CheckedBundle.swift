/// What comes on top where several options are chosen together.
struct CheckedBundle: Sendable {
  /// One option on each of several issues.
  let options: ListedOptions
  let value: Amounts
  /// Below 0 where being together saves some.
  let cost: Amounts

  /// Whether a package chooses all its options.
  func isPart(of choices: [Int]) -> Bool { options.chosen(by: choices) == options.count }

  /// The bundles in the rows of a deal; their amounts are not weighted.
  static func bundles(
    _ lines: [DealLine], of issues: IssueNames, mark: DecimalMark?, digits: Int
  ) throws(CheckRefusal) -> [CheckedBundle] {
    var bundles: [CheckedBundle] = []
    var known = Set<ListedOptions>()
    for line in lines {
      let list = try OptionList(line.option)
      let options = try list.options(of: issues)
      guard options.count == list.entries.count, options.count >= 2 else {
        throw CheckRefusal("The bundle in record \(line.number) is no list of options of different issues.")
      }
      if !known.insert(options).inserted {
        throw CheckRefusal("The bundle in record \(line.number) stands twice.")
      }
      let values = line.values.map(Optional.init)
      bundles.append(
        CheckedBundle(
          options: options,
          value: try AmountColumn(values, weight: nil, mark: mark, digits: digits, steps: 0).amounts[0],
          cost: try AmountColumn(line.costs, weight: nil, mark: mark, digits: digits, steps: 0).amounts[0]))
    }
    return bundles
  }
}
