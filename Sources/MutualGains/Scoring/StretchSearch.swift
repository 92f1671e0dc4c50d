/// The first step at which the recommendation changes while some packages move and some stay, each moving one
/// on a stretch of steps only, with payments without limit.
///
/// Recommended is the largest surplus, of these the smallest payment, of these the larger first utility: so the
/// difference of both gains that is nearest to 0, of two the one above. A surplus and a difference are a point.
struct StretchSearch {
  /// A utility point, by what decides.
  struct Place: Hashable {
    var surplus: Int64
    /// The first gain less the second. Of equal surpluses all differences are odd, or all are even.
    var difference: Int64

    func isBetter(than other: Place) -> Bool {
      if surplus != other.surplus { return surplus > other.surplus }
      return (other.difference.magnitude, difference) > (difference.magnitude, other.difference)
    }
  }

  /// A package that moves, as it is at step 0, and the steps at which it keeps the rules.
  struct Moving {
    let place: Place
    let steps: ClosedRange<Int64>
  }

  /// What is found.
  enum Result: Hashable {
    case none
    case step(Int64)
    /// Too many packages had to be put beside each other.
    case unknown
    /// The search was stopped.
    case stopped
  }

  /// How much the surplus of moving packages rises with each step: 1 or −1.
  let rise: Int64
  /// How much their difference rises with each step: 1 or −1.
  let spread: Int64
  /// What is recommended at step 0.
  let isAgreement: Bool
  let now: Place
  /// The recommended package, where it moves and keeps the rules at some step.
  var present: Moving?
  private var fixed: Place?
  private var work: Int
  private let isOver: () -> Bool

  init(
    rise: Int64, spread: Int64, isAgreement: Bool, now: Place, work: Int, isOver: @escaping () -> Bool
  ) {
    self.isOver = isOver
    (self.rise, self.spread, self.isAgreement, self.now, self.work) = (rise, spread, isAgreement, now, work)
  }

  /// Takes in a package that stays and keeps the rules at every step.
  mutating func add(fixed place: Place) {
    if fixed.map(place.isBetter) ?? true { fixed = place }
  }

  /// The first change in the steps 1 … `end`.
  ///
  /// From the largest surplus down: each surplus rules the steps that larger ones left and at which one of its
  /// packages keeps the rules.
  ///
  /// Complexity: O(n log n) for n packages where few have equal surpluses; `work` bounds the rest.
  mutating func firstChange(of moving: [Moving], upTo end: Int64) -> Result {
    let sorted = moving.sorted { $0.place.surplus > $1.place.surplus }
    /// The steps that nothing rules yet, before the first change found so far.
    var free = [1...end]
    var found: Int64?
    var start = 0
    while start < sorted.count, !free.isEmpty {
      if isOver() { return .stopped }
      let surplus = sorted[start].place.surplus
      let rest = sorted[start...].firstIndex { $0.place.surplus != surplus } ?? sorted.count
      let equal = sorted[start..<rest]
      start = rest
      let cuts = Set(equal.flatMap { [$0.steps.lowerBound, $0.steps.upperBound + 1] }).sorted()
      var left: [ClosedRange<Int64>] = []
      for range in free {
        work -= cuts.count
        for piece in range.pieces(at: cuts) {
          if let found, piece.lowerBound >= found { break }
          work -= equal.count
          if work < 0 { return .unknown }
          if isOver() { return .stopped }
          let there = equal.filter { $0.steps.contains(piece.lowerBound) }
          if there.isEmpty {
            left.append(piece)
            continue
          }
          let differences = Set(there.map(\.place.difference)).sorted()
          if let change = firstChange(in: piece, surplus: surplus, differences) {
            found = min(found ?? change, change)
          }
        }
      }
      free = left.joined(before: found)
    }
    // What is left belongs to the packages that stay, or to none.
    if let first = free.first, !isSame(fixed, at: first.lowerBound) {
      found = min(found ?? first.lowerBound, first.lowerBound)
    }
    return found.map(Result.step) ?? .none
  }

  /// The first change in a piece where those of the moving packages decide that have the same surplus and those
  /// differences, rising.
  private func firstChange(
    in piece: ClosedRange<Int64>, surplus: Int64, _ differences: [Int64]
  ) -> Int64? {
    // Who wins, and whether that is an agreement, stays as it is between these steps.
    var cuts = [rise > 0 ? -surplus : surplus + 1]
    if let fixed {
      let tie = (fixed.surplus - surplus) * rise
      cuts += [tie, tie + 1]
    }
    for region in piece.pieces(at: cuts.sorted()) {
      var step = region.lowerBound
      while step <= region.upperBound {
        let best = self.best(at: step, surplus: surplus, differences)
        if !isSame(best, at: step) { return step }
        if best.surplus < 0 || best == fixed { break }
        guard isPresent(best, at: step) else {
          // Another package comes by where the recommended one was.
          step += 1
          continue
        }
        // Of equal surpluses that move alike, each is the nearest to 0 on one stretch.
        step = region.upperBound.firstStep(from: step + 1) {
          !isPresent(self.best(at: $0, surplus: surplus, differences), at: $0)
        }
      }
    }
    return nil
  }

  /// What is recommended, where those moving packages are the best of all that move.
  private func best(at step: Int64, surplus: Int64, _ differences: [Int64]) -> Place {
    let moved = step * spread
    let above = partition(differences.indices) { differences[$0] + moved >= 0 }
    let places = [above - 1, above].filter(differences.indices.contains).map {
      Place(surplus: surplus + rise * step, difference: differences[$0] + moved)
    }
    return (places + [fixed].compactMap(\.self)).reduce(places[0]) { $1.isBetter(than: $0) ? $1 : $0 }
  }

  /// Whether a recommendation, nil for none, is no change.
  private func isSame(_ place: Place?, at step: Int64) -> Bool {
    guard let place, place.surplus >= 0 else { return !isAgreement }
    return isAgreement && (place == now || isPresent(place, at: step))
  }

  /// Whether that is where the recommended package is at a step, and it keeps the rules there.
  private func isPresent(_ place: Place, at step: Int64) -> Bool {
    guard let present, present.steps.contains(step) else { return false }
    return place.surplus == present.place.surplus + rise * step
      && place.difference == present.place.difference + spread * step
  }
}

extension ClosedRange<Int64> {
  /// The range, cut before each of some rising numbers.
  fileprivate func pieces(at cuts: [Int64]) -> [ClosedRange<Int64>] {
    var pieces: [ClosedRange<Int64>] = []
    var low = lowerBound
    for cut in cuts where cut > low && cut <= upperBound {
      pieces.append(low...cut - 1)
      low = cut
    }
    return pieces + [low...upperBound]
  }
}

extension [ClosedRange<Int64>] {
  /// The rising ranges as far as they come before `end`, neighbours made one.
  fileprivate func joined(before end: Int64?) -> [ClosedRange<Int64>] {
    reduce(into: []) { ranges, range in
      let high = end.map { Swift.min(range.upperBound, $0 - 1) } ?? range.upperBound
      guard range.lowerBound <= high else { return }
      if let last = ranges.last, last.upperBound + 1 == range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound...high
      } else {
        ranges.append(range.lowerBound...high)
      }
    }
  }
}

extension Int64 {
  /// The first step from `start` to this one at which a condition holds that, once true, stays true; the one
  /// behind this one where it never does.
  fileprivate func firstStep(from start: Int64, where holds: (Int64) -> Bool) -> Int64 {
    var (low, high) = (start, self + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
