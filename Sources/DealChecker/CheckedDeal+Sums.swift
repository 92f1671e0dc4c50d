extension CheckedDeal {
  /// What a package adds up to.
  func sums(of choices: [Int]) -> PackageSums {
    sums(of: choices, on: issues.indices, bundles: bundles)
  }

  /// What the choices on some of the issues, and some of the bundles, add up to.
  func sums(
    of choices: [Int], on chosen: some Sequence<Int>, bundles: [CheckedBundle]
  ) -> PackageSums {
    var sums = PackageSums(quantities: quantities.map { _ in 0 })
    for issue in chosen { sums.add(self.sums(ofOption: choices[issue], issue: issue)) }
    for bundle in bundles where bundle.isPart(of: choices) { sums.add(self.sums(of: bundle)) }
    return sums
  }

  /// What one option adds.
  func sums(ofOption option: Int, issue: Int) -> PackageSums {
    let amounts = issues[issue].options[option]
    return PackageSums(
      value: amounts.value, cost: amounts.cost, quantities: quantities.map { $0.amounts[issue][option] })
  }

  /// What a bundle adds; it has no quantities.
  func sums(of bundle: CheckedBundle) -> PackageSums {
    PackageSums(value: bundle.value, cost: bundle.cost, quantities: quantities.map { _ in 0 })
  }
}

extension PackageSums {
  fileprivate mutating func add(_ other: PackageSums) {
    value = value + other.value
    cost = cost + other.cost
    for index in quantities.indices { quantities[index] += other.quantities[index] }
  }
}
