extension Coupling {
  /// Takes away every option that no package can have, as far as single rules show it, and every rule that
  /// all packages keep anyway, until nothing changes.
  ///
  /// Complexity: O(rules × options) a round; rounds end when no option falls, in practice after a few.
  mutating func propagate() {
    var hasChanged = true
    while hasChanged, !isImpossible {
      hasChanged = false
      propagateExclusions(&hasChanged)
      propagateCounts(&hasChanged)
      propagateLimits(&hasChanged)
      if allowed.contains(where: \.isEmpty) { isImpossible = true }
    }
    if isImpossible { return }
    dropDeadBundles()
  }

  /// How the allowed options of a group's issue lie: whether some are in it, and some outside.
  private func reach(of group: OptionGroup) -> (hasInside: Bool, hasOutside: Bool) {
    allowed[group.issue].reach(of: group.contains)
  }

  private mutating func remove(_ group: OptionGroup, _ hasChanged: inout Bool) {
    let left = allowed[group.issue].intersection(group.contains.complement)
    if left == allowed[group.issue] { return }
    allowed[group.issue] = left
    hasChanged = true
  }

  private mutating func propagateExclusions(_ hasChanged: inout Bool) {
    var open: [Exclusion] = []
    for exclusion in exclusions {
      let (first, second) = (reach(of: exclusion.first), reach(of: exclusion.second))
      if !first.hasInside || !second.hasInside { continue }
      if !first.hasOutside {
        remove(exclusion.second, &hasChanged)
      } else if !second.hasOutside {
        remove(exclusion.first, &hasChanged)
      } else {
        open.append(exclusion)
      }
    }
    exclusions = open
  }

  private mutating func propagateCounts(_ hasChanged: inout Bool) {
    var open: [OptionCount] = []
    for count in counts {
      var free: [OptionGroup] = []
      var forced = 0
      for group in count.groups {
        switch reach(of: group) {
        case (true, true): free.append(group)
        case (true, false): forced += 1
        default: break
        }
      }
      let least = max(count.range.lowerBound - forced, 0)
      let most = min(count.range.upperBound - forced, free.count)
      if least > most {
        isImpossible = true
        return
      }
      if most == 0 {
        for group in free { remove(group, &hasChanged) }
      } else if least == free.count {
        for group in free { remove(group.complement, &hasChanged) }
      } else if least > 0 || most < free.count {
        open.append(OptionCount(groups: free, range: least...most))
      }
    }
    counts = open
  }

  private mutating func propagateLimits(_ hasChanged: inout Bool) {
    var open: [SumLimit] = []
    for limit in limits {
      var (least, most) = (Int128(0), Int128(0))
      for weight in limit.bundleWeights {
        least += Int128(min(weight, 0))
        most += Int128(max(weight, 0))
      }
      var lowest: [Int64] = []
      for (weights, allowed) in zip(limit.weights, allowed) {
        var (low, high) = (Int64.max, Int64.min)
        for (option, weight) in weights.enumerated() where allowed[option] {
          (low, high) = (min(low, weight), max(high, weight))
        }
        if low > high { return isImpossible = true }
        lowest.append(low)
        least += Int128(low)
        most += Int128(high)
      }
      if least > Int128(limit.bound) { return isImpossible = true }
      if most <= Int128(limit.bound) { continue }
      let room = Int128(limit.bound) - least
      for (issue, weights) in limit.weights.enumerated() {
        for option in weights.indices where allowed[issue][option] {
          if Int128(weights[option]) - Int128(lowest[issue]) > room {
            allowed[issue].remove(option)
            hasChanged = true
          }
        }
      }
      open.append(limit)
    }
    limits = open
  }

  /// Bundles with an option that no package has never pay.
  private mutating func dropDeadBundles() {
    let isLive = bundles.map { bundle in bundle.options.allSatisfy { allowed[$0.issue][$0.option] } }
    func live<Element>(_ elements: [Element]) -> [Element] {
      zip(elements, isLive).filter(\.1).map(\.0)
    }
    bundles = live(bundles)
    for index in limits.indices { limits[index].bundleWeights = live(limits[index].bundleWeights) }
  }
}
