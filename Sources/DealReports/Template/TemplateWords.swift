import DealFiles

/// What the template says, beside the words of every deal and the examples on its other sheets.
struct TemplateWords: Sendable {
  // The example.
  let buyer, supplier: String
  let paymentTerms, deliveries: (String, String, String)
  let stocks, contracts: (String, String)
  let noteOnBank, noteOnNearby, noteOnLate, noteOnRacks, noteOnNoDeal: String

  /// The sheet out of sight, and its headers.
  let listsName: String
  let listHeaders: (String, String, String)

  /// The sheet with the explanation.
  let explanationName, explanationTitle: String
  /// What the answer to the example is, as the explanation states it.
  let answer: String
  /// What is explained, and how.
  let explanation: [(topic: String, text: String)]
}

extension Language {
  var templateWords: TemplateWords {
    switch self {
    case .english: .english
    case .dutch: .dutch
    }
  }
}
