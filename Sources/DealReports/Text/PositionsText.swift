import DealFiles
import MutualGains

extension PositionsReport {
  /// Of longer lists so many are shown, unless details are asked for.
  private static let longestTable = 40
  private static let longestList = 12
  private static let mostRooms = 5

  /// Writes the report for people to read, in 80 columns where names allow.
  package func write(to output: Output) {
    let figures = AmountText(digits: deal.digits)
    output.write(headline(figures).wrapped(to: 80) + "\n")
    if positions.surplus != nil, let share = share { output.write(share.wrapped(to: 80) + "\n") }
    if let firmSentence { output.write(firmSentence.wrapped(to: 80) + "\n") }
    output.write("\n")
    let isWhole = request.showsDetails || stands.count <= PositionsReport.longestTable
    if isWhole { writeIssues(figures, to: output) } else { writeDearest(figures, to: output) }
    writeStandings(listsNames: !isWhole, to: output)
    writeRooms(figures, to: output)
    if !isProven { output.write("\n" + frontier.stopSentence(figures).wrapped(to: 80) + "\n") }
  }

  /// The dearest position in a sentence.
  func headline(_ figures: AmountText) -> String {
    let isWhole = !stands.contains { $0.position.surplus == .unknown }
    let dearest = byPrice.first
    guard let surplus = positions.surplus, isWhole || dearest?.position.price ?? .zero > .zero else {
      return localized("What positions cost is not known: the search was stopped.")
    }
    guard let dearest, let price = dearest.position.price, price > .zero else {
      return localized(
        "No position costs anything: each option that packages can have is in one with the largest surplus, \(figures.text(surplus))."
      )
    }
    return localized(
      isWhole
        ? "The dearest position is \(name(dearest)): with it there is \(figures.text(price)) less together than the largest surplus, \(figures.text(surplus))."
        : "The dearest position that was found is \(name(dearest)): with it there is \(figures.text(price)) less together than the largest surplus, \(figures.text(surplus))."
    )
  }

  /// Who bears a price; nil where nothing costs anything.
  var share: String? {
    guard let dearest = byPrice.first?.position.price, dearest > .zero else { return nil }
    return sharesFreely
      ? localized("Each party bears half of a price, whoever insists.")
      : localized("Without free payments a price is not shared evenly: who bears it depends on the package.")
  }

  private func writeIssues(_ figures: AmountText, to output: Output) {
    var table = TextTable(columns: [localized("costs")])
    var last = -1
    for stand in stands {
      if stand.issue != last { table.add(deal.issues[stand.issue].name, [""]) }
      last = stand.issue
      table.add("  " + label(stand), [price(stand, figures)], remark: mark(stand), below: below(stand))
    }
    table.write(to: output)
  }

  private func writeDearest(_ figures: AmountText, to output: Output) {
    var table = TextTable(columns: [localized("costs")])
    let dearest = byPrice.filter { $0.position.price != .zero }.prefix(PositionsReport.longestList)
    for stand in dearest {
      table.add(name(stand), [price(stand, figures)], remark: mark(stand))
    }
    if !dearest.isEmpty { table.write(to: output) }
    let rest = stands.count - dearest.count
    output.write("  " + localized("… and \(counted(rest, "more option")); --details lists all") + "\n")
    let impossible = stands.filter { $0.position.surplus == .noPackage }
    if !impossible.isEmpty { writeNames(impossible, localized("In no package"), to: output) }
  }

  func price(_ stand: Stand, _ figures: AmountText) -> String {
    if stand.position.surplus == .noPackage { return "–" }
    return textOrUnknown(stand.position.price, figures)
  }

  func mark(_ stand: Stand) -> String {
    if stand.position.surplus == .noPackage { return localized("in no package") }
    var marks: [String] = isFirm(stand) == true ? ["F"] : []
    switch stand.position.standing {
    case .agreed, .dead: marks += stand.position.standing.map { [localized($0.phrase)] } ?? []
    case .open, nil: break
    }
    return marks.joined(separator: ", ")
  }

  /// Why no package has it.
  private func below(_ stand: Stand) -> [String] {
    guard let clash = stand.position.clash, !clash.rules.isEmpty else { return [] }
    return clash.text.lines(after: "        ", first: "      ")
  }

  private func writeStandings(listsNames: Bool, to output: Output) {
    let agreed = stands.filter { $0.position.standing == .agreed }
    let dead = stands.filter { $0.position.standing == .dead && $0.position.surplus != .noPackage }
    if positions.hasAcceptable == false {
      output.write(
        "\n"
          + localized(
            "No efficient package leaves both parties at or above their no-deal values: nothing is agreed already, and nothing is dead."
          ).wrapped(to: 80) + "\n")
      return
    }
    if agreed.isEmpty && dead.isEmpty { return }
    output.write("\n")
    if listsNames, !agreed.isEmpty { writeNames(agreed, localized("Agreed already"), to: output) }
    if listsNames, !dead.isEmpty { writeNames(dead, localized("Dead"), to: output) }
    output.write(meaning.wrapped(to: 80) + "\n")
  }

  /// What the marks mean.
  var meaning: String {
    request.maximumPayment == .zero || deal.unit == .points
      ? localized(
        "agreed: in every efficient package that leaves neither party below its no-deal value; dead: in none of them."
      )
      : localized(
        "agreed: in every efficient package that, with a payment, leaves neither party below its no-deal value; dead: in none of them."
      )
  }

  private func writeNames(_ stands: [Stand], _ title: String, to output: Output) {
    let most = request.showsDetails ? stands.count : PositionsReport.longestList
    var names = stands.prefix(most).map(name).joined(separator: "; ")
    if stands.count > most { names += localized("; and \(counted(stands.count - most, "more option"))") }
    for line in "\(title) (\(grouped(Int64(stands.count)))): \(names)".lines(after: "  ", first: "") {
      output.write(line + "\n")
    }
  }

  private func writeRooms(_ figures: AmountText, to output: Output) {
    let rooms = rooms
    if rooms.isEmpty { return }
    output.write(
      "\n"
        + localized(
          "Room for invention: what an option would add that pleased each party like its own favourite"
        ).wrapped(to: 80) + "\n")
    var table = TextTable(columns: [localized("would add")])
    let shown = request.showsDetails ? rooms[...] : rooms.prefix(PositionsReport.mostRooms)
    for room in shown { table.add(deal.issues[room.issue].name, [figures.text(room.room)]) }
    table.write(to: output)
    let rest = rooms.count - shown.count
    if rest > 0 {
      output.write("  " + localized("… and \(counted(rest, "more issue")); --details lists all") + "\n")
    }
  }
}

extension OptionClash {
  /// The rules that clash, by name.
  var text: String {
    let names = list(rules.map(\.printable), "and")
    return isMinimal ? names : localized("some of \(names)")
  }
}
