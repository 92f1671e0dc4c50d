import MutualGains

extension OutcomeKind {
  /// The kind in words.
  var words: String {
    switch self {
    case .winWin: localized("win-win")
    case .compromise: localized("compromise")
    case .winLose: localized("win-lose")
    case .loseWin: localized("lose-win")
    case .loseLose: localized("lose-lose")
    case .noDeal: localized("no deal")
    }
  }
}

extension ValueUnit {
  /// The unit above a table; nothing for money of no named currency.
  var words: String {
    switch self {
    case .points: localized("points")
    case .money(let currency): currency ?? ""
    }
  }
}
