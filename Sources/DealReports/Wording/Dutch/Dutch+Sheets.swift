/// What cells and sheets of workbooks look like, and files that are none.
extension DutchCatalogue {
  static let sheets: Catalogue.Room = [
    "cost of error": "kosten als het niet klopt",
    "end": "eind",
    "gain after payment {1}": "winst na betaling {1}",
    "price": "prijs",
    "the workbook has {1} as a number here, which is none":
      "de werkmap heeft hier {1} als getal, maar dat is er geen",
    "type the cell again in Excel or LibreOffice, and save":
      "typ de cel opnieuw in Excel of LibreOffice, en sla het bestand op",
    "open the workbook in Excel or LibreOffice and save it there, or type the result itself in the cell":
      "open de werkmap in Excel of LibreOffice en sla die daar op, of typ het resultaat zelf in de cel",
    "in Excel: Formulas, Calculation Options, Automatic; then save, or type the result itself in the cell":
      "in Excel: Formules, Berekeningsopties, Automatisch; sla daarna op, of typ het resultaat zelf in de cel",
    "the stored result of this formula counts for nothing: the workbook asks to be computed when it is opened (fullCalcOnLoad)":
      "het opgeslagen resultaat van deze formule telt niet: de werkmap moet bij het openen nog worden berekend (fullCalcOnLoad)",
    "this is a formula whose result may be out of date: the workbook asks to compute all anew each time (forceFullCalc)":
      "dit is een formule waarvan het resultaat verouderd kan zijn: de werkmap vraagt om alles telkens opnieuw te berekenen (forceFullCalc)",
    "copy the cells with formulas and paste them as values, then save":
      "kopieer de cellen met formules en plak ze als waarden, en sla daarna op",
    "this is a formula whose result may be out of date: the workbook is only computed by hand, and not when it is saved":
      "dit is een formule waarvan het resultaat verouderd kan zijn: de werkmap wordt alleen handmatig berekend, en niet bij het opslaan",
    "this is a formula whose result may be out of date: the workbook was saved before it was computed":
      "dit is een formule waarvan het resultaat verouderd kan zijn: de werkmap is opgeslagen voordat alles was berekend",
    "the result that is stored for this formula is out of date: the formula makes {1}":
      "het opgeslagen resultaat van deze formule is verouderd: de formule komt uit op {1}",
    "this cell belongs to the merged cell {1}, and only {2} holds something: {3}":
      "deze cel hoort bij de samengevoegde cel {1}, en alleen in {2} staat iets: {3}",
    "unmerge the cells, and fill in each one by itself":
      "hef de samenvoeging op, en vul elke cel afzonderlijk in",
    "the merged cell {1} overlaps another one": "de samengevoegde cel {1} overlapt een andere",
    "unmerge both in Excel or LibreOffice, fill in the cells, and save":
      "hef beide samenvoegingen op in Excel of LibreOffice, vul de cellen in, en sla op",
    "this text is struck out": "deze tekst is doorgehaald",
    "delete the text, or remove the strike-through: in Excel, Ctrl+5":
      "verwijder de tekst, of haal de doorhaling weg: in Excel met Ctrl+5",
    "a part of this text is struck out": "een deel van deze tekst is doorgehaald",
    "delete the part that no longer holds, or remove the strike-through":
      "verwijder het deel dat niet meer geldt, of haal de doorhaling weg",
    "this row is struck out": "deze rij is doorgehaald",
    "delete the row, or remove the strike-through: in Excel, Ctrl+5":
      "verwijder de rij, of haal de doorhaling weg: in Excel met Ctrl+5",
    "open it in Excel and save it as Excel Workbook (.xlsx) or CSV UTF-8":
      "open het in Excel en sla het op als Excel-werkmap (.xlsx) of CSV UTF-8",
    "save the table in it as Excel Workbook (.xlsx) or CSV UTF-8":
      "sla de tabel die erin staat op als Excel-werkmap (.xlsx) of CSV UTF-8",
    "this is a web page (HTML), whatever its name says":
      "dit is een webpagina (HTML), wat de bestandsnaam ook zegt",
    "this is a web page in one file (MHTML), whatever its name says":
      "dit is een webpagina in één bestand (MHTML), wat de bestandsnaam ook zegt",
    "this is an XML spreadsheet of Excel 2003, which is not read":
      "dit is een XML-werkblad van Excel 2003, en dat wordt niet gelezen",
    "this is a binary workbook (.xlsb), which is not read":
      "dit is een binaire werkmap (.xlsb), en die wordt niet gelezen",
    "this is an OpenDocument file (.ods), which is not read":
      "dit is een OpenDocument-bestand (.ods), en dat wordt niet gelezen",
    "open it in LibreOffice and save it as Excel 2007-365 (.xlsx)":
      "open het in LibreOffice en sla het op als Excel 2007-365 (.xlsx)",
    "this is a spreadsheet of Apple Numbers, which is not read":
      "dit is een spreadsheet van Apple Numbers, en die wordt niet gelezen",
    "in Numbers: File, Export To, Excel (.xlsx) or CSV":
      "in Numbers: Archief, Exporteer naar, Excel (.xlsx) of CSV",
    "this is a document of Word, not a table": "dit is een Word-document, geen tabel",
    "this is a presentation of PowerPoint, not a table": "dit is een PowerPoint-presentatie, geen tabel",
    "this is a PDF, not a table": "dit is een pdf, geen tabel",
    "this is a picture, not a table": "dit is een afbeelding, geen tabel",
    "this is an archive, such as a zip file, and holds no Excel workbook of its own":
      "dit is een archief, zoals een zipbestand, en zelf geen Excel-werkmap",
    "unpack it first, and name the workbook or CSV file in it":
      "pak het eerst uit, en noem de werkmap of het CSV-bestand dat erin zit",
    "row {1} of the sheet {2} is hidden or filtered away, and was read all the same":
      "rij {1} van het werkblad {2} is verborgen of weggefilterd, en is toch gelezen",
    "{1} rows of the sheet {2} are hidden or filtered away, and were read all the same: {3}":
      "{1} rijen van het werkblad {2} zijn verborgen of weggefilterd, en zijn toch gelezen: {3}",
    "column {1} of the sheet {2} is hidden, and was read all the same":
      "kolom {1} van het werkblad {2} is verborgen, en is toch gelezen",
    "{1} columns of the sheet {2} are hidden, and were read all the same: {3}":
      "{1} kolommen van het werkblad {2} zijn verborgen, en zijn toch gelezen: {3}",
    "the workbook is computed by hand; the last results of its formulas were taken, which may be out of date: {1}":
      "de werkmap wordt handmatig berekend; van de formules zijn de laatste resultaten genomen, die verouderd kunnen zijn: {1}",
    "the status in merged cells holds for each of their rows: {1}":
      "de status in samengevoegde cellen geldt voor elk van hun rijen: {1}",
    "{1} options are dates or times, read as Excel shows them: {2}":
      "{1} opties zijn datums of tijden, gelezen zoals Excel ze toont: {2}",
    "the sheet {1} looks like a deal and was not read": "het werkblad {1} lijkt een deal en is niet gelezen",
    "the sheet {1} looks like rules and was not read":
      "het werkblad {1} lijkt regels te bevatten en is niet gelezen",
    "the sheet {1} looks like proposals and was not read":
      "het werkblad {1} lijkt voorstellen te bevatten en is niet gelezen",
    "{1}: it is hidden": "{1}: het is verborgen",
    "{1}: the sheet {2} was": "{1}: het werkblad {2} is gelezen",
    "{1}: it is not called {2}": "{1}: het heet niet {2}",
  ]
}
