import MutualGains

/// The verbs of a file of rules.
package enum RuleVerb: CaseIterable, Sendable {
  case requires, excludes, atMost, atLeast, exactly
  case maximumCost, minimumValue, minimumGain
  /// The other ends, which deals in JSON have as well.
  case minimumCost, maximumValue, maximumGain
  case maximum, minimum
  case fix, forbid

  /// What its cell `when` holds.
  enum Subject { case options, party, quantity }

  var subject: Subject {
    switch self {
    case .maximumCost, .minimumValue, .minimumGain, .minimumCost, .maximumValue, .maximumGain: .party
    case .maximum, .minimum: .quantity
    default: .options
    }
  }

  /// Whether it has a list of options in `then`.
  var hasThen: Bool { self == .requires || self == .excludes }

  /// Whether it counts options.
  var isCount: Bool { self == .atMost || self == .atLeast || self == .exactly }

  /// Whether it has a number in `limit`.
  var hasLimit: Bool { isCount || subject != .options }

  /// The verb that `text` is in any language.
  init?(_ text: String) {
    guard let verb = RuleVerb.byKey[LabelKey(text)] else { return nil }
    self = verb
  }

  static let allWords = allCases.flatMap { Term.verb($0).words }

  private static let byKey = Dictionary(
    allCases.flatMap { verb in Term.verb(verb).words.map { (LabelKey($0), verb) } },
    uniquingKeysWith: { first, _ in first })
}

/// What a row of a deal may say of its option in the column `status`.
package enum RowStatus: CaseIterable, Sendable {
  case fixed, forbidden

  static let words = allCases.flatMap { Term.rowStatus($0).words }

  init?(_ text: String) {
    let key = LabelKey(text).text
    guard let status = RowStatus.byKey[key] else { return nil }
    self = status
  }

  private static let byKey = Dictionary(
    allCases.flatMap { status in Term.rowStatus(status).keys.map { ($0, status) } },
    uniquingKeysWith: { first, _ in first })
}
