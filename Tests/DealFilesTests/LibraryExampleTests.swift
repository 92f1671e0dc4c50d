import DealFiles
import Foundation
import MutualGains
import Testing

/// The library as others see it: without `@testable`.
@Suite struct LibraryExampleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The example of the README, as it stands there.
  @Test func theExampleOfTheReadmeRuns() throws {
    var lines: [String] = []
    func print(_ items: String..., separator: String = " ") {
      lines.append(items.joined(separator: separator))
    }
    let path = Self.root.appendingPathComponent("datasets/payment-and-delivery.csv").path

    let deal = try DealFile(contentsOf: path).deal
    let settlement = Settlement(on: ParetoFrontier(of: deal))
    for (issue, option) in deal.choices(of: settlement.package) { print(issue, option, separator: ": ") }
    print(settlement.payment.map(deal.text) ?? "no payment")

    #expect(lines == ["Payment term: 60 days", "Delivery: 48 hours", "4250.00"])
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = readme.components(separatedBy: "```swift\n")[1].components(separatedBy: "```")[0]
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    for line in shown.split(separator: "\n") {
      let line = line.replacing("\"datasets/payment-and-delivery.csv\"", with: "path")
      #expect(source.contains("    \(line)\n"), "\(line)")
    }
  }

  /// The example of the library's article, as it stands there.
  @Test func theExampleOfTheArticleRuns() throws {
    func option(_ label: String, _ a: Int64, _ b: Int64) -> Option {
      Option(label: label, value: Pair(Amount(units: a), Amount(units: b)))
    }
    let deal = try Deal(
      unit: .money(currency: "EUR"), digits: 0, parties: Pair(Party(name: "buyer"), Party(name: "supplier")),
      issues: [
        Issue(
          name: "Payment term", options: [option("30 days", 0, 12_000), option("60 days", 18_000, 4_000)]),
        Issue(name: "Delivery", options: [option("24 hours", 9_000, -2_500), option("48 hours", 4_000, 0)]),
      ])
    let frontier = ParetoFrontier(of: deal)
    let settlement = Settlement(on: frontier)

    #expect(settlement.payment == Amount(units: 12_750))
    let article = Self.root.appendingPathComponent("Sources/MutualGains/MutualGains.docc/MutualGains.md")
    let shown = try String(contentsOf: article, encoding: .utf8)
      .components(separatedBy: "```swift\n")[1].components(separatedBy: "```")[0]
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    for line in shown.split(separator: "\n").dropFirst() {
      #expect(source.contains("    \(line)\n"), "\(line)")
    }
  }

  @Test func namesLeadToPackagesAndBack() throws {
    let path = Self.root.appendingPathComponent("datasets/payment-and-delivery.csv").path
    let deal = try DealFile(contentsOf: path).deal
    let package = try #require(deal.package(choosing: ["Delivery": "48 hours", "Payment term": "60 days"]))
    #expect(package == Settlement(on: ParetoFrontier(of: deal)).package)
    #expect(deal.package(choosing: ["Delivery": "48 hours"]) == nil)
    #expect(deal.package(choosing: ["Delivery": "49 hours", "Payment term": "60 days"]) == nil)
    #expect(deal.gain(of: package).first == deal.amount("10000"))
    #expect(deal.amount("0.5") == Amount(units: 50) && deal.text(of: Amount(units: -5)) == "-0.05")
    #expect(
      deal.amount("0.005") == nil && deal.amount("1,5") == nil && deal.amount("1.500") == Amount(units: 150))
  }

  @Test func aFileThatIsNotThereIsRefused() {
    #expect(throws: Refusal.self) { try DealFile(contentsOf: "nowhere/deal.csv") }
  }
}
