/// The options of an issue, by index: a list, or a range that is not written out.
public enum IssueOptions: Hashable, Sendable, RandomAccessCollection {
  case list([Option])
  case range(OptionRange)

  public var startIndex: Int { 0 }

  public var endIndex: Int {
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

  /// The range; nil where the options are a list.
  public var range: OptionRange? {
    if case .range(let range) = self { range } else { nil }
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
