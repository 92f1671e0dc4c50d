/// Problems with rows and amounts.
extension DutchCatalogue {
  static let cells: Catalogue.Room = [
    "this row names no issue": "deze rij noemt geen onderwerp",
    "fill in the issue, or remove the row": "vul het onderwerp in, of verwijder de rij",
    "this row of {1} names no option": "deze rij van {1} noemt geen optie",
    "fill in the option, or remove the row": "vul de optie in, of verwijder de rij",
    "{1} is a total, not part of a deal": "{1} is een totaal, geen onderdeel van een deal",
    "remove the row: totals are computed": "verwijder de rij: totalen worden berekend",
    "remove the row: totals are computed; if it is no total, give it another name":
      "verwijder de rij: totalen worden berekend; geef haar een andere naam als het geen totaal is",
    "{1} already has the option {2}, in {3}": "{1} heeft de optie {2} al, in {3}",
    "give each option of an issue its own label": "geef elke optie van een onderwerp een eigen naam",
    "this is a formula, not a name": "dit is een formule, geen naam",
    "save the sheet with values instead of formulas":
      "sla het werkblad op met waarden in plaats van formules",
    "{1} is an error that the spreadsheet could not compute":
      "{1} is een foutmelding van het rekenblad, geen bedrag",
    "repair the formula in the sheet": "herstel de formule in het werkblad",
    "{1} stands in the option column": "{1} staat in de kolom met opties",
    "write it in the issue column, and leave the option empty":
      "schrijf het in de kolom met onderwerpen, en laat de optie leeg",
    "the values without a deal already stand in {1}": "de waarden zonder deal staan al in {1}",
    "keep one of the rows": "behoud een van de rijen",
    "keep one of the rows, or give each alternative a name of its own in the column note":
      "behoud een van de rijen, of geef elk alternatief een eigen naam in de kolom opmerking",
    "a row of no-deal values has no option, but here stands {1}":
      "een rij met waarden zonder deal heeft geen optie, maar hier staat {1}",
    "leave the option empty, or give the issue another name":
      "laat de optie leeg, of geef het onderwerp een andere naam",
    "no-deal values have no additional costs": "waarden zonder deal hebben geen meerkosten",
    "leave the cell empty; write what remains without a deal as the value":
      "laat de cel leeg; schrijf wat er zonder deal overblijft als waarde",
    "{1} already has a weight, in {2}": "{1} heeft al een gewicht, in {2}",
    "weights go with points, but these values are money":
      "gewichten horen bij punten, maar deze waarden zijn geld",
    "write (points) behind the value headers, or remove the weights":
      "schrijf (punten) achter de koppen van de waardekolommen, of verwijder de gewichten",
    "there is no issue {1} to give a weight": "er is geen onderwerp {1} om een gewicht te geven",
    "write the name of an issue in the option column":
      "schrijf de naam van een onderwerp in de kolom met opties",
    "{1} is a list of options, and {2} beside it would become an issue":
      "{1} is een lijst van opties, en {2} ernaast zou een onderwerp worden",
    "write {1} in the issue column": "schrijf {1} in de kolom onderwerp",
    "{1} would become an issue with the names of other issues as its options":
      "{1} zou een onderwerp worden, met de namen van andere onderwerpen als opties",
    "{1} has no weight while other issues have one": "{1} heeft geen gewicht, andere onderwerpen wel",
    "give every issue a weight row, or none": "geef elk onderwerp een rij met een gewicht, of geen enkel",
    "the weight is missing": "het gewicht ontbreekt",
    "write how much the issue weighs for this party":
      "schrijf hoe zwaar het onderwerp voor deze partij weegt",
    "a weight can't be negative": "een gewicht kan niet negatief zijn",
    "write a range with dots, such as 80..100": "schrijf een bereik met puntjes, zoals 80..100",
    "the first end of {1} is the larger one": "het eerste uiteinde van {1} is het grootste",
    "write the smaller end first, such as 80..100": "schrijf het kleinste uiteinde eerst, zoals 80..100",
    "{1} is a range, and of several alternatives to a deal the best counts":
      "{1} is een bereik, en van verschillende alternatieven voor een deal telt het beste",
    "write one amount for each alternative, or keep one row of no-deal values":
      "schrijf één bedrag per alternatief, of houd één rij met waarden zonder deal over",
    "{1} is no margin": "{1} is geen marge",
    "write ±20 % or -10..30 %": "schrijf ±20 % of -10..30 %",
    "{1} in a row of margins has no percent sign": "{1} in een rij met marges heeft geen procentteken",
    "write ±20 %, or call the issue otherwise if these are amounts":
      "schrijf ±20 %, of noem het onderwerp anders als dit bedragen zijn",
    "{1} has one end only": "{1} heeft maar één uiteinde",
    "the figure as written must lie inside the margin {1}":
      "het bedrag zoals het er staat moet binnen de marge {1} liggen",
    "write a lower end of 0 % or less and an upper end of 0 % or more, such as -10..30 %":
      "schrijf een ondergrens van hoogstens 0 % en een bovengrens van minstens 0 %, zoals -10..30 %",
    "the margin {1} goes below -100 %": "de marge {1} gaat onder -100 %",
    "no figure changes its sign; write -100 % at least":
      "geen bedrag verandert van teken; schrijf minstens -100 %",
    "the margin {1} has more than {2} decimals": "de marge {1} heeft meer dan {2} decimalen",
    "write fewer": "schrijf er minder",
    "{1} already has margins, in {2}": "{1} heeft al marges, in {2}",
    "there already is a row of margins for all issues, in {1}":
      "er is al een rij met marges voor alle onderwerpen, in {1}",
    "there is no issue {1} to give a margin": "er is geen onderwerp {1} om een marge te geven",
    "write the name of an issue in the option column, or nothing for all of them":
      "schrijf de naam van een onderwerp in de kolom optie, of niets voor alle onderwerpen",
    "{1} would become an issue with margins as its amounts":
      "{1} zou een onderwerp worden met marges als bedragen",
    "{1} has more than {2} options, too many for a margin":
      "{1} heeft meer dan {2} opties, te veel voor een marge",
    "take larger steps, or give margins to the other issues only":
      "neem grotere stappen, of geef alleen de andere onderwerpen marges",
    "a weight row has no additional costs": "een rij met een gewicht heeft geen meerkosten",
    "leave the cell empty": "laat de cel leeg",
    "the file has no options": "het bestand heeft geen opties",
    "add a row for each option of each issue": "voeg een rij toe voor elke optie van elk onderwerp",
    "{1} is no complete range": "{1} is geen volledige reeks",
    "write a numeric issue as: 30..90 by 15 days": "schrijf een numeriek onderwerp als: 30..90 per 15 dagen",
    "{1} has a currency, which the numbers of a range of options can't have":
      "in {1} staat een munt, en die mag niet bij de getallen van een reeks opties staan",
    "write the numbers alone; behind the step the currency may stand as a unit: 10..20 by 1 EUR":
      "schrijf alleen de getallen; achter de stap mag de munt als eenheid staan: 10..20 per 1 EUR",
    "the steps of {1} don't reach its end": "de stappen van {1} komen niet op het einde uit",
    "choose a step that divides the distance": "kies een stap die de afstand deelt",
    "{1} has more than 1,000,000,001 options": "{1} heeft meer dan 1.000.000.001 opties",
    "take larger steps": "neem grotere stappen",
    "{1} has two ends, but its option is only one":
      "{1} heeft twee uiteinden, maar de optie is maar één getal",
    "write one amount, or let the option range from one number to another":
      "schrijf één bedrag, of laat de optie van het ene getal tot het andere lopen",
    "{1} has more than {2} options": "{1} heeft meer dan {2} opties",
    "take larger steps, or leave out options that nobody would choose":
      "neem grotere stappen, of laat opties weg die niemand zou kiezen",
    "{1} has more than {2} options, too many for rules that name them or limit a sum":
      "{1} heeft meer dan {2} opties, te veel voor regels die ze noemen of een som begrenzen",
    "take larger steps, or leave out the rules": "neem grotere stappen, of laat de regels weg",
    "the deal has more than {1} options": "de deal heeft meer dan {1} opties",
    "take larger steps in the numeric issues": "neem grotere stappen in de numerieke onderwerpen",
    "the amount is missing": "het bedrag ontbreekt",
    "write the currency as € or EUR: € 7 or 7 EUR": "schrijf de munt als € of EUR: € 7 of 7 EUR",
    "write 0 if it is worth nothing": "schrijf 0 als het niets waard is",
    "{1} is not an amount": "{1} is geen bedrag",
    "write a number such as 1250 or 1250.50": "schrijf een getal zoals 1250 of 1250,50",
    "this is a formula, not an amount": "dit is een formule, geen bedrag",
    "this formula has no stored result": "van deze formule is geen resultaat opgeslagen",
    "open the file in Excel or LibreOffice and save it, so that results are stored":
      "open het bestand in Excel of LibreOffice en sla het op, zodat de resultaten erin staan",
    "a percentage is not an amount": "een percentage is geen bedrag",
    "write what it comes to over the contract": "schrijf op hoeveel het over het hele contract neerkomt",
    "{1} is a range, but its option is not": "{1} is een reeks, maar de optie niet",
    "ranges go with an option such as 30..90 by 15 days":
      "reeksen horen bij een optie zoals 30..90 per 15 dagen",
    "{1} is too large to be held exactly": "{1} is te groot om exact te bewaren",
    "use a larger unit, such as thousands": "gebruik een grotere eenheid, zoals duizendtallen",
    "this amount has two readings": "dit bedrag is op twee manieren te lezen",
    "{1} in Dutch notation, {2} in English notation": "{1} in Nederlandse notatie, {2} in Engelse notatie",
    "no other cell settles it; add --decimal comma or --decimal point":
      "geen andere cel geeft uitsluitsel; voeg --decimal comma of --decimal point toe",
    "no other cell settles it, and 1 other cell is like it; add --decimal comma or --decimal point":
      "geen andere cel geeft uitsluitsel, en voor 1 andere cel geldt hetzelfde; voeg --decimal comma of --decimal point toe",
    "no other cell settles it, and {1} other cells are like it; add --decimal comma or --decimal point":
      "geen andere cel geeft uitsluitsel, en voor {1} andere cellen geldt hetzelfde; voeg --decimal comma of --decimal point toe",
    "the file uses two notations: {1} in {2} has a decimal comma, {3} in {4} a decimal point":
      "het bestand gebruikt twee notaties: {1} in {2} heeft een decimale komma, {3} in {4} een decimale punt",
    "write all amounts in one notation": "schrijf alle bedragen in één notatie",
    "{1} can't be read with a decimal {2}": "{1} kan niet worden gelezen met --decimal {2}",
    "leave out --decimal {1}": "laat --decimal {1} weg",
    "the deal would need more than {1} decimals": "de deal zou meer dan {1} decimalen nodig hebben",
    "the decimals of a weight and of a value add up; write fewer":
      "de decimalen van een gewicht en een waarde komen bij elkaar; schrijf er minder",
    "an additional cost can't be negative": "meerkosten kunnen niet negatief zijn",
    "write costs as positive amounts; a saving is value":
      "schrijf kosten als positieve bedragen; een besparing is waarde",
    "the amounts add up to more than can be held exactly":
      "de bedragen zijn samen te groot om exact te bewaren",
  ]
}
