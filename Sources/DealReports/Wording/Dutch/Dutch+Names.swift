/// Names that look alike, headers in other words, totals, weights and no-deal values in other places.
extension DutchCatalogue {
  static let names: Catalogue.Room = [
    "characters that can't be seen were left out: {1}": "onzichtbare tekens zijn weggelaten: {1}",
    "byte order mark": "bytevolgordemarkering (BOM)",
    "soft hyphen": "zacht afbreekstreepje",
    "zero-width space": "spatie zonder breedte",
    "zero-width joiner": "verbindingsteken zonder breedte",
    "mark of direction": "teken voor de schrijfrichting",
    "character without width": "teken zonder breedte",
    "{1} ({2}) was read as {3} ({4}): they differ only in signs that look alike":
      "{1} ({2}) is gelezen als {3} ({4}): ze verschillen alleen in tekens die op elkaar lijken",
    "{1} ({2}) was read as {3} of the deal: they differ only in signs that look alike":
      "{1} ({2}) is gelezen als {3} van de deal: ze verschillen alleen in tekens die op elkaar lijken",
    "{1} has two options that are nearly called the same: {2} ({3}) and {4} ({5})":
      "{1} heeft twee opties die bijna hetzelfde heten: {2} ({3}) en {4} ({5})",
    "{1} ({2}) and {3} ({4}) are issues that are nearly called the same, and both are part of every package":
      "{1} ({2}) en {3} ({4}) zijn onderwerpen die bijna hetzelfde heten; beide horen bij elk pakket",
    "{1} ({2}) as {3}": "{1} ({2}) als {3}",
    "headers in other words were read: {1}": "kolomkoppen in andere woorden zijn gelezen: {1}",
    "what stands above the headers was passed over: {1}":
      "wat boven de kolomkoppen staat, is overgeslagen: {1}",
    "weights in percent count as the numbers before the sign: 60 % as 60":
      "gewichten in procenten tellen als het getal voor het teken: 60 % als 60",
    "the headers take two rows: in row {1} stands {2}":
      "de kolomkoppen beslaan twee rijen: in rij {1} staat {2}",
    "write them in one row, with the party in each: value buyer, cost buyer, value supplier, cost supplier":
      "zet ze in één rij, met de partij in elke kop: waarde koper, kosten koper, waarde leverancier, kosten leverancier",
    "the column {1} is not known, and the amounts in it would be lost":
      "de kolom {1} is niet bekend, en de bedragen erin zouden verloren gaan",
    "the column has no name, and the amounts in it would be lost":
      "de kolom heeft geen kop, en de bedragen erin zouden verloren gaan",
    "did you mean {1}? If it is only for people, call it note":
      "bedoelt u {1}? Is de kolom alleen ter toelichting, noem haar dan opmerking",
    "{1} speaks of a period or a piece, but amounts are totals over the contract":
      "{1} noemt een periode of een stuk, maar bedragen zijn totalen over de looptijd van het contract",
    "write what it comes to over the whole contract, and the period or the piece in a note":
      "vul in wat het over het hele contract is, en zet de periode of het stuk in een opmerking",
    "the unit {1} says what a point is worth, which is not counted":
      "de eenheid {1} zegt wat een punt waard is, en daarmee wordt niet gerekend",
    "write (points), or amounts of money in the cells": "schrijf (punten), of zet geldbedragen in de cellen",
    "{1} and {2} name nearly the same party: {3} and {4}":
      "{1} en {2} noemen bijna dezelfde partij: {3} en {4}",
    "a deal is between two parties: give each the name that you use":
      "een deal is tussen twee partijen: geef elk de naam die u gebruikt",
    "the amounts of {1} are the sums of all rows below: it is a total, not part of a deal":
      "de bedragen van {1} zijn de sommen van alle rijen eronder: het is een totaal, geen deel van een deal",
    "the amounts of {1} are the sums of those of {2}: it is a total, not part of a deal":
      "de bedragen van {1} zijn de sommen van die van {2}: het is een totaal, geen deel van een deal",
    "the column {1} says {2}, but every row counts": "de kolom {1} zegt {2}, maar elke rij telt mee",
    "remove the rows that don't count; of an option you may write forbidden in a column status":
      "verwijder de rijen die niet meetellen; bij een optie mag u verboden in een kolom status zetten",
    "{1} names nothing": "{1} noemt niets",
    "write the name out; an issue cell may stay empty below its issue":
      "schrijf de naam uit; onder een onderwerp mag de cel van het onderwerp leeg blijven",
    "the amounts of {1} are the sums of all rows above: it is a total, not part of a deal":
      "de bedragen van {1} zijn de som van alle rijen erboven: het is een totaal, geen deel van de deal",
    "{1} is nearly {2} ({3}), and has this one option only":
      "{1} is bijna {2} ({3}), en heeft alleen deze ene optie",
    "write both alike if they are one issue; otherwise give one of them another name":
      "schrijf beide gelijk als het één onderwerp is; geef anders een van de twee een andere naam",
    "{1} is a no-deal value of one party, in a row of its own":
      "{1} is de waarde zonder deal van één partij, in een eigen rij",
    "write one row for both parties, with the option left empty: BATNA;;12000;;1000":
      "schrijf één rij voor beide partijen, met een lege optie: BATNA;;12000;;1000",
    "{1} seems to hold no-deal values, but is not known as their name":
      "{1} lijkt de waarden zonder deal te bevatten, maar is niet als naam daarvoor bekend",
    "write them in one row: BATNA;;12000;;1000; if it is part of the deal, give it an option and another name":
      "zet ze in één rij: BATNA;;12000;;1000; hoort het bij de deal, geef het dan een optie en een andere naam",
    "{1} stands as an option of {2}": "{1} staat als optie van {2}",
    "write no-deal values in one row: BATNA;;12000;;1000; otherwise give the option another name":
      "zet de waarden zonder deal in één rij: BATNA;;12000;;1000; geef de optie anders een andere naam",
    "a weight stands as an option of {1}": "een gewicht staat als optie van {1}",
    "write weights in rows of their own: weight;{1};60;40; otherwise give the option another name":
      "zet gewichten in eigen rijen: gewicht;{1};60;40; geef de optie anders een andere naam",
    "{1} seems to be the weight of {2}, but would be an issue of its own":
      "{1} lijkt het gewicht van {2}, maar zou een eigen onderwerp worden",
    "write weights in rows of their own: weight;{1};60;40; otherwise give it another name":
      "zet gewichten in eigen rijen: gewicht;{1};60;40; geef het anders een andere naam",
    "weights don't stand in a column, such as {1}": "gewichten staan niet in een kolom, zoals {1}",
    "write them in rows of their own: weight;Price;60;40": "zet ze in eigen rijen: gewicht;Prijs;60;40",
    "this weight has no percent sign, but others have one":
      "dit gewicht heeft geen procentteken, andere wel",
    "write all weights with the sign, or none": "schrijf alle gewichten met het teken, of geen",
  ]
}
