import DealFiles
import MutualGains

extension StatementReport {
  /// The statement as JSON.
  package func json(from provenance: Provenance? = nil) -> JSON {
    let answer = AnswerJSON(file: file, provenance: provenance)
    var members = answer.head(schema: "statement", isProven: isProven)
    members += [
      ("proposal", request.proposal.map { .string($0.name) } ?? nil),
      ("agreement", isAgreement ? true : settlement?.isProven == false ? nil : false),
      ("package", answer.package(package)),
      ("brokenRules", .array(brokenRules.map { .string($0.name) })),
      ("lines", .array(lines.map { json(of: $0, answer) })),
      ("payment", payment.map(answer.amount) ?? nil),
      ("evenPayment", share.map { answer.amount($0.payment) } ?? nil),
      ("oddUnit", share?.oddUnit.map { .string(deal.parties[$0].name) } ?? nil),
      ("gainAfterPayment", answer.pair(gainAfterPayment)),
      ("inThePrice", answer.inThePrice(inThePrice)),
      ("largestSurplus", leftOnTable.map { answer.amount($0.largest) } ?? nil),
      ("leftOnTable", leftOnTable.map { answer.amount($0.left) } ?? nil),
      ("checks", .array(checks.map { json(of: $0, answer) })),
      ("changePrices", .array(changePrices.map { json(of: $0, answer) })),
      ("openness", openness.map { json(of: $0, answer) } ?? nil),
    ]
    return .object(members + answer.gaps(of: frontier, isProven: isProven))
  }

  private func json(of line: StatementLine, _ answer: AnswerJSON) -> JSON {
    var members: [(String, JSON)] = [
      ("line", .integer(Int64(line.number))), ("kind", .string(line.kind.rawValue)),
    ]
    switch line.subject {
    case .issue(let option):
      let issue = deal.issues[option.issue]
      members += [("issue", .string(issue.name)), ("option", .string(issue.options[option.option].label))]
    case .bundle(let index): members.append(("bundle", .string(deal.text(of: deal.bundles[index].options))))
    case nil: break
    }
    members.append(("amounts", line.amounts.map(answer.pair) ?? nil))
    members.append(("together", line.together.map(answer.amount) ?? nil))
    switch line.origin {
    case .cells(let cells):
      members.append(
        ("cells", .array(Side.allCases.map { side in cells[side].map { .string($0.cell) } ?? nil })))
    case .sum(let range):
      members.append(
        ("sumOf", .array([.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))])))
    case .lines(let text): members.append(("computed", .string(text)))
    case .words: break
    }
    return .object(members)
  }

  private func json(of check: StatementCheck, _ answer: AnswerJSON) -> JSON {
    let amounts = check.amounts.map { check.kind == .rules ? .integer($0.units) : answer.amount($0) }
    return .object([("check", .string(check.kind.rawValue)), ("difference", .array(amounts))])
  }

  private func json(of price: ChangePrice, _ answer: AnswerJSON) -> JSON {
    let issue = deal.issues[price.option.issue]
    return .object([
      ("issue", .string(issue.name)), ("option", .string(issue.options[price.option.option].label)),
      ("difference", answer.pair(price.difference)), ("surplus", answer.amount(price.difference.sum)),
      ("payment", price.payment.map(answer.amount) ?? nil),
      ("brokenRules", .array(price.brokenRules.map { .string($0) })),
    ])
  }

  private func json(of openness: StatementOpenness, _ answer: AnswerJSON) -> JSON {
    let audits = StatementOpenness.audits.map { audit in
      JSON.object([("percent", .integer(audit.percent)), ("correction", .decimal(audit.correction))])
    }
    let costs = openness.costs.map { costs in
      JSON.array(
        costs.map { cost in
          .object([
            ("cell", cost.cell.map { .string($0) } ?? nil),
            ("issue", cost.figure.issue.map { .string(deal.issues[$0].name) } ?? nil),
            ("party", .string(deal.parties[cost.figure.side].name)), ("cost", answer.amount(cost.amount)),
            ("changesFrom", cost.change.amount.map(answer.amount) ?? nil),
          ])
        })
    }
    return .object([
      ("movesPerUnit", .decimal(ExactDecimal(units: 5, digits: 1))), ("audits", .array(audits)),
      ("costs", costs ?? nil),
    ])
  }
}
