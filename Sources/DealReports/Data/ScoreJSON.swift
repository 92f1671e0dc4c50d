import DealFiles
import MutualGains

extension ScoreReport {
  /// Writes the report as JSON, proposal by proposal.
  package func writeJSON(to output: Output, from provenance: Provenance?) {
    let answer = AnswerJSON(file: file, provenance: provenance)
    var object = JSONObjectWriter(to: output)
    object.add(answer.opening(schema: "score"))
    object.add([
      ("notices", answer.notices()),
      ("for", request.side.map { .string(deal.parties[$0].name) } ?? nil),
      ("largestSurplus", scoring.largestSurplus.map(answer.amount) ?? nil),
      ("compromise", compromise.map { compromise(answer, $0) } ?? nil),
    ])
    object.beginArray("proposals")
    for (place, ranked) in ranked.enumerated() {
      let members = figures(answer, ranked) + explanation(answer, ranked)
      object.addElement(.object(members), isFirst: place == 0)
    }
    for (place, open) in open.enumerated() {
      object.addElement(.object(completions(answer, open)), isFirst: ranked.isEmpty && place == 0)
    }
    object.endArray()
    // Some of the above was searched while it was written.
    object.add(
      [("proven", .bool(isProven))] + answer.gaps(of: scoring.frontier, isProven: isProven))
    object.end()
  }

  private func compromise(_ answer: AnswerJSON, _ compromise: CompromiseCost) -> JSON {
    .object([
      ("middle", answer.package(compromise.middle)),
      ("brokenRules", .array(compromise.brokenRules.map { .string($0) })),
      ("best", compromise.cost.map { answer.package($0.best) } ?? nil),
      ("cost", compromise.cost.map { answer.amount($0.amount) } ?? nil),
      (
        "losses",
        compromise.isUnknown
          ? nil
          : .array(
            (compromise.cost?.losses ?? []).map {
              .object([
                ("issue", .string(deal.issues[$0.issue].name)), ("loss", answer.amount($0.amount)),
              ])
            })
      ),
      ("bundleLoss", compromise.cost.map { answer.amount($0.bundleLoss) } ?? nil),
    ])
  }

  private func opening(_ proposal: Proposal, _ index: Int, rank: Int?) -> [(String, JSON)] {
    let note = proposals.notes[index]
    return [("proposal", .string(proposal.name)), ("rank", rank.map { .integer(Int64($0)) } ?? nil)]
      + (note.isEmpty ? [] : [("note", .string(note))])
  }

  private func figures(_ answer: AnswerJSON, _ ranked: Ranked) -> [(String, JSON)] {
    let score = ranked.score
    let standing = score.standing
    let solo = standing?.outcome.solo.map { $0.map { JSON.string(deal.parties[$0].name) } }
    return opening(score.proposal, ranked.index, rank: ranked.rank) + [
      ("package", answer.package(score.package)),
      ("brokenRules", .array(score.brokenRules.map { .string($0) })),
      ("gain", answer.pair(score.gain)),
      ("payment", score.proposal.payment.map(answer.amount) ?? nil),
      ("gainAfterPayment", answer.pair(score.gainAfterPayment)),
      ("surplus", answer.amount(score.surplus)),
      ("efficiency", standing?.efficiency.map(\.json) ?? nil),
      ("leftOnTable", standing?.leftOnTable.map(answer.amount) ?? nil),
      ("efficient", standing?.isEfficient.map { .bool($0) } ?? nil),
      ("kind", standing?.outcome.kind.map { .string($0.rawValue) } ?? nil),
      ("solo", solo.map { .array($0) } ?? nil),
      ("split", GainSplit(of: score).map { .string($0.text) } ?? nil),
      ("lopsided", OutcomeKind.isLopsided(score.gainAfterPayment).map { .bool($0) } ?? nil),
      ("evenPayment", score.evenPayment.map(answer.amount) ?? nil),
    ]
  }

  private func completions(_ answer: AnswerJSON, _ open: Open) -> [(String, JSON)] {
    let chosen = open.proposal.chosenOptions.map { option in
      let issue = deal.issues[option.issue]
      return (issue.name, JSON.string(issue.options[option.option].label))
    }
    let members =
      opening(open.proposal, open.index, rank: nil) + [
        ("package", .object(chosen)),
        ("openIssues", .array(open.proposal.openIssues.map { .string(deal.issues[$0].name) })),
        ("brokenRules", .array((open.score?.brokenRules ?? []).map { .string($0) })),
        ("payment", open.proposal.payment.map(answer.amount) ?? nil),
      ]
    guard let completions = open.score?.completions else { return members + [("completions", nil)] }
    func range(_ range: CompletionScore.Range?) -> JSON {
      range.map { answer.pair(Pair($0.lowerBound, $0.upperBound)) } ?? nil
    }
    func ranges(_ ranges: Pair<CompletionScore.Range?>) -> JSON {
      .array([range(ranges.first), range(ranges.second)])
    }
    let best = completions.best
    let bestMembers: [(String, JSON)] = [
      ("package", answer.package(best.package)), ("agreement", .bool(best.isAgreement)),
      ("gain", answer.pair(best.gain)), ("surplus", answer.amount(best.surplus)),
      ("payment", best.isAgreement ? best.payment.map(answer.amount) ?? nil : nil),
      ("gainAfterPayment", best.isAgreement ? answer.pair(best.gainAfterPayment) : nil),
      ("inThePrice", answer.inThePrice(bestPrice(best))),
      ("improvement", improvement(answer, on: best)),
    ]
    return members + [
      (
        "completions",
        .object([
          ("gain", ranges(completions.gain)),
          ("gainAfterPayment", ranges(completions.gainAfterPayment)),
          ("surplus", range(completions.surplus)),
          (
            "efficiency",
            completions.efficiency.map { .array([$0.lowerBound.json, $0.upperBound.json]) } ?? nil
          ),
          ("leftOnTable", range(completions.leftOnTable)),
          ("evenPayment", range(completions.evenPayment)),
          ("efficient", completions.isEfficient.map { .bool($0) } ?? nil),
          ("best", best.isProven ? .object(bestMembers) : nil),
          ("proven", .bool(open.score?.isProven == true)),
        ])
      )
    ]
  }
}

extension ExactFraction {
  /// The quotient in percent with one decimal, rounded down.
  var json: JSON { .decimal(ExactDecimal(units: Int64(clamping: tenthsOfPercent), digits: 1)) }
}
