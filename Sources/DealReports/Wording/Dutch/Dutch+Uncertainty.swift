/// What uncertain figures leave standing, and what to ask.
extension DutchCatalogue {
  static let uncertainty: Catalogue.Room = [
    "{1} of {2} stand, whatever {3} are {4}.": "{1} van {2} staan vast, wat {3} {4} ook zijn.",
    "{1} choice": "{1} keuze",
    "{1} choices": "{1} keuzes",
    "{1} more question": "{1} vraag meer",
    "{1} more questions": "{1} vragen meer",
    "the figures": "de cijfers",
    "the figures of {1}": "de cijfers van {1}",
    "within {1} %": "binnen {1} %",
    "within their ranges": "binnen hun marges",
    "Ask about {1}: worth at most {2}.": "Vraag naar {1}: hoogstens {2} waard.",
    "Nothing about them is worth asking: the package stays best.":
      "Niets ervan is de moeite van het vragen waard: het pakket blijft het beste.",
    "With these figures the payment moves by up to {1}; openness or a true-up cures that, and the package stays.":
      "Met deze cijfers verschuift de betaling hoogstens {1}; openheid of een afrekening achteraf verhelpt dat, en het pakket blijft.",
    "At worst the recommended package misses {1}.":
      "In het slechtste geval loopt het aanbevolen pakket {1} mis.",
    "The firm package misses {1} at most: {2}{3}.": "Het vaste pakket loopt hoogstens {1} mis: {2}{3}.",
    "Whether another misses less is open, but none less than {1}: rules tie many issues.":
      "Of een ander pakket minder misloopt is niet bekend, maar geen enkel minder dan {1}: regels verbinden veel onderwerpen.",
    "No package can promise less.": "Geen enkel pakket kan minder beloven.",
    "Which choices stand whatever the uncertain figures are is told of deals in money only.":
      "Welke keuzes vaststaan wat de onzekere cijfers ook zijn, wordt alleen van deals in geld gezegd.",
    "Which choices stand whatever the uncertain figures are is not told under a limit on payments.":
      "Welke keuzes vaststaan wat de onzekere cijfers ook zijn, wordt niet gezegd bij een grens aan betalingen.",
    "Which choices stand whatever the uncertain figures are was not found within the limits.":
      "Welke keuzes vaststaan wat de onzekere cijfers ook zijn, is niet gevonden binnen de grenzen.",
    "{1} has too many steps for uncertain figures: which choices stand is not told.":
      "{1} heeft te veel stappen voor onzekere cijfers: welke keuzes vaststaan wordt niet gezegd.",
    "With these margins the amounts are too large to add up: which choices stand is not told.":
      "Met deze marges zijn de bedragen te groot om op te tellen: welke keuzes vaststaan wordt niet gezegd.",
    "ask about": "vraag naar",
    "worth at most": "hoogstens waard",
    "what to ask": "wat te vragen",
    "firm": "vast",
    "stands": "staat vast",
    "worth of asking": "waarde van vragen",
    "the firm package": "het vaste pakket",
    "how far all figures of a party may be off: \"supplier 20 %\", or -10 %..+30 %":
      "hoeveel alle cijfers van een partij ernaast kunnen zitten: \"leverancier 20 %\", of -10 %..+30 %",
    "MARGIN": "MARGE",
    "a party and its margin, such as supplier 20 %": "een partij en haar marge, zoals leverancier 20 %",
    "a party and its margin: {1} 20 % or {2} -10 %..+30 %":
      "een partij en haar marge: {1} 20 % of {2} -10 %..+30 %",
    "a margin with a percent sign in which the figure itself lies: 20 %, ±20 % or -10 %..+30 %":
      "een marge met een procentteken waar het cijfer zelf in ligt: 20 %, ±20 % of -10 %..+30 %",
    "one margin for {1}": "één marge voor {1}",
    "a number that can be read in one way, such as 2.5 %":
      "een getal dat op één manier te lezen is, zoals 2,5 %",
    "Round {1}": "Ronde {1}",
    "No preference was stated: nothing is known beyond the ranges.":
      "Er is geen voorkeur genoemd: er is niets bekend buiten de marges.",
    "That agrees with all figures within their ranges, and narrows none.":
      "Dat klopt met alle cijfers binnen hun marges, en versmalt er geen.",
    "What that leaves of what is uncertain": "Wat dat overlaat van wat onzeker is",
    "before": "eerst",
    "still possible": "nog mogelijk",
    "{1} more figure": "{1} cijfer meer",
    "{1} more figures": "{1} cijfers meer",
    "the firm package, which misses least whatever uncertain figures are":
      "het vaste pakket, dat het minst misloopt wat onzekere cijfers ook zijn",
    "F marks the firm package: as the figures stand, it makes the largest surplus.":
      "F merkt het vaste pakket: zoals de cijfers er staan, maakt het de grootste meerwaarde.",
    "F marks the firm package: as the figures stand, it makes {1} less together.":
      "F merkt het vaste pakket: zoals de cijfers er staan, maakt het samen {1} minder.",
    "offers are as good as a proposal or as the firm package: --around or --firm, not both":
      "een bod is even goed als een voorstel of als het vaste pakket: --around of --firm, niet allebei",
    "all figures of this deal are certain: write a range such as 80..100 in a cell, a row margin, or --margin":
      "alle cijfers van deze deal staan vast: schrijf een bereik zoals 80..100 in een cel, een rij marge, of --margin",
    "there is no firm package to go by: {1}": "er is geen vast pakket om van uit te gaan: {1}",
  ]
}
