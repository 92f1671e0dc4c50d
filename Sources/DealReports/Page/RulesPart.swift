import DealFiles
import MutualGains

/// The part of a page with the rules, and what each of them costs where that is soon found.
struct RulesPart {
  private let report: SettlementReport

  init(_ report: SettlementReport) { self.report = report }

  /// Nothing where the deal has no rules.
  var markup: String {
    let deal = report.deal
    if deal.rules.isEmpty { return "" }
    let costs = report.isQuicklyAsked ? RuleCosts(on: report.frontier) : nil
    let figures = AmountText(digits: deal.digits)
    var table = MarkupTable(
      [localized("rule"), localized("what it says")] + (costs == nil ? [] : [localized("costs")]), labels: 2)
    for (index, rule) in deal.rules.enumerated() {
      var cells = [escaped(deal.text(of: rule))]
      if let cost = costs?.costs[index] {
        cells.append(escaped(cost.cost.map { figures.text($0).minus } ?? "?"))
      }
      table.add(escaped(rule.name), cells, labels: 2)
    }
    var parts = [element("h2", [], escaped(localized("Rules"))), table.markup]
    let words =
      costs == nil
      ? localized("What each rule costs: \(report.command("rules"))")
      : localized("A rule costs what the largest surplus would be more without it.")
    parts.append(element("p", [("class", "mut")], escaped(words)))
    return parts.joined(separator: "\n")
  }
}
