import MutualGains

/// Long ranges in JSON: the labels and amounts of both ends.
extension JSONDealReader {
  /// The options that `{"from": 0, "to": 10, "by": 0.01, "value": [pair, pair]}` stands for; `value` and `cost` have the
  /// amounts of the first option and of the last.
  mutating func range(_ node: JSONNode, weight: Pair<ExactDecimal>?) throws(Diagnostic) -> OptionRange {
    try node.allowOnly(["from", "to", "by", "unit", "decimals", "value", "cost"])
    let numbers = try ["from", "to", "by"].map { key throws(Diagnostic) -> (JSONNode, ExactDecimal) in
      let number = try node.required(key, of: "a range")
      guard let decimal = ExactDecimal(try number.number()) else {
        throw number.wrongKind("a number such as 2.5")
      }
      return (number, decimal)
    }
    let sign = try node["decimals"].map { node throws(Diagnostic) in try node.string() } ?? "."
    guard sign == "." || sign == "," else { throw node.wrongKind("\".\" or \",\"") }
    let unit = try node["unit"].map { node throws(Diagnostic) in try node.string() } ?? ""
    let (stepNode, size) = numbers[2]
    if size.units < 0 { throw stepNode.diagnostic(.row(.rangeStepMisses(stepNode.written))) }
    let (labels, count): (OptionRange.Labels, Int)
    do throws(OptionRange.Labels.Fault) {
      (labels, count) = try OptionRange.Labels.leading(
        from: numbers[0].1, to: numbers[1].1, by: size, decimalSign: Character(sign), unit: unit)
    } catch {
      throw stepNode.diagnostic(
        .row(error == .tooLong ? .rangeTooLong(stepNode.written) : .rangeStepMisses(stepNode.written)))
    }
    let value = try ends(try node.required("value", of: "a range"))
    let none = Pair(Amount.zero, .zero)
    let cost = try node["cost"].map { node throws(Diagnostic) in try ends(node) } ?? (none, none)
    if node["cost"] != nil { hasCosts = Pair(true, true) }
    func spaced(_ ends: (from: Pair<Amount>, to: Pair<Amount>), _ side: Side) -> EvenSpacing {
      let (from, to) = (ends.from[side].units, count > 1 ? ends.to[side].units : ends.from[side].units)
      let unit = powerOfTen(weight?[side].digits ?? 0) ?? 1
      if from % unit != 0 || to % unit != 0 { return EvenSpacing(from: from, to: to, count: count) }
      return EvenSpacing(from: from / unit, to: to / unit, count: count, unit: unit)
    }
    let range = OptionRange(
      labels: labels, value: Pair { spaced(value, $0) }, cost: Pair { spaced(cost, $0) })
    names.add(range: range)
    return range
  }

  private func ends(_ node: JSONNode) throws(Diagnostic) -> (from: Pair<Amount>, to: Pair<Amount>) {
    let both = try elements(of: node, count: 2, "the amounts of the first option and of the last")
    return (try pair(both[0]), try pair(both[1]))
  }
}
