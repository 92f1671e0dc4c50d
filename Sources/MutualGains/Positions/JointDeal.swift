/// A deal under limits on sums in which only what both parties have together counts: of each option the largest surplus
/// is found without a frontier.
///
/// All of it counts as the first party's utility. What the parties have apart matters to the limits alone.
struct JointDeal {
  private let noDealValue: Amount
  /// Nil where no package keeps the rules.
  private let search: LargestSumSearch?

  /// The same packages as `original` has under its rules, which `coupling` says.
  ///
  /// Complexity: O(options), and the diagrams of all components.
  init(of original: Deal, under coupling: Coupling, budget: SearchBudget) throws(SearchLimitReached) {
    noDealValue = original.noDealValue.sum
    var coupling = coupling
    for side in Side.allCases {
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
    coupling.propagate()
    if coupling.isImpossible {
      search = nil
      return
    }
    let issues = original.issues.enumerated().map { index, issue in
      Issue(
        name: String(index),
        options: issue.options.indices.map { option in
          Option(label: String(option), value: Pair(issue.utility(ofOption: option).sum, .zero))
        })
    }
    // Sums of both parties together are within what a deal can hold.
    guard
      let joint = try? Deal(
        unit: .money(currency: nil), digits: original.digits, parties: original.parties, issues: issues)
    else { throw SearchLimitReached() }
    search = try LimitedProblem(of: joint, under: coupling, keepsAllOptions: true, budget: budget).map {
      LargestSumSearch($0, budget: budget)
    }
  }

  /// The largest surplus of the packages with an option.
  ///
  /// Complexity: see `LargestSumSearch`.
  func largestSurplus(with option: OptionIndex, _ budget: SearchBudget) -> LargestSurplus {
    guard let search else { return .noPackage }
    do throws(SearchLimitReached) {
      return try search.largest(with: option, budget).map {
        .known(Amount(units: $0) - noDealValue)
      } ?? .noPackage
    } catch {
      budget.stop()
      return .unknown
    }
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
