import DealFiles
import MutualGains

extension FrontierReport {
  /// The report as JSON.
  public var json: JSON {
    let answer = AnswerJSON(file: file)
    var members = answer.head(schema: "frontier")
    members.append(("count", .integer(Int64(range.count))))
    if !request.isSummary {
      members.append(
        ("points", .list(count: range.count) { point(at: range.lowerBound + $0, answer) }))
    }
    return .object(members)
  }

  private func point(at index: Int, _ answer: AnswerJSON) -> JSON {
    let point = frontier.points[index]
    let members = [("utility", answer.pair(point)), ("gain", answer.pair(deal.gain(at: point)))]
    guard hasPackages else { return .object(members + [("packages", nil)]) }
    return .object(
      members + answer.packages(frontier.packageCounts[index])
        + [("package", answer.package(frontier.package(at: index)))])
  }

  /// Writes the points as a table, in the notation of the deal's file.
  public func writeTable(to output: Output) {
    let notation = CellNotation(file.reading)
    output.write { writeHeader(notation, to: &$0) }
    for index in range where !output.hasFailed {
      output.write { writeRow(index, notation, to: &$0) }
    }
  }

  private func writeHeader(_ notation: CellNotation, to row: inout [UInt8]) {
    var headers: [String] = []
    for side in Side.allCases {
      let name = deal.parties[side].name
      headers += ["utility \(name)", "gain \(name)"]
    }
    if hasPackages { headers += ["packages"] + deal.issues.map(\.name) }
    for (column, header) in headers.enumerated() {
      if column > 0 { row.append(notation.separator) }
      notation.append(text: header, to: &row)
    }
    row.append(0x0A)
  }

  private func writeRow(_ index: Int, _ notation: CellNotation, to row: inout [UInt8]) {
    let point = frontier.points[index]
    let gain = deal.gain(at: point)
    let amounts = [Amount(units: point.a), gain.first, Amount(units: point.b), gain.second]
    for (column, amount) in amounts.enumerated() {
      if column > 0 { row.append(notation.separator) }
      notation.append(amount, digits: deal.digits, to: &row)
    }
    if hasPackages {
      row.append(notation.separator)
      row.append(units: frontier.packageCounts[index].value, digits: 0)
      for (issue, option) in zip(deal.issues, frontier.package(at: index).choices) {
        row.append(notation.separator)
        notation.append(text: issue.options[option].label, to: &row)
      }
    }
    row.append(0x0A)
  }

  /// Writes how many points there are.
  public func writeSummary(to output: Output) {
    output.write("\(counted(range.count, "efficient point"))")
    if hasPackages {
      let packages = range.reduce(PackageCount(0)) { $0 + frontier.packageCounts[$1] }
      output.write(", \(packages.words)")
    }
    output.write(".\n")
  }
}
