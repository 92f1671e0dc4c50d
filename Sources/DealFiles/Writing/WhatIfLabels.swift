/// The words on the sheet of an answer on which the deal can be played with, beside those of every deal.
///
/// The sheet is a deal file itself. Its reader passes over the columns that only compute something, by their headers,
/// and over nothing else: a column that somebody added is still named.
package struct WhatIfLabels: Sendable {
  /// The headers of the column of choices and of the one beside it.
  package let choices: [String]
  /// What stands beside an issue of which nothing is chosen, and of which more than one option is.
  package let noneChosen, severalChosen: String
  /// What stands beside a rule that the choices keep, that they break, and that names more options than a formula can.
  package let kept, broken, unchecked: String
  /// What the choices are as a whole: whether each issue has one, and whether the rules are kept.
  package let allChosen, notChosen, allKept, rulesBroken, rulesUnchecked: String
  /// Over the sums of both parties.
  package let together: String
  /// The headers over the sums for each party, with a payment and without.
  package let sumsWithPayment, sumsWithoutPayment: [String]

  /// The columns of a header that only such a sheet has: sums behind an empty column, and the choices beside them.
  ///
  /// Without the sums, columns called as the choices are somebody's own.
  static func columns(in headers: [String]) -> Set<Int> {
    let keys = headers.map(LabelKey.init)
    func columns(of runs: [[String]]) -> Set<Int> {
      var columns: Set<Int> = []
      for run in runs.map({ $0.map(LabelKey.init) }) where run.count <= keys.count {
        for start in 0...(keys.count - run.count) where keys[start] == run[0] {
          if keys[start..<(start + run.count)].elementsEqual(run) {
            columns.formUnion(start..<(start + run.count))
          }
        }
      }
      return columns
    }
    return Language.allCases.map(\.whatIfLabels).reduce(into: []) { found, words in
      let sums = columns(
        of: [[""] + words.sumsWithPayment, [""] + words.sumsWithoutPayment])
      if !sums.isEmpty { found.formUnion(sums.union(columns(of: [words.choices]))) }
    }
  }
}

extension Language {
  package var whatIfLabels: WhatIfLabels {
    switch self {
    case .english: .english
    case .dutch: .dutch
    }
  }
}

extension WhatIfLabels {
  fileprivate static let english = WhatIfLabels(
    choices: ["chosen", "check"], noneChosen: "choose one", severalChosen: "more than one",
    kept: "kept", broken: "BROKEN", unchecked: "not checked",
    allChosen: "Every issue has one choice", notChosen: "Issues without exactly one choice: ",
    allKept: "all rules are kept", rulesBroken: "rules broken: ", rulesUnchecked: "not checked: ",
    together: "together",
    sumsWithPayment: [
      "party", "gross value", "additional costs", "no deal", "gain before payment", "payment", "gain",
    ],
    sumsWithoutPayment: ["party", "gross value", "additional costs", "no deal", "gain"])

  fileprivate static let dutch = WhatIfLabels(
    choices: ["gekozen", "controle"], noneChosen: "kies er één", severalChosen: "meer dan één",
    kept: "voldaan", broken: "GESCHONDEN", unchecked: "niet gecontroleerd",
    allChosen: "Elk onderwerp heeft één keuze", notChosen: "Onderwerpen zonder precies één keuze: ",
    allKept: "aan alle regels is voldaan", rulesBroken: "geschonden regels: ",
    rulesUnchecked: "niet gecontroleerd: ", together: "samen",
    sumsWithPayment: [
      "partij", "brutowaarde", "meerkosten", "geen deal", "winst vóór betaling", "betaling", "winst",
    ],
    sumsWithoutPayment: ["partij", "brutowaarde", "meerkosten", "geen deal", "winst"])
}
