import MutualGains

/// The verbs of a file of rules.
enum RuleVerb: CaseIterable, Sendable {
  case requires, excludes, atMost, atLeast, exactly
  case maximumCost, minimumValue, minimumGain
  /// The other ends, which deals in JSON have as well.
  case minimumCost, maximumValue, maximumGain
  case maximum, minimum
  case fix, forbid

  /// How files write it, in English and in Dutch.
  var words: (english: String, dutch: String) {
    switch self {
    case .requires: ("requires", "vereist")
    case .excludes: ("excludes", "sluit uit")
    case .atMost: ("at most", "hoogstens")
    case .atLeast: ("at least", "minstens")
    case .exactly: ("exactly", "precies")
    case .maximumCost: ("maximum cost", "maximum kosten")
    case .minimumValue: ("minimum value", "minimum waarde")
    case .minimumGain: ("minimum gain", "minimum winst")
    case .minimumCost: ("minimum cost", "minimum kosten")
    case .maximumValue: ("maximum value", "maximum waarde")
    case .maximumGain: ("maximum gain", "maximum winst")
    case .maximum: ("maximum", "maximum")
    case .minimum: ("minimum", "minimum")
    case .fix: ("fix", "vast")
    case .forbid: ("forbid", "verboden")
    }
  }

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

  /// The verb that `text` is in either language.
  init?(_ text: String) {
    guard let verb = RuleVerb.byKey[LabelKey(text)] else { return nil }
    self = verb
  }

  static let allWords = allCases.flatMap { [$0.words.english, $0.words.dutch] }

  private static let byKey = Dictionary(
    allCases.flatMap { verb in [verb.words.english, verb.words.dutch].map { (LabelKey($0), verb) } },
    uniquingKeysWith: { first, _ in first })
}

/// What a row of a deal may say of its option in the column `status`.
enum RowStatus: Sendable {
  case fixed, forbidden

  static let words = ["fixed", "vast", "forbidden", "verboden"]

  init?(_ text: String) {
    switch LabelKey(text).text {
    case "fixed", "vast": self = .fixed
    case "forbidden", "verboden": self = .forbidden
    default: return nil
    }
  }
}
