import DealFiles
import MutualGains

extension ScoreReport {
  /// The members that explain a proposal: what would be better, and what each party gets and brings.
  func explanation(_ answer: AnswerJSON, _ ranked: Ranked) -> [(String, JSON)] {
    let analysis = analysis(of: ranked)
    let package = ranked.score.package
    var members: [(String, JSON)] = [
      ("evenInThePrice", answer.inThePrice(analysis.evenPrice)),
      (
        "improvement",
        analysis.improvement.map {
          improvement(answer, $0, settled: analysis.improvedPrice, analysis.improvingChanges, from: package)
        } ?? nil
      ),
      ("better", better(answer, analysis, from: package)),
      (
        "trades",
        .array(
          analysis.trades.trades.map { trade in
            .object([
              ("changes", changes(trade.changes, from: package)),
              ("difference", answer.pair(trade.difference)),
              ("jointGain", answer.amount(trade.jointGain)),
              ("betterForBoth", .bool(trade.isBetterForBoth)),
            ])
          })
      ),
      ("tradesProven", .bool(analysis.trades.isProven)),
      ("valueDestroyers", .array(analysis.destroyers.map { destroyer(answer, $0) })),
      ("getsAndBrings", exchange(answer, analysis.exchange)),
    ]
    if analysis.hasPath { members.append(("path", path(answer, analysis.path, from: package))) }
    return members
  }

  private func improvement(
    _ answer: AnswerJSON, _ improvement: Improvement, settled: InThePrice?, _ changes: [OptionIndex],
    from package: DealPackage
  ) -> JSON {
    .object([
      ("package", answer.package(improvement.package)),
      ("payment", improvement.payment.map(answer.amount) ?? nil),
      ("inThePrice", answer.inThePrice(settled)),
      ("improvement", answer.pair(improvement.amounts)),
      ("gainAfterPayment", answer.pair(improvement.gainAfterPayment)),
      ("changes", self.changes(changes, from: package)),
    ])
  }

  /// What would be better for both than the best completion of a proposal; null where nothing is, and without
  /// agreement.
  func improvement(_ answer: AnswerJSON, on best: Settlement) -> JSON {
    guard best.isAgreement, let found = improvement(on: best) else { return nil }
    let settled = found.inThePrice(price)
    return improvement(
      answer, found, settled: settled,
      best.package.changes(to: found.package).filter { $0.issue != settled?.priceIssue.issue },
      from: best.package)
  }

  private func changes(_ changes: [OptionIndex], from package: DealPackage) -> JSON {
    .array(
      changes.map { change in
        let issue = deal.issues[change.issue]
        return .object([
          ("issue", .string(issue.name)),
          ("from", .string(issue.options[package.choices[change.issue]].label)),
          ("to", .string(issue.options[change.option].label)),
        ])
      })
  }

  private func better(
    _ answer: AnswerJSON, _ analysis: ProposalAnalysis, from package: DealPackage
  ) -> JSON {
    guard let keepingSplit = analysis.keepingSplit, let best = analysis.bestImprovement else { return nil }
    func object(_ improvement: Pair<Amount>, _ better: DealPackage?) -> JSON {
      let list = better.map { [("changes", changes(package.changes(to: $0), from: package))] }
      return .object([("improvement", answer.pair(improvement))] + (list ?? []))
    }
    let bestForEach = Side.allCases.map { side in
      object(best[side], request.showsDetails ? analysis.best(for: side) : nil)
    }
    return .object([
      ("keepingSplit", object(keepingSplit.improvement, keepingSplit.package)),
      ("bestForEach", .array(bestForEach)),
    ])
  }

  private func destroyer(_ answer: AnswerJSON, _ destroyer: ValueDestroyer) -> JSON {
    let issue = deal.issues[destroyer.option.issue]
    return .object([
      ("issue", .string(issue.name)), ("option", .string(issue.options[destroyer.option.option].label)),
      ("best", .string(issue.options[destroyer.best.option].label)), ("loss", answer.amount(destroyer.loss)),
      ("change", change(answer, destroyer.change)),
    ])
  }

  private func change(_ answer: AnswerJSON, _ change: ValueDestroyer.Change) -> JSON {
    func bundles(_ indices: [Int]) -> JSON {
      .array(indices.map { .string(deal.text(of: deal.bundles[$0].options)) })
    }
    return .object([
      ("difference", answer.pair(change.difference)), ("jointGain", answer.amount(change.difference.sum)),
      ("endedBundles", bundles(change.endedBundles)), ("addedBundles", bundles(change.addedBundles)),
      ("brokenRules", .array(change.brokenRules.map { .string($0) })),
    ])
  }

  private func exchange(_ answer: AnswerJSON, _ exchange: GetsAndBrings) -> JSON {
    let total = exchange.totalAfterPayment
    var members: [(String, JSON)] = [
      ("gets", answer.pair(total.map(\.gets))), ("brings", answer.pair(total.map(\.brings))),
      ("noDeal", answer.pair(exchange.noDealValue)),
      (
        "worthStaying",
        .array([.bool(exchange.isWorthStaying.first), .bool(exchange.isWorthStaying.second)])
      ),
      ("lasts", .bool(exchange.lasts)),
      ("concession", answer.pair(exchange.total.concession.map(\.amount))),
    ]
    if request.showsDetails {
      members.append(("issues", .array(exchange.issues.map { issueLine(answer, $0) })))
    }
    return .object(members)
  }

  private func issueLine(_ answer: AnswerJSON, _ line: GetsAndBrings.IssueLine) -> JSON {
    let issue = deal.issues[line.option.issue]
    return .object([
      ("issue", .string(issue.name)), ("option", .string(issue.options[line.option.option].label)),
      ("gets", answer.pair(line.exchange.map(\.gets))), ("brings", answer.pair(line.exchange.map(\.brings))),
      ("concession", answer.pair(line.concession.map(\.amount))),
      ("benefitToOther", answer.pair(line.concession.map(\.benefitToOther))),
    ])
  }

  private func path(_ answer: AnswerJSON, _ path: PathToEfficient?, from package: DealPackage) -> JSON {
    switch path {
    case nil: return .object([("found", false), ("reason", "breaks-rules")])
    case .alreadyEfficient: return .object([("found", true), ("shortest", true), ("steps", .array([]))])
    case .noSuchOrder: return .object([("found", false), ("reason", "no-such-order")])
    case .notFound: return .object([("found", false), ("reason", "limit-reached")])
    case .found(let steps, let isShortest):
      return .object([
        ("found", true), ("shortest", .bool(isShortest)),
        (
          "steps",
          .array(
            deal.stops(of: steps, from: package).map { step in
              let issue = deal.issues[step.change.issue]
              return .object([
                ("issue", .string(issue.name)),
                ("from", .string(issue.options[step.before.choices[step.change.issue]].label)),
                ("to", .string(issue.options[step.change.option].label)),
                ("gain", answer.pair(deal.gain(of: step.after))),
              ])
            })
        ),
      ])
    }
  }
}

extension Deal {
  /// The packages before and after each change of a way.
  func stops(
    of changes: [OptionIndex], from package: DealPackage
  ) -> [(change: OptionIndex, before: DealPackage, after: DealPackage)] {
    var before = package
    return changes.map { change in
      var choices = before.choices
      choices[change.issue] = change.option
      let after = DealPackage(choices: choices)
      defer { before = after }
      return (change, before, after)
    }
  }
}
