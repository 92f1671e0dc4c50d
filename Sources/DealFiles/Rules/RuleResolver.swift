import MutualGains

/// Brings the rows of a file of rules to the options, parties, columns and scale of a deal.
struct RuleResolver {
  private let sheet: RuleSheet
  private let columns: RuleColumns
  private let file: DealFile
  private var lookup: OptionLookup
  private(set) var problems = ProblemList()
  private(set) var notices: [Notice] = []
  private var convention: DecimalConvention?

  private var deal: Deal { file.deal }

  init(_ sheet: RuleSheet, columns: RuleColumns, file: DealFile) {
    (self.sheet, self.columns, self.file) = (sheet, columns, file)
    lookup = OptionLookup(file.deal.issues)
  }

  /// The rules in the order of their file; some are missing where `problems` says so.
  mutating func rules() -> [Rule] {
    settleConvention()
    // Without it limits have no size yet; everything else is looked at all the same.
    let knowsLimits = problems.isEmpty
    let invisible = sheet.text.invisibleCharacters
    if !invisible.isEmpty { notices.append(.invisibleCharacters(invisible)) }
    let known = Set(deal.rules.map { LabelKey($0.name) })
    var rules: [Rule] = []
    for row in sheet.rows {
      if known.contains(LabelKey(row.name)) { report(.nameOfDeal(row.name), .name, row) }
      guard let condition = condition(of: row) else { continue }
      if knowsLimits { reportImpossible(condition, row) }
      let cell = columns.address(.then, record: row.record)?.name ?? ""
      if let notice = condition.notice(cell: cell, issues: deal.issues) { notices.append(notice) }
      rules.append(Rule(name: row.name, condition))
    }
    return rules
  }

  private mutating func settleConvention() {
    var evidence = DecimalEvidence()
    for row in sheet.rows {
      guard let limit = row.limit, let address = columns.address(.limit, record: row.record) else { continue }
      evidence.add(limit, at: address)
    }
    do throws(ProblemList.Finding) {
      convention = try evidence.settled(asked: nil, fallback: file.reading.conventionOfTables, in: sheet.text)
        .convention
    } catch {
      problems.report(error)
    }
  }

  private mutating func condition(of row: RuleSheet.Row) -> Rule.Condition? {
    switch row.verb {
    case .requires, .excludes:
      guard let when = options(row.when, .when, row), let then = options(row.then, .then, row) else {
        return nil
      }
      return row.verb == .requires ? .requires(when: when, then: then) : .excludes(when: when, then: then)
    case .atMost, .atLeast, .exactly:
      guard let count = count(of: row), let options = options(row.when, .when, row) else { return nil }
      switch row.verb {
      case .atMost: return .atMost(count, of: options)
      case .atLeast: return .atLeast(count, of: options)
      default: return .exactly(count, of: options)
      }
    case .fix: return options(row.when, .when, row).map { .fixed($0) }
    case .forbid: return options(row.when, .when, row).map { .forbidden($0) }
    case .maximumCost: return side(of: row).flatMap { limit(on: .cost($0), isMaximum: true, row) }
    case .minimumValue: return side(of: row).flatMap { limit(on: .value($0), isMaximum: false, row) }
    case .minimumGain: return side(of: row).flatMap { limit(on: .gain($0), isMaximum: false, row) }
    case .minimumCost: return side(of: row).flatMap { limit(on: .cost($0), isMaximum: false, row) }
    case .maximumValue: return side(of: row).flatMap { limit(on: .value($0), isMaximum: true, row) }
    case .maximumGain: return side(of: row).flatMap { limit(on: .gain($0), isMaximum: true, row) }
    case .maximum: return quantity(of: row).flatMap { limit(on: .quantity($0), isMaximum: true, row) }
    case .minimum: return quantity(of: row).flatMap { limit(on: .quantity($0), isMaximum: false, row) }
    }
  }

  private mutating func options(
    _ list: OptionList?, _ meaning: RuleColumns.Meaning, _ row: RuleSheet.Row
  ) -> [OptionIndex]? {
    guard let list else { return nil }
    var found: [RuleProblem] = []
    let options = lookup.options(in: list) { found.append($0) }
    for problem in found { report(problem, meaning, row) }
    notices += lookup.takeNotices(cell: columns.address(meaning, record: row.record)?.name ?? "")
    return found.isEmpty ? options : nil
  }

  private mutating func count(of row: RuleSheet.Row) -> Int? {
    guard let limit = row.limit, let address = columns.address(.limit, record: row.record) else { return nil }
    guard let count = limit.decimal(in: convention).rescaled(toDigits: 0), (0...1_000_000).contains(count),
      limit.currency == nil
    else {
      problems.report(.rule(.countMalformed(sheet.text.text(address))), at: address)
      return nil
    }
    return Int(count)
  }

  private mutating func side(of row: RuleSheet.Row) -> Side? {
    let names = Side.allCases.map { deal.parties[$0].name }.filter { !$0.isEmpty }
    if row.subject.isEmpty {
      // Of a column that isn't there it was said already.
      if columns.columns[.when] != nil { report(.partyMissing(known: names), .when, row) }
      return nil
    }
    guard let side = Side.allCases.first(where: { LabelKey(deal.parties[$0].name) == LabelKey(row.subject) })
    else {
      report(.unknownParty(row.subject, known: names), .when, row)
      return nil
    }
    if !LabelKey.areWrittenAlike(row.subject, deal.parties[side].name) {
      let cell = columns.address(.when, record: row.record)?.name ?? ""
      notices.append(.readAsDeal(name: row.subject, cell: cell, meant: deal.parties[side].name))
    }
    return side
  }

  private mutating func quantity(of row: RuleSheet.Row) -> Int? {
    if row.subject.isEmpty { return nil }
    if let index = deal.quantities.firstIndex(where: { Quantity.matches($0.name, row.subject) }) {
      return index
    }
    if case .unknown = DealColumns.meaning(ofHeader: row.subject) {
      let nearest = nearestSpelling(to: row.subject, among: file.reading.unknownHeaders)
      report(.unknownQuantity(row.subject, nearest: nearest), .when, row)
    } else {
      report(.quantityIsAmount(row.subject), .when, row)
    }
    return nil
  }

  /// A limit in units of its sum: rounded so that the rule means the same.
  private mutating func limit(on sum: PackageSum, isMaximum: Bool, _ row: RuleSheet.Row) -> Rule.Condition? {
    guard let token = row.limit else { return nil }
    let currency = token.currency?.rawValue ?? columns.limitUnit.map(HeaderUnit.name)
    if let problem = currency.flatMap({ deal.problem(withUnit: $0, on: sum) })
      ?? row.limitUnit.flatMap({ deal.problem(withUnit: $0, on: sum) })
    {
      problems.report(problem, at: columns.spot(.limit, record: row.record))
      return nil
    }
    let units = token.decimal(in: convention).units(atDigits: deal.digits(of: sum), roundedUp: !isMaximum)
    return isMaximum ? .maximum(sum, units) : .minimum(sum, units)
  }

  /// Says so where no package at all can keep a rule.
  private mutating func reportImpossible(_ condition: Rule.Condition, _ row: RuleSheet.Row) {
    if let problem = deal.neverHolds(condition) { report(problem, row.verb.hasLimit ? .limit : .when, row) }
  }

  private mutating func report(
    _ problem: RuleProblem, _ meaning: RuleColumns.Meaning, _ row: RuleSheet.Row
  ) {
    problems.report(.rule(problem), at: columns.spot(meaning, record: row.record))
  }
}

extension Quantity {
  /// Whether a rule that says `word` means the column with that header; a unit in brackets may be left out.
  static func matches(_ header: String, _ word: String) -> Bool {
    LabelKey(header) == LabelKey(word)
      || HeaderUnit.split(header).map { LabelKey($0.name) == LabelKey(word) } == true
  }
}

extension Deal {
  /// How many decimals the units of a sum have.
  public func digits(of sum: PackageSum) -> Int {
    if case .quantity(let index) = sum { return quantities[index].digits }
    return digits
  }

  /// What is wrong with a unit on a limit of a sum; nil where it is the deal's.
  fileprivate func problem(withUnit other: String, on sum: PackageSum) -> Problem? {
    if case .quantity(let index) = sum {
      let name = quantities[index].name
      if Currency(rawValue: other) != nil { return .header(.unitOfQuantity(other, name: name)) }
      let own = HeaderUnit.split(name)?.unit
      return own.map { LabelKey($0) == LabelKey(other) } == true
        ? nil : .header(.unitsDiffer(own ?? name, other, firstCell: ""))
    }
    if unit.takes(other) { return nil }
    switch unit {
    case .points: return .header(.unitsDiffer("points", other, firstCell: ""))
    case .money(nil): return .header(.unitUnknown(other))
    case .money(let own?): return .header(.unitsDiffer(own, other, firstCell: ""))
    }
  }

  private func name(of sum: PackageSum) -> SumName {
    switch sum {
    case .value(let side): .value(parties[side])
    case .cost(let side): .cost(parties[side])
    case .gain(let side): .gain(parties[side])
    case .quantity(let index): .quantity(quantities[index].name)
    }
  }

  /// Why no package of the deal can keep a condition, other rules aside; nil where one may.
  func neverHolds(_ condition: Rule.Condition) -> RuleProblem? {
    func sum(_ sum: PackageSum, _ isKept: (ClosedRange<Int64>) -> Bool) -> RuleProblem? {
      let reach = reach(of: sum)
      if isKept(reach) { return nil }
      return .neverHoldsSum(
        name(of: sum), least: reach.lowerBound, most: reach.upperBound, digits: digits(of: sum))
    }
    func count(_ options: [OptionIndex], _ isKept: (ClosedRange<Int>) -> Bool) -> RuleProblem? {
      let reach = reach(ofCountOf: options)
      return isKept(reach) ? nil : .neverHoldsCount(least: reach.lowerBound, most: reach.upperBound)
    }
    switch condition {
    case .fixed: return nil
    case .requires, .excludes: return neverHolds(.forbidden(condition.neverChosen))
    case .forbidden(let options):
      let whole = Dictionary(grouping: Set(options), by: \.issue).filter {
        $0.value.count == issues[$0.key].options.count
      }
      return whole.keys.min().map { .neverHoldsIssue(issues[$0].name) }
    case .atMost(let number, let options): return count(options) { $0.lowerBound <= number }
    case .atLeast(let number, let options): return count(options) { $0.upperBound >= number }
    case .exactly(let number, let options): return count(options) { $0.contains(number) }
    case .maximum(let subject, let bound): return sum(subject) { $0.lowerBound <= bound }
    case .minimum(let subject, let bound): return sum(subject) { $0.upperBound >= bound }
    }
  }
}
