/// What was assumed or ignored.
extension DutchCatalogue {
  static let notices: Catalogue.Room = [
    "an amount is a range, of which the middle counts wherever one is needed: {1}":
      "een bedrag is een bereik, waarvan het midden telt waar er één nodig is: {1}",
    "{1} amounts are ranges, of which the middle counts wherever one is needed: {2}":
      "{1} bedragen zijn een bereik, waarvan het midden telt waar er één nodig is: {2}",
    "there are margins on all issues for {1}; wherever one amount is needed, it is the one as written":
      "voor {1} zijn er marges op alle onderwerpen; waar één bedrag nodig is, is dat het bedrag zoals het er staat",
    "there are margins on {1} for {2}; wherever one amount is needed, it is the one as written":
      "voor {2} zijn er marges op {1}; waar één bedrag nodig is, is dat het bedrag zoals het er staat",
    "margins don't count on {1}: it only moves value from one party to the other":
      "marges tellen niet bij {1}: dat verplaatst alleen waarde van de ene partij naar de andere",
    "a row is still the template's example and was passed over: {1}; change it or delete it":
      "een rij is nog het voorbeeld uit het sjabloon en is overgeslagen: {1}; pas de rij aan of verwijder haar",
    "{1} rows are still the template's examples and were passed over: {2}; change or delete them":
      "{1} rijen zijn nog de voorbeelden uit het sjabloon en zijn overgeslagen: {2}; pas ze aan of verwijder ze",
    "the column {1} is for people and was not kept": "de kolom {1} is voor mensen en is niet bewaard",
    "the columns {1} are for people and were not kept":
      "de kolommen {1} zijn voor mensen en zijn niet bewaard",
    "notice: {1}": "let op: {1}",
    "the column without a name ({1}) is not known and was ignored":
      "de kolom zonder naam ({1}) is onbekend en is overgeslagen",
    "the column {1} ({2}) is not known and was ignored": "de kolom {1} ({2}) is onbekend en is overgeslagen",
    "the column {1} ({2}) is not known and was ignored; did you mean {3}?":
      "de kolom {1} ({2}) is onbekend en is overgeslagen; bedoelde u {3}?",
    "the column {1} ({2}) was ignored: weights stand in rows, such as weight;Price;60;40":
      "de kolom {1} ({2}) is overgeslagen: gewichten staan in rijen, zoals gewicht;Prijs;60;40",
    "{1} can never be chosen: the rule in {2} asks for another option of the same issue":
      "{1} kan nooit worden gekozen: de regel in {2} vraagt een andere optie van hetzelfde onderwerp",
    "the rule in {1} has no effect: every package keeps it, having one option of each issue":
      "de regel in {1} heeft geen gevolg: elk pakket voldoet eraan, want het heeft één optie per onderwerp",
    "labels have characters that were lost before the file was saved: {1}":
      "in benamingen zijn tekens verloren gegaan voordat het bestand werd bewaard: {1}",
    "the format of a cell shows another number than it holds; what it holds was read: {1}":
      "de opmaak van een cel toont een ander getal dan erin staat; gelezen is wat erin staat: {1}",
    "the format of {1} cells shows another number than they hold; what they hold was read: {2}":
      "de opmaak van {1} cellen toont een ander getal dan erin staat; gelezen is wat erin staat: {2}",
    "{1} ({2}) has one option only, so its amounts are part of every package":
      "{1} ({2}) heeft maar één optie, dus de bedragen ervan horen bij elk pakket",
    "{1} issues have one option only, so their amounts are part of every package: {2}":
      "{1} onderwerpen hebben maar één optie, dus de bedragen ervan horen bij elk pakket: {2}",
    "an empty cost was read as 0: {1}": "een lege kostencel is als 0 gelezen: {1}",
    "{1} empty costs were read as 0: {2}": "{1} lege kostencellen zijn als 0 gelezen: {2}",
    "read as something to choose, although it is called as a total or a no-deal value is: {1}":
      "gelezen als iets om te kiezen, hoewel het heet zoals een totaal of een waarde zonder deal: {1}",
    "only the headers of {1} say {2}; the amounts of both parties were read in that unit":
      "alleen bij de koppen van {1} staat {2}; de bedragen van beide partijen zijn in die eenheid gelezen",
    "{1} holds no rule": "{1} bevat geen regel",
    "the rules of the sheet {1} don't count: those that were given stand in their place":
      "de regels van het werkblad {1} tellen niet: de regels die zijn opgegeven komen ervoor in de plaats",
    "there is no column of costs for {1}: none were counted":
      "er is geen kostenkolom voor {1}: er zijn geen kosten gerekend",
    "there is no BATNA row: both no-deal values were taken as 0, and the split rests on that":
      "er is geen rij BATNA: de waarde zonder deal is voor beide partijen op 0 gesteld, en de verdeling berust daarop",
    "an empty issue cell was filled from above: {1}":
      "een lege onderwerpcel is ingevuld met het onderwerp erboven: {1}",
    "{1} empty issue cells were filled from above: {2}":
      "{1} lege onderwerpcellen zijn ingevuld met het onderwerp erboven: {2}",
    "each of the {1} issues has only one option, so nothing is left to choose; are the issue and option columns swapped?":
      "elk van de {1} onderwerpen heeft maar één optie, zodat er niets te kiezen valt; zijn de kolommen onderwerp en optie verwisseld?",
    "a cell holds a formula, whose last result was taken: {1}":
      "een cel bevat een formule, waarvan het laatste resultaat is genomen: {1}",
    "{1} cells hold a formula, whose last result was taken: {2}":
      "{1} cellen bevatten een formule, waarvan het laatste resultaat is genomen: {2}",
    "the amounts of {1} in {2} don't come out even and were rounded":
      "de bedragen van {1} in {2} komen niet precies uit en zijn afgerond",
    "all points are the utilities times {1}, for both parties, which makes them whole numbers: decimals could not hold them exactly":
      "alle punten zijn het nut maal {1}, voor beide partijen, waardoor het gehele getallen zijn: met decimalen waren ze niet exact",
    "the points were rounded to {1}, as asked with --round":
      "de punten zijn afgerond op {1}, zoals gevraagd met --round",
    "{1} gives costs to options; no utility of Genius counts them, and they were left out":
      "{1} geeft opties kosten; Genius telt die nergens mee, en ze zijn weggelaten",
    "the discount factor {1} of {2} was left out: a deal has no time":
      "de discontofactor {1} van {2} is weggelaten: een deal kent geen tijd",
    "the real numbers of {1} became {2} options, evenly spaced, as Genius tries them":
      "de reële getallen van {1} zijn {2} opties geworden, gelijkmatig verdeeld, zoals Genius ze probeert",
    "the weights of {1} add up to {2}; Genius takes utilities above 1 for 1, this deal takes them as they are":
      "de gewichten van {1} zijn samen {2}; Genius telt nut boven 1 als 1, deze deal laat het zoals het is",
    "{1} wants utilities between 0 and 1: all points were divided by {2}":
      "{1} vraagt nut tussen 0 en 1: alle punten zijn gedeeld door {2}",
    "the weights were multiplied out; those in the files of {1} are made up so that the utilities are the same":
      "de gewichten zijn in de punten verrekend; die in de bestanden van {1} zijn zo gekozen dat het nut hetzelfde is",
    "{1} in {2} is a choice of one issue, not the no-deal value of a party":
      "{1} in {2} is een keuze bij één onderwerp, niet de waarde zonder deal van een partij",
    "{1} is a choice of one issue in {2} cells, not the no-deal value of a party: {3}":
      "{1} is in {2} cellen een keuze bij één onderwerp, niet de waarde zonder deal van een partij: {3}",
    "the rules of the sheet {1} were added": "de regels van het werkblad {1} zijn toegevoegd",
    "rules in the rows of a deal are named by their rows; {1} loses its name":
      "regels in de rijen van een deal heten naar hun rij; {1} verliest zijn naam",
    "{1} of {2} stays there: keep that file, for --rules":
      "{1} van {2} blijft daar: bewaar dat bestand, voor --rules",
    "{1} of {2} stay there: keep that file, for --rules":
      "{1} van {2} blijven daar: bewaar dat bestand, voor --rules",
  ]
}
