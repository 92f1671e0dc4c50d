/// Actuals: what became of a package, what is wrong with their files, and what is paid on top.
extension DutchCatalogue {
  static let actuals: Catalogue.Room = [
    "What a package really cost, and what is paid on top so that it stays shared.":
      "Wat een pakket werkelijk kostte, en wat er wordt verrekend zodat het gedeeld blijft.",
    "real costs, and what is paid on top": "werkelijke kosten, en de verrekening",
    "realised values count as well as costs": "gerealiseerde waarden tellen mee, net als kosten",
    "no file of actuals was named": "er is geen bestand met realisatie genoemd",
    "standard input can't be two files at once": "de standaardinvoer kan niet twee bestanden tegelijk zijn",
    "name the file of actuals in it": "noem het bestand met realisatie dat erin staat",
    "the sheet {1} looks like actuals and was not read":
      "het werkblad {1} lijkt realisatie te bevatten en is niet gelezen",
    "values deviate too, and don't count: --values counts them":
      "ook waarden wijken af, en die tellen niet mee: --values telt ze mee",
    "Actuals of the proposal {1}": "Realisatie van het voorstel {1}",
    "Actuals of the recommended package": "Realisatie van het aanbevolen pakket",
    "Costs of {1}": "Kosten van {1}",
    "Values of {1}": "Waarden van {1}",
    "counts": "telt",
    "deviation": "afwijking",
    "status": "status",
    "evidence": "bewijs",
    "bundle": "bundel",
    "claimed {1}, as agreed counts": "{1} opgegeven, het afgesproken bedrag telt",
    "gain as agreed, before payment": "winst zoals afgesproken, vóór betaling",
    "more costs": "meer kosten",
    "more value": "meer waarde",
    "payment as agreed": "betaling zoals afgesproken",
    "true-up": "verrekening",
    "How deviations are shared": "Hoe afwijkingen worden gedeeld",
    "bears itself": "draagt zelf",
    "{1}, all else": "{1}, de rest",
    "{1}, from {2}": "{1}, vanaf {2}",
    "{1}, from {2} to {3}": "{1}, van {2} tot {3}",
    "File by file, what is paid on top: in all, and now":
      "Per bestand wat er wordt verrekend: in totaal, en nu",
    "in all": "in totaal",
    "realised": "gerealiseerd",
    "estimate": "raming",
    "disallowed": "afgewezen",
    "An odd last unit stays with {1}.": "Een oneven laatste eenheid blijft bij {1}.",
    "{1} estimated; of what is realised alone, {2}.": "{1} geraamd; van wat gerealiseerd is alleen: {2}.",
    "{1} without actuals: as agreed counts.": "{1} zonder realisatie: het afgesproken bedrag telt.",
    "{1} disallowed: as agreed counts.": "{1} afgewezen: het afgesproken bedrag telt.",
    "{1} realised without evidence.": "{1} gerealiseerd zonder bewijs.",
    "{1} line": "{1} regel",
    "{1} lines": "{1} regels",
    "True-up: nobody pays anything on top.": "Verrekening: niemand betaalt iets bij.",
    "True-up: {1} pays {2} {3} on top.": "Verrekening: {1} betaalt nog {3} aan {2}.",
    "the header lacks {1}": "de kopregel mist {1}",
    "write issue;option;value X;cost X;evidence;status, with the names of the parties":
      "schrijf onderwerp;optie;waarde X;meerkosten X;bewijs;status, met de namen van de partijen",
    "it has {1}. Write issue;option;value X;cost X;evidence;status":
      "er staat {1}. Schrijf onderwerp;optie;waarde X;meerkosten X;bewijs;status",
    "the column {1} is none of a file of actuals": "de kolom {1} hoort niet in een bestand met realisatie",
    "remarks go under note": "opmerkingen horen onder opmerking",
    "the file has no actuals": "het bestand heeft geen realisatie",
    "add a row for each chosen option, as the deal writes it":
      "voeg een rij toe voor elke gekozen optie, zoals de deal die schrijft",
    "there is no agreement of which these could be the actuals":
      "er is geen akkoord waarvan dit de realisatie kan zijn",
    "name the package that was agreed on: --proposal NAME --proposals FILE":
      "noem het pakket dat is afgesproken: --proposal NAAM --proposals BESTAND",
    "the deal is in points: nothing is paid, and nothing can be trued up":
      "de deal is in punten: er wordt niets betaald, en er is niets te verrekenen",
    "actuals go with deals in money": "realisatie hoort bij deals in geld",
    "{1} was not agreed on {2}, but {3}": "{1} is niet afgesproken voor {2}, maar {3}",
    "actuals are those of the package: name another one with --proposal, or correct the row":
      "de realisatie is die van het pakket: noem een ander met --proposal, of verbeter de rij",
    "the deal has no bundle {1}": "de deal heeft geen bundel {1}",
    "write the options as the deal does: Issue=Option|Issue=Option":
      "schrijf de opties zoals in de deal: Onderwerp=Optie|Onderwerp=Optie",
    "the package does not have the bundle {1}": "het pakket heeft de bundel {1} niet",
    "remove the row": "verwijder de rij",
    "{1} has a row already, in {2}": "{1} heeft al een rij, in {2}",
    "write realised, estimate or disallowed": "schrijf gerealiseerd, raming of afgewezen",
    "this row has amounts and no status": "deze rij heeft bedragen en geen status",
    "write realised for what is known, estimate for what isn't yet, disallowed for what doesn't count":
      "schrijf gerealiseerd voor wat bekend is, raming voor wat dat nog niet is, afgewezen voor wat niet telt",
    "round the amount": "rond het bedrag af",
    "the parties are {1}": "de partijen zijn {1}",
    "{1} is no percentage with one reading": "{1} is geen percentage met één lezing",
    "write share;supplier;from 0 %;to 10 %;50 %": "schrijf verdeling;leverancier;van 0 %;tot 10 %;50 %",
    "this stretch ends before it starts": "dit stuk eindigt voordat het begint",
    "the lower percentage stands first": "het laagste percentage staat vooraan",
    "{1} is no part of a whole": "{1} is geen deel van een geheel",
    "the part that the party bears itself is from 0 % to 100 %":
      "het deel dat de partij zelf draagt, ligt tussen 0 % en 100 %",
    "this stretch overlaps the one in {1}": "dit stuk overlapt dat in {1}",
    "let one stretch end where the next one starts": "laat een stuk eindigen waar het volgende begint",
  ]
}
