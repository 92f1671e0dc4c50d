import Foundation
import MutualGains
import Testing

@testable import DealFiles

/// The files in `Dialects`: each has the same deal as its clean twin, or is refused at a place.
@Suite struct DialectTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Dialects")

  private func source(_ name: String) throws -> SourceText {
    try SourceText(name: name, bytes: Array(Data(contentsOf: Self.folder.appendingPathComponent(name))))
  }

  @Test(arguments: [
    // File, twin, encoding.
    ("accents-bom.csv", "accents.csv", "UTF-8"),
    ("accents-utf16le-bom.csv", "accents.csv", "UTF-16LE"),
    ("accents-utf16be-bom.csv", "accents.csv", "UTF-16BE"),
    ("accents-utf16le.csv", "accents.csv", "UTF-16LE"),
    ("accents-utf16be.csv", "accents.csv", "UTF-16BE"),
    ("accents-unicode-text.txt", "accents.csv", "UTF-16LE"),
    ("accents-windows.csv", "accents.csv", "Windows-1252"),
    ("accents-mac.csv", "accents.csv", "MacRoman"),
    ("accents-mac-lf.csv", "accents.csv", "MacRoman"),
    ("accents-decomposed.csv", "accents.csv", "UTF-8"),
    ("accents-sep-windows.csv", "accents.csv", "Windows-1252"),
    ("accents-sep-utf16.csv", "accents.csv", "UTF-16LE"),
    ("capitals-windows.csv", "capitals.csv", "Windows-1252"),
    ("capitals-mac.csv", "capitals.csv", "MacRoman"),
    ("signs-windows.csv", "signs.csv", "Windows-1252"),
    ("signs-mac.csv", "signs-x.csv", "MacRoman"),
    ("amounts-thousands.csv", "amounts.csv", nil),
    ("amounts-euro-before.csv", "amounts.csv", nil),
    ("amounts-euro-behind.csv", "amounts.csv", nil),
    ("amounts-code.csv", "amounts.csv", nil),
    ("amounts-brackets.csv", "amounts.csv", nil),
    ("amounts-minus-behind.csv", "amounts.csv", nil),
    ("amounts-minus-sign.csv", "amounts.csv", nil),
    ("amounts-no-break.csv", "amounts.csv", nil),
    ("amounts-narrow.csv", "amounts.csv", nil),
    ("amounts-blank.csv", "amounts.csv", nil),
    ("amounts-dash.csv", "amounts.csv", nil),
    ("amounts-english.csv", "amounts.csv", nil),
    ("amounts-english-semicolons.csv", "amounts.csv", nil),
    ("amounts-windows-no-break.csv", "amounts.csv", nil),
    ("amounts-mac-euro.csv", "amounts.csv", nil),
    ("lines-crlf.csv", "amounts.csv", nil),
    ("lines-cr.csv", "amounts.csv", nil),
    ("lines-mixed.csv", "amounts.csv", nil),
    ("lines-no-last.csv", "amounts.csv", nil),
    ("lines-blank.csv", "amounts.csv", nil),
    ("trailing-columns.csv", "amounts.csv", nil),
    ("trailing-rows.csv", "amounts.csv", nil),
    ("separator-comma.csv", "amounts.csv", nil),
    ("separator-tab.txt", "amounts.csv", nil),
    ("separator-line.csv", "amounts.csv", nil),
    ("separator-line-bom.csv", "amounts.csv", nil),
    ("separator-line-bar.csv", "amounts.csv", nil),
    ("separator-line-quoted.csv", "amounts.csv", nil),
    ("quoted-all.csv", "amounts.csv", nil),
    ("quoted-breaks.csv", "amounts-breaks.csv", nil),
  ])
  func readsLikeItsTwin(name: String, twin: String, encoding: String?) throws {
    let file = try DealFile(source(name))
    #expect(file.deal == (try DealFile(source(twin))).deal)
    #expect(file.notices.isEmpty)
    if let encoding { #expect(file.reading.encoding.encoding.rawValue == encoding) }
  }

  @Test(arguments: [
    ("refused-utf32.csv", ["file-encoding"]),
    ("refused-zero-byte.csv", ["file-zero-byte B3 3:8"]),
    ("refused-zero-byte-bom.csv", ["file-zero-byte B3 3:6"]),
    ("refused-utf16-zero.csv", ["file-zero-byte A3 3:3"]),
    ("refused-utf16-odd.csv", ["text-broken F4 4:22"]),
    ("refused-utf16-surrogate.csv", ["text-broken B2 2:7"]),
    ("refused-utf8-bom-broken.csv", ["text-broken B4 4:20"]),
    ("refused-utf8-cut.csv", ["text-broken B4 4:20"]),
    ("refused-utf8-and-windows.csv", ["text-broken A3 3:4"]),
    ("refused-windows-and-mac.csv", ["encodings-mixed A3 3:4"]),
    ("refused-unclear.csv", ["encoding-unclear A2 2:4"]),
    ("refused-unclear-quoted.csv", ["encoding-unclear B2 3:14"]),
    ("refused-polish.csv", ["encoding-unclear A2 2:7"]),
    ("refused-russian.csv", ["encoding-unclear A2 2:3"]),
    ("refused-workbook.xlsx", ["workbook-damaged"]),
    ("refused-workbook.xls", ["file-workbook"]),
    ("refused-separator-line.csv", ["separator-line 1:1"]),
    ("refused-separator-line-empty.csv", ["separator-line 1:1"]),
    ("refused-separator-line-wrong.csv", ["header-missing 2:1"]),
    ("refused-separator-line-value.csv", ["amount-not-a-number C3 4:14"]),
    ("refused-cr-lines.csv", ["amount-not-a-number C3 3:14"]),
    ("refused-utf16-value.csv", ["amount-not-a-number C5 5:26"]),
    ("refused-windows-value.csv", ["amount-not-a-number C5 5:26"]),
    (
      "refused-errors-dutch.csv",
      [
        "amount-error-value C2 2:13", "amount-error-value C3 3:13", "amount-error-value C4 4:13",
        "amount-error-value C5 5:13", "amount-error-value C6 6:13", "amount-error-value C7 7:13",
        "amount-error-value C8 8:13",
      ]
    ),
    (
      "refused-error-labels-dutch.csv",
      [
        "label-error-value B2 2:6", "label-error-value B3 3:6", "label-error-value B4 4:6",
        "label-error-value B5 5:6", "label-error-value B6 6:6", "label-error-value B7 7:6",
        "label-error-value B8 8:6",
      ]
    ),
    (
      "refused-errors-english.csv",
      [
        "amount-error-value C2 2:13", "amount-error-value C3 3:13", "amount-error-value C4 4:13",
        "amount-error-value C5 5:13", "amount-error-value C6 6:13", "amount-error-value C7 7:13",
        "amount-error-value C8 8:13",
      ]
    ),
    (
      "refused-error-labels-english.csv",
      [
        "label-error-value B2 2:6", "label-error-value B3 3:6", "label-error-value B4 4:6",
        "label-error-value B5 5:6", "label-error-value B6 6:6", "label-error-value B7 7:6",
        "label-error-value B8 8:6",
      ]
    ),
    (
      "refused-formula.csv",
      [
        "amount-formula C2 2:14", "amount-not-a-number D2 2:21", "label-formula A3 3:1",
        "amount-not-a-number D3 3:15",
      ]
    ),
    ("refused-totaal.csv", ["row-total A3 3:1"]),
    ("refused-total.csv", ["row-total A3 3:1"]),
    ("refused-subtotaal.csv", ["row-total A3 3:1"]),
    ("refused-eindtotaal.csv", ["row-total A3 3:1"]),
    ("refused-total-option.csv", ["row-total B3 3:2"]),
    ("refused-ambiguous.csv", ["amount-ambiguous C2 2:14"]),
    ("refused-two-notations.csv", ["amount-notations-differ C3 3:14"]),
    (
      "refused-groups.csv",
      [
        "amount-not-a-number C2 2:14", "amount-not-a-number D2 2:24", "amount-not-a-number C3 3:14",
        "amount-not-a-number D3 3:23",
      ]
    ),
    ("refused-header.csv", ["header-missing 1:1"]),
    ("refused-cost-name.csv", ["cost-without-value E1 1:41"]),
    ("refused-weight-name.csv", ["weight-unknown-issue B3 3:8"]),
    ("refused-quote-open.csv", ["quote-open 3:6"]),
    ("refused-extra-cell.csv", ["cell-without-header G2 2:29"]),
    ("refused-empty-utf16.csv", ["file-empty"]),
  ])
  func refuses(name: String, expected: [String]) throws {
    var found: [Diagnostic] = []
    do { _ = try DealFile(source(name)) } catch {
      if let refusal = error as? Refusal { found = refusal.diagnostics }
      if let diagnostic = error as? Diagnostic { found = [diagnostic] }
    }
    let texts = found.map { diagnostic in
      let place = diagnostic.place
      let spot = place.line.map { "\($0):\(place.column ?? 0)" }
      return [diagnostic.problem.code, place.cell, spot].compactMap(\.self).joined(separator: " ")
    }
    #expect(texts == expected)
  }

  @Test func fillsMergedCellsDown() throws {
    let file = try DealFile(source("merged-cells.csv"))
    #expect(file.deal == (try DealFile(source("amounts.csv"))).deal)
    #expect(file.notices == [.issueFilledDown(cells: ["A3"])])
  }

  @Test func takesColumnsInAnyOrder() throws {
    let file = try DealFile(source("order-and-case.csv"))
    let twin = try DealFile(source("amounts.csv")).deal
    #expect(file.deal.parties == Pair(Party(name: "SUPPLIER"), Party(name: "buyer")))
    #expect(file.deal.issues.map(\.name) == ["Term"])
    for (option, other) in zip(file.deal.issues[0].options, twin.issues[0].options) {
      #expect(option.value == Pair(other.value.second, other.value.first))
      #expect(option.cost == Pair(other.cost.second, other.cost.first))
    }
    #expect(file.notices == [.unknownColumn(name: "colour", cell: "D1", nearest: nil)])
  }

  @Test func tellsWhatProvesTheEncoding() throws {
    func reading(_ name: String) throws -> DealFile.Reading { try DealFile(source(name)).reading }
    let windows = try reading("accents-windows.csv")
    #expect(windows.encoding.reason == .reads("Financiële", otherwise: "FinanciÎle"))
    #expect(windows.encodingCell == "A2")
    let mac = try reading("amounts-mac-euro.csv")
    #expect(mac.encoding.reason == .reads("€\u{A0}", otherwise: "ÛÊ"))
    #expect(mac.encodingCell == "C2")
    #expect(try reading("accents-utf16be.csv").encoding.reason == .zeroBytes)
    #expect(try reading("accents-utf16be-bom.csv").hasByteOrderMark)
    #expect(try reading("amounts.csv").encoding.reason == .onlyASCII)
    let line = try reading("accents-sep-windows.csv")
    #expect(line.hasSeparatorLine && line.encodingCell == "A2" && line.knownHeaderCount == 6)
  }

  @Test func everyFileIsDescribed() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    for file in files where file != "README.md" { #expect(readme.contains("`\(file)`:"), "\(file)") }
  }
}
