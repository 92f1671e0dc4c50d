/// What each party gets from a package and what it brings, issue by issue and in total (halen en brengen).
/// All amounts are in units of the deal.
package struct GetsAndBrings: Hashable, Sendable {
  /// The issues, in the order of the deal.
  package let issues: [IssueLine]
  /// The bundles that are part of the package, in the order of the deal, each a line of its own.
  package let bundles: [BundleLine]
  /// The sums of all lines, before any payment.
  package let total: Total
  /// What the first party pays the second (negative: receives); nil without a payment.
  package let payment: Amount?
  /// What each party has without agreement, on its own line.
  package let noDealValue: Pair<Amount>

  /// What a party gets and what it brings.
  package struct Exchange: Hashable, Sendable {
    /// Definition: max(0, value).
    package var gets: Amount
    /// Definition: additional cost + max(0, −value). Only a bundle that saves costs can bring it below 0.
    package var brings: Amount

    /// What is left: net utility.
    package var net: Amount { gets - brings }

    /// What a party gets and brings by that value and that cost.
    package init(value: Amount, cost: Amount) {
      gets = max(.zero, value)
      brings = cost + max(.zero, -value)
    }

    init(gets: Amount = .zero, brings: Amount = .zero) { (self.gets, self.brings) = (gets, brings) }

    static func += (sum: inout Exchange, line: Exchange) {
      sum.gets += line.gets
      sum.brings += line.brings
    }
  }

  /// What a party gives up for the other.
  package struct Concession: Hashable, Sendable {
    /// Definition: the party's best net option of the issue less the net of the chosen one; 0 or more.
    package let amount: Amount
    /// What the other party has from it.
    ///
    /// Definition: the other's net at the chosen option less its net at the party's favourite; of several
    /// favourites, at the best for the other.
    package let benefitToOther: Amount

    /// What each unit of the concession brings the other; nil where nothing is conceded.
    ///
    /// Definition: `benefitToOther` / `amount`.
    package var tradeRatio: ExactFraction? { ExactFraction(benefitToOther, over: amount) }
  }

  /// One issue of the package.
  package struct IssueLine: Hashable, Sendable {
    /// The chosen option.
    package let option: OptionIndex
    package let exchange: Pair<Exchange>
    package let concession: Pair<Concession>
  }

  /// One bundle that is part of the package.
  package struct BundleLine: Hashable, Sendable {
    /// Its index in the deal.
    package let bundle: Int
    package let exchange: Pair<Exchange>
  }

  /// The sums of all lines.
  package struct Total: Hashable, Sendable {
    package let exchange: Pair<Exchange>
    /// The sums over the issues; bundles are no part of it.
    package let concession: Pair<Concession>
  }

  /// What each party gets and brings in a package, whether or not it keeps the rules.
  ///
  /// - Parameter payment: What the first party pays the second, at most 2^60 units either way; nil without one.
  ///
  /// Complexity: O(options).
  package init(of package: DealPackage, in deal: Deal, payment: Amount? = nil) {
    issues = zip(deal.issues, package.choices).enumerated().map { index, choice in
      IssueLine(
        option: OptionIndex(issue: index, option: choice.1),
        exchange: Pair {
          Exchange(
            value: choice.0.value(ofOption: choice.1)[$0], cost: choice.0.cost(ofOption: choice.1)[$0])
        },
        concession: GetsAndBrings.concession(on: choice.0, chosen: choice.1))
    }
    bundles = deal.bundles.indices.filter { deal.bundles[$0].isPart(of: package) }.map { index in
      let bundle = deal.bundles[index]
      return BundleLine(
        bundle: index, exchange: Pair { Exchange(value: bundle.value[$0], cost: bundle.cost[$0]) })
    }
    let lines = issues.map(\.exchange) + bundles.map(\.exchange)
    let concessions = issues.map(\.concession)
    total = Total(
      exchange: Pair { side in lines.reduce(into: Exchange()) { $0 += $1[side] } },
      concession: Pair { side in
        Concession(
          amount: concessions.reduce(.zero) { $0 + $1[side].amount },
          benefitToOther: concessions.reduce(.zero) { $0 + $1[side].benefitToOther })
      })
    self.payment = payment
    noDealValue = deal.noDealValue
  }

  private static func concession(on issue: Issue, chosen: Int) -> Pair<Concession> {
    let utilities = issue.tellingOptions.map { issue.utility(ofOption: $0) }
    let own = issue.utility(ofOption: chosen)
    return Pair { side in
      // The favourite, and of several the best for the other.
      let favourite = utilities.reduce(own) { best, next in
        (best[side], best[side.other]) < (next[side], next[side.other]) ? next : best
      }
      return Concession(
        amount: favourite[side] - own[side], benefitToOther: own[side.other] - favourite[side.other])
    }
  }

  /// The totals with the payment: it is something that one party gets and the other brings.
  package var totalAfterPayment: Pair<Exchange> {
    var sums = total.exchange
    let paid = payment ?? .zero
    let (payer, receiver): (Side, Side) = paid < .zero ? (.second, .first) : (.first, .second)
    sums[payer].brings += max(paid, -paid)
    sums[receiver].gets += max(paid, -paid)
    return sums
  }

  /// Whether each party has a reason to stay.
  ///
  /// Definition: gets > brings + no-deal value, the payment counted.
  package var isWorthStaying: Pair<Bool> {
    Pair { totalAfterPayment[$0].net > noDealValue[$0] }
  }

  /// Whether the cooperation lasts: each party has a reason to stay.
  package var lasts: Bool { isWorthStaying.first && isWorthStaying.second }
}
