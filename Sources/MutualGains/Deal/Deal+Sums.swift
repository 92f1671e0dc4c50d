extension Deal {
  /// What each option and each bundle adds to a sum. Those of gains add up to net utilities: the no-deal value
  /// is left out.
  func contributions(to sum: PackageSum) -> (options: [[Int64]], bundles: [Int64]) {
    func amounts(
      _ side: Side, _ option: (Issue, Int) -> Pair<Amount>, _ bundle: (Bundle) -> Pair<Amount>
    ) -> (options: [[Int64]], bundles: [Int64]) {
      (
        issues.map { issue in issue.options.indices.map { option(issue, $0)[side].units } },
        bundles.map { bundle($0)[side].units }
      )
    }
    switch sum {
    case .value(let side): return amounts(side, { $0.value(ofOption: $1) }, \.value)
    case .cost(let side): return amounts(side, { $0.cost(ofOption: $1) }, \.cost)
    case .gain(let side): return amounts(side, { $0.utility(ofOption: $1) }, \.utility)
    case .quantity(let index): return (quantities[index].amounts.map(Array.init), bundles.map { _ in 0 })
    }
  }
}

extension Deal {
  /// The payment from the first party to the second that leaves both with half of the gains together; an odd
  /// last unit stays with the payer. Nil in points.
  public func evenPayment(for gain: Pair<Amount>) -> Amount? {
    unit == .points ? nil : Amount(units: (gain.first - gain.second).units / 2)
  }
}
