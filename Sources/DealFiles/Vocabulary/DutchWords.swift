/// The words of files in Dutch, as they are written in the Netherlands and in Flanders.
enum DutchWords {
  static func words(for term: Term) -> [String] {
    switch term {
    case .issue: ["onderwerp"]
    case .option: ["optie", "keuze"]
    case .value: ["waarde"]
    case .cost: ["meerkosten", "kosten"]
    case .requires: ["vereist"]
    case .excludes: ["sluit uit"]
    case .status: ["status"]
    case .interest: ["belang"]
    case .aspect: ["aspect"]
    case .note: ["opmerking"]
    case .costNoun: ["kosten", "kost"]
    case .costAdjective:
      [
        "extra", "additionele", "bijkomende", "meer", "reële additionele", "reële", "reele", "reële extra",
        "reële bijkomende", "aanvullende",
      ]
    case .costWord: ["meerkosten", "meerkost", "reële meerkosten", "reele meerkosten", "uitgaven"]
    case .valueNoun:
      ["waarden", "waarde", "bruto waarde", "brutowaarde", "baten", "opbrengsten", "opbrengst"]
    case .preposition: ["voor", "van", "aan", "door", "bij"]
    case .article: ["de", "het"]
    case .costStem: ["kost", "meerkost", "uitgave", "investering", "toeslag", "meerprijs", "meerwerk"]
    case .costEnding: ["kosten"]
    case .valueStem: ["waarde", "baten", "opbrengst", "besparing", "winst"]
    case .valueEnding: ["opbrengst", "waarde"]
    case .vagueCost:
      [
        "extra", "extra's", "bijkomend", "aanvullend", "eenmalig", "inspanning", "implementatie", "transport",
        "nadeel", "nadelen", "last", "af", "min", "aanschaf", "afschrijving", "inzet", "verlies",
        "onvoorzien", "heffing",
        "accijns", "besteding", "tarief", "vergoeding", "btw", "afdracht", "premie", "aflossing", "huur",
        "lease", "schade",
        "meer", "minder", "bedrag", "uitgaande", "prijs", "boete", "korting", "geld", "marge", "risico",
        "impact",
        "effect", "lasten",
      ]
    case .column: ["kolom", "spalte"]
    case .amount: ["bedrag", "bedragen"]
    case .remark: ["opmerking", "opmerkingen", "toelichting"]
    case .period:
      [
        "per jaar", "per maand", "per kwartaal", "p j", "pj", "jaarlijks", "jaarlijkse", "maandelijks",
        "maandelijkse",
      ]
    case .piece: ["stuk", "eenheid", "uur", "dag", "levering", "bestelling", "zending", "rit"]
    case .rate: ["jaar", "jr", "maand", "mnd", "stuk", "uur"]
    case .points: ["punten", "punt", "ptn", "pnt"]
    case .scale: ["duizend", "duizenden", "miljoen", "miljoenen"]
    case .qualifier:
      [
        "btw", "tva", "exclusief", "inclusief", "raming", "schatting", "geschat", "indicatief", "concept",
        "netto",
        "bruto", "totaal", "totalen", "looptijd", "contractduur", "contractperiode", "eenmalig", "laag",
        "hoog", "oud",
        "nieuw", "beste", "slechtste", "verwacht", "begroot", "werkelijk",
      ]
    case .measure:
      [
        "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "mnd", "mnden", "kwartaal",
        "jaar", "jaren",
        "jr", "score", "scores", "cijfer", "cijfers", "rapportcijfer", "rapportcijfers", "waardering",
        "schaal", "procent",
        "percentage", "stuks", "st",
      ]
    case .measureOrName: ["pond", "punt"]
    case .net: ["netto", "bruto"]
    case .term: ["jaar", "jaren", "jr", "maand", "maanden", "mnd", "week", "weken"]
    case .noDeal:
      [
        "BATNA", "geen deal", "geendeal", "reservatiewaarde", "reservatiewaarden", "geen akkoord",
        "geen overeenkomst", "zonder deal", "batna waarde", "batna waarden", "waarde zonder deal",
        "waarden zonder deal",
      ]
    case .bundle: ["bundel"]
    case .weight: ["gewicht"]
    case .margin: ["marge", "marges"]
    case .noDealOption:
      [
        "weglopen", "afbreken", "onderhandeling afbreken", "onderhandelingen afbreken", "geen contract",
        "zonder contract", "geen overeenstemming", "zonder overeenkomst", "zonder akkoord",
      ]
    case .alternative:
      [
        "reservatieprijs", "reserveprijs", "reserveringswaarde", "terugvaloptie", "terugvalpositie",
        "alternatief",
        "beste alternatief", "nuloptie", "nul-optie", "huidige situatie", "weerstandspunt", "ondergrens",
        "onderhandeling mislukt", "onderhandelingen mislukt", "mislukt", "breekpunt", "stoppen", "niets doen",
      ]
    case .threshold:
      [
        "drempelwaarde", "drempel", "bodem", "doel", "doelstelling", "streefwaarde", "limiet", "grens",
        "uitkomst",
        "uitstappen", "niet doorgaan", "nulalternatief", "nulvariant",
      ]
    case .noOption: ["n.v.t.", "nvt", "n.v.t", "geen"]
    case .total:
      [
        "totaal", "totalen", "som", "subtotaal", "sub totaal", "sub-totaal", "eindtotaal", "totaal generaal",
        "tussentotaal", "algemeen totaal",
      ]
    case .plainTotal: ["totaal", "totalen", "som"]
    case .sum:
      [
        "totalen", "som", "sommatie", "optelling", "deelsom", "tussensom", "tussenstand", "samen",
        "totaalbedrag", "totaalscore", "totaalsom", "totaalwaarde", "totaalkosten", "totaaltelling",
      ]
    case .computed:
      [
        "tot", "saldo", "samenvatting", "controle", "uitkomst", "verschil", "mediaan", "gem", "resultaat",
        "gemiddelde", "gemiddeld", "maximum", "minimum", "maximaal", "minimaal",
        "overzicht",
        "beste pakket", "alles samen",
      ]
    case .statistic:
      [
        "som", "subtotaal", "subtot", "tussensom", "tussentotaal", "tussenstand", "gemiddelde", "gemiddeld",
        "gem", "mediaan",
        "saldo", "verschil", "opgeteld", "streefwaarde",
      ]
    case .statisticOrChoice:
      [
        "totaal", "totalen", "eindtotaal", "maximaal", "minimaal", "hoogste", "laagste", "beste", "slechtste",
        "alle", "alles",
        "samen", "resultaat", "controle",
      ]
    case .kindOfTotal:
      [
        "laag", "hoog", "som", "verschil", "nu", "straks", "gemiddelde", "laagste", "hoogste", "beste",
        "slechtste", "verwacht", "kosten", "waarde", "netto",
        "bruto",
      ]
    case .whole: ["pakket", "variant"]
    case .everything: ["alle", "alles", "samen", "resultaat"]
    case .ditto: ["idem", "id.", "dito", "dto", "zelfde", "hetzelfde", "zie boven"]
    case .pointer:
      ["idem", "dito", "zie", "zelfde", "hetzelfde", "boven", "hierboven", "bovenstaand", "vorige"]
    case .link: ["als", "de", "het", "rij", "regel", "onderwerp"]
    case .nothing: ["n.v.t", "nvt", "leeg", "geen"]
    case .continuation: ["vervolg", "vervolgd", "verv"]
    case .weights:
      [
        "gewicht", "gewichten", "weging", "wegingen", "wegingsfactor", "wegingsfactoren", "weegfactor",
        "weegfactoren",
      ]
    case .importance: ["belang", "belangrijkheid", "aandeel", "vermenigvuldiger", "factor"]
    case .weightFiller: ["procent", "totaal", "relatief", "van", "het", "onderwerp", "voor"]
    case .priority: ["prioriteit", "belangrijkheid"]
    case .weightAbbreviation: ["w", "max", "maximum", "perc"]
    case .yes: ["ja", "aan", "waar", "actief", "j"]
    case .no: ["nee", "neen", "uit", "onwaar", "inactief"]
    case .active: ["actief", "aan", "gebruiken", "meenemen", "meedoen", "telt mee"]
    case .step: ["per"]
    case .rangeTo: ["tot"]
    case .statusHeader:
      [
        "vast", "verboden", "uitgesloten", "verplicht", "niet toegestaan", "vereiste", "eis", "uit",
        "vergrendeld",
      ]
    case .months:
      [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
      ]
    case .shortMonths:
      ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    case .weekdays: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"]
    case .shortWeekdays: words(for: .weekdays).map { String($0.prefix(2)) }
    case .errorValue: ["#N/B", "#VERW!", "#WAARDE!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!"]
    case .determiner:
      [
        "de", "het", "een", "ons", "onze", "mijn", "uw", "jouw", "jullie", "hun", "haar", "zijn", "deze",
        "wij",
      ]
    case .pronoun:
      [
        "ik", "mij", "wij", "ons", "u", "je", "jij", "jou", "jullie", "hij", "hem", "zij", "ze", "haar",
        "hen",
        "hun", "onszelf",
      ]
    case .rowStatus(.fixed): ["vast"]
    case .rowStatus(.forbidden): ["verboden"]
    case .ruleColumn(.name): ["naam"]
    case .ruleColumn(.rule): ["regel"]
    case .ruleColumn(.when): ["als"]
    case .ruleColumn(.then): ["dan"]
    case .ruleColumn(.limit): ["grens"]
    case .otherRuleColumn(.name): ["omschrijving"]
    case .otherRuleColumn(.rule): ["soort"]
    case .otherRuleColumn(.when): ["wanneer", "indien", "voorwaarde"]
    case .otherRuleColumn(.then): ["gevolg"]
    case .otherRuleColumn(.limit): ["limiet"]
    case .verb(let verb): [word(for: verb)]
    case .proposal: ["voorstel"]
    case .payment: ["betaling"]
    case .author: ["van", "door"]
    case .round: ["ronde"]
    case .preferred: ["voorkeur"]
    case .prefers: ["verkiest"]
    case .evidence: ["bewijs", "bewijsstuk"]
    case .actualsStatus(.realised): ["gerealiseerd", "werkelijk"]
    case .actualsStatus(.estimate): ["raming", "schatting", "geraamd", "geschat"]
    case .actualsStatus(.disallowed): ["afgewezen", "afgekeurd"]
    case .share: ["verdeling"]
    case .shareFrom: ["van", "vanaf"]
    case .shareTo: ["tot"]
    case .actualsSheet: ["realisatie"]
    case .rulesSheet: ["regels"]
    case .proposalsSheet: ["voorstellen"]
    case .proposalsName:
      [
        "voorstel", "voorstellen", "bod", "biedingen", "offerte", "offertes", "aanbod", "aanbieding",
        "aanbiedingen",
        "varianten",
      ]
    }
  }

  private static func word(for verb: RuleVerb) -> String {
    switch verb {
    case .requires: "vereist"
    case .excludes: "sluit uit"
    case .atMost: "hoogstens"
    case .atLeast: "minstens"
    case .exactly: "precies"
    case .maximumCost: "maximum kosten"
    case .minimumValue: "minimum waarde"
    case .minimumGain: "minimum winst"
    case .minimumCost: "minimum kosten"
    case .maximumValue: "maximum waarde"
    case .maximumGain: "maximum winst"
    case .maximum: "maximum"
    case .minimum: "minimum"
    case .fix: "vast"
    case .forbid: "verboden"
    }
  }
}
