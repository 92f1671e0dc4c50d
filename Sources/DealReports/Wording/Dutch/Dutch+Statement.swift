/// Statements: what is signed, what changes cost, what openness is worth.
extension DutchCatalogue {
  static let statement: Catalogue.Room = [
    "Statement on the recommended package": "Opgave van het aanbevolen pakket",
    "Statement on the proposal {1}": "Opgave van het voorstel {1}",
    "Between {1} and {2}": "Tussen {1} en {2}",
    "These are the lines of the nearest package; there is nothing to sign.":
      "Dit zijn de regels van het dichtstbijzijnde pakket; er is niets om te ondertekenen.",
    "It breaks the rule {1}: {2}.": "Het voldoet niet aan de regel {1}: {2}.",
    "{1} is worse off than without a deal.": "{1} is slechter af dan zonder deal.",
    "No package has a larger surplus.": "Geen pakket heeft een grotere meerwaarde.",
    "The largest surplus of all packages is {1}; {2} is left on the table.":
      "De grootste meerwaarde van alle pakketten is {1}; {2} blijft op tafel liggen.",
    "In points nothing is paid.": "In punten wordt niets betaald.",
    "Nobody pays": "Niemand betaalt",
    "The odd last unit stays with {1}.": "De oneven laatste eenheid blijft bij {1}.",
    "Values, which mostly stay estimates": "Waarden, die meestal schattingen blijven",
    "Additional costs, which are facts once they are made":
      "Meerkosten, die feiten zijn zodra ze zijn gemaakt",
    "Gains, and what is paid": "Winsten, en wat er wordt betaald",
    "Checks: each must be 0": "Controles: elk moet 0 zijn",
    "values: the lines less the deal's own sum": "waarden: de regels min de som van de deal zelf",
    "additional costs: the lines less the deal's own sum":
      "meerkosten: de regels min de som van de deal zelf",
    "gains after the payment together, less the surplus": "winsten na de betaling samen, min de meerwaarde",
    "gain after the payment, less the half and the odd unit":
      "winst na de betaling, min de helft en de oneven eenheid",
    "largest surplus of all packages, less this one": "grootste meerwaarde van alle pakketten, min deze",
    "payment, less what the price moves and what is still paid":
      "betaling, min wat de prijs verschuift en wat nog wordt betaald",
    "rules that the package breaks": "regels waaraan het pakket niet voldoet",
    "all lines as they were stated": "alle regels zoals ze zijn opgegeven",
    "half": "helft",
    "odd last unit": "oneven laatste eenheid",
    "payment for halves": "betaling voor de helft elk",
    "still paid": "nog te betalen",
    "in the price: {1} instead of {2}": "in de prijs: {1} in plaats van {2}",
    "{1} per {2}": "{1} per {2}",
    "along {1}": "langs {1}",
    "{1} pays": "{1} betaalt",
    "as proposed": "zoals voorgesteld",
    "the most that may be paid": "het hoogste dat betaald mag worden",
    "Date and place": "Datum en plaats",
    "Third party": "Derde partij",
    "Annex A: change prices": "Bijlage A: wijzigingsprijzen",
    "What each other option would add, all else kept, bundles counted.":
      "Wat elke andere optie zou toevoegen, als al het andere blijft; bundels tellen mee.",
    "The last column is what {1} then pays more (below 0: less), so that what is added is shared fifty-fifty.":
      "De laatste kolom is wat {1} dan meer betaalt (onder 0: minder), zodat wat erbij komt half om half wordt gedeeld.",
    "Of numeric issues the ends and the nearest options are listed; the others lie evenly between them.":
      "Van numerieke onderwerpen staan de einden en de naaste opties er; de andere liggen er gelijkmatig tussen.",
    "breaks rules": "schendt regels",
    "Annex B: what openness is worth": "Bijlage B: wat openheid waard is",
    "A cost that is overstated by one unit moves half a unit to whoever overstates it, for both pay it together.":
      "Kosten die één eenheid te hoog zijn opgegeven, verschuiven een halve eenheid naar wie ze opgeeft, want beide betalen ze samen.",
    "Where a part q of the lines is audited, a correction of (1 − q)/(2q) times the overstatement takes that gain away:":
      "Wordt een deel q van de regels gecontroleerd, dan neemt een correctie van (1 − q)/(2q) maal het te veel dat voordeel weg:",
    "audited part of the lines": "gecontroleerd deel van de regels",
    "correction": "correctie",
    "From where on another package would be better: {1}": "Vanaf waar een ander pakket beter zou zijn: {1}",
    "An overstatement gains at most half of what lies between the cost now and where another package is better; from there on it spoils the package.":
      "Te veel opgeven levert hoogstens de helft op van wat er ligt tussen de kosten nu en waar een ander pakket beter is; vanaf daar bederft het het pakket.",
    "changes from": "anders vanaf",
    "moves up to": "verschuift hoogstens",
    "line": "regel",
    "from": "uit",
    "difference": "verschil",
    "statement": "opgave",
    "change prices": "wijzigingsprijzen",
    "openness": "openheid",
    "actuals": "realisatie",
    "A package line by line, to check and to sign, with what changes would cost and what openness is worth.":
      "Een pakket regel voor regel, om te controleren en te ondertekenen, met wat wijzigingen zouden kosten en wat openheid waard is.",
    "the package to sign, and change prices": "het pakket om te ondertekenen",
    "the proposal that was agreed on; else the recommended package":
      "het voorstel dat is afgesproken; anders het aanbevolen pakket",
    "\"{1}\" leaves issues open: what was agreed on them is not known":
      "\"{1}\" laat onderwerpen open: wat daarover is afgesproken, is niet bekend",
    "text (.txt), a page (.html), JSON (.json) or a workbook (.xlsx)":
      "tekst (.txt), een pagina (.html), JSON (.json) of een werkmap (.xlsx)",
    "text (.txt), a page (.html), a table (.csv), JSON (.json) or a workbook (.xlsx)":
      "tekst (.txt), een pagina (.html), een tabel (.csv), JSON (.json) of een werkmap (.xlsx)",
  ]
}
