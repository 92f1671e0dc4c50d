import DealFiles
import MutualGains

extension SensitivityReport {
  /// So many cells are listed, unless details are asked for.
  private static let longestList = 10

  /// Writes the report for people to read, in 80 columns where names allow.
  public func write(to output: Output) {
    guard let sensitivity else {
      output.write(
        (hasPackages || !isProven
          ? say("The search reached its limit: nothing can be told of how amounts matter.")
          : say("No package keeps all rules: nothing can be told of how amounts matter.")) + "\n")
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
    let heading =
      (isAgreement
        ? say("The nearest lower and higher amount at which the recommended package changes")
        : say("The nearest lower and higher amount at which there is an agreement"))
      + (cells.count > 1 ? say(", the most decisive cells first") : "")
    output.write(heading.wrapped(to: 80) + "\n")
    var table = TextTable(columns: [say("now"), say("lower"), say("higher")])
    for cell in shown {
      let (figure, amounts) = (cell.sensitivity.figure, cell.sensitivity)
      let issue = deal.issues[figure.option.issue]
      let label =
        (cell.address.map { $0 + " " } ?? "")
        + say(figure.kind.phrase(of: deal.parties[figure.side].name)) + ", \(issue.name): "
        + issue.options[figure.option.option].label
      table.add(
        label.fitted(to: 60),
        [figures.text(amounts.amount)] + [amounts.down, amounts.up].map { text($0, figures) })
    }
    if !shown.isEmpty { table.write(to: output) }
    let others = decisive.count - shown.count
    if others > 0 {
      output.write("  " + say("… and \(counted(others, "more cell")); --details lists all") + "\n")
    }
    let idle = cells.count { $0.distance == nil && !$0.sensitivity.hasUnknown }
    if idle > 0, request.figure == nil {
      output.write(say("\(counted(idle, "cell")) can have any amount without changing anything.") + "\n")
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
    output.write(say("When all figures of a party are lower or higher") + "\n")
    let names = deal.parties.map { say("gain \($0.name)") }
    var table = TextTable(columns: [names.first, names.second])
    for scaled in scaled {
      let percent = scaled.percent - 100
      let label = "\(deal.parties[scaled.side].name) \(percent > 0 ? "+" : "")\(percent) %"
      guard let other = scaled.settlement else {
        table.add(label, ["–", "–"], below: ["     " + say("nothing can be told")])
        continue
      }
      let gain = other.gainAfterPayment
      table.add(
        label, [figures.text(gain.first), figures.text(gain.second)],
        below: outcome(scaled, other, settlement).lines(after: "     "))
    }
    table.write(to: output)
  }

  /// What is recommended then, beside what is recommended now.
  private func outcome(
    _ scaled: ScaledRecommendation, _ other: Settlement, _ settlement: Settlement
  ) -> String {
    if !other.isAgreement { return scaled.isSame ? say("no agreement, as now") : say("no agreement") }
    let payment = other.payment.map { $0 == .zero ? "" : "; \(deal.paymentText($0))" } ?? ""
    if scaled.isSame { return say("the same package") + payment }
    let changes = settlement.package.changes(to: other.package)
    let shown = changes.prefix(3).map { deal.text($0, from: settlement.package) }
    let others = changes.count > 3 ? say(" and \(counted(changes.count - 3, "more change"))") : ""
    return (settlement.isAgreement ? "" : say("agreement on") + " ") + shown.joined(separator: ", ") + others
      + payment
  }
}
