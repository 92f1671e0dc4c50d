/// Problems with files, workbooks, text and headers.
extension DutchCatalogue {
  static let files: Catalogue.Room = [
    "error": "fout",
    "help": "tip",
    "standard input": "standaardinvoer",
    "… and {1}.": "… en {1}.",
    "sheet {1}": "werkblad {1}",
    "cell {1}": "cel {1}",
    "column {1}": "kolom {1}",
    "there is no such file": "dat bestand bestaat niet",
    "check the name and the folder": "controleer de naam en de map",
    "this is a folder, not a file": "dit is een map, geen bestand",
    "name the deal file in it": "noem het bestand in die map waarin de deal staat",
    "name the file of rules in it": "noem het bestand in die map waarin de regels staan",
    "name the file of proposals in it": "noem het bestand in die map waarin de voorstellen staan",
    "the file can't be opened: {1}": "het bestand kan niet worden geopend: {1}",
    "the file changed while it was read": "het bestand veranderde terwijl het werd gelezen",
    "wait until it is written, and try again": "wacht tot het is geschreven, en probeer het opnieuw",
    "the file is larger than 64 MiB": "het bestand is groter dan 64 MiB",
    "remove columns that the deal doesn't need": "verwijder kolommen die de deal niet nodig heeft",
    "the file is empty": "het bestand is leeg",
    "the first row names the columns: issue;option;value buyer;cost buyer;value supplier;cost supplier":
      "de eerste rij noemt de kolommen: onderwerp;optie;waarde koper;kosten koper;waarde leverancier;kosten leverancier",
    "this is not a text file": "dit is geen tekstbestand",
    "save the sheet as CSV UTF-8 (comma delimited or semicolon delimited)":
      "sla het werkblad op als CSV UTF-8 (gescheiden door komma's of puntkomma's)",
    "this is a workbook of an old kind, which is not read":
      "dit is een werkmap in een oud formaat, dat niet wordt gelezen",
    "in Excel: File, Save As, Excel Workbook (.xlsx) or CSV UTF-8":
      "in Excel: Bestand, Opslaan als, Excel-werkmap (.xlsx) of CSV UTF-8",
    "the file is written in {1}, which is not read":
      "het bestand is geschreven in {1}, dat niet wordt gelezen",
    "in Excel: File, Save As, CSV UTF-8": "in Excel: Bestand, Opslaan als, CSV UTF-8",
    "the text has a zero byte here": "de tekst heeft hier een nulbyte",
    "the text has a zero byte here and another further on":
      "de tekst heeft hier een nulbyte en verderop nog een",
    "the text has a zero byte here and {1} more further on":
      "de tekst heeft hier een nulbyte en verderop nog {1}",
    "the file is damaged or no text; save the sheet again as CSV UTF-8":
      "het bestand is beschadigd of geen tekst; sla het werkblad opnieuw op als CSV UTF-8",
    "here the text is not {1}, as which the file is written":
      "hier is de tekst geen {1}, zoals de rest van het bestand",
    "the file is damaged or was put together from several; save the sheet again as CSV UTF-8":
      "het bestand is beschadigd of uit meerdere samengesteld; sla het werkblad opnieuw op als CSV UTF-8",
    "the file is not UTF-8, and nothing shows what it is":
      "het bestand is geen UTF-8, en niets wijst uit wat het wel is",
    "{1} in {2}, {3} in MacRoman": "{1} in {2}, {3} in MacRoman",
    "the unit is {1} here, but the deal is in {2}": "de eenheid is hier {1}, maar de deal is in {2}",
    "write the amount in {1}": "schrijf het bedrag in {1}",
    "{1} stands here, but not behind {2} ({3})": "{1} staat hier, maar niet achter {2} ({3})",
    "write it behind every header of values and costs, or behind none, and the amounts to match":
      "zet het achter elke kop van waarden en kosten, of achter geen enkele, met de bedragen ernaar",
    "{1} is no unit of money, and not called points": "{1} is geen eenheid van geld, en heet geen punten",
    "write a currency such as (EUR), or (points), or leave it out":
      "schrijf een valuta zoals (EUR), of (punten), of laat het weg",
    "{1} is a currency, but {2} is no money": "{1} is een valuta, maar {2} is geen geld",
    "write the number without the currency": "schrijf het getal zonder de valuta",
    "save the file as UTF-8; in Excel: File, Save As, CSV UTF-8":
      "sla het bestand op als UTF-8; in Excel: Bestand, Opslaan als, CSV UTF-8",
    "here the text is {1}, but on line {2} it is {3}": "hier is de tekst {1}, maar op regel {2} is het {3}",
    "the file was put together from several; save each as UTF-8 first":
      "het bestand is uit meerdere samengesteld; sla elk eerst op als UTF-8",
    "{1} names no sign that can divide cells": "{1} noemt geen teken dat cellen kan scheiden",
    "write sep=; or sep=, with nothing else on the line, or remove it":
      "schrijf sep=; of sep=, met niets anders op de regel, of verwijder de regel",
    "the file has more than 2,000,000 rows": "het bestand heeft meer dan 2.000.000 rijen",
    "this row has more than 16,384 columns": "deze rij heeft meer dan 16.384 kolommen",
    "this cell has more than 32,767 characters": "deze cel heeft meer dan 32.767 tekens",
    "a quote that is never closed also has this effect":
      "een aanhalingsteken dat nooit wordt gesloten, heeft hetzelfde gevolg",
    "this quote is never closed": "dit aanhalingsteken wordt nooit gesloten",
    "close it, or double a quote that belongs to the text":
      "sluit het, of verdubbel een aanhalingsteken dat bij de tekst hoort",
    "text follows the closing quote of a cell":
      "na het sluitende aanhalingsteken van een cel volgt nog tekst",
    "double a quote that belongs to the text: \"\"":
      "verdubbel een aanhalingsteken dat bij de tekst hoort: \"\"",
    "{1} stands beyond the last header": "{1} staat voorbij de laatste kolomkop",
    "{1} stands beyond the last header, and {2} of the row":
      "{1} staat voorbij de laatste kolomkop, net als {2} van de rij",
    "give its column a header, or quote a cell that contains the separator":
      "geef de kolom een kop, of zet een cel met het scheidingsteken erin tussen aanhalingstekens",
    "the header has no column {1}": "de kopregel heeft geen kolom {1}",
    "it has {1}. A deal needs issue, option, and for both parties: value NAME":
      "er staat {1}. Een deal heeft nodig: onderwerp, optie, en voor beide partijen: waarde NAAM",
    "it has {1}; did you mean {2}? A deal needs issue, option, and for both parties: value NAME":
      "er staat {1}; bedoelde u {2}? Een deal heeft nodig: onderwerp, optie, en voor beide partijen: waarde NAAM",
    "commas stand both between the cells and inside amounts":
      "komma's staan zowel tussen de cellen als in bedragen",
    "save the file with semicolons between the cells":
      "sla het bestand op met puntkomma's tussen de cellen",
    "is one of the two meant as value {1}?": "is een van de twee bedoeld als waarde {1}?",
    "the headers stand in row {1}, below other rows": "de kolomkoppen staan in rij {1}, onder andere rijen",
    "remove the rows above: the first row names the columns":
      "verwijder de rijen erboven: de eerste rij noemt de kolommen",
    "write value {1} in {2} instead of {3}": "schrijf waarde {1} in {2}, in plaats van {3}",
    "{1} and {2} name different parties: {3} and {4}": "{1} en {2} noemen verschillende partijen: {3} en {4}",
    "write them alike": "schrijf ze gelijk",
    "the sheet to read is hidden: {1}": "het werkblad om te lezen is verborgen: {1}",
    "show it; in Excel: right-click the tab of a sheet, Unhide":
      "maak het zichtbaar; in Excel: klik met rechts op een bladtab, Zichtbaar maken",
    "the column {1} is not known, and the rules in it would be lost":
      "de kolom {1} is onbekend, en de regels erin zouden verloren gaan",
    "a column without a header holds rules, which would be lost":
      "een kolom zonder kop bevat regels, die verloren zouden gaan",
    "the column {1} stands twice": "de kolom {1} staat er twee keer",
    "keep one of the two": "behoud een van de twee",
    "some weights of this party are below 1 and others 10 or more":
      "sommige gewichten van deze partij zijn kleiner dan 1 en andere 10 of meer",
    "write all weights in percent, such as 60 and 40, or all as parts, such as 0.6 and 0.4":
      "schrijf alle gewichten in procenten, zoals 60 en 40, of alle als delen, zoals 0,6 en 0,4",
    "{1} is about the same party as {2} ({3})": "{1} gaat over dezelfde partij als {2} ({3})",
    "keep one of the two, with amounts over the whole contract":
      "behoud een van de twee, met bedragen over het hele contract",
    "{1} is a total, no party": "{1} is een totaal, geen partij",
    "remove the column: totals are computed; a deal has two parties, such as value buyer and value supplier":
      "verwijder de kolom: totalen worden berekend; een deal heeft twee partijen, zoals waarde koper en waarde leverancier",
    "no party has a value column": "geen partij heeft een waardekolom",
    "only one party has a value column": "slechts één partij heeft een waardekolom",
    "a deal has two: value buyer and value supplier, with the names you use":
      "een deal heeft er twee: waarde koper en waarde leverancier, met de namen die u gebruikt",
    "{1} is a third party": "{1} is een derde partij",
    "a deal is between two parties; make a file for each pair":
      "een deal is tussen twee partijen; maak een bestand per paar",
    "{1} has a cost column but no value column": "{1} heeft een kostenkolom maar geen waardekolom",
    "did you mean {1}?": "bedoelde u {1}?",
    "add the column value {1}": "voeg de kolom waarde {1} toe",
    "the unit is {1} here, but {2} in {3}": "de eenheid is hier {1}, maar {2} in {3}",
    "bring all amounts to one unit": "druk alle bedragen in één eenheid uit",
    "no names": "geen enkele naam",
    "{1} by {2}": "{1} met {2}",
    "this zip file holds no Excel workbook": "dit zipbestand bevat geen Excel-werkmap",
    "save the sheet as Excel Workbook (.xlsx) or as CSV UTF-8; .xlsb and .ods are not read":
      "sla het werkblad op als Excel-werkmap (.xlsx) of als CSV UTF-8; .xlsb en .ods worden niet gelezen",
    "the workbook is damaged, or was made by a program that does not keep to the format":
      "de werkmap is beschadigd, of gemaakt door een programma dat zich niet aan het formaat houdt",
    "open it in Excel or LibreOffice and save it again":
      "open het bestand in Excel of LibreOffice en sla het opnieuw op",
    "the workbook is protected with a password": "de werkmap is beveiligd met een wachtwoord",
    "in Excel: File, Info, Protect Workbook, Encrypt with Password, and leave the password empty":
      "in Excel: Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord, en laat het wachtwoord leeg",
    "the workbook unpacks to more than is read": "uitgepakt is de werkmap groter dan wat wordt gelezen",
    "keep only the sheet with the deal, and delete empty rows and columns around it":
      "behoud alleen het werkblad met de deal, en verwijder lege rijen en kolommen eromheen",
    "workbooks can't be read here, because the library {1} is not installed or could not be loaded":
      "werkmappen kunnen hier niet worden gelezen, omdat de bibliotheek {1} niet is geïnstalleerd of niet kon worden geladen",
    "install it, or save the sheet as CSV UTF-8":
      "installeer die bibliotheek, of sla het werkblad op als CSV UTF-8",
    "none of the sheets holds a deal: {1}": "geen van de werkbladen bevat een deal: {1}",
    "the first row of a deal has the columns issue, option, and for both parties: value NAME":
      "de eerste rij van een deal heeft de kolommen onderwerp, optie, en voor beide partijen: waarde NAAM",
    "several sheets hold a deal: {1}": "meerdere werkbladen bevatten een deal: {1}",
    "this cell holds a date: {1}": "deze cel bevat een datum: {1}",
    "Excel makes dates of labels such as 1-2; format the cell as Text and type the label again":
      "Excel maakt datums van teksten zoals 1-2; geef de cel de opmaak Tekst en typ de tekst opnieuw",
    "none of the sheets is called {1}: {2}": "geen van de werkbladen heet {1}: {2}",
    "give the one that is meant such a name": "geef het bedoelde werkblad zo'n naam",
  ]
}
