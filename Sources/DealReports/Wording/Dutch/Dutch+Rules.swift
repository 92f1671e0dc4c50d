/// Rules and what they cost.
extension DutchCatalogue {
  static let rules: Catalogue.Room = [
    "The deal has no rules. The largest surplus is {1}.":
      "De deal heeft geen regels. De grootste meerwaarde is {1}.",
    "Largest surplus under all rules: {1}": "Grootste meerwaarde onder alle regels: {1}",
    "costs": "kost",
    "surplus without": "meerwaarde zonder",
    "idle: the frontier is the same without it. Two rules that stand for each other may both cost nothing.":
      "zonder gevolg: het Paretofront is zonder die regel hetzelfde. Twee regels die elkaar vervangen, kunnen beide niets kosten.",
    "not known: stopped": "niet bekend: gestopt",
    "idle or not: not proven": "zonder gevolg of niet: niet bewezen",
    "idle": "zonder gevolg",
    "{1} requires {2}": "{1} vereist {2}",
    "{1} excludes {2}": "{1} sluit {2} uit",
    "at most {1} of {2}": "hoogstens {1} van {2}",
    "at least {1} of {2}": "minstens {1} van {2}",
    "exactly {1} of {2}": "precies {1} van {2}",
    "only {1}": "alleen {1}",
    "not {1}": "niet {1}",
    "{1} at most {2}": "{1} hoogstens {2}",
    "{1} at least {2}": "{1} minstens {2}",
    "value of {1}": "waarde van {1}",
    "additional costs of {1}": "meerkosten van {1}",
    "gain of {1}": "winst van {1}",
    "total of {1}": "totaal van {1}",
  ]
}
