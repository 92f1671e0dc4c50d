import DealFiles
import MutualGains

extension StatementReport {
  /// Writes the statement for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    for line in head { output.write(line.printable + "\n") }
    for sentence in conclusion(figures) { output.write(sentence.wrapped(to: 80) + "\n") }
    for part in StatementPart.allCases {
      output.write("\n" + part.title.wrapped(to: 80) + "\n")
      write(lines.filter { StatementPart(of: $0.kind) == part }, figures, to: output)
    }
    output.write("\n" + localized("Checks: each must be 0") + "\n")
    writeChecks(figures, to: output)
    if isAgreement { writeSignatures(to: output) }
    if !changePrices.isEmpty { writeChangePrices(figures, to: output) }
    if openness != nil { writeOpenness(figures, to: output) }
  }

  private func write(_ lines: [StatementLine], _ figures: AmountText, to output: Output) {
    var table = TextTable(
      label: deal.unit.words,
      columns: [deal.parties.first.name, deal.parties.second.name, localized("together")])
    let width = String(self.lines.count).count
    for line in lines {
      let number = String(repeating: " ", count: width - String(line.number).count) + "\(line.number) "
      let cells = [line.amounts?.first, line.amounts?.second, line.together]
      table.add(number + line.label, cells.map { $0.map(figures.text) ?? "" }, remark: line.source)
    }
    table.write(to: output)
  }

  private func writeChecks(_ figures: AmountText, to output: Output) {
    var table = TextTable(
      label: deal.unit.words, columns: [deal.parties.first.name, deal.parties.second.name])
    for check in checks {
      let texts = text(of: check, figures)
      table.add(check.label, texts.count == 2 ? texts : [""] + texts, remark: check.isZero ? "" : "≠ 0")
    }
    table.write(to: output)
  }

  private func writeSignatures(to output: Output) {
    let width = signatures.map(\.name.displayWidth).max() ?? 0
    output.write("\n")
    for (name, line) in signatures { output.write("  " + name.padded(to: width) + "  " + line + "\n") }
  }

  private func writeChangePrices(_ figures: AmountText, to output: Output) {
    output.write("\n" + changePricesTitle + "\n")
    for sentence in changePricesSentences { output.write(sentence.wrapped(to: 80) + "\n") }
    var table = TextTable(columns: changePriceColumns)
    for price in changePrices {
      var cells = [price.difference.first, price.difference.second, price.difference.sum].map(figures.text)
      if deal.unit != .points { cells.append(price.payment.map(figures.text) ?? "") }
      table.add(
        label(of: price), cells,
        below: brokenRulesText(price).map { $0.lines(after: "       ", first: "     ") } ?? [])
    }
    table.write(to: output)
  }

  private func writeOpenness(_ figures: AmountText, to output: Output) {
    guard let openness else { return }
    output.write("\n" + opennessTitle + "\n")
    for sentence in opennessSentences { output.write(sentence.wrapped(to: 80) + "\n") }
    var audits = TextTable(label: localized("audited part of the lines"), columns: [localized("correction")])
    for audit in StatementOpenness.audits { audits.add("\(audit.percent) %", [text(of: audit)]) }
    audits.write(to: output)
    guard let costs = openness.costs else {
      output.write(costsPointer.wrapped(to: 80) + "\n")
      return
    }
    if costs.isEmpty { return }
    output.write(costsSentence.wrapped(to: 80) + "\n")
    var table = TextTable(columns: [localized("now"), localized("changes from"), localized("moves up to")])
    for cost in costs { table.add(label(of: cost), cells(of: cost, figures)) }
    table.write(to: output)
  }
}
