/// The settlement, the frontier, and the answer where no package is left.
extension DutchCatalogue {
  static let settlement: Catalogue.Room = [
    "proven best": "bewezen het beste",
    "Recommended package": "Aanbevolen pakket",
    "No agreement: no package is good enough for both":
      "Geen akkoord: geen enkel pakket is goed genoeg voor beide partijen",
    "No package was found that is good enough for both":
      "Er is geen pakket gevonden dat goed genoeg is voor beide partijen",
    "Nearest package": "Dichtstbijzijnde pakket",
    "A search was stopped by a limit: ? stands for what is not known.":
      "Een zoektocht is door een limiet gestopt: ? staat voor wat niet bekend is.",
    "Frontier: {1} found before the search was stopped (of {2} packages); some may not be efficient.":
      "Paretofront: {1} gevonden voordat de zoektocht stopte (van {2} pakketten); ze zijn misschien niet allemaal Pareto-optimaal.",
    "The sheet {1} has {2} found before the search was stopped; some may not be efficient.":
      "Het blad {1} heeft {2} die gevonden zijn voordat de zoektocht stopte; ze zijn misschien niet allemaal Pareto-optimaal.",
    "the search was stopped: some packages or their numbers are missing":
      "de zoektocht is gestopt: sommige pakketten of hun aantallen ontbreken",
    "The surplus could be {1} at most.": "De meerwaarde kan hoogstens {1} zijn.",
    "The search was stopped by a limit: points may be missing in {1} of the frontier.":
      "De zoektocht is door een limiet gestopt: in {1} van het Paretofront kunnen punten ontbreken.",
    "gain before payment": "winst vóór betaling",
    "share of own best gain": "deel van eigen beste winst",
    "No package is better for {1} (win).": "Geen pakket is beter voor {1} (win).",
    "the extra value is shared {1}.": "de meerwaarde wordt {1} verdeeld.",
    "nobody gains or loses.": "niemand wint of verliest.",
    "In points no payment passes: both get as large a share of their own best gain as one package can give (Kalai–Smorodinsky)":
      "In punten is geen betaling mogelijk: beide partijen krijgen een zo groot deel van hun eigen beste winst als één pakket kan geven (Kalai–Smorodinsky)",
    "No payment is allowed": "Een betaling is niet toegestaan",
    "No payment is needed": "Een betaling is niet nodig",
    ", the most that may be paid": ", het hoogste bedrag dat betaald mag worden",
    "{1} pays {2} {3}": "{1} betaalt {3} aan {2}",
    "In the price: {1} instead of {2}; {3}.": "In de prijs: {1} in plaats van {2}; {3}.",
    "In the price: {1}, as it is; {2}.": "In de prijs: {1}, zoals nu; {2}.",
    "then nobody pays": "dan betaalt niemand",
    "then {1} still pays {2} {3}": "dan betaalt {1} nog {3} aan {2}",
    "It can be settled in a price: --in {1}.": "Dit kan in een prijs worden verrekend: --in {1}.",
    "But for issues that only move value, both already have their favourite options: look for new ones.":
      "Behalve op onderwerpen die alleen waarde verplaatsen, hebben beide partijen al hun voorkeursopties: zoek nieuwe opties.",
    "{1}, lopsided": "{1}, scheef",
    "Even with the best payment, {1} is lacking: {2}.": "Zelfs met de beste betaling ontbreekt er {1}: {2}.",
    "{1} is lacking: {2}.": "Er ontbreekt {1}: {2}.",
    "Without new options, no deal is the better choice for now.":
      "Zonder nieuwe opties is geen deal voorlopig de betere keuze.",
    "Both already have their favourite option of every issue: look for new options.":
      "Beide partijen hebben al hun voorkeursoptie van elk onderwerp: zoek nieuwe opties.",
    "Where to look: what both together give up on an issue, against their favourites":
      "Waar u kunt zoeken: wat beide partijen samen per onderwerp opgeven, vergeleken met hun voorkeursopties",
    "joint loss": "gezamenlijk verlies",
    "Per issue": "Per onderwerp",
    "bundle: {1}": "bundel: {1}",
    "recommended": "aanbevolen",
    "nearest": "dichtstbijzijnde",
    "; {1} tie": "; {1} gelijk",
    "very many": "zeer veel",
    "packages": "pakketten",
    "Before a payment every package hurts somebody: no other fair points.":
      "Vóór betaling verliest bij elk pakket een partij: geen andere billijke punten.",
    "over the packages where neither gain is negative, before any payment":
      "over de pakketten waarbij geen partij verliest, vóór enige betaling",
    "Frontier: {1}{2} (of {3}).": "Paretofront: {1}{2} (van {3}).",
    "Frontier: {1} (of {2} packages). Some of them:": "Paretofront: {1} (van {2} pakketten). Enkele daarvan:",
    "Frontier: large, and not counted (--count counts it); {1} packages in all. Some of it:":
      "Paretofront: groot en niet geteld (--count telt het); {1} pakketten in totaal. Een deel ervan:",
    "{1} shown": "{1} getoond",
    "{1} shown; all: {2}": "{1} getoond; alle: {2}",
    "about {1} × 10^{2}": "ongeveer {1} × 10^{2}",
    "largest surplus (utilitarian): largest sum of gains of all packages":
      "grootste meerwaarde (utilitair): grootste som van winsten, alle pakketten",
    "Nash: largest product of gains *": "Nash: grootste product van winsten *",
    "egalitarian: largest smaller gain *": "egalitair: kleinste winst maximaal *",
    "Kalai–Smorodinsky: largest smaller share of the own best gain *":
      "Kalai–Smorodinsky: kleinste deel van eigen beste winst maximaal *",
    "No package was found before the search was stopped by a limit: not proven.":
      "Er is geen pakket gevonden voordat de zoektocht door een limiet stopte: niet bewezen.",
    "No package keeps all rules · proven": "Geen pakket voldoet aan alle regels · bewezen",
    "This rule can never be kept:": "Aan deze regel kan nooit worden voldaan:",
    "These rules clash; each of them is needed for that:": "Deze regels botsen; elk ervan is daarvoor nodig:",
    "These rules clash; the search was stopped before it knew which of them are needed for that:":
      "Deze regels botsen; de zoektocht is gestopt voordat duidelijk was welke daarvoor nodig zijn:",
    "Which rule is cheapest to drop is not known: the search was stopped.":
      "Welke regel het goedkoopst is om te laten vallen, is niet bekend: de zoektocht is gestopt.",
    "Dropping any one of them alone is not enough.": "Eén ervan laten vallen is niet genoeg.",
    "Cheapest to drop: {1}. Without it the largest surplus is {2}.":
      "Goedkoopst om te laten vallen: {1}. Zonder die regel is de grootste meerwaarde {2}.",
    "{1}.": "{1}.",
    "{1} so far, not proven.": "{1} tot nu toe, niet bewezen.",
    "no package keeps all rules: optimize deal.csv says which of them clash":
      "geen pakket voldoet aan alle regels: optimize deal.csv zegt welke regels botsen",
    "these points are what GLPK found in floating point: no proof, and no counts":
      "deze punten vond GLPK met drijvendekommagetallen: zonder bewijs en zonder aantallen",
    "the search was stopped by a limit: points may be missing in {1} of the frontier (--json lists them)":
      "de zoektocht is door een limiet gestopt: in {1} van het Paretofront kunnen punten ontbreken (--json somt ze op)",
    " up to {1} for {2}": " tot {1} voor {2}",
    "interrupted: the points{1} are proven and complete, the others are missing":
      "onderbroken: de punten{1} zijn bewezen en volledig, de andere ontbreken",
    "packages were left out of so many points; --packages adds them":
      "bij zo veel punten zijn de pakketten weggelaten; --packages voegt ze toe",
    "some numbers of packages are too large to be told: 2^63 - 1 stands for that or more":
      "sommige aantallen pakketten zijn te groot om te noemen: 2^63 - 1 staat voor zoveel of meer",
    "The rule {1} can't stand on a sheet of rules: the sheet \"deal\" lacks it.":
      "De regel {1} past niet op een blad met regels: het blad \"deal\" mist hem.",
  ]
}
