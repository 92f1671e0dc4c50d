/// What comes on top where several options are chosen together.
struct CheckedBundle: Sendable {
  /// One option on each of several issues.
  let options: ListedOptions
  /// Its options in words, each as `Issue = Option`, in the order in which they are listed.
  let words: [String]
  let value: Amounts
  /// Below 0 where being together saves some.
  let cost: Amounts
  /// Its record in the file, and per party whether its cost cell is filled.
  let record: Int
  let hasCosts: [Bool]

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
          options: options, words: words(of: list, of: issues),
          value: try AmountColumn(values, weight: nil, mark: mark, digits: digits, steps: 0).amounts[0],
          cost: try AmountColumn(line.costs, weight: nil, mark: mark, digits: digits, steps: 0).amounts[0],
          record: line.number, hasCosts: line.costs.map { $0 != nil }))
    }
    return bundles
  }

  /// The options of a list as the deal calls them.
  private static func words(of list: OptionList, of names: IssueNames) -> [String] {
    list.entries.compactMap { entry in
      guard let index = names.index(of: entry.issue) else { return nil }
      let issue = names.issues[index]
      return issue.index(of: entry.option).map { "\(issue.name) = \(issue.options[$0].label)" }
    }
  }

  /// Whether a text names the bundle, with its options in whatever order.
  func isCalled(_ text: String) -> Bool {
    if text == words.joined(separator: " + ") { return true }
    let length = words.reduce(0) { $0 + $1.count } + 3 * (words.count - 1)
    return text.count == length && words.allSatisfy(text.contains)
  }
}
