import MutualGains

/// Finds the options of a deal by their labels.
struct OptionLookup {
  private let issues: [Issue]
  private let issueIndices: [LabelKey: Int]
  /// The options of the issues that were asked for.
  private var optionIndices: [Int: [LabelKey: Int]] = [:]
  /// The same by the numbers in their labels, of issues in which a label was looked for in vain.
  private var numbered: [Int: [NumericLabel: Int]] = [:]
  /// Names that were found though they have other signs in them.
  private var otherSigns: [(name: String, meant: String)] = []

  init(_ issues: [Issue]) {
    self.issues = issues
    issueIndices = Dictionary(
      issues.indices.map { (LabelKey(issues[$0].name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The options of a list, in its order; all problems with it go to `report`.
  mutating func options(in list: OptionList, report: (RuleProblem) -> Void) -> [OptionIndex] {
    var found: [OptionIndex] = []
    var known = Set<OptionIndex>()
    for item in list.items {
      do throws(Unknown) {
        let option = try index(of: item)
        if known.insert(option).inserted {
          found.append(option)
        } else {
          report(.optionTwice(OptionList.text([item])))
        }
      } catch {
        report(error.problem)
      }
    }
    return found
  }

  struct Unknown: Error {
    let problem: RuleProblem
  }

  mutating func index(of item: OptionList.Item) throws(Unknown) -> OptionIndex {
    guard let issue = issueIndices[LabelKey(item.issue)] else {
      let nearest = nearestSpelling(to: item.issue, among: issues.map(\.name))
      throw Unknown(problem: .unknownIssue(item.issue, nearest: nearest))
    }
    if optionIndices[issue] == nil {
      let options = issues[issue].options
      optionIndices[issue] = Dictionary(
        options.indices.map { (LabelKey(options[$0].label), $0) }, uniquingKeysWith: { first, _ in first })
    }
    guard
      let option = optionIndices[issue]?[LabelKey(item.option)]
        ?? option(numbered: item.option, of: issue)
    else {
      let nearest = nearestSpelling(to: item.option, among: issues[issue].options.map(\.label))
      throw Unknown(
        problem: .unknownOption(issue: issues[issue].name, option: item.option, nearest: nearest))
    }
    note(item.issue, readAs: issues[issue].name)
    note(item.option, readAs: issues[issue].options[option].label)
    return OptionIndex(issue: issue, option: option)
  }

  private mutating func note(_ name: String, readAs meant: String) {
    if name == meant || LabelKey(name) != LabelKey(meant) || LabelKey.areWrittenAlike(name, meant) { return }
    otherSigns.append((name, meant))
  }

  /// What is to be said of the names that were found since this was asked last, in the cell of that address.
  mutating func takeNotices(cell: String) -> [Notice] {
    let notices = otherSigns.map { Notice.readAsDeal(name: $0.name, cell: cell, meant: $0.meant) }
    otherSigns = []
    return notices
  }

  private mutating func option(numbered label: String, of issue: Int) -> Int? {
    guard let label = NumericLabel(label) else { return nil }
    let options = numbered[issue] ?? NumericLabel.options(of: issues[issue])
    numbered[issue] = options
    return options[label]
  }

  /// The index of the issue of that name.
  func issue(named name: String) -> Int? { issueIndices[LabelKey(name)] }
}
