import MutualGains
import Testing

@testable import DealFiles

/// One table, as text and on a sheet.
@Suite struct TableTests {
  private let table = Table(
    [Table.Column("name"), Table.Column("amount", .amount), Table.Column("part", .number)],
    rows: [
      [
        .label("=a;b"), .amount(Amount(units: -1_250)),
        .percent(ExactFraction(Amount(units: 1), over: Amount(units: 3))),
      ],
      [.label(""), .number(ExactDecimal(units: 1_500, digits: 3)), .empty],
    ])

  private func text(padsThousands: Bool = false, hasByteOrderMark: Bool = false) -> String {
    let output = Output.memory()
    DelimitedWriter(
      to: output, separator: UInt8(ascii: ";"), decimalSign: UInt8(ascii: ","), digits: 2,
      hasByteOrderMark: hasByteOrderMark, padsThousands: padsThousands
    ).write(table)
    return String(decoding: output.contents, as: UTF8.self)
  }

  @Test func asText() {
    let rows = "name;amount;part\n\"'=a;b\";-12,50;33,3\n;1,500;\n"
    #expect(text() == rows)
    #expect(text(padsThousands: true) == rows.replacing("1,500", with: "1,5000"))
    #expect(text(hasByteOrderMark: true) == "\u{FEFF}" + rows)
  }

  @Test(arguments: [(SheetWriter.Use.source, "'=a;b"), (.answer, "=a;b")])
  func onASheet(use: SheetWriter.Use, label: String) throws {
    let writer = try WorkbookWriter(digits: 2)
    SheetWriter("rows", use, to: writer).write(table)
    let sheet = try #require(
      try Workbook(name: "a.xlsx", bytes: writer.finish()).sheet(named: "rows"))
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(text.contains("\"\(label)\";") && text.contains("-12.50") && text.contains("33.3"))
  }

  @Test func whatASheetCannotKeepIsRefused() throws {
    for (cell, isKept) in [
      (TableCell.amount(Amount(units: 999_999_999_999_999)), true),
      (.amount(Amount(units: 1_234_567_890_123_456)), false),
      (.label(String(repeating: "x", count: 32_767)), true),
    ] {
      let sheet = SheetWriter("rows", .source, to: try WorkbookWriter(digits: 0))
      sheet.write(Table([Table.Column("a", .amount)], rows: [[cell]]))
      if isKept {
        try sheet.check()
      } else {
        #expect(throws: FormatProblem.self) { try sheet.check() }
      }
    }
  }
}
