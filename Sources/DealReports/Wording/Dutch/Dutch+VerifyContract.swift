/// What a second opinion finds in statements and actuals, and why it can't read a file of actuals.
extension DutchCatalogue {
  static let verifyContract: Catalogue.Room = [
    "a file of actuals; several in the order of time":
      "een bestand met realisatie; meerdere in de volgorde van de tijd",
    "it is no program with its version": "het is geen programma met zijn versie",
    "it has no name and fingerprint": "het heeft geen naam en vingerafdruk",
    "the checker was given another form of “{1}”: its fingerprint says nothing":
      "de controle kreeg “{1}” in een andere vorm: de vingerafdruk zegt niets",
    "“{1}” was not given to the checker": "de controle heeft “{1}” niet gekregen",
    "no file that was given has this fingerprint": "geen bestand dat is gegeven heeft deze vingerafdruk",
    "they lack a file that was given": "er ontbreekt een bestand dat is gegeven",
    "there are {1} entries instead of {2}": "er staan er {1} in plaats van {2}",
    "the answer says {1}, and nothing belongs there": "het antwoord zegt {1}, en daar hoort niets",
    "it is neither a name nor null": "het is geen naam en niet null",
    "it is neither true nor false": "het is niet true of false",
    "whether the file has it so: no file was named, with --proposals":
      "of het bestand het zo heeft: er is geen bestand genoemd, met --proposals",
    "whether the files have them so: none was named, with --actuals":
      "of de bestanden ze zo hebben: er is er geen genoemd, met --actuals",
    "cells of another file": "cellen van een ander bestand",
    "it is told by optimize sensitivity": "optimize sensitivity vertelt het",
    "there are too many packages to compare with for the checker":
      "er zijn te veel pakketten om mee te vergelijken voor de controle",
    "nothing is agreed on, so nothing can become of it":
      "er is niets afgesproken, dus er kan niets van worden",
    "the actuals are of “{1}”, which is no part of it":
      "de realisatie is van “{1}”, dat er geen deel van is",
    "it is no share of a deviation": "het is geen deel van een afwijking",
    "The checker does not read workbooks: save the sheet with actuals as CSV first.":
      "De controle leest geen werkmappen: sla het blad met de realisatie eerst op als CSV.",
    "The checker finds no header with the columns of actuals.":
      "De controle vindt geen kop met de kolommen van een realisatie.",
    "The checker does not know the status “{1}” of record {2}.":
      "De controle kent de status “{1}” van rij {2} niet.",
    "“{1}” is no bundle of the deal.": "“{1}” is geen bundel van de deal.",
    "“{1}” is no party of the deal.": "“{1}” is geen partij van de deal.",
    "“{1}” is no percentage.": "“{1}” is geen percentage.",
  ]
}
