import MutualGains
import Testing

@testable import DealFiles

/// Names that a reader takes for one.
@Suite struct NearNameTests {
  static let head = "issue;option;value a;cost a;value b;cost b\n"

  /// A deal of two issues with two options each, the second issue of which is written in two ways.
  static func text(_ first: String, _ second: String) -> String {
    head + "Term;30;0;0;12;0\nTerm;60;18;0;4;1\n\(first);24;9;0;-2;6\n\(second);48;4;0;0;0\nBATNA;;1;;1;\n"
  }

  @Test(arguments: [
    ("Delivery", "Deli\u{200B}very"), ("Delivery", "\u{FEFF}Delivery"), ("Delivery", "Delivery\u{AD}"),
    ("Delivery", "De\u{2060}livery\u{200E}"), ("Levertijd", "Lever\u{200D}tijd"),
    ("Levertijd", "\u{202A}Levertijd\u{202C}"),
    ("Levertijd", "Levertijd\u{FE0F}"),
  ])
  func charactersThatNobodySeesMakeNoDifference(first: String, second: String) throws {
    let file = try read(Self.text(first, second))
    #expect(file.deal.issues.map(\.name) == ["Term", first])
    guard case .invisibleCharacters(let found) = file.notices.first else {
      Issue.record("no notice")
      return
    }
    #expect(Set(found.map(\.cell)) == ["A5"])
  }

  @Test(arguments: [
    ("Lead-time", "Lead–time"), ("Lead-time", "Lead\u{2011}time"), ("Buyer's plan", "Buyer’s plan"),
    ("\"Green\" fleet", "“Green” fleet"), ("Delivery", "D\u{435}livery"), ("Prijs", "Pr\u{133}s"),
    ("ABC", "ＡＢＣ"), ("Kosten…", "Kosten..."), ("CO2", "CO₂"), ("Opslag 10 m2", "Opslag 10 m²"),
  ])
  func signsThatLookAlikeAreOne(first: String, second: String) throws {
    func cell(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
    let file = try read(Self.text(cell(first), cell(second)))
    #expect(file.deal.issues.map(\.name) == ["Term", first])
    #expect(file.notices == [.readAs(name: second, cell: "A5", meant: first, meantCell: "A4")])
  }

  @Test(arguments: [
    ("Delivery", "Delivrey"), ("Delivery", "Deliverys"), ("Delivery", "Deliveries"),
    ("Delivery", "Dellivery"),
    ("Lead time", "Leadtime"), ("Lead time", "Lead-times"), ("Betaaltermijn", "Betaaltermijnen"),
    ("Garantie", "Garanties"), ("Boete", "Boetes"), ("Prijs", "Prijzen"), ("Verpakking", "Verpaking"),
    ("Volume discount", "Volume discuont"), ("Aansprakelijkheid", "Aansprakelikjheid"),
    ("Onderhoud", "Onderhuod"), ("Levering", "1. Levering"), ("Levertijd", "Levertyd"),
    ("Levering", "Levering 1)"), ("Levering", "Levering (1)"), ("Levering", "Levering¹"),
    ("Levering", "Levering ->"),
    ("Levering", "Levering (vervolg)"), ("Levering", "Levering vervolg"), ("Levering", "De levering"),
    ("Levertijd", "Levertijd (in dagen)"), ("Levertijd", "Levertijd, dagen"), ("Levering", "a. Levering"),
    ("Levering", "2.1 Levering"), ("Levering", "§2 Levering"), ("Betaaltermijn", "Betaalterm."),
    ("Betaaltermijn", "Bet.termijn"), ("Betaaltermijn", "Betaa1termijn"), ("Prijs", "Prys"),
    ("Auto", "Auto's"), ("Lot 1", "Lot 01"), ("Korting 60 dagen", "Korting 60,0 dagen"),
  ])
  func refusesASlipWithASingleOption(first: String, second: String) {
    for (one, other) in [(first, second), (second, first)] {
      let found = refusals(Self.text(one, other))
      #expect(found.map(\.problem) == [.row(.issueMisspelt(other, meant: one, cell: "A4"))])
      #expect(found.first?.place.cell == "A5")
    }
    // Beside an issue with more options it is the single one that is misspelt, wherever it stands.
    let rows = Self.head + "\(second);x;1;0;2;0\n\(first);24;9;0;-2;6\n\(first);48;4;0;0;0\n"
    #expect(refusals(rows).map(\.problem) == [.row(.issueMisspelt(second, meant: first, cell: "A3"))])
  }

  @Test(arguments: [
    ("Lot 1", "Lot 2"), ("Site A", "Site B"), ("Phase I", "Phase II"), ("Phase II", "Phase III"),
    ("Volume 2026", "Volume 2027"), ("Import", "Export"), ("Binnen", "Buiten"), ("Opslag", "Afslag"),
    ("Line 12", "Line 21"), ("Maat S", "Maat M"), ("Noord", "Zuid"), ("Wk 1", "Wk 2"), ("A1", "B1"),
    ("a. Levering", "b. Levering"), ("1.5 days", "2.5 days"), ("Levering", "Levering 2"), ("H2O", "HO"),
    ("IT", "HR"), ("Inkoop", "Verkoop"), ("Internal audit", "External audit"),
  ])
  func otherNamesStayTwo(first: String, second: String) throws {
    let file = try read(Self.text(first, second))
    #expect(file.deal.issues.map(\.name) == ["Term", first, second])
    // Their amounts are part of every package.
    #expect(file.notices == [.singleOptions(issues: [first, second], cells: ["A4", "A5"])])
  }

  @Test(arguments: [
    ("Weekly", "Weekl"), ("60 dagen", "60,0 dagen"), ("60 dagen", "60 dag"), ("Supplier", "Suppliers"),
    ("Maandelijks", "Maandelijsk"),
  ])
  func namesOptionsThatAreNearlyTheSame(first: String, second: String) throws {
    let file = try read(Self.head + "P;\(first);1;0;2;0\nP;\(second);2;0;1;0\nBATNA;;0;;0;\n")
    #expect(
      file.notices == [
        .optionsAlike(issue: "P", option: second, cell: "B3", other: first, otherCell: "B2")
      ])
  }

  @Test(arguments: [
    ("24-48 hours", "24–48 hours"), ("Net\u{A0}30", "Net 30"), ("30\u{200B} days", "30 days"),
    ("5 °C", "5\u{2009}°C"),
  ])
  func optionsThatLookTheSameAreOne(first: String, second: String) {
    let found = refusals(Self.head + "P;\(first);1;0;2;0\nP;\(second);2;0;1;0\n")
    #expect(found.map(\.problem.code) == ["option-repeated"])
  }

  @Test(arguments: [
    ("Yes", "No"), ("30 days", "60 days"), ("Low", "High"), ("2 years", "3 years"), ("Type A", "Type B"),
  ])
  func otherOptionsAreNotNamed(first: String, second: String) throws {
    #expect(try read(Self.head + "P;\(first);1;0;2;0\nP;\(second);2;0;1;0\nBATNA;;0;;0;\n").notices.isEmpty)
  }

  @Test func refusesPartiesThatAreNearlyTheSame() {
    for (first, second) in [("buyer", "buyers"), ("leverancier", "leverancier s"), ("Supplier", "Suplier")] {
      let found = refusals("issue;option;value \(first);value \(second)\nP;x;1;2\n")
      #expect(found.map(\.problem.code) == ["parties-alike"])
    }
    #expect(refusals("issue;option;value Site A;value Site B\nP;x;1;2\n").isEmpty)
  }

  @Test func amountsMayHaveCharactersThatNobodySees() throws {
    for mark in ["\u{200B}", "\u{FEFF}", "\u{200E}", "\u{AD}", "\u{2060}"] {
      let text = Self.text("Delivery", "Delivery")
      let file = try read(text.replacing("18", with: mark + "18").replacing("-2", with: "-" + mark + "2"))
      #expect(file.deal == (try read(text)).deal)
      guard case .invisibleCharacters(let found) = file.notices.first else {
        Issue.record("no notice")
        return
      }
      #expect(found.map(\.cell) == ["C3", "E4"])
    }
  }

  /// Both sides of something, which are no slip of each other.
  @Test(arguments: [
    ("opdrachtgever", "opdrachtnemer"), ("werkgever", "werknemer"), ("employer", "employee"),
    ("lessor", "lessee"), ("trainer", "trainee"), ("koper", "verkoper"),
  ])
  func counterpartsAreTwoParties(first: String, second: String) {
    #expect(refusals("issue;option;value \(first);value \(second)\nP;x;1;2\n").isEmpty)
  }

  @Test(arguments: [
    ("Delivery", "Delivrey"), ("Lead time", "Leadtime"), ("Payment term", "Payment terms"),
    ("Voorraad", "Voorraden"), ("Service & support", "Service and support"), ("Bonus", "Bonussen"),
  ])
  func namesIssuesThatAreNearlyTheSame(first: String, second: String) throws {
    let rows = [first, second].map { "\($0);x;1;0;2;0\n\($0);y;2;0;1;0\n" }.joined()
    #expect(
      try read(Self.head + rows + "BATNA;;0;;0;\n").notices == [
        .issuesAlike(first, cell: "A2", other: second, otherCell: "A4")
      ])
    // With a single option it is refused.
    let single = Self.head + rows.replacing("\(second);y;2;0;1;0\n", with: "")
    #expect(refusals(single).map(\.problem) == [.row(.issueMisspelt(second, meant: first, cell: "A2"))])
  }

  /// What only may be the same is named where one of both has a single option, and nowhere else.
  @Test(arguments: [
    ("Term", "Trem"), ("Prijs", "Prjs"), ("Price (EUR)", "Price"), ("Fee", "Fees"), ("Pallets", "Ballets"),
    ("Payment term", "Term payment"),
  ])
  func namesWhatMayBeASlip(first: String, second: String) throws {
    let more = Self.head + "\(first);x;1;0;2;0\n\(first);y;2;0;1;0\n\(second);x;1;0;2;0\n"
    let notice = Notice.issuesAlike(first, cell: "A2", other: second, otherCell: "A4")
    #expect(try read(more + "BATNA;;0;;0;\n").notices == [notice])
    #expect(try read(more + "\(second);z;2;0;1;0\nBATNA;;0;;0;\n").notices.isEmpty)
  }

  @Test(arguments: [
    ("< 30 days", "> 30 days"), ("≤ 5 jaar", "≥ 5 jaar"), ("1.5 days", "15 days"), ("1-2 days", "12 days"),
    ("Label A+", "Label A"), ("+5 percent", "-5 percent"), ("2+1 jaar", "21 jaar"), ("typical", "atypical"),
    ("normal", "formal"), ("premium", "premium+"), ("5/7 service", "57 service"),
  ])
  func signsThatMeanSomethingTellOptionsApart(first: String, second: String) throws {
    let text = Self.head + "P;\(first);1;0;2;0\nP;\(second);2;0;1;0\nBATNA;;0;;0;\n"
    #expect(try read(text).notices.isEmpty)
  }

  @Test(arguments: [("30 days", "30 day"), ("€ 5", "€5"), ("Yes", "Yes."), ("R&D", "R & D"), ("10%", "10 %")])
  func shortOptionsMayBeNearlyTheSame(first: String, second: String) throws {
    let file = try read(Self.head + "P;\(first);1;0;2;0\nP;\(second);2;0;1;0\nBATNA;;0;;0;\n")
    #expect(file.notices.map(\.code) == ["options-alike"])
  }

  @Test(arguments: [("O'Neill", "O’Neill"), ("A-B", "A–B"), ("buyer", "bu\u{443}er")])
  func saysHowTheNameOfAPartyWasRead(first: String, second: String) throws {
    let file = try read(
      "issue;option;value \(first);cost \(second);value x;cost x\nP;x;1;0;2;0\nBATNA;;0;;0;\n")
    #expect(file.notices == [.readAs(name: second, cell: "D1", meant: first, meantCell: "C1")])
  }

  @Test(arguments: ["Cr\u{E8}me d'été", "Crème d‘été", "Crème d´été"])
  func saysHowNamesInProposalsAndRulesWereRead(name: String) throws {
    let file = try read(Self.head + "Crème d’été;x;1;0;2;0\nCrème d’été;y;2;0;1;0\nBATNA;;0;;0;\n")
    let proposals = try SourceText(name: "proposals.csv", bytes: Array("proposal;\(name)\nA;x\n".utf8))
    #expect(
      try ProposalFile(proposals, for: file).notices == [
        .readAsDeal(name: name, cell: "B1", meant: "Crème d’été")
      ])
    let invisible = try SourceText(
      name: "proposals.csv", bytes: Array("proposal;Crème d’été\nA;x\u{200B}\n".utf8))
    #expect(try ProposalFile(invisible, for: file).notices.map(\.code) == ["characters-invisible"])
  }

  @Test func aDealInJSONIsReadAlike() throws {
    func json(_ second: String, _ options: Int) -> String {
      let option = { (label: String) in #"{"label": "\#(label)", "value": [1, 2]}"# }
      let issue = { (name: String, count: Int) in
        #"{"name": "\#(name)", "options": [\#(["x", "y"].prefix(count).map(option).joined(separator: ", "))]}"#
      }
      return #"{"schema": "mutual-gains/deal 1", "unit": "EUR", "digits": 0, "parties": ["a", "b"], "#
        + #""noDealValue": [0, 0], "issues": [\#(issue("Delivery", 2)), \#(issue(second, options))]}"#
    }
    #expect(refusals(json("Delivrey", 1)).map(\.problem.code) == ["issue-misspelt"])
    #expect(try read(json("Delivrey", 2)).notices.map(\.code) == ["issues-alike"])
    #expect(try read(json("Ter\u{200B}m", 2)).notices.map(\.code) == ["characters-invisible"])
    #expect(try read(json("Term", 1)).notices.isEmpty)
  }
}
