/// Some of the options of one issue.
struct OptionGroup: Hashable, Sendable {
  let issue: Int
  /// The options that belong to it.
  var contains: OptionMask

  /// The same issue's other options.
  var complement: OptionGroup { OptionGroup(issue: issue, contains: contains.complement) }

  /// The options of a list, issue by issue.
  static func groups(of options: [OptionIndex], in deal: Deal) -> [OptionGroup] {
    Dictionary(grouping: options, by: \.issue).sorted { $0.key < $1.key }.map { issue, options in
      OptionGroup(
        issue: issue, contains: OptionMask(options.map(\.option), of: deal.issues[issue].options.count))
    }
  }
}
