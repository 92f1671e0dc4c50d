import DealFiles
import MutualGains

/// The part of a page that says how firm the recommendation is: what it costs where a figure is wrong, and what
/// becomes of it when all figures of a party are off.
struct FirmPart {
  private let report: SettlementReport
  private let figures: AmountText

  init(_ report: SettlementReport) {
    self.report = report
    figures = AmountText(digits: report.deal.digits)
  }

  private var deal: Deal { report.deal }

  /// So many figures are listed.
  private static let most = 10

  var markup: String {
    let title = element("h2", [], escaped(localized("How firm it is"))) + uncertain
    guard report.isQuicklyAsked, deal.unit != .points, report.request.maximumPayment == nil else {
      return title + pointer
    }
    let sensitivity = SensitivityReport(on: report.file, frontier: report.frontier, request: .init())
    guard let found = sensitivity.sensitivity, let cells = sensitivity.cells else { return "" }
    let costly = cells.filter { ($0.cost ?? 0) > 0 }
    var parts = [title]
    if !costly.isEmpty {
      parts.append(
        element(
          "p", [],
          escaped(
            localized(
              "What is lost together when a figure turns out 20 % higher or lower and the package stays, and the nearest amounts at which another package is better."
            ))))
      var table = MarkupTable([
        localized("figure"), localized("now"), localized("lost"), localized("lower"), localized("higher"),
      ])
      for cell in costly.prefix(FirmPart.most) {
        let amounts = cell.sensitivity
        let texts = [
          figures.text(amounts.amount), sensitivity.text(amounts.costOfError, figures),
          sensitivity.text(amounts.down, figures), sensitivity.text(amounts.up, figures),
        ]
        table.add(escaped(sensitivity.label(cell)), texts.map { escaped($0.minus) })
      }
      parts.append(table.markup)
      let left = costly.count - FirmPart.most
      if left > 0 {
        let command = report.command("sensitivity", ["--details"])
        parts.append(element("p", [], escaped(localized("and \(counted(left, "more cell")): \(command)"))))
      }
    }
    // What is not known is no figure that costs nothing.
    let unknown = cells.count { $0.cost == nil }
    parts.append(
      element(
        "p", [],
        escaped(
          unknown == 0
            ? localized("All other figures can be 20 % off and cost nothing.")
            : localized(
              "\(counted(unknown, "cell")) can't be judged here, because of rules; all others cost nothing when they are 20 % off."
            ))))
    parts.append(scaled(sensitivity, found.settlement))
    return parts.joined(separator: "\n")
  }

  /// What uncertain figures leave standing, and what to ask; nothing where all are certain.
  private var uncertain: String {
    let firmness = Firmness(
      of: report.file, frontier: report.frontier, maximumPayment: report.request.maximumPayment)
    guard let firmness else { return "" }
    var markup = "\n" + element("p", [("class", "lede")], escaped(firmness.sentences[0].minus))
    markup += firmness.sentences.dropFirst().map { element("p", [], escaped($0.minus)) }.joined()
    let asked = firmness.worthAsking.prefix(FirmPart.most)
    if !asked.isEmpty {
      var table = MarkupTable([localized("ask about"), localized("worth at most")])
      for question in asked {
        table.add(
          escaped(firmness.name(question.subject)),
          [escaped(question.worth.map { firmness.text($0.amount) } ?? "")])
      }
      markup += table.markup
    }
    return markup + "\n"
  }

  /// The command that tells what is not here, and why it is not.
  private var pointer: String {
    let command = report.command("sensitivity", report.paymentArguments)
    // The nearest amounts take a search each where payments can't even out what a figure changes.
    let isCellByCell = deal.unit == .points || report.request.maximumPayment != nil
    return element(
      "p", [],
      escaped(
        isCellByCell
          ? localized(
            "Not on this page, because every figure takes a search here. One of them: \(command) --cell C2")
          : localized("Not on this page, because it takes long here: \(command)")))
  }

  private func scaled(_ sensitivity: SensitivityReport, _ settlement: Settlement) -> String {
    var table = MarkupTable(
      [
        localized("all figures of"), localized("gain \(deal.parties.first.name)"),
        localized("gain \(deal.parties.second.name)"), localized("recommended then"),
      ], endsInWords: true)
    for scaled in sensitivity.scaled {
      let percent = scaled.percent - 100
      let label = "\(deal.parties[scaled.side].name) \(percent > 0 ? "+" : "")\(percent) %".minus
      guard let other = scaled.outcome else { continue }
      let gain = other.gainAfterPayment
      table.add(
        escaped(label),
        [gain.first, gain.second].map { escaped(figures.text($0).minus) } + [
          element("span", [("class", "l")], escaped(sensitivity.outcome(scaled, other, settlement)))
        ])
    }
    return table.markup
  }
}

extension SettlementReport {
  /// Whether questions that take a search for each option or rule are soon answered: nothing is stopped, and options
  /// and rules are not many; fewer where a rule limits a sum.
  var isQuicklyAsked: Bool { isProven && frontier.isQuicklyAsked }
}
