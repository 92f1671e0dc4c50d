import Testing

@testable import DealChecker

/// Statements and actuals beside figures worked out by hand, and with one thing changed at a time.
@Suite struct CheckedContractTests {
  private func verify(
    _ answer: String, deal: String = ContractExamples.deal,
    actuals: [String] = [ContractExamples.firstYear, ContractExamples.secondYear],
    proposals: String? = nil, _ options: CheckOptions = CheckOptions()
  ) -> Verification {
    DealChecker.verify(
      deal: Array(deal.utf8), proposals: proposals.map { Array($0.utf8) },
      actuals: actuals.map { Array($0.utf8) }, answer: Array(answer.utf8), options: options)
  }

  private func verified(statement: String) -> Verification { verify(statement, actuals: []) }

  @Test func handComputedFiguresHold() {
    for found in [verified(statement: ContractExamples.statement), verify(ContractExamples.actuals)] {
      #expect(found.holds, "\(found.findings) \(found.notChecked)")
      #expect(found.method == .enumeration(packages: 12))
    }
  }

  /// Only names of files are words; whatever else is changed has to be found, and a leaf that is changed is wrong.
  @Test(arguments: [true, false]) func everyCorruptionIsFound(isStatement: Bool) throws {
    let text = isStatement ? ContractExamples.statement : ContractExamples.actuals
    let right = try AnswerValue(bytes: Array(text.utf8))
    let corruptions = Corruption.all(of: right).filter { $0.answer != right }
    #expect(corruptions.count > 900)
    for corruption in corruptions {
      let found = isStatement ? verified(statement: corruption.answer.json) : verify(corruption.answer.json)
      let place = corruption.description.prefix { $0 != ":" }
      let isName = place.hasPrefix("answer.files[") && place.hasSuffix("].name")
      if found.holds {
        #expect(place == "answer.notices" || isName, "\(corruption.description)")
        continue
      }
      let isOther =
        place.hasPrefix("answer.schema") || place == "answer.proven" || place == "answer.notices" || isName
        || corruption.description.hasSuffix(": renamed")
      #expect(isOther || !found.findings.isEmpty, "\(corruption.description)")
    }
  }

  @Test func unknownKeysAreNamed() throws {
    for (old, new) in [
      ("\"lines\"", "\"unheard of\": 1, \"lines\""),
      ("\"kind\": \"half\"", "\"kind\": \"half\", \"more\": 2"),
      ("\"movesPerUnit\"", "\"perhaps\": 1, \"movesPerUnit\""),
    ] {
      let found = verified(statement: ContractExamples.statement.replacing(old, with: new))
      #expect(found.findings.isEmpty && found.notChecked.count == 1, "\(new) \(found.findings)")
    }
  }

  @Test func keysOfOtherLinesAreWrong() {
    let other = ContractExamples.statement.replacing(
      "\"kind\": \"half\"", with: "\"kind\": \"half\", \"sumOf\": [1, 2]")
    #expect(verified(statement: other).findings.map(\.place) == ["lines[12].sumOf"])
  }

  @Test func withoutTheActuals() {
    let found = verify(ContractExamples.actuals, actuals: [])
    #expect(found.findings.isEmpty && !found.holds, "\(found.findings)")
    #expect(found.notChecked.count { $0.place == "files[].sha256" } == 2)
    #expect(
      found.notChecked.contains { $0.place == "lines" && $0.sentence.description.contains("--actuals") })
    let files = ContractExamples.actuals.replacing("\"trueUp\": 0.64", with: "\"trueUp\": 0.65")
    #expect(verify(files, actuals: []).findings.contains { $0.place == "trueUp" })
  }

  @Test func otherFilesAreFound() {
    let swapped = [ContractExamples.secondYear, ContractExamples.firstYear]
    #expect(!verify(ContractExamples.actuals, actuals: swapped).findings.isEmpty)
    let other = ContractExamples.firstYear.replacing("11.25", with: "11.26")
    let found = verify(ContractExamples.actuals, actuals: [other, ContractExamples.secondYear])
    #expect(found.findings.contains { $0.place == "files[1].sha256" })
    #expect(found.findings.contains { $0.place == "lines[1].namedCost[1]" }, "\(found.findings)")
  }

  @Test func aFileOfAnotherForm() {
    let text = ContractExamples.statement.replacing("\"deal.csv\"", with: "\"deal.xlsx\"")
      .replacing("\"sha256\": \"", with: "\"sha256\": \"0").replacing("\"C3\"", with: "\"D13\"")
      .replacing("\"D6\"", with: "\"E16\"")
    let found = verified(statement: text)
    #expect(found.findings.isEmpty, "\(found.findings)")
    #expect(
      Set(found.notChecked.map(\.place)) == ["files[].sha256", "lines[].cells", "openness.costs[].cell"])
  }

  @Test(arguments: [
    "issue;option;surprise;status\nDepot;own;1;realised\n",
    "issue;option;cost firm (k€);status\nDepot;own;1;x\n",
    "issue;option;cost firm;status\nDepot;own;1;perhaps\n", "a;b\n1;2\n", "PK\u{3}\u{4}",
    "issue;option;cost firm;status\nDepot;own;1.234;realised\n",
    "issue;option;cost firm;status\nDepot;own;1,5;realised\nRate;10 EUR;1.5;realised\n",
    "issue;option;cost firm;status\nshare;firm;from x;50 %\n",
  ])
  func actualsThatAreNotRead(file: String) {
    let found = verify(ContractExamples.actuals, actuals: [file])
    #expect(found.findings.isEmpty && found.notChecked.count == 1, "\(found)")
  }

  @Test(arguments: [
    "\u{FEFF}onderwerp,optie,meerkosten firm (EUR),bewijs,status,opmerking\r\nDepot,own,\"4,50\",x,gerealiseerd,y\r\n",
    "sep=;\nissue;keuze;waarde city;kosten firm;proof;status\nDepot;own;;€ 4,50;;raming\nverdeling;firm;van −5 %;tot 12,5 %;40 %\n",
    "Second year\n\nissue\toption\tcost firm\tstatus\nDepot\town\t4.50\testimated\n",
  ])
  func dialectsOfActuals(file: String) throws {
    let deal = try CheckedDeal(bytes: Array(ContractExamples.deal.utf8), decimalMark: nil)
    let read = try CheckedActuals(bytes: Array(file.utf8), of: deal)
    #expect(read.rows.map(\.subject) == [.option(issue: 2, option: 1)])
    #expect(read.rows[0].costs == [nil, 450])
    if let band = read.bands.first {
      #expect(
        band.from == WrittenNumber(units: -5, digits: 0) && band.to == WrittenNumber(units: 125, digits: 1))
    }
  }

  @Test(arguments: [
    "positions", "compare", "offers", "sensitivity", "rules", "check", "merge", "verify", "errors",
    "frontiers",
  ])
  func answersOfOtherCommandsAreNotChecked(schema: String) {
    let found = verify("{\"schema\": {\"name\": \"\(schema)\", \"version\": 1}, \"proven\": true}")
    #expect(found.findings.isEmpty && !found.holds && found.schema == schema)
    #expect(
      found.notChecked.map(\.sentence.description) == [
        "the answer says \(schema); only settlement, frontier, score, statement and actuals can be checked"
      ])
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      SourceDigest.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SourceDigest.hexadecimal(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SourceDigest.hexadecimal(of: Array(repeating: UInt8(ascii: "a"), count: 1_000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }
}
