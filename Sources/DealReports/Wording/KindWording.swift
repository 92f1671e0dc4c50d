import MutualGains

extension OutcomeKind {
  /// The kind in words.
  var words: String {
    switch self {
    case .winWin: say("win-win")
    case .compromise: say("compromise")
    case .winLose: say("win-lose")
    case .loseWin: say("lose-win")
    case .loseLose: say("lose-lose")
    case .noDeal: say("no deal")
    }
  }
}

extension ValueUnit {
  /// The unit above a table; nothing for money of no named currency.
  var words: String {
    switch self {
    case .points: say("points")
    case .money(let currency): currency ?? ""
    }
  }
}
