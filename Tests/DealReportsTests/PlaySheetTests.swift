import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// The sheet to play with: what it says of choices is what the program says of them.
@Suite struct PlaySheetTests {
  /// A deal with bundles, a quantity, and rules of every kind.
  private static let deal = """
    issue;option;value a;cost a;value b;cost b;requires;excludes;status;CO2
    Size;small;1;0;5;0;;Colour=red;;10
    Size;large;4;1;2;0;;;;30.5
    Size;huge;9;2;0;3;Colour=blue|Colour=green;;;70
    Colour;red;0;0;3;0;;;;0
    Colour;blue;2;0;2;0.5;;;;5
    Colour;green;3;0;0;0;;;;2
    Term;14 days;0;0;6;0;;;;0
    Term;30 days;2;0;4;0;;;;0
    Term;60 days;5;0;1;1;;;forbidden;0
    Place;here;1;0;1;0;;;fixed;1
    Place;there;2;0;2;0;;;fixed;1
    Place;far;8;0;8;0;;;;4
    bundle;Size=large|Colour=blue;2;0;1;0;;;;
    BATNA;;1;;2;;;;;
    """
  private static let rules = """
    name;rule;when;then;limit
    Few;at most;Size=huge|Colour=green|Term=60 days;;1
    Some;at least;Size=small|Colour=red|Term=14 days;;1
    One;exactly;Place=there|Term=14 days;;1
    Free;maximum cost;b;;3
    Worth;minimum value;a;;4
    Good;minimum gain;b;;2.5
    Clean;maximum;CO2;;35.5
    Alive;minimum;CO2;;12
    """

  private func report() throws -> SettlementReport {
    let file = try DealFile(
      SourceText(name: "deal.csv", bytes: Array(Self.deal.utf8)),
      rules: SourceText(name: "rules.csv", bytes: Array(Self.rules.utf8)))
    return SettlementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
  }

  /// All packages of a deal.
  private func packages(of deal: Deal) -> [DealPackage] {
    deal.issues.reduce([[Int]()]) { lists, issue in
      lists.flatMap { list in issue.options.indices.map { list + [$0] } }
    }.map(DealPackage.init(choices:))
  }

  /// The rows of the sheet after LibreOffice has computed it anew, by the name of the workbook.
  private func computed(_ books: [String: SettlementWorkbook]) throws -> [String: [[String]]] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, book) in books {
      try Data(book.bytes()).write(to: folder.appendingPathComponent("\(name).xlsx"))
    }
    try LibreOffice.computeAnew(books.keys.sorted().map { $0 + ".xlsx" }, in: folder)
    return try books.reduce(into: [:]) { rows, book in
      let file = folder.appendingPathComponent("\(book.key)-deal.csv")
      rows[book.key] = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
      }
    }
  }

  /// What stands beside each rule of the list.
  private func marks(in rows: [[String]]) -> [String] {
    rows.dropFirst(PlayLayout.rulesRow).map { $0[PlayLayout.Column.party] }.filter { !$0.isEmpty }
  }

  @Test(.enabled(if: LibreOffice.program != nil)) func everyRuleIsChecked() throws {
    let report = try report()
    let deal = report.deal
    #expect(deal.rules.count == 12 && deal.bundles.count == 1)
    let all = packages(of: deal)
    let books = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: all.count, by: 2).map {
        ("p\($0)", SettlementWorkbook(report, chosen: all[$0].options))
      })
    var seen: Set<[Bool]> = []
    for (name, rows) in try computed(books) {
      let package = all[Int(name.dropFirst()) ?? 0]
      let kept = deal.rules.map { deal.keeps($0, package) }
      seen.insert(kept)
      #expect(marks(in: rows) == kept.map { $0 ? "kept" : "BROKEN" }, "\(package)")
      let verdict = rows[PlayLayout.verdictRow][PlayLayout.Column.party]
      let broken = kept.count { !$0 }
      #expect(
        verdict == "Every issue has one choice · "
          + (broken == 0 ? "all rules are kept" : "rules broken: \(broken)"))
      let gain = Double(deal.gain(of: package).first.units) / pow(10, Double(deal.digits))
      #expect(abs((Double(rows[1][PlayLayout.Column.gain]) ?? .nan) - gain) < 1e-9, "\(package)")
    }
    // Each rule was seen kept and broken.
    for rule in deal.rules.indices {
      #expect(Set(seen.map { $0[rule] }).count == 2, "\(deal.rules[rule].name)")
    }
  }

  @Test(.enabled(if: LibreOffice.program != nil)) func tellsOfNoChoiceAndOfTwo() throws {
    let report = try report()
    func option(_ issue: Int, _ option: Int) -> OptionIndex { OptionIndex(issue: issue, option: option) }
    let choices: [String: Set<OptionIndex>] = [
      "none": [option(0, 1), option(1, 1), option(2, 1)],
      "two": [option(0, 1), option(0, 2), option(1, 1), option(2, 1), option(3, 0)],
      "empty": [],
    ]
    let rows = try computed(choices.mapValues { SettlementWorkbook(report, chosen: $0) })
    func checks(_ name: String) -> [String] {
      (rows[name] ?? []).map { $0[PlayLayout.Column.check] }.filter { !$0.isEmpty }
    }
    #expect(checks("none") == ["check", "choose one"])
    #expect(checks("two") == ["check", "more than one"])
    #expect(checks("empty") == ["check"] + Array(repeating: "choose one", count: 4))
    let verdict = rows["two"]?[PlayLayout.verdictRow][PlayLayout.Column.party] ?? ""
    #expect(verdict.hasPrefix("Issues without exactly one choice: 1 · "))
  }

  @Test(arguments: Language.allCases) func isTheSameDealUnderTheSameRules(language: Language) throws {
    let report = try report()
    let bytes = try Language.conversation(in: language) { try SettlementWorkbook(report).bytes() }
    let again = try DealFile(DealSource(name: "answer.xlsx", bytes: bytes))
    #expect(again.deal.rules.map(\.condition) == report.deal.rules.map(\.condition))
    #expect(again.deal.bundles == report.deal.bundles && again.deal.issues == report.deal.issues)
    #expect(again.notices == [.rulesFromSheet(language.word(for: .rulesSheet))])
  }

  @Test func theSumsStandBesideTheChoicesAndStayInSight() {
    typealias Column = PlayLayout.Column
    #expect(Column.party == Column.check + 2 && Column.gainAfterPayment < Column.values.first)
    #expect(PlayLayout.verdictRow < PlayLayout.firstOptionRow)
    #expect([0, 25, 26, 51, 52, 701, 702].map(PlayLayout.name) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test func aRuleThatIsTooLongForAFormulaIsNamed() throws {
    // Options apart from each other can't be counted as ranges.
    let options = (0..<1_200).map { Option(label: "o\($0)", value: Pair(Amount(units: Int64($0)), .zero)) }
    let every = stride(from: 0, to: 1_200, by: 2).map { OptionIndex(issue: 0, option: $0) }
    let deal = try Deal(
      unit: .money(currency: nil), digits: 0, parties: Pair(Party(name: "a"), Party(name: "b")),
      issues: [Issue(name: "x", options: options)], rules: [Rule(name: "Even", .atLeast(1, of: every))])
    let reading = try report().file.reading
    let long = SettlementReport(
      on: DealFile(deal: deal, reading: reading, notices: []), frontier: ParetoFrontier(of: deal),
      request: .init())
    let sheet = try #require(DealSheet(long, chosen: [], in: .english))
    #expect(sheet.rules.lines.map(\.formula) == [nil])
  }
}
