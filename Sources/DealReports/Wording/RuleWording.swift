import DealFiles
import MutualGains

extension Deal {
  /// What a rule says, in a line.
  func text(of rule: Rule) -> String {
    func options(_ indices: [OptionIndex], _ conjunction: String) -> String {
      let byIssue = Dictionary(grouping: indices, by: \.issue).sorted { $0.key < $1.key }
      let parts = byIssue.map { issue, options in
        "\(issues[issue].name) = "
          + list(options.map { issues[issue].options[$0.option].label }, "or")
      }
      return list(parts, conjunction)
    }
    switch rule.condition {
    case .requires(let when, let then):
      return localized("\(options(when, "or")) requires \(options(then, "and"))")
    case .excludes(let when, let then):
      return localized("\(options(when, "or")) excludes \(options(then, "and"))")
    case .atMost(let count, let list): return localized("at most \(count) of \(options(list, "and"))")
    case .atLeast(let count, let list): return localized("at least \(count) of \(options(list, "and"))")
    case .exactly(let count, let list): return localized("exactly \(count) of \(options(list, "and"))")
    case .fixed(let list): return localized("only \(options(list, "and"))")
    case .forbidden(let list): return localized("not \(options(list, "and"))")
    case .maximum(let sum, let units): return localized("\(text(of: sum)) at most \(text(units, of: sum))")
    case .minimum(let sum, let units): return localized("\(text(of: sum)) at least \(text(units, of: sum))")
    }
  }

  /// What a rule says, in English: what programs read must not depend on the language of a file.
  func plainText(of rule: Rule) -> String { Language.conversation(in: .english) { text(of: rule) } }

  /// The options of a list, joined by plus signs.
  func text(of options: [OptionIndex]) -> String {
    options.map { "\(issues[$0.issue].name) = \(issues[$0.issue].options[$0.option].label)" }
      .joined(separator: " + ")
  }

  private func text(of sum: PackageSum) -> String {
    switch sum {
    case .value(let side): localized("value of \(parties[side].displayName)")
    case .cost(let side): localized("additional costs of \(parties[side].displayName)")
    case .gain(let side): localized("gain of \(parties[side].displayName)")
    case .quantity(let index): localized("total of \(quantities[index].name)")
    }
  }

  private func text(_ units: Int64, of sum: PackageSum) -> String {
    AmountText(digits: digits(of: sum)).text(Amount(units: units))
  }
}
