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

  func issue(_ name: String) -> Int? { issues[LabelKey(name)] }

  func option(_ label: String, ofIssue issue: Int) -> Int? { options[issue][LabelKey(label)] }

  func nearestIssue(to name: String) -> String? { nearestSpelling(to: name, among: issueNames) }

  func nearestOption(to label: String, ofIssue issue: Int) -> String? {
    nearestSpelling(to: label, among: optionLabels[issue])
  }

  var optionCounts: [Int] { optionLabels.map(\.count) }

  func side(_ name: String) -> Side? { Side.allCases.first { LabelKey(parties[$0]) == LabelKey(name) } }
}
