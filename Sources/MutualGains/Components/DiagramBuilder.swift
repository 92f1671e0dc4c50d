/// Makes a component's decision diagram, layer by layer.
struct DiagramBuilder {
  /// Something that has to be remembered from one layer to a later one.
  private enum Memory {
    /// Whether the chosen option of an issue is in a group.
    case membership(OptionGroup)
    /// How many issues have an option in their groups of a count.
    case count(Int)
    /// Whether all issues decided so far have the bundle's option.
    case bundle(Int)
  }

  private struct Slot {
    let memory: Memory
    let opens: Int
    /// The last layer that needs it.
    var closes: Int
  }

  /// Options of one issue that lead from the same node to the same node.
  private struct OptionClass {
    /// Which of the layer's features they have.
    let features: [Bool]
    var options: [Int]
  }

  private let component: CoupledComponent
  private let coupling: Coupling
  private let sums: OptionSums
  /// Whether options that another beats are wanted too.
  private let keepsAllOptions: Bool
  private let issues: [Int]
  private let layerOf: [Int: Int]
  private var slots: [Slot] = []
  /// By layer: exclusions that end there, as the slot of the decided end and the group of this issue.
  private var endings: [[(slot: Int, group: OptionGroup)]] = []

  private var layers = [0]
  private var from: [Int32] = []
  private var to: [Int32] = []
  private var option: [Int32] = []
  private var arcSums: [Int64] = []

  private init(
    _ component: CoupledComponent, _ coupling: Coupling, _ sums: OptionSums, keepsAllOptions: Bool
  ) {
    (self.component, self.coupling, self.sums) = (component, coupling, sums)
    self.keepsAllOptions = keepsAllOptions
    let conditions =
      component.exclusions.map { [$0.first.issue, $0.second.issue] }
      + component.counts.map { $0.groups.map(\.issue) }
      + component.bundles.map { coupling.bundles[$0].options.map(\.issue) }
    issues = EliminationOrder(of: component, conditions: conditions).issues
    layerOf = Dictionary(uniqueKeysWithValues: issues.enumerated().map { ($1, $0) })
    planSlots()
  }

  /// The diagram of `component`, or nil where no choice of its options keeps its rules.
  ///
  /// - Parameter keepsAllOptions: Whether it has the options that no efficient package takes too: such as another
  ///   one beats in the same company.
  ///
  /// Complexity: O(states × options) a layer, for the states that the open conditions can be in.
  static func diagram(
    of component: CoupledComponent, in coupling: Coupling, sums: OptionSums, keepsAllOptions: Bool = false,
    budget: SearchBudget
  ) throws(SearchLimitReached) -> DecisionDiagram? {
    var builder = DiagramBuilder(component, coupling, sums, keepsAllOptions: keepsAllOptions)
    return try builder.build(budget)
  }

  private mutating func planSlots() {
    endings = Array(repeating: [], count: issues.count)
    var membershipSlots: [OptionGroup: Int] = [:]
    for exclusion in component.exclusions {
      var (early, late) = (exclusion.first, exclusion.second)
      if layer(early.issue) > layer(late.issue) { swap(&early, &late) }
      let end = layer(late.issue)
      let slot: Int
      if let known = membershipSlots[early] {
        slot = known
        slots[slot].closes = max(slots[slot].closes, end)
      } else {
        slot = slots.count
        membershipSlots[early] = slot
        slots.append(Slot(memory: .membership(early), opens: layer(early.issue), closes: end))
      }
      endings[end].append((slot, late))
    }
    func append(_ memory: Memory, over issues: [Int]) {
      let layers = issues.map { layer($0) }
      guard let first = layers.min(), let last = layers.max() else { return }
      slots.append(Slot(memory: memory, opens: first, closes: last))
    }
    for (index, count) in component.counts.enumerated() {
      append(.count(index), over: count.groups.map(\.issue))
    }
    for bundle in component.bundles {
      append(.bundle(bundle), over: coupling.bundles[bundle].options.map(\.issue))
    }
  }

  private mutating func build(_ budget: SearchBudget) throws(SearchLimitReached) -> DecisionDiagram? {
    var states: [[UInt16]] = [[]]
    var firstNode = 0
    var open: [Int] = []
    for layer in issues.indices {
      if budget.isOver { throw SearchLimitReached() }
      let step = LayerStep(self, layer, open: open)
      var next: [[UInt16]: Int] = [:]
      var nextStates: [[UInt16]] = []
      let nextFirst = firstNode + states.count
      for (index, state) in states.enumerated() {
        for group in step.classes {
          guard let move = step.move(state, group) else { continue }
          let target: Int
          if let known = next[move.state] {
            target = known
          } else {
            target = nextFirst + nextStates.count
            next[move.state] = target
            nextStates.append(move.state)
          }
          for option in group.options {
            from.append(Int32(firstNode + index))
            to.append(Int32(target))
            self.option.append(Int32(option))
            var sums = sums.sums(issue: issues[layer], option: option)[...]
            for bundle in move.completed {
              for z in 0..<self.sums.width {
                sums[sums.startIndex + z] += self.sums.bundles[bundle * self.sums.width + z]
              }
            }
            arcSums += sums
          }
        }
        if arcSums.count * 8 + option.count * 12 > budget.bytes || budget.isOver {
          throw SearchLimitReached()
        }
      }
      layers.append(option.count)
      (states, firstNode, open) = (nextStates, nextFirst, step.open)
      if states.isEmpty { return nil }
    }
    return pruned(nodeCount: firstNode + states.count)
  }

  /// The diagram without nodes that lead nowhere; nil where nothing is left.
  private func pruned(nodeCount: Int) -> DecisionDiagram? {
    var isLive = Array(repeating: false, count: nodeCount)
    isLive[nodeCount - 1] = true
    for arc in option.indices.reversed() where isLive[Int(to[arc])] { isLive[Int(from[arc])] = true }
    guard isLive[0] else { return nil }
    var number = Array(repeating: Int32(-1), count: nodeCount)
    var count: Int32 = 0
    for node in isLive.indices where isLive[node] {
      number[node] = count
      count += 1
    }
    let kept = option.indices.filter { isLive[Int(to[$0])] && isLive[Int(from[$0])] }
    var newLayers = [0]
    var place = 0
    for layer in issues.indices {
      while place < kept.count, kept[place] < layers[layer + 1] { place += 1 }
      newLayers.append(place)
    }
    return DecisionDiagram(
      issues: issues, layers: newLayers, from: kept.map { number[Int(from[$0])] },
      to: kept.map { number[Int(to[$0])] }, option: kept.map { option[$0] },
      sums: kept.flatMap { arcSums[$0 * sums.width..<($0 + 1) * sums.width] }, width: sums.width,
      nodeCount: Int(count))
  }

  /// One layer: how states change with the class of the chosen option.
  private struct LayerStep {
    /// Where a state's new entries come from.
    private enum Source {
      case kept(Int)
      case fresh(feature: Int)
      /// An old count and the feature that raises it; at least `least` of them are needed, more than `cap`
      /// are not told apart.
      case raised(Int, feature: Int)
      case narrowed(Int, feature: Int)
    }

    private struct CountCheck {
      /// The old count's place in the state, where it is open already.
      let place: Int?
      let feature: Int
      let range: ClosedRange<Int>
      /// How many of its issues come later.
      let later: Int
      /// More than this need not be told apart.
      let cap: Int
    }

    let classes: [OptionClass]
    /// The slots that are open behind this layer.
    let open: [Int]
    private var sources: [Source] = []
    private var conflicts: [(place: Int, feature: Int)] = []
    private var countChecks: [CountCheck] = []
    private var completions: [(place: Int, feature: Int, bundle: Int)] = []
    /// The cap of each new entry.
    private var caps: [Int] = []

    init(_ builder: DiagramBuilder, _ layer: Int, open: [Int]) {
      let issue = builder.issues[layer]
      let placeOf = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1, $0) })
      var features: [OptionMask] = []
      var featureOf: [OptionMask: Int] = [:]
      func feature(_ contains: OptionMask) -> Int {
        if let known = featureOf[contains] { return known }
        featureOf[contains] = features.count
        features.append(contains)
        return features.count - 1
      }
      for ending in builder.endings[layer] {
        guard let place = placeOf[ending.slot] else { continue }
        conflicts.append((place, feature(ending.group.contains)))
      }
      var stillOpen: [Int] = []
      for (index, slot) in builder.slots.enumerated() where slot.opens <= layer && layer <= slot.closes {
        let place = placeOf[index]
        let staysOpen = slot.closes > layer
        if staysOpen { stillOpen.append(index) }
        switch slot.memory {
        case .membership(let group):
          if !staysOpen { break }
          sources.append(place.map { .kept($0) } ?? .fresh(feature: feature(group.contains)))
          caps.append(1)
        case .count(let number):
          let count = builder.component.counts[number]
          let later = count.groups.count { builder.layer($0.issue) > layer }
          // Past the least nothing more is needed where all may be in.
          let cap = count.range.upperBound >= count.groups.count ? count.range.lowerBound : count.groups.count
          if let group = count.groups.first(where: { $0.issue == issue }) {
            let feature = feature(group.contains)
            countChecks.append(
              CountCheck(place: place, feature: feature, range: count.range, later: later, cap: cap))
            if staysOpen {
              sources.append(place.map { .raised($0, feature: feature) } ?? .fresh(feature: feature))
              caps.append(cap)
            }
          } else if staysOpen, let place {
            sources.append(.kept(place))
            caps.append(cap)
          }
        case .bundle(let number):
          let options = builder.coupling.bundles[number].options
          if let chosen = options.first(where: { $0.issue == issue }) {
            let contains = OptionMask([chosen.option], of: builder.coupling.allowed[issue].count)
            let feature = feature(contains)
            if staysOpen {
              sources.append(place.map { .narrowed($0, feature: feature) } ?? .fresh(feature: feature))
              caps.append(1)
            } else if let place {
              completions.append((place, feature, number))
            }
          } else if staysOpen, let place {
            sources.append(.kept(place))
            caps.append(1)
          }
        }
      }
      self.open = stillOpen
      var classes: [OptionClass] = []
      var classOf: [[Bool]: Int] = [:]
      for option in builder.coupling.allowed[issue].indices where builder.coupling.allowed[issue][option] {
        let signature = features.map { $0[option] }
        if let known = classOf[signature] {
          classes[known].options.append(option)
        } else {
          classOf[signature] = classes.count
          classes.append(OptionClass(features: signature, options: [option]))
        }
      }
      for index in classes.indices {
        classes[index].options = builder.useful(classes[index].options, of: issue)
      }
      self.classes = classes
    }

    /// The state behind this layer and the bundles that are complete, or nil where a rule is broken.
    func move(_ state: [UInt16], _ chosen: OptionClass) -> (state: [UInt16], completed: [Int])? {
      for conflict in conflicts where state[conflict.place] == 1 && chosen.features[conflict.feature] {
        return nil
      }
      for check in countChecks {
        let count = (check.place.map { Int(state[$0]) } ?? 0) + (chosen.features[check.feature] ? 1 : 0)
        if count > check.range.upperBound || count + check.later < check.range.lowerBound { return nil }
      }
      var next: [UInt16] = []
      next.reserveCapacity(sources.count)
      for (source, cap) in zip(sources, caps) {
        switch source {
        case .kept(let place): next.append(state[place])
        case .fresh(let feature): next.append(chosen.features[feature] ? UInt16(min(1, cap)) : 0)
        case .raised(let place, let feature):
          next.append(UInt16(min(Int(state[place]) + (chosen.features[feature] ? 1 : 0), cap)))
        case .narrowed(let place, let feature):
          next.append(chosen.features[feature] ? state[place] : 0)
        }
      }
      let completed = completions.filter { state[$0.place] == 1 && chosen.features[$0.feature] }
      return (next, completed.map(\.bundle))
    }
  }

  private func layer(_ issue: Int) -> Int { layerOf[issue] ?? 0 }

  /// Those of some options that lead to the same node which no other beats: one that gives a party more, the
  /// other no less, and adds no more to a limited sum.
  private func useful(_ options: [Int], of issue: Int) -> [Int] {
    // What a few options more cost is less than comparing all of many.
    if keepsAllOptions || options.count == 1 || options.count > 2_000 { return options }
    let width = sums.width
    func beats(_ first: Int, _ second: Int) -> Bool {
      let (x, y) = (sums.sums(issue: issue, option: first), sums.sums(issue: issue, option: second))
      let (i, j) = (x.startIndex, y.startIndex)
      if x[i] < y[j] || x[i + 1] < y[j + 1] || (x[i] == y[j] && x[i + 1] == y[j + 1]) { return false }
      for z in 2..<width where x[i + z] > y[j + z] { return false }
      return true
    }
    return options.filter { option in !options.contains { beats($0, option) } }
  }
}
