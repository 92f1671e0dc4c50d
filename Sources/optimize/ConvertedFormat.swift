/// What `optimize convert` can write.
enum ConvertedFormat: String, CaseIterable {
  case csv, json, xlsx, genius, geniusweb, negmas, negolog

  /// All names, as help shows them.
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// Whether it takes more than one file.
  var takesSeveralFiles: Bool { ![.csv, .json, .xlsx].contains(self) }

  /// The format that a call asks for: by name, or by the name of the file to write.
  init(_ call: Call) throws(UsageError) {
    if let name = call.arguments.value(of: "to") {
      guard let format = ConvertedFormat(rawValue: name) else {
        throw Call.badValue("to", name, wanted: "one of \(ConvertedFormat.names)")
      }
      self = format
    } else {
      self = call.isJSON ? .json : call.wantsWorkbook ? .xlsx : .csv
    }
  }
}
