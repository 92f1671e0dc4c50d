import MutualGains

extension ValueUnit {
  /// Whether an amount in that unit is one of the deal; a deal without a currency takes any, but no thousands.
  func takes(_ unit: String) -> Bool {
    switch self {
    case .points: HeaderUnit(unit) == .points
    case .money(nil): if case .currency = HeaderUnit(unit) { true } else { false }
    case .money(let own?): Currency.common(own, HeaderUnit.name(unit)) != nil
    }
  }
}
