import MutualGains

/// An amount as somebody types it on the command line: in the notation of the deal, as far as it has one reading there.
package struct TypedAmount: Sendable {
  /// What was typed.
  package let text: String
  private let token: AmountToken

  /// Why a typed amount is none in a deal.
  package enum Fault: Error {
    /// It is in another unit than the deal.
    case otherUnit(String)
    /// It can be read in two ways, as these numbers.
    case twoReadings(ExactDecimal, ExactDecimal)
  }

  /// The amount in `text`, with or without a currency; nil where it is none.
  package init?(_ text: String) {
    guard let token = try? AmountToken(Array(text.trimmingBlanks.utf8)[...]) else { return nil }
    (self.text, self.token) = (text, token)
  }

  /// Whether it is less than 0.
  package var isNegative: Bool { token.units < 0 }

  /// The number, as it is read beside the deal of `file`.
  ///
  /// `4250,50` and `4250.50` have one reading each. `4,250` is 4250 where the deal has a decimal point. `4.250` is
  /// 4.25 in a program and 4250 to a Dutch reader: it is only taken where the deal has a point and such decimals.
  package func decimal(in file: DealFile) throws(Fault) -> ExactDecimal {
    if let currency = token.currency, !file.deal.unit.takes(currency.rawValue) {
      if case .money(let own?) = file.deal.unit { throw .otherUnit(own) }
      throw .otherUnit("points")
    }
    switch token.evidence {
    case .none: return token.decimal(in: nil)
    case .proof(let convention): return token.decimal(in: convention)
    case .ambiguous:
      let (comma, point) = (token.decimal(in: .comma), token.decimal(in: .point))
      let own = file.reading.decimal.convention ?? file.reading.language.decimals
      if own == .point {
        if point.digits == 0 || file.deal.digits >= point.digits { return point }
      }
      throw .twoReadings(comma.digits == 0 ? comma : point, comma.digits == 0 ? point : comma)
    }
  }
}
