/// A stretch of a party's deviation from its agreed costs, and what part of it that party bears itself.
struct CheckedBand: Sendable {
  /// 0 or 1.
  let party: Int
  /// In percent of the agreed costs; nil for no end.
  let from: WrittenNumber
  let to: WrittenNumber?
  /// In percent of the deviation.
  let part: WrittenNumber

  /// What a row of shares starts with.
  static let words: Set<String> = ["share", "verdeling"]
  private static let fromWords = ["from", "van", "vanaf"]
  private static let toWords = ["to", "up to", "tot"]
  /// A hundred percent in units of the finest percent.
  static let whole: Int128 = 1_000_000
  private static let mostDigits = 4

  init(party: Int, from: WrittenNumber, to: WrittenNumber?, part: WrittenNumber) {
    (self.party, self.from, self.to, self.part) = (party, from, to, part)
  }

  /// The band of a row: behind the party stand from where, up to where, and the part.
  init(_ row: DealTable.Row, party column: Int, of deal: CheckedDeal) throws(CheckRefusal) {
    let name = row.label(column).collapsed
    guard let party = deal.parties.firstIndex(where: { $0.folded == name.folded }) else {
      throw CheckRefusal("“\(name)” is no party of the deal.")
    }
    let end = row.cell(column + 2)
    self.init(
      party: party, from: try Self.percent(row.cell(column + 1), behind: Self.fromWords),
      to: end.isEmpty ? nil : try Self.percent(end, behind: Self.toWords),
      part: try Self.percent(row.cell(column + 3), behind: []))
  }

  private static func percent(
    _ cell: String, behind words: [String]
  ) throws(CheckRefusal) -> WrittenNumber {
    var text = cell.folded
    if let word = words.first(where: { text.hasPrefix($0 + " ") }) {
      text = String(text.dropFirst(word.count + 1))
    }
    text = text.replacing("\u{2212}", with: "-").replacing(",", with: ".")
    guard text.last == "%", let number = WrittenNumber(argument: String(text.dropLast().trimmed)),
      number.digits <= mostDigits, number.units.magnitude < 1_000_000_000
    else { throw CheckRefusal("“\(cell)” is no percentage.") }
    return number
  }

  /// A percent in millionths.
  static func millionths(_ percent: WrittenNumber) -> Int128 { percent.units(atDigits: mostDigits) ?? 0 }

  /// What of a deviation lies in the band, in units of the deal, its ends rounded half to even.
  func stretch(of deviation: Int64, agreed: Int64) -> Int64 {
    func end(_ percent: WrittenNumber) -> Int128 {
      // A point on the line from 0 to the agreed costs, or beyond.
      pointOnLine(
        from: 0, to: Int128(agreed.magnitude), index: Int(CheckedBand.millionths(percent)),
        steps: Int(CheckedBand.whole))
    }
    let low = end(from)
    let high = to.map(end) ?? Int128(Int64.max)
    func within(_ amount: Int128) -> Int128 { max(low, min(amount, max(low, high))) }
    return Int64(within(Int128(deviation)) - within(0))
  }
}
