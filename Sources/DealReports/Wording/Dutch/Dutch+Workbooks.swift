/// Sheets of workbooks: their names, headers and remarks.
extension DutchCatalogue {
  static let workbooks: [String: String] = [
    "summary": "samenvatting",
    "scorecard": "scorekaart",
    "gets and brings": "halen en brengen",
    "trades": "ruilen",
    "utility space": "nutsruimte",
    "Utility space": "Nutsruimte",
    "utility {1}": "nut {1}",
    "gain together": "winst samen",
    "point": "punt",
    "efficient": "Pareto-optimaal",
    "total": "totaal",
    "total after payment": "totaal na betaling",
    "concession {1}": "concessie {1}",
    "trade ratio {1}": "ruilverhouding {1}",
    "keeps: gets - brings - no deal": "houdt over: haalt - brengt - geen deal",
    "Concession: what a party has less than with its own favourite option of the issue.":
      "Concessie: wat een partij minder heeft dan met haar eigen favoriete optie van het onderwerp.",
    "Trade ratio: what the other party has from each unit that is conceded.":
      "Ruilverhouding: wat de andere partij heeft aan elke eenheid die wordt toegegeven.",
    "The cooperation lasts where each party gets more than it brings and has without a deal.":
      "De samenwerking houdt stand als elke partij meer haalt dan de eigen inbreng en de waarde zonder deal samen.",
    "The sheet {1} has all {2}.": "Het blad {1} bevat alle {2}.",
    "The sheet {1} has the supported ones of the efficient points; optimize frontier gives all.":
      "Het blad {1} bevat de gesteunde Pareto-optimale punten; optimize frontier geeft ze allemaal.",
    "The sheet {1} has {2}, evenly spread over all; optimize frontier gives all.":
      "Het blad {1} bevat {2}, gelijk gespreid over alle; optimize frontier geeft ze allemaal.",
    "The sheet {1} has {2}, evenly spread over the supported ones; optimize frontier gives all.":
      "Het blad {1} bevat {2}, gelijk gespreid over de gesteunde; optimize frontier geeft ze allemaal.",
    "A workbook keeps 15 digits of a number; some amounts here have more, and are rounded.":
      "Een werkmap bewaart 15 cijfers van een getal; sommige bedragen hier hebben er meer en zijn afgerond.",
    "The deal has too many options for a sheet to play with.":
      "De deal heeft te veel opties voor een blad om mee te spelen.",
    "On the sheet \"deal\", an x beside an option chooses it; the sums and the rules are computed anew.":
      "Op het blad \"deal\" kiest een x de optie ernaast; de sommen en de regels worden opnieuw berekend.",
    "Notices": "Meldingen",
    "notices": "meldingen",
    "comparison": "vergelijking",
    "What each proposal chooses": "Wat elk voorstel kiest",
    "another option than that": "een andere optie",
    "equal gains": "gelijke winst",
    "no deal for {1}": "geen deal voor {1}",
    "offers": "tegenvoorstellen",
    "sensitivity": "gevoeligheid",
    "costs of rules": "kosten van regels",
    "frontier": "Paretofront",
    "a sheet holds {1} rows: the last {2} are left out; a .csv file has all":
      "een blad heeft plaats voor {1} rijen: de laatste {2} ontbreken; een .csv-bestand bevat ze allemaal",
    "offer": "tegenvoorstel",
    "kind": "soort",
    "open": "open",
    "What each chooses; * differs from what is recommended":
      "Wat elk voorstel kiest; * wijkt af van wat wordt aanbevolen",
    "surplus": "meerwaarde",
    "changes": "wijzigingen",
    "cell": "cel",
    "value or cost": "waarde of kosten",
    "cost": "kosten",
    "amount": "bedrag",
    "changes at lower": "verandert bij lager",
    "changes at higher": "verandert bij hoger",
    "unknown": "onbekend",
    "says": "betekenis",
    "Utilities are before any payment.": "Nut is vóór een eventuele betaling.",
    "rank": "rang",
    "proposal": "voorstel",
    "% of best": "% van beste",
    "left on the table": "blijft liggen",
    "outcome": "uitkomst",
    "split": "verdeling",
    "rules broken": "geschonden regels",
    "payment of {1}": "betaling van {1}",
    "payment for 50/50": "betaling voor 50/50",
    "own best of": "eigen beste van",
    "better for {1}": "beter voor {1}",
    "note": "opmerking",
    "lowest": "laagste",
    "highest": "hoogste",
    "yes": "ja",
    "no": "nee",
    "Better: what another package adds for each, as evenly as a package can share it; see the sheet {1}.":
      "Beter: wat een ander pakket voor elk toevoegt, zo gelijk verdeeld als een pakket kan; zie het blad {1}.",
    "instead": "wordt",
    "more for {1}": "meer voor {1}",
    "more together": "samen meer",
  ]
}
