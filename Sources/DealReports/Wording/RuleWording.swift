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
    case .requires(let when, let then): return "\(options(when, "or")) requires \(options(then, "and"))"
    case .excludes(let when, let then): return "\(options(when, "or")) excludes \(options(then, "and"))"
    case .atMost(let count, let list): return "at most \(count) of \(options(list, "and"))"
    case .atLeast(let count, let list): return "at least \(count) of \(options(list, "and"))"
    case .exactly(let count, let list): return "exactly \(count) of \(options(list, "and"))"
    case .fixed(let list): return "only \(options(list, "and"))"
    case .forbidden(let list): return "not \(options(list, "and"))"
    case .maximum(let sum, let units): return "\(text(of: sum)) at most \(text(units, of: sum))"
    case .minimum(let sum, let units): return "\(text(of: sum)) at least \(text(units, of: sum))"
    }
  }

  /// The options of a list, joined by plus signs.
  func text(of options: [OptionIndex]) -> String {
    options.map { "\(issues[$0.issue].name) = \(issues[$0.issue].options[$0.option].label)" }
      .joined(separator: " + ")
  }

  private func text(of sum: PackageSum) -> String {
    switch sum {
    case .value(let side): "value of \(parties[side].spoken)"
    case .cost(let side): "additional costs of \(parties[side].spoken)"
    case .gain(let side): "gain of \(parties[side].spoken)"
    case .quantity(let index): "total of \(quantities[index].name)"
    }
  }

  private func text(_ units: Int64, of sum: PackageSum) -> String {
    AmountText(digits: digits(of: sum)).text(Amount(units: units))
  }
}
