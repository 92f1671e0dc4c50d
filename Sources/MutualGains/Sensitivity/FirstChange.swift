/// The first step of a moving figure at which the recommended package is none any more, with payments without limit:
/// it no longer has the largest surplus, it breaks a rule, or agreement comes or goes. Packages that tie are one
/// answer.
struct FirstChange {
  /// Packages that move alike, by the best of them.
  struct Candidate {
    /// The surplus now.
    let surplus: Int64
    let part: InputAmountMove.Part
    /// The steps at which it keeps the rules.
    let steps: ClosedRange<Int64>
  }

  let move: InputAmountMove
  private let isAgreement: Bool
  private let present: Candidate?
  private let end: Int64
  private let isOver: () -> Bool
  /// The first change that is known.
  private(set) var step: Int64?

  /// - Parameters:
  ///   - present: The recommended package; nil where it keeps the rules at none of the steps.
  ///   - end: Steps further away are not looked at; 1 or more.
  init(
    _ move: InputAmountMove, isAgreement: Bool, present: Candidate?, end: Int64, isOver: @escaping () -> Bool
  ) {
    (self.move, self.isAgreement, self.present) = (move, isAgreement, present)
    (self.end, self.isOver) = (end, isOver)
    guard isAgreement else { return }
    guard let present, present.steps.lowerBound == 1 else {
      step = 1
      return
    }
    take(present.steps.upperBound + 1, in: 1...end)
    if move.sign < 0 {
      take(move.firstStep(present.part, movedBy: present.surplus + 1), in: 1...end)
    }
  }

  private mutating func take(_ found: Int64?, in steps: ClosedRange<Int64>) {
    guard let found = found.map({ max($0, steps.lowerBound) }), found <= steps.upperBound else { return }
    step = min(step ?? found, found)
  }

  /// Takes in packages that could do better than the recommended one.
  ///
  /// Complexity: O(1), or O(log n) for a numeric row of n options; where rounding may decide, some steps are tried.
  mutating func add(_ other: Candidate) {
    // Only what comes before the first change so far is of interest.
    let last = min(other.steps.upperBound, (step ?? end + 1) - 1)
    guard other.steps.lowerBound <= last else { return }
    let steps = other.steps.lowerBound...last
    guard isAgreement else {
      // The first package with 0 brings it.
      take(move.sign > 0 ? move.firstStep(other.part, movedBy: -other.surplus) : nil, in: steps)
      if other.surplus + move.rise(other.part, after: steps.lowerBound) >= 0 {
        take(steps.lowerBound, in: steps)
      }
      return
    }
    guard let present else { return }
    let lead = present.surplus - other.surplus + 1
    switch (other.part, present.part) {
    case (.option(let index), .option(let chosen)) where index != chosen:
      take(move.firstStep(index, ahead: chosen, by: lead, in: steps, isOver: isOver), in: steps)
    case (let part, let chosen) where part == chosen:
      if lead <= 0 { take(steps.lowerBound, in: steps) }
    default:
      // One of both stands still: once ahead, the other one stays ahead, or never gets there.
      let first = steps.lowerBound
      if move.rise(other.part, after: first) - move.rise(present.part, after: first) >= lead {
        take(first, in: steps)
      } else {
        let moving = move.sign > 0 ? other.part : present.part
        if moving != .none { take(move.firstStep(moving, movedBy: lead), in: steps) }
      }
    }
  }
}
