import DealFiles
import MutualGains

/// A comparison as a page: the advice, the alternatives, their frontiers over each other, and what each recommends.
struct ComparisonPage {
  private let report: ComparisonReport
  private let foot: PageFoot

  init(_ report: ComparisonReport, _ provenance: Provenance) {
    self.report = report
    let title: String? = if case .deals = report.subject { localized("Comparison") } else { nil }
    foot = PageFoot(
      report.file, title: title, from: provenance, isProven: report.isProven)
  }

  /// The bytes of the page.
  ///
  /// - Throws: `MissingLibrary`.
  func bytes() throws(MissingLibrary) -> [UInt8] {
    let sections = [
      PageSection("answer", localized("Answer"), answer),
      PageSection("picture", localized("Picture"), picture),
      PageSection("packages", localized("Packages"), packages),
      PageSection("terms", localized("Terms"), terms),
    ]
    return try PageDocument(sections, foot: foot).bytes()
  }

  private func paragraph(_ text: String, _ look: String? = nil) -> String {
    element("p", look.map { [("class", $0)] } ?? [], escaped(text.minus))
  }

  // MARK: The answer

  private var answer: String {
    var parts = [element("h1", [], escaped(report.advice.minus))]
    if let move = report.moveSentence { parts.append(paragraph(move, "lede")) }
    if !report.isProven {
      parts.append(
        paragraph(
          localized("Not proven: a search was stopped by a limit, and there may be better packages."), "bad"))
    }
    if !report.ranked.isEmpty { parts.append(ranked.markup) }
    let others = report.ordered.filter { $0.rank == nil }.compactMap { entry in
      let alternative = report.alternatives[entry.index]
      return report.reason(alternative).map { reason in
        element("li", [], element("strong", [], escaped(alternative.name)) + escaped(": \(reason)".minus))
      }
    }
    if !others.isEmpty { parts.append(element("ul", [], others.joined(separator: "\n"))) }
    parts += report.competitionSentences.map { paragraph($0) }
    return parts.joined(separator: "\n")
  }

  private var ranked: MarkupTable {
    let (figures, names) = (report.figures, report.partyNames)
    let isOptions = report.isComparisonOfOptions
    let base = report.base
    var heads = [
      localized("rank"), isOptions ? localized("option") : localized("deal"), localized("together"),
      localized("gain \(names.first)"), localized("gain \(names.second)"),
    ]
    if base != nil { heads.append(localized("more than \(report.alternatives[report.reference ?? 0].name)")) }
    var table = MarkupTable(heads + [localized("payment")], labels: 2, endsInWords: true)
    for (index, rank) in report.ranked {
      guard let settled = report.alternatives[index].settled else { continue }
      var amounts = [settled.surplus, settled.gain.first, settled.gain.second]
      if let base { amounts.append(settled.surplus - base.surplus) }
      let words = [report.paymentText(settled), report.proposalText(settled) ?? ""].filter { !$0.isEmpty }
      table.add(
        String(rank),
        [escaped(report.alternatives[index].name)] + amounts.map { escaped(figures.text($0).minus) } + [
          element("span", [("class", "l pw")], escaped(words.joined(separator: "; ").minus))
        ], labels: 2, look: rank == 1 ? "mark" : nil)
    }
    return table
  }

  // MARK: The picture

  private var picture: String {
    guard let picture = ComparisonPicture(report, ink: .page) else { return "" }
    let name = localized("The frontiers over each other, and what each recommends after the payment")
    var parts = [element("h2", [], escaped(localized("What is possible in each")))]
    parts.append(
      element(
        "figure", [],
        picture.markup(width: 760, height: 560, name: name, look: "wide")
          + picture.markup(width: 400, height: 460, name: name, look: "narrow")
          + element("figcaption", [], escaped(caption(picture)))))
    return parts.joined(separator: "\n") + "\n" + legend(picture)
  }

  private func caption(_ picture: ComparisonPicture) -> String {
    let text = localized(
      "Each line is a frontier; its mark is what is recommended, after the payment. The lines through 0 are what each has without a deal."
    )
    let left = report.ranked.count - picture.lines.count
    return left == 0
      ? text
      : text + " " + localized("The best \(grouped(Int64(picture.lines.count))) are shown.")
  }

  /// Which shape and colour is which.
  private func legend(_ picture: ComparisonPicture) -> String {
    let items = picture.lines.enumerated().map { place, line in
      let sign = element(
        "svg", [("viewBox", "0 0 20 20"), ("width", "20"), ("height", "20"), ("aria-hidden", "true")],
        ComparisonPicture.sign(place, at: (10, 10), .page))
      return element("li", [], sign + escaped(line.name))
    }
    return element("ul", [("class", "legend")], items.joined(separator: "\n"))
  }

  // MARK: The packages

  private var packages: String {
    guard let matrix = report.matrix, !matrix.issues.isEmpty else { return "" }
    let columns = [matrix.reference] + matrix.others
    var table = MarkupTable([localized("issue")] + columns.map(\.name), labels: columns.count + 1)
    for (index, issue) in matrix.issues.enumerated() {
      let cells = columns.enumerated().map { place, column in
        let text = escaped(matrix.label(column, issue: index))
        return place > 0 && matrix.differs(column, issue: index)
          ? element("strong", [("class", "other")], text) : text
      }
      table.add(escaped(issue), cells, labels: columns.count + 1)
    }
    var parts = [element("h2", [], escaped(localized("What each recommends"))), table.markup]
    if columns.count > 1 {
      parts.append(paragraph(localized("In bold: another option than in the first."), "mut"))
    }
    return parts.joined(separator: "\n")
  }

  private var terms: String {
    let terms: [(String, String)] = [
      (localized("gain"), localized("value less additional costs, less what the party has without a deal")),
      (localized("together"), localized("the gains of both, which a payment shares and doesn't change")),
    ]
    let list = terms.map { element("dt", [], escaped($0)) + element("dd", [], escaped($1)) }.joined()
    var parts = [element("h2", [], escaped(localized("Terms"))), element("dl", [], list)]
    let notices = report.remarks.map(\.message) + report.file.notices.map(\.message)
    if !notices.isEmpty {
      parts.append(element("h3", [], escaped(localized("Noticed in the files"))))
      parts.append(element("ul", [], notices.map { element("li", [], escaped($0)) }.joined()))
    }
    return parts.joined(separator: "\n")
  }
}
