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
    let (name, command) = (arguments.value(of: "output") ?? "", arguments.command)
    let format = arguments.value(of: "to").flatMap(ConvertedFormat.init(rawValue:))
    // A folder, or what several names start with, has no form.
    if command == .convert, let format, format.takesSeveralFiles { return }
    guard let ending = outputForm.ending else { return }
    if outputForm.isForeign || (ending == "csv" && !command.hasTable)
      || (ending == "xlsx" && !command.hasWorkbook)
    {
      throw .noForm(name, ending: ending, command)
    }
    guard ["json", "csv", "xlsx"].contains(ending) else { return }
    for other in ["json", "csv"] where other != ending && arguments.has(other) {
      throw .otherForm(name, option: CommandOption.spelled(other))
    }
    // The number of points alone makes no table.
    if ending == "xlsx", arguments.has("summary") {
      throw .otherForm(name, option: CommandOption.spelled("summary"))
    }
    if command == .convert, let format, format.rawValue != ending {
      throw .otherForm(name, option: "\(CommandOption.spelled("to")) \(format.rawValue)")
    }
  }
}

extension Command {
  /// Whether its answer can be a table.
  var hasTable: Bool { ![.settle, .check, .rules].contains(self) }

  /// Whether its answer can be a workbook.
  var hasWorkbook: Bool { self != .check }

  /// What its answer can be written as.
  var forms: Phrase {
    switch self {
    case .settle, .rules: "text (.txt), JSON (.json) or a workbook (.xlsx)"
    case .frontier: "a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .check: "text (.txt) or JSON (.json)"
    case .score, .offers, .sensitivity:
      "text (.txt), a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .convert: "a table (.csv), a workbook (.xlsx), JSON (.json) or what --to names"
    case .template: "a workbook (.xlsx) or a table (.csv)"
    }
  }
}
