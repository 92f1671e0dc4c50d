/// What a numeric issue is to the search: a progression, or the few points that are left of one.
enum NumericTerm {
  case progression(Progression)
  /// Efficient points, in how many ways each can be chosen, and the first option of each.
  case points([UtilityPoint], ways: [PackageCount], options: [Int])

  /// Ranges of fewer options are cheaper as ordinary issues.
  static let leastCount = 256
  /// So many options are written out for a moment where several share points.
  private static let mostListed = 4_000_000

  /// The term of a range with those net utilities.
  ///
  /// Complexity: O(1) where steps are a unit of each party or more. Smaller ones share points: then O(n) for n options
  /// up to some millions, and beyond that O(log n) for each unit of the party for which there is less at stake.
  init(_ nets: Pair<NetSpacing>) {
    let progression = Progression(nets)
    if let progression, !progression.isShared {
      self = .progression(progression)
    } else if let points = NumericTerm.efficient(nets) {
      self = NumericTerm(points)
    } else if let progression {
      // Dominated options among it do no harm: their sums are dominated too.
      self = .progression(progression)
    } else {
      // Nobody gives up anything for the end that both prefer, but what is rounded twice may hide a better one.
      var best = EfficientOptions()
      for option in 0..<nets.first.count { best.insert(nets, option) }
      self = NumericTerm(best)
    }
  }

  private init(_ found: EfficientOptions) {
    if found.points.count < NumericTerm.leastCount {
      self = .points(found.points, ways: found.ways, options: found.options)
    } else {
      self = .progression(Progression(points: found.points, ways: found.ways, options: found.options))
    }
  }

  /// The efficient options of a range; nil where they are too many to be listed.
  private static func efficient(_ nets: Pair<NetSpacing>) -> EfficientOptions? {
    let count = nets.first.count
    if count <= mostListed { return EfficientOptions(nets) }
    guard nets.first.isMonotone, nets.second.isMonotone else { return nil }
    let ends = Pair { side in
      Int128(nets[side][count - 1]) - Int128(nets[side][0])
    }
    if min(ends.first.magnitude, ends.second.magnitude) > UInt128(mostListed / 4) { return nil }
    // Where either party's utility changes there is a new point; they are as many as there are units.
    var found = EfficientOptions()
    let isLess: Side = ends.first.magnitude < ends.second.magnitude ? .first : .second
    let other = isLess.other
    var start = 0
    while start < count {
      // All options of this unit of the party with less at stake, and of these the best for the other.
      let own = nets[isLess][start]
      let end = (start..<count).partitioningIndex { nets[isLess][$0] != own }
      let best = nets[other][start] > nets[other][end - 1] ? start : end - 1
      let value = nets[other][best]
      let isFirst = best == start
      let run =
        isFirst
        ? start..<(start..<end).partitioningIndex { nets[other][$0] != value }
        : (start..<end).partitioningIndex { nets[other][$0] == value }..<end
      found.insert(
        UtilityPoint(a: nets.first[best], b: nets.second[best]), PackageCount(Int64(run.count)),
        run.lowerBound)
      start = end
    }
    return found
  }
}

/// The efficient options of a range by rising a, equal ones together.
private struct EfficientOptions {
  private(set) var points: [UtilityPoint] = []
  private(set) var ways: [PackageCount] = []
  /// The first option of each point.
  private(set) var options: [Int] = []

  init() {}

  init(_ nets: Pair<NetSpacing>) {
    let all = (0..<nets.first.count).map { UtilityPoint(a: nets.first[$0], b: nets.second[$0]) }
    let order = all.indices.sorted { (all[$1].a, all[$1].b, $0) < (all[$0].a, all[$0].b, $1) }
    for place in order {
      if let last = points.last {
        if all[place] == last {
          ways[ways.count - 1] += PackageCount(1)
          continue
        }
        if all[place].b <= last.b { continue }
      }
      points.append(all[place])
      ways.append(PackageCount(1))
      options.append(place)
    }
    points.reverse()
    ways.reverse()
    options.reverse()
  }

  mutating func insert(_ nets: Pair<NetSpacing>, _ option: Int) {
    insert(UtilityPoint(a: nets.first[option], b: nets.second[option]), PackageCount(1), option)
  }

  /// Takes a point among the others unless one dominates it.
  mutating func insert(_ point: UtilityPoint, _ count: PackageCount, _ option: Int) {
    let place = points.indices.partitioningIndex { points[$0].a >= point.a }
    if place < points.count {
      if points[place] == point {
        ways[place] += count
        return
      }
      if points[place].b >= point.b { return }
    }
    // What it dominates lies before it, and at the same a.
    let end = place < points.count && points[place].a == point.a ? place + 1 : place
    var start = place
    while start > 0, points[start - 1].b <= point.b { start -= 1 }
    points.replaceSubrange(start..<end, with: [point])
    ways.replaceSubrange(start..<end, with: [count])
    options.replaceSubrange(start..<end, with: [option])
  }
}

extension Issue {
  /// The issue's term where it is a long range; nil where it is an ordinary one.
  var numericTerm: NumericTerm? {
    guard let nets = netSpacings, options.count >= NumericTerm.leastCount else { return nil }
    return NumericTerm(nets)
  }

  /// Both parties' net utilities by option, weighted; nil where options are a list.
  package var netSpacings: Pair<NetSpacing>? {
    guard let range = options.range else { return nil }
    return Pair { side in
      NetSpacing(value: weighted(range.value[side], side), cost: weighted(range.cost[side], side))
    }
  }

  private func weighted(_ amounts: EvenSpacing, _ side: Side) -> EvenSpacing {
    guard let weight = weight?[side], let divisor = powerOfTen(weight.digits) else { return amounts }
    // Deal.init proved that units times weight come out even.
    return amounts.times(weight.units, over: divisor)
  }
}
