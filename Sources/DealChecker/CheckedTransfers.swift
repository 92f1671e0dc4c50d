extension CheckedDeal {
  /// The issues that only move value from one party to the other, which no rule and no bundle ties.
  var transferIssues: Set<Int> {
    if unit == .points { return [] }
    return Set(issues.indices.filter(isTransfer))
  }

  private func isTransfer(_ index: Int) -> Bool {
    let utilities = issues[index].options.map(\.utility)
    guard Set(utilities.map(\.sum)).count == 1, Set(utilities).count > 1 else { return false }
    if bundles.contains(where: { $0.options[index] != nil }) { return false }
    return rules.allSatisfy { rule in
      if rule.when?[index] != nil { return false }
      switch rule.demand {
      case .oneOnEachIssue(let options), .count(_, let options): return options[index] == nil
      case .sum(let sum, _):
        return Set(issues[index].options.indices.map { sums(ofOption: $0, issue: index)[sum] }).count == 1
      }
    }
  }
}

extension AnswerCheck {
  /// A payment that is settled in a price: both gains have to stay what they are with the payment, to half a unit.
  mutating func checkInThePrice(
    _ found: AnswerValue?, at place: String, payment: Int64, package: [Int], isLimited: Bool
  ) {
    guard let found, found != .null else { return }
    if isLimited { return findings.add(at: place, "there is none where payments are limited") }
    guard case .string(let name)? = found["issue"],
      let index = deal.issues.firstIndex(where: { $0.name.folded == name.folded }),
      deal.transferIssues.contains(index)
    else { return findings.add(at: place + ".issue", "it is no issue that only moves value") }
    let issue = deal.issues[index]
    let option = package[index]
    check(found["from"], at: place + ".from", is: .string(issue.options[option].label))
    guard let remainder = found["remainder"].flatMap({ $0.written }),
      let left = remainder.units(atDigits: deal.digits), let paid = Int64(exactly: left)
    else { return findings.add(at: place + ".remainder", "it is no amount of the deal") }
    check(found["remainder"], at: place + ".remainder", isAmount: paid)
    guard let price = found["price"].flatMap({ $0.written }), price.trimmed == price else {
      return findings.add(at: place + ".price", "it is no number without zeros at its end")
    }
    let readings = [DecimalMark.point, .comma].compactMap { PriceReading(issue, mark: $0) }
    if readings.isEmpty { return findings.add(at: place + ".issue", "its labels are no prices") }
    let isRight = readings.contains { $0.keeps(payment: payment, at: option, price: price, remainder: left) }
    if !isRight {
      findings.add(at: place, "the price and what is still paid give other gains than the payment")
    }
  }
}

/// The prices on the labels of an issue, read in one way, with what the first party has of each.
private struct PriceReading {
  /// All with as many decimals as the one that has most.
  private let prices: [Int128]
  private let digits: Int
  private let amounts: [Int128]

  /// Nil where a label is no price, or where the amounts don't move evenly with the prices.
  init?(_ issue: CheckedIssue, mark: DecimalMark) {
    let numbers = issue.options.compactMap { PriceReading.number(in: $0.label, mark: mark) }
    guard numbers.count == issue.options.count else { return nil }
    let most = numbers.map(\.digits).max() ?? 0
    digits = most
    prices = numbers.compactMap { $0.units(atDigits: most) }
    amounts = issue.options.map { Int128($0.utility.a) }
    guard prices.count == amounts.count, let other = prices.firstIndex(where: { $0 != prices[0] }) else {
      return nil
    }
    for index in prices.indices {
      let left = (amounts[index] - amounts[0]) * (prices[other] - prices[0])
      if left != (amounts[other] - amounts[0]) * (prices[index] - prices[0]) { return nil }
    }
  }

  private static func number(in label: String, mark: DecimalMark) -> WrittenNumber? {
    guard let start = label.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let isNegative = label[..<start].contains { "-−".contains($0) }
    var text = label[start...].prefix { $0.isASCII && $0.isNumber || ".,".contains($0) || $0.isWhitespace }
    while let last = text.last, !(last.isASCII && last.isNumber) { text.removeLast() }
    guard let number = WrittenNumber(unsigned: text, mark: mark) else { return nil }
    return isNegative ? WrittenNumber(units: -number.units, digits: number.digits) : number
  }

  /// Whether the new price lies between the labels and leaves both with what the payment would, to half a unit; what
  /// could still be settled in four decimals must not be paid.
  func keeps(payment: Int64, at option: Int, price: WrittenNumber, remainder: Int128) -> Bool {
    let most = max(digits, price.digits)
    let tens = (digits..<most).reduce(Int128(1)) { tens, _ in tens * 10 }
    guard most <= max(4, digits), let new = price.units(atDigits: most),
      let other = prices.firstIndex(where: { $0 != prices[0] })
    else { return false }
    let old = prices[option] * tens
    let ends = (low: (prices.min() ?? 0) * tens, high: (prices.max() ?? 0) * tens)
    guard new >= ends.low, new <= ends.high else { return false }
    // Times the distance of two prices everything is whole.
    let rise = (prices[other] - prices[0]) * tens
    let fall = amounts[0] - amounts[other]
    let exact = Int128(payment) * rise - (new - old) * fall
    let size = rise.magnitude
    guard (exact - remainder * rise).magnitude * 2 <= size else { return false }
    // A step of the last decimal that is allowed moves so much: more is only left at an end of the labels.
    let finest = (most..<max(4, digits)).reduce(UInt128(1)) { tens, _ in tens * 10 }
    return exact.magnitude * 2 * finest <= fall.magnitude || new == ends.low || new == ends.high
  }
}

extension AnswerValue {
  /// The number that stands here; nil where none does.
  fileprivate var written: WrittenNumber? {
    guard case .number(let text) = self else { return nil }
    return WrittenNumber(argument: text)
  }
}
