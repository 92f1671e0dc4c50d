import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

/// Random deals, taken apart into two sheets and put together again.
@Suite struct MergedDealsTests {
  /// A file with the figures of some parties of a deal; that of the second alone has its rows in another order, and other
  /// case and blanks.
  private static func sheet(_ deal: Deal, _ sides: Side...) -> [String] {
    let unit = deal.unit == .points ? " (points)" : " (EUR)"
    func row(_ first: String, _ second: String, _ cells: (Side) -> [String]) -> String {
      ([first, second] + sides.flatMap(cells)).joined(separator: ";")
    }
    var lines: [String] = []
    for issue in deal.issues {
      let name = sides == [.second] ? issue.name.uppercased().replacing(" ", with: "  ") : issue.name
      for option in issue.options {
        lines.append(
          row(name, option.label) { [deal.text(of: option.value[$0]), deal.text(of: option.cost[$0])] })
      }
    }
    if sides == [.second] { lines.reverse() }
    for issue in deal.issues {
      if let weight = issue.weight { lines.append(row("weight", issue.name) { [weight[$0].text(), ""] }) }
    }
    for bundle in deal.bundles {
      lines.append(
        row("bundle", deal.listText(of: bundle.options)) {
          [deal.text(of: bundle.value[$0]), deal.text(of: bundle.cost[$0])]
        })
    }
    lines.append(row("BATNA", "") { [deal.text(of: deal.noDealValue[$0]), ""] })
    let headers = sides.flatMap {
      ["value \(deal.parties[$0].name)\(unit)", "cost \(deal.parties[$0].name)"]
    }
    return [(["issue", "option"] + headers).joined(separator: ";")] + lines
  }

  private static func merge(_ sheets: Pair<[String]>) throws -> DealMerge {
    let texts = sheets.map { $0.joined(separator: "\n") + "\n" }
    return try DealMerge(
      OwnSheetTests.read(texts.first, name: "first.csv"), OwnSheetTests.read(texts.second, name: "second.csv")
    )
  }

  /// A deal of some shape, some with a bundle.
  private static func deal(_ round: Int, using generator: inout SeededGenerator) throws -> Deal {
    let shapes = SmallDeal.Shape.allCases
    if round.isMultiple(of: 3) {
      let deal = try RuledTableTests.random(using: &generator)
      return try Deal(
        unit: deal.unit, digits: deal.digits, parties: deal.parties, noDealValue: deal.noDealValue,
        issues: deal.issues, bundles: deal.bundles)
    }
    return SmallDeal.random(
      shapes[round % shapes.count], inPoints: Bool.random(using: &generator), using: &generator)
  }

  @Test func splitDealsComeBackWhole() throws {
    var generator = SeededGenerator(seed: 2001)
    for round in 0..<300 {
      let random = try Self.deal(round, using: &generator)
      let whole = Self.sheet(random, .first, .second).joined(separator: "\n") + "\n"
      let deal = try DealFile(SourceText(name: "deal.csv", bytes: Array(whole.utf8))).deal
      let merge = try Self.merge(Pair { Self.sheet(random, $0) })
      let isSame = merge.file.deal == deal
      #expect(isSame, "round \(round)")
      for read in try [
        DealFile(SourceText(name: "deal.csv", bytes: merge.table().bytes)).deal,
        Self.read(merge.json()),
      ] {
        #expect(deal.firstDifference(from: read) == nil, "round \(round)")
        let settlements = [deal, read].map { Settlement(on: ParetoFrontier(of: $0)) }
        #expect(settlements[0].package == settlements[1].package, "round \(round)")
        #expect(
          settlements[0].payment.map { deal.text(of: $0) }
            == settlements[1].payment.map { read.text(of: $0) }, "round \(round)")
      }
    }
  }

  private static func read(_ json: JSON) throws -> Deal {
    let output = Output.memory()
    output.write(json: json)
    return try DealFile(SourceText(name: "deal.json", bytes: output.contents)).deal
  }

  /// One letter in any label of either sheet is found, and named with its cell.
  @Test func aLetterInAnyLabelIsFound() throws {
    var generator = SeededGenerator(seed: 2002)
    for round in 0..<300 {
      let deal = try Self.deal(round, using: &generator)
      let side = Bool.random(using: &generator) ? Side.first : .second
      var sheets = Pair { Self.sheet(deal, $0) }
      let rows = sheets[side].indices.dropFirst().prefix(deal.issues.reduce(0) { $0 + $1.options.count })
      let row = rows.randomElement(using: &generator) ?? 1
      let column = Int.random(in: 0...1, using: &generator)
      let label = sheets[side][row].split(separator: ";")[column]
      var letters = Array(label)
      let place = Int.random(in: 0..<letters.count, using: &generator)
      letters[place] = "q"
      // An issue stands in several rows, and in those of weights and bundles.
      let changed = String(letters)
      let issue = sheets[side][row].split(separator: ";")[0]
      for index in sheets[side].indices.dropFirst() {
        var cells = sheets[side][index].split(separator: ";", omittingEmptySubsequences: false).map(
          String.init)
        if column == 0, cells[0] == label { cells[0] = changed }
        if column == 1, index == row { cells[1] = changed }
        if cells[0] == "weight", column == 0, LabelKey(cells[1]) == LabelKey(String(label)) {
          cells[1] = changed
        }
        sheets[side][index] = cells.joined(separator: ";")
      }
      // What bundles say of the label would be wrong in a way of its own.
      for side in Side.allCases { sheets[side].removeAll { $0.hasPrefix("bundle;") } }
      let first = sheets[side].firstIndex { $0.hasPrefix(changed + ";") } ?? row
      let cell = column == 0 ? "A\(first + 1)" : "B\(row + 1)"
      do {
        _ = try Self.merge(sheets)
        Testing.Issue.record("round \(round): nothing was found of \(label) as \(changed) in \(issue)")
      } catch let refusal as Refusal {
        let name = side == .first ? "first.csv" : "second.csv"
        #expect(
          refusal.diagnostics.contains {
            $0.place.file == name && $0.place.cell == cell
              && ["merge-issue-missing", "merge-option-missing", "issue-misspelt"].contains($0.problem.code)
          }, "round \(round): \(refusal.diagnostics.map(\.problem))")
      }
    }
  }
}
