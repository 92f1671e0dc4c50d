/// What the sheet with the explanation says.
extension DealTemplate {
  var explanationName: String { language.pick("read me", "uitleg") }

  var explanationTitle: String { language.pick("A deal to fill in", "Een deal om in te vullen") }

  /// What is explained, and how.
  var explanation: [(topic: String, text: String)] {
    language.pick(englishExplanation, dutchExplanation)
  }

  private var englishExplanation: [(topic: String, text: String)] {
    [
      (
        "to begin",
        "Replace the example on the sheet deal by your own deal, save it, and run: optimize deal.xlsx. What is wrong "
          + "is named with its sheet and cell; optimize check deal.xlsx tells how the file was read and what is missing."
      ),
      ("the example", answer),
      (
        "deal",
        "One row for each option of each issue; a package chooses one option of every issue. The names of the parties "
          + "stand in the headers: change them there, in value and cost alike. Amounts are totals over the contract, "
          + "in one unit; write (points) for (EUR) where no money can be paid."
      ),
      (
        "value",
        "What the party gets from the option, before its costs: more earned, less spent, less risk. Never empty: 0 for "
          + "nothing, negative where the option takes something away."
      ),
      (
        "cost",
        "What the party really has to spend to make the option possible, 0 or more. It gets this back first; only what "
          + "is left is shared fifty-fifty."
      ),
      (
        "BATNA",
        "What each party has without this deal: its best alternative to a negotiated agreement. A package that leaves "
          + "a party with less is no agreement. Without this row 0 is taken."
      ),
      (
        "requires, excludes",
        "Conditions on the option of that row, as a list: Issue=Option|Issue=Option. Where the option is chosen, what it "
          + "requires must be chosen too, and what it excludes may not be."
      ),
      ("status", "fixed: this option is settled. forbidden: it may not be chosen. Empty: free."),
      (
        "rules",
        "One rule for each row of the sheet rules, each with a name. when and then hold lists of options; for limits "
          + "on cost, value or gain, when holds the party. optimize rules deal.xlsx tells what each rule costs. The "
          + "examples are passed over as long as they stand as they came."
      ),
      (
        "proposals",
        "One row for each proposal on the sheet proposals, with a column for each issue by its name; an empty cell "
          + "leaves the issue open. payment is what the first party pays the second, negative for what it receives. "
          + "The names and the options to choose from are those of the sheet deal."
      ),
    ]
  }

  private var dutchExplanation: [(topic: String, text: String)] {
    [
      (
        "beginnen",
        "Vervang het voorbeeld op het werkblad deal door uw eigen deal, sla het bestand op, en voer uit: optimize "
          + "deal.xlsx. Wat niet klopt, wordt met werkblad en cel genoemd; optimize check deal.xlsx laat zien hoe het "
          + "bestand is gelezen en wat er ontbreekt."
      ),
      ("het voorbeeld", answer),
      (
        "deal",
        "Eén rij voor elke optie van elk onderwerp; een pakket kiest van elk onderwerp één optie. De namen van de "
          + "partijen staan in de kolomkoppen: verander ze daar, bij waarde en meerkosten op dezelfde manier. Bedragen "
          + "zijn totalen over het hele contract, in één eenheid; schrijf (punten) in plaats van (EUR) als er geen geld "
          + "betaald kan worden."
      ),
      (
        "waarde",
        "Wat de optie de partij oplevert, vóór aftrek van haar meerkosten: meer verdienen, minder uitgeven, minder "
          + "risico. Nooit leeg: 0 voor niets, negatief als de optie de partij iets ontneemt."
      ),
      (
        "meerkosten",
        "Wat de partij echt moet uitgeven om de optie mogelijk te maken, 0 of meer. Dat krijgt zij eerst terug; pas wat "
          + "er overblijft, wordt half om half verdeeld."
      ),
      (
        "BATNA",
        "Wat elke partij heeft zonder deze deal: haar beste alternatief voor een akkoord. Een pakket waarbij een partij "
          + "minder heeft, is geen akkoord. Zonder deze rij geldt 0."
      ),
      (
        "vereist, sluit uit",
        "Voorwaarden bij de optie van die rij, als lijst: Onderwerp=Optie|Onderwerp=Optie. Wordt de optie gekozen, dan "
          + "moet ook gekozen worden wat zij vereist, en mag niet gekozen worden wat zij uitsluit."
      ),
      ("status", "vast: deze optie staat vast. verboden: zij mag niet gekozen worden. Leeg: vrij."),
      (
        "regels",
        "Eén regel per rij van het werkblad regels, elk met een naam. Onder als en dan staan lijsten met opties; bij een "
          + "grens aan kosten, waarde of winst staat onder als de partij. optimize rules deal.xlsx laat zien wat elke regel "
          + "kost. De voorbeelden worden overgeslagen zolang u er niets aan verandert."
      ),
      (
        "voorstellen",
        "Eén rij voor elk voorstel op het werkblad voorstellen, met een kolom voor elk onderwerp onder zijn naam; een lege "
          + "cel laat het onderwerp open. betaling is wat de eerste partij de tweede betaalt, en negatief wat zij ontvangt. "
          + "De namen en opties waaruit u kunt kiezen, komen van het werkblad deal."
      ),
    ]
  }
}
