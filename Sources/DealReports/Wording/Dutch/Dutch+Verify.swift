/// A second opinion on an answer: the report, and what is found.
extension DutchCatalogue {
  static let verify: Catalogue.Room = [
    "A second opinion: checks an answer by other means, which share no code with the search.":
      "Een tweede mening: controleert een antwoord op een andere manier, zonder code van het zoeken.",
    "a second opinion on an answer": "een tweede mening over een antwoord",
    "everything was checked and holds": "alles is gecontroleerd en klopt",
    "something in the answer is wrong": "er klopt iets niet in het antwoord",
    "nothing is wrong, but not everything could be checked":
      "er is niets mis, maar niet alles kon worden gecontroleerd",
    "no answer was named: optimize verify deal.csv answer.json":
      "er is geen antwoord genoemd: optimize verify deal.csv answer.json",
    "Wrong": "Klopt niet",
    "Not checked": "Niet gecontroleerd",
    "Not claimed by the answer": "Beweert het antwoord niet",
    "Checked": "Gecontroleerd",
    "{1} (only its form)": "{1} (alleen de vorm)",
    "The answer does not hold.": "Het antwoord klopt niet.",
    "The answer was not checked.": "Het antwoord is niet gecontroleerd.",
    "What was checked holds, but not everything could be checked.":
      "Wat is gecontroleerd, klopt, maar niet alles kon worden gecontroleerd.",
    "The answer holds: everything in it was checked.": "Het antwoord klopt: alles erin is gecontroleerd.",
    "How: {1} tried one by one, by a reader and arithmetic of its own.":
      "Hoe: {1} één voor één geprobeerd, met een eigen lezer en eigen rekenwerk.",
    "How: the frontier added up issue by issue, by a reader and arithmetic of its own.":
      "Hoe: het Paretofront onderwerp na onderwerp opgeteld, met een eigen lezer en eigen rekenwerk.",
    "the answer says {1}, recomputed it is {2}": "het antwoord zegt {1}, nagerekend is het {2}",
    "the answer does not have it, recomputed it is {1}": "het antwoord heeft het niet, nagerekend is het {1}",
    "{1} more findings are not listed": "nog {1} bevindingen staan er niet bij",
    "the checker does not know this key": "de controle kent deze sleutel niet",
    "the checker did not get there, or does not know this key":
      "de controle kwam hier niet, of kent deze sleutel niet",
    "the search was stopped before it was known": "het zoeken is gestopt voordat het bekend was",
    "the answer says that it is not proven: only what it claims was checked":
      "het antwoord zegt dat het niet is bewezen: alleen wat het beweert, is gecontroleerd",
    "the answer does not say whether it is proven": "het antwoord zegt niet of het is bewezen",
    "a proven answer has none": "een bewezen antwoord heeft er geen",
    "it is no stretch of utilities with a surplus": "het is geen stuk van het nut met een meerwaarde",
    "the answer names no schema": "het antwoord noemt geen schema",
    "the answer says {1}; only settlement, frontier, score, statement and actuals can be checked":
      "het antwoord is {1}; alleen settlement, frontier, score, statement en actuals kunnen worden gecontroleerd",
    "it has the utility {1}; the best for both is {2}": "het heeft het nut {1}; het beste voor beide is {2}",
    "it has the utility {1}; the largest surplus is at {2}":
      "het heeft het nut {1}; de grootste meerwaarde is bij {2}",
    "it has the utility {1}; the rule of the settlement chooses {2}":
      "het heeft het nut {1}; de regel van de afspraak kiest {2}",
    "they do not lead to the package": "ze leiden niet naar het pakket",
    "they lead to {1}, not {2}": "ze leiden naar {1}, niet naar {2}",
    "there is no pair": "er is geen paar",
    "there is no list": "er is geen lijst",
    "there is no list of them": "er is geen lijst van",
    "there is no list of ten at most": "er is geen lijst van hoogstens tien",
    "there is none": "er is er geen",
    "there is none without agreement": "zonder akkoord is er geen",
    "there is no package": "er is geen pakket",
    "it is no change of an option of the package": "het is geen wijziging van een optie van het pakket",
    "it names a rule that the deal lacks, or one twice":
      "het noemt een regel die de deal niet heeft, of een twee keer",
    "some package keeps these rules": "een pakket houdt zich aan deze regels",
    "“{1}” is not needed for the clash": "“{1}” is voor de botsing niet nodig",
    "the middle of “{1}” is “{2}”": "het midden van “{1}” is “{2}”",
    "it does not list {1} options": "het noemt geen {1} opties",
    "it does not list {1} issues": "het noemt geen {1} onderwerpen",
    "it does not list {1} issues and bundles": "het noemt geen {1} onderwerpen en bundels",
    "it should be “{1}”, and “{2}” the best": "het moet “{1}” zijn, met “{2}” als beste",
    "it should be “{1}” with “{2}”": "het moet “{1}” zijn met “{2}”",
    "“{1}” has no such option in the deal": "“{1}” heeft zo'n optie niet in de deal",
    "it has another option than the proposal": "het heeft een andere optie dan het voorstel",
    "it does not say whether a way was found": "het zegt niet of er een weg is gevonden",
    "the package at their end is not efficient": "het pakket aan het eind is niet efficiënt",
    "it does not say whether it is the shortest": "het zegt niet of het de kortste is",
    "the search for a shorter way has a limit": "het zoeken naar een kortere weg heeft een grens",
    "the search for a way has a limit": "het zoeken naar een weg heeft een grens",
    "there are too many packages on the way for the checker":
      "er zijn te veel pakketten op de weg voor de controle",
    "the proposal keeps all rules": "het voorstel houdt zich aan alle regels",
    "there is a way of {1} steps": "er is een weg van {1} stappen",
    "it is no reason that is known": "het is geen bekende reden",
    "it leaves a party with less than the proposal": "een partij heeft dan minder dan in het voorstel",
    "too many points tie to be counted": "er zijn te veel gelijke punten om te tellen",
    "no efficient point has the utility {1}": "geen efficiënt punt heeft het nut {1}",
    "the point stands twice": "het punt staat er twee keer",
    "a point with more for the first party stands before it":
      "er staat een punt voor met meer voor de eerste partij",
    "the efficient point {1} is missing": "het efficiënte punt {1} ontbreekt",
    "it and the point before it are not both efficient": "het en het punt ervoor zijn niet beide efficiënt",
    "it reaches {1}, not {2}": "het bereikt {1}, niet {2}",
    "the payment can be settled in the price “{1}”": "de betaling kan in de prijs “{1}” worden verrekend",
    "it is no price that only moves value": "het is geen prijs die alleen waarde verschuift",
    "the numbers are too large for the checker": "de getallen zijn te groot voor de controle",
    "a proposal that leaves issues open stands before it":
      "er staat een voorstel voor dat onderwerpen openlaat",
    "it is no party of the deal": "het is geen partij van de deal",
    "it has no name": "het heeft geen naam",
    "it is no amount of the deal": "het is geen bedrag van de deal",
    "a proposal with a later rank stands before it": "er staat een voorstel met een latere rang voor",
    "whether the file has them so: no file was named, with --proposals":
      "of het bestand ze zo heeft: er is geen bestand genoemd, met --proposals",
    "the file has no proposal “{1}”, or it stands twice":
      "het bestand heeft geen voorstel “{1}”, of het staat er twee keer",
    "the file has other options for “{1}”": "het bestand heeft andere opties bij “{1}”",
    "the proposal “{1}” is missing": "het voorstel “{1}” ontbreekt",
    "the points of a huge deal are only counted with --count":
      "de punten van een enorme deal worden alleen met --count geteld",
    "it is no option of the nearest package with a joint loss, or stands twice":
      "het is geen optie van het dichtstbijzijnde pakket met een gezamenlijk verlies, of staat er twee keer",
    "a smaller loss stands before it": "er staat een kleiner verlies voor",
    "it does not say whether a better trade is missing": "het zegt niet of er een betere ruil ontbreekt",
    "a trade that is no better stands before it": "er staat een ruil voor die niet beter is",
    "there were too many pairs of changes to look at":
      "er waren te veel paren van wijzigingen om te bekijken",
    "whether a better one is missing: there are too many for the checker":
      "of er een betere ontbreekt: er zijn er te veel voor de controle",
    "they are not the best; missing is {1}": "het zijn niet de beste; {1} ontbreekt",
    "it changes neither one issue nor two": "het wijzigt niet één of twee onderwerpen",
    "it has no code and message": "het heeft geen code en bericht",
    "packages were not counted": "pakketten zijn niet geteld",
    "it has options for {1} issues; the deal has {2}":
      "het heeft opties voor {1} onderwerpen; de deal heeft er {2}",
    "“{1}” stands where “{2}” should": "“{1}” staat waar “{2}” hoort",
    "{1} is no option of “{2}”": "{1} is geen optie van “{2}”",
    "it breaks the rule “{1}”": "het houdt zich niet aan de regel “{1}”",
    "it is no JSON from byte {1} on": "vanaf byte {1} is het geen JSON",
  ]
}
