import Testing

@testable import DealFiles

/// Sheets that look as if they were meant, and are not read.
@Suite struct UnreadSheetTests {
  private static let rule = [["a", "requires", "Term=30 days", "Delivery=24 hours"]]
  private static let proposal = [["A", "30 days", "24 hours"]]

  private func unread(_ deal: SheetDeal) throws -> [String] {
    try deal.notices.compactMap { notice in
      guard case .sheetNotRead(let sheet) = notice else { return nil }
      let reason =
        switch sheet.reason {
        case .hidden: "hidden"
        case .notNamed: "not named"
        case .ofOtherDeal: "of another deal"
        case .insteadOf(let other): other
        }
      return "\(sheet.name): \(sheet.kind), \(reason)"
    }
  }

  @Test(arguments: ["rule", "regel", "Rules (2)", "Blad2"])
  func namesRules(name: String) throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.rules(Self.rule, named: name)]
    #expect(try unread(deal) == ["\(name): rules, not named"])
    #expect(try DealFile(deal.source).deal.rules.isEmpty)
    // Beside those that are read.
    deal.others.append(SheetDeal.rules(Self.rule, named: "Regels"))
    #expect(try unread(deal) == ["\(name): rules, Regels"])
    // Headers alone are nothing to miss.
    deal.others = [SheetDeal.rules([], named: name)]
    #expect(try unread(deal) == [])
  }

  @Test(arguments: ["proposal", "offers", "Voorstel", "Proposals (2)", "Blad3"])
  func namesProposals(name: String) throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.proposals(Self.proposal, named: name)]
    #expect(try unread(deal) == ["\(name): proposals, not named"])
    deal.others.append(SheetDeal.proposals(Self.proposal))
    #expect(try unread(deal) == ["\(name): proposals, proposals"])
  }

  @Test(arguments: [
    ("Blad2", [["bod", "Term", "Delivery"], ["A", "30 days", "24 hours"]]),
    ("Blad2", [["voorstel", "A", "B"], ["Term", "30 days", "60 days"]]),
    ("Blad2", [["", "Term", "Delivery"], ["A", "30 days", "24 hours"]]),
    ("Blad3", [["", "A", "B"], ["Term", "30 days", "60 days"], ["Delivery", "24 hours", "48 hours"]]),
    ("Blad3", [["term", "30 days"], ["Delivery", "", "48 hours"]]),
    ("Blad3", [["Round 2"], ["onderwerp", "A"], ["Term", "30 days"], ["Delivery", "48 hours"]]),
    ("offers", [["party", "A", "B"], ["Term", "30 days", "60 days"]]),
  ])
  func namesProposalsOfOtherShapes(name: String, rows: [[String]]) throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.table(name, rows)]
    #expect(try unread(deal) == ["\(name): proposals, not named"])
  }

  @Test(arguments: ["hidden", "veryHidden"])
  func namesHiddenSheets(state: String) throws {
    var deal = SheetDeal()
    deal.others = [
      SheetDeal.rules(Self.rule), SheetDeal.proposals(Self.proposal), SheetDeal.table("old", deal.rows),
    ]
    for index in deal.others.indices { deal.others[index].attributes = "state='\(state)'" }
    #expect(
      try unread(deal) == ["rules: rules, hidden", "proposals: proposals, hidden", "old: deal, hidden"])
  }

  @Test func namesCopiesOfTheDeal() throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.table("Deal (2)", deal.rows)]
    #expect(try unread(deal) == ["Deal (2): deal, deal"])
  }

  @Test func leavesOtherSheetsAlone() throws {
    var deal = SheetDeal()
    deal.others = [
      SheetDeal.rules(Self.rule), SheetDeal.proposals(Self.proposal),
      SheetDeal.table("help", [["column", "what it is"], ["issue", "what is negotiated"]]),
      SheetDeal.table("Blad2", [["Term", "why"], ["30 days", "usual"]]),
      SheetDeal.table("package", [["issue", "option"], ["Term", "30 days"], ["Delivery", "24 hours"]]),
      SheetDeal.table(
        "points", [["point", "utility a", "utility b", "Term", "Delivery"], ["1", "2", "3", "30 days"]]),
      SheetDeal.table("names", [["name", "telephone"], ["a", "1"]]),
    ]
    #expect(try unread(deal) == [])
  }

  @Test func rulesFromElsewhereCountInstead() throws {
    var deal = SheetDeal()
    deal.others = [SheetDeal.rules(Self.rule, named: "rule")]
    let given = try SourceText(name: "r.csv", bytes: Array("name;rule;when;then\n".utf8))
    let notices = try DealFile(deal.source, rules: given).notices
    #expect(notices == [.noRules(file: "r.csv")])
    deal.others = [SheetDeal.rules(Self.rule)]
    #expect(
      try DealFile(deal.source, rules: given).notices == [
        .noRules(file: "r.csv"), .rulesInstead(of: "rules"),
      ])
  }

  @Test func namesSheetsOfFilesBesideTheDeal() throws {
    var rules = ZipFile.workbook([SheetDeal.rules(Self.rule), SheetDeal.rules(Self.rule, named: "Rules (2)")])
    let deal = try SheetDeal().source
    func notices(_ names: [String]) throws -> [Notice] {
      try DealFile(deal, rules: SourceText(name: "r.xlsx", bytes: rules, sheetNames: names)).notices
    }
    let copy = UnreadSheet(name: "Rules (2)", kind: .rules, reason: .insteadOf("rules"))
    #expect(try notices(SheetNames.rules) == [.sheetNotRead(copy)])
    var hidden = SheetDeal.rules(Self.rule)
    hidden.attributes = "state='hidden'"
    rules = ZipFile.workbook([SheetDeal.rules(Self.rule, named: "Blad1"), hidden])
    #expect(
      try notices(SheetNames.rules) == [
        .sheetNotRead(UnreadSheet(name: "rules", kind: .rules, reason: .hidden))
      ])
    // Where nothing else is there, the file isn't empty.
    rules = ZipFile.workbook([hidden])
    let alone = #expect(throws: Diagnostic.self) { try notices(SheetNames.rules) }
    #expect(alone?.problem == .workbook(.sheetHidden("rules")))
    let proposals = ZipFile.workbook([
      SheetDeal.proposals(Self.proposal), SheetDeal.proposals(Self.proposal, named: "offers"),
      SheetDeal.table("names", [["name", "telephone"], ["a", "1"]]),
    ])
    let text = try SourceText(name: "p.xlsx", bytes: proposals, sheetNames: SheetNames.proposals)
    let offers = UnreadSheet(name: "offers", kind: .proposals, reason: .insteadOf("proposals"))
    #expect(try ProposalFile(text, for: DealFile(deal)).notices == [.sheetNotRead(offers)])
  }
}
