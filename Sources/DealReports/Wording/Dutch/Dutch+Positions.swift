/// What insisting on options costs.
extension DutchCatalogue {
  static let positions: Catalogue.Room = [
    "What positions cost is not known: the search was stopped.":
      "Wat standpunten kosten is niet bekend: de zoektocht is gestopt.",
    "The dearest position that was found is {1}: with it there is {2} less together than the largest surplus, {3}.":
      "Het duurste standpunt dat gevonden is, is {1}: daarmee is er samen {2} minder dan de grootste meerwaarde, {3}.",
    "No position costs anything: each option that packages can have is in one with the largest surplus, {1}.":
      "Geen enkel standpunt kost iets: elke optie die een pakket kan hebben, zit in een pakket met de grootste meerwaarde, {1}.",
    "The dearest position is {1}: with it there is {2} less together than the largest surplus, {3}.":
      "Het duurste standpunt is {1}: daarmee is er samen {2} minder dan de grootste meerwaarde, {3}.",
    "Each party bears half of a price, whoever insists.":
      "Elke partij draagt de helft van wat een standpunt kost, wie er ook aan vasthoudt.",
    "Without free payments a price is not shared evenly: who bears it depends on the package.":
      "Zonder vrije betalingen wordt wat een standpunt kost niet gelijk gedeeld: wie het draagt, hangt van het pakket af.",
    "In no package": "In geen enkel pakket",
    "in no package": "in geen enkel pakket",
    "agreed": "overeengekomen",
    "dead": "kansloos",
    "Agreed already": "Al overeengekomen",
    "Dead": "Kansloos",
    "; and {1}": "; en {1}",
    "some of {1}": "een deel van {1}",
    "No efficient package leaves both parties at or above their no-deal values: nothing is agreed already, and nothing is dead.":
      "Geen enkel Pareto-optimaal pakket laat beide partijen op of boven de waarde zonder deal: niets is al overeengekomen, en niets is kansloos.",
    "agreed: in every efficient package that leaves neither party below its no-deal value; dead: in none of them.":
      "overeengekomen: in elk Pareto-optimaal pakket dat geen van beide partijen onder haar waarde zonder deal laat; kansloos: in geen enkel.",
    "agreed: in every efficient package that, with a payment, leaves neither party below its no-deal value; dead: in none of them.":
      "overeengekomen: in elk Pareto-optimaal pakket dat, met een betaling, geen van beide partijen onder haar waarde zonder deal laat; kansloos: in geen enkel.",
    "Room for invention: what an option would add that pleased each party like its own favourite":
      "Ruimte voor iets nieuws: wat een optie zou toevoegen die elke partij even goed bevalt als haar eigen favoriet",
    "would add": "zou toevoegen",
    "the frontier is too long to look at all of its points: of some options it is not told whether they are agreed or dead":
      "het Paretofront is te lang om alle punten te bekijken: van sommige opties is niet gezegd of ze overeengekomen of kansloos zijn",
    "of some options it was not found whether they are agreed or dead":
      "van sommige opties is niet gevonden of ze overeengekomen of kansloos zijn",
    "positions": "standpunten",
    "Positions": "Standpunten",
    "surplus with it": "meerwaarde ermee",
    "to": "tot",
    "standing": "stand",
    "clashing rules": "botsende regels",
    "room for invention": "ruimte voor iets nieuws",
    "What insisting costs": "Wat vasthouden kost",
    "A new option that pleased each party like its own favourite would add most on {1}.":
      "Een nieuwe optie die elke partij even goed bevalt als haar eigen favoriet, zou het meeste toevoegen op {1}.",
  ]
}
