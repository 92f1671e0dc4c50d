import MutualGains

/// Sentences on proposals that reports for people share, whatever they are written on.
extension ScoreReport {
  /// What the gains are, and what the best package makes.
  var closingSentence: String {
    let hasPayments = ranked.contains { $0.score.proposal.payment != nil }
    let gains = hasPayments ? localized("Gains are after the payment.") + " " : ""
    if let largest = scoring.largestSurplus, largest > .zero {
      return gains
        + localized(
          "The best package makes \(figures.text(largest)) together; left is what a proposal leaves on the table."
        )
    }
    if scoring.largestSurplus != nil {
      return gains + localized("No package makes more together than both have without a deal.")
    }
    let frontier = scoring.frontier
    if frontier.openGaps.isEmpty { return localized("No package keeps all rules.") }
    guard let largest = frontier.largestSurplus else {
      return gains + localized("What the best package makes is not known: the search was stopped.")
    }
    return gains
      + localized(
        "The best package that was found makes \(figures.text(largest)) together; there may be better ones.")
  }

  /// What meeting in the middle costs; nil where no package keeps the rules.
  var compromiseSentence: String? {
    guard let compromise else { return nil }
    if compromise.isUnknown {
      return localized(
        "What meeting in the middle on every issue costs is not known: the search was stopped.")
    }
    guard let cost = compromise.cost else {
      let rules = list(compromise.brokenRules.map(quoted), "and")
      return localized("Meeting in the middle on every issue breaks \(rules).")
    }
    return cost.amount == .zero
      ? localized("Meeting in the middle on every issue costs nothing here.")
      : localized(
        "Cost of compromise: meeting in the middle on every issue, instead of trading between issues, costs \(figures.text(cost.amount)) together."
      )
  }

  /// Where meeting in the middle loses most, and how much: all rows add up to its cost.
  var compromiseLosses: [(words: String, amount: Amount)] {
    guard let compromise, let cost = compromise.cost, cost.amount > .zero else { return [] }
    // A row for the others is shorter than they are from two of them on.
    let shown = cost.losses.count <= 4 ? 4 : 3
    var rows = cost.losses.prefix(shown).map { loss -> (words: String, amount: Amount) in
      let issue = deal.issues[loss.issue]
      let (middle, best) = (compromise.middle.choices[loss.issue], cost.best.choices[loss.issue])
      return (
        localized("\(issue.name): \(issue.options[middle].label), not \(issue.options[best].label)"),
        loss.amount
      )
    }
    let others = cost.losses.dropFirst(shown)
    if !others.isEmpty {
      let sum = others.reduce(Amount.zero) { $0 + $1.amount }
      rows.append((counted(others.count, "other issue"), sum))
    }
    if cost.bundleLoss != .zero { rows.append((localized("bundles"), cost.bundleLoss)) }
    return rows
  }

  /// What kind of outcome a proposal is, and for whom it is the best there is; of one that breaks rules, which.
  func outcomeWords(_ score: ProposalScore, split: String?) -> [String] {
    guard let outcome = score.standing?.outcome else {
      return [localized("breaks \(list(score.brokenRules.map(quoted), "and"))")]
    }
    let kind =
      (outcome.kind?.words ?? localized("kind of outcome not proven")) + (split.map { ", \($0)" } ?? "")
    guard scoring.frontier.supportedPoints.count > 1 else { return [kind] }
    return [kind]
      + (outcome.solo ?? []).map { localized("the best there is for \(deal.parties[$0].displayName) (win)") }
  }

  /// What a proposal leaves open, and its best completion or why there is none.
  func openWords(_ open: Open) -> [String] {
    let names = open.proposal.openIssues.map { deal.issues[$0].name }
    let shown = names.prefix(3).joined(separator: ", ")
    let others = names.count > 3 ? localized(" and \(grouped(Int64(names.count - 3))) more") : ""
    let issues = localized("open: \(shown)\(others)")
    guard let completions = open.score?.completions else {
      let broken = open.score?.brokenRules ?? []
      return [
        issues,
        open.score == nil
          ? localized("the amounts are too large to tell")
          : broken.isEmpty
            ? (open.score?.isProven == false
              ? localized("whether a completion keeps all rules is not known: the search was stopped")
              : localized("no completion keeps all rules"))
            : localized("no completion keeps \(list(broken.map(quoted), "and"))"),
      ]
    }
    let best = completions.best
    let added = open.proposal.openIssues.map { index in
      let issue = deal.issues[index]
      return "\(issue.name): \(issue.options[best.package.choices[index]].label)"
    }
    if added.count > 6 { return [issues] }
    let payment =
      best.payment.map { best.isAgreement && $0 != .zero ? "; \(deal.paymentText($0))" : "" } ?? ""
    let settled = bestPrice(best).flatMap { $0.isMoved && $0.remainder == .zero ? deal.newPrice($0) : nil }
    let words =
      best.isAgreement
      ? (best.isProven ? localized("best with") : localized("best that was found, with"))
      : (best.isProven ? localized("no agreement; nearest with") : localized("nearest that was found, with"))
    let completion = "\(words) \(added.joined(separator: ", "))\(payment)"
    return [issues, settled.map { localized("\(completion), or with \($0)") } ?? completion]
  }
}

extension ScoreReport {
  /// In which order the proposals stand.
  var heading: String {
    request.side.map { localized("Proposals, the best for \(deal.parties[$0].displayName) first") }
      ?? localized("Proposals, the best for both together first")
  }
}

extension Deal {
  /// What a better package does for both, over what it adds for each.
  func betterHeading(_ improvement: Pair<Amount>) -> String {
    guard let idle = Side.allCases.first(where: { improvement[$0] == .zero }) else {
      return localized("Better for both, sharing what it adds as evenly as a package can")
    }
    return localized(
      "Better for \(parties[idle.other].displayName), no worse for \(parties[idle].displayName)")
  }

  /// What the trades below it are.
  ///
  /// - Parameters:
  ///   - isRepair: Whether the package breaks a rule, so that something has to change.
  ///   - isPayable: Whether a payment may share what they make.
  func tradesHeading(isRepair: Bool, isPayable: Bool) -> String {
    if isRepair { return localized("Changes after which all rules are kept, the best first") }
    return isPayable
      ? localized("Trades that make more together, which a payment can share; the best first")
      : localized("Trades that make more together; the best first")
  }

  /// What is said where there are none.
  func noTrades(isRepair: Bool) -> String {
    isRepair
      ? localized("No other option on one or two issues makes it keep all rules.")
      : localized("No other option on one or two issues would make more together.")
  }

  /// What value destroyers are. By definition bundles and rules are left out of a loss; where there are any,
  /// `remark(on:)` counts them.
  var destroyersHeading: String {
    bundles.isEmpty && rules.isEmpty
      ? localized("Value destroyers: options with a better one for both together")
      : localized("Value destroyers: options with a better one for both together, bundles and rules aside")
  }

  /// What changing only one option really does; nil where bundles and rules have nothing to do with it.
  func remark(on change: ValueDestroyer.Change) -> String? {
    if !change.isTied { return nil }
    let sum = change.difference.sum
    let reasons = [(change.endedBundles, false), (change.addedBundles, true)].filter { !$0.0.isEmpty }.map {
      let names = list($0.0.map { text(of: bundles[$0].options) }, "and")
      return $0.1 ? localized("it adds the bundle \(names)") : localized("it ends the bundle \(names)")
    }
    var parts: [String] = []
    if !reasons.isEmpty {
      let reasons = reasons.joined(separator: "; ")
      let amount = AmountText(digits: digits).text(Amount(units: Int64(sum.units.magnitude)))
      parts.append(
        sum > .zero
          ? localized("changing only this brings \(amount) together: \(reasons)")
          : sum < .zero
            ? localized("changing only this costs \(amount) together: \(reasons)")
            : localized("changing only this brings nothing together: \(reasons)"))
    }
    if !change.brokenRules.isEmpty {
      parts.append(localized("changing only this breaks \(list(change.brokenRules.map(quoted), "and"))"))
    }
    return parts.joined(separator: "; ")
  }

  /// Whether the cooperation lasts, and who has no reason to stay.
  func verdict(on exchange: GetsAndBrings) -> String {
    let leaving = Side.allCases.filter { !exchange.isWorthStaying[$0] }
    let names = list(leaving.map { parties[$0].displayName }, "and")
    return switch leaving.count {
    case 0: localized("It lasts: each gets more than it brings and has without a deal.")
    case 1: localized("It does not last: \(names) gets no more than it brings and has without a deal.")
    default: localized("It does not last: \(names) get no more than they bring and have without a deal.")
    }
  }
}

extension ProposalScore.Standing {
  /// Whether the proposal is efficient, where there is nothing better to show; nil where there is.
  var words: String? {
    switch isEfficient {
    case true?: localized("No package is better for one and no worse for the other: it is efficient.")
    case false?:
      localized(
        "Some package is better for one and no worse for the other; which is best is not known: stopped.")
    case nil:
      localized("Whether a package is better for one and no worse for the other is not known: stopped.")
    }
  }
}

/// What is said where the trades were not looked at to the end.
var stoppedTrades: String {
  localized("Which trades make more together is not known: the search was stopped.")
}

extension ProposalAnalysis {
  /// The trades worth telling: what breaks a rule has to change even where that costs something.
  func tradesWorthTelling(isRepair: Bool) -> [Trade] {
    trades.trades.filter { isRepair || $0.jointGain > .zero }
  }
}

/// What is said of a way to an efficient package, over its steps if there are any; nil where nothing is.
func pathWords(_ path: PathToEfficient?) -> String? {
  switch path {
  case nil: return localized("There is no way from a package that breaks a rule.")
  case .alreadyEfficient: return nil
  case .noSuchOrder:
    return localized(
      "No order of single changes leads on without somebody being below the proposal on the way.")
  case .notFound: return localized("No way was found within the limit of the search.")
  case .found(let changes, let isShortest):
    let steps = counted(changes.count, "step")
    return isShortest
      ? localized("The way there: \(steps), neither ever below the proposal")
      : localized("The way there: \(steps), the shortest that was found, neither ever below the proposal")
  }
}
