import MutualGains

/// What the labels in a file of proposals mean in a deal.
struct ProposalLabels {
  let issues: [Issue]
  private let issueIndices: [LabelKey: Int]
  /// The options of the issues that were asked for.
  private var optionIndices: [[LabelKey: Int]?]
  /// The same by the numbers in their labels, of issues in which a label was looked for in vain.
  private var numbered: [Int: [NumericLabel: Int]] = [:]
  /// The issues that have an option of some label; made when the first one is looked for in vain.
  private var owners: [LabelKey: Int]?

  /// What stands at one end of a row or column of cells.
  enum Meaning: Hashable {
    case issue(Int)
    case name, payment, note, total, unknown, empty
    /// Who made a proposal, in which round, and which party prefers it; a row that says what a party prefers.
    case author, round, preferred, prefers

    fileprivate static let words: [String: Meaning] = Dictionary(
      [
        (Term.proposal, Meaning.name), (.payment, .payment), (.note, .note), (.author, .author),
        (.round, .round), (.preferred, .preferred), (.prefers, .prefers),
      ].flatMap { term, meaning in
        term.keys.map { ($0, meaning) }
      }, uniquingKeysWith: { first, _ in first })
  }

  init(_ issues: [Issue]) {
    self.issues = issues
    issueIndices = Dictionary(
      issues.indices.map { (LabelKey(issues[$0].name), $0) }, uniquingKeysWith: { first, _ in first })
    optionIndices = Array(repeating: nil, count: issues.count)
  }

  /// What a label means. The name of an issue is the issue, whatever else it could mean.
  func meaning(of label: String) -> Meaning {
    if label.isEmpty { return .empty }
    let key = LabelKey(label)
    if let issue = issueIndices[key] { return .issue(issue) }
    if let meaning = Meaning.words[key.text] { return meaning }
    if TotalWords.contains(key.text) { return .total }
    return ProposalLabels.paymentUnit(label) == nil ? .unknown : .payment
  }

  func isIssue(_ label: String) -> Bool { issueIndices[LabelKey(label)] != nil }

  /// The unit in `payment (EUR)`.
  static func paymentUnit(_ label: String) -> String? {
    if let (name, unit) = HeaderUnit.split(label) {
      return Meaning.words[LabelKey(name).text] == .payment ? unit : nil
    }
    // `payment EUR`
    let words = label.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, let unit = words.last, Currency(rawValue: Currency.name(ofUnit: unit)) != nil,
      Meaning.words[LabelKey(words.dropLast().filter { $0 != "in" }.joined(separator: " ")).text] == .payment
    else { return nil }
    return unit
  }

  /// The option of an issue that has that label.
  mutating func option(_ label: String, of issue: Int) -> Int? {
    if let range = issues[issue].options.range, range.count > NumericRange.largestCount {
      return ProposalLabels.option(label, of: range)
    }
    if optionIndices[issue] == nil {
      let options = issues[issue].options
      optionIndices[issue] = Dictionary(
        options.indices.map { (LabelKey(options[$0].label), $0) }, uniquingKeysWith: { first, _ in first })
    }
    return optionIndices[issue]?[LabelKey(label)] ?? option(numbered: label, of: issue)
  }

  /// The option of a long range, whose labels are not listed.
  private static func option(_ label: String, of range: OptionRange) -> Int? {
    if let index = range.firstIndex(ofLabel: label) { return index }
    guard let own = NumericLabel(label), let first = NumericLabel(range.labels[0]), own.isLike(first) else {
      return nil
    }
    return own.decimal.flatMap(range.index(of:))
  }

  private mutating func option(numbered label: String, of issue: Int) -> Int? {
    guard let label = NumericLabel(label) else { return nil }
    let options = numbered[issue] ?? NumericLabel.options(of: issues[issue])
    numbered[issue] = options
    return options[label]
  }

  /// What is wrong with a label that is no option of its issue.
  mutating func problem(withOption label: String, of issue: Int) -> ProposalProblem {
    let owners =
      self.owners
      ?? issues.indices.reduce(into: [:]) { owners, index in
        if issues[index].options.count > NumericRange.largestCount { return }
        for option in issues[index].options where owners[LabelKey(option.label)] == nil {
          owners[LabelKey(option.label)] = index
        }
      }
    self.owners = owners
    if let owner = owners[LabelKey(label)] {
      return .optionElsewhere(issue: issues[issue].name, option: label, of: issues[owner].name)
    }
    let nearest = nearestSpelling(
      to: label, among: issues[issue].options.lazy.prefix(NumericRange.largestCount).map(\.label))
    return .unknownOption(issue: issues[issue].name, option: label, nearest: nearest)
  }
}
