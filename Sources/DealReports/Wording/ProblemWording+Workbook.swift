import DealFiles

extension ProblemWording {
  /// What is said of a problem with a workbook.
  static func of(_ problem: WorkbookProblem) -> ProblemWording {
    switch problem {
    case .formulaWithoutResult:
      .init(
        "this formula has no stored result",
        hint: "open the file in Excel or LibreOffice and save it, so that results are stored")
    case .notWorkbook:
      .init(
        "this zip file holds no Excel workbook",
        hint: "save the sheet as Excel Workbook (.xlsx) or as CSV UTF-8; .xlsb and .ods are not read")
    case .damaged:
      .init(
        "the workbook is damaged, or was made by a program that does not keep to the format",
        hint: "open it in Excel or LibreOffice and save it again")
    case .encrypted:
      .init(
        "the workbook is protected with a password",
        hint: "in Excel: File, Info, Protect Workbook, Encrypt with Password, and leave the password empty")
    case .tooLarge:
      .init(
        "the workbook unpacks to more than is read",
        hint: "keep only the sheet with the deal, and delete empty rows and columns around it")
    case .libraryMissing(let library):
      .init(
        "workbooks can't be read here, because the library \(library) is not installed or could not be loaded",
        hint: "install it, or save the sheet as CSV UTF-8")
    case .sheetMissing(let sheets):
      .init(
        "none of the sheets holds a deal: \(list(sheets.prefix(8).map(quoted), "and"))",
        hint: "the first row of a deal has the columns issue, option, and for both parties: value NAME")
    case .sheetHidden(let sheet):
      .init(
        "the sheet to read is hidden: \(quoted(sheet))",
        hint: "show it; in Excel: right-click the tab of a sheet, Unhide")
    case .sheetsSeveral(let sheets):
      .init(
        "several sheets hold a deal: \(list(sheets.prefix(8).map(quoted), "and"))",
        hint: "name the one that is meant with --sheet, or call it \"deal\"")
    case .sheetUnknown(let name, let sheets):
      .init(
        "no sheet is called \(quoted(name)): there is \(list(sheets.prefix(8).map(quoted), "and"))",
        hint: "write the name as on its tab")
    case .noSheets(let name):
      .init(
        "this is no workbook, and has no sheet \(quoted(name))", hint: "leave --sheet out")
    case .sheetNotNamed(let wanted, let found):
      .init(
        "none of the sheets is called \(list(wanted.map(quoted), "or")): \(list(found.prefix(8).map(quoted), "and"))",
        hint: "give the one that is meant such a name")
    case .cellDate(let date):
      .init(
        "this cell holds a date: \(date)",
        hint: "Excel makes dates of labels such as 1-2; format the cell as Text and type the label again")
    case .sheetUnread(let sheet):
      .init(
        Notice.phrase(of: sheet),
        hint: sheet.reason == .hidden
          ? "show it; in Excel: right-click the tab of a sheet, Unhide"
          : "give the one that is meant such a name")
    case .cellNumber(let text):
      .init(
        "the workbook has \(quoted(text)) as a number here, which is none",
        hint: "type the cell again in Excel or LibreOffice, and save")
    case .formulaStale(let reason): ofStaleFormula(reason)
    case .cellMerged(let range, let first, let text):
      .init(
        "this cell belongs to the merged cell \(range), and only \(first) holds something: \(quoted(text))",
        hint: "unmerge the cells, and fill in each one by itself")
    case .mergesOverlap(let range):
      .init(
        "the merged cell \(range) overlaps another one",
        hint: "unmerge both in Excel or LibreOffice, fill in the cells, and save")
    case .cellStruckOut(isPartly: false):
      .init(
        "this text is struck out",
        hint: "delete the text, or remove the strike-through: in Excel, Ctrl+5")
    case .cellStruckOut(isPartly: true):
      .init(
        "a part of this text is struck out",
        hint: "delete the part that no longer holds, or remove the strike-through")
    case .rowStruckOut:
      .init(
        "this row is struck out", hint: "delete the row, or remove the strike-through: in Excel, Ctrl+5")
    }
  }

  private static func ofStaleFormula(_ reason: StaleResult) -> ProblemWording {
    let save: Phrase =
      "open the workbook in Excel or LibreOffice and save it there, or type the result itself in the cell"
    let compute: Phrase =
      "in Excel: Formulas, Calculation Options, Automatic; then save, or type the result itself in the cell"
    return switch reason {
    case .computedOnLoading:
      .init(
        "the stored result of this formula counts for nothing: the workbook asks to be computed when it is opened (fullCalcOnLoad)",
        hint: save)
    case .computedAlways:
      .init(
        "this is a formula whose result may be out of date: the workbook asks to compute all anew each time (forceFullCalc)",
        hint: "copy the cells with formulas and paste them as values, then save")
    case .computedByHand:
      .init(
        "this is a formula whose result may be out of date: the workbook is only computed by hand, and not when it is saved",
        hint: compute)
    case .unfinished:
      .init(
        "this is a formula whose result may be out of date: the workbook was saved before it was computed",
        hint: save)
    case .differs(let result):
      .init(
        "the result that is stored for this formula is out of date: the formula makes \(result)", hint: save)
    }
  }
}
