import DealFiles
import MutualGains

/// What a manager wants to know first: which proposal, why, how far ahead, and what is wrong with the next.
extension ScoreReport {
  /// The sentences at the top; none where no proposal is complete.
  var headline: [String] {
    guard hasPackages, let first = ranked.first else { return [] }
    guard first.score.brokenRules.isEmpty else { return [localized("No complete proposal keeps all rules.")] }
    let best = ranked.prefix { $0.rank == first.rank }
    // A long list would say less than its start.
    let shown = best.count <= 4 ? best.count : 3
    let others = best.count > shown ? [counted(best.count - shown, "more proposal")] : []
    let names = list(best.prefix(shown).map { quoted($0.score.proposal.name) } + others, "and")
    var sentences = [title(names, areSeveral: best.count > 1), merit(of: best.map(\.score))]
    // What is wrong with one of several equals is not wrong with all.
    let faults = Set(best.map { fault(of: $0.score, besideBest: nil) })
    if faults.count == 1, let fault = faults.first.flatMap(\.self) {
      sentences.append(localized("But \(fault)."))
    }
    if ranked.count > best.count { sentences.append(next(ranked[best.count].score, after: first.score)) }
    if let sentence = openSentence(beside: first.score) { sentences.append(sentence) }
    return [sentences.joined(separator: " ")]
  }

  private func title(_ names: String, areSeveral: Bool) -> String {
    guard let side = request.side else {
      return areSeveral
        ? localized("Equally good for both together: \(names).")
        : localized("Best for both together: \(names).")
    }
    let party = deal.parties[side].displayName
    return areSeveral
      ? localized("Equally good for \(party): \(names).") : localized("Best for \(party): \(names).")
  }

  /// What the best proposals give, which are equally good.
  private func merit(of best: [ProposalScore]) -> String {
    let score = best[0]
    if let side = request.side {
      let (party, gain) = (deal.parties[side].displayName.capitalised, score.gainAfterPayment[side])
      return gain < .zero
        ? localized("\(party) loses \(figures.text(-gain)).")
        : localized("\(party) gains \(figures.text(gain)).")
    }
    guard score.surplus > .zero, let standing = score.standing else {
      return localized("Together that makes no more than both have without a deal.")
    }
    let together = figures.text(score.surplus)
    let splits = Set(best.map { GainSplit(of: $0)?.displayName })
    let split =
      splits.count == 1 ? splits.first.flatMap(\.self).map { localized(", shared \($0)") } ?? "" : ""
    guard isProven, let part = standing.efficiency else {
      return localized("Together that makes \(together)\(split).")
    }
    // A percent sign stays on the line of its number.
    let percent = part.percent.replacing(" ", with: "\u{A0}")
    return standing.leftOnTable == .zero
      ? localized("Together that makes \(together), as much as any package can\(split).")
      : localized("Together that makes \(together), \(percent) of what the best package makes\(split).")
  }

  /// What is wrong with a proposal, in half a sentence; nil where nothing is.
  ///
  /// - Parameter best: The one that is ahead of it; without one, what is left on the table is said in its place, where it
  ///   isn't said already.
  private func fault(of score: ProposalScore, besideBest best: ProposalScore?) -> String? {
    if !score.brokenRules.isEmpty {
      let rules = score.brokenRules
      return localized(
        "it breaks \(rules.count > 3 ? counted(rules.count, "rule") : list(rules.map(quoted), "and"))")
    }
    let gain = score.gainAfterPayment
    let losing = Side.allCases.filter { gain[$0] < .zero && $0 != (best == nil ? request.side : nil) }
    if !losing.isEmpty {
      let parts = losing.map { localized("\(deal.parties[$0].displayName) loses \(figures.text(-gain[$0]))") }
      return list(parts, "and")
    }
    if let idle = Side.allCases.first(where: { gain[$0] == .zero && gain[$0.other] > .zero }) {
      return localized("\(deal.parties[idle].displayName) gains nothing")
    }
    if let best, let loss = largestLoss(of: score.package, beside: best.package) {
      return localized("most is lost on \(loss)")
    }
    if best != nil || request.side != nil, let split = GainSplit(of: score), split.isLopsided {
      return localized("it is shared lopsidedly, \(split.parts)")
    }
    if best != nil || request.side != nil, let standing = score.standing, standing.isProven,
      standing.improvement != nil, let left = standing.leftOnTable, left > .zero
    {
      return localized("it leaves \(figures.text(left)) on the table")
    }
    return nil
  }

  /// The issue where a package has least together beside another one, with both options; nil where it has less on none.
  private func largestLoss(of package: DealPackage, beside best: DealPackage) -> String? {
    let losses = deal.issues.indices.map { index -> Amount in
      let issue = deal.issues[index]
      return issue.utility(ofOption: best.choices[index]).sum
        - issue.utility(ofOption: package.choices[index]).sum
    }
    guard let index = losses.indices.max(by: { losses[$0] < losses[$1] }), losses[index] > .zero else {
      return nil
    }
    let issue = deal.issues[index]
    let labels = [package, best].map { quoted(issue.options[$0.choices[index]].label) }
    return localized("\(issue.name) (\(labels[0]), not \(labels[1]))")
  }

  /// How far the next proposal is behind, and what is wrong with it.
  private func next(_ score: ProposalScore, after best: ProposalScore) -> String {
    let name = quoted(score.proposal.name)
    let fault = fault(of: score, besideBest: best)
    if !score.brokenRules.isEmpty { return localized("Next comes \(name), but \(fault ?? "").") }
    let behind: String
    if let side = request.side {
      let less = best.gainAfterPayment[side] - score.gainAfterPayment[side]
      behind = localized(
        "Next comes \(name), with \(figures.text(less)) less for \(deal.parties[side].displayName)")
    } else if best.surplus > score.surplus {
      behind = localized(
        "Next comes \(name), with \(figures.text(best.surplus - score.surplus)) less together")
    } else {
      behind = localized("Next comes \(name), with as much together, but less for who has least")
    }
    return fault.map { localized("\(behind): \($0).") } ?? behind + "."
  }

  /// That a proposal with open issues can become better than the best complete one.
  private func openSentence(beside best: ProposalScore) -> String? {
    func reach(_ completions: CompletionScore.Completions) -> Amount? {
      if let side = request.side { return completions.gainAfterPayment[side]?.upperBound }
      return completions.surplus?.upperBound
    }
    let known = open.compactMap { open in
      open.score?.completions.flatMap(reach).map { (open.proposal.name, $0) }
    }
    let least = request.side.map { best.gainAfterPayment[$0] } ?? best.surplus
    guard let (name, most) = known.max(by: { $0.1 < $1.1 }), most > least else { return nil }
    let text = figures.text(most)
    guard let side = request.side else {
      return localized("\(quoted(name)) leaves issues open, and can make up to \(text) together.")
    }
    return localized(
      "\(quoted(name)) leaves issues open, and can bring \(deal.parties[side].displayName) up to \(text).")
  }
}
