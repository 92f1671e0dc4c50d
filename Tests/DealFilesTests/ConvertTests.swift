import MutualGains
import Testing

@testable import DealFiles

/// Turning deals into other formats and back.
@Suite struct ConvertTests {
  static let points = #"""
    issue,option,value a (points),value b (points)
    Bread,"white, sliced",0.30,0.2
    Bread,brown,0.1,0.4
    Fruit,apple,0.7,0.13
    Fruit,"pear ""conference""",0.05,0.6
    Fruit,none,0,0
    BATNA,,0.1,0.4

    """#

  static func text(_ name: String, _ bytes: [UInt8]) throws -> SourceText {
    try SourceText(name: name, bytes: bytes)
  }

  static func files(_ deal: DealFile, _ tool: DomainWriter.Tool) throws -> [SourceText] {
    try DomainWriter.files(of: deal, as: tool).files.map { file in
      let output = Output.memory()
      file.write(output)
      return try text(file.name, output.contents)
    }
  }

  /// Whether `second` is `first` times one number, for both parties and throughout.
  static func isMultiple(_ first: Deal, _ second: Deal) -> Bool {
    func all(_ deal: Deal) -> [Fraction] {
      let values = deal.issues.flatMap { issue in issue.options.indices.map { issue.utility(ofOption: $0) } }
      return (values + [deal.noDealValue]).flatMap { [$0.first, $0.second] }
        .compactMap { Fraction(Int128($0.units), power(10, deal.digits) ?? 0) }
    }
    let pairs = Array(zip(all(first), all(second)))
    let factors = Set(pairs.filter { $0.0 != .zero }.compactMap { $0.1.divided(by: $0.0) })
    return factors.count <= 1 && pairs.allSatisfy { ($0.0 == .zero) == ($0.1 == .zero) }
      && first.issues.map { $0.options.map(\.label) } == second.issues.map { $0.options.map(\.label) }
      && first.issues.map(\.name) == second.issues.map(\.name) && first.parties == second.parties
  }

  @Test(arguments: [DomainWriter.Tool.genius, .geniusWeb, .negMAS, .negoLog])
  func roundTripsKeepEveryUtility(tool: DomainWriter.Tool) throws {
    let deal = try read(Self.points)
    let back = try DomainFiles.deal(Self.files(deal, tool))
    #expect(Self.isMultiple(deal.deal, back.deal))
    #expect(back.deal.noDealValue.first > .zero)
  }

  /// Awkward numbers: thirds, one option that is worth nothing, large and small ones.
  @Test(arguments: [DomainWriter.Tool.genius, .geniusWeb, .negMAS, .negoLog])
  func randomDealsKeepEveryUtility(tool: DomainWriter.Tool) throws {
    for seed in UInt64(1)...20 {
      var state = seed
      func next(_ bound: Int64) -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64(state >> 33) % bound
      }
      let issues = (0..<Int(1 + next(7))).map { issue in
        Issue(
          name: "issue \(issue)",
          options: (0..<Int(1 + next(5))).map { option in
            Option(label: "<\(option)>", value: Pair { _ in Amount(units: next(10_000)) })
          })
      }
      let deal = try Deal(
        unit: .points, digits: Int(next(5)), parties: Pair(Party(name: "a"), Party(name: "b")), issues: issues
      )
      let file = DealFile(deal: deal, reading: try read(Self.points).reading, notices: [])
      #expect(Self.isMultiple(deal, try DomainFiles.deal(Self.files(file, tool)).deal), "seed \(seed)")
      let table = try DealTable(file).written(file: "deal").bytes
      #expect(Self.isMultiple(deal, try DealFile(Self.text("deal.csv", table)).deal), "seed \(seed)")
      let output = Output.memory()
      output.write(json: deal.json)
      #expect(try DealFile(Self.text("deal.json", output.contents)).deal == deal, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "Price;0,00..20000,00 per 0,01 EUR per stuk;0..20000;1,5;20000..0;0,00..7,25;3..40",
    "Price;90..30 by 15;1..2;0;7;0;5", "Price;300000..0 by 1 days;-5..5;0;7..7;2;0",
  ]) func rangesComeBackAsOneRow(row: String) throws {
    let head = "issue;option;value a (EUR);cost a;value b;cost b;co2\n"
    let rest = "Other;x;1,5;0;2;0;1\nOther;y;2;0;1;0;2\nBATNA;;0;0;0;0;\n"
    let deal = try DealFile(Self.text("deal.csv", Array((head + row + "\n" + rest).utf8)), convention: .comma)
    let range = try #require(deal.deal.issues[0].options.range)
    let table = try DealTable(deal).written(file: "deal.csv").bytes
    #expect(String(decoding: table, as: UTF8.self).split(separator: "\n").count == 5)
    let output = Output.memory()
    output.write(json: deal.deal.json)
    for back in [
      try DealFile(Self.text("deal.csv", table)).deal,
      try DealFile(Self.text("deal.json", output.contents)).deal,
    ] {
      #expect(back.firstDifference(from: deal.deal) == nil)
      #expect(back.issues[0].options.count == range.count)
      for option in [0, range.count / 3, range.count - 1] {
        #expect(back.issues[0].options[option] == range[option])
      }
    }
  }

  @Test func csvWithWeightsAndCostsComesBack() throws {
    let deal = try read(
      """
      issue;option;value a (points);cost a;value b
      Price;100;10,5;1,250;70
      Price;110;4;0;100
      weight;Price;0,5;;40
      BATNA;;1;;2
      """)
    let table = try DealTable(deal).written(file: "deal.csv").bytes
    let back = try DealFile(Self.text("deal.csv", table)).deal
    #expect(Self.isMultiple(deal.deal, back))
    #expect(back.issues[0].weight?.map(\.trimmed) == deal.deal.issues[0].weight?.map(\.trimmed))
    #expect(back.issues[0].options[0].cost.first != .zero)
  }

  @Test(arguments: ["30..90 by 15 days", "#N/A", " padded"])
  func labelsThatCSVWouldChangeAreRefused(label: String) throws {
    let issue = Issue(name: "Issue", options: [Option(label: label, value: Pair(.zero, .zero))])
    let deal = try Deal(
      unit: .points, digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")), issues: [issue])
    let file = DealFile(deal: deal, reading: try read(Self.points).reading, notices: [])
    #expect(throws: Refusal.self) { try DealTable(file).written(file: "deal").bytes }
  }

  @Test func whatAToolCanNotSayIsNamed() throws {
    func code(_ deal: DealFile) -> Problem? {
      do { _ = try DomainWriter.files(of: deal, as: .genius) } catch { return error.diagnostics[0].problem }
      return nil
    }
    #expect(code(try read(DealFileTests.example))?.code == "convert-would-lose")
    let cost = "issue,option,value a (points),cost a,value b\nx,y,1,2,3\n"
    #expect(
      code(try read(cost))
        == .format(.wouldLose(format: "Genius", what: "additional costs, such as those of x: y")))
    let negative = "issue,option,value a (points),value b\nx,y,-1,3\n"
    #expect(
      code(try read(negative))
        == .format(.wouldLose(format: "Genius", what: "points below 0, such as those of x: y")))
  }

  @Test(arguments: 1...40) func weightsAddUpToOne(count: Int) {
    let weights = FiniteWeights(count: count)
    #expect(weights.parts.count == count)
    #expect(weights.parts.reduce(Int128(0)) { $0 + Int128($1) } == power(10, weights.digits))
    for part in weights.parts { #expect(part > 0 && Fraction(1, Int128(part))?.finiteDigits != nil) }
  }
}
