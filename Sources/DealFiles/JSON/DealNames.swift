import MutualGains

/// The names of a deal, to find what rules and bundles speak of. Labels are compared as everywhere: blanks and
/// case make no difference.
struct DealNames {
  var parties = Pair("", "")
  var quantities: [(name: String, digits: Int)] = []
  private var issues: [LabelKey: Int] = [:]
  private var issueNames: [String] = []
  private var options: [[LabelKey: Int]] = []
  private var optionLabels: [[String]] = []
  /// The issues whose options are a range.
  private var ranges: [Int: OptionRange] = [:]

  /// Adds an issue; returns whether the name is new.
  mutating func add(issue name: String) -> Bool {
    if issues.updateValue(issueNames.count, forKey: LabelKey(name)) != nil { return false }
    issueNames.append(name)
    options.append([:])
    optionLabels.append([])
    return true
  }

  /// Adds an option to the last issue; returns whether the label is new there.
  mutating func add(option label: String) -> Bool {
    let last = options.count - 1
    if options[last].updateValue(optionLabels[last].count, forKey: LabelKey(label)) != nil { return false }
    optionLabels[last].append(label)
    return true
  }

  /// Makes a range the options of the last issue.
  mutating func add(range: OptionRange) {
    ranges[options.count - 1] = range
    optionLabels[options.count - 1] = [range.labels[0], range.labels[range.count - 1]]
  }

  func issue(_ name: String) -> Int? { issues[LabelKey(name)] }

  func option(_ label: String, ofIssue issue: Int) -> Int? {
    ranges[issue]?.firstIndex(ofLabel: label) ?? options[issue][LabelKey(label)]
  }

  func nearestIssue(to name: String) -> String? { nearestSpelling(to: name, among: issueNames) }

  func nearestOption(to label: String, ofIssue issue: Int) -> String? {
    nearestSpelling(to: label, among: optionLabels[issue])
  }

  /// How many numbers say something of all options of each issue: of a range those of its ends.
  var optionCounts: [Int] { optionLabels.map(\.count) }

  /// The numbers of an issue as its options have them.
  func amounts(_ numbers: [Int64], ofIssue issue: Int) -> OptionAmounts {
    guard let range = ranges[issue] else { return .list(numbers) }
    return .even(
      EvenSpacing(from: numbers[0], to: range.count > 1 ? numbers[1] : numbers[0], count: range.count))
  }

  func side(_ name: String) -> Side? { Side.allCases.first { LabelKey(parties[$0]) == LabelKey(name) } }
}
