import DealFiles
import MutualGains

/// The sheet with what each party gets from the package and what it brings, issue by issue and in total.
struct ExchangeSheet {
  static let name = "gets and brings"

  private let deal: Deal
  private let exchange: GetsAndBrings

  /// The columns of each party, from its first one on.
  private enum Column {
    static let gets = 0, brings = 1, concession = 2, ratio = 3
    static let first = Pair(2, 6)
    static let count = 4
  }

  /// The sheet for the package that `workbook` is about.
  init(_ workbook: SettlementWorkbook) {
    let (report, settlement) = (workbook.report, workbook.report.settlement)
    deal = report.deal
    exchange = GetsAndBrings(
      of: settlement.package, in: deal, payment: report.isAgreement ? settlement.payment : nil)
  }

  func add(to writer: WorkbookWriter) {
    writer.addSheet(ExchangeSheet.name)
    writer.fitPage()
    writer.freeze(1, 2)
    writer.setWidth(26, 0...1)
    addHeader(to: writer)
    var row = 1
    for line in exchange.issues {
      let issue = deal.issues[line.option.issue]
      writer.write(issue.name, row, 0)
      writer.write(issue.options[line.option.option].label, row, 1)
      write(line.exchange, line.concession, row, to: writer)
      row += 1
    }
    for line in exchange.bundles {
      writer.write("bundle \(line.bundle + 1)", row, 0)
      writer.write(text(of: deal.bundles[line.bundle]), row, 1)
      write(line.exchange, nil, row, to: writer)
      row += 1
    }
    addSums(to: writer, from: row)
  }

  private func addHeader(to writer: WorkbookWriter) {
    writer.write("issue", 0, 0, .heading)
    writer.write("option", 0, 1, .heading)
    for side in Side.allCases {
      let party = deal.parties[side].name.fitted(to: 100)
      for (index, label) in ["gets", "brings", "concession", "trade ratio"].enumerated() {
        let (header, column) = ("\(label) \(party)", Column.first[side] + index)
        writer.write(header, 0, column, .numberHeading)
        writer.setWidth(forHeader: header, column)
      }
    }
  }

  /// The totals, and below them what comes on top of the package: the payment and what each has without a deal.
  private func addSums(to writer: WorkbookWriter, from start: Int) {
    var row = start
    writer.write("total", row, 0, .totalLabel)
    writer.write("", row, 1, .totalLabel)
    write(exchange.total.exchange, exchange.total.concession, row, to: writer, isTotal: true)
    row += 1
    let after = exchange.totalAfterPayment
    if exchange.payment != nil {
      let paid = Pair { side in
        GetsAndBrings.Exchange.added(by: after[side], to: exchange.total.exchange[side])
      }
      write("payment", paid, row, to: writer)
      write("total after payment", after.map { ($0.gets, $0.brings) }, row + 1, to: writer, isTotal: true)
      row += 2
    }
    // The lines below are about gets less brings: one amount or word for each party.
    writer.write("no deal", row, 0)
    writer.write("left: gets - brings - no deal", row + 1, 0, .totalLabel)
    writer.write("", row + 1, 1, .totalLabel)
    writer.write("worth staying", row + 2, 0)
    for side in Side.allCases {
      let column = Column.first[side] + Column.gets
      writer.write(exchange.noDealValue[side], row, column)
      writer.write(after[side].net - exchange.noDealValue[side], row + 1, column, .total)
      writer.write(exchange.isWorthStaying[side] ? "yes" : "no", row + 2, column)
    }
    writer.write("the cooperation lasts", row + 3, 0, .topic)
    writer.write(exchange.lasts ? "yes" : "no", row + 3, 1, .topic)
    for (index, remark) in remarks.enumerated() { writer.write(remark, row + 5 + index, 0, .remark) }
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

  private func text(of bundle: Bundle) -> String {
    let parts = bundle.options.map { option in
      let issue = deal.issues[option.issue]
      return "\(issue.name): \(issue.options[option.option].label)"
    }
    return parts.joined(separator: " + ").fitted(to: 300)
  }

  private var remarks: [String] {
    [
      "Concession: what a party has less than with its own favourite option of the issue.",
      "Trade ratio: what the other party has from each unit that is conceded.",
      "The cooperation lasts where each party gets more than it brings and has without a deal.",
    ]
  }
}

extension GetsAndBrings.Exchange {
  /// What `after` has more than `before`.
  fileprivate static func added(
    by after: GetsAndBrings.Exchange, to before: GetsAndBrings.Exchange
  ) -> (Amount, Amount) { (after.gets - before.gets, after.brings - before.brings) }
}
