import DealFiles
import DealGenerator
import Foundation
import MutualGains
import Testing

@testable import DealReports

@Suite struct PageTests {
  private static func report(_ text: String) throws -> SettlementReport {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(text.utf8)))
    return SettlementReport(on: file, frontier: ParetoFrontier(of: file.deal), request: .init())
  }

  private static func page(_ text: String) throws -> String {
    let bytes = try report(text).page(from: Provenance(version: "1.2.3", files: []))
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  private static let head = "issue;option;value buyer;cost buyer;value supplier;cost supplier\n"

  @Test func fingerprintsAreThoseOfTheStandard() throws {
    // FIPS 180-4, examples of SHA-256; RFC 4648 for base 64.
    let abc = try Fingerprint(of: "abc".utf8)
    #expect(
      abc.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(abc.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    let nothing = try Fingerprint(of: [])
    #expect(
      nothing.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func everyFactIsThereWithoutScripts() throws {
    let page = try Self.page(
      Self.head + "Term;30 days;0;0;12000;0\nTerm;60 days;18000;0;4000;1500\nBATNA;;12000;;1000;\n")
    for fact in ["2,250.00", "60 days", "win-win", "proven best", "optimize 1.2.3", "18,000.00"] {
      #expect(page.contains(fact), "\(fact)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("style=") && !page.contains("http-equiv=\"refresh\"") && !page.contains("src="))
  }

  @Test func labelsAreNoMarkup() throws {
    let page = try Self.page(
      Self.head
        + "</script><b>;\"<i>&\"\"'\";5;0;1;0\n</script><b>;]]>;1;0;6;0\nBATNA;;1;;1;\n")
    #expect(!page.contains("<b>;") && !page.contains("<i>"))
    // The script, its data and nothing else end that way.
    #expect(page.components(separatedBy: "</script>").count == 3)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func nothingLeftOutIsMuchBetter(seed: UInt64) {
    let deal = Deal(
      utilities: CompetitiveDeal(issueCount: 120, optionCount: 5, highestValue: 1_000, seed: seed).factors)
    let frontier = ParetoFrontier(of: deal)
    let all = frontier.points()
    let page = PageFrontier(of: frontier, wanted: [all[all.count / 3]])
    #expect(all.count > 2_001 && page.points.count <= 2_001 && page.count == all.count)
    #expect(page.points.contains(all[all.count / 3]))
    #expect(zip(page.points, page.packages).allSatisfy { deal.utility(of: $1!) == $0.utility })
    let slack = page.slack?.units ?? 0
    // Of kept points on each side the nearest one leaves least.
    var right = 0
    let tooFar = all.filter { point in
      while right + 1 < page.points.count, page.points[right].a < point.a { right += 1 }
      let near = [page.points[max(0, right - 1)], page.points[right]]
      return near.allSatisfy { max(point.a - $0.a, point.b - $0.b) > slack }
    }
    #expect(tooFar.isEmpty, "seed \(seed)")
  }

  @Test func pagesSayWhatIsNoDeal() throws {
    let page = try Self.page(Self.head + "i;a;3;0;1;0\ni;b;1;0;3;0\nBATNA;;4;;4;\n")
    #expect(page.contains("No agreement"))
  }

  @Test func aLargeDealLeavesItsOptionsOut() throws {
    let rows = (1...200).map { "issue \($0);a;\($0);0;1;0\nissue \($0);b;1;0;\($0);0\n" }.joined()
    let page = try Self.page(Self.head + rows + "BATNA;;4;;4;\n")
    #expect(page.contains("too many options") && !page.contains("id=\"data\""))
  }

  @Test func picturesAreThereInBothForms() throws {
    let report = try Self.report(Self.head + "i;a;3;0;1;0\ni;b;1;0;3;0\nBATNA;;1;;1;\n")
    let svg = String(decoding: try #require(try report.picture(.svg)), as: UTF8.self)
    // Office programs know no style sheets.
    #expect(svg.contains("recommended") && !svg.contains("class=") && !svg.contains("var("))
    do {
      let png = try #require(try report.picture(.png))
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(try report.picture(.png) == png)
      // The width stands in the first chunk, four bytes from the 17th on.
      #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 2_100)
    } catch let missing as MissingLibrary {
      print("NOT TESTED: a picture in pixels, without \(missing.name)")
    }
  }

  // MARK: One side

  private static func oneSided(_ deal: String, _ side: Side) throws -> String {
    let file = try DealFile(SourceText(name: "deal.csv", bytes: Array(deal.utf8)))
    let page = OneSidedPage(on: file, for: side, proposals: nil)
    let bytes = try #require(try page.page(from: Provenance(version: "1.2.3", files: [])))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A deal whose figures of one party come from one generator, and those of the other from another.
  private static func deal(_ own: UInt64, _ other: UInt64, _ side: Side, ownDigits: Int, otherDigits: Int)
    -> (text: String, hidden: [String])
  {
    var (mine, theirs) = (SeededGenerator(seed: own), SeededGenerator(seed: other))
    var hidden: [String] = []
    func amount(_ isOwn: Bool) -> String {
      let digits = isOwn ? ownDigits : otherDigits
      var units =
        isOwn
        ? Int64.random(in: 1...99_999, using: &mine) : Int64.random(in: 7_000_000...9_999_999, using: &theirs)
      if units % 10 == 0 { units += 1 }
      var text = String(units)
      if digits > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -digits)) }
      if !isOwn { hidden.append(String(units)) }
      return text
    }
    func cells() -> String {
      let parties = side == .first ? [true, false] : [false, true]
      return parties.map { "\(amount($0));\(amount($0))" }.joined(separator: ";")
    }
    var text = "issue;option;value buyer (EUR);cost buyer;value supplier (EUR);cost supplier\n"
    for issue in 1...4 { for option in 1...3 { text += "issue \(issue);option \(option);\(cells())\n" } }
    let noDeal = (side == .first ? [true, false] : [false, true]).map { amount($0) + ";" }
    return (text + "BATNA;;" + noDeal.joined(separator: ";") + "\n", hidden)
  }

  @Test(arguments: [Side.first, .second]) func aPageForOneSideHangsOnNothingElse(side: Side) throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let digits = Int(seed % 3)
      let first = Self.deal(seed, 1_000 + seed, side, ownDigits: digits, otherDigits: 2)
      let second = Self.deal(seed, 2_000 + seed, side, ownDigits: digits, otherDigits: 3)
      let pages = try [first, second].map { try Self.oneSided($0.text, side) }
      #expect(pages[0] == pages[1], "seed \(seed)")
      // With and without the signs between digits.
      let digitsOnly = pages[0].filter(\.isNumber)
      for figure in first.hidden + second.hidden { #expect(!digitsOnly.contains(figure), "seed \(seed)") }
    }
  }
}
