import DealFiles
import MutualGains

extension SettlementReport {
  /// Writes what hangs on the values without a deal.
  func writeAlternatives(_ figures: AmountText, to output: Output) {
    let alternatives = file.reading.alternatives
    let sentences = alternativesSentences(figures)
    if alternatives.isEmpty, sentences.isEmpty { return }
    output.write("\n" + localized("Without a deal") + "\n")
    if !alternatives.isEmpty {
      var table = TextTable(columns: [deal.parties.first.name, deal.parties.second.name])
      for alternative in alternatives {
        let cells = Side.allCases.map { side in
          alternative.value[side].map { amount in
            figures.text(amount) + (amount == deal.noDealValue[side] ? " *" : "  ")
          } ?? "–  "
        }
        table.add(alternative.name, cells)
      }
      table.write(to: output)
      output.write("  * " + localized("the best, which counts") + "\n")
    }
    for sentence in sentences { output.write(sentence.wrapped(to: 80) + "\n") }
  }

  /// From which value on there is no deal, and what the alternatives move, in sentences.
  func alternativesSentences(_ figures: AmountText) -> [String] {
    guard let influence = NoDealInfluence(self) else { return [] }
    let limits = Side.allCases.map { side in
      localized("\(figures.text(influence.breakEven[side])) for \(deal.parties[side].displayName)")
    }
    var sentences = [
      localized(
        "There is no deal any more where an alternative is worth more than \(list(limits, "or")); each unit of it moves the payment by half a unit."
      )
    ]
    if let parts = influence.parts, let payment = settlement.payment {
      let whole = [ExactDecimal(units: payment.units, digits: deal.digits), parts.package, parts.power]
        .map { text($0) }
      sentences.append(
        localized(
          "What \(deal.parties.first.displayName) pays, \(whole[0]), is \(whole[1]) by the package and \(whole[2]) by the alternatives (the power part)."
        ))
    }
    return sentences
  }

  /// An amount that may be half a unit.
  private func text(_ amount: ExactDecimal) -> String {
    let isWhole = amount.rescaled(toDigits: deal.digits) != nil
    let digits = isWhole ? deal.digits : amount.digits
    return AmountText(digits: digits).text(Amount(units: amount.rescaled(toDigits: digits) ?? amount.units))
  }
}

extension AnswerJSON {
  /// What hangs on the values without a deal.
  func withoutDeal(_ report: SettlementReport) -> JSON {
    let alternatives = report.file.reading.alternatives.map { alternative in
      JSON.object([
        ("name", .string(alternative.name)),
        ("value", .array(Side.allCases.map { alternative.value[$0].map(amount) ?? .null })),
      ])
    }
    let influence = NoDealInfluence(report)
    return .object([
      ("alternatives", .array(alternatives)), ("breakEven", influence.map { pair($0.breakEven) } ?? .null),
      ("packagePart", influence?.parts.map { .decimal($0.package) } ?? .null),
      ("powerPart", influence?.parts.map { .decimal($0.power) } ?? .null),
    ])
  }
}
