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
    ("ABC", "ＡＢＣ"), ("Kosten…", "Kosten..."),
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
    ("Onderhoud", "Onderhuod"),
  ])
  func refusesASlipWithASingleOption(first: String, second: String) {
    for (one, other) in [(first, second), (second, first)] {
      let found = refusals(Self.text(one, other))
      #expect(found.map(\.problem) == [.issueMisspelt(other, meant: one, cell: "A4")])
      #expect(found.first?.place.cell == "A5")
    }
    // Beside an issue with more options it is the single one that is misspelt, wherever it stands.
    let rows = Self.head + "\(second);x;1;0;2;0\n\(first);24;9;0;-2;6\n\(first);48;4;0;0;0\n"
    #expect(refusals(rows).map(\.problem) == [.issueMisspelt(second, meant: first, cell: "A3")])
  }

  @Test(arguments: [
    ("Lot 1", "Lot 2"), ("Site A", "Site B"), ("Phase I", "Phase II"), ("Phase II", "Phase III"),
    ("Volume 2026", "Volume 2027"), ("Import", "Export"), ("Binnen", "Buiten"), ("Opslag", "Afslag"),
    ("Line 12", "Line 21"), ("Maat S", "Maat M"), ("Noord", "Zuid"), ("Wk 1", "Wk 2"), ("A1", "B1"),
    ("IT", "HR"), ("Inkoop", "Verkoop"), ("Internal audit", "External audit"),
  ])
  func otherNamesStayTwo(first: String, second: String) throws {
    let file = try read(Self.text(first, second))
    #expect(file.deal.issues.map(\.name) == ["Term", first, second])
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: [("Weekly", "Weekl"), ("Supplier", "Suppliers"), ("Maandelijks", "Maandelijsk")])
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
}
