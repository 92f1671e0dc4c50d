/// Two parties' own sheets, and the deal that they make.
extension DutchCatalogue {
  static let merging: Catalogue.Room = [
    "this is a deal of both parties, not a sheet of one":
      "dit is een deal van beide partijen, niet het blad van één",
    "name a table or a workbook": "noem een tabel of een werkmap",
    "this sheet has figures of {1}": "dit blad heeft cijfers van {1}",
    "optimize merge takes a sheet of each party, with its own figures alone":
      "optimize merge neemt van elke partij een blad met alleen haar eigen cijfers",
    "{1} is the party of {2} already": "{1} is al de partij van {2}",
    "{1} is nearly called as {2}, the party of {3}": "{1} heet bijna zoals {2}, de partij van {3}",
    "name a sheet of each party": "noem van elke partij een blad",
    "{1} is to be the other party, but {2} has the figures of {3}":
      "{1} is hier de andere partij, maar {2} heeft de cijfers van {3}",
    "call each party the same in both sheets": "noem elke partij in beide bladen hetzelfde",
    "bring both sheets to one unit, and write it behind the value: value buyer (EUR)":
      "breng beide bladen in één eenheid, en schrijf die achter de waarde: waarde koper (EUR)",
    "the headers say {1} here, but {2} in {3}": "in de kolomkoppen staat hier {1}, maar {2} in {3}",
    "bring the amounts of both sheets to one measure, and write it in both":
      "breng de bedragen van beide bladen in één maat, en schrijf die in beide",
    "{1} has no issue {2}": "{1} heeft geen onderwerp {2}",
    "{1} has no option {2} of {3}": "{1} heeft geen optie {2} van {3}",
    "both sheets need the same issues and options":
      "beide bladen hebben dezelfde onderwerpen en opties nodig",
    "did you mean {1} ({2}, {3})? Write it alike in both sheets":
      "bedoelde u {1} ({2}, {3})? Schrijf het in beide bladen hetzelfde",
    "the options of {1} are {2} here, but {3} in {4}, {5}":
      "de opties van {1} zijn hier {2}, maar {3} in {4}, {5}",
    "write the same range in both sheets": "schrijf in beide bladen dezelfde reeks",
    "other options of {1} are fixed here than in {2}": "van {1} staan hier andere opties vast dan in {2}",
    "fix the same ones in both sheets, or in one alone":
      "leg in beide bladen dezelfde vast, of in één alleen",
    "the rule {1} says something else than that of the same name in {2}":
      "de regel {1} zegt iets anders dan die met dezelfde naam in {2}",
    "keep one of the two, or give each a name of its own":
      "behoud één van de twee, of geef elk een eigen naam",
    "{1} has another number under {2} in {3}": "{1} heeft in {3} een ander getal onder {2}",
    "write the same numbers in both sheets, or the column in one alone":
      "schrijf in beide bladen dezelfde getallen, of de kolom in één alleen",
    "money without a currency": "geld zonder valuta",
    "no measure": "geen maat",
    "a deal has two: value buyer and value supplier, with the names you use; optimize merge makes one deal of a sheet of each party":
      "een deal heeft er twee: waarde koper en waarde leverancier, met uw eigen namen; optimize merge maakt één deal van een blad van elke partij",
    "{1} has no figures: nothing stands in its columns": "{1} heeft geen cijfers: in de kolommen staat niets",
    "fill them in; optimize merge makes one deal of a sheet of each party":
      "vul ze in; optimize merge maakt één deal van een blad van elke partij",
    "merged: {1}; {2}": "samengevoegd: {1}; {2}",
    "{1} ({2}, SHA-256 {3})": "{1} ({2}, SHA-256 {3})",
    "{1} bundle": "{1} bundel",
    "{1} bundles": "{1} bundels",
    "there is no BATNA row: the no-deal value of {1} was taken as 0, and the split rests on that":
      "er is geen BATNA-rij: de waarde zonder deal van {1} is als 0 gelezen, en daarop rust de verdeling",
    "the bundle {1} stands in this sheet alone: for {2} it adds nothing":
      "de bundel {1} staat alleen in dit blad: voor {2} komt er niets bij",
    "left out, because they limit what is the other party's: {1}":
      "weggelaten, omdat het de andere partij begrenst: {1}",
    "left out, because the other party has something in them: {1}":
      "weggelaten, omdat de andere partij er iets in heeft: {1}",
    "left out, because a table has no room for rules of a sheet: {1}; name a workbook to keep them":
      "weggelaten, omdat in een tabel geen plaats is voor regels van een werkblad: {1}; noem een werkmap om ze te behouden",
    "A sheet of each party, with its own figures alone, becomes one deal.":
      "Van elke partij een blad met alleen haar eigen cijfers wordt samen één deal.",
    "one deal of a sheet of each party": "één deal van een blad per partij",
    "make this party's own sheet of a deal, without figures":
      "maak van een deal het eigen blad van deze partij, zonder cijfers",
    "a table (.csv), a workbook (.xlsx) or JSON (.json)":
      "een tabel (.csv), een werkmap (.xlsx) of JSON (.json)",
    "a template is made of nothing: optimize template -o {1}; or of a deal, for a party: optimize template --for buyer {2}":
      "voor een sjabloon is geen invoer nodig: optimize template -o {1}; of van een deal, voor een partij: optimize template --for koper {2}",
    "merging takes two sheets, one of each party: optimize merge buyer.csv supplier.csv -o deal.csv":
      "samenvoegen neemt twee bladen, van elke partij één: optimize merge koper.csv leverancier.csv -o deal.csv",
    "standard input can be one of the two sheets, not both":
      "de standaardinvoer kan een van de twee bladen zijn, niet beide",
  ]
}
