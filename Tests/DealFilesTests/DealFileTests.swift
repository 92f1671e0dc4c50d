import MutualGains
import Testing

@testable import DealFiles

/// The deal in `text`.
func read(_ text: String, convention: DecimalConvention? = nil) throws -> DealFile {
  try DealFile(try SourceText(name: "deal.csv", bytes: Array(text.utf8)), convention: convention)
}

/// Why `text` is refused; empty where it isn't.
func refusals(_ text: String, convention: DecimalConvention? = nil) -> [Diagnostic] {
  do { _ = try read(text, convention: convention) } catch {
    if let refusal = error as? Refusal { return refusal.diagnostics }
    if let diagnostic = error as? Diagnostic { return [diagnostic] }
  }
  return []
}

@Suite struct DealFileTests {
  static let head = "issue;option;value buyer;cost buyer;value supplier;cost supplier\n"
  static let example =
    head + """
      Payment term;30 days;0;0;12000;0
      Payment term;60 days;18000;0;4000;1500
      Delivery;24 hours;9000;0;-2500;6000
      Delivery;48 hours;4000;0;0;0
      BATNA;;12000;;1000;

      """

  @Test func readsTheExample() throws {
    let file = try read(Self.example)
    let deal = file.deal
    #expect(deal.parties == Pair(Party(name: "buyer"), Party(name: "supplier")))
    #expect(deal.unit == .money(currency: nil))
    #expect(deal.digits == 2)
    #expect(deal.issues.map(\.name) == ["Payment term", "Delivery"])
    #expect(deal.issues[1].options[0].value == Pair(Amount(units: 900_000), Amount(units: -250_000)))
    #expect(deal.issues[1].options[0].cost == Pair(.zero, Amount(units: 600_000)))
    #expect(deal.noDealValue == Pair(Amount(units: 1_200_000), Amount(units: 100_000)))
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: [",", "\t"])
  func findsTheSeparatorThatFits(separator: String) throws {
    let file = try read(Self.example.replacing(";", with: separator))
    #expect(file.deal == (try read(Self.example)).deal)
    #expect(file.reading.separator == separator.utf8.first)
  }

  @Test func readsDutchAsItReadsEnglish() throws {
    let dutch = """
      \u{FEFF}Onderwerp;Keuze;Waarde koper (€);Meerkosten koper;Opmerking;Waarde leverancier;Kosten leverancier\r
      Betaaltermijn;30 dagen;0;0;;€ 12.000,50;0\r
      Betaaltermijn;60 dagen;18.000;0;;4.000;1.500\r
      Geen deal;;12.000,-;;;1.000;\r
      ;;;;;;\r

      """
    let english = """
      issue,option,value koper (EUR),cost koper,value leverancier,cost leverancier
      Betaaltermijn,30 dagen,0,0,12000.50,0
      Betaaltermijn,60 dagen,18000,0,4000,1500
      BATNA,,12000,,1000,

      """
    let file = try read(dutch)
    #expect(file.deal == (try read(english)).deal)
    #expect(file.reading.hasByteOrderMark)
    #expect(file.reading.decimal.convention == .comma)
    #expect(file.reading.decimal.cell == "F2")
    #expect(file.reading.noDealCell == "A4")
    #expect(file.notices.isEmpty)
  }

  @Test func takesAsManyDecimalsAsAreWritten() throws {
    func digits(_ value: String, unit: String = "") throws -> Int {
      try read("issue;option;value a\(unit);value b\ni;o;\(value);1\n").deal.digits
    }
    #expect(try digits("5") == 2)
    #expect(try digits("5.1234") == 4)
    #expect(try digits("5", unit: " (points)") == 0)
    #expect(try digits("5.10", unit: " (points)") == 2)
    // A weight's decimals and a value's add up, as written.
    let weighted = "issue;option;value a (points);value b\ni;o;2;1\nweight;i;0.50;1\n"
    #expect(try read(weighted).deal.digits == 2)
    // Ten decimals as written, of which six are needed.
    #expect(try digits("5.1234560000") == 6)
    #expect(
      refusals("issue;option;value a;value b\ni;o;0.1234567891;1\n").map(\.problem.code) == [
        "amount-too-many-decimals"
      ])
  }

  @Test func readsWeights() throws {
    let deal = try read(
      """
      issue;option;value a (points);value b (points)
      weight;x;1;1
      weight;Price;0.4;0.25
      gewicht;weight;2;3
      Price;low;10;1
      Price;high;1;10
      """
    ).deal
    #expect(deal.issues.map(\.name) == ["weight", "Price"])
    #expect(deal.digits == 2)
    #expect(deal.issues[1].utility(ofOption: 0) == Pair(Amount(units: 400), Amount(units: 25)))
    #expect(deal.issues[0].options.map(\.label) == ["x"])
  }

  @Test func readsANumericIssueInOneRow() throws {
    let deal = try read(
      """
      issue;option;value a;cost a;value b;cost b
      Term;30..90 by 15 days;0..18000;0;12000..4000;5..6
      Rate;2,5..1 per 0,5;1;0;1;0
      """
    ).deal
    #expect(deal.issues[0].options.map(\.label) == ["30 days", "45 days", "60 days", "75 days", "90 days"])
    #expect(deal.issues[0].options.map(\.value.first.units) == [0, 450_000, 900_000, 1_350_000, 1_800_000])
    #expect(
      deal.issues[0].options.map(\.value.second.units) == [1_200_000, 1_000_000, 800_000, 600_000, 400_000])
    #expect(deal.issues[0].options.map(\.cost.second.units) == [500, 525, 550, 575, 600])
    #expect(deal.issues[1].options.map(\.label) == ["2,5", "2,0", "1,5", "1,0"])
  }

  @Test func roundsSpreadAmountsHalfToEven() throws {
    func spaced(_ first: Int64, _ last: Int64, _ count: Int) -> ([Int64], Bool) {
      let amounts = EvenSpacing(from: first, to: last, count: count)
      return ((0..<count).map { amounts[$0] }, !amounts.isExact)
    }
    #expect(spaced(0, 10, 3) == ([0, 5, 10], false))
    #expect(spaced(0, 5, 3) == ([0, 2, 5], true))
    #expect(spaced(1, 6, 3) == ([1, 4, 6], true))
    #expect(spaced(0, -5, 3) == ([0, -2, -5], true))
    #expect(spaced(-1, -6, 3) == ([-1, -4, -6], true))
    #expect(spaced(0, 10, 4) == ([0, 3, 7, 10], true))
    #expect(spaced(7, 7, 1) == ([7], false))
    let file = try read("issue;option;value a;value b\nBATNA;;0;0\ni;1..4 by 1;0..0.01;1\n")
    #expect(file.notices.contains(.rangeRounded(issue: "i", cell: "C3")))
  }

  @Test func tellsWhatItAssumed() throws {
    let file = try read(
      """
      issue;option;value a;cost a;colour;value b;costs b;
      i;o;1;;red;2;7;
      ;p;1;0;;2;7;
      """)
    #expect(
      file.notices == [
        .unknownColumn(name: "colour", cell: "E1", nearest: nil),
        .headersRead([ReadHeader(name: "costs b", cell: "G1", meant: "cost b")]),
        .issueFilledDown(cells: ["A3"]),
        .emptyCosts(cells: ["D2"]),
        .noNoDealRow,
      ])
    #expect(file.deal.issues[0].options.count == 2)
  }

  @Test(arguments: [
    // Rows, then the code and cell of each problem.
    ("i;o;1.234;0;1;0", "amount-ambiguous C2"),
    ("i;o;;0;1;0", "value-missing C2"),
    ("i;o;1;0", "value-missing E2"),
    ("i;o;1;0;1;0\nI ; O;1;0;1;0", "option-repeated B3"),
    ("i;1..3 by 1;1;0;1;0\ni;2;1;0;1;0", "option-repeated B3"),
    ("i;o;soon;0;1;0", "amount-not-a-number C2"),
    ("i;o;1;-1;1;0", "cost-negative D2"),
    ("i;1..3 by 1;1;5..-1;1;0", "cost-negative D2"),
    ("i;o;1,5;0;1.5;0", "amount-notations-differ E2"),
    ("i;o;=1+1;0;#N/B;5%", "amount-formula C2, amount-error-value E2, amount-percent F2"),
    ("i;o;1;0;1;0;extra", "cell-without-header G2"),
    ("i;;1;0;1;0", "option-missing B2"),
    (";o;1;0;1;0", "issue-missing A2"),
    ("Totaal;;1;0;1;0", "row-total A2"),
    ("i;o;1;0;1;0\nbundle;i=o|j=p;1;0;1;0", "rule-issue-unknown B3"),
    ("i;o;1;0;1;0\nBATNA;;1;;1;\nno deal;;2;;2;", "no-deal-repeated A4"),
    ("i;o;1;0;1;0\nBATNA;x;1;;;5", "no-deal-with-option B3, value-missing E3, no-deal-with-cost F3"),
    ("i;o;1;0;1;0\nweight;i;1;;1;", "weight-on-money A3"),
    ("i;1..10;1;0;1;0", "range-malformed B2"),
    ("i;1..10 by 4;1;0;1;0", "range-step B2"),
    ("i;1..10 by 0;1;0;1;0", "range-step B2"),
    ("i;10..1 by -3;1;0;1;0\nj;1..10 by -3;1;0;1;0", "range-step B3"),
    ("i;1..2000000000 by 1;1;0;1;0", "range-too-long B2"),
    ("i;o;5..1;0;1;0", "amount-range C2"),
    ("i;o;99999999999999999999;0;1;0", "amount-too-large C2"),
    ("i;o;99999999999999999;0;1;0", "amount-too-large C2"),
    (
      "i;o;9999999999999999;0;1;0\nj;o;9999999999999999;0;9999999999999999;0\nk;o;0;9999999999999999;0;9999999999999999",
      "sums-too-large"
    ),
    ("i;o;€ 1;0;$ 1;0", "units-differ E2"),
    ("", "issues-missing"),
  ])
  func refusesWithTheCell(rows: String, expected: String) {
    let found = refusals(Self.head + rows + "\n").map { diagnostic in
      ([diagnostic.problem.code, diagnostic.place.cell].compactMap(\.self)).joined(separator: " ")
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test(arguments: [
    ("issue;option;value a;value b;value c\ni;o;1;1;1\n", "party-too-many E1"),
    ("issue;option;value a\ni;o;1\n", "party-missing"),
    ("issue;option;value a;value b;cost c\ni;o;1;1;1\n", "cost-without-value E1"),
    ("issue;option;value a;value A;value b\ni;o;1;1;1\n", "header-repeated D1"),
    ("issue;issue;option;value a;value b\ni;i;o;1;1\n", "header-repeated B1"),
    ("name;choice\ni;o\n", "header-missing"),
    ("issue;option;value a (EUR);value b (points)\ni;o;1;1\n", "units-differ D1"),
    ("issue;option;value a;value b;status\ni;o;1;1;set\n", "status-unknown E2"),
    ("issue;option;value a;value b;vereist\ni;o;1;1;j=p\n", "rule-issue-unknown E2"),
    (
      "issue;option;value a (points);value b\ni;o;1;1\nj;o;1;1\nweight;i;-1;1\n",
      "weight-missing A4, weight-negative C4"
    ),
    ("issue;option;value a (points);value b\ni;o;1;1\nweight;i;1;1\nweight;i;1;1\n", "weight-repeated A4"),
    ("", "file-empty"), ("\u{FEFF}", "file-empty"), ("\n\n;;\n", "file-empty"),
  ])
  func refusesHeadersAndWholeFiles(text: String, expected: String) {
    let found = refusals(text).map { diagnostic in
      ([diagnostic.problem.code, diagnostic.place.cell].compactMap(\.self)).joined(separator: " ")
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test func anEmptyRuleColumnIsHarmless() throws {
    #expect(try read("issue;option;value a;value b;requires;status\ni;o;1;1;;\n").notices == [.noNoDealRow])
  }

  @Test func takesTheConventionThatIsAskedFor() throws {
    let text = Self.head + "i;o;1.234;0;1;0\n"
    #expect(
      try read(text, convention: .comma).deal.issues[0].options[0].value.first == Amount(units: 123_400))
    let point = try read(text, convention: .point).deal
    #expect(point.digits == 3 && point.issues[0].options[0].value.first == Amount(units: 1234))
    #expect(
      refusals(Self.head + "i;o;1,5;0;1;0\n", convention: .point).map(\.problem.code) == [
        "amount-against-option"
      ])
  }

  @Test func oneProofSettlesTheWholeFile() throws {
    let deal = try read(Self.head + "i;o;1.234;0;1;0,5\n").deal
    #expect(deal.issues[0].options[0].value.first == Amount(units: 123_400))
  }

  @Test func tellsAtMostFiftyProblems() {
    let rows = (0..<80).map { "i\($0);o;x;0;1;0\n" }.joined()
    do {
      _ = try read(Self.head + rows)
      Testing.Issue.record("not refused")
    } catch {
      let refusal = error as? Refusal
      #expect(refusal?.diagnostics.count == 50)
      #expect(refusal?.omitted == 30)
    }
  }

  @Test func tellsOfExtraCellsOncePerRow() {
    let cells = String(repeating: ";é", count: 16_000)
    let found = refusals(Self.head + "i;o;1;0;1;0\nj;o;1;0;1;0" + cells + "\n")
    #expect(found.map(\.problem) == [.text(.extraCells(first: "é", others: 15_999))])
    #expect(found.first?.place.cell == "G3")
  }

  @Test func keepsOnlyTheLineAroundAProblem() throws {
    let cells = String(repeating: ";é", count: 8000)
    let found = refusals("issue;option;value a;note;value b;cost a\n" + "i;o;x;" + cells + "\nj;o;x;;1;y\n")
    #expect(found.map(\.place.cell) == ["C2", "E2", "F2", "G2", "C3", "F3"])
    let wide = try #require(found.first { $0.problem.code == "cell-without-header" })
    #expect(wide.place.column == 12 && wide.place.lineText?.count == 111)
    let label = String(repeating: "é", count: 5000)
    let place = try #require(refusals(Self.head + "i;\(label);x;0;1;0\n").first).place
    #expect(place.column == 5004 && place.lineTextColumn == 4904)
    #expect(place.lineText == String(repeating: "é", count: 99) + ";x;0;1;0")
  }

  @Test func keepsTheFirstOfVeryManyProblems() {
    // The second party's amounts are all in the way; those of the first row come first.
    let rows = (0..<3000).map { "i\($0);o;x;y;z;w\n" }.joined()
    do {
      _ = try read(Self.head + rows)
      Testing.Issue.record("not refused")
    } catch {
      let refusal = error as? Refusal
      #expect(refusal?.diagnostics.map(\.place.cell).prefix(5) == ["C2", "D2", "E2", "F2", "C3"])
      #expect(refusal?.omitted == 11_950)
    }
  }

  @Test func comparesLabelsAsPeopleDo() {
    #expect(LabelKey(" Payment \u{A0} Term ") == LabelKey("payment term"))
    #expect(LabelKey("Café") == LabelKey("CAFE\u{301}"))
    #expect(LabelKey("Straße") == LabelKey("STRASSE"))
    #expect(LabelKey("a b") != LabelKey("ab"))
    #expect(nearestSpelling(to: "byuer", among: ["supplier", "buyer"]) == "buyer")
    #expect(nearestSpelling(to: "x", among: ["supplier"]) == nil)
    #expect(nearestSpelling(to: "x", among: ["y"]) == nil)
    #expect(nearestSpelling(to: "rood", among: ["groen"]) == nil)
    #expect(nearestSpelling(to: String(repeating: "a", count: 65), among: ["a"]) == nil)
  }
}
