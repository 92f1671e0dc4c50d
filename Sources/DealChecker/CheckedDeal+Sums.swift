extension CheckedDeal {
  /// What a package adds up to.
  func sums(of choices: [Int]) -> PackageSums {
    sums(of: choices, on: issues.indices, bundles: bundles)
  }

  /// What the choices on some of the issues, and some of the bundles, add up to.
  func sums(
    of choices: [Int], on chosen: some Sequence<Int>, bundles: [CheckedBundle]
  ) -> PackageSums {
    var sums = noSums
    for issue in chosen { add(option: choices[issue], of: issue, to: &sums) }
    for bundle in bundles where bundle.isPart(of: choices) {
      sums.value = sums.value + bundle.value
      sums.cost = sums.cost + bundle.cost
    }
    return sums
  }

  /// What one option adds.
  func sums(ofOption option: Int, issue: Int) -> PackageSums {
    var sums = noSums
    add(option: option, of: issue, to: &sums)
    return sums
  }

  /// What a bundle adds; it has no quantities.
  func sums(of bundle: CheckedBundle) -> PackageSums {
    PackageSums(value: bundle.value, cost: bundle.cost, quantities: noSums.quantities)
  }

  private var noSums: PackageSums { PackageSums(quantities: Array(repeating: 0, count: quantities.count)) }

  private func add(option: Int, of issue: Int, to sums: inout PackageSums) {
    let amounts = issues[issue].options[option]
    sums.value = sums.value + amounts.value
    sums.cost = sums.cost + amounts.cost
    for index in quantities.indices { sums.quantities[index] += quantities[index].amounts[issue][option] }
  }
}
