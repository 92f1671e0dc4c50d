/// The options of an issue, by index: a list, or a range that is not written out.
public enum IssueOptions: Hashable, Sendable, RandomAccessCollection {
  case list([Option])
  /// Elsewhere in memory: issues are copied often.
  indirect case range(OptionRange)

  public var startIndex: Int { 0 }

  public var endIndex: Int { count }

  public var count: Int {
    switch self {
    case .list(let options): options.count
    case .range(let range): range.count
    }
  }

  public subscript(index: Int) -> Option {
    switch self {
    case .list(let options): options[index]
    case .range(let range): range[index]
    }
  }

  /// What an option gives each party; of a range without making its label.
  func value(_ index: Int) -> Pair<Amount> {
    switch self {
    case .list(let options): options[index].value
    case .range(let range): range.value.map { Amount(units: $0[index]) }
    }
  }

  /// What an option costs each party.
  func cost(_ index: Int) -> Pair<Amount> {
    switch self {
    case .list(let options): options[index].cost
    case .range(let range): range.cost.map { Amount(units: $0[index]) }
    }
  }

  /// The range; nil where the options are a list.
  public var range: OptionRange? {
    if case .range(let range) = self { range } else { nil }
  }

  /// All labels; of a range those of its ends, than which none is wider.
  package var widestLabels: [String] {
    switch self {
    case .list(let options): options.map(\.label)
    case .range(let range): [range.labels[0], range.labels[range.count - 1]]
    }
  }

  /// The place of the option of that label.
  ///
  /// Complexity: O(1) in a range, O(n) in a list.
  public func firstIndex(ofLabel label: String) -> Int? {
    switch self {
    case .list(let options): options.firstIndex { $0.label == label }
    case .range(let range): range.firstIndex(ofLabel: label)
    }
  }
}
