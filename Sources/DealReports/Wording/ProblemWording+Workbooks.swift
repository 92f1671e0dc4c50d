import DealFiles

extension ProblemWording {
  static func ofWorkbook(_ problem: Problem) -> ProblemWording? {
    switch problem {
    case .notWorkbook:
      .init(
        "this zip file holds no Excel workbook",
        hint: "save the sheet as Excel Workbook (.xlsx) or as CSV UTF-8; .xlsb and .ods are not read")
    case .workbookDamaged:
      .init(
        "the workbook is damaged, or was made by a program that does not keep to the format",
        hint: "open it in Excel or LibreOffice and save it again")
    case .workbookEncrypted:
      .init(
        "the workbook is protected with a password",
        hint: "in Excel: File, Info, Protect Workbook, Encrypt with Password, and leave the password empty")
    case .workbookTooLarge:
      .init(
        "the workbook unpacks to more than is read",
        hint: "keep only the sheet with the deal, and delete empty rows and columns around it")
    case .workbookLibraryMissing(let library):
      .init(
        "workbooks can't be read here, because the library \(library) is not installed",
        hint: "install it, or save the sheet as CSV UTF-8")
    case .sheetMissing(let sheets):
      .init(
        "none of the sheets holds a deal: \(list(sheets.prefix(8).map(quoted), "and"))",
        hint: "the first row of a deal has the columns issue, option, and for both parties: value NAME")
    case .sheetHidden(let sheet):
      .init(
        "the sheet with the deal is hidden: \(quoted(sheet))",
        hint: "show it; in Excel: right-click the tab of a sheet, Unhide")
    case .sheetsSeveral(let sheets):
      .init(
        "several sheets hold a deal: \(list(sheets.prefix(8).map(quoted), "and"))",
        hint: "name the one that is meant \"deal\"")
    case .sheetNotNamed(let wanted, let found):
      .init(
        "none of the sheets is called \(list(wanted.map(quoted), "or")): \(list(found.prefix(8).map(quoted), "and"))",
        hint: "give the one that is meant such a name")
    case .cellDate(let date):
      .init(
        "this cell holds a date: \(date)",
        hint: "Excel makes dates of labels such as 1-2; format the cell as Text and type the label again")
    default: nil
    }
  }
}
