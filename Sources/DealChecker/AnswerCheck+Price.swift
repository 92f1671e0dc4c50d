extension CheckedDeal {
  /// The issues that are prices, each with the ways in which its labels can be read.
  var prices: [Int: [PriceReading]] {
    var prices: [Int: [PriceReading]] = [:]
    for index in transferIssues {
      let readings: [PriceReading]
      if let decimalMark {
        // Labels such as "6,4" have one reading whatever the amounts are written with.
        let other: DecimalMark = decimalMark == .point ? .comma : .point
        let first = PriceReading(issues[index], mark: decimalMark)
        readings = [first ?? PriceReading(issues[index], mark: other)].compactMap(\.self)
      } else {
        readings = [DecimalMark.point, .comma].compactMap { PriceReading(issues[index], mark: $0) }
      }
      if !readings.isEmpty { prices[index] = readings }
    }
    return prices
  }
}

extension AnswerCheck {
  /// A payment that is settled in a price: in the one that was asked for, or else in the only one.
  ///
  /// Returns the price issue, where there is one.
  @discardableResult
  mutating func checkInThePrice(
    _ found: AnswerValue?, at place: String, payment: Int64?, package: [Int]
  ) -> Int? {
    keys.open(place)
    let prices = deal.prices
    guard let found, found != .null else {
      if found == nil { findings.add(at: place, says: nil, recomputed: "null") }
      guard payment != nil, deal.unit != .points, !scope.isLimited else { return nil }
      guard let price = scope.price ?? (prices.count == 1 ? prices.keys.first : nil) else { return nil }
      // Labels that can be read in two ways may be no price to the program.
      if Set((prices[price] ?? []).map(\.prices)).count == 1 {
        findings.add(at: place, "the payment can be settled in the price “\(deal.issues[price].name)”")
      }
      return nil
    }
    guard let payment, deal.unit != .points, !scope.isLimited else {
      findings.add(at: place, says: found.quoted, recomputed: "null")
      return nil
    }
    guard case .string(let name)? = found["issue"],
      let index = deal.issues.firstIndex(where: { $0.name.folded == name.folded }),
      let readings = prices[index]
    else {
      findings.add(at: place + ".issue", "it is no price that only moves value")
      return nil
    }
    keys.check(place + ".issue")
    if let price = scope.price, price != index {
      check(found["issue"], at: place + ".issue", is: .string(deal.issues[price].name))
    }
    let option = package[index]
    check(found["from"], at: place + ".from", is: .string(deal.issues[index].options[option].label))
    let settled = readings.compactMap { $0.settled(payment: payment, at: option) }
    guard let first = settled.first else {
      keys.leave(place + ".price", "the numbers are too large for the checker")
      keys.leave(place + ".remainder", "the numbers are too large for the checker")
      return index
    }
    func texts(_ settled: (price: WrittenNumber, remainder: Int128)) -> (AnswerValue, AnswerValue) {
      (
        .number(settled.price.text(.point)),
        .number(WrittenNumber(units: settled.remainder, digits: deal.digits).text(.point))
      )
    }
    let expected =
      settled.map(texts).first { found["price"] == $0.0 && found["remainder"] == $0.1 } ?? texts(first)
    check(found["price"], at: place + ".price", is: expected.0)
    check(found["remainder"], at: place + ".remainder", is: expected.1)
    return index
  }
}
