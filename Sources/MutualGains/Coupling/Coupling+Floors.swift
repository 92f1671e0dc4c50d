extension Coupling {
  /// What ties the issues of a deal together once its rules are followed as far as they lead, with as few limits on sums
  /// as say the same.
  static func propagated(in deal: Deal) -> Coupling {
    var coupling = Coupling(of: deal)
    coupling.propagate(in: deal)
    return coupling
  }

  /// Follows the rules as far as they lead, and turns limits into floors.
  mutating func propagate(in deal: Deal) {
    propagate()
    turnLimitsIntoFloors(of: deal)
  }

  /// Turns each limit that says no more than that a party's net utility may not fall below some amount into a
  /// floor, which costs the search nothing: such as a minimum value where the party has no costs.
  mutating func turnLimitsIntoFloors(of deal: Deal) {
    if isImpossible || limits.isEmpty { return }
    for side in Side.allCases {
      let utilities = deal.contributions(to: .gain(side))
      let bundleUtilities = bundles.map { $0.utility[side].units }
      limits.removeAll { limit in
        guard zip(limit.bundleWeights, bundleUtilities).allSatisfy({ $0 == -$1 }) else { return false }
        // Weights are what is left of a constant when the utility is taken away.
        var constants = Int128(0)
        for (issue, weights) in limit.weights.enumerated() {
          let sums = weights.indices.filter { allowed[issue][$0] }
            .map { Int128(weights[$0]) + Int128(utilities.options[issue][$0]) }
          guard let first = sums.first, sums.allSatisfy({ $0 == first }) else { return false }
          constants += first
        }
        let floor = constants - Int128(limit.bound)
        floors[side] = max(floors[side] ?? .min, Int64(clamping: floor))
        return true
      }
    }
  }
}
