import MutualGains

/// Which sign separates decimals in a file, and the cell that proves it.
public struct DecimalProof: Hashable, Sendable {
  /// The convention; nil where no amount of the file depends on it.
  public let convention: DecimalConvention?
  /// The cell that allows only this reading, and its text; nil where none was needed.
  public let cell: String?
  public let text: String?
  /// Whether the caller said which convention to take.
  public let isAsked: Bool
}

/// Gathers what the amounts of a file say of their decimal sign, and settles it once for the file. The first
/// cell of the file that says something is the one that is named.
struct DecimalEvidence {
  private var comma: CellAddress?
  private var point: CellAddress?
  private var ambiguous: (address: CellAddress, token: AmountToken)?
  private var ambiguousCount = 0

  mutating func add(_ token: AmountToken, at address: CellAddress) {
    switch token.evidence {
    case .none: break
    case .proof(.comma): if comma?.isBefore(address) != true { comma = address }
    case .proof(.point): if point?.isBefore(address) != true { point = address }
    case .ambiguous:
      ambiguousCount += 1
      if let known = ambiguous?.address, known.isBefore(address) { return }
      ambiguous = (address, token)
    }
  }

  /// The convention of the file, or what is in the way of knowing it.
  ///
  /// - Parameters:
  ///   - asked: What the caller says; against the file's proof it is refused.
  ///   - fallback: What holds where the file proves nothing.
  func settled(
    asked: DecimalConvention?, fallback: DecimalConvention? = nil, in text: DelimitedText
  ) throws(ProblemList.Finding) -> DecimalProof {
    func refusal(_ problem: Problem, _ address: CellAddress) -> ProblemList.Finding {
      ProblemList.Finding(problem: problem, spot: .cell(address))
    }
    if let comma, let point {
      let later = comma.isBefore(point) ? point : comma
      throw refusal(
        .amount(
          .conventionsDiffer(
            comma: text.text(comma), commaCell: comma.name, point: text.text(point), pointCell: point.name)),
        later)
    }
    for (convention, address) in [(DecimalConvention.comma, comma), (.point, point)] {
      guard let address else { continue }
      if let asked, asked != convention {
        throw refusal(.amount(.conventionAgainstProof(text.text(address), asked: asked)), address)
      }
      return DecimalProof(
        convention: convention, cell: address.name, text: text.text(address), isAsked: asked != nil)
    }
    if let asked { return DecimalProof(convention: asked, cell: nil, text: nil, isAsked: true) }
    if let fallback { return DecimalProof(convention: fallback, cell: nil, text: nil, isAsked: false) }
    if let (address, token) = ambiguous {
      let comma = token.decimal(in: .comma).text(decimalSign: DecimalConvention.comma.sign)
      let point = token.decimal(in: .point).text(decimalSign: DecimalConvention.point.sign)
      throw refusal(.amount(.ambiguous(comma: comma, point: point, others: ambiguousCount - 1)), address)
    }
    return DecimalProof(convention: nil, cell: nil, text: nil, isAsked: false)
  }
}
