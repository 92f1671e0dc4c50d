/// Searches the positions of a deal: first all prices, and then what is agreed and what is dead.
struct PositionSearch {
  /// The largest surplus of all packages; nil where it is not known.
  let surplus: Amount?
  private(set) var hasAcceptable: Bool?
  private(set) var gap: Positions.Gap?
  private let frontier: ParetoFrontier
  /// Whether payments are possible without limit.
  private let paysFreely: Bool
  private var search: OptionSearch
  private var used: UsedOptions
  private var rows: [[Row]] = []
  /// A package with the largest surplus; nil where it is not needed, and where there is none.
  private var best: DealPackage?

  /// What is found of an option, or of a stretch of them.
  private struct Row {
    let options: ClosedRange<Int>
    let surplus: LargestSurplus
    var clash: OptionClash?
  }

  /// Numeric issues of more options are told by their ends.
  private static let mostListed = 6
  /// Of numeric issues with more options it is told of the listed ones alone whether they are dead.
  private static let mostDecided = 256
  /// For as many options as this allows, the clashing rules are looked for, however many rules there are.
  private static let mostClashingRules = 50_000

  init(on frontier: ParetoFrontier, maximumPayment: Amount?, limits: UsedOptions.Limits) {
    let deal = frontier.deal
    self.frontier = frontier
    search = OptionSearch(of: deal, budget: frontier.budget)
    surplus = search.largest ?? frontier.provenLargestSurplus
    let isPayable = deal.unit != .points
    paysFreely = isPayable && maximumPayment == nil
    used = UsedOptions(on: frontier, limits: limits) { point in
      let gain = deal.gain(at: point)
      guard isPayable else { return gain.isAcceptable }
      guard gain.sum >= .zero else { return false }
      guard let maximumPayment else { return true }
      return gain.first >= -maximumPayment && gain.second >= -maximumPayment
    }
    let point = frontier.supportedPoints.first { deal.gain(at: $0).sum == surplus }
    if !search.isAtOnce, let surplus, let point, let package = frontier.package(reaching: point) {
      search.note(package, surplus: surplus)
      best = package
    }
  }

  private var deal: Deal { frontier.deal }

  // MARK: Prices

  /// Finds all prices, and the rules that clash where no package has an option.
  mutating func searchPrices() {
    var clashes = PositionSearch.mostClashingRules / max(1, deal.rules.count)
    for issue in deal.issues.indices {
      var found: [Row] = []
      for options in stretches(ofIssue: issue) {
        let option = OptionIndex(issue: issue, option: options.lowerBound)
        var row = Row(options: options, surplus: search.largestSurplus(with: option))
        if row.surplus == .noPackage, clashes > 0, surplus != nil {
          clashes -= 1
          row.clash = OptionClash(with: option, in: deal, budget: frontier.budget)
        }
        found.append(row)
      }
      rows.append(found)
    }
  }

  /// What is told of an issue: each option, or of a long range the ends and where the price is 0.
  private mutating func stretches(ofIssue issue: Int) -> [ClosedRange<Int>] {
    let options = deal.issues[issue].options
    let last = options.count - 1
    guard options.range != nil, last >= PositionSearch.mostListed else {
      return options.indices.map { $0...$0 }
    }
    var stretches = [0...0, last...last]
    if let best = bestStretch(ofIssue: issue) {
      stretches.removeAll { best.overlaps($0) }
      stretches.append(best)
    }
    return stretches.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The first options in a row that have a price of 0, as far as they are soon found.
  private mutating func bestStretch(ofIssue issue: Int) -> ClosedRange<Int>? {
    guard let surplus else { return nil }
    let count = deal.issues[issue].options.count
    func isBest(_ option: Int, _ search: inout OptionSearch) -> Bool {
      let option = OptionIndex(issue: issue, option: option)
      guard search.isKnown(option) else { return false }
      return search.largestSurplus(with: option) == .known(surplus)
    }
    let telling = deal.issues[issue].tellingOptions
    let isListed = count <= OptionRange.mostInRules
    let places = isListed ? Array(0..<count) : telling + [best?.choices[issue]].compactMap(\.self)
    guard let first = places.first(where: { isBest($0, &search) }) else { return nil }
    // Where all options come to the same for both together, and no rule knows one from another, nothing else is left.
    let sums = Set(telling.map { deal.issues[issue].utility(ofOption: $0).sum })
    if first == 0, sums.count == 1, !isListed, isBest(count - 1, &search) { return 0...(count - 1) }
    var end = first
    while end + 1 < count, end - first < OptionRange.mostInRules, isBest(end + 1, &search) { end += 1 }
    return first...end
  }

  // MARK: Agreed and dead

  /// Finds what is agreed and what is dead, as far as the frontier is short.
  mutating func searchStandings() {
    noteWhatPricesSay()
    if let surplus, surplus < .zero {
      hasAcceptable = false
      return
    }
    if paysFreely, surplus != nil { hasAcceptable = true }
    guard frontier.isShort else {
      gap = isDecided ? nil : .longFrontier
      return
    }
    guard used.lookAtPoints() else {
      gap =
        isDecided
        ? nil : frontier.budget.hasStopped || !frontier.openGaps.isEmpty ? .searchLimit : .longFrontier
      return
    }
    hasAcceptable = used.hasPoints
    if !used.hasPoints { return }
    for option in asked where !used.decide(option) { gap = .searchLimit }
  }

  /// A package with the largest surplus is efficient, and acceptable where payments are free; one below 0 is acceptable
  /// to somebody else.
  private mutating func noteWhatPricesSay() {
    for (issue, rows) in rows.enumerated() {
      for row in rows {
        for option in row.options where row.options.count <= OptionRange.mostInRules {
          let option = OptionIndex(issue: issue, option: option)
          switch row.surplus {
          case .noPackage: used.note(option, isUsed: false)
          case .known(let largest):
            if largest < .zero { used.note(option, isUsed: false) }
            if paysFreely, largest == surplus, largest >= .zero { used.note(option, isUsed: true) }
          case .unknown: break
          }
        }
      }
    }
  }

  /// The options of which it is told whether they are dead.
  private var asked: [OptionIndex] {
    deal.issues.indices.flatMap { issue in
      let count = deal.issues[issue].options.count
      let options =
        count <= PositionSearch.mostDecided || deal.issues[issue].options.range == nil
        ? Array(0..<count) : rows[issue].flatMap { [$0.options.lowerBound, $0.options.upperBound] }
      return options.map { OptionIndex(issue: issue, option: $0) }
    }
  }

  /// Whether nothing is left to ask.
  private var isDecided: Bool { asked.allSatisfy { used[$0] != nil } }

  // MARK: What was found

  /// All positions.
  var issues: [Positions.OnIssue] {
    rows.enumerated().map { issue, rows in
      let agreed = hasAcceptable == true ? used.onlyOption(ofIssue: issue) : nil
      var rows = rows
      if let agreed, !rows.contains(where: { $0.options == agreed...agreed }),
        let place = rows.firstIndex(where: { $0.options.lowerBound > agreed })
      {
        var search = search
        let option = OptionIndex(issue: issue, option: agreed)
        rows.insert(Row(options: agreed...agreed, surplus: search.largestSurplus(with: option)), at: place)
      }
      let positions = rows.map { row in
        Positions.Position(
          options: row.options, surplus: row.surplus,
          price: row.surplus.amount.flatMap { amount in surplus.map { $0 - amount } }, clash: row.clash,
          standing: hasAcceptable == true ? standing(row.options, ofIssue: issue, agreed: agreed) : nil)
      }
      return Positions.OnIssue(issue: issue, positions: positions, room: deal.inventionRoom(ofIssue: issue))
    }
  }

  private func standing(
    _ options: ClosedRange<Int>, ofIssue issue: Int, agreed: Int?
  ) -> Positions.Standing? {
    if let agreed, options == agreed...agreed { return .agreed }
    let isBest =
      paysFreely && options.count > 1
      && options == rows[issue].first { $0.surplus.amount == surplus }?.options
    if isBest { return .open }
    let ends = [options.lowerBound, options.upperBound].map { used[OptionIndex(issue: issue, option: $0)] }
    if ends == [false, false], options.count <= 2 { return .dead }
    return ends.contains(true) && used.hasSeveral(ofIssue: issue) ? .open : nil
  }
}
