/// What help says of commands and options.
extension DutchCatalogue {
  static let help: Catalogue.Room = [
    "Finds the best package for two parties and shares the value made together fifty-fifty.":
      "Vindt het beste pakket voor twee partijen en verdeelt de gezamenlijke meerwaarde gelijk.",
    "More: optimize --help": "Meer: optimize --help --lang nl",
    "settlement": "aanbeveling",
    "The settlement, and the frontier in short.": "De aanbeveling, en het Paretofront in het kort.",
    "The efficient points and packages, as a table.": "De Pareto-optimale punten en pakketten, als tabel.",
    "How the file was read, and what is missing.": "Hoe het bestand is gelezen, en wat er ontbreekt.",
    "How good proposals are, and what would be better.": "Hoe goed voorstellen zijn, en wat beter zou zijn.",
    "Packages to offer instead, each with its payment: all worth the same to the party that offers, and as different as can be.":
      "Tegenvoorstellen, elk met zijn betaling: evenveel waard voor de partij die ze doet, en zo verschillend mogelijk.",
    "What it costs when amounts are wrong, and how far they can move.":
      "Wat het kost als bedragen niet kloppen, en hoever ze mogen afwijken.",
    "What each rule costs.": "Wat elke regel kost.",
    "What insisting on an option costs, what is agreed already, and where to look for new options.":
      "Wat vasthouden aan een optie kost, wat al overeengekomen is, en waar nieuwe opties te zoeken zijn.",
    "A deal from and to JSON, Excel, Genius, GeniusWeb, NegMAS and NegoLog.":
      "Een deal van en naar JSON, Excel, Genius, GeniusWeb, NegMAS en NegoLog.",
    "A deal to fill in, as a workbook or as CSV.": "Een deal om in te vullen, als werkmap of als CSV.",
    "the settlement, the frontier in short": "de aanbeveling, het front in het kort",
    "all efficient points and packages": "alle Pareto-optimale pakketten",
    "how the file was read; what is missing": "hoe het is gelezen; wat er ontbreekt",
    "how good proposals are; what is better": "hoe goed voorstellen zijn; wat beter is",
    "packages to offer instead (--for PARTY)": "tegenvoorstellen (--for PARTIJ)",
    "how far amounts can move": "hoever bedragen mogen afwijken",
    "what each rule costs": "wat elke regel kost",
    "what insisting on an option costs": "wat vasthouden aan een optie kost",
    "from and to JSON, Excel, Genius, NegMAS": "van en naar JSON, Excel, Genius, NegMAS",
    "the most that one party may pay the other": "hoeveel de ene partij de andere hoogstens mag betalen",
    "value and cost per issue and party; whole lists":
      "waarde en kosten per onderwerp en partij; hele lijsten",
    "count the efficient points even of a huge deal":
      "tel de Pareto-optimale punten ook bij een zeer grote deal",
    "only points from this utility of the first party on": "alleen punten vanaf dit nut van de eerste partij",
    "only points up to this utility of the first party": "alleen punten tot dit nut van de eerste partij",
    "only points at which neither party loses": "alleen punten waarbij geen van beide partijen verliest",
    "only how many points there are": "alleen hoeveel punten er zijn",
    "packages and counts, however many points there are":
      "pakketten en aantallen, hoeveel punten er ook zijn",
    "how many threads may search; else one for each core":
      "hoeveel threads mogen zoeken; anders één per kern",
    "seconds and memory, as a line of JSON on standard error":
      "seconden en geheugen, als een regel JSON op de foutuitvoer",
    "rules in a file of their own": "regels in een eigen bestand",
    "how to search: exact, or epsilon-constraint with GLPK to compare with":
      "zoekmethode: exact, of ter vergelijking epsilon-constraint met GLPK",
    "stop searching after so long, with what is proven":
      "stop na zoveel seconden zoeken, met wat dan bewezen is",
    "about how much memory a search under rules may take (2048)":
      "hoeveel geheugen een zoektocht onder regels ongeveer mag gebruiken (2048)",
    "{1}: what to write": "{1}: het formaat van de uitvoer",
    "round the points of a domain to N decimals": "rond de punten van een domein af op N decimalen",
    "the way from this proposal to a better package, step by step":
      "de weg van dit voorstel naar een beter pakket, stap voor stap",
    "the party that asks; score ranks by what it gains":
      "de partij die het vraagt; score rangschikt op wat die wint",
    "the price in which a payment is settled, where there are several":
      "de prijs waarin een betaling wordt verrekend, als er meerdere zijn",
    "ISSUE": "ONDERWERP",
    "OPTION": "OPTIE",
    "how many offers, at most; else 3": "hoeveel tegenvoorstellen hoogstens; anders 3",
    "as good for the own party as this proposal": "voor de eigen partij even goed als dit voorstel",
    "proposals: those that --around or --proposal names one of, to show on a page, or what parties prefer":
      "voorstellen: die waarvan --around of --proposal er een noemt, om op een pagina te laten zien, of wat partijen verkiezen",
    "how much less together than the best an offer may make (a tenth); in points how much better for the own party it may be":
      "hoeveel minder een tegenvoorstel samen mag opleveren dan het beste (een tiende); in punten hoeveel beter het voor de eigen partij mag zijn",
    "only this cell of the deal, such as C7": "alleen deze cel van de deal, zoals C7",
    "answer as a table": "antwoord als tabel",
    "answer in JSON": "antwoord in JSON",
    "what separates decimals, where the file leaves it open":
      "het decimaalteken, als het bestand het openlaat",
    "write the answer to FILE: {1}": "schrijf het antwoord naar BESTAND: {1}",
    "write the answer to FILE, whose ending says its form: .json, .csv, .xlsx, .html, .svg, .png":
      "schrijf het antwoord naar BESTAND; de uitgang zegt de vorm: .json, .csv, .xlsx, .html, .svg, .png",
    "the language of the answer; else that of the file's headers":
      "de taal van het antwoord; anders die van de kolomkoppen",
    "show this help": "toon deze hulp",
    "show the version": "toon de versie",
    """

    optimize COMMAND --help says more of a command, with an example.

    A deal is a CSV file with a row per option; - reads it from standard input:
      issue;option;value buyer;cost buyer;value supplier;cost supplier
      Delivery;24 hours;9000;0;-2500;6000
      BATNA;;12000;;1000;
    Amounts are written as in the deal, where they have one reading.

    Exit codes: 0 answered, 1 input refused, 2 usage, 3 no agreement, 4 interrupted,
    74 read or write failed.

    """:
      """

    optimize OPDRACHT --help vertelt meer over een opdracht, met een voorbeeld.

    Een deal is een CSV-bestand met een rij per optie; - leest hem van de
    standaardinvoer:
      onderwerp;optie;waarde koper;kosten koper;waarde verkoper;kosten verkoper
      Levering;24 uur;9000;0;-2500;6000
      BATNA;;12000;;1000;
    Bedragen op de opdrachtregel schrijft u zoals in de deal, als ze maar één lezing
    hebben.

    Afsluitcodes: 0 beantwoord, 1 invoer geweigerd, 2 gebruik, 3 geen akkoord,
    4 onderbroken, 74 lezen of schrijven mislukt.

    """,
    "not with {1}": "niet bij {1}",
    "Example": "Voorbeeld",
    "Exit codes": "Afsluitcodes",
    "buyer": "koper",
    "answered, and proven": "beantwoord, en bewezen",
    "the input was refused; every reason is listed": "de invoer is geweigerd; elke reden wordt genoemd",
    "the command line was wrong": "de opdrachtregel klopte niet",
    "answered: there is no agreement, or no package that keeps the rules":
      "beantwoord: er is geen akkoord, of geen pakket dat aan de regels voldoet",
    "answered: no package keeps the rules": "beantwoord: geen pakket voldoet aan de regels",
    "a limit or an interrupt was reached: the best so far":
      "door een grens of een onderbreking gestopt: het beste tot dan toe",
    "something that should not happen": "iets wat niet hoort te gebeuren",
    "a read or a write failed midway": "lezen of schrijven is halverwege mislukt",
    "AMOUNT": "BEDRAG",
    "CELL": "CEL",
    "FILE": "BESTAND",
    "FORMAT": "FORMAAT",
    "NAME": "NAAM",
    "PARTY": "PARTIJ",
    "SECONDS": "SECONDEN",
    "UTILITY": "NUT",
    "a deal to fill in (.xlsx or .csv)": "een in te vullen deal (.xlsx of .csv)",
    "a script that makes a shell complete commands and options":
      "een script waarmee een shell opdrachten en opties aanvult",
    "the manual page, for man": "de handleiding, voor man",
  ]
}
