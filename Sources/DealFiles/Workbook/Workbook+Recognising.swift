extension Workbook {
  /// Whether a file is a zip file, as workbooks are.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// What to say of a file in the container of old workbooks, which new ones with a password are put into as
  /// well; nil for other files.
  static func problemOfOldWorkbook(_ bytes: [UInt8]) -> Problem? {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    var mark: [UInt8] = []
    for byte in "EncryptedPackage".utf8 { mark += [byte, 0] }
    // The container lists its streams by name, in entries of 128 bytes.
    let starts = stride(from: 0, to: bytes.count - mark.count, by: 128)
    return starts.contains { bytes[$0...].starts(with: mark) } ? .workbookEncrypted : .workbook
  }
}
