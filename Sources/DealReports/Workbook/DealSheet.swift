import DealFiles
import MutualGains

/// The sheet with the deal, to play with: an `x` beside an option chooses it, and formulas add up what that gives.
/// The sheet is a deal file itself, with its rules: changed values can be read and settled again.
struct DealSheet {
  private let report: SettlementReport
  private let chosen: DealPackage
  private let words: DealWords
  private let playWords: PlayWords
  /// Where the rules of the deal stand; nil where there is no way to say that.
  private let places: RulePlaces?
  /// The row of each issue's first option, counted from 0; one more at the end.
  private var firstRows: [Int] = [1]

  /// Sheets with more rows take Excel too long.
  private static let largestOptionCount = 100_000

  private enum Column {
    static let issue = 0, option = 1, chosen = 6, check = 7
    static let values = Pair(2, 4)
    static let costs = Pair(3, 5)
    // Beside the table, with a column between.
    static let party = 9, value = 10, cost = 11, noDeal = 12, gain = 13, payment = 14, gainAfterPayment = 15
    // Behind the sums, so that these stay in sight: rules of the rows, and the numbers that rules limit.
    static let behind = 17
  }

  /// The sheet for the deal of `report`; nil for a deal with too many options.
  init?(_ report: SettlementReport, chosen: DealPackage, in language: Language = .english) {
    let count = report.deal.issues.reduce(0) { $0 + $1.options.count } + report.deal.bundles.count
    if count > DealSheet.largestOptionCount { return nil }
    self.report = report
    self.chosen = chosen
    words = DealWords(in: language)
    playWords = PlayWords(in: language)
    places = try? RulePlaces(report.file)
    for issue in report.deal.issues { firstRows.append((firstRows.last ?? 1) + issue.options.count) }
  }

  private var deal: Deal { report.deal }
  private var bundleRow: Int { firstRows[firstRows.count - 1] }
  private var noDealRow: Int { bundleRow + deal.bundles.count }

  /// The first rule that neither a row nor the sheet of rules says.
  var unsaidRule: Rule? { places?.unsaid(of: deal) }

  func add(to writer: WorkbookWriter) {
    writer.addSheet("deal")
    writer.fitPage()
    writer.freeze(1, 2)
    // A label such as 1-2 has to stay what it is, also where it is typed anew.
    writer.setLook(.label, width: 26, 0...1)
    writer.setWidth(10, 6...6)
    writer.setWidth(18, 7...7)
    writer.setWidth(4, 8...8)
    writer.setWidth(19, 9...15)
    addHeader(to: writer)
    addOptions(to: writer)
    addBundles(to: writer)
    addColumnsBehind(to: writer)
    writer.write(.text(words.noDeal), noDealRow, Column.issue)
    for side in Side.allCases { writer.write(deal.noDealValue[side], noDealRow, Column.values[side]) }
    writer.offer(["x"], rows: 1...max(1, bundleRow - 1), column: Column.chosen)
    addSums(to: writer)
    places?.addSheet(ofSayable: deal, words, to: writer)
  }

  private func addHeader(to writer: WorkbookWriter) {
    writer.write(header: words.issue, Column.issue, overNumbers: false)
    writer.write(header: words.option, Column.option, overNumbers: false)
    for side in Side.allCases {
      let party = deal.parties[side]
      let headers = [words.value(of: party, in: deal.unit), words.cost(of: party)]
      for (header, column) in zip(headers, [Column.values[side], Column.costs[side]]) {
        writer.write(header, 0, column, .numberHeading)
        writer.setWidth(forHeader: header, column)
      }
    }
    for (header, column) in zip(playWords.choices, [Column.chosen, Column.check]) {
      writer.write(header, 0, column, .heading)
    }
  }

  /// What the deal says of its options beside amounts.
  private func addColumnsBehind(to writer: WorkbookWriter) {
    guard let behind = places?.columns(of: deal, words), !behind.columns.isEmpty else { return }
    for (index, column) in behind.columns.enumerated() {
      let place = Column.behind + index
      if column.isNumber {
        writer.setWidth(forHeader: column.header, place)
      } else {
        writer.setLook(.label, width: 24, place...place)
      }
      writer.write(header: column.header, place, overNumbers: column.isNumber)
      if !column.choices.isEmpty {
        writer.offer(column.choices, rows: 1...max(1, bundleRow - 1), column: place)
      }
    }
    for (index, issue) in deal.issues.enumerated() {
      for option in issue.options.indices {
        for (place, cell) in behind.cells(of: OptionIndex(issue: index, option: option)).enumerated() {
          writer.write(cell, firstRows[index] + option, Column.behind + place)
        }
      }
    }
  }

  private func addOptions(to writer: WorkbookWriter) {
    for (index, issue) in deal.issues.enumerated() {
      let choice = chosen.choices[index]
      for (option, row) in zip(issue.options.indices, firstRows[index]...) {
        writer.write(.text(issue.name), row, Column.issue)
        writer.write(.text(issue.options[option].label), row, Column.option)
        // With their weights in them, as they count.
        let (value, cost) = (issue.value(ofOption: option), issue.cost(ofOption: option))
        for side in Side.allCases {
          writer.write(value[side], row, Column.values[side])
          writer.write(cost[side], row, Column.costs[side])
        }
        writer.write(option == choice ? "x" : "", row, Column.chosen, .input)
      }
      let marks = cells(Column.chosen, firstRows[index], firstRows[index + 1] - 1)
      writer.write(
        formula: "=IF(COUNTIF(\(marks),\"x\")=1,\"\",\"\(playWords.chooseOne)\")", giving: "",
        firstRows[index],
        Column.check)
    }
  }

  /// A bundle counts by itself where all its options are chosen.
  private func addBundles(to writer: WorkbookWriter) {
    for (index, bundle) in deal.bundles.enumerated() {
      let row = bundleRow + index
      writer.write(.text(words.bundle), row, Column.issue)
      writer.write(.text(deal.listText(of: bundle.options)), row, Column.option)
      for side in Side.allCases {
        writer.write(bundle.value[side], row, Column.values[side])
        writer.write(bundle.cost[side], row, Column.costs[side])
      }
      let marks = bundle.options.map { option in
        "\(cell(Column.chosen, firstRows[option.issue] + option.option))=\"x\""
      }
      let isPart = bundle.isPart(of: report.settlement.package)
      writer.write(
        formula: "=IF(AND(\(marks.joined(separator: ","))),\"x\",\"\")", giving: isPart ? "x" : "", row,
        Column.chosen)
    }
  }

  /// The sums over what is chosen: a row for each party, and one for both.
  private func addSums(to writer: WorkbookWriter) {
    let settlement = report.settlement
    let hasPayment = deal.unit != .points
    for (index, header) in playWords.sums(withPayment: hasPayment).enumerated() {
      writer.write(header, 0, Column.party + index, index == 0 ? .heading : .numberHeading)
    }
    let payment = settlement.payment ?? .zero
    for side in Side.allCases {
      let row = 1 + side.rawValue
      writer.write(deal.parties[side].name, row, Column.party)
      writer.write(
        formula: sum(Column.values[side]), giving: settlement.value[side], row, Column.value)
      writer.write(
        formula: "=-" + sum(Column.costs[side]).dropFirst(), giving: -settlement.cost[side], row, Column.cost)
      writer.write(
        formula: "=-\(cell(Column.values[side], noDealRow))", giving: -deal.noDealValue[side], row,
        Column.noDeal)
      writer.write(
        formula: "=SUM(\(cells(from: (Column.value, row), to: (Column.noDeal, row))))",
        giving: settlement.gain[side], row, Column.gain)
      guard hasPayment else { continue }
      let isFirst = side == .first
      writer.write(
        formula: isFirst ? "=-\(cell(Column.payment, row + 1))" : paymentFormula,
        giving: isFirst ? -payment : payment, row, Column.payment)
      writer.write(
        formula: "=\(cell(Column.gain, row))+\(cell(Column.payment, row))",
        giving: settlement.gainAfterPayment[side], row, Column.gainAfterPayment)
    }
    writer.write(playWords.together, 3, Column.party, .totalLabel)
    let totals: [(Int, Amount)] = [
      (Column.value, settlement.value.sum), (Column.cost, -settlement.cost.sum),
      (Column.noDeal, -deal.noDealValue.sum), (Column.gain, settlement.gain.sum),
      (Column.payment, .zero), (Column.gainAfterPayment, settlement.gain.sum),
    ]
    for (column, amount) in totals where hasPayment || column <= Column.gain {
      writer.write(formula: "=SUM(\(cells(column, 1, 2)))", giving: amount, 3, column, .total)
    }
  }

  /// Half the difference of the gains, as the settlement rounds it: an odd last unit stays with the party that pays.
  private var paymentFormula: String {
    let difference = "(\(cell(Column.gain, 1))-\(cell(Column.gain, 2)))/2"
    // First the noise of floating point goes.
    let half = "ROUNDDOWN(ROUND(\(difference),\(deal.digits + 1)),\(deal.digits))"
    guard let limit = report.request.maximumPayment else { return "=\(half)" }
    var bytes: [UInt8] = []
    bytes.append(units: limit.units, digits: deal.digits)
    let most = String(decoding: bytes, as: UTF8.self)
    return "=MAX(-\(most),MIN(\(most),\(half)))"
  }

  private func sum(_ column: Int) -> String {
    "=SUMIF(\(cells(Column.chosen, 1, noDealRow - 1)),\"x\",\(cells(column, 1, noDealRow - 1)))"
  }

  private func cells(_ column: Int, _ first: Int, _ last: Int) -> String {
    cells(from: (column, first), to: (column, last))
  }

  private func cells(from first: (column: Int, row: Int), to last: (column: Int, row: Int)) -> String {
    "\(cell(first.column, first.row)):\(cell(last.column, last.row))"
  }

  private func cell(_ column: Int, _ row: Int) -> String {
    "$\(String(UnicodeScalar(UInt8(0x41 + column))))$\(row + 1)"
  }
}
