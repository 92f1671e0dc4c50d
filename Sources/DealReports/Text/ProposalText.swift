import DealFiles
import MutualGains

/// What is said of one proposal: what would be better, and what each party gets and brings.
struct ProposalText {
  private let report: ScoreReport
  private let ranked: ScoreReport.Ranked
  private let analysis: ProposalAnalysis
  private let figures: AmountText

  private var deal: Deal { report.deal }
  private var package: DealPackage { ranked.score.package }
  private var names: [String] { [deal.parties.first.name, deal.parties.second.name] }

  /// The most lines of a list, unless details are asked for.
  private static let longestList = 8

  init(_ report: ScoreReport, _ ranked: ScoreReport.Ranked) {
    self.report = report
    self.ranked = ranked
    analysis = report.analysis(of: ranked)
    figures = report.figures
  }

  func write(to output: Output) {
    output.write(
      "\n\(report.label(ranked).printable.brokenLines(of: PageWidth.current).joined(separator: "\n"))\n")
    if report.hasPayments { writeImprovement(to: output) } else { writeBetter(to: output) }
    if analysis.hasPath { PathText(deal, from: ranked.score, analysis.path).write(to: output) }
    writeTrades(to: output)
    writeDestroyers(to: output)
    if report.hasPayments { writeWithItsPayment(to: output) }
    writeExchange(to: output)
  }

  /// What would be better with the payments that are allowed.
  private func writeImprovement(to output: Output) {
    guard let improvement = analysis.improvement else {
      if let standing = ranked.score.standing {
        output.write(report.noImprovement(standing).wrapped(to: 80) + "\n")
      }
      return
    }
    let parts = Side.allCases.map { "\(deal.parties[$0].displayName) \(signed(improvement.amounts[$0]))" }
    output.write("\(deal.improvementHeading(improvement)): \(list(parts, "and"))".wrapped(to: 80) + "\n")
    writeChanges(analysis.improvingChanges, into: improvement.package, to: output)
    for sentence in analysis.paymentSentences(from: package, in: deal) {
      output.write(sentence.wrapped(to: 80) + "\n")
    }
  }

  /// What packages alone would add, the payment left as it is.
  private func writeWithItsPayment(to output: Output) {
    guard let standing = ranked.score.standing else { return }
    guard let better = analysis.keepingSplit, let best = analysis.bestImprovement else {
      // What a stopped search leaves open was said above.
      if standing.isEfficient != true { return }
      output.write(
        localized(
          "Efficient: with the payment as it is, no package is better for one and no worse for the other."
        ).wrapped(to: 80) + "\n")
      return
    }
    let parts = Side.allCases.map { "\(deal.parties[$0].displayName) \(signed(better.improvement[$0]))" }
    let most = Side.allCases.map { localized("\(signed(best[$0][$0])) for \(deal.parties[$0].displayName)") }
    let words = localized(
      "Not efficient: with the payment as it is, another package is better: \(list(parts, "and")); at most \(list(most, "or"))."
    )
    output.write(words.wrapped(to: 80) + "\n")
    if report.request.showsDetails {
      writeChanges(package.changes(to: better.package), into: better.package, to: output)
    }
  }

  private func writeBetter(to output: Output) {
    guard let better = analysis.keepingSplit else {
      if let words = ranked.score.standing?.words { output.write(words.wrapped(to: 80) + "\n") }
      return
    }
    let improvement = better.improvement
    let parts = Side.allCases.map { "\(deal.parties[$0].displayName) \(signed(improvement[$0]))" }
    let heading = deal.betterHeading(improvement)
    output.write("\(heading): \(list(parts, "and"))".wrapped(to: 80) + "\n")
    writeChanges(package.changes(to: better.package), into: better.package, to: output)
  }

  private func writeChanges(_ changes: [OptionIndex], into better: DealPackage, to output: Output) {
    if changes.isEmpty { return }
    var table = TextTable(columns: names + [localized("together")])
    let shown = report.request.showsDetails ? changes.count : ProposalText.longestList
    for change in changes.prefix(shown) {
      let difference = deal.difference(change, from: package)
      table.add(deal.text(change, from: package), signed(difference))
    }
    let bundles = deal.bundleUtility(of: better) - deal.bundleUtility(of: package)
    if bundles != Pair(.zero, .zero) { table.add(localized("bundles"), signed(bundles)) }
    table.write(to: output)
    if changes.count > shown {
      output.write("  " + localized("… and \(counted(changes.count - shown, "more change"))") + "\n")
    }
  }

  private func writeTrades(to output: Output) {
    if analysis.trades.isStopped { return output.write(stoppedTrades + "\n") }
    let isRepair = !ranked.score.brokenRules.isEmpty
    let trades = analysis.tradesWorthTelling(isRepair: isRepair)
    guard !trades.isEmpty else {
      output.write(deal.noTrades(isRepair: isRepair) + "\n")
      return
    }
    output.write(deal.tradesHeading(isRepair: isRepair, isPayable: report.hasPayments).wrapped(to: 80) + "\n")
    var table = TextTable(columns: names + [localized("together")])
    let isMarked = trades.contains(where: \.isBetterForBoth)
    for trade in trades {
      let lines = trade.changes.map { deal.text($0, from: package) }
      let mark = isMarked ? (trade.isBetterForBoth ? "* " : "  ") : ""
      let indentation = String(repeating: " ", count: mark.count)
      table.add(
        mark + lines[0], signed(trade.difference),
        below: lines.dropFirst().flatMap {
          $0.printable.lines(after: indentation + "    ", first: indentation + "  + ")
        })
    }
    table.write(to: output)
    if isMarked { output.write("  * " + localized("better for both") + "\n") }
  }

  private func writeDestroyers(to output: Output) {
    guard !analysis.destroyers.isEmpty else { return }
    output.write(deal.destroyersHeading.wrapped(to: 80) + "\n")
    var table = TextTable(columns: [localized("loss")])
    let shown = report.request.showsDetails ? analysis.destroyers.count : ProposalText.longestList
    for destroyer in analysis.destroyers.prefix(shown) {
      table.add(
        deal.text(destroyer.best, from: package), [figures.text(destroyer.loss)],
        below: deal.remark(on: destroyer.change)?.lines(after: "     ") ?? [])
    }
    table.write(to: output)
    let others = analysis.destroyers.count - shown
    if others > 0 { output.write("  " + localized("… and \(counted(others, "more option"))") + "\n") }
  }

  private func writeExchange(to output: Output) {
    let exchange = analysis.exchange
    let total = exchange.totalAfterPayment
    output.write(
      (exchange.payment == nil
        ? localized("What each gets and brings")
        : localized("What each gets and brings, the payment among it")) + "\n")
    var table = TextTable(columns: [
      localized("gets"), localized("brings"), localized("no deal"), localized("keeps"),
    ])
    for side in Side.allCases {
      let left = total[side].net - exchange.noDealValue[side]
      table.add(
        deal.parties[side].name,
        [total[side].gets, total[side].brings, exchange.noDealValue[side], left].map(figures.text))
    }
    table.write(to: output)
    if report.request.showsDetails { writeIssues(exchange, to: output) }
    output.write(deal.verdict(on: exchange).wrapped(to: 80) + "\n")
  }

  private func writeIssues(_ exchange: GetsAndBrings, to output: Output) {
    var table = TextTable(columns: names.flatMap { [localized("gets \($0)"), localized("brings \($0)")] })
    for line in exchange.issues {
      let amounts = Side.allCases.flatMap { [line.exchange[$0].gets, line.exchange[$0].brings] }
      table.add(deal.issues[line.option.issue].name, amounts.map(figures.text))
    }
    for line in exchange.bundles {
      let amounts = Side.allCases.flatMap { [line.exchange[$0].gets, line.exchange[$0].brings] }
      table.add(localized("bundle \(line.bundle + 1)"), amounts.map(figures.text))
    }
    table.write(to: output)
  }

  private func signed(_ amounts: Pair<Amount>) -> [String] {
    [amounts.first, amounts.second, amounts.sum].map(signed)
  }

  private func signed(_ amount: Amount) -> String { (amount > .zero ? "+" : "") + figures.text(amount) }
}

/// The way from a proposal to an efficient package, step by step.
private struct PathText {
  private let deal: Deal
  private let score: ProposalScore
  private let path: PathToEfficient?

  init(_ deal: Deal, from score: ProposalScore, _ path: PathToEfficient?) {
    (self.deal, self.score, self.path) = (deal, score, path)
  }

  func write(to output: Output) {
    guard let words = pathWords(path) else { return }
    output.write(words.wrapped(to: 80) + "\n")
    if case .found(let changes, _) = path { writeSteps(changes, to: output) }
  }

  private func writeSteps(_ changes: [OptionIndex], to output: Output) {
    let names = [deal.parties.first.name, deal.parties.second.name]
    let figures = AmountText(digits: deal.digits)
    let payment = score.proposal.payment ?? .zero
    var table = TextTable(columns: names.map { localized("gain \($0)") })
    for (number, stop) in deal.stops(of: changes, from: score.package).enumerated() {
      let gain = deal.gain(of: stop.after)
      table.add(
        "\(number + 1). \(deal.text(stop.change, from: stop.before))",
        [gain.first - payment, gain.second + payment].map(figures.text))
    }
    table.write(to: output)
  }
}
