/// How a file was read.
extension DutchCatalogue {
  static let check: Catalogue.Room = [
    "{1} is a deal between {2} and {3}.": "{1} is een deal tussen {2} en {3}.",
    "Issues, and by how much each moves the parties (highest less lowest net utility)":
      "Onderwerpen, en hoeveel ze voor elke partij uitmaken (hoogste min laagste nut)",
    "options": "opties",
    "Nothing is missing.": "Er ontbreekt niets.",
    "Missing, and worth adding": "Ontbreekt, en nuttig om toe te voegen",
    "Bundles: what comes on top when all are chosen together":
      "Bundels: wat erbij komt als alle opties ervan gekozen worden",
    "Issues that only move value from one party to the other":
      "Onderwerpen die alleen waarde van de ene partij naar de andere verplaatsen",
    "{1}: works as a price": "{1}: werkt als een prijs",
    "{1}: works as a price; 1 more moves {2} from {3} to {4}":
      "{1}: werkt als een prijs; 1 meer verplaatst {2} van {3} naar {4}",
    "Rules": "Regels",
    "{1} (row of {2})": "{1} (rij van {2})",
    "none given: taken as 0": "niet opgegeven: op 0 gesteld",
    "form": "vorm",
    "text": "tekst",
    "columns": "kolommen",
    "those of the sheet {1}": "die van het werkblad {1}",
    "as the workbook holds it": "zoals in de werkmap",
    "decimals": "decimalen",
    "unit": "eenheid",
    "amounts": "bedragen",
    "whole": "geheel",
    "exact to {1}": "exact tot op {1}",
    "issues": "onderwerpen",
    "{1}, with {2} ({3})": "{1}, met {2} ({3})",
    "weights": "gewichten",
    "one for each issue and party": "één voor elk onderwerp en elke partij",
    "none": "geen",
    "semicolons": "puntkomma's",
    "commas": "komma's",
    "tabs": "tabs",
    "divided by {1}, as the line sep= says": "gescheiden door {1}, zoals de regel sep= zegt",
    "divided by {1}, which give {2}": "gescheiden door {1}, goed voor {2}",
    "{1}, with byte order mark": "{1}, met byte order mark",
    "{1}: plain ASCII": "{1}: alleen ASCII",
    "{1}: every character is well-formed": "{1}: elk teken is geldig",
    "{1}, proven by the zeros at every second byte": "{1}, bewezen doordat elke tweede byte nul is",
    "{1}; MacRoman would read the same": "{1}; MacRoman zou hetzelfde lezen",
    " in {1}": " in {1}",
    "{1}, proven by {2}{3}; {4} would have {5}": "{1}, bewezen door {2}{3}; {4} zou {5} lezen",
    "either notation: no amount has separators":
      "beide notaties mogelijk: geen bedrag heeft scheidingstekens",
    "numbers, as the workbook holds them": "getallen, zoals in de werkmap",
    "decimal comma": "decimale komma",
    "decimal point": "decimale punt",
    "{1}, proven by {2} in {3}": "{1}, bewezen door {2} in {3}",
    "{1}, as asked with --decimal": "{1}, zoals gevraagd met --decimal",
    "points (from {1}): no payment is possible": "punten (uit {1}): geen betaling mogelijk",
    "{1} (from {2})": "{1} (uit {2})",
    "money, of no named currency": "geld, zonder genoemde valuta",
    "the header": "de kolomkop",
    "a BATNA row with what each party has without agreement: the split rests on it":
      "een rij BATNA met wat elke partij zonder akkoord heeft: de verdeling berust daarop",
    "a column of additional costs for {1}: the split pays them back first":
      "een kolom met meerkosten voor {1}: de verdeling betaalt die eerst terug",
    "the unit, in brackets in a value header: (EUR), or (points) where no payment is possible":
      "de eenheid, tussen haakjes in de kop van een waardekolom: (EUR), of (punten) als er geen betaling mogelijk is",
  ]
}
