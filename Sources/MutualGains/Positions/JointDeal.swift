/// A deal under limits on sums in which only what both parties have together counts: its frontier is one point, the
/// largest surplus, which is found without the rest of the frontier.
///
/// All of it counts as the first party's utility. What the parties have apart matters to the limits alone, which
/// `coupling` holds.
struct JointDeal {
  private let deal: Deal
  private let coupling: Coupling

  /// Nil where sums are more than a search keeps side by side, the least that each party accepts among them.
  init?(of original: Deal, under coupling: Coupling) {
    let floors = Side.allCases.filter { coupling.floors[$0] != nil }
    guard coupling.limits.count + floors.count <= Deal.mostLimits else { return nil }
    var coupling = coupling
    for side in floors {
      guard let floor = coupling.floors[side] else { continue }
      let weights = original.contributions(to: .gain(side)).options.map { $0.map(-) }
      coupling.limits.append(
        Coupling.SumLimit(
          weights: weights, bundleWeights: coupling.bundles.map { -$0.utility[side].units },
          bound: floor == .min ? .max : -floor))
    }
    coupling.floors = Pair(nil, nil)
    coupling.bundles = coupling.bundles.map { bundle in
      Bundle(options: bundle.options, value: Pair(bundle.utility.sum, .zero))
    }
    self.coupling = coupling
    let issues = original.issues.enumerated().map { index, issue in
      Issue(
        name: String(index),
        options: issue.options.indices.map { option in
          Option(label: String(option), value: Pair(issue.utility(ofOption: option).sum, .zero))
        })
    }
    let joint = try? Deal(
      unit: .money(currency: nil), digits: original.digits, parties: original.parties,
      noDealValue: Pair(original.noDealValue.sum, .zero), issues: issues)
    guard let joint else { return nil }
    deal = joint
  }

  /// The largest surplus of the packages with an option.
  ///
  /// Complexity: that of one point under limits, see `LimitedFrontier`.
  func largestSurplus(with option: OptionIndex, _ budget: SearchBudget) -> LargestSurplus {
    LargestSurplus(of: ParetoFrontier(of: deal, tiedBy: coupling.choosing(option), budget: budget))
  }
}

/// The largest surplus of some packages.
package enum LargestSurplus: Hashable, Sendable {
  case known(Amount)
  /// None of them keeps the rules.
  case noPackage
  /// A search was stopped.
  case unknown

  /// That of the packages of a frontier.
  init(of frontier: ParetoFrontier) {
    if let surplus = frontier.provenLargestSurplus {
      self = .known(surplus)
    } else {
      self = frontier.isEmpty && frontier.openGaps.isEmpty ? .noPackage : .unknown
    }
  }

  /// The amount; nil where there is none.
  package var amount: Amount? {
    if case .known(let amount) = self { amount } else { nil }
  }
}

extension Coupling {
  /// The same with one option chosen.
  func choosing(_ option: OptionIndex) -> Coupling {
    var coupling = self
    let allowed = allowed[option.issue]
    coupling.allowed[option.issue] = allowed.intersection(OptionMask([option.option], of: allowed.count))
    return coupling
  }
}
