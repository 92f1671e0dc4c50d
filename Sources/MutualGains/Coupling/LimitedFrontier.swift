struct LimitedFrontier: Sendable {
  let points: [UtilityPoint]
  let openGaps: [FrontierGap]
  init(of deal: Deal, under coupling: Coupling, budget: SearchBudget) throws(SearchLimitReached) {
    throw SearchLimitReached()
  }
  func packages(reaching point: UtilityPoint) -> (count: PackageCount?, first: DealPackage?) { (nil, nil) }
}
