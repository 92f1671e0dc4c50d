import DealFiles
import MutualGains
import Testing

@testable import DealReports

@Suite struct LanguageTests {
  @Test func phrasesAreFilledInInTheOrderOfTheLanguage() {
    let phrase: Phrase = "\("A") pays \("B") \(5)"
    #expect(localized(phrase) == "A pays B 5")
    Language.conversation(in: .dutch) { #expect(localized(phrase) == "A betaalt 5 aan B") }
  }

  @Test func whatIsFilledInIsNoTemplate() {
    Language.conversation(in: .dutch) { #expect(localized("\("{2}") for \("{1}")") == "{2} voor {1}") }
  }

  @Test func whatIsUnknownStaysEnglish() {
    Language.conversation(in: .dutch) {
      #expect(localized("nobody \("knows") this {x}") == "nobody knows this {x}")
    }
  }

  @Test func aConversationChangesItsLanguageAndNoOther() {
    Language.conversation(in: .english) {
      Language.conversation(in: .english) {
        Language.speak(.dutch)
        #expect(Language.current == .dutch)
      }
      #expect(Language.current == .english)
    }
  }

  @Test func amountsHaveTheNotationOfTheLanguage() {
    let figures = AmountText(digits: 2)
    #expect(figures.text(Amount(units: -123_456_789)) == "-1,234,567.89")
    Language.conversation(in: .dutch) {
      #expect(figures.text(Amount(units: -123_456_789)) == "-1.234.567,89")
      #expect(grouped(1_234) == "1.234")
      #expect(counted(1, "package") == "1 pakket" && counted(2, "package") == "2 pakketten")
      #expect(list(["a", "b", "c"], "and") == "a, b en c")
    }
  }

  @Test func partiesHaveTheirArticles() {
    Language.conversation(in: .dutch) {
      #expect(
        ["koper", "ziekenhuis", "Itex"].map { Party(name: $0).displayName } == [
          "de koper", "het ziekenhuis", "Itex",
        ])
    }
  }

  /// Names in Dutch and in English answers.
  static let spoken: [(name: String, dutch: String, english: String)] = [
    ("koper", "de koper", "the koper"), ("ons bedrijf", "ons bedrijf", "ons bedrijf"),
    ("wij", "wij", "wij"), ("zij", "zij", "zij"), ("ons", "ons", "ons"), ("u", "u", "u"),
    ("jullie", "jullie", "jullie"), ("onze inkoop", "onze inkoop", "onze inkoop"),
    ("mijn bedrijf", "mijn bedrijf", "mijn bedrijf"), ("uw team", "uw team", "uw team"),
    ("bol.com", "bol.com", "bol.com"), ("partij 2", "partij 2", "partij 2"), ("we", "we", "we"),
    ("our side", "our side", "our side"), ("their company", "their company", "their company"),
    ("the supplier", "the supplier", "the supplier"), ("het ziekenhuis", "het ziekenhuis", "het ziekenhuis"),
    ("it department", "de it department", "the it department"), ("a", "de a", "the a"),
    ("inkoop bij ons", "de inkoop bij ons", "the inkoop bij ons"),
  ]

  @Test(arguments: spoken)
  func whatIsNoNounHasNoArticle(name: String, dutch: String, english: String) {
    #expect(Party(name: name).displayName == english)
    Language.conversation(in: .dutch) { #expect(Party(name: name).displayName == dutch) }
  }

  @Test func longNamesStayWholeInSentences() {
    let name = "Aannemersbedrijf Van der Waal en Zonen Bouw en Onderhoud BV"
    #expect(Party(name: name).displayName == name)
    #expect(Party(name: name + " te Hendrik-Ido-Ambacht").displayName == name + " te Hendrik-Ido-Ambacht")
  }

  @Test func textGoesOnBelowItsStart() {
    let text = String(repeating: "word ", count: 20) + "end"
    let margin = String(repeating: " ", count: 20)
    #expect("short".lines(after: margin) == [margin + "short"])
    let lines = text.lines(after: margin, first: "  a label           ")
    #expect(lines.map(\.count) == [79, 63])
    #expect(lines[0].hasPrefix("  a label           word") && lines[1].hasPrefix(margin + "word"))
  }
}
