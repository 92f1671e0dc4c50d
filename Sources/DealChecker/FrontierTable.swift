/// The points of a frontier that was written as a table.
enum FrontierTable {
  /// Whether an answer is such a table, rather than JSON.
  static func isHeader(_ cells: [String]) -> Bool {
    cells.count >= 4 && cells[0].folded.hasPrefix("utility ") && cells[1].folded.hasPrefix("gain ")
  }

  /// The table as the answer in JSON would have it.
  ///
  /// A search that was stopped says so in a last row of question marks; without one the table is taken as a whole
  /// frontier.
  static func answer(_ bytes: [UInt8], of deal: CheckedDeal) throws(CheckRefusal) -> AnswerValue {
    let table = try DealTable(
      bytes: bytes, orRefuse: "It is neither JSON nor the table of a frontier.", isHeader: isHeader)
    let columns = deal.parties.flatMap { ["utility \($0)", "gain \($0)"] }
    let rest = ["packages"] + deal.issues.map(\.name)
    let header = table.header
    let hasPackages = header.count > columns.count
    for (own, found) in zip(columns + (hasPackages ? rest : []), header) where own.folded != found.folded {
      throw CheckRefusal("The table has a column “\(found)” where “\(own)” should be.")
    }
    let expected = columns.count + (hasPackages ? rest.count : 0)
    if header.count != expected {
      throw CheckRefusal("The table has \(header.count) columns; \(expected) are needed.")
    }
    var rows = table.rows[...]
    let isStopped = rows.last.map { row in (0..<expected).allSatisfy { row.cell($0) == "?" } } ?? false
    if isStopped { rows.removeLast() }
    var points: [AnswerValue] = []
    for row in rows {
      var amounts: [AnswerValue] = []
      for column in 0..<4 { amounts.append(.number(row.cell(column).replacing(",", with: "."))) }
      var members = [
        AnswerValue.Member(key: "utility", value: .list([amounts[0], amounts[2]])),
        AnswerValue.Member(key: "gain", value: .list([amounts[1], amounts[3]])),
      ]
      if hasPackages {
        let count = row.cell(4)
        members.append(
          AnswerValue.Member(key: "packages", value: count.isEmpty ? .null : .number(count)))
        // A table has no mark for numbers that are too large.
        if count == "\(Int64.max)" {
          members.append(AnswerValue.Member(key: "saturated", value: .bool(true)))
        }
        let options = deal.issues.enumerated().map { index, issue in
          AnswerValue.Member(key: issue.name, value: .string(row.label(5 + index)))
        }
        if !count.isEmpty { members.append(AnswerValue.Member(key: "package", value: .object(options))) }
      } else {
        members.append(AnswerValue.Member(key: "packages", value: .null))
      }
      points.append(.object(members))
    }
    let proof = isStopped ? [AnswerValue.Member(key: "proven", value: .bool(false))] : []
    return .object([AnswerValue.Member(key: "points", value: .list(points))] + proof)
  }
}
