import DealFiles
import MutualGains

/// The sheet with what each party gets from a package and what it brings, issue by issue and in total: one package,
/// or several below each other.
struct ExchangeSheet {
  /// A package's part of the sheet.
  struct Block {
    /// What stands above it, where there are several.
    var title: String?
    var exchange: GetsAndBrings
  }

  private let deal: Deal
  private let blocks: [Block]
  /// What is said at the end before anything else.
  private let remarks: [String]

  /// The columns of each party, from its first one on.
  private enum Column {
    static let gets = 0, brings = 1, concession = 2, ratio = 3
    static let first = Pair(2, 6)
  }

  init(_ deal: Deal, _ blocks: [Block], remarks: [String] = []) {
    self.deal = deal
    self.blocks = blocks
    self.remarks = remarks
  }

  func add(to writer: WorkbookWriter) {
    writer.addSheet(AnswerSheet.exchange.name)
    let widths = widths
    writer.setPages(widths, header: 0, keys: 2, hasRowBreaks: blocks.count > 1)
    writer.freeze(1, 2)
    addHeader(to: writer)
    var row = 1
    var starts: [Int] = []
    for block in blocks {
      starts.append(row)
      row = add(block, to: writer, from: row) + 1
    }
    if blocks.count > 1 { writer.keepTogether(partsFrom: starts, to: row) }
    for remark in remarks + explanations {
      row = writer.write(sentence: remark, row, width: widths.reduce(0, +), .remark)
    }
  }

  private func headers(_ side: Side) -> [String] {
    let party = deal.parties[side].name.fitted(to: 100)
    return [
      localized("gets \(party)"), localized("brings \(party)"), localized("concession \(party)"),
      localized("trade ratio \(party)"),
    ]
  }

  private var widths: [Double] {
    let figures = AmountText(digits: deal.digits)
    let sums = blocks.flatMap { block in
      let total = block.exchange.totalAfterPayment
      return Side.allCases.flatMap { [total[$0].gets, total[$0].brings] }
    }
    let longest = sums.map { figures.text($0).count }.max() ?? 0
    return [22, 26]
      + Side.allCases.flatMap { headers($0).map { ColumnWidth.ofNumbers(longest, under: $0) } }
  }

  private func addHeader(to writer: WorkbookWriter) {
    writer.write(localized("issue"), 0, 0, .heading)
    writer.write(localized("option"), 0, 1, .heading)
    for side in Side.allCases {
      for (index, header) in headers(side).enumerated() {
        writer.write(header, 0, Column.first[side] + index, .numberHeading)
      }
    }
  }

  /// Writes a block; returns the row behind it.
  private func add(_ block: Block, to writer: WorkbookWriter, from start: Int) -> Int {
    var row = start
    if let title = block.title {
      writer.write(title, row, 0, .topic)
      row += 1
    }
    for line in block.exchange.issues {
      let issue = deal.issues[line.option.issue]
      writer.write(issue.name, row, 0, .text)
      writer.write(issue.options[line.option.option].label, row, 1, .text)
      write(line.exchange, line.concession, row, to: writer)
      row += 1
    }
    for line in block.exchange.bundles {
      writer.write(localized("bundle \(line.bundle + 1)"), row, 0)
      writer.write(deal.text(of: deal.bundles[line.bundle].options).fitted(to: 300), row, 1, .text)
      write(line.exchange, nil, row, to: writer)
      row += 1
    }
    return addSums(of: block.exchange, to: writer, from: row)
  }

  /// The totals, and below them what comes on top of the package: the payment and what each has without a deal.
  private func addSums(of exchange: GetsAndBrings, to writer: WorkbookWriter, from start: Int) -> Int {
    var row = start
    writer.write(localized("total"), row, 0, .totalLabel)
    writer.write("", row, 1, .totalLabel)
    write(exchange.total.exchange, exchange.total.concession, row, to: writer, isTotal: true)
    row += 1
    let after = exchange.totalAfterPayment
    if exchange.payment != nil {
      let before = exchange.total.exchange
      let paid = Pair { (after[$0].gets - before[$0].gets, after[$0].brings - before[$0].brings) }
      write(localized("payment"), paid, row, to: writer)
      write(
        localized("total after payment"), after.map { ($0.gets, $0.brings) }, row + 1, to: writer,
        isTotal: true)
      row += 2
    }
    // The lines below are about gets less brings: one amount for each party.
    writer.write(localized("no deal"), row, 0)
    writer.write(localized("keeps: gets - brings - no deal"), row + 1, 0, .topic)
    for side in Side.allCases {
      let column = Column.first[side] + Column.gets
      writer.write(exchange.noDealValue[side], row, column)
      writer.write(after[side].net - exchange.noDealValue[side], row + 1, column, .total)
    }
    writer.write(deal.verdict(on: exchange), row + 2, 0)
    return row + 3
  }

  private func write(
    _ exchange: Pair<GetsAndBrings.Exchange>, _ concession: Pair<GetsAndBrings.Concession>?, _ row: Int,
    to writer: WorkbookWriter, isTotal: Bool = false
  ) {
    let look = isTotal ? WorkbookWriter.Look.total : .amount
    for side in Side.allCases {
      let first = Column.first[side]
      writer.write(exchange[side].gets, row, first + Column.gets, look)
      writer.write(exchange[side].brings, row, first + Column.brings, look)
      guard let concession else { continue }
      writer.write(concession[side].amount, row, first + Column.concession, look)
      if let ratio = concession[side].tradeRatio {
        writer.write(ratio, row, first + Column.ratio, isTotal ? .totalRatio : .ratio)
      } else if isTotal {
        writer.write("", row, first + Column.ratio, .totalLabel)
      }
    }
  }

  private func write(
    _ label: String, _ amounts: Pair<(Amount, Amount)>, _ row: Int, to writer: WorkbookWriter,
    isTotal: Bool = false
  ) {
    let look = isTotal ? WorkbookWriter.Look.total : .amount
    writer.write(label, row, 0, isTotal ? .totalLabel : .plain)
    if isTotal { writer.write("", row, 1, .totalLabel) }
    for side in Side.allCases {
      writer.write(amounts[side].0, row, Column.first[side] + Column.gets, look)
      writer.write(amounts[side].1, row, Column.first[side] + Column.brings, look)
    }
  }

  private var explanations: [String] {
    [
      localized("Concession: what a party has less than with its own favourite option of the issue."),
      localized("Trade ratio: what the other party has from each unit that is conceded."),
      localized("The cooperation lasts where each party gets more than it brings and has without a deal."),
    ]
  }
}
