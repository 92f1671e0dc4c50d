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
    #expect(template.answer.contains(": \(labels.joined(separator: ", "))."))
    let group = template.language.pick(",", ".")
    let amounts = [settlement.gain.sum, settlement.payment.map { -$0 }, settlement.gainAfterPayment.first]
    #expect(settlement.gainAfterPayment.first == settlement.gainAfterPayment.second)
    for amount in amounts.map({ $0?.units ?? 0 }) {
      let text = "\(amount / 100_000)\(group)\(String(amount / 100 % 1000 + 1000).dropFirst())"
      #expect(template.answer.contains(" \(text)"), "\(text)")
    }
  }

  @Test(arguments: Language.allCases) func solvesAsAWorkbook(language: Language) throws {
    let template = DealTemplate(in: language)
    let file = try read(template.workbook())
    #expect(file.notices == [.rulesFromSheet(template.rules.name)])
    #expect(file.reading.sheet == "deal" && file.deal.digits == DealTemplate.digits)
    #expect(file.deal.rules.count == 3 + template.rules.rows.count)
    #expect(CheckReport(on: file).missing.isEmpty)
    expectAnswer(of: file, in: template)
  }

  @Test(arguments: Language.allCases) func solvesAsCSV(language: Language) throws {
    let template = DealTemplate(in: language)
    let file = try read(template.table)
    #expect(file.notices.isEmpty && file.reading.hasByteOrderMark)
    #expect(file.reading.decimalSign == language.pick(".", ","))
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
    let labels = template.proposalRow.dropFirst().compactMap { cell in
      if case .text(let text) = cell { text } else { nil }
    }
    let issues = try DealFile(source).deal.issues
    #expect(issues.map(\.name) == template.issues)
    for (issue, label) in zip(issues, labels) { #expect(issue.options.contains { $0.label == label }) }
  }

  @Test(arguments: Language.allCases) func isTheSameEveryTimeAndHasNoFormulas(language: Language) throws {
    let bytes = try DealTemplate(in: language).workbook()
    #expect(try DealTemplate(in: language).workbook() == bytes)
    let workbook = try Workbook(name: "deal", bytes: bytes)
    #expect(workbook.sheetNames.count == 4)
    for name in workbook.sheetNames {
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
}
