/// How many points tie for the largest surplus where a long price makes very many do: counted by arithmetic.
///
/// The largest surplus is the sum of every part's own, and its ties are the sums of the parts' ties: of a price all
/// steps, of other parts a few.
struct SurplusTies {
  /// First utilities that the parts with few ties make together.
  private var places: [Int64]
  /// Steps of progressions that tie as a whole and come out even: how far each goes, and how many there are.
  private var even: [(step: Int64, count: Int64)] = []
  /// How many points each progression has that ties as a whole and is rounded.
  private var rounded: [Int64] = []

  /// More places than this are not listed.
  private static let mostPlaces = 1_000_000

  /// The ties of `search`; nil where they can't be told without going through very many points.
  init?(of search: NumericSearch, _ budget: SearchBudget) {
    let vertices = search.base.supportedPoints
    let most = vertices.map { $0.a + $0.b }.max() ?? 0
    let tied = vertices.filter { $0.a + $0.b == most }
    guard let first = tied.first, let last = tied.last else { return nil }
    var points: [UtilityPoint] = []
    let outcome = NumericSums(search, budget).forEachBaseChunk(in: first.a...last.a, making: { $0 }) {
      points += $0
      return points.count <= SurplusTies.mostPlaces
    }
    guard outcome == .proven else { return nil }
    places = points.filter { $0.a + $0.b == most }.map(\.a)
    for layer in search.layers {
      guard take(layer.progression) else { return nil }
    }
  }

  private mutating func take(_ progression: Progression) -> Bool {
    if progression.isTransfer {
      if progression.isExact {
        even.append((progression.rise / progression.steps, progression.steps))
      } else if !progression.isShared {
        rounded.append(progression.steps + 1)
      } else {
        return false
      }
      return true
    }
    // Off the end that is best by so many steps, rounding can't make up for what is lost.
    let lead = abs(progression.rise - progression.fall)
    if lead == 0 { return false }
    let reach =
      (Int128(progression.boxA) + Int128(progression.boxB)) * Int128(progression.steps) / Int128(lead) + 1
    guard reach <= Int128(SurplusTies.mostPlaces) else { return false }
    let count = min(Int64(reach), progression.steps)
    let indices =
      progression.rise > progression.fall ? progression.steps - count...progression.steps : 0...count
    let sums = indices.map { progression[$0] }
    let most = sums.map { $0.a + $0.b }.max() ?? 0
    let own = Set(sums.filter { $0.a + $0.b == most }.map(\.a))
    guard own.count * places.count <= SurplusTies.mostPlaces else { return false }
    places = Array(Set(own.flatMap { own in places.map { $0 + own } }))
    return true
  }

  /// How many different points there are; nil where it can't be told.
  var count: Int? {
    if !rounded.isEmpty {
      return even.isEmpty && rounded.count == 1 && places.count == 1 ? Int(rounded[0]) : nil
    }
    guard let longest = even.max(by: { $0.count < $1.count }) else { return places.count }
    // Places by what is left of them after steps of the longest: stretches of whole numbers of these.
    var stretches: [Int64: [ClosedRange<Int64>]] = [:]
    for place in places {
      let (quotient, rest) = (place - (places.min() ?? 0)).flooredDivision(by: longest.step)
      stretches[rest, default: []].append(quotient...quotient + longest.count)
    }
    stretches = stretches.mapValues { $0.joined }
    var isLongest = false
    for other in even {
      if !isLongest, other == longest {
        isLongest = true
        continue
      }
      guard let more = SurplusTies.adding(other, to: stretches, longest.step) else { return nil }
      stretches = more
    }
    return stretches.values.joined().reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 }
  }

  /// The stretches moved by every number of another progression's steps.
  private static func adding(
    _ other: (step: Int64, count: Int64), to stretches: [Int64: [ClosedRange<Int64>]], _ step: Int64
  ) -> [Int64: [ClosedRange<Int64>]]? {
    let divisor = greatestCommonDivisor(step, other.step)
    // After so many of its steps the rest is the same again, that many steps of the longest further on.
    let (round, jump) = (step / divisor, other.step / divisor)
    var result: [Int64: [ClosedRange<Int64>]] = [:]
    var work = 0
    for (rest, own) in stretches {
      for move in 0..<min(round, other.count + 1) {
        let (quotient, newRest) = (rest + other.step * move).flooredDivision(by: step)
        let rounds = (other.count - move) / round
        for stretch in own {
          let start = stretch.lowerBound + quotient
          let end = stretch.upperBound + quotient
          if end - start + 1 >= jump {
            result[newRest, default: []].append(start...end + jump * rounds)
            work += 1
          } else {
            for time in 0...rounds {
              result[newRest, default: []].append(start + jump * time...end + jump * time)
              work += 1
              if work > mostPlaces { return nil }
            }
          }
          if work > mostPlaces { return nil }
        }
      }
    }
    return result.mapValues { $0.joined }
  }
}

extension [ClosedRange<Int64>] {
  /// The same numbers in as few stretches as possible.
  fileprivate var joined: [ClosedRange<Int64>] {
    var result: [ClosedRange<Int64>] = []
    for stretch in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, stretch.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...Swift.max(last.upperBound, stretch.upperBound)
      } else {
        result.append(stretch)
      }
    }
    return result
  }
}

extension Progression {
  /// Whether all points are worth the same to both together.
  var isTransfer: Bool {
    guard rise == fall else { return false }
    if isExact { return true }
    guard case .formula(let nets, _) = content else { return false }
    // What one gets the other pays, rounded alike.
    return nets.first.cost.isConstant && nets.second.cost.isConstant
      && nets.first.value.keepsStep(with: nets.second.value, isAgainst: true)
  }
}
