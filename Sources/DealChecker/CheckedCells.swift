/// Where the amounts of a deal stand in its file, by the addresses of a spreadsheet.
struct CheckedCells: Sendable {
  /// Per party the column of its values, and of its costs where it has one, from 0.
  let values: [Int]
  let costs: [Int?]
  /// Per party the record of its no-deal value, from 1; nil where there is none.
  let noDealRecords: [Int?]

  /// The address of a cell, such as `C7`.
  private static func name(_ column: Int, _ record: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(UInt8(ascii: "A") + UInt8((rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(record)"
  }

  /// The cells of values in a record, or of those costs that there are.
  func valueCells(_ record: Int) -> [String?] { values.map { CheckedCells.name($0, record) } }

  func costCells(_ record: Int) -> [String?] { costs.map { $0.map { CheckedCells.name($0, record) } } }

  var noDealCells: [String?] {
    zip(values, noDealRecords).map { column, record in record.map { CheckedCells.name(column, $0) } }
  }

  /// Per party the record of the best of several values, the first of equal ones.
  static func bestRecords(_ records: [Int], _ amounts: [Amounts]) -> [Int?] {
    (0..<2).map { party in
      var best: Int?
      for index in records.indices where best.map({ amounts[$0][party] < amounts[index][party] }) ?? true {
        best = index
      }
      return best.map { records[$0] }
    }
  }
}

extension [String?] {
  /// The cells as an answer has them.
  var inAnswer: AnswerValue { .list(map { $0.map(AnswerValue.string) ?? .null }) }
}
