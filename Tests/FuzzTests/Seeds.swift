import DealFiles
import DealReports
import MutualGains

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What fuzzing starts from, where the project has no such files: deals as JSON and as workbooks, and answers.
enum Seeds {
  /// Writes what a deal becomes into the folders of the other targets, under `FUZZ_SEEDS`.
  static func write(_ bytes: [UInt8]) throws {
    guard let folder = getenv("FUZZ_SEEDS").map({ String(cString: $0) }) else { return }
    let file = try DealFile(DealSource(name: "deal.csv", bytes: bytes), convention: nil)
    let name = "\(file.deal.issues.count)-\(bytes.count)"
    func save(_ target: String, _ content: [UInt8]) throws {
      let output = try Output.file("\(folder)/\(target)/\(name)")
      output.write { $0.append(contentsOf: content) }
      try output.finish()
    }
    let json = Output.memory()
    json.write(json: file.json)
    try save("json", json.contents)
    try save("workbook", try DealWorkbook(file).written(file: "deal.csv").bytes)
    guard let index = KnownDeal.all.firstIndex(where: { $0.bytes == bytes }) else { return }
    let frontier = ParetoFrontier(of: file.deal)
    let answer = Output.memory()
    SettlementReport(on: file, frontier: frontier, request: SettlementReport.Request()).writeJSON(to: answer)
    try save("answers", [UInt8(index)] + answer.contents)
  }
}
