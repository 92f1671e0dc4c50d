import DealFiles
import MutualGains

/// The answer to `optimize positions`: what insisting on each option costs, what is agreed already and what is dead, and
/// where there is room for new options.
package struct PositionsReport: Sendable {
  /// What is wanted.
  package struct Request: Sendable {
    /// The most that may be paid; nil for no limit.
    package var maximumPayment: Amount?
    /// Whether whole lists are shown.
    package var showsDetails = false
    /// The firm package, to mark its options; nil for none.
    package var firm: DealPackage?

    /// Without a limit on payments, in short.
    package init() {}
  }

  /// A position with its issue.
  struct Stand: Sendable {
    let issue: Int
    let position: Positions.Position
  }

  package let file: DealFile
  let request: Request
  let frontier: ParetoFrontier
  let positions: Positions
  /// All positions, by issue.
  let stands: [Stand]

  /// The report on the deal of `file`, whose frontier that is; some package keeps the rules.
  package init(on file: DealFile, frontier: ParetoFrontier, request: Request) {
    (self.file, self.request, self.frontier) = (file, request, frontier)
    let positions = Positions(on: frontier, maximumPayment: request.maximumPayment)
    self.positions = positions
    stands = positions.issues.flatMap { issue in
      issue.positions.map { Stand(issue: issue.issue, position: $0) }
    }
  }

  /// Whether no search was stopped.
  package var isProven: Bool { positions.isProven }

  var deal: Deal { file.deal }

  /// Whether each party bears half of a price: payments are possible without limit.
  var sharesFreely: Bool { deal.unit != .points && request.maximumPayment == nil }

  /// Those of which it is known what they cost, the dearest first.
  var byPrice: [Stand] {
    let priced = stands.compactMap { stand in stand.position.price.map { (stand, $0) } }
    return priced.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element.0)
  }

  /// The issues with room for invention, the most first; not those that only move value, as a payment does.
  var rooms: [Positions.OnIssue] {
    let transfers = Set(request.maximumPayment == .zero ? [] : deal.transferIssues.map(\.issue))
    let found = positions.issues.filter { $0.room > .zero && !transfers.contains($0.issue) }
    return found.enumerated().sorted {
      ($1.element.room, $0.offset) < ($0.element.room, $1.offset)
    }.map(\.element)
  }

  /// The options of a position: one, or from one to another.
  func label(_ stand: Stand) -> String {
    let (options, range) = (deal.issues[stand.issue].options, stand.position.options)
    let first = options[range.lowerBound].label.printable
    if range.count == 1 { return first }
    return localized("\(first) to \(options[range.upperBound].label.printable)")
  }

  /// `Delivery = 24 hours`
  func name(_ stand: Stand) -> String { "\(deal.issues[stand.issue].name.printable) = \(label(stand))" }

  /// Whether a position is that of the firm package; nil where it isn't asked for.
  func isFirm(_ stand: Stand) -> Bool? { isFirm(stand.position, onIssue: stand.issue) }

  func isFirm(_ position: Positions.Position, onIssue issue: Int) -> Bool? {
    request.firm.map { position.options.contains($0.choices[issue]) }
  }

  /// What the firm package makes less together than the best, its figures in the middle; nil where it isn't asked for.
  var firmSentence: String? {
    guard let firm = request.firm, let surplus = positions.surplus else { return nil }
    let less = surplus - deal.gain(of: firm).sum
    let figures = AmountText(digits: deal.digits)
    return less == .zero
      ? localized("F marks the firm package: as the figures stand, it makes the largest surplus.")
      : localized(
        "F marks the firm package: as the figures stand, it makes \(figures.text(less)) less together.")
  }

  /// What to say beside the answer.
  var remarks: [(code: String, message: String)] {
    switch positions.gap {
    case .longFrontier:
      [
        (
          "positions-long-frontier",
          localized(
            "the frontier is too long to look at all of its points: of some options it is not told whether they are agreed or dead"
          )
        )
      ]
    case .searchLimit:
      [
        (
          "positions-search-limit",
          localized("of some options it was not found whether they are agreed or dead")
        )
      ]
    case nil: []
    }
  }

  /// The remarks that go to standard error beside a text or a table.
  package var messages: [String] { remarks.map(\.message) }
}

extension Positions.Standing {
  /// The word for it.
  var phrase: Phrase {
    switch self {
    case .agreed: "agreed"
    case .open: "open"
    case .dead: "dead"
    }
  }
}
