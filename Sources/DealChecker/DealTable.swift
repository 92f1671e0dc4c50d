/// The records of a delimited file.
struct DealTable: Sendable {
  let header: [String]
  let rows: [Row]

  struct Row: Sendable {
    /// The number of the record in the file, from 1.
    let number: Int
    let cells: [String]

    /// The cell of a column, without blanks around it; empty where the record ends before it.
    func cell(_ column: Int) -> String {
      column < cells.count ? String(Substring(cells[column]).trimmed) : ""
    }

    /// The name, label or list in a cell: without the apostrophe that keeps spreadsheets from taking it for a
    /// formula.
    func label(_ column: Int) -> String { DealTable.unguarded(cell(column)) }
  }

  /// The table in `bytes`. The separator is the one of semicolon, comma and tab for which `isHeader`
  /// knows the first record, or the one of a line `sep=…`. `refusal` says that there is no such record.
  init(
    bytes: [UInt8], orRefuse refusal: CheckSentence, isHeader: ([String]) -> Bool
  ) throws(CheckRefusal) {
    var scalars = Array(try DealTable.text(bytes).unicodeScalars)
    var separators: [Unicode.Scalar] = [";", ",", "\t"]
    if scalars.count > 4, String(String.UnicodeScalarView(scalars[..<4])).lowercased() == "sep=" {
      separators = [scalars[4]]
      scalars.removeFirst(5)
      while let first = scalars.first, first == "\r" || first == "\n" { scalars.removeFirst() }
    }
    // In quotes the line is no separator, and no record either.
    let isQuoted = String(String.UnicodeScalarView(scalars.prefix(5))).lowercased() == "\"sep="
    for separator in separators {
      // Titles may stand above the header.
      let first = DealTable.records(scalars, separator: separator, most: DealTable.mostTitles)
      guard let place = first.firstIndex(where: { isHeader($0.cells) }) else { continue }
      let records = DealTable.records(scalars, separator: separator, most: .max)
      header = first[place].cells.map { DealTable.unguarded(String(Substring($0).trimmed)) }
      rows = records.dropFirst(place + 1).map { row in
        isQuoted ? Row(number: row.number - 1, cells: row.cells) : row
      }
      return
    }
    throw CheckRefusal(refusal)
  }

  /// The header stands among so many first records.
  private static let mostTitles = 20

  /// A name, label or list without the apostrophe that keeps spreadsheets from taking it for a formula.
  static func unguarded(_ cell: String) -> String {
    guard cell.first == "'", let sign = cell.first(where: { $0 != "'" }), "=+-@".contains(sign) else {
      return cell
    }
    return String(cell.dropFirst())
  }

  /// UTF-8; UTF-16 where a byte order mark says so; what is no UTF-8 is Windows-1252.
  private static func text(_ bytes: [UInt8]) throws(CheckRefusal) -> String {
    let text: String?
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): text = utf16(bytes.dropFirst(2), low: 0, high: 1)
    case (0xFE, 0xFF): text = utf16(bytes.dropFirst(2), low: 1, high: 0)
    default:
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      if let text = String(validating: body, as: UTF8.self) { return text }
      if DealTable.mayBeOtherCodePage(body) {
        throw CheckRefusal("The checker can't tell which encoding the file has; save it as UTF-8.")
      }
      text = windows1252(body)
    }
    guard let text else { throw CheckRefusal("The file is no readable text.") }
    return text
  }

  /// UTF-16 whose low byte stands at `low` of each two; nil where a byte or half of a pair is missing.
  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { at in
      UInt16(bytes[at + low]) | UInt16(bytes[at + high]) << 8
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Nil where a byte stands for no character.
  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard (0x80...0x9F).contains(byte) else {
        text.append(Unicode.Scalar(byte))
        continue
      }
      let scalar = specials[Int(byte) - 0x80]
      guard scalar != "?" else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// What the bytes 0x80 to 0x9F of Windows-1252 stand for; "?" for the five that stand for nothing.
  private static let specials = Array("€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars)

  /// Whether a byte stands beside a letter that is a letter only in the code pages of old Macs and DOS.
  private static func mayBeOtherCodePage(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index] | 0x20).isLowercaseLetter
    }
    return bytes.indices.contains { index in
      (0x80...0x9F).contains(bytes[index]) && (isLetter(index - 1) || isLetter(index + 1))
    }
  }

  /// The first `most` records that are not blank.
  private static func records(
    _ scalars: [Unicode.Scalar], separator: Unicode.Scalar, most: Int
  ) -> [Row] {
    var rows: [Row] = []
    var number = 0
    var index = 0
    while index < scalars.count, rows.count < most {
      let cells = record(scalars, from: &index, separator: separator)
      number += 1
      if cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        rows.append(Row(number: number, cells: cells))
      }
    }
    return rows
  }

  /// One record; `index` moves behind its line break.
  private static func record(
    _ scalars: [Unicode.Scalar], from index: inout Int, separator: Unicode.Scalar
  ) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var quoted = false
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      let next = index < scalars.count ? scalars[index] : nil
      if quoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if next == "\"" {
          cell.append(scalar)
          index += 1
        } else {
          quoted = false
        }
      } else if scalar == "\"", cell.isEmpty {
        quoted = true
      } else if scalar == separator {
        cells.append(String(cell))
        cell = String.UnicodeScalarView()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", next == "\n" { index += 1 }
        break
      } else {
        cell.append(scalar)
      }
    }
    return cells + [String(cell)]
  }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
