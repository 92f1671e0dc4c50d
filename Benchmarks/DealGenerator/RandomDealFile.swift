/// A small random deal as a file, with rules, proposals and whatever else a file may have, for the checker to read
/// again.
public struct RandomDealFile {
  /// The deal.
  public private(set) var csv = ""
  /// The rules beside it, where there are any.
  public private(set) var rules: String?
  /// Proposals for it.
  public private(set) var proposals = ""
  /// Whether its values are points.
  public let isInPoints: Bool
  private let isDutch: Bool
  private var generator: any RandomNumberGenerator
  private var labels: [(issue: String, options: [String])] = []

  /// The deal of a seed.
  public init(seed: UInt64) {
    self.init(kind: seed, from: SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 17))
  }

  /// The deal that `generator` draws; `kind` says whether it is in points, in Dutch and has rules.
  public init(kind: UInt64, from generator: some RandomNumberGenerator) {
    self.generator = generator
    isInPoints = kind % 3 == 0
    isDutch = kind % 4 == 1
    makeDeal()
    if kind % 2 == 0 { makeRules() }
    makeProposals()
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

  private mutating func amount(_ range: ClosedRange<Int>) -> String {
    let units = Int.random(in: range, using: &generator)
    if isInPoints { return "\(units)" }
    let cents = "\(abs(units) % 4 * 25)"
    return (units < 0 ? "-" : "") + "\(abs(units))" + (isDutch ? "," : ".") + (cents.count < 2 ? "00" : cents)
  }

  private mutating func makeDeal() {
    let unit = isInPoints ? (isDutch ? " (punten)" : " (points)") : isDutch ? " (EUR)" : ""
    let (value, cost) = isDutch ? ("waarde", "kosten") : ("value", "cost")
    csv =
      "\(isDutch ? "onderwerp" : "issue");\(isDutch ? "optie" : "option");\(value) ann\(unit);\(cost) ann;"
    csv += "\(value) bob;\(cost) bob;\(isDutch ? "vereist" : "requires");status;kg\n"
    for index in 0..<Int.random(in: 1...4, using: &generator) { addIssue("Issue \(index + 1)") }
    if !isInPoints, chance(3) { addPrice() }
    if chance(4) { addRange() }
    if isInPoints, chance(3) {
      for (issue, _) in labels {
        csv += "weight;\(issue);\(amount(0...4));;\(amount(1...4));;;;\n"
      }
    }
    addBundles()
    if !chance(5) { csv += "BATNA;;\(amount(-6...14));;\(amount(-6...14));;;;\n" }
  }

  private mutating func addIssue(_ name: String) {
    let count = Int.random(in: 1...4, using: &generator)
    let isEqual = chance(6)
    var amounts = ""
    let needed = labels.randomElement(using: &generator)
    for option in 0..<count {
      if amounts.isEmpty || !isEqual {
        let costs = chance(2) ? ["", amount(0...3)] : [amount(0...4), ""]
        amounts = "\(amount(-3...9));\(costs[0]);\(amount(-3...9));\(costs[1])"
      }
      let label = needed?.options.randomElement(using: &generator)
      let requires = chance(9) ? label.map { "\(needed?.issue ?? "")=\($0)" } ?? "" : ""
      let status = option > 0 && chance(9) ? (isDutch ? "verboden" : "forbidden") : ""
      csv +=
        "\(name);choice \(option + 1);\(amounts);\(requires);\(status);\(chance(2) ? "" : amount(0...3))\n"
    }
    labels.append((name, (0..<count).map { "choice \($0 + 1)" }))
  }

  /// What the first party pays for a unit goes to the second.
  private mutating func addPrice() {
    let start = Int.random(in: 10...90, using: &generator)
    let step = Int.random(in: 1...7, using: &generator)
    let worth = Int.random(in: 1...9, using: &generator) * (chance(3) ? -1 : 1)
    let names = (0..<Int.random(in: 2...4, using: &generator)).map { "\(start + $0 * step) EUR" }
    for (index, name) in names.enumerated() {
      csv += "Rate;\(name);\(-index * step * worth);;\(index * step * worth);;;;\n"
    }
    labels.append(("Rate", names))
  }

  private mutating func addRange() {
    let last = Int.random(in: 1...5, using: &generator)
    let ends = [amount(-4...4), amount(-4...8), amount(-4...4), amount(-4...8)]
    let by = isDutch ? "per" : "by"
    csv += "Term;10..\(10 + last * 5) \(by) 5 days;\(ends[0])..\(ends[1]);;\(ends[2])..\(ends[3]);;;;\n"
    labels.append(("Term", (0...last).map { "\(10 + $0 * 5) days" }))
  }

  private mutating func addBundles() {
    let named = labels.filter { $0.issue.hasPrefix("Issue") }
    guard named.count > 1, chance(2) else { return }
    let pair = named.shuffled(using: &generator).prefix(2)
    let list = pair.map { "\($0.issue)=\($0.options.randomElement(using: &generator) ?? "")" }
    let amounts = [amount(-4...6), amount(-2...2), amount(-4...6), amount(-2...2)].joined(separator: ";")
    csv += "\(isDutch ? "bundel" : "bundle");\(list.joined(separator: "|"));\(amounts);;;\n"
  }

  private mutating func list(_ most: Int) -> String {
    let issues = labels.shuffled(using: &generator).prefix(Int.random(in: 1...most, using: &generator))
    var list: [String] = []
    for issue in issues {
      list.append("\(issue.issue)=\(issue.options.randomElement(using: &generator) ?? "")")
    }
    return list.joined(separator: "|")
  }

  private mutating func makeRules() {
    var lines = ["name;rule;when;then;limit"]
    for rule in 0..<Int.random(in: 1...3, using: &generator) {
      let count = Int.random(in: 1...2, using: &generator)
      let kinds = [
        "requires;\(list(2));\(list(2));", "excludes;\(list(2));\(list(2));", "at most;\(list(3));;\(count)",
        "at least;\(list(3));;1", "exactly;\(list(2));;1", "maximum cost;ann;;\(amount(0...6))",
        "minimum value;bob;;\(amount(-6...6))", "minimum gain;ann;;\(amount(-6...6))",
        "maximum gain;bob;;\(amount(0...9))", "maximum;kg;;\(amount(1...8))", "forbid;\(list(1));;",
      ]
      lines.append("r\(rule);\(kinds.randomElement(using: &generator) ?? "")")
    }
    rules = lines.joined(separator: "\n") + "\n"
  }

  private mutating func makeProposals() {
    var lines = [["proposal"] + labels.map(\.issue) + (isInPoints ? [] : ["payment"]) + ["note"]]
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      var line = ["p\(number)"]
      for issue in labels {
        line.append(number == 3 && chance(2) ? "" : issue.options.randomElement(using: &generator) ?? "")
      }
      if !isInPoints { line.append(chance(2) ? "" : amount(-9...9)) }
      lines.append(line + [chance(3) ? "a note" : ""])
    }
    if chance(3) { lines = lines[0].indices.map { column in lines.map { $0[column] } } }
    proposals = lines.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n"
  }
}
