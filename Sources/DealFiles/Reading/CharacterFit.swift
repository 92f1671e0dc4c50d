/// How well a character beyond ASCII goes with its neighbours.
enum CharacterFit {
  case plausible, doubtful, implausible

  /// The fit of a character between those before and behind it.
  init(
    _ role: CharacterRole, beforeLast: CharacterRole, last: CharacterRole, next: CharacterRole,
    afterNext: CharacterRole
  ) {
    let isInside = last.isLetter && next.isLetter
    let isAlone = !last.isLetter && !next.isLetter
    let isBehindNumber = last == .digit || last == .blank && beforeLast == .digit
    switch role {
    case .lower, .upper, .rareLower, .rareUpper, .loneLower, .loneUpper:
      if isAlone {
        self = CharacterFit.ofLoneLetter(
          role, beforeLast: beforeLast, last: last, next: next, afterNext: afterNext)
      } else {
        self = CharacterFit.ofLetter(role, beforeLast: beforeLast, last: last, next: next)
      }
    case .nonsense: self = .implausible
    case .noBreakSpace: self = .plausible
    case .euro:
      // Before a letter it may be the capital of a word in the other encoding.
      self = isInside ? .implausible : next.isLetter ? .doubtful : .plausible
    case .openingQuote:
      // German quotes end with what starts English ones.
      let isStart = !last.isLetter && (next.isLetter || next == .digit)
      self = isInside ? .implausible : isStart ? .plausible : .doubtful
    case .closingQuote:
      self = isInside ? .implausible : next.isLetter || last == .blank ? .doubtful : .plausible
    case .apostrophe:
      self = !isAlone ? .plausible : last == .blank && next == .blank ? .implausible : .doubtful
    case .dash: self = isAlone || (last.isLower && next.isUpper) ? .plausible : .doubtful
    case .ellipsis:
      // `K…LN` is MacRoman for a capital; `wait…then` is careless.
      let isCareless = next.isLower || !last.isLetter
      self = !next.isLetter ? .plausible : isCareless ? .doubtful : .implausible
    case .fraction: self = last.isLetter ? .implausible : next.isLetter ? .doubtful : .plausible
    case .power:
      self = isInside ? .implausible : last.isLetter ? .plausible : last == .digit ? .doubtful : .implausible
    case .degree:
      // `20°`, `20 °C`
      self = isInside ? .implausible : isBehindNumber ? .plausible : .doubtful
    // Nothing that is counted or measured has it behind a number, or at the start of a word.
    case .infinity:
      self = next.isLetter || isBehindNumber ? .implausible : .doubtful
    case .trademark: self = isInside ? .implausible : last.isLetter ? .plausible : .doubtful
    case .comparison:
      if last.isLetter || last == .digit {
        self = next == .digit ? .doubtful : .implausible
      } else {
        self = next == .digit || next == .blank ? .plausible : .doubtful
      }
    case .otherCurrency: self = next.isLetter ? .implausible : last.isLetter ? .doubtful : .plausible
    case .division:
      self = isAlone ? .plausible : next.isLetter && last != .digit ? .implausible : .doubtful
    case .bullet, .sign:
      self = isInside ? .implausible : isAlone ? .plausible : .doubtful
    case .other, .edge, .bracket, .slash, .blank, .digit: self = isInside ? .implausible : .doubtful
    }
  }

  /// A letter by itself is the name of something, rarely; it is no part of an amount, nor a unit.
  private static func ofLoneLetter(
    _ role: CharacterRole, beforeLast: CharacterRole, last: CharacterRole, next: CharacterRole,
    afterNext: CharacterRole
  ) -> CharacterFit {
    switch role {
    case .loneLower, .loneUpper: return .plausible
    case .lower: return .implausible
    default: break
    }
    let isBeforeNumber =
      next == .digit
      || ([.blank, .noBreakSpace, .dash].contains(next) && [.digit, .dash].contains(afterNext))
    let isBehindNumber =
      last == .digit || ([.blank, .noBreakSpace].contains(last) && beforeLast == .digit)
    let isUnit = next == .slash || (last == .bracket && next == .bracket)
    return isBeforeNumber || isBehindNumber || isUnit ? .implausible : .doubtful
  }

  private static func ofLetter(
    _ role: CharacterRole, beforeLast: CharacterRole, last: CharacterRole, next: CharacterRole
  ) -> CharacterFit {
    if role.isLower {
      // `reËel` is no word, nor is `REëEL`.
      if next.isUpper || (last.isUpper && beforeLast.isUpper) { return .implausible }
    } else {
      if last.isLower { return .implausible }
      if last.isUpper, next.isLower { return .doubtful }
    }
    let isRare = role == .rareLower || role == .rareUpper
    if last == .digit || next == .digit { return isRare ? .implausible : .doubtful }
    return isRare ? .doubtful : .plausible
  }
}
