/// A workbook as Excel saves it (`.xlsx`): its sheets, each to be read as a text file is.
package struct Workbook: Sendable {
  /// The file, as the user named it.
  package let name: String
  private let bytes: [UInt8]
  private let sheets: [Sheet]
  private let styles: SheetReader.SheetStyles
  private let calculation: SheetCalculation

  private struct Sheet: Sendable {
    var name: String
    var part: String
    var isHidden: Bool
    /// The first filled rows.
    var rows: [[String]]

    /// Whether the first filled row has the headers of a deal.
    var isDeal: Bool { rows.first.map { DealColumns.isDeal(header: $0) } ?? false }
  }

  /// The names of all sheets, in their order.
  package var sheetNames: [String] { sheets.map(\.name) }

  /// The workbook in the bytes of a file.
  ///
  /// - Throws: a diagnostic where they are none, or one that is damaged, encrypted or too large.
  package init(name: String, bytes: [UInt8]) throws(Diagnostic) {
    if bytes.count > SourceText.largestSize { throw Diagnostic(.file(.tooLarge), in: name) }
    self.name = name
    self.bytes = bytes
    do throws(WorkbookFault) {
      (sheets, styles, calculation) = try WorkbookArchive.open(bytes) {
        archive throws(WorkbookFault) in
        let main = try archive.relationships(of: "").target(ofType: "officeDocument") ?? "xl/workbook.xml"
        let part = WorkbookArchive.resolve(main, from: "")
        guard archive.has(part), WorkbookArchive.mayBeWorkbook(part) else {
          throw WorkbookFault(archive.problem)
        }
        let list = SheetListReader()
        try archive.read(part, list)
        let relations = try archive.relationships(of: part)
        func resolved(_ target: String?) -> String? {
          target.map { WorkbookArchive.resolve($0, from: part) }
        }
        var styles = SheetReader.SheetStyles()
        styles.startsIn1904 = list.startsIn1904
        if let part = resolved(relations.target(ofType: "sharedStrings")), archive.has(part) {
          let reader = SharedTextsReader()
          try archive.read(part, reader)
          styles.texts = reader.texts
        }
        if let part = resolved(relations.target(ofType: "styles")), archive.has(part) {
          let reader = WorkbookStylesReader()
          try archive.read(part, reader)
          styles.formats = reader.formats
        }
        var sheets: [Sheet] = []
        for (name, id, isHidden) in list.sheets {
          // Sheets that are only a chart have no cells.
          guard let relation = relations.relationships[id], relation.type == "worksheet" else { continue }
          let sheetPart = WorkbookArchive.resolve(relation.target, from: part)
          let reader = SheetReader(name: name, styles: styles, rowLimit: DealColumns.searchedRows)
          // What is wrong further down is said of the sheet that is read.
          do throws(WorkbookFault) { try archive.read(sheetPart, reader) } catch {
            if reader.sheet.cells.isEmpty { throw error }
          }
          sheets.append(Sheet(name: name, part: sheetPart, isHidden: isHidden, rows: reader.sheet.rows))
        }
        if sheets.isEmpty { throw WorkbookFault(archive.problem) }
        return (sheets, styles, list.calculation)
      }
    } catch {
      throw Diagnostic(error.problem, at: Place(file: name, cell: error.cell))
    }
  }

  /// The first visible sheet whose name is one of `names`, whatever its case; nil where there is none.
  package func sheet(named names: String...) throws(Diagnostic) -> SourceText? {
    let keys = names.map(LabelKey.init)
    let index = sheets.firstIndex { !$0.isHidden && keys.contains(LabelKey($0.name)) }
    guard let index else { return nil }
    return try text(ofSheet: index)
  }

  /// The first visible sheet beside the deal whose name is one of `names`; nil where there is none.
  ///
  /// Empty sheets and those with the headers of a deal are none of them, however they are called.
  func sheet(besideDeal names: [String]) throws(Diagnostic) -> SourceText? {
    try index(besideDeal: names).map { index throws(Diagnostic) in try text(ofSheet: index) }
  }

  /// The name of that sheet.
  func nameOfSheet(besideDeal names: [String]) -> String? { index(besideDeal: names).map { sheets[$0].name } }

  private func index(besideDeal names: [String]) -> Int? {
    let keys = names.map { LabelKey($0) }
    return filled.first { keys.contains(LabelKey(sheets[$0].name)) && !sheets[$0].isDeal }
  }

  /// The sheet with one of those names, or else the only one that has anything in it.
  ///
  /// - Throws: a diagnostic where there are several, and none with such a name.
  func sheet(namedOrOnly names: [String]) throws(Diagnostic) -> SourceText {
    let index: Int
    if let named = self.index(besideDeal: names) {
      index = named
    } else {
      if filled.count > 1 {
        throw Diagnostic(
          .workbook(.sheetNotNamed(wanted: names, found: filled.map { sheets[$0].name })), in: name)
      }
      guard let only = filled.first else { throw Diagnostic(emptyOrHidden, in: name) }
      index = only
    }
    return try text(ofSheet: index).beside(unread([sheets[index].name]))
  }

  /// The sheets that can be seen and have anything in them.
  private var filled: [Int] { sheets.indices.filter { !sheets[$0].isHidden && !sheets[$0].rows.isEmpty } }

  /// The sheets that were not read though they have something on them, and the rows that they start with.
  ///
  /// - Parameter read: The names of those that were read.
  func unread(_ read: [String]) -> [SheetOutline] {
    sheets.filter { !$0.rows.isEmpty && !read.contains($0.name) }.map {
      SheetOutline(name: $0.name, isHidden: $0.isHidden, rows: $0.rows)
    }
  }

  /// The sheet that holds a deal, by the headers in its first filled row.
  ///
  /// - Throws: a diagnostic where several do and none is named "deal", or none does.
  package func dealSheet() throws(Diagnostic) -> SourceText {
    let deals = filled.filter { sheets[$0].isDeal }
    let isNamed = { (index: Int) in LabelKey(sheets[index].name).text == "deal" }
    if deals.count > 1 {
      guard let named = deals.first(where: isNamed) else {
        throw Diagnostic(.workbook(.sheetsSeveral(deals.map { sheets[$0].name })), in: name)
      }
      return try text(ofSheet: named)
    }
    if let deal = deals.first { return try text(ofSheet: deal) }
    // Of the one that is meant, the reader of deals says best what its header lacks.
    if let named = filled.first(where: isNamed) { return try text(ofSheet: named) }
    let hidden = sheets.first { $0.isHidden && $0.isDeal }
    if let hidden { throw Diagnostic(.workbook(.sheetHidden(hidden.name)), in: name) }
    if filled.count > 1 {
      throw Diagnostic(.workbook(.sheetMissing(filled.map { sheets[$0].name })), in: name)
    }
    guard let only = filled.first else { throw Diagnostic(emptyOrHidden, in: name) }
    return try text(ofSheet: only)
  }

  /// The names of all sheets that can be seen and have the headers of a deal.
  var dealSheetNames: [String] { filled.filter { sheets[$0].isDeal }.map { sheets[$0].name } }

  /// The sheet of that name, as the user asks for it.
  ///
  /// - Throws: a diagnostic where there is none, or where it is hidden.
  func sheet(asked name: String) throws(Diagnostic) -> SourceText {
    let key = LabelKey(name)
    guard let index = sheets.firstIndex(where: { LabelKey($0.name) == key }) else {
      throw Diagnostic(.workbook(.sheetUnknown(name, among: sheetNames)), in: self.name)
    }
    if sheets[index].isHidden { throw Diagnostic(.workbook(.sheetHidden(sheets[index].name)), in: self.name) }
    return try text(ofSheet: index)
  }

  /// Why there is nothing to read in a workbook without a filled sheet that can be seen.
  private var emptyOrHidden: Problem {
    sheets.first { $0.isHidden && !$0.rows.isEmpty }.map { .workbook(.sheetHidden($0.name)) } ?? .file(.empty)
  }

  /// The sheets that formulas of a sheet name, and those that theirs name.
  private func others(
    than sheet: Worksheet, _ cells: (Sheet) throws(WorkbookFault) -> Worksheet
  ) throws(WorkbookFault) -> [Worksheet] {
    var found: [Worksheet] = []
    // In an order of its own, whatever that of a set: which ones are left out must not depend on it.
    var wanted = sheet.formulas.otherSheets.sorted()[...]
    var keys: Set = [LabelKey(sheet.name)]
    while let name = wanted.popFirst(), found.count < Workbook.largestOtherCount {
      let key = LabelKey(name)
      guard keys.insert(key).inserted, let other = sheets.first(where: { LabelKey($0.name) == key })
      else { continue }
      let cells = try cells(other)
      found.append(cells)
      wanted += cells.formulas.otherSheets.sorted()
    }
    return found
  }

  private static let largestOtherCount = 20

  private func text(ofSheet index: Int) throws(Diagnostic) -> SourceText {
    let sheet = sheets[index]
    do throws(WorkbookFault) {
      let (cells, others) = try WorkbookArchive.open(bytes) { archive throws(WorkbookFault) in
        func cells(of sheet: Sheet) throws(WorkbookFault) -> Worksheet {
          let reader = SheetReader(name: sheet.name, styles: styles)
          try archive.read(sheet.part, reader)
          return try reader.sheet.hiding(reader.merges)
        }
        let cells = try cells(of: sheet)
        return (cells, try self.others(than: cells, cells(of:)))
      }
      return try SourceText(name: name, sheet: cells, others: others, calculation: calculation)
    } catch {
      var place = Place(file: name, cell: error.cell)
      place.sheet = sheet.name
      throw Diagnostic(error.problem, at: place)
    }
  }
}

extension DealColumns {
  /// Whether a header has what every deal has: an issue, an option, and a party's value.
  static func isDeal(header: [String]) -> Bool {
    var (hasIssue, hasOption, hasValue) = (false, false, false)
    for name in header {
      switch meaning(ofHeader: name) {
      case .issue: hasIssue = true
      case .option: hasOption = true
      case .value: hasValue = true
      default: break
      }
    }
    return hasIssue && hasOption && hasValue
  }
}
