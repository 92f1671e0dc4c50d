/// The rows on the sheets beside a deal that the template has for examples. Who fills it in may leave them as they
/// came: they are then no rules and no proposals of that deal.
package struct TemplateExamples: Sendable {
  /// The cells of the example rules: name, rule, when, then, and the limit.
  package let rules: [[String]]
  /// The cells of the example proposal: name, payment, note, and an option of each issue of the example deal.
  package let proposal: [String]
  /// The issues of the example deal.
  package let issues: [String]

  static func isIssue(_ label: String) -> Bool {
    Language.allCases.flatMap(\.templateExamples.issues).contains { LabelKey($0) == LabelKey(label) }
  }

  /// Whether the cells of a row, the empty ones left out, are those of an example rule.
  static func isRule(_ cells: [String]) -> Bool {
    Language.allCases.flatMap(\.templateExamples.rules).contains { example in
      let example = example.filter { !$0.isEmpty }
      return example.count == cells.count && zip(example, cells).allSatisfy(isSame)
    }
  }

  /// Whether a proposal of that name with those cells is the example: it may have lost columns, but has nothing else.
  static func isProposal(named name: String, _ cells: [String]) -> Bool {
    Language.allCases.map(\.templateExamples.proposal).contains { example in
      isSame(example[0], name)
        && cells.allSatisfy { cell in example.dropFirst().contains { isSame($0, cell) } }
    }
  }

  private static func isSame(_ example: String, _ cell: String) -> Bool {
    if LabelKey(example) == LabelKey(cell) { return true }
    // An amount, with whatever decimals and marks a sheet or a file shows it.
    guard let number = Int(example), cell.allSatisfy({ $0.isNumber || ".,".contains($0) }) else {
      return false
    }
    let digits = cell.filter(\.isNumber)
    return ["\(number)", "\(number)00"].contains(digits) || Int(digits) == 0 && number == 0
  }
}

extension Language {
  package var templateExamples: TemplateExamples {
    switch self {
    case .english: .english
    case .dutch: .dutch
    }
  }
}

extension TemplateExamples {
  fileprivate static let english = TemplateExamples(
    rules: [
      ["Example: costs of the supplier", "maximum cost", "supplier", "", "5000"],
      [
        "Example: late payment needs commitment", "requires", "Payment term=60 days|Payment term=90 days",
        "Contract=3 years", "",
      ],
    ],
    proposal: [
      "Example: the supplier's first offer", "0", "no payment besides the price", "30 days", "48 hours",
      "at the supplier", "3 years",
    ],
    issues: ["Payment term", "Delivery", "Stock", "Contract"])

  fileprivate static let dutch = TemplateExamples(
    rules: [
      ["Voorbeeld: kosten van de leverancier", "maximum kosten", "leverancier", "", "5000"],
      [
        "Voorbeeld: late betaling vraagt binding", "vereist", "Betaaltermijn=60 dagen|Betaaltermijn=90 dagen",
        "Contract=3 jaar", "",
      ],
    ],
    proposal: [
      "Voorbeeld: eerste bod leverancier", "0", "geen betaling naast de prijs", "30 dagen", "48 uur",
      "bij de leverancier", "3 jaar",
    ],
    issues: ["Betaaltermijn", "Levering", "Voorraad", "Contract"])
}
