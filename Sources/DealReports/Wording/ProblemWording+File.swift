import DealFiles

extension ProblemWording {
  /// What is said of a problem with a file as a whole.
  static func of(_ problem: FileProblem) -> ProblemWording {
    switch problem {
    case .missing: .init("there is no such file", hint: "check the name and the folder")
    case .isDirectory(let kind): .init("this is a folder, not a file", hint: fileToName(kind))
    case .unreadable(let reason): .init("the file can't be opened: \(reason)")
    case .changed:
      .init("the file changed while it was read", hint: "wait until it is written, and try again")
    case .tooLarge:
      .init("the file is larger than 64 MiB", hint: "remove columns that the deal doesn't need")
    case .empty:
      .init(
        "the file is empty",
        hint:
          "the first row names the columns: issue;option;value buyer;cost buyer;value supplier;cost supplier")
    case .binary:
      .init(
        "this is not a text file",
        hint: "save the sheet as CSV UTF-8 (comma delimited or semicolon delimited)")
    case .oldWorkbook:
      .init(
        "this is a workbook of an old kind, which is not read",
        hint: "in Excel: File, Save As, Excel Workbook (.xlsx) or CSV UTF-8")
    case .ofProgram(let kind): ofOtherFile(kind)
    }
  }

  private static func fileToName(_ kind: InputKind) -> Phrase {
    switch kind {
    case .deal: "name the deal file in it"
    case .rules: "name the file of rules in it"
    case .proposals: "name the file of proposals in it"
    case .actuals: "name the file of actuals in it"
    }
  }

  private static func ofOtherFile(_ kind: OtherFile) -> ProblemWording {
    let save: Phrase = "open it in Excel and save it as Excel Workbook (.xlsx) or CSV UTF-8"
    let saveAsText: Phrase = "save the table in it as Excel Workbook (.xlsx) or CSV UTF-8"
    return switch kind {
    case .webPage: .init("this is a web page (HTML), whatever its name says", hint: save)
    case .webArchive: .init("this is a web page in one file (MHTML), whatever its name says", hint: save)
    case .spreadsheetXML: .init("this is an XML spreadsheet of Excel 2003, which is not read", hint: save)
    case .binaryWorkbook: .init("this is a binary workbook (.xlsb), which is not read", hint: save)
    case .openDocument:
      .init(
        "this is an OpenDocument file (.ods), which is not read",
        hint: "open it in LibreOffice and save it as Excel 2007-365 (.xlsx)")
    case .numbers:
      .init(
        "this is a spreadsheet of Apple Numbers, which is not read",
        hint: "in Numbers: File, Export To, Excel (.xlsx) or CSV")
    case .wordDocument: .init("this is a document of Word, not a table", hint: saveAsText)
    case .presentation: .init("this is a presentation of PowerPoint, not a table", hint: saveAsText)
    case .pdf: .init("this is a PDF, not a table", hint: saveAsText)
    case .picture: .init("this is a picture, not a table", hint: saveAsText)
    case .archive:
      .init(
        "this is an archive, such as a zip file, and holds no Excel workbook of its own",
        hint: "unpack it first, and name the workbook or CSV file in it")
    }
  }
}
