import MutualGains

/// What rules say in the rows of a deal file, beside the options: the cells `requires`, `excludes` and `status`.
struct RowRules: Equatable {
  struct Cells: Equatable {
    var requires: Set<OptionIndex> = []
    var excludes: Set<OptionIndex> = []
    var status: RowStatus?
  }

  private(set) var cells: [OptionIndex: Cells] = [:]
  private var fixed: [Int: Set<OptionIndex>] = [:]

  /// - Throws: the first rule that no row can say.
  init(_ rules: some Sequence<Rule>, issues: [Issue]) throws(FormatProblem) {
    for rule in rules where !add(rule.condition) { throw .ruleBeyondRows(rule.name) }
    for (index, issue) in issues.enumerated() {
      let isForbidden = issue.options.indices.allSatisfy {
        self[OptionIndex(issue: index, option: $0)].status == .forbidden
      }
      if isForbidden { throw .wouldLose(format: "CSV", what: "that all of \(issue.name) is forbidden") }
    }
  }

  /// Whether a cell speaks of an option of an issue.
  func names(_ issue: Int) -> Bool { cells.keys.contains { $0.issue == issue } }

  subscript(_ option: OptionIndex) -> Cells { cells[option] ?? Cells() }

  /// Takes a condition to the cells; returns false where they can't say it, or say something else already.
  private mutating func add(_ condition: Rule.Condition) -> Bool {
    switch condition {
    case .requires(let when, let then): return Set(when).allSatisfy { require(Set(then), of: $0) }
    case .excludes(let when, let then):
      // An empty cell says nothing, and neither does a rule with an empty list.
      if !then.isEmpty { for option in when { cells[option, default: Cells()].excludes.formUnion(then) } }
      return true
    case .fixed(let options):
      return Dictionary(grouping: Set(options), by: \.issue).allSatisfy { issue, options in
        fix(Set(options), of: issue)
      }
    case .forbidden(let options): return options.allSatisfy { mark($0, as: .forbidden) }
    case .atMost, .atLeast, .exactly, .maximum, .minimum: return false
    }
  }

  /// A second list may speak of other issues only: of the same one, the cell would allow what either allows.
  private mutating func require(_ options: Set<OptionIndex>, of option: OptionIndex) -> Bool {
    let known = self[option].requires
    if options.isEmpty || options == known { return true }
    guard Set(known.map(\.issue)).isDisjoint(with: options.map(\.issue)) else { return false }
    cells[option, default: Cells()].requires.formUnion(options)
    return true
  }

  /// All fixed rows of an issue are one rule, so that there can be no second.
  private mutating func fix(_ options: Set<OptionIndex>, of issue: Int) -> Bool {
    if let known = fixed[issue] { return known == options }
    fixed[issue] = options
    return options.allSatisfy { mark($0, as: .fixed) }
  }

  private mutating func mark(_ option: OptionIndex, as status: RowStatus) -> Bool {
    if let known = self[option].status { return known == status }
    cells[option, default: Cells()].status = status
    return true
  }
}
