import Foundation
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// The template is a deal that gives what its explanation says.
@Suite struct DealTemplateTests {
  private func read(_ bytes: [UInt8]) throws -> DealFile {
    try DealFile(DealSource(name: "deal", bytes: bytes))
  }

  private func expectAnswer(of file: DealFile, in template: DealTemplate) {
    let settlement = Settlement(on: ParetoFrontier(of: file.deal))
    let labels = zip(file.deal.issues, settlement.package.choices).map { $0.options[$1].label }
    #expect(template.words.answer.contains(": \(labels.joined(separator: ", "))."))
    let group = Character(UnicodeScalar(template.language.groupSign))
    let amounts = [settlement.gain.sum, settlement.payment.map { -$0 }, settlement.gainAfterPayment.first]
    #expect(settlement.gainAfterPayment.first == settlement.gainAfterPayment.second)
    for amount in amounts.map({ $0?.units ?? 0 }) {
      let text = "\(amount / 100_000)\(group)\(String(amount / 100 % 1000 + 1000).dropFirst())"
      #expect(template.words.answer.contains(" \(text)"), "\(text)")
    }
  }

  @Test(arguments: Language.allCases) func solvesAsAWorkbook(language: Language) throws {
    let template = DealTemplate(in: language)
    let file = try read(template.workbook())
    // The rules on their own sheet are examples, and pass for nothing as long as they stand as they came.
    #expect(file.notices == [.examplesPassedOver(sheet: template.rulesName, cells: ["A2", "A3"])])
    #expect(file.reading.sheet == "deal" && file.deal.digits == DealTemplate.digits)
    #expect(file.deal.rules.count == 3 && template.ruleRows.count == 2)
    #expect(CheckReport(on: file).missing.isEmpty)
    expectAnswer(of: file, in: template)
  }

  @Test(arguments: Language.allCases) func solvesAsCSV(language: Language) throws {
    let template = DealTemplate(in: language)
    let file = try read(template.table)
    #expect(file.notices.isEmpty && file.reading.hasByteOrderMark)
    #expect(file.reading.decimalSign == language.decimals.sign)
    #expect(CheckReport(on: file).missing.isEmpty)
    expectAnswer(of: file, in: template)
    // Apart from the sheet of rules it is the same deal.
    let sheet = try Workbook(name: "deal", bytes: template.workbook()).dealSheet()
    #expect(try file.deal == DealFile(sheet).deal)
  }

  @Test(arguments: Language.allCases) func hasProposalsForItsIssues(language: Language) throws {
    let template = DealTemplate(in: language)
    let source = try DealSource(name: "deal", bytes: template.workbook())
    let sheet = try #require(try source.sheet(named: SheetNames.proposals))
    let header = template.proposals.columns.map { "\"\($0.header)\"" }.joined(separator: ";")
    #expect(String(decoding: sheet.bytes, as: UTF8.self).hasPrefix(header + "\n"))
    let labels = template.proposalRow.dropFirst(3).compactMap { cell in
      if case .label(let text) = cell { text } else { nil }
    }
    let issues = try DealFile(source).deal.issues
    #expect(issues.map(\.name) == template.issues)
    for (issue, label) in zip(issues, labels) { #expect(issue.options.contains { $0.label == label }) }
  }

  @Test(arguments: Language.allCases) func isTheSameEveryTimeAndHasFormulasOutOfSight(language: Language)
    throws
  {
    let bytes = try DealTemplate(in: language).workbook()
    #expect(try DealTemplate(in: language).workbook() == bytes)
    let workbook = try Workbook(name: "deal", bytes: bytes)
    #expect(workbook.sheetNames.count == 5)
    for name in workbook.sheetNames.dropLast() {
      #expect(try workbook.sheet(named: name)?.sheet?.formulas.isEmpty == true)
      #expect(try workbook.sheet(named: name)?.sheet?.dates.isEmpty == true)
    }
  }

  @Test func choicesFitIntoACell() {
    for language in Language.allCases {
      let template = DealTemplate(in: language)
      for column in template.deal.columns + template.rules.columns {
        #expect(column.choices.joined(separator: ",").count <= 255)
      }
      #expect(template.rules.columns[1].choices.allSatisfy { RuleVerb($0) != nil })
      #expect(template.deal.columns[8].choices.allSatisfy { RowStatus($0) != nil })
    }
  }

  /// The sheets beside a deal, as the template has them, and as somebody filled them in.
  private func rules(_ rows: [String]) throws -> DealFile {
    let deal =
      "issue;option;value buyer;value supplier\nPayment term;30 days;0;1\nPayment term;60 days;1;0\nBATNA;;0;0\n"
    let csv = (["name;rule;when;then;limit"] + rows).joined(separator: "\n")
    return try DealFile(
      SourceText(name: "deal.csv", bytes: Array(deal.utf8)),
      rules: SourceText(name: "rules.csv", bytes: Array(csv.utf8)))
  }

  @Test func onlyRowsThatStandAsTheyCameAreExamples() throws {
    let examples = Language.allCases.flatMap(\.templateExamples.rules)
    for cells in examples {
      // With amounts as programs write them.
      for limit in cells[4].isEmpty ? [""] : ["5000", "5000.00", "5,000", "5000,00"] {
        let row = (cells.dropLast() + [limit]).map { "\"\($0)\"" }.joined(separator: ";")
        let file = try rules([row])
        #expect(file.deal.rules.isEmpty, "\(row)")
        #expect(file.notices == [.examplesPassedOver(sheet: nil, cells: ["A2"])])
      }
    }
    let changed = try rules(["Example: costs of the supplier;maximum cost;supplier;;6000"])
    #expect(changed.deal.rules.count == 1 && changed.notices.isEmpty)
    let renamed = try rules(["Costs;maximum cost;supplier;;5000", "Other;forbid;Payment term=60 days;;"])
    #expect(renamed.deal.rules.count == 2 && renamed.notices.isEmpty)
  }

  private func proposals(_ csv: String) throws -> ProposalFile {
    let deal = "issue;option;value buyer;value supplier\nPrice;10;0;1\nPrice;12;1;0\nBATNA;;0;0\n"
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.utf8)))
    return try ProposalFile(SourceText(name: "p.csv", bytes: Array(csv.utf8)), for: file)
  }

  @Test func anExampleAmongProposalsIsPassedOver() throws {
    let example = "Example: the supplier's first offer;0.00;no payment besides the price;30 days;48 hours"
    let header = "proposal;payment;note"
    // Its columns may still be there, with nothing of one's own in them.
    let own = try proposals("\(header);Payment term;Delivery;Price\n\(example);\nMine;5;;;;12\n")
    #expect(own.proposals.map(\.name) == ["Mine"])
    #expect(own.notices == [.examplesPassedOver(sheet: nil, cells: ["A2"])])
    let replaced = try proposals(
      "\(header);Price\nVoorbeeld: eerste bod leverancier;0;;30 dagen\nMine;;;10\n")
    #expect(replaced.proposals.count == 1 && replaced.notices.count == 1)
    // What was changed is somebody's proposal.
    let changed = try proposals("\(header);Price\nExample: the supplier's first offer;0;;12\n")
    #expect(changed.proposals.count == 1 && changed.notices.isEmpty)
  }

  @Test(arguments: [
    "proposal;payment;note;Payment term;Delivery\nExample: the supplier's first offer;0;;30 days;48 hours\n",
    "proposal;payment;note;Price\nExample: the supplier's first offer;0;;\n",
    "voorstel;betaling;opmerking;Betaaltermijn\nVoorbeeld: eerste bod leverancier;0,00;;30 dagen\n",
  ])
  func anExampleAloneIsNoProposal(csv: String) throws {
    do {
      _ = try proposals(csv)
      Testing.Issue.record("read: \(csv)")
    } catch let refusal as Refusal {
      #expect(refusal.diagnostics.map(\.problem) == [.proposal(.onlyExamples(cell: "A2"))])
    }
  }

  @Test(.enabled(if: LibreOffice.program != nil), arguments: Language.allCases)
  func itsListsAreThoseOfTheDeal(language: Language) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let template = DealTemplate(in: language)
    try Data(template.workbook()).write(to: folder.appendingPathComponent("t.xlsx"))
    try LibreOffice.computeAnew(["t.xlsx"], in: folder)
    let file = folder.appendingPathComponent("t-\(template.words.listsName).csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
    }
    let deal = try read(template.workbook())
    let options = deal.deal.issues.flatMap { issue in issue.options.map { "\(issue.name)=\($0.label)" } }
    #expect(rows.map { $0[0] }.filter { !$0.isEmpty } == options)
    #expect(rows.map { $0[2] }.filter { !$0.isEmpty } == template.issues)
  }
}
