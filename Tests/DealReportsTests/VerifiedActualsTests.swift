import DealChecker
import DealGenerator
import MutualGains
import Testing

@testable import DealFiles
@testable import DealReports

/// A second opinion on actuals of seeded random deals: every key is checked, and holds.
@Suite struct VerifiedActualsTests {
  static let parts = 0..<4
  static let seedsPerPart: UInt64 = 75

  @Test(arguments: parts) func honestActualsHold(part: Int) throws {
    var count = 0
    for seed in UInt64(part) * Self.seedsPerPart..<UInt64(part + 1) * Self.seedsPerPart {
      guard let asked = try VerifiedStatementsTests.random(seed), asked.file.deal.unit != .points else {
        continue
      }
      var generator = SeededGenerator(seed: seed + 77)
      let frontier = ParetoFrontier(of: asked.file.deal)
      if frontier.isEmpty { continue }
      let settlement = Settlement(on: frontier)
      guard settlement.isAgreement, let payment = settlement.payment else { continue }
      let isDutch = asked.file.reading.language == .dutch
      var files: [(bytes: [UInt8], read: ActualsFile)] = []
      var sources = asked.request.provenance.files
      for number in 0..<Int.random(in: 1...3, using: &generator) {
        let csv = Self.actuals(of: settlement.package, in: asked.file.deal, isDutch, using: &generator)
        let bytes = Array(csv.utf8)
        let name = "year-\(number).csv"
        let text = try SourceText(name: name, bytes: bytes)
        let read: ActualsFile
        do {
          read = try ActualsFile(text, for: asked.file, agreed: settlement.package)
        } catch {
          #expect(Bool(false), "seed \(seed): \(error)\n\(csv)")
          continue
        }
        files.append((bytes, read))
        sources.append(SourceFile(name: name, fingerprint: try Fingerprint(of: bytes)))
      }
      var request = ActualsReport.Request(package: settlement.package, payment: payment)
      request.countsValues = seed % 3 == 0
      request.provenance = Provenance(version: "1.2.3", files: sources)
      let output = Output.memory()
      ActualsReport(on: asked.file, actuals: files.map(\.read), request: request)
        .writeJSON(to: output, from: request.provenance)
      let found = DealChecker.verify(
        deal: asked.deal, rules: asked.rules, actuals: files.map(\.bytes), answer: output.contents)
      let text = found.holds ? "" : String(decoding: output.contents, as: UTF8.self)
      #expect(found.holds, "seed \(seed) \(found.findings) \(found.notChecked)\n\(text)")
      count += 1
    }
    #expect(count > 18, "\(count)")
  }

  /// A file on some of what was chosen, with bands on every third one.
  private static func actuals(
    of package: DealPackage, in deal: Deal, _ isDutch: Bool, using generator: inout SeededGenerator
  ) -> String {
    let (value, cost) = isDutch ? ("waarde", "meerkosten") : ("value", "cost")
    var csv =
      isDutch
      ? "onderwerp;optie;status;bewijs;" : "issue;option;status;evidence;"
    csv += "\(value) ann;\(cost) ann;\(value) bob;\(cost) bob\n"
    func amount(_ range: ClosedRange<Int64>) -> String {
      if Bool.random(using: &generator) { return "" }
      let units = Int64.random(in: range, using: &generator)
      return ExactDecimal(units: units, digits: 2).text(decimalSign: isDutch ? "," : ".")
    }
    let statuses =
      isDutch ? ["gerealiseerd", "raming", "afgewezen"] : ["realised", "estimate", "disallowed"]
    func row(_ names: String, least: Int64) -> String {
      let status = statuses.randomElement(using: &generator) ?? ""
      let evidence =
        Bool.random(using: &generator) ? "invoice \(Int.random(in: 1...99, using: &generator))" : ""
      return "\(names);\(status);\(evidence);\(amount(-900...900));\(amount(least...700));"
        + "\(amount(-900...900));\(amount(least...700))\n"
    }
    for (issue, option) in package.choices.enumerated()
    where issue == 0 || Int.random(in: 0..<4, using: &generator) > 0 {
      let content = deal.issues[issue]
      csv += row("\(content.name);\(content.options[option].label)", least: 0)
    }
    for bundle in deal.bundles where bundle.isPart(of: package) {
      let list = bundle.options.map {
        "\(deal.issues[$0.issue].name)=\(deal.issues[$0.issue].options[$0.option].label)"
      }
      csv += row("\(isDutch ? "bundel" : "bundle");\(list.reversed().joined(separator: "|"))", least: -300)
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let (share, from, to) = isDutch ? ("verdeling", "van", "tot") : ("share", "from", "to")
      let middle = Int.random(in: -40...60, using: &generator)
      csv +=
        "\(share);ann;\(from) -\(50) %;\(to) \(middle) %;\(Int.random(in: 0...100, using: &generator)) %\n"
      csv += "\(share);ann;\(from) \(middle) %;;\(isDutch ? "12,5" : "12.5") %\n"
      csv += "\(share);bob;\(from) 0 %;\(to) 10 %;50 %\n"
    }
    return csv
  }
}
