/// A figure on its way: how much the packages that it counts in gain or lose with each step of one unit.
struct InputAmountMove {
  let figure: InputAmount
  /// 1 where its amount rises, −1 where it falls.
  let direction: Int64
  /// The ends of a numeric row's amounts now; nil for other figures.
  private let ends: (from: Int64, to: Int64)?

  /// What of the figure counts in a package.
  enum Part: Hashable, Sendable {
    case none
    /// All of it.
    case whole
    /// What the option of a numeric row has of it, by its index in the row.
    case option(Int)
  }

  init(_ figure: InputAmount, in deal: Deal, direction: Int64) {
    (self.figure, self.direction) = (figure, direction)
    if case .end(_, let row) = figure.subject {
      func units(_ end: NumericRow.End) -> Int64 {
        deal.amount(of: InputAmount(.end(end, of: row), side: figure.side, kind: figure.kind)).units
      }
      ends = (units(.from), units(.to))
    } else {
      ends = nil
    }
  }

  /// Whether surpluses rise: 1, or fall: −1. More cost makes an option worse, and more without agreement a deal.
  var sign: Int64 { figure.kind == .cost || figure.subject == .noDeal ? -direction : direction }

  /// What of the figure counts in packages with an option of its issue.
  func part(ofOption option: Int) -> Part {
    switch figure.subject {
    case .option(let index): index.option == option ? .whole : .none
    case .row(let row): row.options.contains(option) ? .whole : .none
    case .end(_, let row):
      row.options.contains(option) ? .option(option - row.options.lowerBound) : .none
    case .bundle, .noDeal: .none
    }
  }

  /// What of the figure counts in a package.
  func part(of package: DealPackage, in deal: Deal) -> Part {
    switch figure.subject {
    case .noDeal: .whole
    case .bundle(let index): deal.bundles[index].isPart(of: package) ? .whole : .none
    case .option, .row, .end: figure.issue.map { part(ofOption: package.choices[$0]) } ?? .none
    }
  }

  /// By how much a part has moved after so many steps: 0 or more, never falling from step to step.
  func size(_ part: Part, after step: Int64) -> Int64 {
    switch part {
    case .none: return 0
    case .whole: return step
    case .option(let index):
      guard let ends, let row else { return 0 }
      let (from, to) =
        movesFrom ? (ends.from + direction * step, ends.to) : (ends.from, ends.to + direction * step)
      let now = EvenSpacing(from: ends.from, to: ends.to, count: row.options.count)[index]
      let then = EvenSpacing(from: from, to: to, count: row.options.count)[index]
      return (then - now) * direction
    }
  }

  /// What a surplus with that part changes by after so many steps.
  func rise(_ part: Part, after step: Int64) -> Int64 { sign * size(part, after: step) }

  /// The first step from 0 on after which a part has moved by `size` or more; nil where it never has.
  func firstStep(_ part: Part, movedBy size: Int64) -> Int64? {
    if size <= 0 { return 0 }
    switch part {
    case .none: return nil
    case .whole: return size
    case .option(let index):
      let share = share(index)
      if share == 0 { return nil }
      // Rounding moves either amount by a half at most.
      let low = InputAmountMove.quotient(size - 1, stepCount, share)
      let high = InputAmountMove.quotient(size + 1, stepCount, share) + 1
      if high > InputAmountMove.farthest { return nil }
      return (low..<max(low, high)).partitioningIndex { self.size(part, after: $0) >= size }
    }
  }

  /// The first of some steps after which one option of the row has gained `lead` more than another; nil where none
  /// is, or `isOver` says so.
  ///
  /// Complexity: exact amounts move evenly, so that only the steps are tried at which rounding can decide.
  func firstStep(
    _ index: Int, ahead other: Int, by lead: Int64, in steps: ClosedRange<Int64>, isOver: () -> Bool
  ) -> Int64? {
    func leads(_ step: Int64) -> Bool {
      rise(.option(index), after: step) - rise(.option(other), after: step) >= lead
    }
    let gap = sign * (share(index) - share(other))
    var (low, high) = (steps.lowerBound, steps.upperBound)
    if gap > 0 {
      // Four amounts are rounded by a half each at most.
      low = max(low, InputAmountMove.quotient(lead - 2, stepCount, gap))
      high = min(high, max(low, InputAmountMove.quotient(lead + 2, stepCount, gap) + 1))
    } else {
      high = min(high, InputAmountMove.quotient(2 - lead, stepCount, -gap) + 1)
    }
    if low > high { return nil }
    for step in low...high {
      if step % 1_024 == 0, isOver() { return nil }
      if leads(step) { return step }
    }
    return nil
  }

  /// No deal has room for amounts further away.
  static let farthest = Int64(1) << 61

  private var row: NumericRow? {
    if case .end(_, let row) = figure.subject { return row }
    return nil
  }

  private var movesFrom: Bool {
    if case .end(.from, _) = figure.subject { return true }
    return false
  }

  /// Between two ends of a row lie so many steps of its labels.
  private var stepCount: Int64 { Int64((row?.options.count ?? 2) - 1) }

  /// Of each unit of the moving end, an option has this over `stepCount`.
  private func share(_ index: Int) -> Int64 { movesFrom ? stepCount - Int64(index) : Int64(index) }

  /// a·b/c, rounded down and kept between 0 and just behind the farthest step.
  private static func quotient(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    Int64(min(max(Int128(a) * Int128(b) / Int128(c), 0), Int128(farthest)))
  }
}
