/// The words of files in English; some of German, which has none of its own, among them.
enum EnglishWords {
  static func words(for term: Term) -> [String] {
    switch term {
    case .issue: ["issue"]
    case .option: ["option"]
    case .value: ["value"]
    case .cost: ["cost"]
    case .requires: ["requires"]
    case .excludes: ["excludes"]
    case .status: ["status"]
    case .interest: ["interest"]
    case .aspect: ["aspect"]
    case .note: ["note"]
    case .costNoun: ["costs", "cost"]
    case .costAdjective: ["additional", "extra", "real additional", "real", "added", "incremental"]
    case .costWord: ["expenses", "expense"]
    case .valueNoun: ["values", "value", "gross value", "benefits", "benefit", "worth"]
    case .preposition: ["for", "of", "to", "by", "at"]
    case .article: ["the"]
    case .costStem: ["cost", "expense", "expenditure", "investment", "capex", "opex", "surcharge"]
    case .costEnding: ["costs"]
    case .valueStem: ["value", "benefit", "worth", "saving", "profit"]
    case .valueEnding: []
    case .vagueCost:
      [
        "extra", "extras", "additional", "cash", "out", "cash out", "out of pocket", "one off", "one time",
        "set up", "setup", "effort", "implementation", "transport", "more", "less", "amount", "spend",
        "price", "tco", "loss", "fee", "fees", "levy", "duty", "tax", "depreciation", "contingency",
        "purchase", "lease",
        "penalty", "discount", "money", "margin", "risk", "impact", "effect",
      ]
    case .column: ["column"]
    case .amount: ["amount", "amounts"]
    case .remark: ["note", "notes", "remark", "remarks", "comment"]
    case .period:
      [
        "per year", "per annum", "per month", "per quarter", "per week", "a year", "a month", "p a", "p y",
        "p m",
        "yearly", "annual", "annually", "monthly",
      ]
    case .piece:
      [
        "unit", "piece", "order", "pallet", "hour", "day", "kg", "ton", "item", "fte", "delivery", "shipment",
        "km", "m2", "m3",
      ]
    case .rate: ["year", "yr", "month", "unit", "pallet", "kg"]
    case .points: ["points", "point", "pts", "pt", "utils", "util"]
    case .scale: ["k", "mln", "mio", "mrd", "thousand", "thousands", "million", "millions"]
    case .qualifier:
      [
        "vat", "tax", "taxes", "excl", "incl", "excluding", "including", "ex", "in", "estimate", "estimated",
        "indicative", "draft", "net", "gross", "total", "totals", "contract", "term", "min", "max", "minimum",
        "maximum",
        "low", "high", "old", "new", "best", "worst", "expected", "once", "budget", "actual", "lifetime",
      ]
    case .measureOrName:
      [
        "frank", "pound", "point", "net", "draft", "old", "new", "best", "max", "min", "high", "low", "k",
        "m",
      ]
    case .net: ["net", "gross"]
    case .term: ["year", "years", "yr", "yrs", "month", "months", "week", "weeks"]
    case .measure:
      [
        "hour", "hours", "hrs", "day", "days", "week", "weeks", "month", "months", "mth", "quarter", "year",
        "years", "yr",
        "fte", "score", "scores", "rating", "grade", "grades", "mark", "marks", "scale", "percent",
        "percentage", "kg", "pcs",
        "pieces", "units",
      ]
    case .noDeal:
      [
        "BATNA", "no deal", "nodeal", "reservation value", "reservation values", "no agreement",
        "without a deal",
        "without deal", "batnas", "batna's", "batna value", "batna values", "no deal value", "no deal values",
      ]
    case .bundle: ["bundle"]
    case .weight: ["weight"]
    case .margin: ["margin", "margins"]
    case .noDealOption:
      [
        "walk away", "walkaway", "break off", "break off negotiations", "no contract", "without agreement",
      ]
    case .alternative:
      [
        "walk away value", "walk-away value", "walk-away point", "walk away point", "reservation",
        "reservation price", "reserve price", "walk-away price", "walk away price", "reservation point",
        "fallback", "fall-back", "watna", "status quo",
        "alternative",
        "best alternative", "zero option", "current situation", "plan b", "resistance point", "disagreement",
        "disagreement point", "threat point", "conflict point", "outside option", "do nothing",
      ]
    case .threshold:
      [
        "threshold", "bottom line", "target", "limit", "objective", "goal", "outcome", "step out", "opt out",
        "exit",
      ]
    case .noOption: ["n/a", "na", "none"]
    case .total:
      ["total", "totals", "sum", "subtotal", "sub total", "sub-total", "grand total", "gesamt", "summe"]
    case .plainTotal: ["total", "totals", "sum", "gesamt", "summe"]
    case .sum: ["total", "totals", "sum", "subtotal", "together", "gesamt", "summe"]
    case .computed:
      [
        "balance", "result", "results", "summary", "zopa", "check", "outcome", "difference", "delta",
        "average", "avg", "median", "mean", "maximum", "minimum", "max", "min", "overall", "best package",
        "all together",
      ]
    case .statistic:
      [
        "σ", "ø", "sum", "subtotal", "average", "avg", "mean", "median", "balance", "difference", "delta",
        "added",
      ]
    case .statisticOrChoice:
      [
        "total", "totals", "maximum", "max", "minimum", "min", "highest", "lowest", "best", "worst", "all",
        "together",
        "result", "check", "target",
      ]
    case .kindOfTotal:
      [
        "low", "high", "sum", "difference", "now", "later", "minimum", "maximum", "min", "max", "average",
        "mean", "lowest", "highest", "best", "worst",
        "expected",
        "costs", "value", "net", "gross",
      ]
    case .whole: ["package", "scenario", "variant"]
    case .everything: ["all", "everything", "together", "result"]
    case .ditto: ["ditto", "do.", "as above", "same", "see above", "ibid", "ibidem"]
    case .pointer: ["ditto", "same", "see", "above", "previous"]
    case .link: ["as", "the", "row", "line", "issue"]
    case .nothing: ["n/a", "na", "none", "blank", "empty", "nothing", "tbd"]
    case .continuation: ["continued", "cont", "contd", "more"]
    case .weights: ["weight", "weights", "weighting", "weightings"]
    case .importance: ["importance", "importances", "share", "multiplier", "factor", "interest"]
    case .weightFiller:
      ["issue", "factor", "factors", "percent", "percentage", "total", "relative", "of", "in", "the", "for"]
    case .priority: ["priority", "importance", "factor"]
    case .weightAbbreviation: ["w", "max", "maximum", "pct"]
    case .yes: ["yes", "on", "true", "active", "y"]
    case .no: ["no", "off", "false", "inactive", "n"]
    case .active: ["active", "enabled", "use", "include", "included"]
    case .step: ["by"]
    case .rangeTo: ["to"]
    case .statusHeader:
      ["fixed", "forbidden", "excluded", "mandatory", "required", "not allowed", "must", "locked"]
    case .months:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
    case .shortMonths: words(for: .months).map { String($0.prefix(3)) }
    case .weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    case .shortWeekdays: words(for: .weekdays).map { String($0.prefix(3)) }
    case .errorValue: ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]
    case .determiner:
      ["the", "a", "an", "our", "my", "your", "their", "his", "her", "its", "this", "these", "those", "we"]
    case .pronoun:
      [
        "i", "me", "we", "us", "you", "he", "him", "she", "her", "it", "they", "them", "ours", "yours",
        "theirs", "mine", "ourselves",
      ]
    case .rowStatus(.fixed): ["fixed"]
    case .rowStatus(.forbidden): ["forbidden"]
    case .ruleColumn(.name): ["name"]
    case .ruleColumn(.rule): ["rule"]
    case .ruleColumn(.when): ["when"]
    case .ruleColumn(.then): ["then"]
    case .ruleColumn(.limit): ["limit"]
    case .otherRuleColumn(.name): ["description"]
    case .otherRuleColumn(.rule): ["type"]
    case .otherRuleColumn(.when): ["if", "condition"]
    case .otherRuleColumn(.then): ["consequence"]
    case .otherRuleColumn(.limit): ["bound", "maximum"]
    case .verb(let verb): [word(for: verb)]
    case .proposal: ["proposal"]
    case .payment: ["payment"]
    case .author: ["by"]
    case .round: ["round"]
    case .preferred: ["preferred"]
    case .prefers: ["prefers"]
    case .evidence: ["evidence", "proof"]
    case .actualsStatus(.realised): ["realised", "realized", "actual"]
    case .actualsStatus(.estimate): ["estimate", "estimated"]
    case .actualsStatus(.disallowed): ["disallowed"]
    case .share: ["share"]
    case .shareFrom: ["from"]
    case .shareTo: ["to", "up to"]
    case .actualsSheet: ["actuals"]
    case .rulesSheet: ["rules"]
    case .proposalsSheet: ["proposals"]
    case .proposalsName:
      [
        "proposal", "proposals", "offer", "offers", "bid", "bids", "scenario", "scenarios", "scenario's",
        "variant",
        "variants",
      ]
    }
  }

  private static func word(for verb: RuleVerb) -> String {
    switch verb {
    case .requires: "requires"
    case .excludes: "excludes"
    case .atMost: "at most"
    case .atLeast: "at least"
    case .exactly: "exactly"
    case .maximumCost: "maximum cost"
    case .minimumValue: "minimum value"
    case .minimumGain: "minimum gain"
    case .minimumCost: "minimum cost"
    case .maximumValue: "maximum value"
    case .maximumGain: "maximum gain"
    case .maximum: "maximum"
    case .minimum: "minimum"
    case .fix: "fix"
    case .forbid: "forbid"
    }
  }
}
