import DealFiles
import MutualGains

/// A statement as a page that prints on A4: the lines, the checks, room to sign, and the annexes.
struct StatementPage {
  private let report: StatementReport
  private let figures: AmountText

  init(_ report: StatementReport) {
    self.report = report
    figures = AmountText(digits: report.deal.digits)
  }

  private var deal: Deal { report.deal }

  /// The bytes of the page.
  ///
  /// - Throws: `MissingLibrary`.
  func bytes() throws(MissingLibrary) -> [UInt8] {
    var sections = [head] + StatementPart.allCases.map(lines) + [checks]
    if !report.changePrices.isEmpty { sections.append(changePrices) }
    if let openness = report.openness { sections.append(self.openness(openness)) }
    let body = element("main", [("class", "wrap statement")], sections.joined(separator: "\n"))
    return try PageDocument(
      title: report.headline, body: body + "\n", data: nil, style: StatementStyle.text
    ).bytes()
  }

  private var head: String {
    let sources = report.request.provenance.files.map(\.markup)
    let sentences = report.conclusion(figures).map { element("p", [], escaped($0)) }
    let title = element("h1", [], escaped(report.headline))
    let parties = element("p", [], escaped(report.parties + " · \(report.request.provenance.program)"))
    return element("header", [], title + parties + element("ul", [("class", "small")], sources.joined()))
      + sentences.joined()
  }

  private func lines(of part: StatementPart) -> String {
    let names = deal.parties.map(\.name)
    var table = MarkupTable(
      [
        deal.unit.words.isEmpty ? localized("line") : deal.unit.words, names.first, names.second,
        localized("together"), localized("from"),
      ],
      endsInWords: true)
    for line in report.lines where StatementPart(of: line.kind) == part {
      let amounts = [line.amounts?.first, line.amounts?.second, line.together].map { amount in
        amount.map { escaped(figures.text($0).minus) } ?? ""
      }
      let look = line.kind == .gainAfterPayment ? "total" : line.isTotal ? "sum" : nil
      let source = element("span", [("class", "from l")], escaped(line.source))
      table.add(
        element("span", [("class", "no")], "\(line.number)") + escaped(line.label), amounts + [source],
        look: look)
    }
    return section(part.title, table.markup)
  }

  private var checks: String {
    var table = MarkupTable(["", deal.parties.first.name, deal.parties.second.name])
    for check in report.checks {
      let texts = report.text(of: check, figures).map { text in
        check.isZero ? escaped(text.minus) : element("strong", [("class", "bad")], escaped(text.minus))
      }
      table.add(escaped(check.label), texts.count == 2 ? texts : [""] + texts)
    }
    var signing = MarkupTable(["", ""])
    for (name, _) in report.signatures {
      signing.add(escaped(name), [element("div", [("class", "sign")])])
    }
    return section(
      localized("Checks: each must be 0"), table.markup + (report.isAgreement ? signing.markup : ""))
  }

  private var changePrices: String {
    var table = MarkupTable([localized("instead")] + report.changePriceColumns)
    for price in report.changePrices {
      var cells = [price.difference.first, price.difference.second, price.difference.sum]
        .map { escaped(figures.text($0).minus) }
      if deal.unit != .points { cells.append(price.payment.map { escaped(figures.text($0).minus) } ?? "") }
      let rules = report.brokenRulesText(price).map {
        " " + element("span", [("class", "bad")], escaped("(\($0))"))
      }
      table.add(escaped(report.label(of: price)) + (rules ?? ""), cells)
    }
    return section(
      report.changePricesTitle, paragraphs(report.changePricesSentences) + table.markup, isAnnex: true)
  }

  private func openness(_ openness: StatementOpenness) -> String {
    var audits = MarkupTable([localized("audited part of the lines"), localized("correction")])
    for audit in StatementOpenness.audits {
      audits.add("\(audit.percent) %", [escaped(report.text(of: audit))])
    }
    var parts = paragraphs(report.opennessSentences) + audits.markup
    if let costs = openness.costs {
      if !costs.isEmpty {
        var table = MarkupTable(["", localized("now"), localized("changes from"), localized("moves up to")])
        for cost in costs {
          table.add(
            escaped(report.label(of: cost)), report.cells(of: cost, figures).map { escaped($0.minus) })
        }
        parts += paragraphs([report.costsSentence]) + table.markup
      }
    } else {
      parts += paragraphs([report.costsPointer])
    }
    return section(report.opennessTitle, parts)
  }

  private func paragraphs(_ sentences: [String]) -> String {
    sentences.map { element("p", [], escaped($0)) }.joined()
  }

  private func section(_ title: String, _ content: String, isAnnex: Bool = false) -> String {
    element("section", isAnnex ? [("class", "annex")] : [], element("h2", [], escaped(title)) + content)
  }
}
