import MutualGains

/// What the domains of negotiation tools come down to: two parties whose utility is a sum over issues.
struct AdditiveDomain {
  /// An issue, and its options in order.
  struct Issue {
    let name: String
    let labels: [String]
  }

  /// What each option is worth to one party, exactly.
  struct Profile {
    /// By issue and option: weight times evaluation.
    var utilities: [[Fraction]]
    var reservation: Fraction
  }

  let issues: [Issue]
  let profiles: Pair<Profile>
  let parties: Pair<String>

  /// The most decimals of a deal.
  private static let largestDigits = DealBuilder.largestDigits

  /// The deal in points, and what had to be done to make it.
  ///
  /// Where nine decimals hold every utility, they stay what they are. Where they don't, all are multiplied by
  /// one number for both parties, which makes them whole: every comparison between packages, and the share of
  /// each party's best gain, stays the same. Nothing is rounded unless `round` asks for it.
  ///
  /// - Throws: `tooExact` where the sums would pass 2^62.
  func deal(round: Int?) throws(FormatProblem) -> (deal: Deal, notices: [Notice]) {
    if let round { return try roundedDeal(digits: round) }
    let all = Side.allCases.flatMap { profiles[$0].utilities.joined() + [profiles[$0].reservation] }
    var common: Int128 = 1
    for fraction in Set(all.map(\.denominator)) {
      guard let multiple = leastCommonMultiple(common, fraction) else { throw .tooExact }
      common = multiple
    }
    let scale = Fraction(1, common)?.finiteDigits
    if let digits = scale, digits <= AdditiveDomain.largestDigits, let power = powerOfTen(digits) {
      return (try deal(digits: digits) { AdditiveDomain.units($0, times: Int128(power)) }, [])
    }
    let deal = try deal(digits: 0) { AdditiveDomain.units($0, times: common) }
    return (deal, [.format(.scaled(by: common.description))])
  }

  private func roundedDeal(digits: Int) throws(FormatProblem) -> (Deal, [Notice]) {
    var isExact = true
    let deal = try deal(digits: digits) { fraction in
      let (units, exact) = fraction.units(roundedToDigits: digits)
      if !exact { isExact = false }
      return units
    }
    return (deal, isExact ? [] : [.format(.rounded(digits: digits))])
  }

  private static func units(_ fraction: Fraction, times common: Int128) -> Int64? {
    let (product, overflow) = fraction.numerator.multipliedReportingOverflow(
      by: common / fraction.denominator)
    return overflow ? nil : Int64(exactly: product)
  }

  private func deal(digits: Int, _ units: (Fraction) -> Int64?) throws(FormatProblem) -> Deal {
    func amount(_ fraction: Fraction) throws(FormatProblem) -> Amount {
      guard let units = units(fraction) else { throw .tooExact }
      return Amount(units: units)
    }
    var dealIssues: [MutualGains.Issue] = []
    for (index, issue) in issues.enumerated() {
      var options: [Option] = []
      for (option, label) in issue.labels.enumerated() {
        let value = try Pair { side throws(FormatProblem) in
          try amount(profiles[side].utilities[index][option])
        }
        options.append(Option(label: label, value: value))
      }
      dealIssues.append(MutualGains.Issue(name: issue.name, options: options))
    }
    let noDealValue = try Pair { side throws(FormatProblem) in try amount(profiles[side].reservation) }
    do throws(DealError) {
      return try Deal(
        unit: .points, digits: digits, parties: parties.map(Party.init(name:)), noDealValue: noDealValue,
        issues: dealIssues)
    } catch {
      // The names were looked at with their places; only sums are left.
      throw .tooExact
    }
  }
}

extension Fraction {
  /// The nearest number of units of 1/10^`digits` (of two, the even one), and whether it is exact; nil past Int64.
  func units(roundedToDigits digits: Int) -> (units: Int64?, isExact: Bool) {
    let divisor = denominator.magnitude
    guard let scale = powerOfTen(digits).map({ UInt128($0) }) else { return (nil, false) }
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    let (part, left) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: scale))
    let (product, overflow) = whole.multipliedReportingOverflow(by: scale)
    let (sum, carry) = product.addingReportingOverflow(part)
    if overflow || carry { return (nil, false) }
    let isUp = left > divisor - left || (left == divisor - left && sum % 2 == 1)
    guard let units = Int64(exactly: sum + (isUp ? 1 : 0)) else { return (nil, false) }
    return (numerator < 0 ? -units : units, left == 0)
  }

  /// The fraction, not below 0 and not above 1.
  var clamped: Fraction { min(max(self, .zero), Fraction(whole: 1)) }

  /// The fraction in digits, where nine decimals write it; else as `1/3`.
  var text: String {
    if let digits = finiteDigits, digits <= 18 {
      let (units, isExact) = units(roundedToDigits: digits)
      if let units, isExact { return ExactDecimal(units: units, digits: digits).text() }
    }
    return denominator == 1 ? numerator.description : "\(numerator)/\(denominator)"
  }
}
