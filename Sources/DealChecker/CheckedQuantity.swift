/// A numeric column that a rule limits, such as CO2, in units of 1/10^`digits` of its own.
struct CheckedQuantity: Sendable {
  let name: String
  let digits: Int
  /// What each option adds, by issue and option.
  let amounts: [[Int64]]

  /// The quantity whose cells are those with index `column` in the rows of the issues; an empty one is 0.
  init(
    name: String, column: Int, lines: [[DealLine]], issues: [CheckedIssue], mark: DecimalMark?
  ) throws(CheckRefusal) {
    self.name = name
    var (written, needed) = (0, 0)
    for text in lines.joined().compactMap({ $0.quantities[column] }).flatMap(\.texts) {
      if text.currency != nil { throw CheckRefusal("“\(text.text)” under “\(name)” is no plain number.") }
      let number = try text.number(mark)
      written = max(written, number.digits)
      needed = max(needed, number.trimmed.digits)
    }
    digits = written <= CheckedDeal.mostDigits ? written : needed
    if digits > CheckedDeal.mostDigits { throw CheckRefusal("“\(name)” has too many decimals.") }

    var amounts: [[Int64]] = []
    var bound: Int128 = 0
    for (rows, issue) in zip(lines, issues) {
      // A range of options stands in one row, which is then the only one of its issue.
      let steps = issue.options.count / rows.count - 1
      var added: [Int64] = []
      for row in rows {
        added += try AmountColumn(
          [row.quantities[column]], weight: nil, mark: mark, digits: digits, steps: steps
        )
        .amounts.map(\.a)
      }
      bound += Int128(added.map(\.magnitude).max() ?? 0)
      amounts.append(added)
    }
    if bound > CheckedDeal.largestSum { throw CheckRefusal("The sums of “\(name)” could pass 2^62 units.") }
    self.amounts = amounts
  }
}
