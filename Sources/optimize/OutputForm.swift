import DealReports

/// What the name of the file to write says of the answer's form.
struct OutputForm {
  /// What stands behind the last point of the name, in small letters; nil where nothing does.
  let ending: String?

  init(of path: String?) {
    let name = path?.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ".")
    ending = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
  }

  /// Whether programs expect something under that name that no answer can be. Other endings may mean anything.
  var isForeign: Bool { ending.map(OutputForm.foreign.contains) ?? false }

  private static let foreign: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "pages", "epub", "tex", "ps", "eps",
    "xls", "xlsm", "xlsb", "xltx", "ods", "numbers", "ppt", "pptx", "odp",
    "html", "htm", "xhtml", "xml", "svg", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff",
    "yaml", "yml", "toml", "parquet", "sqlite", "db", "zip", "gz", "bz2", "xz", "7z", "tar",
  ]
}

extension Call {
  /// Refuses a name under which the answer would not be what the name says.
  func checkForm() throws(UsageError) {
    let name = arguments.value(of: "output") ?? ""
    if wantsWorkbook, arguments.has("json") || arguments.command != .settle { throw .noWorkbook(name) }
    let format = arguments.value(of: "to").flatMap(ConvertedFormat.init(rawValue:))
    // A folder, or what several names start with, has no form.
    if arguments.command == .convert, let format, format.takesSeveralFiles { return }
    if outputForm.isForeign { throw .noForm(name, ending: outputForm.ending ?? "", arguments.command) }
    for (ending, other) in [("json", "csv"), ("csv", "json")] where outputForm.ending == ending {
      if arguments.has(other) { throw .otherForm(name, option: CommandOption.spelled(other)) }
      if arguments.command == .convert, format?.rawValue == other {
        throw .otherForm(name, option: CommandOption.spelled("to") + " " + other)
      }
    }
  }
}

extension Command {
  /// What its answer can be written as.
  var forms: Phrase {
    switch self {
    case .settle: "text (.txt), JSON (.json) or a workbook (.xlsx)"
    case .frontier: "a table (.csv) or JSON (.json)"
    case .check, .rules: "text (.txt) or JSON (.json)"
    case .score, .offers, .sensitivity: "text (.txt), a table (.csv) or JSON (.json)"
    case .convert: "a table (.csv), JSON (.json) or what --to names"
    case .template: "a workbook (.xlsx) or a table (.csv)"
    }
  }
}
