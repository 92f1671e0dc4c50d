extension UtilityPoint {
  /// The point of both parties' net utilities, in units of the deal.
  public init(_ utility: Pair<Amount>) { self.init(a: utility.first.units, b: utility.second.units) }

  /// The net utilities of both parties at the point, in units of the deal.
  public var utility: Pair<Amount> { Pair(Amount(units: a), Amount(units: b)) }
}
