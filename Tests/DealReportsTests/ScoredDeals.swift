import DealFiles
import DealGenerator
import Foundation
import MutualGains

/// A small random deal with rules in its rows, as a file, and proposals for it.
struct ScoredDeal {
  let csv: String
  let file: DealFile
  /// Every package that keeps the rules, with its gains, by trying all.
  let packages: [(package: DealPackage, gain: Pair<Int64>)]
  var generator: SeededGenerator

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    let shapes: [SmallDeal.Shape] = [.tied, .mixed, .wide, .opposed, .equal]
    let deal = SmallDeal.random(
      shapes[Int(seed % 5)], inPoints: seed % 3 == 0, using: &generator)
    csv = seed % 2 == 0 ? deal.csv : ScoredDeal.withRules(deal, using: &generator)
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(csv.utf8)))
    self.file = file
    var found: [(DealPackage, Pair<Int64>)] = []
    var all: [[Int]] = [[]]
    for issue in file.deal.issues {
      all = all.flatMap { before in issue.options.indices.map { before + [$0] } }
    }
    for choices in all {
      let package = DealPackage(choices: choices)
      if file.deal.rules.contains(where: { !file.deal.keeps($0, package) }) { continue }
      found.append((package, ScoredDeal.gain(of: choices, in: file.deal)))
    }
    packages = found
  }

  /// The gain, added up option by option.
  static func gain(of choices: [Int], in deal: Deal) -> Pair<Int64> {
    Pair { side in
      zip(deal.issues, choices).reduce(-deal.noDealValue[side].units) { sum, choice in
        sum + choice.0.value(ofOption: choice.1)[side].units - choice.0.cost(ofOption: choice.1)[side].units
      }
    }
  }

  /// The issues whose options only move value from one party to the other, and which no rule names.
  static func transferIssues(of deal: Deal) -> [Int] {
    deal.issues.indices.filter { index in
      let nets = deal.issues[index].options.indices.map { deal.issues[index].utility(ofOption: $0) }
      let isNamed = deal.rules.contains { $0.condition.options.contains { $0.issue == index } }
      return !isNamed && Set(nets.map(\.sum)).count == 1 && Set(nets.map(\.first)).count > 1
    }
  }

  /// Forbids an option of some issues, and lets some options exclude others.
  private static func withRules(_ deal: Deal, using generator: inout SeededGenerator) -> String {
    var lines = deal.csv.split(separator: "\n").map(String.init)
    lines[0] += ";status;excludes"
    var row = 1
    for (index, issue) in deal.issues.enumerated() {
      let last = issue.options.count - 1
      for option in issue.options.indices {
        let isForbidden = option == last && last > 0 && Int.random(in: 0..<3, using: &generator) == 0
        var excluded = ""
        if index > 0, Int.random(in: 0..<4, using: &generator) == 0 {
          let other = deal.issues[index - 1]
          if other.options.count > 1 { excluded = "\(other.name)=\(other.options[0].label)" }
        }
        lines[row] += ";\(isForbidden ? "forbidden" : "");\(excluded)"
        row += 1
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Random proposals, some with payments and some with open issues, as a file in either layout.
  mutating func proposals(_ count: Int, isTransposed: Bool) -> String {
    let deal = file.deal
    var cells = [["proposal"] + deal.issues.map(\.name)]
    if deal.unit != .points { cells[0].append("payment") }
    for number in 0..<count {
      var row = ["p\(number)"]
      for issue in deal.issues {
        let option = Int.random(in: issue.options.indices, using: &generator)
        let isOpen = number % 4 == 3 && Bool.random(using: &generator)
        row.append(isOpen ? "" : issue.options[option].label)
      }
      if deal.unit != .points {
        let units = Int64.random(in: -2_000...2_000, using: &generator)
        row.append(number % 2 == 0 ? "" : ExactDecimal(units: units, digits: deal.digits).text())
      }
      cells.append(row)
    }
    if isTransposed { cells = cells[0].indices.map { column in cells.map { $0[column] } } }
    return cells.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n"
  }

  /// Whether no package is better for one and no worse for the other.
  func isEfficient(_ gain: Pair<Int64>) -> Bool { dominating(gain).isEmpty }

  func dominating(_ gain: Pair<Int64>) -> [Pair<Int64>] {
    packages.map(\.gain).filter { $0.first >= gain.first && $0.second >= gain.second && $0 != gain }
  }
}

extension Decimal {
  /// The number of units of 1/10^`digits`.
  func units(_ digits: Int) -> Int64 {
    var scaled = self
    for _ in 0..<digits { scaled *= 10 }
    return NSDecimalNumber(decimal: scaled).int64Value
  }
}
