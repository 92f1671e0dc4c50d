/// The options of a numeric issue: numbers that go in even steps, with amounts that go evenly with them. They are never
/// written out, so that a thousand million cost what two cost.
public struct OptionRange: Hashable, Sendable {
  /// The labels: a number, and the same words behind each.
  public struct Labels: Hashable, Sendable {
    /// The number on the first label.
    public let first: ExactDecimal
    /// From one label to the next, in units of the last decimal of `first`; not 0.
    public let step: Int64
    /// The sign before decimals.
    public let decimalSign: Character
    /// What stands behind each number; often nothing.
    public let unit: String

    /// Labels from `first` on.
    public init(first: ExactDecimal, step: Int64, decimalSign: Character = ".", unit: String = "") {
      (self.first, self.step, self.decimalSign, self.unit) = (first, step, decimalSign, unit)
    }

    /// Why no labels lead from one number to another.
    package enum Fault: Error { case stepMisses, tooLong }

    /// The labels from one number to another, and how many there are.
    ///
    /// - Parameter size: The step; without a sign it goes the way that there is to go.
    package static func leading(
      from start: ExactDecimal, to end: ExactDecimal, by size: ExactDecimal, decimalSign: Character,
      unit: String
    ) throws(Fault) -> (labels: Labels, count: Int) {
      let digits = max(start.digits, end.digits, size.digits)
      guard let first = start.rescaled(toDigits: digits), let last = end.rescaled(toDigits: digits),
        var step = size.rescaled(toDigits: digits).map({ Int128($0) })
      else { throw .tooLong }
      let distance = Int128(last) - Int128(first)
      // A step is written without its direction; with it, the direction has to be right.
      if distance < 0, step > 0 { step = -step }
      guard step != 0, distance % step == 0, distance / step >= 0 else { throw .stepMisses }
      guard distance / step < Int128(OptionRange.largestCount), let stride = Int64(exactly: step) else {
        throw .tooLong
      }
      let labels = Labels(
        first: ExactDecimal(units: first, digits: digits), step: stride, decimalSign: decimalSign, unit: unit)
      return (labels, Int(distance / step) + 1)
    }

    /// The number on a label.
    public func number(_ index: Int) -> ExactDecimal {
      ExactDecimal(units: first.units + Int64(index) * step, digits: first.digits)
    }

    package subscript(index: Int) -> String {
      let text = number(index).text(decimalSign: decimalSign)
      return unit.isEmpty ? text : text + " " + unit
    }
  }

  public let labels: Labels
  /// What each party gets, gross, before the weight.
  public let value: Pair<EvenSpacing>
  /// What each party has to spend, before the weight.
  public let cost: Pair<EvenSpacing>

  /// The most options of one range.
  public static let largestCount = 1_000_000_001

  /// The most options of a range that a rule or a bundle may name, or that may stand beside a limit on a sum.
  public static let mostInRules = 100_000

  /// The range of those labels and amounts, all of which have the same count.
  public init(labels: Labels, value: Pair<EvenSpacing>, cost: Pair<EvenSpacing>) {
    precondition(
      Side.allCases.allSatisfy { value[$0].count == value.first.count && cost[$0].count == value.first.count }
    )
    (self.labels, self.value, self.cost) = (labels, value, cost)
  }

  /// How many options there are.
  public var count: Int { value.first.count }

  /// One of the options.
  ///
  /// Complexity: O(1).
  public subscript(index: Int) -> Option {
    Option(
      label: labels[index], value: value.map { Amount(units: $0[index]) },
      cost: cost.map { Amount(units: $0[index]) })
  }

  /// The place of the option of that label.
  ///
  /// Complexity: O(1).
  package func firstIndex(ofLabel label: String) -> Int? {
    // The number comes first; what stands behind it is compared as it is written.
    let number = labels.unit.isEmpty ? label[...] : label.dropLast(labels.unit.count + 1)
    let plain = number.map { $0 == labels.decimalSign ? "." : $0 }
    guard let index = ExactDecimal(String(plain)).flatMap(index(of:)), labels[index] == label else {
      return nil
    }
    return index
  }

  /// The place of the option of that number.
  package func index(of number: ExactDecimal) -> Int? {
    guard let units = number.trimmed.rescaled(toDigits: labels.first.digits) else { return nil }
    let (index, rest) = (Int128(units) - Int128(labels.first.units)).quotientAndRemainder(
      dividingBy: Int128(labels.step))
    return rest == 0 && index >= 0 && index < Int128(count) ? Int(index) : nil
  }
}
