import MutualGains

/// Bundles, numeric columns and the rules of a deal's own rows.
extension DealBuilder {
  /// The bundles, their amounts at the deal's scale; not weighted.
  mutating func bundles(_ lookup: inout OptionLookup, issues: [Issue]) -> [Bundle] {
    var bundles: [Bundle] = []
    var records: [[OptionIndex]: Int] = [:]
    for row in rows.bundles {
      guard let options = options(of: row.list, at: row.listAddress, &lookup) else { continue }
      let byIssue = Dictionary(grouping: options, by: \.issue)
      if options.count < 2 {
        report(.rule(.bundleTooShort), row.listAddress)
      } else if let twice = byIssue.filter({ $0.value.count > 1 }).keys.min() {
        report(.rule(.bundleSameIssue(issues[twice].name)), row.listAddress)
      } else if let first = records.updateValue(row.record, forKey: options.sorted()) {
        let firstCell = CellAddress(record: first, column: columns.option).name
        report(.rule(.bundleRepeated(firstCell: firstCell)), row.listAddress)
      }
      let index = bundles.count
      bundles.append(
        Bundle(
          options: options,
          value: Pair { side in amount(row.values[side], of: InputAmount(.bundle(index), side: side)) },
          cost: Pair { side in
            amount(row.costs[side], of: InputAmount(.bundle(index), side: side, kind: .cost))
          }))
    }
    return bundles
  }

  /// The numeric columns, each at a scale of its own.
  mutating func quantities(issueCount: Int) -> [Quantity] {
    columns.quantities.indices.map { index in
      var digits = 0
      for row in rows.options {
        guard let cell = row.quantities[index] else { continue }
        for token in [cell.from, cell.to].compactMap(\.self) {
          let decimals = token.decimal(in: convention).trimmed.digits
          if decimals > DealBuilder.largestDigits {
            report(
              .amount(.tooManyDecimals(text.text(cell.address), limit: DealBuilder.largestDigits)),
              cell.address)
          }
          digits = max(digits, decimals)
        }
      }
      digits = min(digits, DealBuilder.largestDigits)
      var amounts = [OptionAmounts](repeating: .list([]), count: issueCount)
      for (row, span) in zip(rows.options, spans) {
        let own = spread(row.quantities[index], over: span.count, digits: digits)
        // A row that is all of its issue is not written out.
        if isWholeRange(row.issue) {
          amounts[row.issue] = .even(own)
        } else {
          amounts[row.issue] = .list(amounts[row.issue] + (0..<own.count).map { own[$0] })
        }
      }
      return Quantity(name: columns.quantities[index].name, digits: digits, amounts: amounts)
    }
  }

  private mutating func spread(_ cell: AmountCell?, over count: Int, digits: Int) -> EvenSpacing {
    guard let cell else { return EvenSpacing(from: 0, to: 0, count: count) }
    func units(_ token: AmountToken) -> Int64 {
      if let units = token.decimal(in: convention).trimmed.rescaled(toDigits: digits) { return units }
      report(.amount(.tooLarge(text.text(cell.address))), cell.address)
      return 0
    }
    let first = units(cell.from)
    // One option has one amount, whatever its cell says.
    let last = count > 1 ? cell.to.map(units) ?? first : first
    return EvenSpacing(from: first, to: last, count: count)
  }

  /// The rules that rows of the deal make, named by their rows.
  mutating func rules(_ lookup: inout OptionLookup, issues: [Issue]) -> [Rule] {
    var rules: [Rule] = []
    var fixedRules: [Int: Int] = [:]
    for cell in rows.ruleCells {
      let row = rows.options[cell.row]
      if spans[cell.row].count > OptionRange.mostInRules {
        let name = rows.issueNames[row.issue]
        report(.row(.rangeInRules(issue: name, limit: OptionRange.mostInRules)), cell.address)
        continue
      }
      let own = spans[cell.row].map { OptionIndex(issue: row.issue, option: $0) }
      func name(_ word: String) -> String { "row \(row.record + 1) \(word)" }
      switch cell.content {
      case .requires(let list):
        guard let then = options(of: list, at: cell.address, &lookup) else { continue }
        add(Rule(name: name("requires"), .requires(when: own, then: then)), of: cell, to: &rules, issues)
      case .excludes(let list):
        guard let then = options(of: list, at: cell.address, &lookup) else { continue }
        add(Rule(name: name("excludes"), .excludes(when: own, then: then)), of: cell, to: &rules, issues)
      case .status(.forbidden):
        rules.append(Rule(name: name("forbidden"), .forbidden(own)))
      case .status(.fixed):
        // Several fixed rows of an issue say together: one of these.
        if let index = fixedRules[row.issue], case .fixed(let others) = rules[index].condition {
          rules[index] = Rule(name: rules[index].name, .fixed(others + own))
        } else {
          fixedRules[row.issue] = rules.count
          rules.append(Rule(name: name("fixed"), .fixed(own)))
        }
      }
    }
    return rules
  }

  private mutating func add(
    _ rule: Rule, of cell: DealRows.RuleCell, to rules: inout [Rule], _ issues: [Issue]
  ) {
    rules.append(rule)
    if let notice = rule.condition.notice(cell: cell.address.name, issues: issues) { notices.append(notice) }
  }

  /// Says so where every option of an issue is forbidden.
  mutating func reportImpossible(issues: [Issue]) {
    var forbidden = Array(repeating: 0, count: issues.count)
    for cell in rows.ruleCells {
      guard case .status(.forbidden) = cell.content else { continue }
      let issue = rows.options[cell.row].issue
      forbidden[issue] += spans[cell.row].count
      if forbidden[issue] == issues[issue].options.count {
        report(.rule(.neverHoldsIssue(issues[issue].name)), cell.address)
      }
    }
  }

  private mutating func options(
    of list: OptionList, at address: CellAddress, _ lookup: inout OptionLookup
  ) -> [OptionIndex]? {
    var found: [RuleProblem] = []
    let options = lookup.options(in: list) { found.append($0) }
    notices += lookup.takeNotices(cell: address.name)
    for problem in found { report(.rule(problem), address) }
    return found.isEmpty ? options : nil
  }
}
