import DealFiles
import MutualGains

/// What it is worth to be open about costs: how little an overstated one gains, how much it can spoil, and what takes
/// the gain away.
struct StatementOpenness: Sendable {
  /// A cost of the package, and from where on another package would be better.
  struct Cost: Sendable {
    /// Its cell; nil where the deal was read from no table.
    let cell: String?
    let figure: InputAmount
    let amount: Amount
    /// The nearest higher amount at which the package changes.
    let change: FigureSensitivity.Nearest
  }

  /// A part of the lines that is audited, and the correction that then takes the gain of overstating away.
  struct Audit: Sendable {
    /// The part, in percent.
    let percent: Int64

    /// (1 − q)/(2q): so many times the overstatement.
    var correction: ExactDecimal {
      // In hundredths, exact for the parts that are shown.
      ExactDecimal(units: 100 * (100 - percent) / (2 * percent), digits: 2).trimmed
    }
  }

  /// The parts that are shown.
  static let audits = [10, 25, 50].map { Audit(percent: $0) }

  /// The costs of the package that aren't 0; nil where telling how far they could go takes a search of its own.
  let costs: [Cost]?

  /// What is known of the costs of a package, where its sensitivity is found within what searches may still take.
  init(
    of package: DealPackage, _ settlement: Settlement?, _ file: DealFile, _ frontier: ParetoFrontier,
    _ request: StatementReport.Request
  ) {
    let deal = file.deal
    let isAsked = settlement != nil && request.maximumPayment == nil && frontier.isQuicklyAsked
    guard isAsked, let sensitivity = Sensitivity(on: frontier) else {
      costs = nil
      return
    }
    let figures = StatementOpenness.figures(of: package, in: file)
      .filter { deal.amount(of: $0.figure) != .zero && !sensitivity.isTransfer($0.figure) }
    let found = sensitivity.sensitivities(to: figures.map(\.figure))
    costs = found.map { found in
      zip(figures, found).map { place, found in
        Cost(cell: place.cell, figure: place.figure, amount: found.amount, change: found.up)
      }
    }
  }

  /// The figures that are costs of the package: those of cells, or of the deal's options where it has none.
  private static func figures(
    of package: DealPackage, in file: DealFile
  ) -> [(figure: InputAmount, cell: String?)] {
    let cells = file.reading.amountCells
    if !cells.isEmpty {
      return cells.figures().filter {
        $0.figure.kind == .cost && $0.figure.isPart(of: package, in: file.deal)
      }
      .map { ($0.figure, $0.address) }
    }
    let options = package.choices.enumerated().map { OptionIndex(issue: $0.offset, option: $0.element) }
    let bundles = file.deal.bundles.indices.filter { file.deal.bundles[$0].isPart(of: package) }
    let subjects = options.map(InputAmount.Subject.option) + bundles.map(InputAmount.Subject.bundle)
    return subjects.flatMap { subject in
      Side.allCases.map { (InputAmount(subject, side: $0, kind: .cost), nil) }
    }
  }
}

extension InputAmount {
  /// Whether it counts in a package.
  fileprivate func isPart(of package: DealPackage, in deal: Deal) -> Bool {
    switch subject {
    case .option(let option): package.choices[option.issue] == option.option
    case .row(let row), .end(_, let row): row.options.contains(package.choices[row.issue])
    case .bundle(let index): deal.bundles[index].isPart(of: package)
    case .noDeal: false
    }
  }
}

extension ParetoFrontier {
  /// Whether it takes no time worth telling to find out how far each figure can move.
  var isQuicklyAsked: Bool {
    let options = deal.issues.reduce(0) { $0 + $1.options.count }
    let hasLimits = deal.rules.contains { $0.condition.sum != nil }
    return openGaps.isEmpty && !budget.hasStopped && options <= (hasLimits ? 100 : 2_000)
      && deal.rules.count <= 40
  }
}
