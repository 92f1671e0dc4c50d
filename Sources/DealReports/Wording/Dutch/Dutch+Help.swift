/// What help says of commands and options.
extension DutchCatalogue {
  static let help: [String: String] = [
    "Finds the best package for two parties and shares the value made together fifty-fifty.":
      "Vindt het beste pakket voor twee partijen en verdeelt de samen gemaakte waarde half om half.",
    "More: optimize --help": "Meer: optimize --help --lang nl",
    "settlement": "aanbeveling",
    "the settlement, and the frontier in short": "de aanbeveling, en het Paretofront in het kort",
    "the efficient points and packages, as a table": "de Pareto-optimale punten en pakketten, als tabel",
    "how the file was read, and what is missing": "hoe het bestand is gelezen, en wat er ontbreekt",
    "how good proposals are, and what would be better": "hoe goed voorstellen zijn, en wat beter zou zijn",
    "packages to offer instead (--for PARTY)": "pakketten als tegenvoorstel (--for PARTIJ)",
    "how far amounts can move before the answer does":
      "hoever bedragen mogen afwijken voor het antwoord verandert",
    "what each rule costs": "wat elke regel kost",
    "from and to JSON, Genius, GeniusWeb, NegMAS, NegoLog":
      "van en naar JSON, Genius, GeniusWeb, NegMAS, NegoLog",
    "the most that one party may pay the other": "het meeste dat de ene partij de andere mag betalen",
    "value and cost per issue and party; whole lists":
      "waarde en kosten per onderwerp en partij; hele lijsten",
    "count the efficient points even of a huge deal":
      "tel de Pareto-optimale punten ook van een reusachtige deal",
    "only points from this utility of the first party on": "alleen punten vanaf dit nut van de eerste partij",
    "only points up to this utility of the first party": "alleen punten tot dit nut van de eerste partij",
    "only points at which neither party loses": "alleen punten waarbij geen van beide partijen verliest",
    "only how many points there are": "alleen hoeveel punten er zijn",
    "packages and counts, however many points there are":
      "pakketten en aantallen, hoeveel punten er ook zijn",
    "how many threads may search; else one for each core":
      "hoeveel threads mogen zoeken; anders een per kern",
    "seconds and memory, as a line of JSON on standard error":
      "seconden en geheugen, als een regel JSON op de foutuitvoer",
    "rules in a file of their own": "regels in een eigen bestand",
    "how to search: exact, or epsilon-constraint with GLPK to compare with":
      "hoe te zoeken: exact, of epsilon-constraint met GLPK om te vergelijken",
    "stop searching after so long, with what is proven": "stop na zo lang zoeken, met wat bewezen is",
    "about how much memory a search under rules may take (2048)":
      "hoeveel geheugen een zoektocht onder regels ongeveer mag gebruiken (2048)",
    "{1}: what to write": "{1}: wat te schrijven",
    "round the points of a domain to N decimals": "rond de punten van een domein af op N decimalen",
    "the way from this proposal to a better package, step by step":
      "de weg van dit voorstel naar een beter pakket, stap voor stap",
    "the party that asks": "de partij die het vraagt",
    "how many offers, at most; else 3": "hoeveel tegenvoorstellen hoogstens; anders 3",
    "as good for the own party as this proposal": "voor de eigen partij even goed als dit voorstel",
    "the proposals among which --around names one": "de voorstellen waarvan --around er een noemt",
    "how much better for the own party an offer may be":
      "hoeveel beter een tegenvoorstel voor de eigen partij mag zijn",
    "only this cell of the deal, such as C7": "alleen deze cel van de deal, zoals C7",
    "answer as a table": "antwoord als tabel",
    "answer in JSON": "antwoord in JSON",
    "what separates decimals, where the file leaves it open":
      "het decimaalteken, als het bestand het openlaat",
    "write the answer to FILE; a settlement also as a workbook (.xlsx)":
      "schrijf het antwoord naar FILE; een aanbeveling ook als werkmap (.xlsx)",
    "the language of the answer; else that of the file's headers":
      "de taal van het antwoord; anders die van de kolomkoppen",
    "show this help": "toon deze hulp",
    "show the version": "toon de versie",
    """

    A deal is a CSV file with a row per option; - reads it from standard input:
      issue;option;value buyer;cost buyer;value supplier;cost supplier
      Delivery;24 hours;9000;0;-2500;6000
      BATNA;;12000;;1000;
    Amounts on the command line have a decimal point and no thousands marks.

    Exit codes: 0 answered, 1 input refused, 2 usage, 3 no agreement, 4 interrupted,
    74 read or write failed.

    """:
      """

    Een deal is een CSV-bestand met een rij per optie; - leest hem van de standaardinvoer:
      onderwerp;optie;waarde koper;kosten koper;waarde leverancier;kosten leverancier
      Levering;24 uur;9000;0;-2500;6000
      BATNA;;12000;;1000;
    Bedragen op de opdrachtregel hebben een decimale punt en geen tekens tussen duizendtallen.

    Afsluitcodes: 0 beantwoord, 1 invoer geweigerd, 2 gebruik, 3 geen akkoord,
    4 onderbroken, 74 lezen of schrijven mislukt.

    """,
    "a deal to fill in, as a workbook (.xlsx) or CSV": "een deal om in te vullen, als werkmap (.xlsx) of CSV",
    "a script that makes a shell complete commands and options":
      "een script waarmee een shell opdrachten en opties aanvult",
    "the manual page, for man": "de handleiding, voor man",
  ]
}
