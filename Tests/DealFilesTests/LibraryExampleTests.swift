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
