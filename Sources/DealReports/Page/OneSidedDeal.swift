import DealFiles
import MutualGains

/// A deal as one party sees it who knows nothing of the other: that party comes first, and all figures of the other
/// one are 0.
struct OneSidedDeal: Sendable {
  let deal: Deal
  private let side: Side
  /// How many units of the whole deal one unit here is.
  private let unit: Int64

  init(_ whole: Deal, _ side: Side) {
    // The scale of the whole deal may come from the other party's decimals: as few as the own figures need.
    let spare = OneSidedDeal.digitsToSpare(whole, side)
    let unit = powerOfTen(spare) ?? 1
    func own(_ amount: Amount) -> Pair<Amount> { Pair(Amount(units: amount.units / unit), .zero) }
    let issues = whole.issues.map { issue -> Issue in
      if let range = issue.options.longRange, let nets = issue.netSpacings {
        let nothing = EvenSpacing(from: 0, to: 0, count: range.count)
        let own = OptionRange(
          labels: range.labels, value: Pair(nets[side].value.over(unit), nothing),
          cost: Pair(nets[side].cost.over(unit), nothing))
        return Issue(name: issue.name, options: .range(own))
      }
      let options = issue.options.indices.map { index in
        Option(
          label: issue.options[index].label, value: own(issue.value(ofOption: index)[side]),
          cost: own(issue.cost(ofOption: index)[side]))
      }
      return Issue(name: issue.name, options: options)
    }
    let bundles = whole.bundles.map {
      Bundle(options: $0.options, value: own($0.value[side]), cost: own($0.cost[side]))
    }
    do throws(DealError) {
      deal = try Deal(
        unit: whole.unit, digits: whole.digits - spare,
        parties: Pair(whole.parties[side], whole.parties[side.other]),
        noDealValue: own(whole.noDealValue[side]), issues: issues, bundles: bundles,
        quantities: whole.quantities, rules: whole.rules.compactMap { OneSidedDeal.rule($0, side, unit) })
    } catch {
      preconditionFailure("less of a sound deal is sound: \(error)")
    }
    (self.side, self.unit) = (side, unit)
  }

  /// What a package is worth to the party, with what it pays or gets; nil where the payment has more decimals than its
  /// own figures.
  func gain(of package: DealPackage, payment: Amount?) -> Amount? {
    let gain = deal.gain(of: package).first
    guard let payment else { return gain }
    guard payment.units % unit == 0 else { return nil }
    let paid = Amount(units: payment.units / unit)
    return side == .first ? gain - paid : gain + paid
  }

  /// A rule as it is seen from there; nil for one on the other party's figures.
  private static func rule(_ rule: Rule, _ side: Side, _ unit: Int64) -> Rule? {
    func seen(_ sum: PackageSum) -> PackageSum? {
      switch sum {
      case .value(let other): other == side ? .value(.first) : nil
      case .cost(let other): other == side ? .cost(.first) : nil
      case .gain(let other): other == side ? .gain(.first) : nil
      case .quantity: sum
      }
    }
    /// The bound in units of here, rounded so that it says the same of whole ones.
    func scaled(_ bound: Int64, _ sum: PackageSum, up: Bool) -> Int64 {
      if case .quantity = sum { return bound }
      let (quotient, rest) = bound.quotientAndRemainder(dividingBy: unit)
      if rest == 0 { return quotient }
      return up ? (bound > 0 ? quotient + 1 : quotient) : (bound < 0 ? quotient - 1 : quotient)
    }
    switch rule.condition {
    case .maximum(let sum, let bound):
      return seen(sum).map { Rule(name: rule.name, .maximum($0, scaled(bound, sum, up: false))) }
    case .minimum(let sum, let bound):
      return seen(sum).map { Rule(name: rule.name, .minimum($0, scaled(bound, sum, up: true))) }
    // All by name: what a new kind tells of the other party is thought of here.
    case .requires, .excludes, .atMost, .atLeast, .exactly, .fixed, .forbidden: return rule
    }
  }

  /// How many decimals all figures of a party can do without.
  private static func digitsToSpare(_ deal: Deal, _ side: Side) -> Int {
    var spare = deal.digits
    func look(_ amount: Int64) {
      while spare > 0, let unit = powerOfTen(spare), amount % unit != 0 { spare -= 1 }
    }
    look(deal.noDealValue[side].units)
    for bundle in deal.bundles {
      look(bundle.value[side].units)
      look(bundle.cost[side].units)
    }
    for issue in deal.issues {
      if issue.options.longRange != nil, let nets = issue.netSpacings {
        for spacing in [nets[side].value, nets[side].cost] {
          // What is rounded at this scale would be rounded otherwise at another.
          if !spacing.isExact { return 0 }
          look(spacing[0])
          look(spacing[Swift.min(1, spacing.count - 1)])
        }
        continue
      }
      for index in issue.options.indices {
        look(issue.value(ofOption: index)[side].units)
        look(issue.cost(ofOption: index)[side].units)
      }
    }
    return spare
  }
}

extension EvenSpacing {
  /// The same amounts in a larger unit, of which they are whole numbers.
  fileprivate func over(_ unit: Int64) -> EvenSpacing {
    EvenSpacing(from: self[0] / unit, to: self[count - 1] / unit, count: count)
  }
}
