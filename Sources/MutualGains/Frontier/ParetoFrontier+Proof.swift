/// What is certain although a search was stopped.
extension ParetoFrontier {
  /// Whether an open gap may hide a point other than `point` that gives neither party less.
  func mayHide(pointsAbove point: UtilityPoint) -> Bool {
    openGaps.contains { gap in
      guard gap.range.upperBound >= point.a else { return false }
      guard let largestSum = gap.largestSum else { return true }
      let start = max(point.a, gap.range.lowerBound)
      let least = Int128(start) + Int128(point.b)
      return Int128(largestSum) > least || (Int128(largestSum) == least && start > point.a)
    }
  }

  /// The most surplus that a package can have; nil where nothing is known of it. Where it is that of a package that
  /// was found, the largest surplus is proven.
  package var largestPossibleSurplus: Amount? {
    let sums = openGaps.map(\.largestSum)
    guard !sums.contains(nil) else { return nil }
    let hidden = sums.compactMap(\.self).max().map { Amount(units: $0) - deal.noDealValue.sum }
    return [hidden, largestSurplus].compactMap(\.self).max()
  }

  /// The largest surplus of a package, where it is certain that none has more; nil too where no package keeps the
  /// rules.
  package var provenLargestSurplus: Amount? {
    guard let largestSurplus, largestPossibleSurplus == largestSurplus else { return nil }
    return largestSurplus
  }

  /// Whether no package gives a party more than a package at `point`; nil where an open gap may hide one.
  func isOwnBest(_ point: UtilityPoint) -> Pair<Bool?> {
    guard let first = supportedPoints.first, let last = supportedPoints.last else { return Pair(nil, nil) }
    let mayHideMore = Pair(
      openGaps.contains { $0.range.upperBound > point.a },
      openGaps.contains { gap in
        gap.largestSum.map { Int128($0) - Int128(gap.range.lowerBound) > Int128(point.b) } ?? true
      })
    return Pair(
      point.a < last.a ? false : mayHideMore.first ? nil : true,
      point.b < first.b ? false : mayHideMore.second ? nil : true)
  }
}
