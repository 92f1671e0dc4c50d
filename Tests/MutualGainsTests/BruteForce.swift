import MutualGains

/// Answers by trying every package that keeps the rules: slow, and too simple to be wrong.
struct BruteForce {
  let deal: Deal
  let packages: [DealPackage]

  init(_ deal: Deal) {
    self.deal = deal
    var choices: [[Int]] = [[]]
    for issue in deal.issues {
      choices = choices.flatMap { start in issue.options.indices.map { start + [$0] } }
    }
    packages = choices.map(DealPackage.init).filter { package in
      deal.rules.allSatisfy { deal.keeps($0, package) }
    }
  }

  /// The efficient utilities in order of the first party's, and how many packages have each.
  var frontier: [(utility: Pair<Amount>, packages: Int)] {
    var counts: [Pair<Amount>: Int] = [:]
    for package in packages { counts[deal.utility(of: package), default: 0] += 1 }
    return counts.filter { candidate, _ in
      !counts.keys.contains {
        $0 != candidate && $0.first >= candidate.first && $0.second >= candidate.second
      }
    }
    .map { ($0.key, $0.value) }
    .sorted { $0.utility.first < $1.utility.first }
  }
}
