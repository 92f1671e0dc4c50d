import CDigest
import DealFiles

/// The SHA-256 of some bytes.
package struct Fingerprint: Hashable, Sendable {
  private let bytes: [UInt8]

  /// That of `bytes`.
  ///
  /// - Throws: `MissingLibrary` where libcrypto is missing.
  package init(of bytes: some Collection<UInt8>) throws(MissingLibrary) {
    var digest = [UInt8](repeating: 0, count: 32)
    let all = Array(bytes)
    let isFound = all.withUnsafeBufferPointer { cdigest_sha256($0.baseAddress, $0.count, &digest) }
    if !isFound { throw MissingLibrary(name: "libcrypto") }
    self.bytes = digest
  }

  /// In hexadecimal digits, as `sha256sum` writes it.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// In base 64 (RFC 4648), as a content security policy writes it.
  var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        text.append(place <= part.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
