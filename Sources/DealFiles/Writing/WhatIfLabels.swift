/// The words on the sheet of an answer on which the deal can be played with, beside those of every deal.
///
/// The sheet is a deal file itself. Its reader passes over the columns that only compute something, by their headers,
/// and over nothing else: a column that somebody added is still named.
package struct WhatIfLabels: Sendable {
  private let language: Language

  /// The words in that language.
  package init(in language: Language) { self.language = language }

  /// The headers of the column of choices and of the one beside it.
  package var choices: [String] { [chosen, language.pick("check", "controle")] }

  /// What stands beside an issue of which nothing is chosen.
  package var noneChosen: String { language.pick("choose one", "kies er één") }

  /// What stands beside an issue of which more than one option is chosen.
  package var severalChosen: String { language.pick("more than one", "meer dan één") }

  /// Over the list of the deal's rules.
  package var rules: String { language.word(for: .rulesSheet) }

  /// What stands beside a rule that the choices keep, and one that they break.
  package var kept: String { language.pick("kept", "voldaan") }
  package var broken: String { language.pick("BROKEN", "GESCHONDEN") }

  /// What stands beside a rule that names more options than a formula can.
  package var unchecked: String { language.pick("not checked", "niet gecontroleerd") }

  /// What the choices are as a whole: whether each issue has one, and whether the rules are kept.
  package var allChosen: String {
    language.pick("Every issue has one choice", "Elk onderwerp heeft één keuze")
  }
  package var notChosen: String {
    language.pick("Issues without exactly one choice: ", "Onderwerpen zonder precies één keuze: ")
  }
  package var allKept: String { language.pick("all rules are kept", "aan alle regels is voldaan") }
  package var rulesBroken: String { language.pick("rules broken: ", "geschonden regels: ") }
  package var rulesUnchecked: String { language.pick("not checked: ", "niet gecontroleerd: ") }

  /// Over the sums of both parties.
  package var together: String { language.pick("together", "samen") }

  /// The headers over the sums for each party.
  package func sums(withPayment hasPayment: Bool) -> [String] {
    let gain = language.pick("gain", "winst")
    return language.pick(
      ["party", "gross value", "additional costs", "no deal"],
      ["partij", "brutowaarde", "meerkosten", "geen deal"])
      + (hasPayment
        ? [
          language.pick("gain before payment", "winst vóór betaling"),
          language.word(for: .payment), gain,
        ] : [gain])
  }

  private var chosen: String { language.pick("chosen", "gekozen") }

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
    return Language.allCases.map(WhatIfLabels.init).reduce(into: []) { found, words in
      let sums = columns(
        of: [[""] + words.sums(withPayment: true), [""] + words.sums(withPayment: false)])
      if !sums.isEmpty { found.formUnion(sums.union(columns(of: [words.choices]))) }
    }
  }
}
