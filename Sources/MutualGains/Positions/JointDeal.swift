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
    let coupling = coupling.limitingEachParty(of: original)
    if coupling.isImpossible {
      search = nil
      return
    }
    let amounts = original.issues.map { issue in
      issue.options.indices.map { issue.utility(ofOption: $0).sum.units }
    }
    let problem = try LimitedProblem(
      of: amounts, bundles: coupling.bundles.map { $0.utility.sum.units }, under: coupling, budget: budget)
    search = problem.map { LargestSumSearch($0, budget: budget) }
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

extension Coupling {
  /// The same packages, what each party accepts at least as limits: whoever counts something else than the parties'
  /// utilities needs no more of them.
  func limitingEachParty(of deal: Deal) -> Coupling {
    var coupling = self
    for side in Side.allCases {
      guard let floor = floors[side] else { continue }
      let weights = deal.contributions(to: .gain(side)).options.map { $0.map(-) }
      coupling.limits.append(
        SumLimit(
          weights: weights, bundleWeights: bundles.map { -$0.utility[side].units },
          bound: floor == .min ? .max : -floor))
    }
    coupling.floors = Pair(nil, nil)
    coupling.propagate()
    return coupling
  }
}

extension LimitedProblem {
  /// The problem in which only some amounts count: as the first party's utility.
  ///
  /// - Parameters:
  ///   - amounts: By issue and option. Their sums are within what a deal can hold.
  ///   - bundles: By bundle of the coupling.
  ///   - coupling: Without floors.
  init?(
    of amounts: [[Int64]], bundles: [Int64], under coupling: Coupling, budget: SearchBudget
  ) throws(SearchLimitReached) {
    var coupling = coupling
    coupling.bundles = zip(coupling.bundles, bundles).map { bundle, amount in
      Bundle(options: bundle.options, value: Pair(Amount(units: amount), .zero))
    }
    let issues = amounts.enumerated().map { index, amounts in
      Issue(
        name: String(index),
        options: amounts.enumerated().map { option, amount in
          Option(label: String(option), value: Pair(Amount(units: amount), .zero))
        })
    }
    guard
      let deal = try? Deal(
        unit: .money(currency: nil), digits: 0, parties: Pair(Party(name: "1"), Party(name: "2")),
        issues: issues)
    else { throw SearchLimitReached() }
    try self.init(of: deal, under: coupling, keepsAllOptions: true, budget: budget)
  }
}
