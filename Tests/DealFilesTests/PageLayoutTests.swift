import Testing

@testable import DealFiles

/// Sheets fit on A4 with letters that can be read.
@Suite struct PageLayoutTests {
  @Test func fewColumnsStandUprightAndMoreOnTheSide() {
    #expect(PageLayout([30, 30, 12, 12, 12], keys: 1) == PageLayout([30, 30, 12, 12, 12], keys: 2))
    #expect(!PageLayout([30, 30, 12, 12, 12], keys: 1).isLandscape)
    let wide = PageLayout([30, 30, 30, 30, 30], keys: 1)
    #expect(wide.isLandscape && wide.scale == nil && wide.breaks.isEmpty)
  }

  @Test(arguments: [3, 10, 40, 400, 3_000]) func manyColumnsTakeSeveralPages(count: Int) {
    let widths = [24.0] + Array(repeating: 20, count: count)
    let layout = PageLayout(widths, keys: 1)
    guard let scale = layout.scale else {
      #expect(count == 3)
      return
    }
    #expect(scale >= PageLayout.smallestScale && scale <= 100)
    let room = 1_047 * 100 / scale
    for (start, end) in zip([1] + layout.breaks, layout.breaks + [widths.count]) {
      let used = PageLayout.points(24) + (start..<end).reduce(0) { $0 + PageLayout.points(widths[$1]) }
      #expect(used <= room, "columns \(start) to \(end)")
    }
  }

  @Test func someColumnsBeginAPage() {
    let layout = PageLayout([20, 20, 10, 10, 10], keys: 2, starts: [3])
    #expect(layout.breaks == [3] && layout.scale == 100)
    #expect(PageLayout([400, 12], keys: 0).breaks == [1])
  }

  @Test func rowsWithBreaksHaveAScale() {
    let layout = PageLayout([24, 26] + Array(repeating: 13, count: 8), keys: 2, hasRowBreaks: true)
    #expect((PageLayout.smallestScale...100).contains(layout.scale ?? 0) && layout.breaks.isEmpty)
  }

  @Test func columnsAreAsWideAsTheirNumbers() {
    #expect(ColumnWidth.ofNumbers(20, under: "x") > 21)
    #expect(ColumnWidth.ofNumbers(4, under: "gain of a party with a very long name") <= 22)
    #expect(
      ColumnWidth.ofNumbers(4, under: "surplus", hasFilter: true) > ColumnWidth.ofNumbers(4, under: "surplus")
    )
    #expect(ColumnWidth.ofTexts([String(repeating: "x", count: 90)], under: "issue", atMost: 26) == 26)
  }

  @Test func linesAreCountedOnTheSafeSide() {
    #expect(TextLines.count(in: "", width: 10) == 1)
    #expect(TextLines.count(in: "30 days", width: 10) == 1)
    #expect(TextLines.count(in: "Credit note and replacement in 48 hours", width: 24) == 2)
    #expect(TextLines.count(in: String(repeating: "m", count: 100), width: 10) >= 15)
    #expect(TextLines.count(in: String(repeating: "一", count: 10), width: 10) >= 2)
  }
}
