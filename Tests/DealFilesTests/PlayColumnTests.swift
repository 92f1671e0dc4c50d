import MutualGains
import Testing

@testable import DealFiles

/// Columns called as those of an answer's sheet.
@Suite struct PlayColumnTests {
  static let sums = ";;party;gross value;additional costs;no deal;gain"

  private func ruled(_ deal: String, _ rule: String) throws -> DealFile {
    try DealFile(
      SourceText(name: "deal.csv", bytes: Array(deal.utf8)),
      rules: SourceText(name: "rules.csv", bytes: Array("name;rule;when;then;limit\nr;\(rule)\n".utf8)))
  }

  @Test(arguments: ["chosen;check", "gekozen;controle"])
  func areNoticedInAFileOfOnesOwn(pair: String) throws {
    let rows = "A;x;1;2;3;4\nA;y;2;1;5;6\nBATNA;;0;0\n"
    let words = pair.split(separator: ";").map(String.init)
    let file = try read("issue;option;value a;value b;\(pair)\n" + rows)
    #expect(
      file.notices == [
        .unknownColumn(name: words[0], cell: "E1", nearest: nil),
        .unknownColumn(name: words[1], cell: "F1", nearest: nil),
      ])
    let limited = try ruled("issue;option;value a;value b;\(pair)\n" + rows, "maximum;\(words[1]);;5")
    #expect(limited.deal.quantities.map(\.amounts) == [[.list([4, 6])]])
  }

  @Test func arePassedOverBesideTheSums() throws {
    let head = "issue;option;value a;value b;chosen;check" + Self.sums
    let rows = "A;x;1;2;1;ok;;a;1;0;0;1\nA;y;2;1;0;;;b;2;0;0;2\nBATNA;;0;0\n"
    #expect(try read(head + "\n" + rows).notices.isEmpty)
    // The answer's own column of that name stands behind its sums.
    let own = rows.replacing("\nA", with: ";7\nA").replacing("\nBATNA", with: ";8\nBATNA")
    let again = try ruled(head + ";check\n" + own, "maximum;check;;7")
    #expect(again.deal.quantities.map(\.amounts) == [[.list([7, 8])]])
    let named = try ruled(head + "\n" + rows.replacing("ok", with: "9"), "maximum;check;;5")
    #expect(named.deal.quantities.map(\.amounts) == [[.list([9, 0])]])
  }
}
