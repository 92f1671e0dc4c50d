/// What is said where alternatives stand side by side.
extension DutchCatalogue {
  static let comparison: Catalogue.Room = [
    "None of them leads to a deal that is good enough for both.":
      "Geen ervan leidt tot een deal die voor allebei goed genoeg is.",
    "No deal was found that is good enough for both before the search was stopped.":
      "Er is geen deal gevonden die voor allebei goed genoeg is voordat het zoeken werd gestopt.",
    "{1} and {2} others": "{1} en {2} andere",
    "{1} are worth the same to {2}: {3}.": "{1} zijn voor {2} evenveel waard: {3}.",
    "{1} make the same together: {2}.": "{1} leveren samen hetzelfde op: {2}.",
    "{1}: {2} for {3}; there is no other to compare it with.":
      "{1}: {2} voor {3}; er is geen andere om mee te vergelijken.",
    "{1}: {2} together; there is no other to compare it with.":
      "{1}: samen {2}; er is geen andere om mee te vergelijken.",
    "Take {1}: {2} for {3}; no other is good enough for both.":
      "Kies {1}: {2} voor {3}; geen andere is voor allebei goed genoeg.",
    "Take {1}: {2} together; no other is good enough for both.":
      "Kies {1}: samen {2}; geen andere is voor allebei goed genoeg.",
    "Take {1}: {2} for {3}, {4} more than {5}.": "Kies {1}: {2} voor {3}, {4} meer dan {5}.",
    "Take {1}: {2} together, {3} more than {4}.": "Kies {1}: samen {2}, {3} meer dan {4}.",
    "Moving from {1} to {2} is worth {3} together: {4}.":
      "Overstappen van {1} naar {2} is samen {3} waard: {4}.",
    "Competition adds nothing: half of {1}, {2}, is no less than all that {3} makes together, {4}.":
      "Concurrentie voegt niets toe: de helft van {1}, {2}, is niet minder dan alles wat {3} samen oplevert, {4}.",
    "What competition could claim at the most: {1} can get up to {2} elsewhere, all that {3} makes together. That is more than half of {4}, {5}.":
      "Wat concurrentie hoogstens kan opeisen: {1} kan elders tot {2} krijgen, alles wat {3} samen oplevert. Dat is meer dan de helft van {4}, {5}.",
    "With {1} as the alternative {2} could claim {3} of {4}, {5} more than fifty-fifty. It is a limit, no recommendation.":
      "Met {1} als alternatief kan {2} {3} van {4} opeisen, {5} meer dan fiftyfifty. Het is een grens, geen aanbeveling.",
    "best proposal: {1}, {2} for {3}, {4} left on the table":
      "beste voorstel: {1}, {2} voor {3}, {4} blijft op tafel",
    "no agreement: {1} is lacking": "geen overeenkomst: er ontbreekt {1}",
    "no agreement was found before the search was stopped":
      "geen overeenkomst gevonden voordat het zoeken werd gestopt",
    "no package was found before the search was stopped":
      "geen pakket gevonden voordat het zoeken werd gestopt",
    "no package keeps the rules": "geen pakket houdt zich aan de regels",
    "no package keeps the rules: {1}": "geen pakket houdt zich aan de regels: {1}",
    "can't be read: {1}": "niet te lezen: {1}",
    "has no party {1}, but {2}": "heeft geen partij {1}, maar {2}",
    "counts in {1}, the others in {2}": "telt in {1}, de andere in {2}",
    "its amounts are too large to stand beside those of the others":
      "de bedragen zijn te groot om naast die van de andere te staan",
    "money": "geld",
    "line {1}": "regel {1}",
    "{1}, and {2}": "{1}, en {2}",
    "{1} has not the same no-deal value in all deals: its gains are counted from different starting points":
      "{1} heeft niet in alle deals dezelfde waarde zonder deal: de winst telt vanaf verschillende beginpunten",
    "not all deals name their currency: all amounts are taken as {1}":
      "niet alle deals noemen hun munt: alle bedragen gelden als {1}",
    "several deals are with a party called {1}: only deals with parties of different names compete":
      "meer deals zijn met een partij die {1} heet: alleen deals met partijen met verschillende namen concurreren",
    "Not proven: a search was stopped by a limit, and there may be better packages.":
      "Niet bewezen: een zoektocht is door een limiet gestopt, en er kunnen betere pakketten zijn.",
    "more than {1}": "meer dan {1}", "{1} more than {2}": "{1} meer dan {2}",
    "All of them recommend the same on every other issue.":
      "Op elk ander onderwerp bevelen ze alle hetzelfde aan.",
    "What each recommends": "Wat elk aanbeveelt",
    "What each recommends; * differs from the first":
      "Wat elk aanbeveelt; * wijkt af van de eerste",
    "All of them recommend the same.": "Ze bevelen alle hetzelfde aan.",
    "The same in all: {1}": "In alle hetzelfde: {1}",
    "of {1} alternatives to a deal the best counts: {2}":
      "van {1} alternatieven voor een deal telt het beste: {2}",
    "Without a deal": "Zonder deal", "the best, which counts": "het beste, dat telt",
    "There is no deal any more where an alternative is worth more than {1}; each unit of it moves the payment by half a unit.":
      "Er is geen deal meer als een alternatief meer waard is dan {1}; elke eenheid daarvan verschuift de betaling met een halve.",
    "What {1} pays, {2}, is {3} by the package and {4} by the alternatives (the power part).":
      "Wat {1} betaalt, {2}, is {3} door het pakket en {4} door de alternatieven (het machtsdeel).",
    "first party": "eerste partij", "second party": "tweede partij", "other party": "andere partij",
    "deal": "deal", "best proposal": "beste voorstel",
    "its gain": "winst daarvan", "reason": "reden",
    "agreement": "overeenkomst", "no package": "geen pakket",
    "not read": "niet gelezen", "not comparable": "niet vergelijkbaar",
    "alternatives": "alternatieven",
    "Comparison": "Vergelijking", "Packages": "Pakketten",
    "The frontiers over each other, and what each recommends after the payment":
      "De fronten over elkaar, en wat elk aanbeveelt na de betaling",
    "What is possible in each": "Wat in elk mogelijk is",
    "Each line is a frontier; its mark is what is recommended, after the payment. The lines through 0 are what each has without a deal.":
      "Elke lijn is een front; het teken is wat wordt aanbevolen, na de betaling. De lijnen door 0 zijn wat elk zonder deal heeft.",
    "The best {1} are shown.": "De beste {1} staan erop.",
    "In bold: another option than in the first.": "Vet: een andere optie dan in de eerste.",
    "the gains of both, which a payment shares and doesn't change":
      "de winst van beide, die een betaling verdeelt en niet verandert",
    "at most {1} deals are compared": "er worden hoogstens {1} deals vergeleken",
    "compare takes two deals or more, or one with --by ISSUE":
      "compare vraagt twee of meer deals, of één met --by ONDERWERP",
    "--by compares the options of one deal": "--by vergelijkt de opties van één deal",
    "--by: \"{1}\" has more options than are compared, {2}":
      "--by: \"{1}\" heeft meer opties dan er worden vergeleken, {2}",
    "--for: none of the deals has a party called \"{1}\"":
      "--for: geen van de deals heeft een partij die \"{1}\" heet",
    "Which deal to make: several side by side, or one deal with each option of an issue.":
      "Welke deal te sluiten: meerdere naast elkaar, of één deal met elke optie van een onderwerp.",
    "which of several deals to make": "welke van meer deals te sluiten",
    "the sheet of the workbook with the deal": "het blad van de werkmap met de deal",
    "compare one deal with each option of this issue held":
      "één deal vergelijken met elke optie van dit onderwerp vast",
    "the option from which differences are counted; else the worst":
      "de optie vanaf waar verschillen tellen; anders de slechtste",
    "no sheet is called {1}: there is {2}": "geen blad heet {1}: er is {2}",
    "write the name as on its tab": "schrijf de naam zoals op het tabblad",
    "this is no workbook, and has no sheet {1}": "dit is geen werkmap, en heeft geen blad {1}",
    "leave --sheet out": "laat --sheet weg",
    "{1}: it does not fit this deal": "{1}: het past niet bij deze deal",
    "name the one that is meant with --sheet, or call it \"deal\"":
      "noem het bedoelde met --sheet, of noem het blad \"deal\"",
    "{1} is not in the picture: {2}": "{1} staat niet op het plaatje: {2}",
  ]
}
