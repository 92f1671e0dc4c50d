import DealFiles
import MutualGains

extension SensitivityReport {
  /// So many cells are listed, unless details are asked for.
  private static let longestList = 10

  /// Writes the report for people to read, in 80 columns where names allow: the largest costs first.
  package func write(to output: Output) {
    guard let sensitivity else {
      output.write(
        (hasPackages || !isProven
          ? localized("The search reached its limit: nothing can be told of how amounts matter.")
          : localized("No package keeps all rules: nothing can be told of how amounts matter.")) + "\n")
      return
    }
    request.learned?.write(showsAll: request.showsDetails, to: output)
    if let firmness {
      firmness.write(showsAll: request.showsDetails, to: output)
      output.write("\n")
    }
    if let cells {
      writeCells(cells, to: output)
      writeNoDealValues(cells, to: output)
    }
    writeTransfers(to: output)
    if !scaled.isEmpty { writeScaled(sensitivity.settlement, to: output) }
  }

  private func writeCells(_ cells: [Cell], to output: Output) {
    let figures = AmountText(digits: deal.digits)
    // No-deal values decide between agreement and none: they have lines of their own.
    let cells = cells.filter { $0.figure.subject != .noDeal || $0.cost != 0 }
    if cells.isEmpty { return }
    let decisive = cells.filter(\.isDecisive)
    let shown =
      request.showsDetails || request.figures != nil
      ? cells : Array(decisive.prefix(SensitivityReport.longestList))
    // In points, and under a limit on payments, there is no surplus to lose.
    let hasCosts = cells.contains { !$0.sensitivity.costOfError.isUndefined }
    output.write(heading(hasCosts: hasCosts, isList: cells.count > 1).wrapped(to: 80) + "\n")
    if hasCosts, cells.allSatisfy({ $0.cost == 0 }) {
      output.write(
        (cells.count > 1
          ? localized("None of them costs anything when it is 20 % off.")
          : localized("It costs nothing when it is 20 % off.")) + "\n")
    }
    let nearest = [localized("lower"), localized("higher")]
    let showsCosts = hasCosts && cells.contains { $0.cost != 0 }
    var table = TextTable(columns: [localized("now")] + (showsCosts ? [localized("lost")] : []) + nearest)
    for cell in shown {
      let amounts = cell.sensitivity
      table.add(
        label(cell).fitted(to: 60),
        [figures.text(amounts.amount)] + (showsCosts ? [text(amounts.costOfError, figures)] : [])
          + [amounts.down, amounts.up].map { text($0, figures) })
    }
    if !shown.isEmpty { table.write(to: output) }
    let others = decisive.count - shown.count
    if others > 0 {
      output.write("  " + localized("… and \(counted(others, "more cell")); --details lists all") + "\n")
    }
    let idle = cells.count - decisive.count
    if idle > 0, request.figures == nil {
      output.write(
        localized("\(counted(idle, "cell")) can have any amount without changing anything.") + "\n")
    }
  }

  private func heading(hasCosts: Bool, isList: Bool) -> String {
    switch (hasCosts, isAgreement) {
    case (true, true):
      localized(
        "What it costs to be wrong: the surplus lost when the figure turns out 20 % higher or lower and the package stays"
      ) + (isList ? localized(", the largest cost first") : "")
        + localized("; beside it the nearest lower and higher amount at which another package is better")
    case (true, false):
      localized(
        "What it costs to be wrong: the surplus missed without a deal when the figure turns out 20 % higher or lower"
      ) + (isList ? localized(", the largest cost first") : "")
        + localized("; beside it the nearest lower and higher amount at which there is an agreement")
    case (false, true):
      localized("The nearest lower and higher amount at which the recommended package changes")
    case (false, false):
      localized("The nearest lower and higher amount at which there is an agreement")
    }
  }

  func label(_ cell: Cell) -> String {
    let figure = cell.figure
    var end = ""
    if case .end(let which, _) = figure.subject {
      end = which == .from ? localized("(from) ") : localized("(to) ")
    }
    let name: String
    switch figure.subject {
    case .bundle(let index): name = ", " + deal.text(of: deal.bundles[index].options)
    case .noDeal: name = ""
    default:
      let issue = figure.issue.map { deal.issues[$0].name } ?? ""
      name = ", \(issue): \(deal.optionLabel(of: figure) ?? "")"
    }
    return (cell.address.map { $0 + " " } ?? "") + end
      + localized(figure.phrase(of: deal.parties[figure.side].name))
      + name
  }

  /// Whether each unit of a no-deal value moves the payment by half a unit.
  var movesPayments: Bool { isAgreement && deal.unit != .points && request.maximumPayment == nil }

  private func writeNoDealValues(_ cells: [Cell], to output: Output) {
    let values = cells.filter { $0.figure.subject == .noDeal }
    if values.isEmpty || sensitivity?.sharesFreely != true { return }
    if values.count < cells.count { output.write("\n") }
    let figures = AmountText(digits: deal.digits)
    output.write(
      (isAgreement
        ? localized("No-deal values change no package; each unit of one moves the payment by half a unit")
        : localized("No-deal values, and from where down there is an agreement")).wrapped(to: 80) + "\n")
    var table = TextTable(columns: [
      localized("now"), isAgreement ? localized("no deal from") : localized("deal up to"),
    ])
    for cell in values {
      let change = isAgreement ? cell.sensitivity.up : cell.sensitivity.down
      table.add(
        (cell.address.map { $0 + " " } ?? "") + deal.parties[cell.figure.side].name,
        [figures.text(cell.sensitivity.amount), text(change, figures)])
    }
    table.write(to: output)
  }

  private func writeTransfers(to output: Output) {
    if transfers.isEmpty { return }
    let figures = AmountText(digits: deal.digits)
    if cells?.isEmpty == false { output.write("\n") }
    output.write(localized("These issues only move value, as a payment does") + "\n")
    for (transfer, price) in transfers {
      let name = deal.issues[transfer.issue].name
      var line = localized("\(name): \(figures.text(deal.spread(of: transfer))) between its ends")
      if let price {
        let moved = deal.transfer(Amount(units: price.perUnit.numerator))
        let (payer, receiver) = (moved.payer.displayName, moved.receiver.displayName)
        let units = grouped(price.perUnit.denominator)
        line = localized(
          "\(name): \(units) more moves \(figures.text(moved.amount)) from \(payer) to \(receiver)")
      }
      for line in line.lines(after: "     ", first: "  ") { output.write(line + "\n") }
    }
  }

  func text(_ cost: FigureSensitivity.Cost, _ figures: AmountText) -> String {
    if case .amount(let amount) = cost { return figures.text(amount) }
    return cost == .unknown(.breaksRule) ? localized("(rule)") : "?"
  }

  func text(_ nearest: FigureSensitivity.Nearest, _ figures: AmountText) -> String {
    switch nearest {
    case .amount(let amount): figures.text(amount)
    case .none: "–"
    case .unknown: "?"
    }
  }

  private func writeScaled(_ settlement: Settlement, to output: Output) {
    if cells?.isEmpty == false || !transfers.isEmpty { output.write("\n") }
    let figures = AmountText(digits: deal.digits)
    output.write(localized("When all figures of a party are lower or higher") + "\n")
    let names = deal.parties.map { localized("gain \($0.name)") }
    var table = TextTable(columns: [names.first, names.second])
    for scaled in scaled {
      let percent = scaled.percent - 100
      let label = "\(deal.parties[scaled.side].name) \(percent > 0 ? "+" : "")\(percent) %"
      guard let other = scaled.outcome else {
        table.add(label, ["–", "–"], below: ["     " + localized("nothing can be told")])
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
  func outcome(
    _ scaled: ScaledRecommendation, _ other: ScaledRecommendation.Outcome, _ settlement: Settlement
  ) -> String {
    if !other.isAgreement {
      return scaled.isSame ? localized("no agreement, as now") : localized("no agreement")
    }
    let payment = other.payment.map { $0 == .zero ? "" : "; \(deal.paymentText($0))" } ?? ""
    let changes = settlement.package.changes(to: other.package)
    // Under a limit on payments it may differ in what only moves value.
    if scaled.isSame, changes.isEmpty { return localized("the same package") + payment }
    let shown = changes.prefix(3).map { deal.text($0, from: settlement.package) }
    let others = changes.count > 3 ? localized(" and \(counted(changes.count - 3, "more change"))") : ""
    var start = settlement.isAgreement ? "" : localized("agreement on") + " "
    if scaled.isSame { start = localized("the same package, with") + " " }
    return start + shown.joined(separator: ", ") + others + payment
  }
}
