/// What an answer is compared with, as far as the checker could find it out.
struct CheckScope: Sendable {
  /// Nil where the deal is too large for the checker.
  var frontier: CheckedFrontier?
  /// Why there is none.
  var reason: CheckSentence = "The deal is too large for the checker."
  /// The most that may be paid.
  var largestPayment = Int64(CheckedDeal.largestSum)
  /// The issue in whose price payments are settled, where one was asked for.
  var price: Int?
  /// Whether the answer says that it is proven. What it leaves open otherwise is not claimed.
  var isProven = true
  /// The proposals of the file, where there is one.
  var proposals: [CheckedProposal]?
  /// The party for which proposals are ranked, where one was asked for.
  var party: String?
  /// The files that were given.
  var sources = CheckedSources()
  /// What became of the package, in the order of the files; nil where none was given.
  var actuals: [CheckedActuals]?

  /// Whether a limit was set on payments.
  var isLimited: Bool { largestPayment < CheckedDeal.largestSum }

  /// Whether a payment may pass, which can do what an issue does that only moves value.
  func hasPayments(in deal: CheckedDeal) -> Bool { deal.unit != .points && largestPayment > 0 }
}

extension AnswerCheck {
  static let stopped: CheckSentence = "the search was stopped before it was known"

  /// An answer that is not proven claims less.
  mutating func checkProven(_ answer: AnswerValue) {
    switch answer["proven"] {
    case .bool(true):
      keys.check("proven")
      if answer["gaps"] != nil { findings.add(at: "gaps", "a proven answer has none") }
    case .bool(false):
      keys.leave("proven", "the answer says that it is not proven: only what it claims was checked")
    default: findings.add(at: "proven", "the answer does not say whether it is proven")
    }
    checkGaps(answer["gaps"])
  }

  /// What a stopped search says of the stretches that it did not finish.
  private mutating func checkGaps(_ found: AnswerValue?) {
    guard let found else { return }
    guard case .list(let list) = found else { return findings.add(at: "gaps", "there is no list of them") }
    keys.open("gaps")
    guard let frontier = scope.frontier else { return keys.leave("gaps", scope.reason) }
    for key in ["from", "to", "largestSurplus"] { keys.check("gaps[].\(key)") }
    for (index, value) in list.enumerated() {
      let gap = AnswerGap(value, digits: deal.digits)
      guard let gap else {
        findings.add(at: "gaps[\(index)]", "it is no stretch of utilities with a surplus")
        continue
      }
      guard let most = gap.largestSurplus else { continue }
      let above = frontier.points.first {
        gap.contains($0) && Int128(($0.utility - deal.noDealValue).sum) > most
      }
      if let above {
        findings.add(
          at: "gaps[\(index)].largestSurplus", says: value["largestSurplus"]?.quoted,
          recomputed: deal.text((above.utility - deal.noDealValue).sum))
      }
    }
  }

  /// Whether a point may be missing by the gaps that the answer names.
  static func mayMiss(_ point: CheckedPoint, in answer: AnswerValue, digits: Int) -> Bool {
    guard case .list(let gaps)? = answer["gaps"] else { return false }
    return gaps.contains { AnswerGap($0, digits: digits)?.contains(point) ?? false }
  }

  /// A value that only a finished search knows: where it is null in a stopped answer, nothing is claimed.
  mutating func isOpen(_ found: AnswerValue?, at place: String) -> Bool {
    if scope.isProven || found != .null { return false }
    keys.passOver(place, AnswerCheck.stopped)
    return true
  }
}

/// A stretch of the frontier in which points may be missing.
private struct AnswerGap {
  let from: Int128
  let to: Int128
  let largestSurplus: Int128?

  init?(_ value: AnswerValue, digits: Int) {
    func end(_ key: String, open: Int128) -> Int128? {
      switch value[key] {
      case .null: return open
      case .number(let text): return WrittenNumber(argument: text)?.units(atDigits: digits)
      default: return nil
      }
    }
    guard let from = end("from", open: .min), let to = end("to", open: .max), from <= to,
      let surplus = end("largestSurplus", open: .max)
    else { return nil }
    (self.from, self.to) = (from, to)
    largestSurplus = surplus == .max ? nil : surplus
  }

  func contains(_ point: CheckedPoint) -> Bool {
    let first = Int128(point.utility.a)
    return from <= first && first <= to
  }
}
