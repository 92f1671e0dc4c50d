import MutualGains

/// Brings two sheets to one scale and the indices of the first.
struct SheetMerger {
  let files: Pair<DealFile>
  let sheets: Pair<OwnSheet>
  var problems: Pair<ProblemList>
  let match: LabelMatch
  /// How many decimals the deal has.
  let digits: Int
  /// How many of the deal's rules, its last ones, come from sheets of rules.
  var addedRuleCount = 0
  var bundlesOfOne: [(side: Side, bundle: Bundle)] = []

  init(_ files: Pair<DealFile>, _ sheets: Pair<OwnSheet>) {
    (self.files, self.sheets) = (files, sheets)
    match = LabelMatch(Pair { LabelledSheet(files[$0], sheets[$0]) })
    problems = match.problems
    digits = max(files.first.deal.digits, files.second.deal.digits)
  }

  var isSound: Bool { problems.first.isEmpty && problems.second.isEmpty }

  /// All that was found, of the first sheet and then of the second.
  var refusal: Refusal {
    let lists = Side.allCases.filter { !problems[$0].isEmpty }.map {
      problems[$0].refusal(in: sheets[$0].text)
    }
    return Refusal(lists)
  }

  func deal(of side: Side) -> Deal { files[side].deal }

  func name(of side: Side) -> String { files[side].reading.name }

  mutating func report(_ problem: Problem, _ side: Side, at address: CellAddress) {
    problems[side].report(problem, at: address)
  }

  /// The deal, or nil with `problems` filled.
  mutating func deal() -> Deal? {
    reportParties()
    let unit = unit()
    // Amounts and rules are only looked at where all labels have their counterparts.
    guard isSound, let unit else { return nil }
    let issues = files.first.deal.issues.indices.map { issue($0) }
    let bundles = bundles()
    let quantities = quantities()
    let rules = rules(of: issues, quantities)
    let noDeal = Pair { side in amount(deal(of: side).noDealValue.first, of: side) }
    guard isSound else { return nil }
    do throws(DealError) {
      return try Deal(
        unit: unit, digits: digits, parties: Pair { deal(of: $0).parties.first }, noDealValue: noDeal,
        issues: issues, bundles: bundles, quantities: quantities, rules: rules)
    } catch {
      // Labels, weights, bundles and names of rules were looked at above: what is left are sums.
      problems.first.report(Problem(deal: error))
      return nil
    }
  }

  /// An amount of a sheet in units of the deal.
  mutating func amount(_ amount: Amount, of side: Side) -> Amount {
    Amount(units: scaled(amount.units, side))
  }

  /// Units of a sheet in those of the deal.
  mutating func scaled(_ units: Int64, _ side: Side) -> Int64 {
    let own = ExactDecimal(units: units, digits: deal(of: side).digits)
    if let units = own.rescaled(toDigits: digits) { return units }
    if problems[side].isEmpty { problems[side].report(.amount(.sumsTooLarge)) }
    return 0
  }

  /// The issue of the second sheet that is issue `index` of the first.
  func counterpart(_ index: Int) -> Issue { files.second.deal.issues[match.issues[index]] }

  private mutating func issue(_ index: Int) -> Issue {
    let both = Pair(files.first.deal.issues[index], counterpart(index))
    let weight = both.first.weight != nil || both.second.weight != nil
    // A sheet without weights counts all of its issues once.
    let weights = both.map { $0.weight?.first ?? ExactDecimal(units: 1, digits: 0) }
    return Issue(name: both.first.name, options: options(index, both), weight: weight ? weights : nil)
  }

  private mutating func options(_ index: Int, _ issues: Pair<Issue>) -> IssueOptions {
    if let range = issues.first.options.range, let other = issues.second.options.range {
      let ranges = Pair(range, other)
      return .range(
        OptionRange(
          labels: range.labels, value: Pair { spread(ranges[$0].value.first, of: $0) },
          cost: Pair { spread(ranges[$0].cost.first, of: $0) }))
    }
    return .list(
      issues.first.options.enumerated().map { place, option in
        let both = Pair(option, issues.second.options[match.options[index][place]])
        return Option(
          label: option.label, value: Pair { amount(both[$0].value.first, of: $0) },
          cost: Pair { amount(both[$0].cost.first, of: $0) })
      })
  }

  /// Amounts that go evenly from end to end: at the deal's scale they are rounded anew, as one file would have them.
  private mutating func spread(_ amounts: EvenSpacing, of side: Side) -> EvenSpacing {
    EvenSpacing(
      from: scaled(amounts.first, side), to: scaled(amounts.last, side), count: amounts.count,
      unit: amounts.unit)
  }
}
