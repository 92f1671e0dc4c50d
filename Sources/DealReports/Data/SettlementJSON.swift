import DealFiles
import MutualGains

extension SettlementReport {
  /// The report as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    // Counted first: where the time runs out over it, that is said above.
    let points = fairPoints(answer)
    var members = answer.head(schema: "settlement", isProven: isProven)
    members.append(("agreement", isAgreement ? true : settlement.isProven ? false : nil))
    members.append(("kind", settlement.kind.map { .string($0.rawValue) } ?? nil))
    members.append(
      (
        "lopsided",
        isAgreement ? OutcomeKind.isLopsided(settlement.gainAfterPayment).map { .bool($0) } ?? nil : nil
      ))
    members.append(("recommended", isAgreement ? .object(package(answer) + payment(answer)) : nil))
    if isAgreement {
      members.append(("shortfall", nil))
    } else {
      members.append(("nearest", .object(package(answer))))
      members.append(("shortfall", settlement.isProven ? shortfall(answer) : nil))
      members.append(("whereToLook", .array(whereToLook(answer))))
    }
    if request.showsDetails { members.append(("withoutDeal", answer.withoutDeal(self))) }
    members += points
    members.append(("frontier", .object(size(answer))))
    return .object(members + answer.gaps(of: frontier, isProven: isProven))
  }

  private func package(_ answer: AnswerJSON) -> [(String, JSON)] {
    var members = [
      ("package", answer.package(settlement.package)),
      ("value", answer.pair(settlement.value)),
      ("cost", answer.pair(settlement.cost)),
      ("noDeal", answer.pair(deal.noDealValue)),
      ("gain", answer.pair(settlement.gain)),
      ("surplus", answer.amount(settlement.surplus)),
    ]
    if request.showsDetails { members.append(("details", .array(details(answer)))) }
    return members
  }

  private func payment(_ answer: AnswerJSON) -> [(String, JSON)] {
    [
      ("payment", settlement.payment.map(answer.amount) ?? nil),
      ("gainAfterPayment", answer.pair(settlement.gainAfterPayment)),
      ("inThePrice", answer.inThePrice(inThePrice)),
    ]
  }

  private func details(_ answer: AnswerJSON) -> [JSON] {
    zip(deal.issues, settlement.package.choices).map { issue, option in
      .object([
        ("issue", .string(issue.name)), ("option", .string(issue.options[option].label)),
        ("value", answer.pair(issue.value(ofOption: option))),
        ("cost", answer.pair(issue.cost(ofOption: option))),
      ])
    }
      + deal.bundles.filter { $0.isPart(of: settlement.package) }.map { bundle in
        .object([
          ("bundle", .string(deal.text(of: bundle.options))), ("value", answer.pair(bundle.value)),
          ("cost", answer.pair(bundle.cost)),
        ])
      }
  }

  private func shortfall(_ answer: AnswerJSON) -> JSON {
    .object([
      ("parties", answer.pair(settlement.shortfall)), ("deal", answer.amount(settlement.shortfall.sum)),
    ])
  }

  private func whereToLook(_ answer: AnswerJSON) -> [JSON] {
    deal.jointLosses(of: settlement.package).map { loss in
      let issue = deal.issues[loss.issue]
      return .object([
        ("issue", .string(issue.name)), ("option", .string(issue.options[loss.option].label)),
        ("jointLoss", answer.amount(loss.amount)),
      ])
    }
  }

  private func size(_ answer: AnswerJSON) -> [(String, JSON)] {
    switch census {
    case .whole(let points, let packages):
      [("count", .integer(Int64(points.count)))] + answer.packages(packages)
    case .counted(let count): [("count", .integer(Int64(count))), ("packages", nil)]
    case .stopped, .unknown: [("count", nil), ("packages", nil)]
    }
  }

  private func fairPoints(_ answer: AnswerJSON) -> [(String, JSON)] {
    if !fairPoints.isProven { return [("fairPoints", nil)] }
    var lists: [(String, JSON)] = []
    var counts: [(String, JSON)] = []
    for (name, points) in namedFairPoints {
      let listed = points.points
      if points.count != listed.count {
        counts.append((name.rawValue, points.count.map { .integer(Int64($0)) } ?? nil))
      }
      let packages = frontier.packageCounts(of: listed)
      lists.append(
        (
          name.rawValue,
          .array(
            zip(listed, packages).map { point, packages in
              .object(
                [("utility", answer.pair(point)), ("gain", answer.pair(deal.gain(at: point)))]
                  + answer.packages(packages))
            })
        ))
    }
    return [("fairPoints", .object(lists))] + (counts.isEmpty ? [] : [("fairPointsCount", .object(counts))])
  }
}
