import Testing

@testable import DealFiles

/// The words of files, in each language.
@Suite struct VocabularyTests {
  static let headers: [Term] = [
    .issue, .option, .value, .cost, .requires, .excludes, .status, .interest, .aspect, .note,
  ]
  static let rules = RuleColumn.allCases.map { Term.ruleColumn($0) }
  static let verbs = RuleVerb.allCases.map { Term.verb($0) }

  /// Terms of which a word tells which is meant.
  static let groups: [[Term]] = [
    headers, rules, verbs, RowStatus.allCases.map { .rowStatus($0) }, [.proposal, .payment, .note],
    [.rulesSheet, .proposalsSheet, .actualsSheet], [.noDeal, .bundle, .weight, .total, .share],
    [.issue, .option, .value, .cost, .evidence, .status, .note], [.shareFrom, .shareTo],
    ActualsStatus.allCases.map { .actualsStatus($0) }, [.points, .scale, .qualifier],
    [.noDeal, .noDealOption, .alternative], [.total, .computed],
  ]

  @Test(arguments: groups) func aWordMeansOneThing(terms: [Term]) {
    for (index, term) in terms.enumerated() {
      #expect(Language.allCases.allSatisfy { !$0.words(for: term).isEmpty }, "\(term)")
      for other in terms[..<index] { #expect(term.keys.isDisjoint(with: other.keys), "\(term) \(other)") }
    }
  }

  /// A deal in the words that are written is read, and known to be of that language.
  @Test(arguments: Language.allCases) func whatIsWrittenIsRead(language: Language) throws {
    func word(_ term: Term) -> String { language.word(for: term) }
    let head = [
      word(.issue), word(.option), word(.value) + " a (\(word(.points)))", word(.cost) + " a",
      word(.value) + " b",
      word(.cost) + " b", word(.requires), word(.excludes), word(.status), word(.note),
    ]
    let rows = [
      head, ["P", "x", "1", "0", "2", "1", "", "Q=u", "", "n"],
      ["P", "y", "5", "1", "4", "2", "Q=v", "", "", ""],
      ["Q", "u", "1", "0", "1", "0", "", "", "", ""],
      ["Q", "v", "2", "0", "0", "0", "", "", word(.rowStatus(.fixed)), ""],
      [word(.noDeal), "", "0", "", "0"], [word(.bundle), "P=x|Q=v", "1", "", "0"],
      [word(.weight), "P", "1", "", "2"], [word(.weight), "Q", "2", "", "1"],
    ]
    let file = try read(rows.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n")
    #expect(file.notices.isEmpty)
    #expect(file.reading.language == language)
    #expect((file.deal.issues.count, file.deal.bundles.count, file.deal.rules.count) == (2, 1, 3))
  }

  @Test(arguments: Language.allCases) func whatIsCountedIsWhole(language: Language) {
    #expect([Term.months, .shortMonths].allSatisfy { language.words(for: $0).count == 12 })
    #expect([Term.weekdays, .shortWeekdays].allSatisfy { language.words(for: $0).count == 7 })
    let (labels, examples) = (language.whatIfLabels, language.templateExamples)
    #expect(labels.choices.count == 2)
    #expect((labels.sumsWithPayment.count, labels.sumsWithoutPayment.count) == (7, 5))
    #expect(examples.issues.count == 4 && examples.proposal.count == 7)
    #expect(examples.rules.map(\.count) == [5, 5])
  }

  @Test(arguments: Language.allCases) func rulesInTheirWordsAreRead(language: Language) throws {
    for verb in RuleVerb.allCases {
      let subject =
        switch verb.subject {
        case .options: "P=x"
        case .party: "a"
        case .quantity: "CO2"
        }
      let cells = [
        "r", language.word(for: .verb(verb)), subject, verb.hasThen ? "Q=u" : "", verb.hasLimit ? "1" : "",
      ]
      let header = RuleColumn.allCases.map { language.word(for: .ruleColumn($0)) }.joined(separator: ";")
      let source = try SourceText(
        name: "r.csv", bytes: Array((header + "\n" + cells.joined(separator: ";") + "\n").utf8))
      let sheet = try RuleSheet(source)
      #expect(sheet.refusal == nil && sheet.rows.map(\.verb) == [verb], "\(verb)")
    }
  }
}
