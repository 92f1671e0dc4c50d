extension AnswerCheck {
  /// The lines of a statement, one by one.
  mutating func checkLines(
    _ found: AnswerValue?, _ agreed: AgreedPackage, _ halves: CheckedHalves?, _ price: MovedPrice?,
    isConverted: Bool
  ) {
    var lines = StatedLines(deal, agreed, found)
    lines.addDeal()
    if agreed.isAgreed, let halves, let payment = agreed.payment { lines.addPayment(payment, halves, price) }
    var expected = lines.made
    if isConverted {
      // Of the file that was signed the cells are others.
      keys.leave("lines[].cells", "cells of another file")
      expected = expected.map { line in
        guard case .object(let members) = line else { return line }
        return .object(members.filter { $0.key != "cells" })
      }
    }
    compare(found, with: .list(expected), at: "lines")
    if isConverted { strangers.removeAll { $0.place.hasSuffix(".cells") } }
  }
}

/// The lines that a statement has to have, in their order.
private struct StatedLines {
  private let deal: CheckedDeal
  private let agreed: AgreedPackage
  /// Those that the answer has, whose way of writing an option's name is as good as another.
  private let found: [AnswerValue]
  private(set) var made: [AnswerValue] = []
  private var numbers: [String: Int] = [:]

  init(_ deal: CheckedDeal, _ agreed: AgreedPackage, _ found: AnswerValue?) {
    (self.deal, self.agreed) = (deal, agreed)
    if case .list(let lines)? = found { self.found = lines } else { self.found = [] }
  }

  /// What stands in the deal, and what it adds up to.
  mutating func addDeal() {
    let bundles = deal.bundles.filter { $0.isPart(of: agreed.package) }
    for (issue, option) in agreed.package.enumerated() {
      let content = deal.issues[issue]
      add(
        "value", content.options[option].value, names(issue, option),
        cells: deal.cells.valueCells(content.records[option]))
    }
    for bundle in bundles {
      add("value", bundle.value, name(bundle), cells: deal.cells.valueCells(bundle.record))
    }
    let values = made.count
    let (value, cost) = deal.totals(of: agreed.package)
    add("values", value, sumOf: values > 0 ? (1, values) : nil)
    let first = made.count + 1
    for (issue, option) in agreed.package.enumerated() {
      let content = deal.issues[issue]
      if content.options[option].cost == .zero { continue }
      add(
        "cost", content.options[option].cost, names(issue, option),
        cells: deal.cells.costCells(content.records[option]))
    }
    for bundle in bundles where bundle.cost != .zero {
      let cells = zip(deal.cells.costCells(bundle.record), bundle.hasCosts).map { $1 ? $0 : nil }
      add("cost", bundle.cost, name(bundle), cells: cells)
    }
    add("costs", cost, sumOf: made.count < first ? nil : (first, made.count))
    add("noDeal", deal.noDealValue, cells: deal.cells.noDealCells)
    add("gain", agreed.gain, computed: "\(n("values")) − \(n("costs")) − \(n("noDeal"))")
    append("surplus", nil, together: agreed.gain.sum, [("computed", .string("Σ \(n("gain"))"))])
  }

  /// What is paid, and what the parties have then.
  mutating func addPayment(_ payment: Int64, _ halves: CheckedHalves, _ price: MovedPrice?) {
    func paid(_ amount: Int64) -> Amounts { Amounts(a: -amount, b: amount) }
    func computed(_ text: String) -> [(String, AnswerValue)] { [("computed", .string(text))] }
    append("half", Amounts(a: halves.half, b: halves.half), computed("\(n("surplus")) / 2"))
    append("oddUnit", halves.oddUnits, computed("\(n("surplus")) − 2 × \(n("half"))"))
    let even = "\(n("half")) + \(n("oddUnit")) − \(n("gain"))"
    if payment == halves.payment {
      append("payment", paid(payment), computed(even))
    } else {
      append("evenPayment", paid(halves.payment), computed(even))
      append("payment", paid(payment), [])
    }
    add(
      "gainAfterPayment", agreed.gain + paid(payment), computed: "\(n("gain")) + \(n("payment"))")
    guard let price else { return }
    append("inThePrice", paid(price.moved), [])
    append("remainder", paid(price.remainder), computed("\(n("payment")) − \(n("inThePrice"))"))
  }

  private func n(_ kind: String) -> Int { numbers[kind] ?? 0 }

  private func names(_ issue: Int, _ option: Int) -> [(String, AnswerValue)] {
    let content = deal.issues[issue]
    let written = made.count < found.count ? found[made.count]["option"] : nil
    let isSame = written?.option(of: content) == option
    let label = AnswerValue.string(content.options[option].label)
    return [("issue", .string(content.name)), ("option", isSame ? written ?? label : label)]
  }

  private func name(_ bundle: CheckedBundle) -> [(String, AnswerValue)] {
    let written = made.count < found.count ? found[made.count]["bundle"] : nil
    if case .string(let text)? = written, bundle.isCalled(text) { return [("bundle", .string(text))] }
    return [("bundle", .string(bundle.words.joined(separator: " + ")))]
  }

  private mutating func add(
    _ kind: String, _ amounts: Amounts, _ names: [(String, AnswerValue)] = [], cells: [String?]? = nil,
    sumOf: (Int, Int)? = nil, computed: String? = nil
  ) {
    var origin: [(String, AnswerValue)] = []
    if let cells { origin.append(("cells", cells.inAnswer)) }
    if let sumOf {
      origin.append(("sumOf", .list([.number("\(sumOf.0)"), .number("\(sumOf.1)")])))
    }
    if let computed { origin.append(("computed", .string(computed))) }
    append(kind, amounts, together: amounts.sum, names + origin)
  }

  private mutating func append(
    _ kind: String, _ amounts: Amounts?, together: Int64? = nil, _ more: [(String, AnswerValue)]
  ) {
    let number = made.count + 1
    numbers[kind] = number
    made.append(
      .members(
        [
          ("line", .number("\(number)")), ("kind", .string(kind)),
          ("amounts", amounts.map(deal.value) ?? .null), ("together", together.map(deal.value) ?? .null),
        ] + more))
  }
}
