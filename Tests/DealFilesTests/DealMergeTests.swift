import MutualGains
import Testing

@testable import DealFiles

/// Two parties' own sheets become one deal, or are refused with their cells.
@Suite struct DealMergeTests {
  static func merge(_ first: String, _ second: String) throws -> DealMerge {
    try DealMerge(
      OwnSheetTests.read(first, name: "a.csv"), OwnSheetTests.read(second, name: "b.csv"))
  }

  /// The table of both, without the byte order mark.
  private func table(_ first: String, _ second: String) throws -> String {
    String(decoding: try Self.merge(first, second).table().bytes, as: UTF8.self)
  }

  private let sheet = "issue;option;value a;cost a\nTerm;30 days;1;0\nTerm;60 days;2;1\nBATNA;;0,5;\n"

  @Test func orderSpellingAndNotationAreThoseOfTheFirst() throws {
    let other = "option,issue,value b\n60  DAYS,term,7.125\n30 days,TERM,3\n,BATNA,0.25\n"
    #expect(
      try table(sheet, other) == """
        issue;option;value a;cost a;value b;cost b
        Term;30 days;1,000;0,000;3,000;0,000
        Term;60 days;2,000;1,000;7,125;0,000
        BATNA;;0,500;;0,250;

        """)
    let back = try Self.merge(other, sheet)
    #expect(back.file.deal.parties.first.name == "b")
    #expect(back.file.deal.issues[0].options.map(\.label) == ["60  DAYS", "30 days"])
  }

  @Test func numbersInLabelsMayBeWrittenOtherwise() throws {
    let (one, other) = (
      "issue;option;value a\nPrice;11,5;0,5\nPrice;12;1\n",
      "issue,option,value b\nPrice,11.5,2.5\nPrice,12,1\n"
    )
    #expect(try Self.merge(one, other).file.deal.issues[0].options.map(\.label) == ["11,5", "12"])
  }

  @Test func rangesStayOneRow() throws {
    let (one, other) = (
      "issue;option;value a\nPrice;100..120 per 0,5;40..0,5\n",
      "issue,option,value b,cost b\nPrice,100..120 by 0.50,0..3.125,1\n"
    )
    #expect(
      try table(one, other) == """
        issue;option;value a;cost a;value b;cost b
        Price;"100,0..120,0 by 0,5";"40,000..0,500";0,000;"0,000..3,125";1,000
        BATNA;;0,000;;0,000;

        """)
  }

  @Test func weightsAndBundlesAreEachPartysOwn() throws {
    let one = "issue;option;value a (points)\ni;x;1\nj;y;2\nweight;i;60\nweight;j;40\nbundle;i=x|j=y;3\n"
    let other = "issue;option;value b (points)\nj;y;5\ni;x;4\nbundle;j=y|i=x;7\n"
    let merged = try Self.merge(one, other)
    let deal = merged.file.deal
    #expect(
      deal.issues[0].weight == Pair(ExactDecimal(units: 60, digits: 0), ExactDecimal(units: 1, digits: 0)))
    #expect(deal.bundles.map(\.value) == [Pair(Amount(units: 3), Amount(units: 7))])
    #expect(merged.bundlesOfOne.isEmpty)
    let alone = try Self.merge(one, "issue;option;value b (points)\nj;y;5\ni;x;4\n")
    #expect(alone.bundlesOfOne.map(\.side) == [.first])
  }

  @Test func equalRulesAreKeptOnce() throws {
    let one =
      "issue;option;value a;requires;status\ni;x;1;;\ni;y;2;j=z;\nj;z;0;;\nj;w;1;;forbidden\nj;v;1;;\n"
    let other =
      "issue;option;value b;requires;excludes\nj;w;1;;\nj;v;1;i=x;\nj;z;0;;i=x\ni;y;2;j=z;\ni;x;1;;\n"
    let deal = try Self.merge(one, other).file.deal
    #expect(deal.rules.count == 4)
    #expect(
      deal.rules.map(\.name) == ["row 3 requires", "row 5 forbidden", "row 3 requires (b)", "row 4 excludes"])
    #expect(
      try table(one, other) == """
        issue;option;value a;value b;requires;excludes;status
        i;x;1,00;1,00;;;
        i;y;2,00;2,00;j=z;;
        j;z;0,00;0,00;;i=x;
        j;w;1,00;1,00;;;forbidden
        j;v;1,00;1,00;i=x;;
        BATNA;;0,00;0,00;;;

        """)
    let json = try Self.merge(one, other).json()
    let output = Output.memory()
    output.write(json: json)
    let read = try DealFile(SourceText(name: "deal.json", bytes: output.contents))
    #expect(read.deal == deal)
  }

  @Test(arguments: [
    // Both directions, and in options.
    (
      "issue;option;value a\nTerm;30 days;1\nTerm;60 days;2\n",
      "issue;option;value b\nTerm;30 days;1\nTerm;60 dags;2\n",
      ["merge-option-missing B3", "merge-option-missing B3"]
    ),
    (
      "issue;option;value a\nTerm;x;1\nPrice;y;2\n", "issue;option;value b\nTerm;x;1\n",
      ["merge-issue-missing A3"]
    ),
    ("issue;option;value a\ni;x;1\n", "issue;option;value A\ni;x;1\n", ["merge-same-party C1"]),
    ("issue;option;value buyer\ni;x;1\n", "issue;option;value buyers\ni;x;1\n", ["merge-same-party C1"]),
    (
      "issue;option;value a;value c\ni;x;1;\n", "issue;option;value b\ni;x;1\n", ["merge-other-party D1"]
    ),
    (
      "issue;option;value a (EUR)\ni;x;1\n", "issue;option;value b (USD)\ni;x;1\n", ["merge-units-differ C1"]
    ),
    ("issue;option;value a (EUR)\ni;x;1\n", "issue;option;value b\ni;x;1\n", ["merge-units-differ C1"]),
    ("issue;option;value a (EUR)\ni;x;1\n", "issue;option;value b\ni;x;$ 1\n", ["merge-units-differ C2"]),
    ("issue;option;value a (points)\ni;x;1\n", "issue;option;value b\ni;x;1\n", ["merge-units-differ C1"]),
    (
      "issue;option;value a (excl. btw)\ni;x;1\n", "issue;option;value b\ni;x;1\n", ["merge-units-differ C1"]
    ),
    (
      "issue;option;value a\nPrice;1..5 by 1;1\n", "issue;option;value b\nPrice;1..5 by 2;1\n",
      ["merge-ranges-differ B2", "merge-ranges-differ B2"]
    ),
    (
      "issue;option;value a\nPrice;1..3 by 1;1\n", "issue;option;value b\nPrice;1;1\nPrice;2;1\nPrice;3;1\n",
      ["merge-ranges-differ B2"]
    ),
    (
      "issue;option;value a;status\ni;x;1;fixed\ni;y;1;\n",
      "issue;option;value b;status\ni;x;1;\ni;y;1;fixed\n",
      ["merge-rules-differ A2"]
    ),
    (
      "issue;option;value a;status\ni;x;1;fixed\ni;y;1;\n",
      "issue;option;value b;status\ni;x;1;forbidden\ni;y;1;\n", ["rule-never-holds A2"]
    ),
  ])
  func refusesWithTheCell(first: String, second: String, codes: [String]) {
    #expect(OwnSheetTests.problems { _ = try Self.merge(first, second) } == codes)
  }

  @Test func nearNamesAreOffered() throws {
    do {
      _ = try Self.merge(
        "issue;option;value a\nTerm;30 days;1\nTerm;60 days;2\n",
        "issue;option;value b\nTerm;60 days;1\nTerm;30 dayz;2\n")
      Issue.record("nothing was refused")
    } catch let refusal as Refusal {
      #expect(
        refusal.diagnostics.map(\.problem) == [
          .merge(
            .optionMissing(
              issue: "Term", option: "30 days", nearest: Header(name: "30 dayz", cell: "B3"), file: "b.csv")),
          .merge(
            .optionMissing(
              issue: "Term", option: "30 dayz", nearest: Header(name: "30 days", cell: "B2"), file: "a.csv")),
        ])
      #expect(refusal.diagnostics.map(\.place.file) == ["a.csv", "b.csv"])
    }
  }
}
