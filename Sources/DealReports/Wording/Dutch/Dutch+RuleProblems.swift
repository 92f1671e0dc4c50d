/// Problems with rules and bundles.
extension DutchCatalogue {
  static let ruleProblems: Catalogue.Room = [
    "write Issue=Option, several with | between them": "schrijf Onderwerp=Optie, meerdere met | ertussen",
    "this rule needs options here": "deze regel heeft hier opties nodig",
    "{1} is no option of an issue": "{1} is geen optie van een onderwerp",
    "write Issue=Option, several with | between them; a label with = or | in it stands in double quotes":
      "schrijf Onderwerp=Optie, meerdere met | ertussen; een naam met = of | erin staat tussen dubbele aanhalingstekens",
    "there is no issue {1}": "er is geen onderwerp {1}",
    "write the issue as the deal does": "schrijf het onderwerp zoals in de deal",
    "{1} has no option {2}": "{1} heeft geen optie {2}",
    "write the option as the deal does": "schrijf de optie zoals in de deal",
    "{1} stands twice in this list": "{1} staat twee keer in deze lijst",
    "keep it once": "behoud het één keer",
    "{1} is no status": "{1} is geen status",
    "write fixed or forbidden, or leave the cell empty": "schrijf vast of verboden, of laat de cel leeg",
    "the row {1} can't have anything in the column {2}": "in de rij {1} mag in de kolom {2} niets staan",
    "leave the cell empty: only options of issues have it":
      "laat de cel leeg: alleen opties van onderwerpen hebben dit",
    "a bundle needs two options or more": "een bundel heeft twee of meer opties nodig",
    "write Issue=Option|Issue=Option": "schrijf Onderwerp=Optie|Onderwerp=Optie",
    "this bundle has two options of {1}, which are never chosen together":
      "deze bundel heeft twee opties van {1}, die nooit samen worden gekozen",
    "take one option of each issue": "neem één optie van elk onderwerp",
    "these options are a bundle already, in {1}": "deze opties zijn al een bundel, in {1}",
    "add the two rows up to one": "tel de twee rijen op tot één",
    "it has {1}. A file of rules starts with name;rule;when;then;limit":
      "er staat {1}. Een bestand met regels begint met naam;regel;als;dan;grens",
    "the column {1} is not known": "de kolom {1} is onbekend",
    "this rule has no name": "deze regel heeft geen naam",
    "name it, so that reports can say what it costs":
      "geef de regel een naam, zodat rapporten kunnen zeggen wat hij kost",
    "{1} is a rule already, in {2}": "{1} is al een regel, in {2}",
    "give each rule a name of its own": "geef elke regel een eigen naam",
    "{1} is what a rule of the deal's own rows is called":
      "zo heet al een regel uit de rijen van de deal zelf: {1}",
    "choose another name": "kies een andere naam",
    "this row does not say which rule it is": "deze rij zegt niet welke regel het is",
    "there is no rule {1}": "er is geen regel {1}",
    "{1} takes nothing in the column {2}": "bij {1} hoort niets in de kolom {2}",
    "this rule needs a party here": "deze regel heeft hier een partij nodig",
    "write {1}": "schrijf {1}",
    "{1} is no party of the deal": "{1} is geen partij van de deal",
    "this rule needs a column of the deal here": "deze regel heeft hier een kolom van de deal nodig",
    "write the header of a column of numbers": "schrijf de kop van een kolom met getallen",
    "the deal has no column {1}": "de deal heeft geen kolom {1}",
    "add a column of numbers with that header to the deal":
      "voeg aan de deal een kolom met getallen en die kop toe",
    "{1} is no column that this rule can limit": "{1} is geen kolom die deze regel kan begrenzen",
    "use maximum or minimum with cost, value or gain, such as maximum cost, with the party in when":
      "gebruik maximum kosten, minimum waarde of minimum winst, met de partij onder als",
    "this rule needs a number here": "deze regel heeft hier een getal nodig",
    "fill in the limit": "vul de grens in",
    "{1} is no number of options": "{1} is geen aantal opties",
    "write a whole number such as 2": "schrijf een geheel getal zoals 2",
    "write requires, excludes, at most, at least, exactly, maximum cost, minimum value, minimum gain (or their other ends), maximum, minimum, fix or forbid":
      "schrijf vereist, sluit uit, hoogstens, minstens, precies, maximum kosten, minimum waarde, minimum winst, maximum, minimum, vast of verboden",
    "more than {1} rules limit a sum that packages can pass":
      "meer dan {1} regels begrenzen een totaal dat pakketten kunnen overschrijden",
    "leave out the limits that matter least": "laat de minst belangrijke grenzen weg",
    "no package can keep this rule: it has always {1} of these options":
      "geen pakket kan aan deze regel voldoen: het heeft altijd {1} van deze opties",
    "no package can keep this rule: it has {1} to {2} of these options":
      "geen pakket kan aan deze regel voldoen: het heeft {1} tot {2} van deze opties",
    "of one issue a package has exactly one option": "van één onderwerp heeft een pakket precies één optie",
    "no package can keep this rule: the value of {1} is between {2} and {3}":
      "geen pakket kan aan deze regel voldoen: de waarde van {1} ligt tussen {2} en {3}",
    "no package can keep this rule: the additional costs of {1} are between {2} and {3}":
      "geen pakket kan aan deze regel voldoen: de meerkosten van {1} liggen tussen {2} en {3}",
    "no package can keep this rule: the gain of {1} is between {2} and {3}":
      "geen pakket kan aan deze regel voldoen: de winst van {1} ligt tussen {2} en {3}",
    "no package can keep this rule: the total of {1} is between {2} and {3}":
      "geen pakket kan aan deze regel voldoen: het totaal van {1} ligt tussen {2} en {3}",
    "correct the limit, or remove the rule": "pas de grens aan, of verwijder de regel",
    "no package can keep this: no option of {1} is left":
      "geen pakket kan hieraan voldoen: er blijft geen optie van {1} over",
    "leave at least one option of each issue": "laat minstens één optie van elk onderwerp over",
    "name": "naam",
    "when": "als",
    "then": "dan",
    "limit": "grens",
  ]
}
