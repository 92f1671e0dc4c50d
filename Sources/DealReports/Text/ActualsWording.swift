import DealFiles
import MutualGains

/// One amount of a line: a party's value or cost, as agreed and as it counts.
struct ActualsCell: Sendable {
  /// Which amount; the raw values are those of tables and JSON.
  enum Kind: String, Sendable { case value, cost }

  let line: ActualsLine
  let side: Side
  let kind: Kind

  var agreed: Amount { kind == .value ? line.value[side] : line.cost[side] }

  /// What a file names; nil for as agreed.
  var named: Amount? { kind == .value ? line.namedValue[side] : line.namedCost[side] }

  var deviation: Amount { kind == .value ? line.valueDeviation[side] : line.costDeviation[side] }

  var counted: Amount { agreed + deviation }

  /// What a file names and doesn't count.
  var claimed: Amount? { line.status == .disallowed ? named : nil }

  /// Whether there is anything to tell: an amount of costs, or a value that a file names.
  var isTold: Bool {
    kind == .cost ? agreed != .zero || named ?? .zero != .zero : named.map { $0 != agreed } ?? false
  }
}

/// What text, table and workbook say alike.
extension ActualsReport {
  /// All amounts of all lines.
  var cells: [ActualsCell] {
    lines.flatMap { line in
      Side.allCases.flatMap { side in
        [ActualsCell.Kind.value, .cost].map { ActualsCell(line: line, side: side, kind: $0) }
      }
    }
  }

  func label(of line: ActualsLine) -> String {
    switch line.subject {
    case .issue(let index):
      let issue = deal.issues[index]
      return "\(issue.name): \(issue.options[request.package.choices[index]].label)"
    case .bundle(let index): return localized("bundle: \(deal.text(of: deal.bundles[index].options))")
    }
  }

  func text(of status: ActualsStatus) -> String {
    switch status {
    case .realised: localized("realised")
    case .estimate: localized("estimate")
    case .disallowed: localized("disallowed")
    }
  }

  /// What is paid, what of it is firm, and who has an odd unit.
  var summary: [String] {
    let figures = AmountText(digits: deal.digits)
    var sentences = [sentence(on: trueUp, figures)]
    if let odd = trueUp.oddUnit {
      sentences[0] += " " + localized("An odd last unit stays with \(deal.parties[odd].displayName).")
    }
    let open = lines.count { $0.status == nil }
    let estimates = lines.count { $0.status == .estimate }
    if estimates > 0 || realised.payment != trueUp.payment {
      sentences.append(
        localized(
          "\(counted(estimates, "line")) estimated; of what is realised alone, \(short(realised.payment, figures))."
        ))
    }
    if open > 0 {
      sentences.append(localized("\(counted(open, "line")) without actuals: as agreed counts."))
    }
    let disallowed = lines.count { $0.status == .disallowed }
    if disallowed > 0 {
      sentences.append(localized("\(counted(disallowed, "line")) disallowed: as agreed counts."))
    }
    let bare = lines.count { $0.status == .realised && $0.evidence.isEmpty }
    if bare > 0 { sentences.append(localized("\(counted(bare, "line")) realised without evidence.")) }
    return sentences
  }

  private func sentence(on trueUp: TrueUp, _ figures: AmountText) -> String {
    if trueUp.payment == .zero { return localized("True-up: nobody pays anything on top.") }
    let (payer, receiver, amount) = deal.transfer(trueUp.payment)
    return localized(
      "True-up: \(payer.displayName) pays \(receiver.displayName) \(figures.text(amount)) on top.")
  }

  private func short(_ payment: Amount, _ figures: AmountText) -> String {
    if payment == .zero { return localized("nobody pays") }
    let (payer, _, amount) = deal.transfer(payment)
    return localized("\(payer.displayName) pays \(figures.text(amount))")
  }
}
