import MutualGains

/// The cells that say what the first party pays the second.
struct PaymentCells {
  private let text: DelimitedText
  private let deal: Deal
  private let convention: DecimalConvention?
  private(set) var problems = ProblemList()

  /// The most that a payment may be either way, in units: with the gains of any package it can be held.
  private static let largest: UInt64 = 1 << 60

  /// - Parameter convention: The deal's, which holds where these cells prove none.
  init(_ text: DelimitedText, deal: Deal, convention: DecimalConvention?) {
    self.text = text
    self.deal = deal
    self.convention = convention
  }

  /// The payments at those addresses; nil for an empty cell, and where `problems` says so.
  mutating func amounts(at addresses: [CellAddress], header: CellAddress) -> [Amount?] {
    if let unit = ProposalLabels.paymentUnit(text.text(header)), isOther(unit) {
      reportUnit(unit, header)
    }
    var evidence = DecimalEvidence()
    let tokens = addresses.map { address -> AmountToken? in
      guard let token = token(at: address) else { return nil }
      evidence.add(token, at: address)
      return token
    }
    let settled: DecimalConvention?
    do throws(ProblemList.Finding) {
      settled = try evidence.settled(asked: nil, fallback: convention, in: text).convention
    } catch {
      problems.report(error)
      return addresses.map { _ in nil }
    }
    return zip(tokens, addresses).map { token, address in
      token.flatMap { amount($0.decimal(in: settled), at: address) }
    }
  }

  private mutating func token(at address: CellAddress) -> AmountToken? {
    let bytes = text.bytes(address)
    if bytes.isEmpty { return nil }
    let token: AmountToken
    do throws(AmountToken.Fault) {
      token = text.isNumber(address) ? try AmountToken(number: bytes) : try AmountToken(bytes)
    } catch {
      problems.report(text.problem(error, at: address), at: address)
      return nil
    }
    if deal.unit == .points {
      report(.paymentInPoints, address)
      return nil
    }
    if let currency = token.currency, isOther(currency.rawValue) {
      reportUnit(currency.rawValue, address)
    }
    return token
  }

  private mutating func amount(_ decimal: ExactDecimal, at address: CellAddress) -> Amount? {
    if let units = decimal.rescaled(toDigits: deal.digits), units.magnitude <= PaymentCells.largest {
      return Amount(units: units)
    }
    let content = text.text(address)
    if decimal.trimmed.digits > deal.digits {
      report(.paymentTooFine(content, digits: deal.digits), address)
    } else {
      problems.report(.amount(.tooLarge(content)), at: address)
    }
    return nil
  }

  private var unitName: String {
    if case .money(let currency) = deal.unit { return currency ?? "" }
    return "points"
  }

  /// Whether a unit is another than the deal's; that there are no payments in points is said of their cells.
  private func isOther(_ unit: String) -> Bool { deal.unit != .points && !deal.unit.takes(unit) }

  private mutating func reportUnit(_ unit: String, _ address: CellAddress) {
    if unitName.isEmpty {
      problems.report(.header(.unitUnknown(unit)), at: address)
    } else {
      report(.paymentUnit(unit, unit: unitName), address)
    }
  }

  private mutating func report(_ problem: ProposalProblem, _ address: CellAddress) {
    problems.report(.proposal(problem), at: address)
  }
}
