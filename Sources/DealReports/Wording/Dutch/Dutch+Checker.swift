/// Why the checker can't read a deal, a rule or what goes with them.
extension DutchCatalogue {
  static let checker: Catalogue.Room = [
    "“{1}” is no amount.": "“{1}” is geen bedrag.",
    "“{1}” is no amount: “{2}” is no currency.": "“{1}” is geen bedrag: “{2}” is geen valuta.",
    "“{1}” has two readings, and no other cell settles the decimal mark.":
      "“{1}” kan op twee manieren worden gelezen, en geen andere cel zegt wat het decimaalteken is.",
    "“{1}” contradicts the decimal mark of the other cells.":
      "“{1}” past niet bij het decimaalteken van de andere cellen.",
    "No payment is possible in points.": "In punten is geen betaling mogelijk.",
    "The largest payment is negative.": "De grootste betaling is negatief.",
    "“{1}” is no issue of the deal.": "“{1}” is geen onderwerp van de deal.",
    "“{1}” is too large.": "“{1}” is te groot.",
    "The bundle in record {1} is no list of options of different issues.":
      "De bundel in rij {1} is geen lijst van opties van verschillende onderwerpen.",
    "The bundle in record {1} stands twice.": "De bundel in rij {1} staat er twee keer.",
    "The checker does not read workbooks: convert the deal to CSV first, with optimize convert, and its rules and proposals too.":
      "De controle leest geen werkmappen: zet de deal eerst om naar CSV, met optimize convert, en de regels en voorstellen ook.",
    "The checker does not read the domains of other tools: convert the deal to CSV first, with optimize convert.":
      "De controle leest geen domeinen van andere programma's: zet de deal eerst om naar CSV, met optimize convert.",
    "The checker does not read deals in JSON: convert the deal to CSV first, with optimize convert.":
      "De controle leest geen deals in JSON: zet de deal eerst om naar CSV, met optimize convert.",
    "The checker finds no header with an issue, an option and the values of two parties.":
      "De controle vindt geen kop met een onderwerp, een optie en de waarden van twee partijen.",
    "The checker finds no header with the columns of rules.":
      "De controle vindt geen kop met de kolommen van regels.",
    "The checker finds no header with proposals or issues.":
      "De controle vindt geen kop met voorstellen of onderwerpen.",
    "It is neither JSON nor the table of a frontier.": "Het is geen JSON en geen tabel van een Paretofront.",
    "Only points can have weights.": "Alleen punten kunnen gewichten hebben.",
    "The checker does not know whether record {1} holds margins.":
      "De controleur weet niet of regel {1} marges bevat.",
    "“{1}..{2}” is no range.": "“{1}..{2}” is geen bereik.",
    "The deal has no issues.": "De deal heeft geen onderwerpen.",
    "All issues need a weight, or none.": "Alle onderwerpen hebben een gewicht nodig, of geen.",
    "The deal counts in two units.": "De deal telt in twee eenheden.",
    "“{1}” has two weights.": "“{1}” heeft twee gewichten.",
    "A weight is negative.": "Een gewicht is negatief.",
    "Amounts have more than {1} decimals.": "Bedragen hebben meer dan {1} decimalen.",
    "Sums could pass 2^62 units.": "Sommen kunnen groter worden dan 2^62 eenheden.",
    "The deal is too large for the checker.": "De deal is te groot voor de controle.",
    "“{1}” has a range and other options.": "“{1}” heeft een reeks en andere opties.",
    "“{1}” has a negative cost.": "“{1}” heeft negatieve kosten.",
    "“{1}” stands twice.": "“{1}” staat er twee keer.",
    "“{1}” with its weight is too large.": "“{1}” is met zijn gewicht te groot.",
    "The payments' decimal marks contradict each other.":
      "De decimaaltekens van de betalingen spreken elkaar tegen.",
    "“{1}” is no payment in the deal.": "“{1}” is geen betaling in de deal.",
    "“{1}” is no option of “{2}”.": "“{1}” is geen optie van “{2}”.",
    "“{1}” under “{2}” is no plain number.": "“{1}” onder “{2}” is geen gewoon getal.",
    "“{1}” has too many decimals.": "“{1}” heeft te veel decimalen.",
    "The sums of “{1}” could pass 2^62 units.": "De sommen van “{1}” kunnen groter worden dan 2^62 eenheden.",
    "“{1}” of the rule “{2}” is no column.": "“{1}” van de regel “{2}” is geen kolom.",
    "“{1}” limits no money.": "“{1}” begrenst geen geld.",
    "“{1}” of the rule “{2}” is no party.": "“{1}” van de regel “{2}” is geen partij.",
    "The rule “{1}” counts in another unit than the deal.":
      "De regel “{1}” telt in een andere eenheid dan de deal.",
    "The limit of “{1}” is no number of options.": "De grens van “{1}” is geen aantal opties.",
    "The limit of “{1}” is too large.": "De grens van “{1}” is te groot.",
    "The limits' decimal marks contradict each other.":
      "De decimaaltekens van de grenzen spreken elkaar tegen.",
    "The header has values of {1} parties; two are needed.":
      "De kop heeft waarden van {1} partijen; er zijn er twee nodig.",
    "A cost column belongs to no party, or two belong to the same.":
      "Een kolom met kosten hoort bij geen partij, of twee horen bij dezelfde.",
    "A rule sums over the column “{1}”, which has a meaning of its own.":
      "Een regel telt de kolom “{1}” op, die een eigen betekenis heeft.",
    "The checker does not know what the column “{1}” is.": "De controle weet niet wat de kolom “{1}” is.",
    "The checker does not know the unit “{1}”.": "De controle kent de eenheid “{1}” niet.",
    "The checker does not know whether “{1}” is a party or has a unit in it.":
      "De controle weet niet of “{1}” een partij is of dat er een eenheid in staat.",
    "The checker does not know whether “{1}” is the row of no-deal values.":
      "De controle weet niet of “{1}” de rij met waarden zonder deal is.",
    "The header has no column {1}.": "De kop heeft geen kolom {1}.",
    "The header has {1} columns {2}.": "De kop heeft {1} kolommen {2}.",
    "Record {1} is no option of an issue.": "Rij {1} is geen optie van een onderwerp.",
    "The status “{1}” of record {2} is neither fixed nor forbidden.":
      "De status “{1}” van rij {2} is niet vast of verboden.",
    "Record {1} has rules or quantities, but is no option.":
      "Rij {1} heeft regels of hoeveelheden, maar is geen optie.",
    "Record {1} has a cost where none can be.": "Rij {1} heeft kosten waar die niet kunnen.",
    "Record {1} has a range of amounts, but no range of options.":
      "Rij {1} heeft een reeks bedragen, maar geen reeks opties.",
    "The cells' decimal marks contradict each other.":
      "De decimaaltekens van de cellen spreken elkaar tegen.",
    "The checker can't tell which encoding the file has; save it as UTF-8.":
      "De controle weet niet welke tekencodering het bestand heeft; sla het op als UTF-8.",
    "The file is no readable text.": "Het bestand is geen leesbare tekst.",
    "The table has a column “{1}” where “{2}” should be.": "De tabel heeft een kolom “{1}” waar “{2}” hoort.",
    "The table has {1} columns; {2} are needed.": "De tabel heeft {1} kolommen; er zijn er {2} nodig.",
    "Rules or bundles tie too many packages together for the checker.":
      "Regels of bundels verbinden te veel pakketten voor de controle.",
    "The step of “{1}..{2}” does not lead to its end.": "De stap van “{1}..{2}” leidt niet naar het eind.",
    "“{1}” is no list of options: an issue has no “=” behind it.":
      "“{1}” is geen lijst van opties: achter een onderwerp staat geen “=”.",
    "“{1}” is no list of options: a label with “=” needs quotes.":
      "“{1}” is geen lijst van opties: een naam met “=” moet tussen aanhalingstekens.",
    "“{1}” is no list of options: something stands behind a closing quote.":
      "“{1}” is geen lijst van opties: er staat iets achter een aanhalingsteken.",
    "“{1}” is no list of options: a label is empty.": "“{1}” is geen lijst van opties: een naam is leeg.",
    "“{1}” is no list of options: a quote is not closed.":
      "“{1}” is geen lijst van opties: een aanhalingsteken is niet gesloten.",
    "Two rules are called “{1}”.": "Twee regels heten “{1}”.",
    "The rule in record {1} has no name.": "De regel in rij {1} heeft geen naam.",
    "“{1}” of the rule “{2}” is no kind of rule.": "“{1}” van de regel “{2}” is geen soort regel.",
    "The rule “{1}” lacks something, or has what its kind does not.":
      "Aan de regel “{1}” ontbreekt iets, of die heeft iets wat er niet bij hoort.",
    "half of it leaves what is held exactly": "de helft ervan past niet in wat exact wordt bewaard",
    "There are two rows of no-deal values.": "Er zijn twee rijen met waarden zonder deal.",
  ]
}
