/// What `optimize convert` can write.
enum ConvertedFormat: String, CaseIterable, Sendable {
  case csv, json, xlsx, genius, geniusweb, negmas, negolog

  /// All names, as help shows them.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// Whether it takes more than one file.
  var takesSeveralFiles: Bool { ![.csv, .json, .xlsx].contains(self) }
}
