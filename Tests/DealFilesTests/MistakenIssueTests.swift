import Testing

@testable import DealFiles

/// Rows that would become an issue of their own: marks for "as above", totals, no-deal values, and issues with one
/// option.
@Suite struct MistakenIssueTests {
  static let head = "onderwerp;optie;waarde koper;kosten koper;waarde leverancier;kosten leverancier\n"
  static let rows = """
    Betaaltermijn;30 dagen;0;0;12000;0
    Betaaltermijn;60 dagen;18000;0;4000;1500
    Levering;24 uur;9000;0;-2500;6000
    Levering;48 uur;4000;0;0;0

    """
  static let noDeal = "BATNA;;12000;;1000;\n"

  static func problems(_ more: String, noDeal: String = noDeal) -> [String] {
    refusals(head + rows + more + "\n" + noDeal).map(\.problem.code)
  }

  @Test(arguments: [
    "idem", "Id.", "dito", "\"\"\"\"", "''", "„", "〃", "-", "–", "↑", "…", "...", "zie boven", "^",
    "\"\"\" \"\"\"", "→", "↓", "+", "&", "x", "?", "n.v.t.", "(leeg)", "(idem)", "'idem'", "idem als boven",
    "zelfde als boven", "hetzelfde als hierboven", "ibid.", "dto.", "idem Betaaltermijn", "Zie Betaaltermijn",
  ])
  func refusesMarksForTheIssueAbove(mark: String) {
    let text = Self.head + Self.rows.replacing("Levering;48", with: "\(mark);48") + Self.noDeal
    let found = refusals(text)
    #expect(found.map(\.problem.code) == ["label-ditto"])
    #expect(found.first?.place.cell == "A5")
  }

  @Test func marksMayBeOptions() {
    #expect(Self.problems("Garantie;-;0;0;0;0\nGarantie;2 jaar;1;0;1;0").isEmpty)
    for mark in ["idem", "\"\"\"\"", "〃", "ditto"] {
      #expect(Self.problems("Garantie;\(mark);0;0;0;0\nGarantie;2 jaar;1;0;1;0") == ["label-ditto"])
    }
  }

  @Test(arguments: [
    "Totaalbedrag;x;1;0;1;0", "TOT;x;1;0;1;0", "Tot.;2 rijen;1;0;1;0", "Sommatie;x;1;0;1;0",
    "Optelling;regels;1;0;1;0", "Gewogen totaal;x;1;0;1;0", "Score;totaal;31001;0;13500;7500",
    "Kostentotaal;x;1;0;1;0", "Betaaltermijn totaal;2 opties;1;0;1;0", "Tussenstand;x;1;0;1;0",
    "Deelsom;x;1;0;1;0", "Levering samen;2;1;0;1;0", "Saldo;netto;1;0;1;0", "Gemiddelde;x;1;0;1;0",
    "Maximum;x;1;0;1;0", "Beste pakket;x;1;0;1;0", "Totaal;minimum;1;0;1;0\nTotaal;maximum;2;0;2;0",
    "Totaal;netto;1;0;1;0\nTotaal;bruto;2;0;2;0",
  ])
  func refusesTotalsInOtherWords(rows: String) {
    let found = Self.problems(rows)
    #expect(!found.isEmpty && Set(found) == ["row-total"], "\(found)")
  }

  @Test(arguments: [
    "Totaaloplossing;ja", "Tot en met 2028;ja", "Totale looptijd;4 jaar", "Maximum order quantity;500",
    "Saldo-afrekening;ja",
    "Samenwerking;ja", "Minimum afname;100", "Resultaatafspraak;ja", "Gemiddelde levertijd;2 dagen",
    "Alternatief materiaal;ja",
    "Ondergrens volume;10", "Plan van aanpak;ja", "Idem-clausule;ja", "Balance of stock;yes",
    "Conflictregeling;ja",
  ])
  func otherIssuesMayHaveOneOption(row: String) throws {
    let file = try read(Self.head + Self.rows + "\(row);1700;300;0;250\n" + Self.noDeal)
    #expect(file.notices.map(\.code) == ["option-single"])
    #expect(try read(Self.head + Self.rows + "\(row);1700;300;0;250\n").deal.issues.count == 3)
  }

  /// Sums of rows, under words that say nothing.
  @Test(arguments: [
    "Overzicht van alles;x;31000;0;13500;7500", "Alle rijen;x;31000;;13500;", "Netto;x;31000;;6000;",
    "Levering (alle);x;13000;0;-2500;6000",
  ])
  func refusesSums(row: String) {
    #expect(Self.problems(row) == ["row-total"])
    #expect(Self.problems(row.replacing("000", with: "001")).isEmpty)
  }

  @Test func refusesSumsOfTheRowsBelow() {
    for row in ["Alles;x;31000;0;13500;7500", "Alles;x;31000;;13500;"] {
      let found = refusals(Self.head + row + "\n" + Self.rows + Self.noDeal)
      #expect(found.map(\.problem) == [.row(.sum("Alles", .below))])
    }
  }

  @Test func namesTheIssueThatASumIsOf() {
    let found = refusals(Self.head + Self.rows + "Leveringen en meer;x;13000;0;-2500;6000\n" + Self.noDeal)
    #expect(found.map(\.problem) == [.row(.sum("Leveringen en meer", .of(issue: "Levering")))])
  }

  @Test(arguments: [
    "BATMA;alternatief", "BANTA;x", "Geen contract;-", "Zonder contract;x", "Nuloptie;x",
    "Huidige situatie;x",
    "Plan B;x", "Weerstandspunt;x", "Ondergrens;x", "Onderhandeling mislukt;x", "Disagreement point;x",
    "Walk away;x", "Breekpunt;", "Do nothing;x",
  ])
  func refusesNoDealValuesInOtherWords(row: String) {
    #expect(Self.problems("\(row);12000;;1000;", noDeal: "").first == "no-deal-misplaced")
    // Beside a row of no-deal values it is an issue, which is named.
    if !row.hasSuffix(";") {
      let file = try? read(Self.head + Self.rows + "\(row);12000;;1000;\n" + Self.noDeal)
      #expect(file?.notices.map(\.code).contains("option-single") == true)
    }
  }

  @Test(arguments: ["walk away", "onderhandeling afbreken", "Geen contract", "BATNA"])
  func refusesNoDealAsAnOption(option: String) {
    #expect(Self.problems("Levering;\(option);0;0;0;0", noDeal: "") == ["no-deal-misplaced"])
    let all = "Levering;\(option);0;0;0;0\nBetaaltermijn;\(option);0;0;0;0"
    #expect(Self.problems(all, noDeal: "") == ["no-deal-misplaced", "no-deal-misplaced"])
    #expect(Self.problems(all).isEmpty)
  }

  @Test(arguments: [
    "B.A.T.N.A.", "nodeal", "no-deal", "BATNA-waarde", "BATNA waarden", "BATNA (zonder deal)", "Batna:",
    "Geen deal (BATNA)", "Reservatiewaarden",
  ])
  func readsNoDealValuesUnderOtherNames(name: String) throws {
    let file = try read(Self.head + Self.rows + "\(name);;12000;;1000;\n")
    #expect(file.deal == (try read(Self.head + Self.rows + Self.noDeal)).deal)
  }

  @Test(arguments: ["-", "–", "n.v.t.", "NVT", "geen", "n/a", "none"])
  func noDealValuesMaySayThatTheyHaveNoOption(option: String) throws {
    let file = try read(Self.head + Self.rows + "BATNA;\(option);12000;;1000;\n")
    #expect(file.deal == (try read(Self.head + Self.rows + Self.noDeal)).deal)
  }

  @Test(arguments: [
    "1. Levering", "Lev.", "De levering", "Levertijd in dagen", "Levertijd – vervolg", "Lot l", "BTW",
    "Leverijtd",
  ])
  func namesIssuesWithOneOption(name: String) throws {
    let text = Self.head + Self.rows + "\(name);72 uur;100;0;50;0\n" + Self.noDeal
    let found = refusals(text).map(\.problem.code)
    if found.isEmpty {
      let cells = try read(text).notices.compactMap { notice -> [String]? in
        switch notice {
        case .singleOptions(_, let cells): cells
        case .issuesAlike(_, let cell, _, let other): [cell, other]
        default: nil
        }
      }
      #expect(cells.joined().contains("A6"))
    } else {
      #expect(found == ["issue-misspelt"])
    }
    // Without amounts it changes nothing.
    if !found.isEmpty { return }
    #expect(
      try read(text.replacing("100;0;50;0", with: "0;0;0;0")).notices.allSatisfy {
        $0.code != "option-single"
      })
  }
}
