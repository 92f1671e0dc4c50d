/// A row of a rules file, taken apart.
struct RuleLine: Sendable {
  let name: String
  let verb: RuleVerb
  let when: String
  let then: String
  let limit: AmountText?

  private static let nameHeaders: Set<String> = ["name", "naam"]
  private static let verbHeaders: Set<String> = ["rule", "regel"]
  private static let whenHeaders: Set<String> = ["when", "als"]
  private static let thenHeaders: Set<String> = ["then", "dan"]
  private static let limitHeaders: Set<String> = ["limit", "grens"]

  /// The rows of a rules file.
  static func lines(bytes: [UInt8]) throws(CheckRefusal) -> [RuleLine] {
    let table = try DealTable(
      bytes: bytes, orRefuse: "The checker finds no header with the columns of rules."
    ) { cells in
      let folded = Set(cells.map(\.folded))
      return !folded.isDisjoint(with: nameHeaders) && !folded.isDisjoint(with: verbHeaders)
    }
    let header = table.header.map(\.folded)
    func column(_ names: Set<String>) throws(CheckRefusal) -> Int? {
      try DealColumns.atMostOne(names, in: header)
    }
    let columns = [
      try column(nameHeaders), try column(verbHeaders), try column(whenHeaders), try column(thenHeaders),
      try column(limitHeaders),
    ]
    var lines: [RuleLine] = []
    var names = Set<String>()
    for row in table.rows {
      let line = try RuleLine(row.number, columns.map { $0.map(row.label) ?? "" })
      if !names.insert(line.name.folded).inserted {
        throw CheckRefusal("Two rules are called “\(line.name)”.")
      }
      lines.append(line)
    }
    return lines
  }

  private init(_ number: Int, _ cells: [String]) throws(CheckRefusal) {
    name = cells[0].collapsed
    if name.isEmpty { throw CheckRefusal("The rule in record \(number) has no name.") }
    guard let verb = RuleVerb.named[cells[1].folded] else {
      throw CheckRefusal("“\(cells[1])” of the rule “\(name)” is no kind of rule.")
    }
    self.verb = verb
    (when, then) = (cells[2], cells[3])
    limit = cells[4].isEmpty ? nil : try AmountText(cells[4])
    if when.isEmpty || then.isEmpty == verb.needsThen || (limit == nil) == verb.needsLimit {
      throw CheckRefusal("The rule “\(name)” lacks something, or has what its kind does not.")
    }
  }

  /// The column that the rule sums over, where it does.
  var quantity: String? { verb == .maximum || verb == .minimum ? when.collapsed : nil }
}

/// The kinds of rules.
enum RuleVerb: Sendable {
  case requires, excludes, atMost, atLeast, exactly, maximumCost, minimumValue, minimumGain, maximum, minimum
  case minimumCost, maximumValue, maximumGain
  case fix, forbid

  static let named: [String: RuleVerb] = [
    "requires": .requires, "vereist": .requires, "excludes": .excludes, "sluit uit": .excludes,
    "at most": .atMost, "hoogstens": .atMost, "at least": .atLeast, "minstens": .atLeast,
    "exactly": .exactly, "precies": .exactly, "maximum cost": .maximumCost, "maximum kosten": .maximumCost,
    "minimum value": .minimumValue, "minimum waarde": .minimumValue, "minimum gain": .minimumGain,
    "minimum winst": .minimumGain, "maximum": .maximum, "minimum": .minimum, "fix": .fix, "vast": .fix,
    "forbid": .forbid, "verboden": .forbid, "minimum cost": .minimumCost, "minimum kosten": .minimumCost,
    "maximum value": .maximumValue, "maximum waarde": .maximumValue, "maximum gain": .maximumGain,
    "maximum winst": .maximumGain,
  ]

  var needsThen: Bool { self == .requires || self == .excludes }

  var needsLimit: Bool { !needsThen && self != .fix && self != .forbid }
}
