import DealGenerator
import MutualGains
import Testing

@testable import DealFiles

/// Ranges and margins in tables, workbooks and JSON.
@Suite struct UncertainFiguresTests {
  static let head = "issue;option;value a;cost a;value b;cost b\n"
  static let rest = "j;x;1;0;2;0\nj;y;2;0;5;0\nBATNA;;0;;0;\n"

  static func file(_ rows: String, head: String = head, rest: String = rest) throws -> DealFile {
    try read(head + rows + "\n" + rest)
  }

  static func codes(_ rows: String, rest: String = rest) -> [String] {
    refusals(head + rows + "\n" + rest).map { "\($0.problem.code) \($0.place.cell ?? "")" }
  }

  /// A range of the first option of the first issue, in cents.
  static func range(_ low: Int64, _ high: Int64, _ kind: InputAmount.Kind = .value) -> Uncertainty.Range {
    Uncertainty.Range(
      InputAmount(option: OptionIndex(issue: 0, option: 0), side: .first, kind: kind),
      Amount(units: low)...Amount(units: high))
  }

  static func margin(
    _ issue: Int?, _ side: Side, _ kind: InputAmount.Kind, _ low: String, _ high: String
  ) throws -> Uncertainty.Margin {
    Uncertainty.Margin(
      issue: issue, side: side, kind: kind, low: try #require(ExactDecimal(low)),
      high: try #require(ExactDecimal(high)))
  }

  @Test(arguments: [
    ("80..100", 8000, 10000, 9000), ("80…100", 8000, 10000, 9000), ("80 to 100", 8000, 10000, 9000),
    ("80  TOT 100", 8000, 10000, 9000), ("€ 80 .. € 100", 8000, 10000, 9000),
    ("80..100 EUR", 8000, 10000, 9000), ("80,50..81", 8050, 8100, 8075), ("-5..5", -500, 500, 0),
    ("-100 tot -80", -10000, -8000, -9000), ("1.000,5 to 2.000,5", 100_050, 200_050, 150_050),
    ("(5)..−3", -500, -300, -400), ("1 000..2 000", 100_000, 200_000, 150_000),
  ])
  func everyNotationOfARange(cell: String, low: Int64, high: Int64, middle: Int64) throws {
    let file = try Self.file("i;o;\(cell);0;1;0")
    #expect(file.deal.issues[0].options[0].value.first.units == middle)
    #expect(file.deal.digits == 2)
    #expect(file.uncertainty == Uncertainty(ranges: [Self.range(low, high)]))
    #expect(file.notices.contains(.middleOfRanges(cells: ["C2"])))
  }

  @Test func theMiddleTakesADecimalMoreWhereItMust() throws {
    let points = "issue;option;value a (points);value b\n"
    func digits(_ cell: String) throws -> (Int, Int64) {
      let deal = try Self.file("i;o;\(cell);1", head: points, rest: "j;x;1;0\n").deal
      return (deal.digits, deal.issues[0].options[0].value.first.units)
    }
    #expect(try digits("80..100") == (0, 90))
    #expect(try digits("80..101") == (1, 905))
    #expect(try digits("80.0..101.0") == (1, 905))
    #expect(try digits("0.25..0.5") == (3, 375))
    let longest = Self.codes("i;o;0.000000001..0.000000002;0;1;0")
    #expect(longest == ["amount-too-many-decimals C2"])
    #expect(Set(Self.codes("i;o;-9223372036854775807..1.5;0;1;0")) == ["amount-too-large C2"])
  }

  @Test func endsThatAreTheSameAreCertain() throws {
    let file = try Self.file("i;o;80..80,00;0;1;0")
    #expect(file.uncertainty.isEmpty && file.deal.issues[0].options[0].value.first.units == 8000)
    #expect(!file.notices.contains { $0.code == "middle-of-ranges" })
  }

  @Test func costsBundlesAndNoDealValuesMayBeRanges() throws {
    let file = try Self.file(
      "i;o;1;5..7;1;\nbundle;i=o|j=x;1 tot 3;-4..-2;0;",
      rest: "j;x;1;0;2;0\nBATNA;;;;10..14;".replacing(";;;;", with: ";;1;;"))
    let figures = file.uncertainty.ranges.map(\.figure)
    #expect(
      figures == [
        InputAmount(.option(OptionIndex(issue: 0, option: 0)), side: .first, kind: .cost),
        InputAmount(.noDeal, side: .second), InputAmount(.bundle(0), side: .first),
        InputAmount(.bundle(0), side: .first, kind: .cost),
      ])
    #expect(file.deal.noDealValue.second.units == 1200)
    #expect(file.deal.bundles[0].cost.first.units == -300)
    #expect(file.notices.contains { $0.code == "middle-of-ranges" })
  }

  @Test func aNumericRowHasNoUncertainCell() throws {
    let file = try Self.file("i;30..90 by 15 days;0..18000;0 to 4;7;0")
    #expect(file.uncertainty.isEmpty && !file.notices.contains { $0.code == "middle-of-ranges" })
    #expect(file.deal.issues[0].options.map(\.value.first.units).last == 1_800_000)
    // What is nearly one must not become a single option.
    #expect(Self.codes("i;30 to 90 by 15 days;0..18000;0;7;0") == ["range-malformed B2"])
    #expect(Self.codes("i;30-90 by 15 days;0..18000;0;7;0") == ["range-malformed B2"])
  }

  @Test func endsAreWeightedExactly() throws {
    let text = "issue;option;value a (points);value b\ni;o;1..2;1\nj;p;3;4\nweight;i;0,5;1\nweight;j;1;1\n"
    let file = try read(text)
    // 1.5 × 0.5 takes two decimals.
    #expect(file.deal.digits == 2)
    #expect(file.uncertainty.ranges.map(\.amounts) == [Amount(units: 100)...Amount(units: 200)])
    #expect(file.deal.issues[0].utility(ofOption: 0).first.units == 75)
    let weights = "issue;option;value a (points);value b\ni;o;1;1\nweight;i;1..2;1\n"
    #expect(refusals(weights).map(\.problem.code) == ["amount-range"])
  }

  @Test(arguments: [
    ("i;o;100..80;0;1;0", "amount-range C2"), ("i;o;80-100;0;1;0", "amount-range C2"),
    ("i;o;80 – 100;0;1;0", "amount-range C2"), ("i;o;1;-1..2;1;0", "cost-negative D2"),
    ("i;o;80...100;0;1;0", "amount-not-a-number C2"), ("i;o;80..;0;1;0", "amount-not-a-number C2"),
    ("i;o;to 100;0;1;0", "amount-not-a-number C2"), ("i;o;80to100;0;1;0", "amount-not-a-number C2"),
    ("i;o;1..2..3;0;1;0", "amount-not-a-number C2"), ("i;o;80..100 %;0;1;0", "amount-percent C2"),
    ("i;o;1,5..2.5;0;1;0", "amount-notations-differ C2"), ("i;o;1.000..2.000;0;1;0", "amount-ambiguous C2"),
    ("i;o;€ 1..$ 2;0;1;0", "units-differ C2"), ("i;o;many to 5;0;1;0", "amount-not-a-number C2"),
  ])
  func rangesAreRefusedWithTheCell(rows: String, expected: String) {
    #expect(Self.codes(rows) == [expected])
  }

  @Test func anAlternativeHasOneAmount() {
    let head = "issue;option;value a;value b;note\n"
    let text = head + "i;o;1;2;\nBATNA;;1..2;1;one\nBATNA;;3;1;two\n"
    #expect(refusals(text).map { "\($0.problem.code) \($0.place.cell ?? "")" } == ["amount-range C3"])
  }

  @Test(arguments: [
    ("±20 %", "-20", "20"), ("+/- 20 %", "-20", "20"), ("+-20%", "-20", "20"), ("20 %", "-20", "20"),
    ("20%", "-20", "20"), ("-10 %..+30 %", "-10", "30"), ("-10 % to +30 %", "-10", "30"),
    ("-10% tot 30%", "-10", "30"), ("-10..30 %", "-10", "30"), ("−10…30%", "-10", "30"),
    ("12,5 %", "-12.5", "12.5"), ("0 %", "0", "0"), ("0..15 %", "0", "15"), ("-100..0%", "-100", "0"),
    ("± 0,0000001 %", "-0.0000001", "0.0000001"), ("250%..300%", "", ""),
  ])
  func everyNotationOfAMargin(cell: String, low: String, high: String) throws {
    let rows = "i;o;1;0;1;0\nmargin;i;;\(cell);;"
    if low.isEmpty {
      #expect(Self.codes(rows) == ["margin-ends D3"])
      return
    }
    #expect(
      try Self.file(rows).uncertainty == Uncertainty(margins: [Self.margin(0, .first, .cost, low, high)]))
  }

  @Test func marginsAreOfAPartyAKindAndAnIssueOrAll() throws {
    let file = try Self.file("marge;;20 %;;±5%;\nMargin; I ;;-10..30 %;;1%\ni;o;1;0;1;0")
    let margins = try [
      Self.margin(nil, .first, .value, "-20", "20"), Self.margin(nil, .second, .value, "-5", "5"),
      // Empty cells of the issue say that it has none.
      Self.margin(0, .first, .value, "0", "0"), Self.margin(0, .first, .cost, "-10", "30"),
      Self.margin(0, .second, .value, "0", "0"), Self.margin(0, .second, .cost, "-1", "1"),
    ]
    #expect(file.uncertainty == Uncertainty(margins: margins))
    #expect(
      file.notices.filter { $0.code != "option-single" } == [.margins(issues: nil, parties: ["a", "b"])])
    #expect(file.deal.issues.map(\.name) == ["i", "j"])
    let one = try Self.file("margin;j;;;20 %;\ni;o;1;0;1;0")
    #expect(one.notices.filter { $0.code != "option-single" } == [.margins(issues: ["j"], parties: ["b"])])
    #expect(try Self.file("margin;;;;;\nmargin;i;;;;\ni;o;1;0;1;0").uncertainty.isEmpty)
  }

  @Test(arguments: [
    ("margin;k;20 %;;;", "margin-unknown-issue B3"),
    ("margin;i;20 %;;;\nmarge;I;;5%;;", "margin-repeated A4"),
    ("margin;;20 %;;;\nmargin;;;5%;;", "margin-repeated A4"), ("margin;i;10..30 %;;;", "margin-ends C3"),
    ("margin;i;;-30 %..-10 %;;", "margin-ends D3"), ("margin;i;±101 %;;;", "margin-ends C3"),
    ("margin;i;-20 %;;;", "margin-malformed C3"), ("margin;i;+20 %;;;", "margin-malformed C3"),
    ("margin;i;±-20 %;;;", "margin-malformed C3"), ("margin;i;€ 20 %;;;", "margin-malformed C3"),
    ("margin;i;about 20 %;;;", "margin-malformed C3"), ("margin;i;0,00000001 %;;;", "margin-malformed C3"),
    ("margin;i;20;;;", "margin-without-percent C3"), ("margin;;;0,2;;", "margin-without-percent D3"),
    ("margin;i;20 %;±5;;", "margin-without-percent D3"),
    ("margin;i;-5..20;1 %;;", "margin-without-percent C3"),
    ("margin;i;1,5%;2.5 %;;", "amount-notations-differ D3"),
    ("marginn;i;20 %;;;", "margin-misspelt A3, amount-percent C3, value-missing E3"),
    ("marge 2;i;20 %;;5%;", "margin-misspelt A3, amount-percent C3, amount-percent E3"),
    // An issue that is called so, beside margins or with options that are called as issues are.
    (
      "margin;low;1;0;2;0\nmargin;high;2;0;1;0\nmargin;i;5%;;;",
      "margin-without-percent C3, margin-without-percent C4"
    ),
    ("margin;i;1;0;2;0\nmargin;j;2;0;1;0", "margin-without-percent C3, margin-without-percent C4"),
  ])
  func marginsAreRefusedWithTheCell(rows: String, expected: String) {
    #expect(Self.codes("i;o;1;0;1;0\n" + rows).joined(separator: ", ") == expected)
  }

  @Test func aRuleBesideAMarginIsRefused() {
    let head = "issue;option;value a;value b;status\n"
    let text = head + "i;o;1;2;\nmargin;i;5%;;fixed\n"
    #expect(refusals(text).map { $0.problem.code } == ["rule-misplaced"])
  }

  @Test func anUnknownIssueHasItsNearest() {
    let problems = refusals(Self.head + "Delivery;o;1;0;1;0\nmargin;Delivry;5%;;;\n").map(\.problem)
    #expect(problems == [.row(.marginUnknownIssue("Delivry", nearest: "Delivery"))])
  }

  @Test func anIssueMayBeCalledMargin() throws {
    let file = try Self.file("Margin;low;1;0;2;0\nMargin;high;2;1..3;1;0")
    #expect(file.deal.issues.map(\.name) == ["Margin", "j"])
    #expect(file.deal.issues[0].options.map(\.label) == ["low", "high"])
    #expect(file.uncertainty.margins.isEmpty && file.uncertainty.ranges.count == 1)
  }

  @Test func pricesHaveNoMargins() throws {
    let rows = "Price;100;0;0;100;0\nPrice;110;-10;0;110;0\nmargin;Price;5%;;;\nmargin;j;5%;;;"
    #expect(
      try Self.file(rows).notices == [
        .margins(issues: ["Price", "j"], parties: ["a"]), .marginsOfTransfers(["Price"]),
      ])
    // However many options it has.
    let long = "Price;0..200000 by 1;0..-200000;0;0..200000;0\nmargin;;5%;;;"
    #expect(try Self.file(long).notices.map(\.code) == ["margins", "margins-of-transfers"])
    let other = "Size;0..200000 by 1;0..-200000;0;0..100000;0\n"
    #expect(Self.codes(other + "margin;;5%;;;") == ["margin-of-long-range A3"])
    #expect(Self.codes(other + "margin;Size;5%;;;") == ["margin-of-long-range A3"])
    #expect(Self.codes(other + "margin;j;5%;;;") == [])
  }

  @Test func percentsOfWorkbooksAreMargins() throws {
    var sheet = SheetDeal()
    sheet.formats = "<cellXfs><xf/><xf numFmtId='9'/><xf numFmtId='10'/></cellXfs>"
    sheet.set(3, 3, "17000..19000")
    sheet.set(7, 1, "margin")
    sheet.set(7, 2, "Delivery")
    sheet.set(7, 3, "<c s='1'><v>0.2</v></c>")
    sheet.set(7, 4, "<c s='2'><v>0.125</v></c>")
    sheet.set(7, 5, "-10 % to +30 %")
    let file = try DealFile(sheet.source)
    #expect(
      file.uncertainty.margins == [
        try Self.margin(1, .first, .value, "-20", "20"), try Self.margin(1, .first, .cost, "-12.5", "12.5"),
        try Self.margin(1, .second, .value, "-10", "30"),
      ])
    #expect(file.uncertainty.ranges.count == 1)
    #expect(file.deal.issues[0].options[1].value.first.units == 1_800_000)
    sheet.set(7, 3, SheetDeal.number("20"))
    #expect(sheet.refused == ["C7 margin-without-percent"])
    sheet.set(7, 3, "<c s='1'><v>-0.2</v></c>")
    #expect(sheet.refused == ["C7 margin-malformed"])
  }

  @Test func rangesAreNoTotals() throws {
    // The middles of the last row are the sums of the others.
    let file = try Self.file("i;o;1;1;1;1\nk;all;2..6;0..2;3..5;0..2", rest: "l;q;3;0;3;0\n")
    #expect(file.deal.issues.count == 3)
  }
}

/// Ranges and margins, written and read again.
@Suite struct UncertainRoundTripTests {
  static func written(_ file: DealFile, as form: String) throws -> DealFile {
    switch form {
    case "csv":
      let bytes = try DealTable(file).written(file: "deal.csv").bytes
      return try DealFile(SourceText(name: "deal.csv", bytes: bytes))
    case "json":
      let output = Output.memory()
      output.write(json: file.json)
      return try DealFile(SourceText(name: "deal.json", bytes: output.contents))
    default:
      let bytes = try DealWorkbook(file).written(file: "deal.xlsx").bytes
      return try DealFile(DealSource(name: "deal.xlsx", bytes: bytes))
    }
  }

  /// A deal with ranges and margins in some of its places.
  static func random(_ generator: inout SeededGenerator, isDutch: Bool, isPoints: Bool) -> String {
    func amount(_ least: Int) -> String {
      let whole = Int.random(in: least...200, using: &generator)
      return whole == 0 ? "0" : "\(whole)" + ["", ",5", ",25"][Int.random(in: 0..<3, using: &generator)]
    }
    func cell(_ least: Int) -> String {
      let low = amount(least)
      if Int.random(in: 0..<3, using: &generator) > 0 { return low }
      // Larger in any case.
      let high = "\(Int.random(in: 201...400, using: &generator))"
      return low + ["..", " tot ", " to ", "…"][Int.random(in: 0..<4, using: &generator)] + high
    }
    func margin() -> String {
      let cells = ["", "", "±20 %", "12,5%", "-10..30 %", "-7,25 % to 0 %", "0 %", "-100..1000 %"]
      return cells[Int.random(in: cells.indices, using: &generator)]
    }
    let unit = isPoints ? " (points)" : ""
    var text =
      isDutch
      ? "onderwerp;optie;waarde a\(unit);kosten a;waarde b;kosten b\n"
      : "issue;option;value a\(unit);cost a;value b;cost b\n"
    let count = Int.random(in: 2...5, using: &generator)
    for issue in 0..<count {
      for option in 0..<Int.random(in: 2...4, using: &generator) {
        text +=
          "Onderwerp \(issue)\(issue);optie \(option)\(option);\(cell(-200));\(cell(0));\(cell(-200));\(cell(0))\n"
      }
    }
    if Bool.random(using: &generator) {
      text += "\(isDutch ? "bundel" : "bundle");Onderwerp 00=optie 00|Onderwerp 11=optie 11;"
      text += "\(cell(-50));\(cell(-50));\(cell(-50));\(cell(-50))\n"
    }
    if isPoints {
      for issue in 0..<count { text += "weight;Onderwerp \(issue)\(issue);0,5;;\(issue + 1);\n" }
    }
    for issue in 0..<count where Bool.random(using: &generator) {
      text +=
        "\(isDutch ? "marge" : "margin");Onderwerp \(issue)\(issue);\(margin());\(margin());\(margin());\(margin())\n"
    }
    if Bool.random(using: &generator) {
      text += "margin;;\(margin());\(margin());\(margin());\(margin())\n"
    }
    return text + "BATNA;;\(cell(-50));;\(cell(-50));\n"
  }

  @Test(arguments: UInt64(1)...60)
  func everyFormComesBackFromEveryOther(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Self.random(&generator, isDutch: seed % 2 == 0, isPoints: seed % 3 == 0)
    let file = try read(text, convention: .comma)
    #expect(seed > 1 || !file.uncertainty.isEmpty)
    for form in ["csv", "json", "xlsx"] {
      let once = try Self.written(file, as: form)
      #expect(file.firstDifference(from: once) == nil, "\(form)\n\(text)")
      for other in ["csv", "json", "xlsx"] {
        #expect(file.firstDifference(from: try Self.written(once, as: other)) == nil, "\(form) \(other)")
      }
    }
  }

  @Test func whatDiffersIsSeen() throws {
    let text = UncertainFiguresTests.head + "i;o;1..3;0;1;0\ni;p;0;0;0;0\nmargin;i;5 %;;;\n"
    let file = try read(text)
    #expect(file.firstDifference(from: try read(text)) == nil)
    for (old, new) in [("1..3", "2"), ("1..3", "0..4"), ("5 %", "6 %"), ("5 %;", ";5 %"), ("in;i", "in;")] {
      #expect(file.firstDifference(from: try read(text.replacing(old, with: new))) == "i", "\(new)")
    }
  }

  @Test func threeDecimalsAreNoThousands() throws {
    let text = UncertainFiguresTests.head + "i;o;1,500..2,500;0;1;0\ni;p;0,5;0;0;0\nmargin;i;1,125 %;;;\n"
    let file = try read(text, convention: .comma)
    #expect(file.firstDifference(from: try Self.written(file, as: "csv")) == nil)
  }

  @Test func domainsOfOtherToolsRefuse() throws {
    let file = try read("issue;option;value a (points);value b\ni;o;1..3;2\ni;p;0;4\n")
    for tool in [DomainWriter.Tool.genius, .geniusWeb, .negMAS, .negoLog] {
      #expect(throws: Refusal.self) { try DomainWriter.files(of: file, as: tool) }
    }
  }

  @Test func mergedSheetsKeepWhatEachDoesNotKnow() throws {
    let one = """
      issue;option;value a;cost a
      Term;30 days;1..2;0
      Term;60 days;2;1
      Lot;x;1;0
      Lot;y;3;0..0,5
      bundle;Term=30 days|Lot=x;1..2;
      margin;Lot;5 %;
      BATNA;;0..1;

      """
    let two = """
      issue,option,value b,cost b
      Lot,y,7.5..8,1
      Lot,x,0,0
      Term,60 days,1,2..3
      Term,30 days,1,0
      margin,,,-10..30 %
      BATNA,,4,

      """
    let merge = try DealMergeTests.merge(one, two)
    let (deal, uncertainty) = (merge.file.deal, merge.file.uncertainty)
    #expect(uncertainty.ranges.count == 6)
    for range in uncertainty.ranges {
      let middle = deal.amount(of: range.figure).units
      #expect(2 * middle == range.amounts.lowerBound.units + range.amounts.upperBound.units)
    }
    let subjects = uncertainty.ranges.filter { $0.figure.side == .second }.map(\.figure.subject)
    #expect(
      Set(subjects) == [
        .option(OptionIndex(issue: 1, option: 1)), .option(OptionIndex(issue: 0, option: 1)),
      ])
    #expect(
      uncertainty.margins == [
        try UncertainFiguresTests.margin(1, .first, .value, "-5", "5"),
        try UncertainFiguresTests.margin(nil, .second, .cost, "-10", "30"),
      ])
    let table = try merge.table().bytes
    let back = try DealFile(SourceText(name: "deal.csv", bytes: table))
    #expect(merge.file.firstDifference(from: back) == nil)
    _ = try merge.json()
  }

  @Test func aSheetToFillHasNothingOfThem() throws {
    let text =
      UncertainFiguresTests.head + """
        i;o;1..3;0;1..9;0
        i;p;0;0;0;0
        j;q;0;0;0;0
        bundle;i=o|j=q;0;0;-5..5;0
        margin;i;5 %;;7 %;
        BATNA;;0;;3..4;

        """
    let sheet = try SheetToFill(of: try read(text), for: "a")
    let written = String(decoding: try sheet.table(), as: UTF8.self)
    #expect(!written.contains("..") && !written.contains("%") && !written.contains("bundle"))
  }
}

/// Ranges and margins in JSON.
@Suite struct UncertainJSONTests {
  static let example = """
    {"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 2, "parties": ["a", "b"],
    "noDealValue": [{"low": 1, "high": 2}, 0],
    "issues": [{"name": "x", "options": [{"label": "y", "value": [{"low": 80, "high": 1e2}, -0.05], "cost": [0, {"low": 1, "high": 2.5}]},
    {"label": "z", "value": [3, 4]}]}],
    "margins": [{"issue": "X", "party": "b", "kind": "value", "low": -20, "high": 12.5},
    {"issue": null, "party": "a", "kind": "cost", "low": 0, "high": 30}]}
    """

  @Test func readsRangesAndMargins() throws {
    let file = try JSONDealTests.read(Self.example)
    #expect(file.deal.issues[0].options[0].value.first.units == 9000)
    #expect(file.deal.noDealValue.first.units == 150)
    #expect(
      file.uncertainty.ranges.map(\.amounts) == [
        Amount(units: 100)...Amount(units: 200), Amount(units: 8000)...Amount(units: 10000),
        Amount(units: 100)...Amount(units: 250),
      ])
    #expect(
      file.uncertainty.margins == [
        try UncertainFiguresTests.margin(0, .second, .value, "-20", "12.5"),
        try UncertainFiguresTests.margin(nil, .first, .cost, "0", "30"),
      ])
    #expect(
      file.notices.first
        == .middleOfRanges(
          cells: ["noDealValue[0]", "issues[0].options[0].value[0]", "issues[0].options[0].cost[1]"]))
  }

  @Test(arguments: [
    ("\"high\": 1e2", "\"high\": 79", "amount-range"), ("\"high\": 1e2", "\"hi\": 100", "json-key-unknown"),
    ("\"high\": 1e2", "\"high\": 80.01", "amount-beyond-digits"),
    ("\"high\": 1e2", "\"high\": 80.005", "amount-beyond-digits"),
    (", \"high\": 1e2", "", "json-key-missing"),
    ("{\"low\": 1, \"high\": 2.5}", "{\"low\": -1, \"high\": 2}", "cost-negative"),
    ("\"X\"", "\"xx\"", "margin-unknown-issue"), ("\"party\": \"b\"", "\"party\": \"c\"", "name-unknown"),
    ("\"value\", \"low\"", "\"values\", \"low\"", "json-wrong-kind"),
    ("\"low\": -20", "\"low\": 1", "margin-ends"),
    ("\"low\": -20", "\"low\": -101", "margin-ends"), ("12.5", "12.123456789", "margin-malformed"),
    ("12.5", "\"12 %\"", "json-wrong-kind"), ("\"party\": \"b\", ", "", "json-key-missing"),
    (
      "{\"issue\": null, \"party\": \"a\", \"kind\": \"cost\"",
      "{\"issue\": \"x\", \"party\": \"b\", \"kind\": \"value\"", "name-repeated"
    ),
  ])
  func refuses(old: String, new: String, expected: String) {
    #expect(Self.example.contains(old))
    #expect(JSONDealTests.code(Self.example.replacing(old, with: new)) == expected)
  }

  @Test func endsHaveToBeExactWithTheirWeight() {
    let text = """
      {"schema": "mutual-gains/deal 1", "unit": "points", "digits": 1, "parties": ["a", "b"], "noDealValue": [0, 0],
      "issues": [{"name": "x", "weight": [0.5, 1], "options": [{"label": "y", "value": [{"low": 0.1, "high": 0.3}, 1]}]}]}
      """
    #expect(JSONDealTests.code(text) == "amount-beyond-digits")
    #expect(JSONDealTests.code(text.replacing("\"digits\": 1", with: "\"digits\": 2")) == nil)
  }
}
