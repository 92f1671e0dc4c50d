import DealFiles
import MutualGains

/// The settlement as a page: the answer, the picture, every option to try, proposals, the frontier and the terms.
struct SettlementPage {
  let report: SettlementReport
  /// The proposals to show beside it, if there are any.
  let scores: ScoreReport?
  private let foot: PageFoot
  private let frontier: PageFrontier
  private let figures: AmountText

  init(_ report: SettlementReport, scores: ScoreReport?, _ provenance: Provenance) {
    (self.report, self.scores) = (report, scores)
    foot = PageFoot(report.file, from: provenance, isProven: report.isProven)
    figures = AmountText(digits: report.deal.digits)
    let fair = report.namedFairPoints.flatMap(\.points.points)
    frontier = PageFrontier(of: report.frontier, wanted: [report.settlement.point] + fair)
  }

  private var deal: Deal { report.deal }
  private var settlement: Settlement { report.settlement }

  /// The bytes of the page.
  ///
  /// - Throws: `MissingLibrary`.
  func bytes() throws(MissingLibrary) -> [UInt8] {
    let play = PlayPart(
      deal, start: settlement.package, player: .both(largestSurplus: report.knownLargestSurplus))
    let sections = [
      PageSection("answer", localized("Answer"), answer),
      PageSection("picture", localized("Picture"), picture),
      PageSection("package", localized("Package"), play.markup),
      PageSection("proposals", localized("Proposals"), scores.map { ProposalsPart($0).markup } ?? ""),
      PageSection("firm", localized("How firm"), FirmPart(report).markup),
      PageSection("positions", localized("Positions"), PositionsPart(report).markup),
      PageSection("rules", localized("Rules"), RulesPart(report).markup),
      PageSection("frontier", localized("Frontier"), frontierTable),
      PageSection("terms", localized("Terms"), terms),
    ]
    let answer = PageData.Answer(report: report, frontier: frontier)
    let data = PageData(deal: deal, start: settlement.package, answer: answer)
    return try PageDocument(sections, foot: foot, data: data.json).bytes()
  }

  // MARK: The answer

  private var answer: String {
    var parts = [element("p", [("class", "eyebrow")], escaped(parties))]
    parts.append(element("h1", [], escaped(headline)))
    parts.append(
      element(
        "ul", [("class", "chips")],
        chips.map { element("li", $0.isGood ? [("class", "ok")] : [], escaped($0.text)) }.joined()))
    parts.append(split)
    for sentence in report.conclusion(figures) {
      parts.append(element("p", [("class", "lede")], escaped(sentence.minus)))
    }
    if !report.isProven {
      parts.append(element("p", [("class", "bad")], escaped(report.frontier.stopSentence(figures))))
    }
    parts.append(totals.markup)
    for sentence in report.alternativesSentences(figures) {
      parts.append(element("p", [("class", "mut")], escaped(sentence.minus)))
    }
    return parts.joined(separator: "\n")
  }

  private var parties: String { localized("\(deal.parties.first.name) and \(deal.parties.second.name)") }

  /// What it comes to, in a sentence.
  private var headline: String {
    guard report.isAgreement else { return report.noAgreement }
    let gain = settlement.gainAfterPayment
    if gain.first == gain.second, gain.first > .zero {
      return localized("\(amount(gain.first)) more for each than without a deal")
    }
    return localized(
      "\(amount(gain.first)) more for \(deal.parties.first.displayName) and \(amount(gain.second)) for \(deal.parties.second.displayName) than without a deal"
    )
  }

  private func amount(_ amount: Amount) -> String {
    let text = PictureFigures(digits: deal.digits).text(amount)
    switch deal.unit {
    case .points: return localized("\(text) points")
    case .money(let currency): return currency.map { "\(text) \($0)" } ?? text
    }
  }

  private var chips: [(text: String, isGood: Bool)] {
    guard report.isAgreement else { return [] }
    var chips = [
      (settlement.isProven ? localized("proven best") : localized("not proven"), settlement.isProven)
    ]
    if let kind = settlement.kind { chips.append((kind.words, false)) }
    if let split = GainSplit(settlement.gainAfterPayment, isPaid: settlement.payment != nil) {
      chips.append((split.displayName, false))
    }
    return chips
  }

  /// Both gains beside each other, as long as they are large; nothing where somebody loses or nobody gains.
  private var split: String {
    let gain = settlement.gainAfterPayment
    guard report.isAgreement, GainSplit(gain, isPaid: settlement.payment != nil) != nil else { return "" }
    let edge = Double(gain.first.units) / (Double(gain.first.units) + Double(gain.second.units)) * 1_000
    let bars = [("ga", 0, max(0, edge - 3)), ("gb", min(1_000, edge + 3), max(0, 997 - edge))].map {
      "<rect class=\"\($0)\" x=\"\(pixels($1))\" y=\"0\" width=\"\(pixels($2))\" height=\"10\"/>"
    }
    let shares = Side.allCases.map { side in
      element(
        "span", [("class", side == .first ? "ca" : "cb")],
        escaped("\(deal.parties[side].name) +\(PictureFigures(digits: deal.digits).text(gain[side]))"))
    }
    let attributes = [
      ("class", "split"), ("viewBox", "0 0 1000 10"), ("preserveAspectRatio", "none"),
      ("aria-hidden", "true"),
    ]
    return element("svg", attributes, bars.joined()) + element("p", [("class", "shares")], shares.joined())
  }

  private var totals: MarkupTable {
    var table = MarkupTable(
      [deal.unit.words.capitalised, deal.parties.first.name, deal.parties.second.name, localized("together")])
    for total in report.totals {
      let cells = [total.amounts.first, total.amounts.second].map(figures.text)
      let look: String? =
        switch total.weight {
        case .part: nil
        case .subtotal: "sum"
        case .total: "total"
        }
      table.add(
        escaped(total.label),
        (cells + [total.hasSum ? figures.text(total.amounts.sum) : ""]).map { escaped($0.minus) }, look: look)
    }
    return table
  }

  // MARK: The picture

  private var picture: String {
    var picture = SpacePicture(report, scores: scores, outline: frontier.outline, ink: .page)
    picture.cloud = report.cloud
    let name = localized(
      "Utility space: what each efficient package gives \(deal.parties.first.displayName) and \(deal.parties.second.displayName)"
    )
    var parts = [element("h2", [], escaped(localized("What is possible for both")))]
    parts.append(
      element(
        "figure", [],
        picture.markup(width: 760, height: 560, name: name, look: "wide")
          + picture.markup(width: 400, height: 460, name: name, look: "narrow")
          + element("figcaption", [], escaped(caption(picture.cloud)))))
    if PageData.isPlayable(deal), frontier.points.count > 1 { parts.append(slider) }
    var beside = [marks(picture.marks).markup]
    if picture.hasFarMarks || picture.cloud != nil {
      beside.append(element("h3", [], escaped(localized("The whole space"))))
      beside.append(
        picture.markup(
          width: 400, height: 300, name: localized("The whole space"), look: "all", showsAll: true))
    }
    let (title, shown) = (parts[0], parts.dropFirst().joined(separator: "\n"))
    return title + "\n"
      + element(
        "div", [("class", "two")],
        element("div", [], shown) + element("div", [], beside.joined(separator: "\n")))
  }

  private func caption(_ cloud: PackageCloud?) -> String {
    let dots =
      report.frontier.openGaps.isEmpty
      ? localized("Each dot is an efficient package: nothing is better for one and no worse for the other.")
      : localized("Each dot is a package that was found before the search was stopped.")
    var text =
      dots + " "
      + localized("In the green area both gain; the lines through 0 are what each has without a deal.")
    if report.isAgreement, let payment = settlement.payment, payment != .zero {
      text += " " + localized("The arrow is the payment that shares the gain.")
    }
    if let cloud { text += " " + cloud.caption }
    return text
  }

  private var slider: String {
    let label = element("label", [("for", "walk")], escaped(localized("Walk along the frontier")))
    let start = frontier.points.firstIndex(of: settlement.point) ?? 0
    let input = element(
      empty: "input",
      [
        ("type", "range"), ("id", "walk"), ("min", "0"), ("max", String(frontier.points.count - 1)),
        ("value", String(start)),
      ])
    let button = element(
      "button", [("type", "button"), ("id", "wtake")], escaped(localized("Try this package")))
    return element(
      "div", [("class", "walkbox js-only")],
      label + input + button + element("output", [("id", "wout"), ("for", "walk")]))
  }

  /// The marked points in words.
  private func marks(_ marks: [SpacePicture.Mark]) -> MarkupTable {
    var table = MarkupTable(
      [
        localized("point"), localized("gain \(deal.parties.first.name)"),
        localized("gain \(deal.parties.second.name)"), localized("together"),
      ])
    for mark in marks {
      func add(_ name: String, _ gain: Pair<Amount>, look: String? = nil) {
        table.add(
          escaped(name), [gain.first, gain.second, gain.sum].map { escaped(figures.text($0).minus) },
          look: look)
      }
      let name = mark.sign.isEmpty ? mark.name : "\(mark.sign) \(mark.name)"
      add(name, mark.gain, look: mark.kind.isSettled ? "mark" : nil)
      if let after = mark.after { add(localized("\(name), after the payment"), after) }
    }
    return table
  }

  // MARK: The frontier

  private var frontierTable: String {
    let heads = [
      localized("gain \(deal.parties.first.name)"), localized("gain \(deal.parties.second.name)"),
      localized("together"), localized("differs from the recommended package in"),
    ]
    func row(_ index: Int) -> (String, [String]) {
      let gain = deal.gain(at: frontier.points[index])
      let changes =
        frontier.packages[index].map {
          settlement.package.changes(to: $0).map { deal.text($0, from: settlement.package) }
        } ?? ["?"]
      let words =
        changes.isEmpty
        ? localized("nothing") : changes.prefix(3).joined(separator: "; ") + (changes.count > 3 ? "; …" : "")
      return (
        escaped(figures.text(gain.first).minus),
        [figures.text(gain.second).minus, figures.text(gain.sum).minus].map { escaped($0) } + [
          element("span", [("class", "l")], escaped(words))
        ]
      )
    }
    func table(_ indices: some Sequence<Int>) -> String {
      var table = MarkupTable(heads, labels: 0, endsInWords: true)
      for index in indices {
        let (label, cells) = row(index)
        table.add(label, cells, look: frontier.points[index] == settlement.point ? "mark" : nil)
      }
      return table.markup
    }
    let acceptable = frontier.points.indices.filter { deal.gain(at: frontier.points[$0]).isAcceptable }
    let shown = acceptable.isEmpty ? Array(frontier.points.indices) : acceptable
    // The recommended one is among the first.
    let place = shown.firstIndex { frontier.points[$0] == settlement.point } ?? 0
    let start = max(0, min(place - 6, shown.count - 12))
    let first = shown[start..<min(start + 12, shown.count)]
    var parts = [
      element("h2", [], escaped(localized("Efficient packages"))), element("p", [], escaped(size)),
    ]
    parts.append(table(first))
    let rest = frontier.points.indices.filter { $0 < first.startIndex || !first.contains($0) }
    if !rest.isEmpty {
      let most = 300
      let summary =
        rest.count > most
        ? localized("\(grouped(Int64(most))) of \(grouped(Int64(rest.count))) others")
        : localized("\(grouped(Int64(rest.count))) others")
      let step = max(1, rest.count / most)
      let some = stride(from: 0, to: rest.count, by: step).prefix(most).map { rest[$0] }
      parts.append(element("details", [], element("summary", [], escaped(summary)) + table(some)))
    }
    return parts.joined(separator: "\n")
  }

  /// How many efficient points there are, and which of them are here.
  private var size: String {
    guard let count = frontier.count else {
      if frontier.isStopped {
        return localized("The search was stopped: points may be missing here, and some may not be efficient.")
      }
      return localized(
        "The frontier is too long for a page: here are the points that are best for some weighing of both parties."
      )
    }
    let sentence = localized("\(counted(count, "efficient point")) in all.")
    guard let slack = frontier.slack, slack > .zero else { return sentence }
    return sentence + " "
      + localized(
        "\(grouped(Int64(frontier.points.count))) of them are on this page; none of the others is better than one of these by more than \(figures.text(slack))."
      )
  }

  // MARK: Terms

  private var terms: String {
    let terms: [(String, String)] = [
      (localized("gain"), localized("value less additional costs, less what the party has without a deal")),
      (
        localized("efficient"),
        localized("no other package that keeps the rules gives one party more and the other no less")
      ),
      (
        localized("recommended"),
        deal.unit == .points
          ? localized("the package in which the smaller share of the own best gain is largest")
          : localized(
            "the package with which the smaller gain after the payment is largest: without a limit on payments, the largest surplus, shared fifty-fifty"
          )
      ),
      (
        localized("left on the table"), localized("the largest surplus of any package, less that of this one")
      ),
    ]
    let list = terms.map { element("dt", [], escaped($0)) + element("dd", [], escaped($1)) }.joined()
    var parts = [element("h2", [], escaped(localized("Terms"))), element("dl", [], list)]
    let notices = report.file.notices.map(\.message)
    if !notices.isEmpty {
      parts.append(element("h3", [], escaped(localized("Noticed in the files"))))
      parts.append(element("ul", [], notices.map { element("li", [], escaped($0)) }.joined()))
    }
    return parts.joined(separator: "\n")
  }
}

extension SettlementReport {
  /// Where all packages lie; nil where a stopped search leaves open how far they reach.
  var cloud: PackageCloud? { frontier.openGaps.isEmpty ? PackageCloud(of: deal) : nil }

  /// The largest surplus of a package; nil where a stopped search leaves it open.
  var knownLargestSurplus: Amount? { frontier.knownLargestSurplus }
}

extension SettlementReport {
  /// The largest surplus, along which payments move; nil where none may pass.
  var movableSurplus: Amount? { frontier.movableSurplus(upTo: request.maximumPayment) }

  /// The fair points beside the package of the settlement, for a picture: those at one point share a name.
  var markedFairPoints: [(name: String, point: UtilityPoint)] {
    var marked: [(name: String, point: UtilityPoint)] = []
    for (name, points) in namedFairPoints where name != .largestSurplus {
      guard let point = points.points.first, point != settlement.point else { continue }
      if let known = marked.firstIndex(where: { $0.point == point }) {
        marked[known].name += ", " + name.shortName
      } else {
        marked.append((name.shortName, point))
      }
    }
    return marked
  }
}

extension ParetoFrontier {
  /// The largest surplus of a package; nil where a stopped search leaves it open.
  fileprivate var knownLargestSurplus: Amount? { openGaps.isEmpty ? largestSurplus : nil }

  /// The same, along which payments move; nil where none may pass.
  func movableSurplus(upTo limit: Amount?) -> Amount? {
    deal.hasPayments(upTo: limit) ? knownLargestSurplus : nil
  }
}

extension FairPointName {
  /// What it is called in a picture.
  fileprivate var shortName: String {
    switch self {
    case .largestSurplus: localized("largest surplus")
    case .nash: "Nash"
    case .egalitarian: localized("egalitarian")
    case .kalaiSmorodinsky: "Kalai–Smorodinsky"
    }
  }
}

extension SpacePicture {
  /// The picture of a settlement, with proposals in it.
  init(_ report: SettlementReport, scores: ScoreReport?, outline: [UtilityPoint], ink: PictureInk) {
    let (deal, settlement) = (report.deal, report.settlement)
    let isPaid = report.isAgreement && settlement.payment.map { $0 != .zero } ?? false
    var marks = [
      Mark(
        kind: report.isAgreement ? .recommended : .nearest,
        name: report.isAgreement ? localized("recommended") : localized("nearest"),
        gain: settlement.gain, after: isPaid ? settlement.gainAfterPayment : nil)
    ]
    for ranked in (scores?.ranked ?? []).prefix(20) {
      marks.append(
        Mark(
          kind: .proposal, name: ranked.score.proposal.name.printable, sign: String(ranked.rank),
          gain: ranked.score.gainAfterPayment))
    }
    marks += report.markedFairPoints.map {
      Mark(kind: .fair, name: $0.name, gain: deal.gain(at: $0.point))
    }
    self.init(
      deal: deal, frontier: outline.map { deal.gain(at: $0) }, marks: marks,
      largestSurplus: report.movableSurplus, ink: ink)
  }
}
