import DealReports

/// What the answer of a command can be written as.
enum AnswerForms {
  case textPageAndWorkbook, textAndWorkbook, tableAndWorkbook, text, textTableAndWorkbook, scores, converted,
    merged, template, statement, actuals, lines

  /// Whether the answer can be a table.
  var hasTable: Bool { ![.textPageAndWorkbook, .textAndWorkbook, .text, .statement].contains(self) }

  /// What the answer can be drawn as.
  var drawn: [DrawnForm] {
    switch self {
    case .textPageAndWorkbook, .scores: DrawnForm.allCases
    case .statement, .actuals: [.page]
    default: []
    }
  }

  /// Whether the answer can be a workbook.
  var hasWorkbook: Bool { ![.text, .lines].contains(self) }

  /// The same in words.
  var phrase: Phrase {
    switch self {
    case .textPageAndWorkbook:
      "text (.txt), a page (.html), a picture (.svg, .png), JSON (.json) or a workbook (.xlsx)"
    case .textAndWorkbook: "text (.txt), JSON (.json) or a workbook (.xlsx)"
    case .tableAndWorkbook: "a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .text: "text (.txt) or JSON (.json)"
    case .textTableAndWorkbook: "text (.txt), a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .scores:
      "text (.txt), a page (.html), a picture (.svg, .png), a table (.csv), JSON (.json) or a workbook (.xlsx)"
    case .converted: "a table (.csv), a workbook (.xlsx), JSON (.json) or what --to names"
    case .merged: "a table (.csv), a workbook (.xlsx) or JSON (.json)"
    case .template: "a workbook (.xlsx) or a table (.csv)"
    case .statement: "text (.txt), a page (.html), JSON (.json) or a workbook (.xlsx)"
    case .lines: "lines of JSON (.ndjson) or a table (.csv)"
    case .actuals: "text (.txt), a page (.html), a table (.csv), JSON (.json) or a workbook (.xlsx)"
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

/// What an answer can be drawn as.
enum DrawnForm: CaseIterable {
  case page, picture, bitmap

  /// How names of such files end.
  fileprivate var endings: Set<String> {
    switch self {
    case .page: ["html", "htm"]
    case .picture: ["svg"]
    case .bitmap: ["png"]
    }
  }

  /// The option that asks for it.
  fileprivate var option: Option<String> {
    switch self {
    case .page: Options.page
    case .picture: Options.picture
    case .bitmap: Options.bitmap
    }
  }
}

extension Arguments {
  /// Where the answer goes; nil for standard output.
  var outputPath: String? {
    self[Options.output] ?? DrawnForm.allCases.compactMap { self[$0.option] }.first
  }

  /// What the answer is drawn as; nil for words and tables.
  func drawnForm(_ form: OutputForm) -> DrawnForm? {
    let forms = command.forms.drawn
    return forms.first { has($0.option) }
      ?? forms.first { drawn in form.ending.map(drawn.endings.contains) ?? false }
  }

  /// Refuses a plot where the answer isn't in words: it would be left out, or make a table none.
  func checkPlot(_ form: OutputForm) throws(UsageError) {
    guard has(Options.plot) else { return }
    if let other = [Options.json, Options.csv].first(where: has) { throw .plotWithout(words: other) }
    let isWritten = form.ending.map { ["json", "csv", "xlsx"].contains($0) } ?? false
    if isWritten || drawnForm(form) != nil {
      throw .otherForm(outputPath ?? "", option: Options.plot.spelled)
    }
  }

  /// Refuses a name under which the answer would not be what the name says.
  func checkForm(_ form: OutputForm) throws(UsageError) {
    let name = outputPath ?? ""
    let drawn = drawnForm(form)
    if let drawn {
      for other in DrawnForm.allCases.map(\.option)
      where has(other) && (self[other] != name || other.name != drawn.option.name) {
        throw .otherForm(name, option: other.spelled)
      }
      if let ending = form.ending, !drawn.endings.contains(ending) {
        throw .otherForm(name, option: drawn.option.spelled)
      }
      if let other = [Options.json, Options.csv].first(where: has) {
        throw .otherForm(name, option: other.spelled)
      }
    }
    let format = self[Options.format]
    // A folder, or what several names start with, has no form.
    if let format, format.takesSeveralFiles { return }
    guard let ending = form.ending else { return }
    if (form.isForeign && drawn == nil) || (ending == "csv" && !command.forms.hasTable)
      || (ending == "xlsx" && !command.forms.hasWorkbook)
    {
      throw .noForm(name, ending: ending, command)
    }
    // What goes to the file is the deal there, and the answer stands beside it.
    guard ["json", "csv", "xlsx"].contains(ending), command.forms != .merged else { return }
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
