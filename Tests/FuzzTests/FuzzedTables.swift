import DealFiles
import DealReports
import MutualGains

/// Deals and what stands beside them, as tables.
enum FuzzedTables {
  static func deal(_ bytes: [UInt8]) throws {
    let source = try DealSource(name: "deal.csv", bytes: bytes)
    AnsweredFile(try DealFile(source, convention: nil), written: bytes).answer()
  }

  /// Rules beside one of the deals of `KnownDeal`, which the first byte picks.
  static func rules(_ bytes: [UInt8]) throws {
    let deal = KnownDeal.picked(by: bytes)
    let rules = Array(bytes.dropFirst())
    let text = try SourceText(name: "rules.csv", bytes: rules, sheetNames: SheetNames.rules)
    let file = try DealFile(deal.source(), convention: nil, rules: text)
    AnsweredFile(file, written: deal.bytes, rules: rules).answer()
  }

  static func proposals(_ bytes: [UInt8]) throws {
    let deal = KnownDeal.picked(by: bytes)
    let proposals = Array(bytes.dropFirst())
    let file = try DealFile(deal.source(), convention: nil)
    AnsweredFile(file, written: deal.bytes, proposals: proposals).answerProposals()
  }

  static func actuals(_ bytes: [UInt8]) throws {
    let deal = KnownDeal.picked(by: bytes)
    let file = try DealFile(deal.source(), convention: nil)
    let frontier = ParetoFrontier(of: file.deal)
    let settlement = Settlement(on: frontier)
    guard let payment = settlement.payment else { return }
    let text = try SourceText(
      name: "actuals.csv", bytes: Array(bytes.dropFirst()), sheetNames: SheetNames.actuals)
    let actuals = try ActualsFile(text, for: file, agreed: settlement.package)
    let request = ActualsReport.Request(package: settlement.package, payment: payment)
    let report = ActualsReport(on: file, actuals: [actuals], request: request)
    let output = Output.memory()
    report.write(to: output)
    report.writeJSON(to: output)
  }

  /// One amount, in a cell and on the command line.
  static func amounts(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = (TypedAmount(text), TypedMargin(text))
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    let csv = "issue;option;value ann;cost ann;value bob\nColour;red;\(quoted);;1\nColour;blue;2;;3\n"
    let source = try DealSource(name: "deal.csv", bytes: Array(csv.utf8))
    AnsweredFile(try DealFile(source, convention: nil), written: Array(csv.utf8)).answer()
  }
}

/// A deal that rules, proposals and actuals are made up for.
struct KnownDeal {
  let name: String
  let bytes: [UInt8]

  /// They have bundles, rules, a price, points, Dutch words and a column of numbers. `KNOWN` in fuzz.py is the same.
  static let all: [KnownDeal] = [
    "packaging-contract", "onderhoudscontract", "samenwerkingsvorm", "payment-and-delivery",
    "transportcontract",
  ].map { name in
    let path = "datasets/\(name).csv"
    do {
      return KnownDeal(name: path, bytes: try InputFile.bytes(of: path))
    } catch {
      Fuzz.fail("\(path) can't be read: \(error)")
    }
  }

  static func picked(by bytes: [UInt8]) -> KnownDeal { all[Int(bytes.first ?? 0) % all.count] }

  func source() throws -> DealSource { try DealSource(name: name, bytes: bytes) }
}
