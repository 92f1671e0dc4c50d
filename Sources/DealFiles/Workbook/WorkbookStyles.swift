/// Reads the part with the formats of cells.
final class WorkbookStylesReader: PartReader {
  /// The formats, in the order of their numbers in cells.
  private(set) var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  private var isInCellFormats = false

  private static let largestCount = 100_000

  override func start(_ name: String, _ attributes: PartAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      codes[id] = CellFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats else { return }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id] ?? CellFormat(builtIn: id))
    default: break
    }
    if codes.count > WorkbookStylesReader.largestCount || formats.count > WorkbookStylesReader.largestCount {
      stop(WorkbookFault(.workbookTooLarge))
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
