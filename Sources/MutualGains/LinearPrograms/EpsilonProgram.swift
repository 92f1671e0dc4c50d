/// A deal as a linear program: maximise the second party's utility while the first party's is at least epsilon.
///
/// A column of 0 or 1 for each option, one more for each bundle; a row for each issue, of which one option is
/// chosen. Rules and bundles become rows as they stand in the deal, not as `Coupling` has them: what the two
/// have in common is the deal alone.
struct EpsilonProgram {
  private(set) var program = LinearProgram()
  private let deal: Deal
  /// The column of each issue's first option; behind the last the first bundle's.
  private let firstColumns: [Int]
  private let epsilonRow: Int
  private let firstUtility: ColumnSum

  /// The program of `deal`, without an epsilon yet.
  init(of deal: Deal) {
    self.deal = deal
    firstColumns = deal.issues.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.options.count) }
    firstUtility = ColumnSum(.gain(.first), of: deal)
    let objective = ColumnSum(.gain(.second), of: deal)
    let optionCount = firstColumns[firstColumns.count - 1]
    // Where its options are whole so is a bundle, by its rows: branching on it would be in vain.
    program.columns = objective.coefficients.enumerated().map { column, coefficient in
      LinearProgram.Column(objective: Double(coefficient), isInteger: column < optionCount)
    }
    epsilonRow = 0
    program.rows.append(LinearProgram.Row())
    program.entries = firstUtility.entries(row: epsilonRow)
    for (first, end) in zip(firstColumns, firstColumns.dropFirst()) {
      addRow((first..<end).map { ($0, 1) }, from: 1, to: 1)
    }
    for (index, bundle) in deal.bundles.enumerated() { add(bundle, column: optionCount + index) }
    for rule in deal.rules { add(rule.condition) }
  }

  /// Demands that the first party's utility is at least `epsilon` units.
  mutating func setEpsilon(_ epsilon: Int64) {
    program.rows[epsilonRow].lower = firstUtility.lowerBound(Int128(epsilon))
  }

  /// Takes out one package, for good.
  mutating func exclude(_ package: DealPackage) {
    let columns = zip(firstColumns, package.choices).map { ($0 + $1, 1) }
    addRow(columns, to: Double(columns.count - 1))
  }

  /// The package of a solution: of each issue the option whose column is largest.
  func package(of values: [Double]) -> DealPackage {
    DealPackage(
      choices: zip(firstColumns, firstColumns.dropFirst()).map { first, end in
        ((first..<end).max { values[$0] < values[$1] } ?? first) - first
      })
  }
}

extension EpsilonProgram {
  private mutating func addRow(
    _ terms: [(column: Int, value: Int)], from lower: Double = -.infinity, to upper: Double = .infinity
  ) {
    // An option may come more than once, a place in the matrix may not.
    let sums = Dictionary(terms.map { ($0.column, $0.value) }, uniquingKeysWith: +)
    let row = program.rows.count
    program.rows.append(LinearProgram.Row(lower: lower, upper: upper))
    for (column, value) in sums.sorted(by: { $0.key < $1.key }) where value != 0 {
      program.entries.append(LinearProgram.Entry(row: row, column: column, value: Double(value)))
    }
  }

  /// The columns of a list's options, each once, times `value`.
  private func terms(_ options: [OptionIndex], times value: Int = 1) -> [(column: Int, value: Int)] {
    Set(options).map { (firstColumns[$0.issue] + $0.option, value) }
  }

  private func byIssue(_ options: [OptionIndex]) -> [[OptionIndex]] {
    Dictionary(grouping: options, by: \.issue).sorted { $0.key < $1.key }.map(\.value)
  }

  /// Ties a bundle's column to the product of its options: at most each of them, and 1 where all are. Both
  /// directions are needed, since the same bundle may pay in one sum and cost in another.
  private mutating func add(_ bundle: Bundle, column: Int) {
    for option in bundle.options { addRow([(column, 1)] + terms([option], times: -1), to: 0) }
    let size = bundle.options.count
    addRow([(column, 1)] + terms(bundle.options, times: -1), from: Double(1 - size))
  }

  private mutating func add(_ condition: Rule.Condition) {
    switch condition {
    case .requires(let when, let then):
      // Of an issue's options at most one is chosen, so that a row of sums says it for all of them.
      for first in byIssue(when) {
        for second in byIssue(then) { addRow(terms(first) + terms(second, times: -1), to: 0) }
      }
    case .excludes(let when, let then):
      for first in byIssue(when) {
        for second in byIssue(then) { addRow(terms(first) + terms(second), to: 1) }
      }
    case .fixed(let options): for options in byIssue(options) { addRow(terms(options), from: 1, to: 1) }
    case .forbidden(let options): addRow(terms(options), to: 0)
    case .atMost(let count, let options): addRow(terms(options), to: Double(count))
    case .atLeast(let count, let options): addRow(terms(options), from: Double(count))
    case .exactly(let count, let options): addRow(terms(options), from: Double(count), to: Double(count))
    case .maximum(let sum, let bound):
      let columns = ColumnSum(sum, of: deal)
      add(columns, LinearProgram.Row(upper: columns.upperBound(total(bound, of: sum))))
    case .minimum(let sum, let bound):
      let columns = ColumnSum(sum, of: deal)
      add(columns, LinearProgram.Row(lower: columns.lowerBound(total(bound, of: sum))))
    }
  }

  private mutating func add(_ sum: ColumnSum, _ row: LinearProgram.Row) {
    program.entries += sum.entries(row: program.rows.count)
    program.rows.append(row)
  }

  /// Columns add up to net utilities, of which a gain is what passes the no-deal value.
  private func total(_ bound: Int64, of sum: PackageSum) -> Int128 {
    guard case .gain(let side) = sum else { return Int128(bound) }
    return Int128(bound) + Int128(deal.noDealValue[side].units)
  }
}
