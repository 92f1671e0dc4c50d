/// Another option on one issue of a package, or on two at once.
package struct Trade: Hashable, Sendable {
  /// The new options, one or two, by rising issue.
  package let changes: [OptionIndex]
  /// What it adds to each party's utility, bundles counted, in units of the deal.
  package let difference: Pair<Amount>

  /// What it adds for both together.
  package var jointGain: Amount { difference.sum }

  /// Whether both parties get more.
  package var isBetterForBoth: Bool { difference.first > .zero && difference.second > .zero }
}

/// The best trades from a package: of all single swaps and pairs of swaps after which every rule is kept, the
/// ones with the largest joint gain, which may be negative.
///
/// Of equal joint gains the one with fewer swaps comes first, then the one with the earlier issues and options.
package struct NextBestTrades: Hashable, Sendable {
  /// The trades, the best first.
  package let trades: [Trade]
  /// Whether no better trade is missing. Where rules forbid very many of the best pairs, looking at them ends
  /// after some hundred thousand.
  package let isProven: Bool
  /// Whether the budget was over before all were looked at: then there are no trades here.
  package let isStopped: Bool

  /// So many pairs are looked at.
  package static let largestPairCount = 500_000

  /// The best trades from `package`, which may break rules itself.
  ///
  /// - Parameters:
  ///   - count: How many trades, at most.
  ///   - leftOut: The issues that stay as they are: such as only move value, where a payment can do the same.
  ///   - budget: How long it may take.
  ///
  /// Complexity: O(s log s) for s single swaps, one look at the rules for each of the best trades until `count`
  /// keep them, and one for each pair of swaps on issues of a bundle.
  package init(
    from package: DealPackage, in deal: Deal, count: Int = 10, leavingOut leftOut: Set<Int> = [],
    budget: SearchBudget = SearchBudget()
  ) {
    let edits = PackageEdits(of: package, in: deal)
    let swaps = edits.singleSwaps(leavingOut: leftOut, atMost: max(count, 0))
    var best = BestTrades(edits, count: count, budget)
    for swap in swaps {
      if best.isFull(for: swap.jointGain) || best.watch.step() { break }
      best.add(swap.trade)
    }
    let isProven = best.addPairs(of: swaps)
    isStopped = best.watch.isOver
    (trades, self.isProven) = isStopped ? ([], false) : (best.trades, isProven)
  }
}

/// Another option on one issue: a trade of one change, held without a list.
private struct Swap: Comparable {
  let change: OptionIndex
  let difference: Pair<Amount>
  let jointGain: Amount

  var trade: Trade { Trade(changes: [change], difference: difference) }

  static func < (left: Swap, right: Swap) -> Bool {
    left.jointGain != right.jointGain ? left.jointGain > right.jointGain : left.change < right.change
  }
}

extension PackageEdits {
  /// All single swaps, whether or not they keep the rules: the largest joint gain first. Of a long range, which no rule
  /// names, the best `count`: others are in none of so many best trades.
  fileprivate func singleSwaps(leavingOut leftOut: Set<Int>, atMost count: Int) -> [Swap] {
    var swaps: [Swap] = []
    for (index, issue) in deal.issues.enumerated() where !leftOut.contains(index) {
      let chosen = net(OptionIndex(issue: index, option: package.choices[index]))
      let hasBundles = !bundles(on: index).isEmpty
      for option in issue.bestOptions(count + 1) where option != package.choices[index] {
        let change = OptionIndex(issue: index, option: option)
        let difference = hasBundles ? difference(of: [change]) : net(change) - chosen
        swaps.append(Swap(change: change, difference: difference, jointGain: difference.sum))
      }
    }
    return swaps.sorted()
  }
}

extension Trade: Comparable {
  /// The better trade is the smaller one: larger joint gain, fewer swaps, earlier issues and options.
  package static func < (left: Trade, right: Trade) -> Bool {
    if left.jointGain != right.jointGain { return left.jointGain > right.jointGain }
    if left.changes.count != right.changes.count { return left.changes.count < right.changes.count }
    return left.changes.lexicographicallyPrecedes(right.changes)
  }
}

/// The best trades found so far.
private struct BestTrades {
  private let edits: PackageEdits
  private let count: Int
  private(set) var trades: [Trade] = []
  fileprivate var watch: BudgetWatch

  init(_ edits: PackageEdits, count: Int, _ budget: SearchBudget) {
    self.edits = edits
    watch = BudgetWatch(budget)
    self.count = max(count, 0)
  }

  /// Looking at the rules for a pair takes so much longer than a step.
  private static let stepsOfPair = 64

  /// Whether no trade with that joint gain can still come in.
  func isFull(for jointGain: Amount) -> Bool {
    guard trades.count >= count else { return false }
    return trades.last.map { jointGain < $0.jointGain } ?? true
  }

  /// Takes the trade in where it is good enough and keeps the rules.
  mutating func add(_ trade: Trade) {
    if trades.count >= count, trades.last.map({ !(trade < $0) }) ?? true { return }
    guard edits.keepsRules(after: trade.changes) else { return }
    let place = trades.firstIndex { trade < $0 } ?? trades.count
    trades.insert(trade, at: place)
    if trades.count > count { trades.removeLast() }
  }

  /// Goes through the pairs by falling sum of both joint gains; false where they were too many.
  ///
  /// A pair is worth the sum of its swaps, but for bundles that reach over both issues: such pairs are looked
  /// at one by one.
  mutating func addPairs(of swaps: [Swap]) -> Bool {
    var left = NextBestTrades.largestPairCount
    var partners: [Int: Set<Int>] = [:]
    for bundle in edits.deal.bundles {
      for option in bundle.options {
        partners[option.issue, default: []].formUnion(bundle.options.map(\.issue))
      }
    }
    let byIssue = partners.isEmpty ? [:] : Dictionary(grouping: swaps) { $0.change.issue }
    for (issue, others) in partners.sorted(by: { $0.key < $1.key }) {
      for other in others.sorted() where other > issue {
        for first in byIssue[issue] ?? [] {
          for second in byIssue[other] ?? [] {
            if left == 0 || watch.step(by: BestTrades.stepsOfPair) { return false }
            left -= 1
            add(pair(first, second))
          }
        }
      }
    }
    // For each first swap the second ones by falling gain; a first one ends all where even its best partner,
    // the next swap, is not good enough.
    var rows = PairRows(swaps)
    while let (first, second) = rows.next() {
      if isFull(for: first.jointGain + second.jointGain) { return true }
      if watch.step(by: BestTrades.stepsOfPair) { return false }
      let issues = (first.change.issue, second.change.issue)
      if issues.0 == issues.1 || partners[issues.0]?.contains(issues.1) == true { continue }
      if left == 0 { return false }
      left -= 1
      add(pair(first, second))
    }
    return true
  }

  private func pair(_ first: Swap, _ second: Swap) -> Trade {
    let changes = [min(first.change, second.change), max(first.change, second.change)]
    return Trade(changes: changes, difference: edits.difference(of: changes))
  }
}

/// All pairs of swaps by falling sum of their joint gains.
private struct PairRows {
  private let swaps: [Swap]
  /// Each row's next pair, as a heap by its sum: row r has the pairs (r, r + 1), (r, r + 2), …
  private var heap: [(sum: Amount, row: Int, column: Int)] = []
  private var started = 0

  init(_ swaps: [Swap]) {
    self.swaps = swaps
    startRow()
  }

  mutating func next() -> (Swap, Swap)? {
    guard let top = heap.first else { return nil }
    // The best pair of a later row is never better than that of an earlier one: rows start one by one.
    if top.row == started - 1 { startRow() }
    if top.column + 1 < swaps.count {
      heap[0] = (
        swaps[top.row].jointGain + swaps[top.column + 1].jointGain, top.row, top.column + 1
      )
    } else {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink()
    return (swaps[top.row], swaps[top.column])
  }

  private mutating func startRow() {
    guard started + 1 < swaps.count else { return }
    heap.append((swaps[started].jointGain + swaps[started + 1].jointGain, started, started + 1))
    started += 1
    var place = heap.count - 1
    while place > 0, heap[place].sum > heap[(place - 1) / 2].sum {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var largest = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].sum > heap[largest].sum { largest = child }
      }
      if largest == place { return }
      heap.swapAt(place, largest)
      place = largest
    }
  }
}
