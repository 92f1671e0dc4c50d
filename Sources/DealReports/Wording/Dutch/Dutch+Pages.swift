/// What stands on pages.
extension DutchCatalogue {
  static let pages: Catalogue.Room = [
    "1 change": "1 wijziging",
    "Grey shows where the {1} packages that keep the rules lie: half of them in the darkest part, 90 % in the two darker ones.":
      "Grijs is waar de {1} pakketten liggen die aan de regels voldoen: de helft in het donkerste deel, 90 % in de twee donkerste.",
    "Grey shows where packages that keep the rules lie, by {1} drawn at random: half of these in the darkest part, 90 % in the two darker ones.":
      "Grijs is waar pakketten liggen die aan de regels voldoen, naar {1} willekeurig getrokken: de helft daarvan in het donkerste deel, 90 % in de twee donkerste.",
    "all": "alle",
    "net": "netto",
    "{1} packages:": "{1} pakketten:",
    "{1} packages at random:": "{1} willekeurige pakketten:",
    "{1} gains {2} by it: the recommended package is chosen below.":
      "{1} wint er {2} mee: het aanbevolen pakket is hieronder gekozen.",
    "This tells what {1} gains: with an even split the same, and before the payment what the payment makes it differ.":
      "Daaruit volgt wat {1} wint: bij een gelijke verdeling evenveel, en voor de betaling wat de betaling scheelt.",
    "The package and the payment hang on what {1} gets too, and tell something of it.":
      "Het pakket en de betaling hangen ook af van wat {1} krijgt, en verraden daar iets van.",
    "brings ← → gets": "brengt ← → haalt",
    "{1}: gets {2}, brings {3}": "{1}: haalt {2}, brengt {3}",
    "50/50: no payment is needed": "50/50: een betaling is niet nodig",
    "50/50: {1} pays {2} {3}": "50/50: {1} betaalt {2} {3}",
    "Answer": "Antwoord",
    "As a row of a file of proposals": "Als rij van een bestand met voorstellen",
    "Better for both: {1} and {2}, with {3}.": "Beter voor allebei: {1} en {2}, met {3}.",
    "Breaks {1}.": "In strijd met {1}.",
    "Choose other options: all figures follow, exactly.":
      "Kies andere opties: alle bedragen rekenen mee, tot op de laatste eenheid.",
    "(beyond the edge)": "(voorbij de rand)",
    "Back to the start": "Terug naar het begin",
    "Gain": "Winst",
    "It breaks no rule that can be judged here.": "Het schendt geen regel die hier te beoordelen is.",
    "This page holds nothing of what {1} gets, nor anything that follows from it.":
      "Op deze pagina staat niets van wat {1} krijgt, en niets dat daaruit volgt.",
    "Under each option: what it is worth to {1}, after additional costs.":
      "Onder elke optie: wat die waard is voor {1}, na meerkosten.",
    "What can be chosen": "Wat er te kiezen is",
    "What each choice is worth to {1}": "Wat elke keuze waard is voor {1}",
    "for {1} alone": "alleen voor {1}",
    "leaves issues open": "laat onderwerpen open",
    "{1} on the other party's figures can't be judged here.":
      "{1} over de bedragen van de andere partij: hier niet te beoordelen.",
    "Deal": "Deal",
    "Each dot is a package that was found before the search was stopped.":
      "Elke stip is een pakket dat gevonden is voordat de zoektocht stopte.",
    "Each dot is an efficient package: nothing is better for one and no worse for the other.":
      "Elke stip is een efficiënt pakket: niets is beter voor de een en niet slechter voor de ander.",
    "In the green area both gain; the lines through 0 are what each has without a deal.":
      "In het groene vlak winnen beiden; de lijnen door 0 zijn wat ieder heeft zonder deal.",
    "Efficient packages": "Efficiënte pakketten",
    "Efficient: nothing is better for one and no worse for the other.":
      "Efficiënt: niets is beter voor de een en niet slechter voor de ander.",
    "Frontier": "Front",
    "Gains before payment": "Winst voor betaling",
    "None of the points on this page is better for both.":
      "Geen van de punten op deze pagina is beter voor allebei.",
    "Not complete, and not ranked: {1}.": "Niet volledig, en niet gerangschikt: {1}.",
    "A rule costs what the largest surplus would be more without it.":
      "Een regel kost wat de grootste meerwaarde zonder die regel hoger zou zijn.",
    "How firm": "Hoe stevig",
    "How firm it is": "Hoe stevig het is",
    "All other figures can be 20 % off and cost nothing.":
      "Alle andere bedragen kunnen er 20 % naast zitten en kosten niets.",
    "{1} can't be judged here, because of rules; all others cost nothing when they are 20 % off.":
      "{1} zijn hier niet te beoordelen, vanwege regels; alle andere kosten niets als ze er 20 % naast zitten.",
    "Not on this page, because it takes long here: {1}":
      "Niet op deze pagina, omdat het hier lang duurt: {1}",
    "Not on this page, because every figure takes a search here. One of them: {1} --cell C2":
      "Niet op deze pagina, omdat elk bedrag hier een zoektocht vraagt. Eén ervan: {1} --cell C2",
    "What each rule costs: {1}": "Wat elke regel kost: {1}",
    "What is lost together when a figure turns out 20 % higher or lower and the package stays, and the nearest amounts at which another package is better.":
      "Wat samen verloren gaat als een bedrag 20 % hoger of lager uitvalt en het pakket blijft, en de dichtstbijzijnde bedragen waarbij een ander pakket beter is.",
    "all figures of": "alle bedragen van",
    "and {1}: {2}": "en {1}: {2}",
    "figure": "bedrag",
    "recommended then": "dan aanbevolen",
    "what it says": "wat er staat",
    "Noticed in the files": "Opgemerkt in de bestanden",
    "Package": "Pakket",
    "Parts of the page": "Onderdelen van de pagina",
    "Picture": "Beeld",
    "Point {1} of {2}": "Punt {1} van {2}",
    "Proposals": "Voorstellen",
    "Recommended one": "Terug naar de aanbeveling",
    "Somebody loses by it, and no payment passes.": "Iemand verliest erbij, en er is geen betaling.",
    "Take the better one": "Neem het betere",
    "Terms": "Begrippen",
    "The arrow is the payment that shares the gain.": "De pijl is de betaling die de winst deelt.",
    "The deal has too many options to be tried on a page; the package is listed.":
      "De deal heeft te veel opties om op een pagina uit te proberen; hier staat het pakket.",
    "The frontier is too long for a page: here are the points that are best for some weighing of both parties.":
      "Het front is te lang voor een pagina: hier staan de punten die bij een bepaalde weging van beide partijen het best zijn.",
    "The package, and what else could be chosen": "Het pakket, en wat er nog te kiezen is",
    "This is the recommended package.": "Dit is het aanbevolen pakket.",
    "The search was stopped: points may be missing here, and some may not be efficient.":
      "De zoektocht is gestopt: er kunnen punten ontbreken, en sommige zijn misschien niet efficiënt.",
    "The whole space": "De hele ruimte",
    "To the answer": "Naar het antwoord",
    "Together they gain nothing: no deal is better.": "Samen winnen ze niets: geen deal is beter.",
    "Try it": "Probeer",
    "Try this package": "Probeer dit pakket",
    "Under each option: what it is worth to {1} · {2}, after additional costs.":
      "Onder elke optie: wat die waard is voor {1} · {2}, na meerkosten.",
    "Utility space: what each efficient package gives {1} and {2}":
      "Nutsruimte: wat elk efficiënt pakket {1} en {2} oplevert",
    "Walk along the frontier": "Loop langs het front",
    "What is possible for both": "Wat voor beiden mogelijk is",
    "What the choice comes to": "Waar de keuze op uitkomt",
    "a payment alone": "alleen een betaling",
    "after the payment": "na de betaling",
    "and {1} more issues": "en nog {1} onderwerpen",
    "and {1} more proposals": "en nog {1} voorstellen",
    "differs from the recommended package in": "wijkt af van het aanbevolen pakket in",
    "each then gains {1}": "dan wint ieder {1}",
    "egalitarian": "egalitair",
    "in the price: {1}": "in de prijs: {1}",
    "largest surplus": "grootste meerwaarde",
    "no other package that keeps the rules gives one party more and the other no less":
      "geen ander pakket dat aan de regels voldoet geeft de ene partij meer en de andere niet minder",
    "nothing": "niets",
    "the largest surplus of any package, less that of this one":
      "de grootste meerwaarde van alle pakketten, min die van dit pakket",
    "the package in which the smaller share of the own best gain is largest":
      "het pakket waarin het kleinste aandeel in de eigen beste winst het grootst is",
    "the package with which the smaller gain after the payment is largest: without a limit on payments, the largest surplus, shared fifty-fifty":
      "het pakket waarmee de kleinste winst na betaling het grootst is: zonder grens aan betalingen de grootste meerwaarde, fiftyfifty gedeeld",
    "value less additional costs, less what the party has without a deal":
      "waarde min meerkosten, min wat de partij heeft zonder deal",
    "what would be better": "wat beter zou zijn",
    "{1} and {2}": "{1} en {2}",
    "{1} and {2} with {3}": "{1} en {2} met {3}",
    "{1} in all.": "{1} in totaal.",
    "{1} more for each than without a deal": "{1} meer voor ieder dan zonder deal",
    "{1} more for {2} and {3} for {4} than without a deal":
      "{1} meer voor {2} en {3} voor {4} dan zonder deal",
    "{1} of them are on this page; none of the others is better than one of these by more than {2}.":
      "{1} daarvan staan op deze pagina; geen van de andere is meer dan {2} beter dan een van deze.",
    "{1} of {2} others": "{1} van de {2} andere",
    "{1} others": "{1} andere",
    "{1}, after the payment": "{1}, na de betaling",
  ]
}
