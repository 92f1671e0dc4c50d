/// The option of an issue that nothing ties with the smallest regret.
struct FirmOption: Sendable {
  let option: Int
  /// The most by which another option can be better; 0 where none can.
  let regret: Int64
  /// The same of the option that was asked about.
  let regretOfRecommended: Int64

  /// The firm option among those that are allowed; `recommended` where it is one.
  ///
  /// Complexity: O(2^f × options) for f factors, at most four.
  init(of issue: UncertainIssue, allowed: OptionMask, recommended: Int) {
    let options = allowed.isWhole ? Array(0..<issue.count) : allowed.options
    var regrets = Array(repeating: Int64(0), count: options.count)
    // A difference is linear in each factor: its largest is where each is at an end.
    for ends in 0..<(1 << issue.factors.count) {
      let factors = issue.factors.enumerated().map { ends >> $0 & 1 == 1 ? $1.high : $1.low }
      func amount(_ option: Int, _ own: Int64) -> Int64 {
        zip(issue.factors, factors).reduce(issue.certain[option] + own) { $0 + $1.0.amounts[option] * $1.1 }
      }
      var best = (place: -1, amount: Int64.min)
      var second = Int64.min
      for (place, option) in options.enumerated() {
        let most = amount(option, issue.high[option])
        if most > best.amount {
          (second, best) = (best.amount, (place, most))
        } else {
          second = max(second, most)
        }
      }
      for (place, option) in options.enumerated() {
        let other = place == best.place ? second : best.amount
        if other == .min { continue }
        regrets[place] = max(regrets[place], other - amount(option, issue.low[option]))
      }
    }
    let least = regrets.min() ?? 0
    let middle = issue.doubledMiddle
    let mine = options.firstIndex(of: recommended)
    regretOfRecommended = mine.map { regrets[$0] } ?? .max
    regret = least
    if let mine, regrets[mine] == least {
      option = recommended
    } else {
      let firm = options.indices.filter { regrets[$0] == least }
      let best = firm.max { middle[options[$0]] < middle[options[$1]] } ?? 0
      option = options[best]
    }
  }
}
