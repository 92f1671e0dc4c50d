import MutualGains
import Testing

@Suite struct ExactDecimalTests {
  @Test func rescalesExactlyOrNotAtAll() {
    let number = ExactDecimal(units: 1250, digits: 2)
    #expect(number.rescaled(toDigits: 4) == 125_000)
    #expect(number.rescaled(toDigits: 1) == 125)
    #expect(number.rescaled(toDigits: 0) == nil)
    #expect(ExactDecimal(units: .max).rescaled(toDigits: 1) == nil)
    #expect(ExactDecimal(units: 0).rescaled(toDigits: 40) == 0)
    #expect(ExactDecimal(units: -5, digits: 30).rescaled(toDigits: 0) == nil)
  }

  @Test func roundsDownOrUp() {
    let number = ExactDecimal(units: -1250, digits: 3)
    #expect(number.units(atDigits: 1) == -13 && number.units(atDigits: 1, roundedUp: true) == -12)
    #expect(number.units(atDigits: 4) == -12_500)
    #expect(ExactDecimal(units: 7, digits: 1).units(atDigits: 0) == 0)
    #expect(ExactDecimal(units: 7, digits: 1).units(atDigits: 0, roundedUp: true) == 1)
    #expect(ExactDecimal(units: .min).units(atDigits: 9) == .min)
    #expect(ExactDecimal(units: .max).units(atDigits: 9) == .max)
    #expect(ExactDecimal(units: -1, digits: 40).units(atDigits: 2) == -1)
    #expect(ExactDecimal(units: 1, digits: 40).units(atDigits: 2, roundedUp: true) == 1)
  }

  @Test func readsPlainNumbersOnly() {
    #expect(ExactDecimal("-12.50") == ExactDecimal(units: -1250, digits: 2))
    #expect(ExactDecimal("7") == ExactDecimal(units: 7))
    for text in ["", "-", ".", "1.", ".5", "1,5", "1.2.3", "+1", "1e3", "٣", " 1", "99999999999999999999"] {
      #expect(ExactDecimal(text) == nil, "\(text)")
    }
  }

  @Test func trimsZerosAtTheEnd() {
    #expect(ExactDecimal(units: 1250, digits: 3).trimmed == ExactDecimal(units: 125, digits: 2))
    #expect(ExactDecimal(units: 100, digits: 2).trimmed == ExactDecimal(units: 1))
    #expect(ExactDecimal(units: 100).trimmed == ExactDecimal(units: 100))
    #expect(ExactDecimal(units: 0, digits: 5).trimmed == ExactDecimal(units: 0))
  }

  @Test func countsSaturateInsteadOfWrapping() {
    let many = PackageCount(.max)
    #expect((many + PackageCount(1)).isSaturated)
    #expect((many * PackageCount(2)).isSaturated)
    #expect(many * PackageCount(0) == PackageCount(0))
    #expect(PackageCount(3) * PackageCount(4) + PackageCount(1) == PackageCount(13))
    #expect(!PackageCount(.max - 1).isSaturated)
  }

  @Test func outcomeKindsFollowTheGains() {
    func kind(_ first: Int64, _ second: Int64, hasImprovement: Bool = false) -> OutcomeKind {
      OutcomeKind(gain: Pair(Amount(units: first), Amount(units: second)), hasImprovement: hasImprovement)
    }
    #expect(kind(1, 1) == .winWin)
    #expect(kind(1, 1, hasImprovement: true) == .compromise)
    #expect(kind(0, 5) == .compromise)
    #expect(kind(0, -1) == .winLose)
    #expect(kind(-1, 0) == .loseWin)
    #expect(kind(-1, -1) == .loseLose)
  }
}
