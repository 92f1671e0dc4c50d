/// Command lines that can't be followed.
extension DutchCatalogue {
  static let commandLine: Catalogue.Room = [
    "there is no option {1}": "de optie {1} bestaat niet",
    "there is no option {1}; did you mean {2}?": "de optie {1} bestaat niet; bedoelde u {2}?",
    "there is no command {1}. If it is a file, write ./{2}":
      "de opdracht {1} bestaat niet. Is het een bestand, schrijf dan ./{2}",
    "there is no command {1}; did you mean {2}? If {3} is a file, write ./{4}":
      "de opdracht {1} bestaat niet; bedoelde u {2}? Is {3} een bestand, schrijf dan ./{4}",
    "{1} does not go with: {2}": "{1} hoort niet bij: {2}",
    "{1} stands twice": "{1} staat er twee keer",
    "{1} needs a value: {2}": "{1} heeft een waarde nodig: {2}",
    "{1} takes no value": "bij {1} hoort geen waarde",
    "{1} takes {2}, not \"{3}\"": "{1} verwacht {2}, niet \"{3}\"",
    "no deal was named": "er is geen deal genoemd",
    "--output needs the name of a file": "--output heeft de naam van een bestand nodig",
    "one deal at a time, not {1}": "één deal tegelijk, niet {1}",
    "no file of proposals was named": "er is geen bestand met voorstellen genoemd",
    "too many files for: {1}": "te veel bestanden voor: {1}",
    "standard input can't be the deal and the proposals at once":
      "de standaardinvoer kan niet tegelijk de deal en de voorstellen zijn",
    "--json and --csv are two forms of the answer; choose one":
      "--json en --csv zijn twee vormen van het antwoord; kies er één",
    "this needs {1}": "hiervoor is {1} nodig",
    "{1} needs {2}": "bij {1} is {2} nodig",
    "\"{1}\" leaves issues open; an offer needs one that doesn't":
      "\"{1}\" laat onderwerpen open; voor een tegenvoorstel is een volledig voorstel nodig",
    "{1}: nothing is called \"{2}\"; there is {3}": "{1}: niets heet \"{2}\"; wel {3}",
    "{1}: nothing is called \"{2}\"; did you mean \"{3}\"?": "{1}: niets heet \"{2}\"; bedoelde u \"{3}\"?",
    "--max-payment needs amounts of money, but this deal is in points":
      "--max-payment vraagt een bedrag in geld, maar deze deal is in punten",
    "--in does not go with --max-payment: a price can move as far as its labels reach":
      "--in gaat niet samen met --max-payment: een prijs kan zo ver bewegen als de opties ervan reiken",
    "--in needs a price: an issue with numbers for labels that only moves value evenly; this deal has none":
      "bij --in hoort een prijs: een onderwerp met getallen als opties dat alleen gelijkmatig waarde verplaatst; deze deal heeft er geen",
    "--in: \"{1}\" is no price; there is {2}": "--in: \"{1}\" is geen prijs; wel {2}",
    "a domain and two profiles are three files, not more":
      "een domein en twee profielen zijn drie bestanden, niet meer",
    "{1} takes several files; name their folder, or what they start with: --output car":
      "{1} bestaat uit meerdere bestanden; noem hun map, of het begin van hun naam: --output auto",
    "{1}: no .{2} can be written; this answer can be {3}":
      "{1}: een .{2} kan niet worden geschreven; dit antwoord kan {3} zijn",
    "--plot goes with an answer in words, not with {1}":
      "--plot gaat samen met een antwoord in woorden, niet met {1}",
    "{1} and the name {2} ask for two forms of the answer; choose one":
      "{1} en de naam {2} vragen om twee vormen van het antwoord; kies er één",
    "text (.txt), a page (.html), a picture (.svg, .png), JSON (.json) or a workbook (.xlsx)":
      "tekst (.txt), een pagina (.html), een plaatje (.svg, .png), JSON (.json) of een werkmap (.xlsx)",
    "text (.txt), a page (.html), a picture (.svg, .png), a table (.csv), JSON (.json) or a workbook (.xlsx)":
      "tekst (.txt), een pagina (.html), een plaatje (.svg, .png), een tabel (.csv), JSON (.json) of een werkmap (.xlsx)",
    "the same as -o: the utility space as a picture, for a slide":
      "hetzelfde als -o: de nutsruimte als plaatje, voor een dia",
    "on that page the recommended package and the payment too, from which the other's gain follows":
      "op die pagina ook het aanbevolen pakket en de betaling, waaruit de winst van de ander volgt",
    "a page for this party alone, without anything of the other's figures":
      "een pagina voor deze partij alleen, zonder iets van de bedragen van de ander",
    "a picture in pixels needs the library librsvg, which is not installed or could not be loaded; write it as .svg instead":
      "een plaatje in pixels heeft de bibliotheek librsvg nodig, die niet is geïnstalleerd of niet kon worden geladen; schrijf het als .svg",
    "the picture in pixels could not be drawn, most likely because there is too little memory; write it as .svg instead":
      "het plaatje in pixels kon niet worden getekend, waarschijnlijk omdat er te weinig geheugen is; schrijf het als .svg",
    "the same picture in pixels, 2,100 wide": "hetzelfde plaatje in pixels, 2.100 breed",
    "the utility space in the terminal": "de nutsruimte in de terminal",
    "the same as -o: the answer as a page, to mail, print and try options on":
      "hetzelfde als -o: het antwoord als pagina, om te mailen, af te drukken en opties op te proberen",
    "text (.txt), JSON (.json) or a workbook (.xlsx)": "tekst (.txt), JSON (.json) of een werkmap (.xlsx)",
    "a table (.csv), JSON (.json) or a workbook (.xlsx)":
      "een tabel (.csv), JSON (.json) of een werkmap (.xlsx)",
    "text (.txt) or JSON (.json)": "tekst (.txt) of JSON (.json)",
    "text (.txt), a table (.csv), JSON (.json) or a workbook (.xlsx)":
      "tekst (.txt), een tabel (.csv), JSON (.json) of een werkmap (.xlsx)",
    "a table (.csv), a workbook (.xlsx), JSON (.json) or what --to names":
      "een tabel (.csv), een werkmap (.xlsx), JSON (.json) of wat --to noemt",
    "a workbook (.xlsx) or a table (.csv)": "een werkmap (.xlsx) of een tabel (.csv)",
    "a workbook goes to a file: --output deal.xlsx": "een werkmap gaat naar een bestand: --output deal.xlsx",
    "the answer would replace {1}, which is being read":
      "het antwoord zou {1} vervangen, dat nu wordt gelezen",
    "comma or point": "comma of point",
    "{1} or {2}": "{1} of {2}",
    "a number from 1 to {1}": "een getal van 1 tot {1}",
    "0 or more": "0 of meer",
    "a file beside the deal": "een bestand naast de deal",
    "exact or glpk": "exact of glpk",
    "seconds such as 10 or 0.5": "seconden, zoals 10 of 0.5",
    "a number of megabytes from 1 to 1000000": "een aantal megabytes van 1 tot 1000000",
    "an amount such as 2500 or 2500.50": "een bedrag zoals 2500 of 2500.50",
    "the workbook was not written: the text for {1} has more than the 32,767 characters of a cell; shorten the labels, or ask for another form with --json or --csv":
      "de werkmap is niet geschreven: de tekst voor {1} heeft meer dan de 32.767 tekens van een cel; maak de labels korter, of vraag een andere vorm met --json of --csv",
    "an amount in {1}": "een bedrag in {1}",
    "an amount that can be held exactly": "een bedrag dat exact kan worden bewaard",
    "an amount with one reading, such as {1} or {2}":
      "een bedrag met één lezing, zoals {1} of {2}",
    "an amount with at most {1} decimals": "een bedrag met hoogstens {1} decimalen",
    "a number of decimals from 0 to 9": "een aantal decimalen van 0 tot 9",
    "one of {1}": "een van {1}",
    "a cell with a value, a cost or a no-deal value":
      "een cel met een waarde, met kosten of met een waarde zonder deal",
    "the address of a cell such as C7": "het adres van een cel, zoals C7",
    "Try: optimize --help": "Probeer: optimize --help --lang nl",
    "this can't be written here, because the library {1} is not installed or could not be loaded":
      "dit kan hier niet worden geschreven, omdat de bibliotheek {1} niet is geïnstalleerd of niet kon worden geladen",
    "there is not enough memory": "er is niet genoeg geheugen",
    "the arguments can't be read: /proc/self/cmdline can't be opened":
      "de argumenten kunnen niet worden gelezen: /proc/self/cmdline kan niet worden geopend",
    "too few files may be open at once here; allow 64 with: ulimit -n 64":
      "hier mogen te weinig bestanden tegelijk open zijn; sta er 64 toe met: ulimit -n 64",
    "internal error: {1}": "interne fout: {1}",
    "a name that ends in .xlsx or .csv": "een naam die op .xlsx of .csv eindigt",
    "{1} is there already, and may have been filled in; name a file that isn't":
      "{1} bestaat al, en is misschien al ingevuld; noem een bestand dat er nog niet is",
    "replaced before a write failed: {1}": "vervangen voordat het schrijven mislukte: {1}",
    "{1} was not written: there is no package to put in it":
      "{1} is niet geschreven: er is geen pakket om in een werkmap te zetten",
  ]
}
