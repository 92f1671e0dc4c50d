import DealFiles
import MutualGains
import Testing

@testable import DealReports

@Suite struct LanguageTests {
  @Test func phrasesAreFilledInInTheOrderOfTheLanguage() {
    let phrase: Phrase = "\("A") pays \("B") \(5)"
    #expect(say(phrase) == "A pays B 5")
    Language.conversation(in: .dutch) { #expect(say(phrase) == "A betaalt 5 aan B") }
  }

  @Test func whatIsFilledInIsNoTemplate() {
    Language.conversation(in: .dutch) { #expect(say("\("{2}") for \("{1}")") == "{2} voor {1}") }
  }

  @Test func whatIsUnknownStaysEnglish() {
    Language.conversation(in: .dutch) {
      #expect(say("nobody \("knows") this {x}") == "nobody knows this {x}")
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
        ["koper", "ziekenhuis", "Itex"].map { Party(name: $0).spoken } == [
          "de koper", "het ziekenhuis", "Itex",
        ])
    }
  }
}
