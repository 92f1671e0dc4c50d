/// What one other option in a package changes, and what it costs to change over to it (wijzigingsprijs).
public struct ChangePrice: Hashable, Sendable {
  /// The other option.
  public let option: OptionIndex
  /// What it adds to each party's gain before any payment, bundles counted.
  public let difference: Pair<Amount>
  /// What the first party pays the second more for it (negative: less); nil in points.
  public let payment: Amount?
  /// The rules that the package breaks with it, by name, in the order of the deal.
  public let brokenRules: [String]
}

extension Deal {
  /// The change prices of a package: of each other option of each issue, all else kept, by rising issue and option.
  ///
  /// Definition: with Δ what the option adds to the gains g of the package, the payment changes by t(g + Δ) − t(g), where
  /// t is the settlement's payment: (Δ_A − Δ_B)/2 without a limit, odd units as the settlement leaves them. So changes
  /// that are made one after the other cost what they cost at once.
  ///
  /// - Parameter maximumPayment: The most that may be paid; nil for no limit.
  ///
  /// Of an issue with a long range only the options beside the package's and the ends are listed; see
  /// `ChangePrice.mostOptions`.
  ///
  /// Complexity: O(1) an option; under rules and bundles O(issues) and the rules.
  public func changePrices(of package: DealPackage, maximumPayment: Amount? = nil) -> [ChangePrice] {
    let gain = gain(of: package)
    let payment = SettlementRule.payment(gain, maximumPayment: maximumPayment)
    return issues.indices.flatMap { issue in
      let tied = bundles.filter { bundle in bundle.options.contains { $0.issue == issue } }
      return changeableOptions(of: issue, beside: package.choices[issue]).map { option in
        var difference =
          issues[issue].utility(ofOption: option) - issues[issue].utility(ofOption: package.choices[issue])
        var brokenRules: [Rule] = []
        // Where nothing ties the issue, there is no need to put the whole package together.
        if !tied.isEmpty || !rules.isEmpty {
          var choices = package.choices
          choices[issue] = option
          let changed = DealPackage(choices: choices)
          for bundle in tied {
            if bundle.isPart(of: changed) { difference += bundle.utility }
            if bundle.isPart(of: package) { difference = difference - bundle.utility }
          }
          brokenRules = self.brokenRules(of: changed)
        }
        let changedPayment = SettlementRule.payment(gain + difference, maximumPayment: maximumPayment)
        return ChangePrice(
          option: OptionIndex(issue: issue, option: option), difference: difference,
          payment: unit == .points ? nil : changedPayment - payment, brokenRules: brokenRules.map(\.name))
      }
    }
  }

  /// The options of an issue whose change prices are listed: all others, of a long range its ends and those beside the
  /// one that is chosen.
  private func changeableOptions(of issue: Int, beside chosen: Int) -> [Int] {
    let options = issues[issue].options
    guard options.range != nil, options.count > ChangePrice.mostOptions else {
      return options.indices.filter { $0 != chosen }
    }
    let listed = Set([0, chosen - 1, chosen + 1, options.count - 1])
    return listed.filter { $0 != chosen && options.indices.contains($0) }.sorted()
  }
}

extension ChangePrice {
  /// Of a numeric row with more options not all are listed: their change prices lie evenly between those that are.
  public static let mostOptions = 8
}
