@testable import DealFiles

/// A deal on a sheet that tests change in one place.
struct SheetDeal {
  var rows: [[String]] = [
    ["issue", "option", "value buyer", "cost buyer", "value supplier", "cost supplier"],
    ["Term", "30 days", number("0"), number("0"), number("12000"), number("0")],
    ["Term", "60 days", number("18000"), number("0"), number("4000"), number("1500")],
    ["Delivery", "24 hours", number("9000"), number("0"), number("-2500"), number("6000")],
    ["Delivery", "48 hours", number("4000"), number("0"), number("0"), number("0")],
    ["BATNA", "", number("12000"), "", number("1000"), ""],
  ]
  var sheet = ZipFile.Sheet(name: "deal", rows: "")
  /// Sheets behind the deal.
  var others: [ZipFile.Sheet] = []
  var formats = ""
  var calculation = ""
  var named: (String) -> String = { $0 }

  static func number(_ text: String) -> String { "<c><v>\(text)</v></c>" }

  /// An empty text leaves its cell empty.
  static func row(_ number: Int, _ cells: [String], _ attributes: String = "") -> String {
    let row = ZipFile.row(number, cells.map { $0.isEmpty ? "<c/>" : $0 })
    return attributes.isEmpty ? row : row.replacing("<row ", with: "<row \(attributes) ", maxReplacements: 1)
  }

  /// Attributes of rows, such as `hidden='1'`, by their number.
  var rowAttributes: [Int: String] = [:]

  var bytes: [UInt8] {
    var deal = sheet
    deal.rows =
      rows.enumerated().map { SheetDeal.row($0 + 1, $1, rowAttributes[$0 + 1] ?? "") }.joined()
    return ZipFile.workbook([deal] + others, formats: formats, calculation: calculation, named: named)
  }

  var source: DealSource {
    get throws { try DealSource(name: "w.xlsx", bytes: bytes) }
  }

  /// What is refused, as `C3 formula-stale`.
  var refused: [String] {
    do {
      _ = try DealFile(source)
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics.map { "\($0.place.cell ?? "") \($0.problem.code)" }
    } catch let diagnostic as Diagnostic {
      return ["\(diagnostic.place.cell ?? "") \(diagnostic.problem.code)"]
    } catch {
      return ["\(error)"]
    }
  }

  var notices: [Notice] {
    get throws { try DealFile(source).notices }
  }

  /// Puts a cell in the place of another: the third one of the third row is `C3`.
  mutating func set(_ row: Int, _ column: Int, _ cell: String) {
    while rows.count < row { rows.append([]) }
    while rows[row - 1].count < column { rows[row - 1].append("") }
    rows[row - 1][column - 1] = cell
  }

  /// A sheet of rules beside the deal.
  static func rules(_ rows: [[String]], named name: String = "rules") -> ZipFile.Sheet {
    table(name, [["name", "rule", "when", "then", "limit"]] + rows)
  }

  /// A sheet of proposals beside the deal.
  static func proposals(_ rows: [[String]], named name: String = "proposals") -> ZipFile.Sheet {
    table(name, [["proposal", "Term", "Delivery", "payment"]] + rows)
  }

  static func table(_ name: String, _ rows: [[String]]) -> ZipFile.Sheet {
    ZipFile.Sheet(name: name, rows: rows.enumerated().map { row($0 + 1, $1) }.joined())
  }

  /// What is refused of the proposals, and the notices of those that are read.
  func readProposals() throws -> (refused: [String], notices: [Notice], file: ProposalFile?) {
    let file = try DealFile(source)
    guard let sheet = try source.proposals else { return ([], [], nil) }
    do throws(Refusal) {
      let proposals = try ProposalFile(sheet, for: file)
      return ([], proposals.notices, proposals)
    } catch {
      return (error.diagnostics.map { "\($0.place.cell ?? "") \($0.problem.code)" }, [], nil)
    }
  }
}
