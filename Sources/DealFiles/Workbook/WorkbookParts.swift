/// Reads the part that says which parts another part refers to.
final class RelationshipsReader: PartReader {
  struct Relationship {
    var type: String
    var target: String
  }

  private(set) var relationships: [String: Relationship] = [:]

  override func start(_ name: String, _ attributes: PartAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    // Two standards have different addresses for the same types; the last word is the same.
    let type = (attributes["Type"] ?? "").split(separator: "/").last.map(String.init) ?? ""
    relationships[id] = Relationship(type: type, target: target)
  }

  func target(ofType type: String) -> String? { relationships.values.first { $0.type == type }?.target }
}

/// How a workbook is computed.
struct SheetCalculation: Sendable {
  /// Why the results that are stored can't be relied on; nil where they can.
  var staleness: StaleResult?
  /// Whether it is computed when somebody asks for it, or saves it.
  var isByHand = false
  /// Whether a result is what its formula makes, no less and no more.
  var isExact = true

  /// That of a workbook which says nothing of it.
  init() {}

  fileprivate init(_ attributes: PartAttributes) {
    isExact = !attributes.denies("fullPrecision") && !attributes.says("iterate")
    if attributes.says("fullCalcOnLoad") {
      staleness = .computedOnLoading
    } else if attributes.says("forceFullCalc") {
      staleness = .computedAlways
    } else if attributes.denies("calcCompleted") {
      staleness = .unfinished
    } else if attributes["calcMode"] == "manual" {
      isByHand = true
      if attributes.denies("calcOnSave") { staleness = .computedByHand }
    }
  }
}

/// Reads the part that lists the sheets.
final class SheetListReader: PartReader {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var startsIn1904 = false
  private(set) var calculation = SheetCalculation()

  private static let largestCount = 1_000

  override func start(_ name: String, _ attributes: PartAttributes) {
    if name == "workbookPr" { startsIn1904 = attributes.says("date1904") }
    if name == "calcPr" { calculation = SheetCalculation(attributes) }
    guard name == "sheet", let title = attributes["name"], let id = attributes["id"] else { return }
    sheets.append((title, id, (attributes["state"] ?? "visible") != "visible"))
    if sheets.count > SheetListReader.largestCount { stop(WorkbookFault(.workbook(.tooLarge))) }
  }
}

extension WorkbookArchive {
  /// The parts that the part of that name refers to.
  func relationships(of part: String) throws(WorkbookFault) -> RelationshipsReader {
    let reader = RelationshipsReader()
    let (folder, file) = WorkbookArchive.split(part)
    let name = "\(folder)_rels/\(file).rels"
    if has(name) { try read(name, reader) }
    return reader
  }

  /// The name of the part to which `target` leads from the part of that name.
  static func resolve(_ target: String, from part: String) -> String {
    let isDivider = { (sign: Character) in sign == "/" || sign == "\\" }
    var folders = target.first.map(isDivider) == true ? [] : split(part).folder.split(separator: "/")[...]
    for step in target.split(whereSeparator: isDivider) where step != "." {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  /// `xl/workbook.xml` as `xl/` and `workbook.xml`.
  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }
}
