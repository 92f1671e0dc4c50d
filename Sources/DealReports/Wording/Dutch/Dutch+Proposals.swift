/// Problems with files of proposals.
extension DutchCatalogue {
  static let proposals: Catalogue.Room = [
    "proposal;Issue A;Issue B;payment;note": "voorstel;Onderwerp A;Onderwerp B;betaling;opmerking",
    "the deal has no party {1}": "de deal heeft geen partij {1}",
    "it has {1}": "die heeft {1}",
    "{1} is no round": "{1} is geen ronde",
    "number the rounds: 1, 2, 3": "nummer de rondes: 1, 2, 3",
    "this row says what a party prefers, and needs three cells":
      "deze rij zegt wat een partij verkiest, en heeft drie cellen nodig",
    "the party, the proposal that it prefers, and the one that it prefers it to":
      "de partij, het voorstel dat zij verkiest, en dat waarboven zij het verkiest",
    "there is no proposal {1}": "er is geen voorstel {1}",
    "write its name as in its row": "schrijf de naam zoals in zijn rij",
    "{1} leaves an issue open: what it is worth to a party is not told":
      "{1} laat een onderwerp open: wat het een partij waard is, staat er niet",
    "fill in each issue, or take the preference away":
      "vul elk onderwerp in, of haal de voorkeur weg",
    "{1} can't be preferred to itself": "{1} kan niet boven zichzelf verkozen worden",
    "no figures within their ranges agree with {1}":
      "geen cijfers binnen hun marges kloppen met {1}",
    "widen the ranges or margins, or take one of these preferences away":
      "verruim de marges, of haal een van deze voorkeuren weg",
    "{1} prefers {2} to {3}": "{1} verkiest {2} boven {3}",
    "the amounts are too large to tell what these preferences say of margins":
      "de bedragen zijn te groot om te zeggen wat deze voorkeuren over marges zeggen",
    "write all amounts in thousands, and say so in the headers":
      "schrijf alle bedragen in duizenden, en zeg dat in de kopregel",
    "name two proposals": "noem twee voorstellen",
    "{1} prefers another proposal of this round, in {2}":
      "{1} verkiest al een ander voorstel van deze ronde, in {2}",
    "one of a round is preferred to all others of it; say more in rows: prefers;PARTY;A;B":
      "van een ronde wordt er een boven alle andere verkozen; zeg meer in rijen: verkiest;PARTIJ;A;B",
    "{1} is the only proposal of its round": "{1} is het enige voorstel van zijn ronde",
    "say what it is preferred to in a row: prefers;PARTY;A;B":
      "zeg in een rij waarboven het verkozen wordt: verkiest;PARTIJ;A;B",
    "the file of proposals is empty": "het bestand met voorstellen is leeg",
    "the first row names the columns: {1}": "de eerste rij noemt de kolommen: {1}",
    "neither the first row nor the first column names an issue of the deal":
      "de eerste rij noch de eerste kolom noemt een onderwerp van de deal",
    "the deal has {1}": "de deal heeft {1}",
    "there is {1}; the deal has {2}": "er staat {1}; de deal heeft {2}",
    "the header has no column proposal": "de kopregel heeft geen kolom voorstel",
    "it has {1}. Write {2}": "er staat {1}. Schrijf {2}",
    "the file has no proposals": "het bestand heeft geen voorstellen",
    "add a row with a name and the option of each issue":
      "voeg een rij toe met een naam en de optie van elk onderwerp",
    "there is only the template's example, in {1}, which is passed over":
      "er staat alleen het voorbeeld uit het sjabloon, in {1}, en dat wordt overgeslagen",
    "write your own proposals in its place: a name, and the option of each issue":
      "zet er uw eigen voorstellen voor in de plaats: een naam, en de optie van elk onderwerp",
    "the issue {1} is missing": "het onderwerp {1} ontbreekt",
    "{1} are missing: {2}": "{1} ontbreken: {2}",
    "add a column for each; an empty cell leaves an issue open":
      "voeg voor elk een kolom toe; een lege cel laat een onderwerp open",
    "the deal has no issue {1}": "de deal heeft geen onderwerp {1}",
    "write the issue as the deal does; remarks go under note":
      "schrijf het onderwerp zoals in de deal; opmerkingen horen onder opmerking",
    "{1} stands in {2} already": "{1} staat al in {2}",
    "nothing says to which issue this belongs": "nergens staat bij welk onderwerp dit hoort",
    "name the issue, or clear the cells": "noem het onderwerp, of maak de cellen leeg",
    "{1} is a total, not part of a proposal": "{1} is een totaal, geen onderdeel van een voorstel",
    "remove it: totals are computed": "verwijder het: totalen worden berekend",
    "this proposal has no name": "dit voorstel heeft geen naam",
    "name it, so that reports can speak of it": "geef het een naam, zodat rapporten het kunnen noemen",
    "{1} is a proposal already, in {2}": "{1} is al een voorstel, in {2}",
    "give each proposal its own name": "geef elk voorstel een eigen naam",
    "{1} is an option of {2}, not of {3}": "{1} is een optie van {2}, niet van {3}",
    "are two cells or headers swapped?": "zijn twee cellen of koppen verwisseld?",
    "the deal is in points, in which no payment passes":
      "de deal is in punten, waarin geen betaling mogelijk is",
    "{1} has more decimals than the deal, which has {2}":
      "{1} heeft meer decimalen dan de deal, die er {2} heeft",
    "round the payment": "rond de betaling af",
    "the payment is in {1}, but the deal in {2}": "de betaling is in {1}, maar de deal in {2}",
  ]
}
