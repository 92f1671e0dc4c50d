import DealReports

/// What the answer of a command can be written as.
enum AnswerForms {
  case textPageAndWorkbook, textAndWorkbook, tableAndWorkbook, text, textTableAndWorkbook, scores, converted,
    template

  /// Whether the answer can be a table.
  var hasTable: Bool { ![.textPageAndWorkbook, .textAndWorkbook, .text].contains(self) }

  /// Whether the answer can be a page.
  var hasPage: Bool { [.textPageAndWorkbook, .scores].contains(self) }

  /// Whether the answer can be a workbook.
  var hasWorkbook: Bool { self != .text }

  /// The same in words.
  var phrase: Phrase {
    switch self {
    case .textPageAndWorkbook: "text (.txt), a page (.html), JSON (.json) or a workbook (.xlsx)"
    case .textAndWorkbook: "text (.txt), JSON (.json) or a workbook (.xlsx)"
    case .tableAndWorkbook: "a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .text: "text (.txt) or JSON (.json)"
    case .textTableAndWorkbook: "text (.txt), a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .scores: "text (.txt), a page (.html), a table (.csv), JSON (.json) or a workbook (.xlsx)"
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

  /// Whether it is that of a page.
  var isPage: Bool { ending == "html" || ending == "htm" }

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
  /// Where the answer goes; nil for standard output.
  var outputPath: String? { self[Options.output] ?? self[Options.page] }

  /// Refuses a name under which the answer would not be what the name says.
  func checkForm(_ form: OutputForm) throws(UsageError) {
    let name = outputPath ?? ""
    if let page = self[Options.page], let output = self[Options.output], page != output {
      throw .otherForm(output, option: Options.page.spelled)
    }
    for other in [Options.json, Options.csv] where has(Options.page) && has(other) {
      throw .otherForm(name, option: other.spelled)
    }
    let format = self[Options.format]
    // A folder, or what several names start with, has no form.
    if let format, format.takesSeveralFiles { return }
    guard let ending = form.ending else { return }
    let isPage = has(Options.page) || (form.isPage && command.forms.hasPage)
    if (form.isForeign && !isPage) || (has(Options.page) && !form.isPage)
      || (ending == "csv" && !command.forms.hasTable)
      || (ending == "xlsx" && !command.forms.hasWorkbook)
    {
      throw .noForm(name, ending: ending, command)
    }
    if isPage, let other = [Options.json, Options.csv].first(where: has) {
      throw .otherForm(name, option: other.spelled)
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
