/// The sheets of answers, by the names that they bear in the language of the answer.
///
/// None is named as a sheet is that is read beside a deal: an answer with a sheet of proposals that somebody added
/// can be read again.
enum AnswerSheet: CaseIterable {
  case summary, scorecard, comparison, exchange, trades, packages, picture, notices
  case offers, positions, sensitivity, questions, ruleCosts, frontier, alternatives
  case statement, changePrices, openness, actuals

  /// The name on the tab.
  var name: String {
    switch self {
    case .summary: localized("summary")
    case .scorecard: localized("scorecard")
    case .comparison: localized("comparison")
    case .exchange: localized("gets and brings")
    case .trades: localized("trades")
    case .packages: localized("packages")
    case .picture: localized("utility space")
    case .notices: localized("notices")
    case .offers: localized("offers")
    case .positions: localized("positions")
    case .sensitivity: localized("sensitivity")
    case .questions: localized("what to ask")
    case .ruleCosts: localized("costs of rules")
    case .frontier: localized("frontier")
    case .alternatives: localized("alternatives")
    case .statement: localized("statement")
    case .changePrices: localized("change prices")
    case .openness: localized("openness")
    case .actuals: localized("actuals")
    }
  }
}
