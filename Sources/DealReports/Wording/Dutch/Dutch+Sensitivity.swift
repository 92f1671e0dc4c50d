/// Counter-offers, and how much amounts matter.
extension DutchCatalogue {
  static let sensitivity: Catalogue.Room = [
    "No package keeps all rules: there is nothing to offer.":
      "Geen pakket voldoet aan alle regels: er valt niets aan te bieden.",
    "{1} to {2}": "{1} tot {2}",
    "There is none.": "Er is er geen.",
    "as good as {1}": "even goed als {1}",
    "as good as the settlement": "even goed als de aanbeveling",
    "as good as the nearest package": "even goed als het dichtstbijzijnde pakket",
    "Offers of {1}, {2} for itself (gain {3}); the best for {4} first, then as different as can be":
      "Tegenvoorstellen van {1}, voor {1} {2} (winst {3}); het beste voor {4} eerst, daarna zo verschillend mogelijk",
    "Offers of {1}, {2} for itself (gain {3} before any payment); the best for {4} first, then as different as can be":
      "Tegenvoorstellen van {1}, voor {1} {2} (winst {3} vóór enige betaling); het beste voor {4} eerst, daarna zo verschillend mogelijk",
    "Offers of {1}, all {2} for itself (gain {3} after the payment); the best for {4} first, then as different as can be":
      "Tegenvoorstellen van {1}, voor {1} alle {2} (winst {3} na de betaling); het beste voor {4} eerst, daarna zo verschillend mogelijk",
    "Gains are after the payment. Each offer makes {1} together or more; the best makes {2}.":
      "De winst is die na de betaling. Elk tegenvoorstel levert samen minstens {1} op; het beste {2}.",
    "{1} would be worse off with each of these offers than without a deal: together there is no more than {2}":
      "{1} is met elk van deze tegenvoorstellen slechter af dan zonder deal: samen is er niet meer dan {2}",
    "there are too many packages to compare all: others may differ in more issues":
      "er zijn te veel pakketten om ze allemaal te vergelijken: andere kunnen op meer onderwerpen verschillen",
    "no package gives {1} a gain of {2} with a payment within --max-payment":
      "geen pakket geeft {1} een winst van {2} met een betaling binnen --max-payment",
    "no other package makes {1} together or more; a larger --tolerance lets offers make less together":
      "geen ander pakket levert samen minstens {1} op; met een grotere --tolerance mogen tegenvoorstellen samen minder opleveren",
    "no more than {1} packages make {2} together or more and differ; a larger --tolerance lets offers make less together":
      "niet meer dan {1} verschillende pakketten leveren samen minstens {2} op; met een grotere --tolerance mogen tegenvoorstellen samen minder opleveren",
    "offer {1}": "tegenvoorstel {1}",
    "Offer {1}": "Tegenvoorstel {1}",
    "the proposal itself": "het voorstel zelf",
    ", where it differs from offer 1": ", waar het van tegenvoorstel 1 verschilt",
    "no package is good enough for both: offers are measured by the nearest one, and nobody should accept them as they are":
      "geen pakket is goed genoeg voor beide partijen: het dichtstbijzijnde is de maatstaf voor de tegenvoorstellen, en niemand zou ze zo moeten aanvaarden",
    "there are too many packages to compare all: one stood for each point of the frontier":
      "er zijn te veel pakketten om ze allemaal te vergelijken: per punt van het Paretofront is er één bekeken",
    "no package gives {1} a gain of {2}, under the rules and before any payment; the most is {3}":
      "geen pakket geeft {1} een winst van {2}, onder de regels en vóór enige betaling; het meeste is {3}",
    "no efficient package is as good as asked for; a larger --tolerance lets the own gain be higher":
      "geen enkel Pareto-optimaal pakket is zo goed als gevraagd; met een grotere --tolerance mag de eigen winst hoger zijn",
    "only 1 efficient package is as good as asked for; a larger --tolerance lets the own gain be higher":
      "slechts 1 Pareto-optimaal pakket is zo goed als gevraagd; met een grotere --tolerance mag de eigen winst hoger zijn",
    "only {1} efficient packages are as good as asked for; a larger --tolerance lets the own gain be higher":
      "slechts {1} Pareto-optimale pakketten zijn zo goed als gevraagd; met een grotere --tolerance mag de eigen winst hoger zijn",
    "The search reached its limit: nothing can be told of how amounts matter.":
      "De zoektocht is door een limiet gestopt: over de invloed van bedragen valt niets te zeggen.",
    "No package keeps all rules: nothing can be told of how amounts matter.":
      "Geen pakket voldoet aan alle regels: over de invloed van bedragen valt niets te zeggen.",
    "The nearest lower and higher amount at which the recommended package changes":
      "Het dichtstbijzijnde lagere en hogere bedrag waarbij het aanbevolen pakket verandert",
    "The nearest lower and higher amount at which there is an agreement":
      "Het dichtstbijzijnde lagere en hogere bedrag waarbij er een akkoord is",
    "What it costs to be wrong: the surplus lost when the figure turns out 20 % higher or lower and the package stays":
      "Wat een fout kost: de meerwaarde die verloren gaat als het cijfer 20 % hoger of lager uitvalt en het pakket blijft",
    "What it costs to be wrong: the surplus missed without a deal when the figure turns out 20 % higher or lower":
      "Wat een fout kost: de gemiste meerwaarde als het cijfer 20 % hoger of lager uitvalt en er geen deal komt",
    ", the largest cost first": ", de duurste fout eerst",
    "; beside it the nearest lower and higher amount at which another package is better":
      "; daarnaast het dichtstbijzijnde lagere en hogere bedrag waarbij een ander pakket beter is",
    "; beside it the nearest lower and higher amount at which there is an agreement":
      "; daarnaast het dichtstbijzijnde lagere en hogere bedrag waarbij er een akkoord is",
    "None of them costs anything when it is 20 % off.": "Geen enkel cijfer kost iets als het 20 % afwijkt.",
    "It costs nothing when it is 20 % off.": "Een afwijking van 20 % kost hier niets.",
    "lost": "verlies",
    "(rule)": "(regel)",
    "(from) ": "(van) ",
    "(to) ": "(tot) ",
    "no-deal value {1}": "waarde zonder deal {1}",
    "No-deal values change no package; each unit of one moves the payment by half a unit":
      "De waarden zonder deal veranderen het pakket niet; elke eenheid ervan verschuift de betaling met een halve eenheid",
    "No-deal values, and from where down there is an agreement":
      "De waarden zonder deal, en tot welk bedrag er een akkoord is",
    "no deal from": "geen deal vanaf",
    "deal up to": "deal tot en met",
    "These issues only move value, as a payment does":
      "Deze onderwerpen verschuiven alleen waarde, net als een betaling",
    "{1}: {2} between its ends": "{1}: {2} tussen de uitersten",
    "{1}: {2} more moves {3} from {4} to {5}": "{1}: {2} meer verschuift {3} van {4} naar {5}",
    "where ? stands, a rule looks at each step of a numeric issue, and there are too many to try":
      "waar ? staat, kijkt een regel naar elke stap van een numeriek onderwerp, en dat zijn er te veel om te proberen",
    "{1}: when it is 20 % off, the recommended package breaks a rule and cannot stay":
      "{1}: bij een afwijking van 20 % voldoet het aanbevolen pakket niet meer aan een regel en kan het niet blijven",
    "this cell belongs to an issue that only moves value, and such issues stand apart":
      "deze cel hoort bij een onderwerp dat alleen waarde verschuift; zulke onderwerpen staan apart",
    "now": "nu",
    "lower": "lager",
    "higher": "hoger",
    "… and {1}; --details lists all": "… en {1}; --details somt alles op",
    "{1} can have any amount without changing anything.":
      "{1}: elk bedrag mag, zonder dat er iets verandert.",
    "When all figures of a party are lower or higher": "Als alle cijfers van een partij lager of hoger zijn",
    "nothing can be told": "er valt niets te zeggen",
    "no agreement, as now": "geen akkoord, zoals nu",
    "no agreement": "geen akkoord",
    "the same package": "hetzelfde pakket",
    "the same package, with": "hetzelfde pakket, met",
    " and {1}": " en {1}",
    "agreement on": "akkoord over",
    "in points cells are looked at one by one: name one with --cell":
      "bij punten worden cellen één voor één bekeken: noem er één met --cell",
    "under a limit on payments cells are looked at one by one: name one with --cell":
      "bij een limiet op betalingen worden cellen één voor één bekeken: noem er één met --cell",
    "a rule limits a sum that the cells with ? are part of, and this deal has more than {1} packages: name one with --cell to try the nearest amounts":
      "een regel begrenst een som waarin de cellen met ? meetellen, en deze deal heeft meer dan {1} pakketten: noem er één met --cell om de dichtstbijzijnde bedragen te proberen",
    "where ? stands, none of the nearest {1} amounts changes anything; further ones were not tried":
      "waar ? staat, verandert geen van de {1} dichtstbijzijnde bedragen iets; verdere zijn niet geprobeerd",
    "for some cells the nearest change was not found within the limit of the search":
      "voor sommige cellen is de dichtstbijzijnde verandering niet gevonden binnen de limiet van de zoektocht",
    "what is recommended when all figures of a party move was not found within the limit of the search":
      "wat wordt aanbevolen als alle cijfers van een partij veranderen, is niet gevonden binnen de limiet van de zoektocht",
  ]
}
