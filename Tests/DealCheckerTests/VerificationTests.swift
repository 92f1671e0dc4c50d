import Testing

@testable import DealChecker

@Suite struct VerificationTests {
  private func verify(
    _ deal: String, _ answer: String, rules: String? = nil, proposals: String? = nil,
    _ options: CheckOptions = CheckOptions()
  ) -> Verification {
    DealChecker.verify(
      deal: Array(deal.utf8), rules: rules.map { Array($0.utf8) },
      proposals: proposals.map { Array($0.utf8) },
      answer: Array(answer.utf8), options: options)
  }

  private func score(_ answer: String, proposals: String? = AnswerExamples.proposals) -> Verification {
    verify(AnswerExamples.bundledMoney, answer, proposals: proposals)
  }

  @Test func scoreHolds() {
    let found = score(AnswerExamples.score)
    #expect(found.holds, "\(found)")
    #expect(found.schema == "score")
    #expect(found.method == .enumeration(packages: 4))
    #expect(found.checked.count > 60)
    #expect(found.checked.allSatisfy { !$0.isFormOnly })
  }

  /// What is said of trades and details need not be there; all else that is changed has to be found.
  @Test func everyCorruptionOfAScoreIsFound() throws {
    let right = try AnswerValue(bytes: Array(AnswerExamples.score.utf8))
    let corruptions = Corruption.all(of: right)
    #expect(corruptions.count > 1_000)
    for corruption in corruptions where score(corruption.answer.json).holds {
      let place = corruption.description.prefix { $0 != ":" }
      let change = corruption.description.dropFirst(place.count + 2)
      let isOptional =
        place.hasSuffix(".getsAndBrings.issues") || place.hasSuffix(".path")
        || place.hasPrefix("answer.notices")
        || (place.contains(".bestForEach") && place.hasSuffix(".changes"))
      // That claims less.
      let isLess = [".tradesProven", ".shortest"].contains(where: place.hasSuffix) && change == "false"
      #expect(
        isLess || isOptional && (change == "left out" || place == "answer.notices"),
        "\(corruption.description)")
    }
  }

  @Test func withoutTheFileOfProposals() {
    let found = score(AnswerExamples.score, proposals: nil)
    #expect(found.findings.isEmpty)
    #expect(found.notChecked.map(\.place) == ["proposals"])
  }

  @Test func otherProposals() {
    let other = AnswerExamples.proposals.replacing("Open;60 days;;1000", with: "Open;30 days;;900\nMore;;;")
    let places = score(AnswerExamples.score, proposals: other).findings.map(\.place)
    #expect(places == ["proposals[2].payment", "proposals[2].package", "proposals"])
    let across =
      "x;Slow;Late;Open\nPayment term;30 days;60 days;60 days\nDelivery;48 hours;48 hours;\n"
      + "payment;-8500;;1000\nnote;as now;;\n"
    #expect(score(AnswerExamples.score, proposals: across).holds)
  }

  @Test(arguments: ["settlement", "frontier", "score"]) func unknownKeysAreNamed(schema: String) throws {
    let text = ["settlement": AnswerExamples.moneySettlement, "frontier": AnswerExamples.moneyFrontier]
    let deal = schema == "score" ? AnswerExamples.bundledMoney : AnswerExamples.money
    let right = try AnswerValue(bytes: Array((text[schema] ?? AnswerExamples.score).utf8))
    let additions = right.additions
    #expect(additions.count > 5)
    for (place, answer) in additions {
      let found = verify(deal, answer.json, proposals: schema == "score" ? AnswerExamples.proposals : nil)
      #expect(!found.holds, "\(place)")
    }
  }

  @Test func answersOfOtherCommands() {
    let found = verify(AnswerExamples.money, #"{"schema": {"name": "offers", "version": 1}, "offers": []}"#)
    #expect(found.findings.isEmpty && !found.holds)
    #expect(found.notChecked.map(\.place) == ["answer"])
  }

  @Test(arguments: [
    "PK\u{3}\u{4}", "<utility_space/>", "{\"schema\": \"mutual-gains/deal 1\"}", "a;b\n1;2\n",
  ])
  func dealsThatAreNotRead(deal: String) {
    let found = verify(deal, AnswerExamples.moneySettlement)
    #expect(found.findings.isEmpty && found.notChecked.count == 1)
  }

  @Test func columnsThatMayHoldFigures() {
    for header in ["additional cost supplier", "investment buyer", "total cost", "gewicht"] {
      let deal = AnswerExamples.money.replacing("cost supplier", with: header)
      #expect(verify(deal, AnswerExamples.moneySettlement).notChecked.count == 1, "\(header)")
    }
  }

  @Test func largeDealsAreCheckedInPart() {
    let rows = (0..<40).map { "i\($0);x;1\($0);2\ni\($0);y;2;3\($0)\n" }.joined()
    let deal = "issue;option;value a;value b\n" + rows
    let listed = (0..<40).map { "i\($0)=x" }.joined(separator: "|")
    let rules = "name;rule;when;then;limit\nr;at least;\(listed);;10"
    let chosen = (0..<40).map { #""i\#($0)": "x""# }.joined(separator: ", ")
    let answer = """
      {"schema": {"name": "frontier", "version": 1}, "unit": "money", "digits": 2, "parties": ["a", "b"],
      "points": [{"utility": [4690.00, 80.00], "gain": [4690.00, 80.00], "packages": 1, "package": {\(chosen)}}],
      "count": 1, "proven": true, "notices": []}
      """
    let found = verify(deal, answer, rules: rules)
    #expect(found.findings.map(\.place) == ["points[0].utility", "points[0].gain"])
    #expect(found.notChecked.map(\.place).contains("points"))
  }
}

extension AnswerValue {
  /// The value with a key more in one of its objects.
  fileprivate var additions: [(place: String, answer: AnswerValue)] {
    switch self {
    case .object(let members):
      let added = members + [AnswerValue.Member(key: "unheard of", value: .number("1"))]
      return [("here", .object(added))]
        + members.indices.flatMap { index in
          members[index].value.additions.map { place, answer in
            var changed = members
            changed[index].value = answer
            return ("\(members[index].key).\(place)", .object(changed))
          }
        }
    case .list(let values):
      return values.indices.flatMap { index in
        values[index].additions.map { place, answer in
          var changed = values
          changed[index] = answer
          return ("[\(index)].\(place)", .list(changed))
        }
      }
    default: return []
    }
  }
}
