/// What the template says in Dutch.
extension TemplateWords {
  static let dutch = TemplateWords(
    buyer: "koper", supplier: "leverancier",
    paymentTerms: ("30 dagen", "60 dagen", "90 dagen"), deliveries: ("24 uur", "48 uur", "96 uur"),
    stocks: ("bij de koper", "bij de leverancier"), contracts: ("1 jaar", "3 jaar"),
    noteOnBank: "de bank van de leverancier vraagt 1.500",
    noteOnNearby: "alleen uit een voorraad in de buurt",
    noteOnLate: "te laat voor de productie", noteOnRacks: "stellingen lonen niet voor één jaar",
    noteOnNoDeal: "wat elke partij heeft zonder deze deal",
    listsName: "lijsten", listHeaders: ("keuzes", "nummer", "elk één keer"),
    explanationName: "uitleg", explanationTitle: "Een deal om in te vullen",
    answer: answer,
    explanation: [
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
    ])

  private static let answer =
    "Zoals het er staat, is het beste pakket: 60 dagen, 48 uur, bij de koper, 3 jaar. Samen is dat 23.000 beter "
    + "dan geen deal. De leverancier betaalt 6.000 aan de koper, zodat elke partij er 11.500 op vooruitgaat."
}
