/// A language in which deals are written, and in which answers, notices and errors are given.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case dutch = "nl"
}

extension Language {
  /// The codes of all, in which they are asked for; English last, which is taken where none is.
  package static let codes = Array(allCases.map(\.rawValue).reversed())

  /// How numbers are written.
  package var decimals: DecimalConvention {
    switch self {
    case .english: .point
    case .dutch: .comma
    }
  }
}
