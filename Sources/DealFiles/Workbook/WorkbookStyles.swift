/// Reads the part with the formats of cells.
final class WorkbookStylesReader: PartReader {
  /// The formats, in the order of their numbers in cells.
  private(set) var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]
  /// The fonts that strike out.
  private var strikingFonts: Set<Int> = []
  private var fontCount = 0
  private var isInFonts = false
  private var isInCellFormats = false

  private static let largestCount = 100_000

  override func start(_ name: String, _ attributes: PartAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      codes[id] = CellFormat(code: code)
    // Conditional formats have fonts as well, elsewhere.
    case "fonts": isInFonts = true
    case "font": if isInFonts { fontCount += 1 }
    case "strike": if isInFonts, attributes.isOn { strikingFonts.insert(fontCount - 1) }
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats else { return }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      var format = codes[id] ?? CellFormat(builtIn: id)
      format.isStruckOut = strikingFonts.contains(attributes["fontId"].flatMap { Int($0) } ?? 0)
      formats.append(format)
    default: break
    }
    if codes.count > WorkbookStylesReader.largestCount || formats.count > WorkbookStylesReader.largestCount {
      stop(WorkbookFault(.workbook(.tooLarge)))
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
    if name == "fonts" { isInFonts = false }
  }
}
