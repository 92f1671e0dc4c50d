import DealFiles
import MutualGains

extension SensitivityReport {
  /// So many cells are listed, unless details are asked for.
  private static let longestList = 10

  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    guard let sensitivity else {
      let reason = hasPackages ? "The search reached its limit" : "No package keeps all rules"
      output.write("\(reason): nothing can be told of how amounts matter.\n")
      return
    }
    let isAgreement = sensitivity.settlement.isAgreement
    if let cells { writeCells(cells, isAgreement: isAgreement, to: output) }
    if !scaled.isEmpty { writeScaled(sensitivity.settlement, to: output) }
  }

  private func writeCells(_ cells: [Cell], isAgreement: Bool, to output: Output) {
    let figures = AmountText(digits: deal.digits)
    let decisive = cells.filter { $0.distance != nil || $0.sensitivity.hasUnknown }
    let shown =
      request.showsDetails || request.figure != nil
      ? cells : Array(decisive.prefix(SensitivityReport.longestList))
    let change = isAgreement ? "the recommended package changes" : "there is an agreement"
    let heading =
      "The nearest lower and higher amount at which \(change)"
      + (cells.count > 1 ? ", the most decisive cells first" : "")
    output.write(heading.wrapped(to: 80) + "\n")
    var table = TextTable(columns: ["now", "lower", "higher"])
    for cell in shown {
      let (figure, amounts) = (cell.sensitivity.figure, cell.sensitivity)
      let issue = deal.issues[figure.option.issue]
      let label =
        (cell.address.map { $0 + " " } ?? "")
        + "\(figure.kind.word) \(deal.parties[figure.side].name), \(issue.name): "
        + issue.options[figure.option.option].label
      table.add(
        label.fitted(to: 60),
        [figures.text(amounts.amount)] + [amounts.down, amounts.up].map { text($0, figures) })
    }
    if !shown.isEmpty { table.write(to: output) }
    let others = decisive.count - shown.count
    if others > 0 { output.write("  … and \(counted(others, "more cell")); --details lists all\n") }
    let idle = cells.count { $0.distance == nil && !$0.sensitivity.hasUnknown }
    if idle > 0, request.figure == nil {
      output.write("\(counted(idle, "cell")) can have any amount without changing anything.\n")
    }
  }

  private func text(_ nearest: FigureSensitivity.Nearest, _ figures: AmountText) -> String {
    switch nearest {
    case .amount(let amount): figures.text(amount)
    case .none: "–"
    case .unknown: "?"
    }
  }

  private func writeScaled(_ settlement: Settlement, to output: Output) {
    if cells != nil { output.write("\n") }
    let figures = AmountText(digits: deal.digits)
    output.write("When all figures of a party are lower or higher\n")
    let names = deal.parties.map { "gain \($0.name)" }
    var table = TextTable(columns: [names.first, names.second])
    for scaled in scaled {
      let percent = scaled.percent - 100
      let label = "\(deal.parties[scaled.side].name) \(percent > 0 ? "+" : "")\(percent) %"
      guard let other = scaled.settlement else {
        table.add(label, ["–", "–"], below: ["     nothing can be told"])
        continue
      }
      let gain = other.gainAfterPayment
      table.add(
        label, [figures.text(gain.first), figures.text(gain.second)],
        below: outcome(scaled, other, settlement).wrapped(to: 75).split(separator: "\n").map { "     " + $0 })
    }
    table.write(to: output)
  }

  /// What is recommended then, beside what is recommended now.
  private func outcome(
    _ scaled: ScaledRecommendation, _ other: Settlement, _ settlement: Settlement
  ) -> String {
    if !other.isAgreement { return scaled.isSame ? "no agreement, as now" : "no agreement" }
    let payment = other.payment.map { $0 == .zero ? "" : "; \(deal.paymentText($0))" } ?? ""
    if scaled.isSame { return "the same package\(payment)" }
    let changes = settlement.package.changes(to: other.package)
    let shown = changes.prefix(3).map { deal.text($0, from: settlement.package) }
    let others = changes.count > 3 ? " and \(counted(changes.count - 3, "more change"))" : ""
    return (settlement.isAgreement ? "" : "agreement on ") + shown.joined(separator: ", ") + others + payment
  }
}
