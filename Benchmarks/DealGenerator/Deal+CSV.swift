import MutualGains

extension Deal {
  /// The deal as a deal file: semicolons, decimal points.
  public var csv: String {
    let unit =
      switch unit {
      case .points: " (points)"
      case .money(let currency): currency.map { " (\($0))" } ?? ""
      }
    let (first, second) = (parties.first.name, parties.second.name)
    var lines = ["issue;option;value \(first)\(unit);cost \(first);value \(second);cost \(second)"]
    for issue in issues {
      for option in issue.options {
        let cells = [option.value.first, option.cost.first, option.value.second, option.cost.second]
        lines.append(([issue.name, option.label] + cells.map { text($0) }).joined(separator: ";"))
      }
    }
    for issue in issues {
      guard let weight = issue.weight else { continue }
      lines.append("weight;\(issue.name);\(Deal.text(weight.first));;\(Deal.text(weight.second));")
    }
    lines.append("BATNA;;\(text(noDealValue.first));;\(text(noDealValue.second));")
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ amount: Amount) -> String {
    Deal.text(ExactDecimal(units: amount.units, digits: digits))
  }

  private static func text(_ number: ExactDecimal) -> String {
    let digits = String(number.units.magnitude)
    let padded = String(repeating: "0", count: max(0, number.digits + 1 - digits.count)) + digits
    let fraction = number.digits > 0 ? "." + padded.suffix(number.digits) : ""
    return (number.units < 0 ? "-" : "") + padded.dropLast(number.digits) + fraction
  }
}
