import DealReports

/// What the answer of a command can be written as.
enum AnswerForms {
  case textAndWorkbook, tableAndWorkbook, text, textTableAndWorkbook, converted, template

  /// Whether the answer can be a table.
  var hasTable: Bool { ![.textAndWorkbook, .text].contains(self) }

  /// Whether the answer can be a workbook.
  var hasWorkbook: Bool { self != .text }

  /// The same in words.
  var phrase: Phrase {
    switch self {
    case .textAndWorkbook: "text (.txt), JSON (.json) or a workbook (.xlsx)"
    case .tableAndWorkbook: "a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .text: "text (.txt) or JSON (.json)"
    case .textTableAndWorkbook: "text (.txt), a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .converted: "a table (.csv), a workbook (.xlsx), JSON (.json) or what --to names"
    case .template: "a workbook (.xlsx) or a table (.csv)"
    }
  }
}

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

extension Arguments {
  /// Refuses a name under which the answer would not be what the name says.
  func checkForm(_ form: OutputForm) throws(UsageError) {
    let name = self[Options.output] ?? ""
    let format = self[Options.format]
    // A folder, or what several names start with, has no form.
    if let format, format.takesSeveralFiles { return }
    guard let ending = form.ending else { return }
    if form.isForeign || (ending == "csv" && !command.forms.hasTable)
      || (ending == "xlsx" && !command.forms.hasWorkbook)
    {
      throw .noForm(name, ending: ending, command)
    }
    guard ["json", "csv", "xlsx"].contains(ending) else { return }
    for other in [Options.json, Options.csv] where other.name != ending && has(other) {
      throw .otherForm(name, option: other.spelled)
    }
    // The number of points alone makes no table.
    if ending == "xlsx", has(Options.summary) { throw .otherForm(name, option: Options.summary.spelled) }
    if let format, format.rawValue != ending {
      throw .otherForm(name, option: "\(Options.format.spelled) \(format.rawValue)")
    }
  }
}
