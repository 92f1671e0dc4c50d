/// A zip file put together by hand, so that tests and fuzzing can make broken workbooks.
struct ZipFile {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry of text, as it is; `flags` 1 says that it is encrypted.
  mutating func add(_ name: String, _ text: String, flags: UInt16 = 0) {
    add(Array(name.utf8), Array(text.utf8), flags: flags)
  }

  /// Adds an entry, as it is; `flags` 0x800 says that its name is in UTF-8.
  mutating func add(_ name: [UInt8], _ content: [UInt8], flags: UInt16) {
    var common: [UInt8] = []
    // Version, flags, method (stored), time, date, sum, packed and unpacked size, length of name, of extra field.
    common.append(fields: [20, flags, 0, 0, 0x21])
    for number in [ZipFile.sum(of: content), UInt32(content.count), UInt32(content.count)] {
      common.append(fields: [UInt16(truncatingIfNeeded: number), UInt16(number >> 16)])
    }
    common.append(fields: [UInt16(name.count), 0])
    let offset = UInt32(bytes.count)
    bytes += [0x50, 0x4B, 3, 4] + common + name + content
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common
    directory.append(fields: [0, 0, 0, 0, 0, UInt16(truncatingIfNeeded: offset), UInt16(offset >> 16)])
    directory += name
    count += 1
  }

  /// The whole file.
  var contents: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 5, 6]
    let (size, start) = (UInt32(directory.count), UInt32(bytes.count))
    end.append(fields: [0, 0, UInt16(count), UInt16(count)])
    for number in [size, start] {
      end.append(fields: [UInt16(truncatingIfNeeded: number), UInt16(number >> 16)])
    }
    return bytes + directory + end + [0, 0]
  }

  /// One sheet, from the inside of its `sheetData` and what stands around it.
  struct Sheet {
    var name = "s"
    var rows: String
    var before = ""
    var behind = ""
    /// Such as `state='hidden'`.
    var attributes = ""
  }

  /// A workbook with one sheet, from the inside of its `sheetData` and what follows it.
  static func workbook(
    rows: String, before: String = "", behind: String = "", texts: String = "", formats: String = "",
    calculation: String = "", flags: UInt16 = 0
  ) -> [UInt8] {
    workbook(
      [Sheet(rows: rows, before: before, behind: behind)], texts: texts, formats: formats,
      calculation: calculation, flags: flags)
  }

  /// A workbook with several sheets; `named` changes the names of its parts.
  static func workbook(
    _ sheets: [Sheet], texts: String = "", formats: String = "", calculation: String = "", flags: UInt16 = 0,
    named: (String) -> String = { $0 }
  ) -> [UInt8] {
    var zip = ZipFile()
    let list = sheets.enumerated().map { "<sheet name='\($1.name)' \($1.attributes) r:id='s\($0)'/>" }
    zip.add(
      named("xl/workbook.xml"),
      "<workbook xmlns:r='r'><sheets>\(list.joined())</sheets>\(calculation)</workbook>")
    let relations = sheets.indices.map {
      "<Relationship Id='s\($0)' Type='t/worksheet' Target='sheet\($0).xml'/>"
    }
    zip.add(
      named("xl/_rels/workbook.xml.rels"),
      """
      <Relationships>\(relations.joined())
      <Relationship Id='b' Type='t/sharedStrings' Target='texts.xml'/>
      <Relationship Id='c' Type='t/styles' Target='styles.xml'/></Relationships>
      """)
    zip.add(named("xl/texts.xml"), "<sst>\(texts)</sst>")
    zip.add(named("xl/styles.xml"), "<styleSheet>\(formats)</styleSheet>")
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        named("xl/sheet\(index).xml"),
        "<worksheet>\(sheet.before)<sheetData>\(sheet.rows)</sheetData>\(sheet.behind)</worksheet>",
        flags: flags)
    }
    return zip.contents
  }

  /// A row of cells with texts in them; a cell that starts with `<` is taken as it is.
  static func row(_ number: Int, _ cells: [String]) -> String {
    let cells = cells.map { $0.hasPrefix("<") ? $0 : "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
    return "<row r='\(number)'>\(cells.joined())</row>"
  }

  private static func sum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension [UInt8] {
  fileprivate mutating func append(fields: [UInt16]) {
    for field in fields { append(contentsOf: [UInt8(truncatingIfNeeded: field), UInt8(field >> 8)]) }
  }
}
