import DealFiles
import MutualGains

/// The part of a page that says what insisting on each option costs, and where a new option would add most.
struct PositionsPart {
  private let report: SettlementReport

  init(_ report: SettlementReport) { self.report = report }

  /// Of more positions only the dearest stand on the page.
  private static let most = 40
  private static let mostRooms = 3

  var markup: String {
    let title = element("h2", [], escaped(localized("What insisting costs")))
    guard report.isQuicklyAsked else {
      return title
        + element("p", [], escaped(localized("Not on this page, because it takes long here: \(command)")))
    }
    var request = PositionsReport.Request()
    request.maximumPayment = report.request.maximumPayment
    let found = PositionsReport(on: report.file, frontier: report.frontier, request: request)
    let figures = AmountText(digits: report.deal.digits)
    var parts = [title, sentence(found.headline(figures) + (found.share.map { " " + $0 } ?? ""))]
    let isWhole = found.stands.count <= PositionsPart.most
    let shown = isWhole ? found.stands : Array(found.byPrice.prefix(PositionsPart.most))
    var table = MarkupTable(
      [localized("issue"), localized("option"), localized("costs"), ""], labels: 2)
    for stand in shown {
      table.add(
        escaped(report.deal.issues[stand.issue].name),
        [
          escaped(found.label(stand)), escaped(found.price(stand, figures).minus),
          escaped(found.mark(stand)),
        ], labels: 2)
    }
    parts.append(table.markup)
    if !isWhole {
      let rest = counted(found.stands.count - shown.count, "more option")
      parts.append(sentence(localized("and \(rest): \(command)")))
    }
    if shown.contains(where: { $0.position.standing == .agreed || $0.position.standing == .dead }) {
      parts.append(element("p", [("class", "mut")], escaped(found.meaning)))
    }
    let rooms = found.rooms.prefix(PositionsPart.mostRooms).map {
      "\(report.deal.issues[$0.issue].name.printable) \(figures.text($0.room))"
    }
    if !rooms.isEmpty {
      let issues = list(Array(rooms), "and")
      parts.append(
        sentence(
          localized(
            "A new option that pleased each party like its own favourite would add most on \(issues).")))
    }
    return parts.joined(separator: "\n")
  }

  private func sentence(_ text: String) -> String { element("p", [], escaped(text.minus)) }

  private var command: String { report.command("positions", report.paymentArguments + ["--details"]) }
}

extension SettlementReport {
  /// The limit on payments, as it is typed behind a command.
  var paymentArguments: [String] {
    guard let limit = request.maximumPayment else { return [] }
    let amount = ExactDecimal(units: limit.units, digits: deal.digits).trimmed
    return ["--max-payment", amount.text(decimalSign: Language.current.decimals.sign)]
  }
}
