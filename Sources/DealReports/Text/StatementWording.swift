import DealFiles
import MutualGains

/// The parts of a statement: what stays an estimate, what becomes a fact, and what follows of both.
enum StatementPart: CaseIterable {
  case values, costs, gains

  init(of kind: StatementLine.Kind) {
    self =
      switch kind {
      case .value, .values: .values
      case .cost, .costs: .costs
      default: .gains
      }
  }

  var title: String {
    switch self {
    case .values: localized("Values, which mostly stay estimates")
    case .costs: localized("Additional costs, which are facts once they are made")
    case .gains: localized("Gains, and what is paid")
    }
  }
}

/// What text, page and workbook say alike.
extension StatementReport {
  /// What is stated, of whom, on which files.
  var head: [String] {
    [headline, parties] + request.provenance.lines
  }

  /// Whose package it is.
  var parties: String {
    localized("Between \(deal.parties.first.displayName) and \(deal.parties.second.displayName)")
  }

  /// What is stated, and whether it is proven.
  var headline: String {
    if let proposal = request.proposal {
      return localized("Statement on the proposal \(quoted(proposal.name))")
    }
    guard isAgreement else {
      return settlement?.isProven == true
        ? localized("No agreement: no package is good enough for both") + " · " + localized("proven")
        : localized("No package was found that is good enough for both") + " · " + localized("not proven")
    }
    let proof = isProven ? localized("proven best") : localized("not proven")
    return localized("Statement on the recommended package") + " · " + proof
  }

  /// What is to be known before the lines are read.
  func conclusion(_ figures: AmountText) -> [String] {
    var sentences: [String] = []
    if let settlement, !settlement.isAgreement {
      sentences.append(localized("These are the lines of the nearest package; there is nothing to sign."))
    }
    for rule in brokenRules {
      sentences.append(localized("It breaks the rule \(quoted(rule.name)): \(deal.text(of: rule))."))
    }
    if request.proposal != nil {
      for side in Side.allCases where gainAfterPayment[side] < .zero {
        sentences.append(
          localized("\(deal.parties[side].displayName.capitalised) is worse off than without a deal."))
      }
    }
    if let (largest, left) = leftOnTable {
      sentences.append(
        left == .zero
          ? localized("No package has a larger surplus.")
          : localized(
            "The largest surplus of all packages is \(figures.text(largest)); \(figures.text(left)) is left on the table."
          ))
    }
    if let payment { sentences.append(sentence(on: payment, figures)) }
    if payment == nil, deal.unit == .points { sentences.append(localized("In points nothing is paid.")) }
    if !isProven { sentences.append(frontier.stopSentence(figures)) }
    return sentences
  }

  private func sentence(on payment: Amount, _ figures: AmountText) -> String {
    let split = GainSplit(gainAfterPayment, isPaid: true)
    let share = split.map { localized("the extra value is shared \($0.parts).") } ?? ""
    var sentence = localized("Nobody pays")
    if payment != .zero {
      let (payer, receiver, amount) = deal.transfer(payment)
      sentence = localized(
        "\(payer.displayName.capitalised) pays \(receiver.displayName) \(figures.text(amount))")
    }
    sentence += share.isEmpty ? "." : "; " + share
    if let inThePrice, inThePrice.isMoved {
      sentence += " " + deal.priceText(inThePrice, insteadOfThatIn: package)
    }
    if let odd = share == "" ? nil : self.share?.oddUnit, payment == self.share?.payment {
      sentence += " " + localized("The odd last unit stays with \(deal.parties[odd].displayName).")
    }
    return sentence
  }

  /// Who signs, and where.
  var signatures: [(name: String, line: String)] {
    let line = String(repeating: "_", count: 30)
    let names =
      [localized("Date and place")] + Side.allCases.map { deal.parties[$0].name.printable.capitalised }
      + [localized("Third party")]
    return names.map { ($0, line) }
  }

  func text(of check: StatementCheck, _ figures: AmountText) -> [String] {
    check.amounts.map { check.kind == .rules ? "\($0.units)" : figures.text($0) }
  }

  // MARK: Change prices

  var changePricesTitle: String { localized("Annex A: change prices") }

  var changePricesSentences: [String] {
    var sentences = [
      localized("What each other option would add, all else kept, bundles counted.")
        + (deal.unit == .points
          ? ""
          : " "
            + localized(
              "The last column is what \(deal.parties.first.displayName) then pays more (below 0: less), so that what is added is shared fifty-fifty."
            ))
    ]
    let isShortened = deal.issues.contains {
      $0.options.range != nil && $0.options.count > ChangePrice.mostOptions
    }
    if isShortened {
      sentences.append(
        localized(
          "Of numeric issues the ends and the nearest options are listed; the others lie evenly between them."
        ))
    }
    return sentences
  }

  var changePriceColumns: [String] {
    [deal.parties.first.name, deal.parties.second.name, localized("together")]
      + (deal.unit == .points ? [] : [localized("\(deal.parties.first.name) pays")])
  }

  func label(of price: ChangePrice) -> String {
    let issue = deal.issues[price.option.issue]
    return "\(issue.name): \(issue.options[price.option.option].label)"
  }

  /// Which rules a change breaks; nil where it breaks none.
  func brokenRulesText(_ price: ChangePrice) -> String? {
    if price.brokenRules.isEmpty { return nil }
    return localized("breaks \(list(price.brokenRules.map(quoted), "and"))")
  }

  // MARK: Openness

  var opennessTitle: String { localized("Annex B: what openness is worth") }

  var opennessSentences: [String] {
    [
      localized(
        "A cost that is overstated by one unit moves half a unit to whoever overstates it, for both pay it together."
      ),
      localized(
        "Where a part q of the lines is audited, a correction of (1 − q)/(2q) times the overstatement takes that gain away:"
      ),
    ]
  }

  func text(of audit: StatementOpenness.Audit) -> String {
    "× " + audit.correction.text(decimalSign: Language.current.decimals.sign)
  }

  var costsPointer: String {
    localized("From where on another package would be better: \(command("sensitivity"))")
  }

  var costsSentence: String {
    localized(
      "An overstatement gains at most half of what lies between the cost now and where another package is better; from there on it spoils the package."
    )
  }

  func label(of cost: StatementOpenness.Cost) -> String {
    let party = deal.parties[cost.figure.side].name
    let name: String
    switch cost.figure.subject {
    case .bundle(let index): name = deal.text(of: deal.bundles[index].options)
    default:
      name = [cost.figure.issue.map { deal.issues[$0].name }, deal.optionLabel(of: cost.figure)]
        .compactMap(\.self).joined(separator: ": ")
    }
    return [cost.cell, party + ",", name].compactMap(\.self).joined(separator: " ")
  }

  /// What it is now, from where on the package changes, and half of what lies between.
  func cells(of cost: StatementOpenness.Cost, _ figures: AmountText) -> [String] {
    let half = cost.change.amount.map { Amount(units: ($0.units - cost.amount.units) / 2) }
    let change: String
    switch cost.change {
    case .amount(let amount): change = figures.text(amount)
    case .none: change = "–"
    case .unknown: change = "?"
    }
    return [figures.text(cost.amount), change, half.map(figures.text) ?? change]
  }
}

extension Provenance {
  /// The program, and each file with its fingerprint below it.
  var lines: [String] {
    let files = files.flatMap { file in
      ["  " + file.name.spokenFile, ["   ", "SHA-256", file.fingerprint.hexadecimal].joined(separator: " ")]
    }
    return [program] + files
  }
}
