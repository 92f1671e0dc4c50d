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
    var zip = StoredZip()
    for part in Fuzz.parts(bytes, most: 24) {
      guard let end = part.firstIndex(of: 0x1C) else { continue }
      zip.add(Array(part[..<end].prefix(200)), Array(part[(end + 1)...]))
    }
    try container(zip.contents)
  }

  private static func use(_ source: DealSource) throws {
    let file = try DealFile(source, convention: nil)
    AnsweredFile(file, written: nil).try()
    if let proposals = try source.proposals(for: file).file {
      AnsweredFile(file, written: nil).score(proposals)
    }
  }
}

/// A zip file whose entries are stored as they are.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: [UInt8], _ content: [UInt8]) {
    // Version, flags, method (stored), time, date; sum, packed and unpacked size; length of name and of extra field.
    var common = fields([20, 0x800, 0, 0, 0x21])
    common += words([StoredZip.sum(of: content), UInt32(content.count), UInt32(content.count)])
    common += fields([UInt16(name.count), 0])
    directory +=
      [0x50, 0x4B, 1, 2, 20, 0] + common + fields([0, 0, 0, 0, 0]) + words([UInt32(bytes.count)]) + name
    bytes += [0x50, 0x4B, 3, 4] + common + name + content
    count += 1
  }

  /// The whole file.
  var contents: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + fields([0, 0, count, count])
      + words([UInt32(directory.count), UInt32(bytes.count)]) + [0, 0]
  }

  private func fields(_ numbers: [UInt16]) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
  private func words(_ numbers: [UInt32]) -> [UInt8] {
    numbers.flatMap { fields([UInt16($0 & 0xFFFF), UInt16($0 >> 16)]) }
  }

  private static func sum(of bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
