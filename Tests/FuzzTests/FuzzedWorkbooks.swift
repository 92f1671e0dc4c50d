import DealFiles

/// Workbooks, as containers and as parts.
enum FuzzedWorkbooks {
  static func container(_ bytes: [UInt8]) throws {
    for (_, source) in try DealSource.all(name: "deal.xlsx", bytes: bytes) {
      Fuzz.attempt { try use(source.get()) }
    }
    try use(try DealSource(name: "deal.xlsx", bytes: bytes))
  }

  /// Parts one after the other: a name, a file separator, what stands in it.
  static func parts(_ bytes: [UInt8]) throws {
    var zip = ZipFile()
    for part in Fuzz.parts(bytes, most: 24) {
      guard let end = part.firstIndex(of: 0x1C) else { continue }
      zip.add(Array(part[..<end].prefix(200)), Array(part[(end + 1)...]), flags: 0x800)
    }
    try container(zip.contents)
  }

  private static func use(_ source: DealSource) throws {
    let file = try DealFile(source, convention: nil)
    AnsweredFile(file, written: nil).answer()
    if let proposals = try source.proposals(for: file).file {
      AnsweredFile(file, written: nil).score(proposals)
    }
  }
}
