@testable import DealChecker

/// Small deals under rules.
enum RuleExamples {
  /// Three issues of three options; packages are written as their labels, as `x q k`.
  static let plain = """
    issue;option;value a;cost a;value b;cost b;CO2
    One;x;1;0;0;1;0.5
    One;y;2;1;0;0;
    One;z;3;0;0;2;-1.25
    Two;p;0;0;1;0;2
    Two;q;0;2;2;0;1
    Two;r;0;0;3;0;0
    Three;k;5;0;-1;0;0
    Three;l;0;0;0;0;0
    Three;m;-1;0;5;4;1
    BATNA;;1;;1;;
    """

  static func deal(_ text: String = plain, rules: String? = nil) throws -> CheckedDeal {
    try CheckedDeal(bytes: Array(text.utf8), rules: rules.map { Array($0.utf8) }, decimalMark: nil)
  }

  /// A rules file with one rule.
  static func rules(_ rule: String) -> String { "name;rule;when;then;limit\nrule 1;\(rule)" }

  /// The packages that keep the rules, as their labels, in the order of the deal.
  static func packages(_ deal: CheckedDeal) -> [String] {
    BruteForce.packages(of: deal).filter(deal.keepsRules).map { choices in
      zip(deal.issues, choices).map { $0.options[$1].label }.joined()
    }
  }
}
