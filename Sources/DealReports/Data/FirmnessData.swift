import DealFiles
import MutualGains

extension Firmness {
  /// What stands and what to ask, as JSON; amounts are exact, whatever decimals that takes.
  func json(_ answer: AnswerJSON) -> JSON {
    guard let firm else {
      return .object([("reason", .string(reasonCode)), ("sentence", .string(sentences[0]))])
    }
    func interval(_ interval: FirmPackage.Interval) -> JSON {
      .array([.decimal(interval.low), .decimal(interval.high)])
    }
    let stand = deal.issues.indices.filter { firm.isCertain[$0] }.map { JSON.string(deal.issues[$0].name) }
    return .object([
      ("sentence", .string(sentences.joined(separator: " "))), ("firmPackage", answer.package(firm.package)),
      ("regret", interval(firm.regret)), ("regretOfRecommended", .decimal(firm.regretOfRecommended)),
      ("exact", .bool(firm.isExact)), ("stand", .array(stand)),
      ("worth", .array(firm.worths.map(json))), ("shift", .decimal(firm.shift)),
      ("surplus", interval(firm.surplus)),
    ])
  }

  private func json(_ worth: FirmPackage.Worth) -> JSON {
    let subject: [(String, JSON)] =
      switch worth.subject {
      case .issue(let issue): [("issue", .string(deal.issues[issue].name)), ("bundle", .null)]
      case .bundle(let bundle):
        [("issue", .null), ("bundle", .string(deal.text(of: deal.bundles[bundle].options)))]
      }
    return .object(subject + [("amount", .decimal(worth.amount)), ("exact", .bool(worth.isExact))])
  }

  private var reasonCode: String {
    switch finding {
    case .found: ""
    case .notShared(let reason): reason.rawValue
    case .stopped: FigureSensitivity.Reason.searchLimit.rawValue
    case .refused(.longRange): "long-range"
    case .refused: "sums-too-large"
    }
  }

  /// A row per choice: what the recommended and the firm package take, whether it stands, and what asking is worth.
  func table(_ words: TableWords) -> Table {
    let columns = [
      Table.Column(words("issue")), Table.Column(words("recommended")), Table.Column(words("firm")),
      Table.Column(words("stands")), Table.Column(words("worth of asking"), .amount),
    ]
    return Table(columns) { body in
      guard let firm else { return }
      for question in questions {
        var labels: [TableCell] = [.empty, .empty]
        if case .issue(let issue) = question.subject {
          labels = [recommended, firm.package].map {
            .label(deal.issues[issue].options[$0.choices[issue]].label)
          }
        }
        let amount = question.worth?.amount ?? ExactDecimal(units: 0)
        body(
          [.label(name(question.subject))] + labels + [
            words.cell(question.isCertain),
            .amount(Amount(units: amount.units(atDigits: deal.digits, roundedUp: true))),
          ])
      }
    }
  }
}
