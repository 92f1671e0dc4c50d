import MutualGains

/// Rows that say how deviations are shared: `share;supplier;from 0 %;to 10 %;50 %`.
struct ShareRows {
  private let text: DelimitedText
  private let deal: Deal
  private(set) var problems = ProblemList()
  private(set) var bands: [ShareBand] = []
  private var cells: [CellAddress] = []

  init(_ text: DelimitedText, deal: Deal) { (self.text, self.deal) = (text, deal) }

  /// Reads a row: behind the party stand from where, up to where, and the part that it bears itself. An empty cell in
  /// the place of an end is none.
  mutating func read(record: Int, party address: CellAddress) {
    let name = text.label(address)
    guard let side = deal.side(named: name) else {
      report(.shareParty(name, known: Side.allCases.map { deal.parties[$0].name }), address)
      return
    }
    let places = (1...3).map { CellAddress(record: record, column: address.column + $0) }
    let from = percent(at: places[0], behind: .shareFrom)
    let hasEnd = !text.isEmpty(places[1])
    let to = hasEnd ? percent(at: places[1], behind: .shareTo) : nil
    let part = percent(at: places[2], behind: nil)
    guard let from, let part, hasEnd == (to != nil) else { return }
    if let to, to.units(atDigits: ShareBand.mostDigits) <= from.units(atDigits: ShareBand.mostDigits) {
      report(.shareOrder, places[1])
      return
    }
    if part.units < 0 || part.units(atDigits: ShareBand.mostDigits) > 1_000_000 {
      report(.sharePart(text.text(places[2])), places[2])
      return
    }
    let band = ShareBand(side, from: from, to: to, part: part)
    if let other = bands.firstIndex(where: { $0.overlaps(band) }) {
      report(.shareOverlap(firstCell: cells[other].name), address)
      return
    }
    bands.append(band)
    cells.append(address)
  }

  /// The percent in a cell, behind `from` or `to`, which may be left out.
  private mutating func percent(at address: CellAddress, behind term: Term?) -> ExactDecimal? {
    let whole = text.text(address)
    var rest = LabelKey(whole).text
    for word in term?.keys ?? [] where rest.hasPrefix(word + " ") {
      rest = String(rest.dropFirst(word.count + 1))
    }
    rest = rest.replacing("\u{2212}", with: "-")
    let isPercent = rest.hasSuffix("%")
    if isPercent { rest = String(rest.dropLast()).trimmingBlanks }
    // With one sign among its digits, and not three behind it, a number has one reading.
    let number = ExactDecimal(rest.replacing(",", with: "."))
    guard isPercent, let number, number.digits != 3, number.digits <= ShareBand.mostDigits,
      number.units.magnitude < 1_000_000_000
    else {
      report(.sharePercent(whole), address)
      return nil
    }
    return number
  }

  private mutating func report(_ problem: ActualsProblem, _ address: CellAddress) {
    problems.report(.actuals(problem), at: address)
  }
}

extension ShareBand {
  /// Whether some deviation lies in both.
  fileprivate func overlaps(_ other: ShareBand) -> Bool {
    func ends(_ band: ShareBand) -> (from: Int64, to: Int64) {
      (
        band.from.units(atDigits: ShareBand.mostDigits),
        band.to?.units(atDigits: ShareBand.mostDigits) ?? .max
      )
    }
    let (own, others) = (ends(self), ends(other))
    return side == other.side && own.from < others.to && others.from < own.to
  }
}
