import MutualGains

/// Writes a deal in points as the XML of Genius: a domain and a utility space for each party.
///
/// Genius divides evaluations by the largest of their issue and multiplies by the weight. So the evaluations are
/// the points in whole units, and the weight of an issue is its largest points: both are exact decimals, and
/// their product is.
struct GeniusWriter {
  private let points: PlainPoints
  private let exponent: Int

  init(_ points: PlainPoints) {
    self.points = points
    exponent = points.unitExponent
  }

  /// By what all points are divided to become utilities; nil where they are utilities already.
  var divisor: String? {
    exponent == points.digits ? nil : "1" + String(repeating: "0", count: exponent - points.digits)
  }

  func domain() -> String {
    var text = "<negotiation_template>\n<utility_space number_of_issues=\"\(points.issues.count)\">\n"
    text += objective
    for (number, issue) in points.issues.enumerated() {
      text += self.issue(number, issue.name)
      for (index, label) in issue.labels.enumerated() {
        text += "<item index=\"\(index + 1)\" value=\"\(label.xmlEscaped)\"/>\n"
      }
      text += "</issue>\n"
    }
    return text + "</objective>\n</utility_space>\n</negotiation_template>\n"
  }

  func profile(_ side: Side) -> String {
    var text = "<utility_space number_of_issues=\"\(points.issues.count)\">\n" + objective
    for (number, issue) in points.issues.enumerated() {
      let weight = ScaledDecimal(units: points.largest(issue, side), digits: exponent).text
      text += "<weight index=\"\(number + 1)\" value=\"\(weight)\"/>\n"
    }
    for (number, issue) in points.issues.enumerated() {
      text += self.issue(number, issue.name)
      for (index, label) in issue.labels.enumerated() {
        let evaluation = issue.units[side][index]
        text += "<item index=\"\(index + 1)\" value=\"\(label.xmlEscaped)\" evaluation=\"\(evaluation)\"/>\n"
      }
      text += "</issue>\n"
    }
    let reservation = ScaledDecimal(units: points.noDealUnits[side], digits: exponent).text
    return text
      + "</objective>\n<discount_factor value=\"1\"/>\n<reservation value=\"\(reservation)\"/>\n</utility_space>\n"
  }

  private let objective =
    "<objective index=\"0\" name=\"deal\" description=\"\" type=\"objective\" etype=\"objective\">\n"

  private func issue(_ number: Int, _ name: String) -> String {
    "<issue index=\"\(number + 1)\" name=\"\(name.xmlEscaped)\" type=\"discrete\" etype=\"discrete\" vtype=\"discrete\">\n"
  }
}

/// `units` / 10^`digits` as text, whatever the digits; no more decimals than needed.
struct ScaledDecimal {
  var units: Int64
  var digits: Int

  var text: String {
    var (units, digits) = (units, digits)
    while digits > 0, units % 10 == 0, units != 0 { (units, digits) = (units / 10, digits - 1) }
    return ExactDecimal(units: units, digits: units == 0 ? 0 : digits).text()
  }
}

extension String {
  /// The text as it stands in an attribute of XML.
  var xmlEscaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\r", "\t": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
