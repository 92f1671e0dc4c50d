/// Some of the options of one issue.
struct OptionGroup: Hashable, Sendable {
  let issue: Int
  /// Whether each option of the issue belongs to it.
  var contains: [Bool]

  /// The same issue's other options.
  var complement: OptionGroup { OptionGroup(issue: issue, contains: contains.map(!)) }

  /// The options of a list, issue by issue.
  static func groups(of options: [OptionIndex], in deal: Deal) -> [OptionGroup] {
    Dictionary(grouping: options, by: \.issue).sorted { $0.key < $1.key }.map { issue, options in
      var contains = Array(repeating: false, count: deal.issues[issue].options.count)
      for option in options { contains[option.option] = true }
      return OptionGroup(issue: issue, contains: contains)
    }
  }
}
