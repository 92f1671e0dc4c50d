import DealFiles
import MutualGains

/// The answer to `optimize sensitivity`: how far amounts can move before the recommendation is another.
public struct SensitivityReport: Sendable {
  /// What is wanted.
  public struct Request: Sendable {
    /// The one figure that is asked for; nil for all.
    public var figure: Figure?
    /// The party that asks: then the other's figures are looked at, which it doesn't know for certain.
    public var side: Side?
    /// The most that may be paid; nil for no limit.
    public var maximumPayment: Amount?
    /// Whether all cells are listed.
    public var showsDetails = false

    /// All figures of both parties.
    public init() {}
  }

  /// One cell of the file.
  struct Cell: Sendable {
    /// Its address in the file; nil where the deal was read from no table.
    let address: String?
    let sensitivity: FigureSensitivity

    /// How far the nearest change is, in units of the deal; nil where there is none.
    var distance: UInt64? {
      [sensitivity.up, sensitivity.down].compactMap { nearest in
        guard case .amount(let amount) = nearest else { return nil }
        let (high, low) = (
          max(amount.units, sensitivity.amount.units), min(amount.units, sensitivity.amount.units)
        )
        return UInt64(bitPattern: high &- low)
      }
      .min()
    }
  }

  let file: DealFile
  let request: Request
  /// Nil where no package keeps the rules, or the search reached a limit.
  let sensitivity: Sensitivity?
  /// The cells, the most decisive first; nil where each has to be asked for by itself.
  let cells: [Cell]?
  /// What is recommended when all figures of a party are higher or lower.
  let scaled: [ScaledRecommendation]
  /// Whether any package keeps the rules.
  public let hasPackages: Bool
  /// Whether no search reached a limit. Where the frontier's did, nothing is told.
  public let isProven: Bool

  /// The report on the deal of `file`, whose frontier that is.
  ///
  /// - Parameters:
  ///   - limits: What the searches may take that are left: the time together, the memory each.
  ///   - isCancelled: Asked now and then.
  public init(
    on file: DealFile, frontier: ParetoFrontier, request: Request, limits: SearchLimits = SearchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.file = file
    self.request = request
    hasPackages = !frontier.isEmpty
    let sensitivity = Sensitivity(
      on: frontier, maximumPayment: request.maximumPayment, limits: limits, isCancelled: isCancelled)
    self.sensitivity = sensitivity
    guard let sensitivity else {
      (cells, scaled, isProven) = (nil, [], frontier.openGaps.isEmpty)
      return
    }
    let amountCells = file.reading.amountCells
    let addresses = amountCells.isEmpty ? nil : amountCells.addresses()
    let found =
      request.figure.map { [sensitivity.sensitivity(to: $0)] }
      ?? sensitivity.allFigures { figure in
        // What has no cell of its own is not listed: nothing is searched for it.
        figure.side != request.side && (addresses.map { $0[figure] != nil } ?? true)
      }
    cells = found.map { SensitivityReport.cells($0, addresses) }
    let sides = request.side.map { [$0.other] } ?? Side.allCases
    scaled = request.figure == nil ? sides.flatMap { sensitivity.scaledRecommendations(for: $0) } : []
    let reasons = (found ?? []).flatMap { $0.unknown.map(\.reason) }
    isProven = !reasons.contains(.searchLimit) && scaled.allSatisfy(\.isProven)
  }

  private static func cells(
    _ found: [FigureSensitivity], _ addresses: [Figure: String]?
  ) -> [Cell] {
    let cells = found.compactMap { sensitivity -> Cell? in
      guard let addresses else { return Cell(address: nil, sensitivity: sensitivity) }
      return addresses[sensitivity.figure].map { Cell(address: $0, sensitivity: sensitivity) }
    }
    // Equal ones stay in the order of the deal.
    return cells.enumerated().map { ($0.element.distance ?? .max, $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Whether there is an agreement as the amounts are.
  public var isAgreement: Bool { sensitivity?.settlement.isAgreement ?? true }

  var deal: Deal { file.deal }

  /// What to say beside the answer.
  var remarks: [(code: String, message: String)] {
    var remarks: [(code: String, message: String)] = []
    if sensitivity != nil, cells == nil {
      let message =
        deal.unit == .points
        ? say("in points cells are looked at one by one: name one with --cell")
        : say("under a limit on payments cells are looked at one by one: name one with --cell")
      remarks.append(("cells-one-by-one", message))
    }
    let reasons = Set((cells ?? []).flatMap { $0.sensitivity.unknown.map(\.reason) })
    if reasons.contains(.manyPackages) {
      let most = grouped(Sensitivity.largestRuledPackageCount)
      remarks.append(
        (
          "cells-many-packages",
          say(
            "a rule limits a sum that the cells with ? are part of, and this deal has more than \(most) packages: name one with --cell to try the nearest amounts"
          )
        ))
    }
    if reasons.contains(.amountsTried) {
      let count = grouped(Int64(Sensitivity.largestStepCount))
      remarks.append(
        (
          "cells-amounts-tried",
          say(
            "where ? stands, none of the nearest \(count) amounts changes anything; further ones were not tried"
          )
        ))
    }
    if reasons.contains(.searchLimit) || reasons.contains(.manyComparisons) {
      remarks.append(
        (
          "cells-unknown",
          say("for some cells the nearest change was not found within the limit of the search")
        ))
    }
    if !scaled.allSatisfy(\.isProven) {
      remarks.append(
        (
          "scaled-unknown",
          say(
            "what is recommended when all figures of a party move was not found within the limit of the search"
          )
        ))
    }
    if request.figure == nil, cells != nil, file.reading.amountCells.hasRanges {
      remarks.append(
        (
          "cells-of-ranges", say("cells of numeric issues hold many amounts at once and were left out")
        ))
    }
    return remarks
  }

  /// The remarks that go to standard error beside a text or a table.
  public var messages: [String] { remarks.map(\.message) }
}

extension FigureSensitivity {
  /// The directions in which no nearest change was found, by their keys in JSON, and why.
  var unknown: [(direction: String, reason: Reason)] {
    [("up", up), ("down", down)].compactMap { direction, nearest in
      guard case .unknown(let reason) = nearest else { return nil }
      return (direction, reason)
    }
  }

  /// Whether a nearest change was not found.
  var hasUnknown: Bool { !unknown.isEmpty }
}

extension FigureSensitivity.Nearest {
  /// The amount, where there is one.
  var amount: Amount? {
    if case .amount(let amount) = self { return amount }
    return nil
  }
}

extension Figure.Kind {
  /// The word for it, as headers of deal files have it.
  var word: String { self == .value ? "value" : "cost" }

  /// The figure of a party, in words.
  func phrase(of party: String) -> Phrase { self == .value ? "value \(party)" : "cost \(party)" }
}
