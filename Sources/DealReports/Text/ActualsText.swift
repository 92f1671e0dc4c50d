import DealFiles
import MutualGains

extension ActualsReport {
  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    output.write(headline + "\n")
    for line in request.provenance.lines { output.write(line + "\n") }
    for side in Side.allCases {
      writeLines(.cost, side, figures, to: output)
      writeLines(.value, side, figures, to: output)
    }
    output.write("\n")
    writeTotals(figures, to: output)
    if !bands.isEmpty { writeBands(figures, to: output) }
    output.write("\n")
    for sentence in summary { output.write(sentence.wrapped(to: 80) + "\n") }
    if runs.count > 1 { writeRuns(figures, to: output) }
  }

  private var headline: String {
    request.proposal.map { localized("Actuals of the proposal \(quoted($0.name))") }
      ?? localized("Actuals of the recommended package") + " · "
      + (request.isProven ? localized("proven best") : localized("not proven"))
  }

  /// The lines on which a party has something, or had.
  private func writeLines(
    _ kind: ActualsCell.Kind, _ side: Side, _ figures: AmountText, to output: Output
  ) {
    let cells = self.cells.filter { $0.kind == kind && $0.side == side && $0.isTold }
    if cells.isEmpty { return }
    let name = deal.parties[side].displayName
    output.write(
      "\n" + (kind == .cost ? localized("Costs of \(name)") : localized("Values of \(name)")) + "\n")
    var table = TextTable(
      label: deal.unit.words, columns: [localized("agreed"), localized("counts"), localized("deviation")])
    for cell in cells {
      table.add(
        label(of: cell.line), [cell.agreed, cell.counted, cell.deviation].map(figures.text),
        remark: cell.line.status.map { text(of: $0) } ?? "",
        below: remark(on: cell, figures)?.lines(after: "       ", first: "     ") ?? [])
    }
    func sum(_ part: (ActualsCell) -> Amount) -> String {
      figures.text(cells.reduce(.zero) { $0 + part($1) })
    }
    table.add(localized("total"), [sum(\.agreed), sum(\.counted), sum(\.deviation)])
    table.write(to: output)
  }

  private func remark(on cell: ActualsCell, _ figures: AmountText) -> String? {
    let claim = cell.claimed.map { localized("claimed \(figures.text($0)), as agreed counts") }
    let parts = [claim, cell.line.evidence].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ").printable
  }

  private func writeTotals(_ figures: AmountText, to output: Output) {
    var table = TextTable(
      label: deal.unit.words,
      columns: [deal.parties.first.name, deal.parties.second.name, localized("together")])
    func add(_ label: String, _ amounts: Pair<Amount>, hasSum: Bool = true) {
      table.add(
        label,
        [figures.text(amounts.first), figures.text(amounts.second), hasSum ? figures.text(amounts.sum) : ""])
    }
    let deviation = costDeviation()
    add(localized("gain as agreed, before payment"), gain)
    add(localized("more costs"), deviation.map { -$0 })
    if request.countsValues { add(localized("more value"), valueDeviation) }
    add(localized("gain before payment"), trueUp.gain)
    add(localized("payment as agreed"), Pair(-request.payment, request.payment), hasSum: false)
    add(localized("true-up"), Pair(-trueUp.payment, trueUp.payment), hasSum: false)
    add(localized("gain"), gainAfterTrueUp)
    table.write(to: output)
  }

  private func writeBands(_ figures: AmountText, to output: Output) {
    output.write("\n" + localized("How deviations are shared") + "\n")
    let deviation = costDeviation()
    var table = TextTable(columns: [localized("deviation"), localized("bears itself")])
    for side in Side.allCases {
      var left = deviation[side]
      for band in bands where band.side == side {
        let stretch = band.stretch(of: deviation[side], agreed: agreedCost[side])
        left = left - stretch
        table.add(label(of: band), [figures.text(stretch), percent(band.part)])
      }
      if left == .zero, bands.contains(where: { $0.side == side }) { continue }
      let name = deal.parties[side].name
      table.add(localized("\(name), all else"), [figures.text(left), "50 %"])
    }
    table.write(to: output)
  }

  private func label(of band: ShareBand) -> String {
    let name = deal.parties[band.side].name
    guard let to = band.to else { return localized("\(name), from \(percent(band.from))") }
    return localized("\(name), from \(percent(band.from)) to \(percent(to))")
  }

  private func percent(_ number: ExactDecimal) -> String {
    number.text(decimalSign: Language.current.decimals.sign) + " %"
  }

  private func writeRuns(_ figures: AmountText, to output: Output) {
    output.write("\n" + localized("File by file, what is paid on top: in all, and now") + "\n")
    var table = TextTable(columns: [localized("in all"), localized("now")])
    for run in runs {
      table.add(run.name.spokenFile, [figures.text(run.trueUp.payment), figures.text(run.due)])
    }
    table.write(to: output)
  }
}
