@testable import DealChecker

extension CheckedDeal {
  /// A small random deal under a few random rules, with bundles; the same for the same seed.
  static func underRules(seed: UInt64, points: Bool) throws -> CheckedDeal {
    var numbers = SeededNumbers(state: seed &* 0x2545_F491_4F6C_DD1D)
    let unit = points ? " (points)" : ""
    var text = "issue;option;value a\(unit);cost a;value b;cost b;status;kg\n"
    func amount(_ range: ClosedRange<Int>) -> String {
      let units = Int.random(in: range, using: &numbers)
      return points ? "\(units)" : (units < 0 ? "-" : "") + "0.0\(abs(units))"
    }
    let counts = (0..<Int.random(in: 2...5, using: &numbers)).map { _ in
      Int.random(in: 1...3, using: &numbers)
    }
    for (issue, count) in counts.enumerated() {
      for option in 0..<count {
        let status = Int.random(in: 0..<15, using: &numbers) == 0 ? "forbidden" : ""
        let kilograms = Int.random(in: 0..<3, using: &numbers) == 0 ? "0.\(issue + 1)" : ""
        text += "i\(issue);o\(option);\(amount(-4...6));\(amount(0...2));\(amount(-4...6));\(amount(0...2));"
        text += "\(status);\(kilograms)\n"
      }
    }
    func option(_ issue: Int) -> String {
      "i\(issue)=o\(Int.random(in: 0..<counts[issue], using: &numbers))"
    }
    func list(_ most: Int) -> String {
      let issues = counts.indices.shuffled(using: &numbers).prefix(Int.random(in: 1...most, using: &numbers))
      return issues.map(option).joined(separator: "|")
    }
    var bundled = Set<Int>()
    for issue in counts.indices.dropLast() where Int.random(in: 0..<4, using: &numbers) == 0 {
      bundled.insert(issue)
    }
    for issue in bundled.sorted() {
      let amounts = [amount(-5...5), amount(-5...5), amount(-5...5), amount(-5...5)]
      text += "bundle;\(option(issue))|\(option(issue + 1));\(amounts.joined(separator: ";"));;\n"
    }
    text += "BATNA;;\(amount(-3...6));;\(amount(-3...6));;;\n"

    var rules = "name;rule;when;then;limit\n"
    for rule in 0..<Int.random(in: 0...3, using: &numbers) {
      let count = Int.random(in: 0...2, using: &numbers)
      let kinds = [
        "requires;\(list(2));\(list(2));", "excludes;\(list(2));\(list(2));", "at most;\(list(3));;\(count)",
        "at least;\(list(3));;\(min(1, count))", "exactly;\(list(2));;\(min(1, count))",
        "maximum cost;a;;\(amount(0...6))", "minimum value;b;;\(amount(-6...6))",
        "minimum gain;a;;\(amount(-6...6))", "maximum;kg;;0.\(Int.random(in: 1...9, using: &numbers))",
        "minimum;kg;;0.\(Int.random(in: 0...3, using: &numbers))", "fix;\(list(1));;", "forbid;\(list(1));;",
      ]
      rules += "r\(rule);\(kinds.randomElement(using: &numbers) ?? "")\n"
    }
    return try CheckedDeal(
      bytes: Array(text.utf8), rules: Array(rules.utf8), decimalMark: points ? .point : nil)
  }
}
