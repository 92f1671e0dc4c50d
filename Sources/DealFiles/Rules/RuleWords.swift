/// The words that may be chosen from in the files of a deal, for whoever makes such a file.
public enum RuleWords {
  /// The verbs of rules, in English and in Dutch.
  public static let verbs = (
    english: RuleVerb.allCases.map(\.words.english), dutch: RuleVerb.allCases.map(\.words.dutch)
  )
  /// What the column `status` of a deal may hold.
  public static let statuses = (english: ["fixed", "forbidden"], dutch: ["vast", "verboden"])
}
