import DealFiles
import MutualGains

/// The answer to `optimize sensitivity`: what it costs when amounts are wrong, and how far they can move before the
/// recommendation is another.
package struct SensitivityReport: Sendable {
  /// What is wanted.
  package struct Request: Sendable {
    /// The figures that are asked for; nil for all.
    package var figures: [InputAmount]?
    /// The party that asks: then the other's figures are looked at, which it doesn't know for certain.
    package var side: Side?
    /// The most that may be paid; nil for no limit.
    package var maximumPayment: Amount?
    /// Whether all cells are listed.
    package var showsDetails = false
    /// What a negotiation told, which the uncertain figures of the deal agree with already.
    package var learned: Learned?

    /// All figures of both parties.
    package init() {}
  }

  /// One cell of the file.
  struct Cell: Sendable {
    /// Its address in the file; nil where the deal was read from no table.
    let address: String?
    let sensitivity: FigureSensitivity

    var figure: InputAmount { sensitivity.figure }

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

    /// Whether it can decide anything, as far as that is known.
    var isDecisive: Bool { distance != nil || cost != 0 || sensitivity.hasUnknown }

    /// What it costs to be wrong, in units of the deal; nil where that is unknown.
    var cost: Int64? { sensitivity.costOfError.amount?.units }

    /// The order of the list: the largest cost, then what is unknown, then what changes nearest.
    fileprivate var order: (Int, Int64, UInt64) {
      switch cost {
      case let cost? where cost > 0: (0, -cost, distance ?? .max)
      case nil: (1, 0, distance ?? .max)
      default: (2, 0, distance ?? .max)
      }
    }
  }

  package let file: DealFile
  let request: Request
  /// Nil where no package keeps the rules, or the search reached a limit.
  let sensitivity: Sensitivity?
  /// What uncertain figures leave standing; nil where all are certain, and where single figures are asked for.
  package let firmness: Firmness?
  /// The cells, the largest cost of an error first; nil where each has to be asked for by itself.
  let cells: [Cell]?
  /// The issues that only move value, of which no cell is listed, and the price that each is, if it is one; with
  /// figures that are asked for only theirs.
  let transfers: [(issue: TransferIssue, price: PriceIssue?)]
  /// What is recommended when all figures of a party are higher or lower.
  let scaled: [ScaledRecommendation]
  /// Whether any package keeps the rules.
  package let hasPackages: Bool
  /// Whether no search reached a limit. Where the frontier's did, nothing is told.
  package let isProven: Bool

  /// The report on the deal of `file`, whose frontier that is.
  ///
  /// - Parameter budget: What the searches may take that are left; nil for what is left of the frontier's.
  package init(
    on file: DealFile, frontier: ParetoFrontier, request: Request, budget: SearchBudget? = nil
  ) {
    self.file = file
    self.request = request
    hasPackages = !frontier.isEmpty
    let sensitivity = Sensitivity(on: frontier, maximumPayment: request.maximumPayment, budget: budget)
    self.sensitivity = sensitivity
    let firmness =
      request.figures == nil
      ? Firmness(of: file, frontier: frontier, maximumPayment: request.maximumPayment, budget: budget) : nil
    self.firmness = firmness
    guard let sensitivity else {
      (cells, transfers, scaled, isProven) = (nil, [], [], frontier.openGaps.isEmpty)
      return
    }
    let places: [(figure: InputAmount, address: String?)]
    if let figures = request.figures {
      let addresses = file.reading.amountCells.figures().filter { figures.contains($0.figure) }
      places = addresses.map { ($0.figure, $0.address) }
    } else if file.reading.amountCells.isEmpty {
      places = sensitivity.figures.map { ($0, nil) }
    } else {
      // What has no cell of its own is not listed: nothing is searched for it.
      places = file.reading.amountCells.figures().map { ($0.figure, $0.address) }
    }
    let listed = places.filter { $0.figure.side != request.side && !sensitivity.isTransfer($0.figure) }
    let found =
      request.figures == nil
      ? sensitivity.sensitivities(to: listed.map(\.figure))
      : listed.map { sensitivity.sensitivity(to: $0.figure) }
    cells = found.map { found in
      SensitivityReport.sorted(zip(listed, found).map { Cell(address: $0.address, sensitivity: $1) })
    }
    transfers = SensitivityReport.transfers(sensitivity, file, of: request.figures)
    let sides = request.side.map { [$0.other] } ?? Side.allCases
    scaled = request.figures == nil ? sides.flatMap { sensitivity.scaledRecommendations(for: $0) } : []
    isProven =
      !(found ?? []).contains { $0.reasons.contains(.searchLimit) } && scaled.allSatisfy(\.isProven)
      && firmness?.isProven ?? true
  }

  private static func sorted(_ cells: [Cell]) -> [Cell] {
    // Equal ones stay in the order of the deal.
    let order = cells.map(\.order)
    return cells.indices.sorted { left, right in
      order[left] == order[right] ? left < right : order[left] < order[right]
    }.map { cells[$0] }
  }

  private static func transfers(
    _ sensitivity: Sensitivity, _ file: DealFile, of figures: [InputAmount]?
  ) -> [(issue: TransferIssue, price: PriceIssue?)] {
    let prices = file.priceIssues
    let issues = sensitivity.transferIssues.filter { transfer in
      figures?.contains { $0.issue == transfer.issue } ?? true
    }
    return issues.map { transfer in (transfer, prices.first { $0.issue == transfer.issue }) }
  }

  /// Whether there is an agreement as the amounts are.
  package var isAgreement: Bool { sensitivity?.settlement.isAgreement ?? true }

  var deal: Deal { file.deal }

  /// What to say beside the answer.
  var remarks: [(code: String, message: String)] {
    var remarks: [(code: String, message: String)] = []
    if sensitivity != nil, cells == nil {
      let message =
        deal.unit == .points
        ? localized("in points cells are looked at one by one: name one with --cell")
        : localized("under a limit on payments cells are looked at one by one: name one with --cell")
      remarks.append(("cells-one-by-one", message))
    }
    let reasons = Set((cells ?? []).flatMap(\.sensitivity.reasons))
    if reasons.contains(.manyPackages) {
      let most = grouped(Sensitivity.largestRuledPackageCount)
      remarks.append(
        (
          "cells-many-packages",
          localized(
            "a rule limits a sum that the cells with ? are part of, and this deal has more than \(most) packages: name one with --cell to try the nearest amounts"
          )
        ))
    }
    if reasons.contains(.amountsTried) {
      let count = grouped(Int64(Sensitivity.largestStepCount))
      remarks.append(
        (
          "cells-amounts-tried",
          localized(
            "where ? stands, none of the nearest \(count) amounts changes anything; further ones were not tried"
          )
        ))
    }
    if reasons.contains(.manySearches) {
      remarks.append(
        (
          "cells-many-searches",
          localized(
            "where ? stands, a rule looks at each step of a numeric issue, and there are too many to try")
        ))
    }
    if reasons.contains(.breaksRule) {
      let count = (cells ?? []).count { $0.sensitivity.costOfError == .unknown(.breaksRule) }
      remarks.append(
        (
          "cells-break-rules",
          localized(
            "\(counted(count, "cell")): when it is 20 % off, the recommended package breaks a rule and cannot stay"
          )
        ))
    }
    if reasons.contains(.searchLimit) {
      remarks.append(
        (
          "cells-unknown",
          localized("for some cells the nearest change was not found within the limit of the search")
        ))
    }
    if !scaled.allSatisfy(\.isProven) {
      remarks.append(
        (
          "scaled-unknown",
          localized(
            "what is recommended when all figures of a party move was not found within the limit of the search"
          )
        ))
    }
    if request.figures != nil, !transfers.isEmpty {
      remarks.append(
        (
          "cell-of-transfer-issue",
          localized("this cell belongs to an issue that only moves value, and such issues stand apart")
        ))
    }
    return remarks
  }

  /// The remarks that go to standard error beside a text or a table.
  package var messages: [String] { remarks.map(\.message) }
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

  /// Why something of it is not known.
  var reasons: [Reason] {
    if case .unknown(let reason) = costOfError { return unknown.map(\.reason) + [reason] }
    return unknown.map(\.reason)
  }
}

extension FigureSensitivity.Nearest {
  /// The amount, where there is one.
  var amount: Amount? {
    if case .amount(let amount) = self { return amount }
    return nil
  }
}

extension FigureSensitivity.Cost {
  /// The amount, where it is known.
  var amount: Amount? {
    if case .amount(let amount) = self { return amount }
    return nil
  }

  /// Whether it means nothing here, rather than being unknown.
  var isUndefined: Bool { self == .unknown(.points) || self == .unknown(.limitedPayments) }
}

extension InputAmount {
  /// The word for it, as headers of deal files have it.
  var word: String { subject == .noDeal ? "no deal" : kind == .value ? "value" : "cost" }

  /// The figure of a party, in words.
  func phrase(of party: String) -> Phrase {
    if subject == .noDeal { return "no-deal value \(party)" }
    return kind == .value ? "value \(party)" : "cost \(party)"
  }
}

extension Deal {
  /// The labels of the options that a figure is about; nil for bundles and no-deal values.
  func optionLabel(of figure: InputAmount) -> String? {
    func label(_ issue: Int, _ option: Int) -> String { issues[issue].options[option].label }
    return switch figure.subject {
    case .option(let option): label(option.issue, option.option)
    case .end(let end, let row): label(row.issue, row.option(at: end))
    case .row(let row):
      "\(label(row.issue, row.option(at: .from))) … \(label(row.issue, row.option(at: .to)))"
    case .bundle, .noDeal: nil
    }
  }
}
