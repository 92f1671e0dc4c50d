/// The sheets of answers, by the names that they bear in the language of the answer.
///
/// None is named as a sheet is that is read beside a deal: an answer with a sheet of proposals that somebody added
/// can be read again.
enum AnswerSheet: CaseIterable {
  case summary, scorecard, comparison, exchange, trades, packages, picture, notices
  case offers, sensitivity, ruleCosts, frontier

  /// The name on the tab.
  var name: String {
    switch self {
    case .summary: say("summary")
    case .scorecard: say("scorecard")
    case .comparison: say("comparison")
    case .exchange: say("gets and brings")
    case .trades: say("trades")
    case .packages: say("packages")
    case .picture: say("utility space")
    case .notices: say("notices")
    case .offers: say("offers")
    case .sensitivity: say("sensitivity")
    case .ruleCosts: say("costs of rules")
    case .frontier: say("frontier")
    }
  }
}
