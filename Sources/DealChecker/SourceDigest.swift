/// The SHA-256 of a file, as FIPS 180-4 defines it: what an answer names its sources by.
enum SourceDigest {
  /// The digest in hexadecimal.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var state = firstBits(of: primes(8), isCube: false)
    let constants = firstBits(of: primes(64), isCube: true)
    for block in blocks(of: bytes) { compress(block, into: &state, constants) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The bytes in words, behind them a bit, zeros and the length, in blocks of sixteen.
  private static func blocks(of bytes: [UInt8]) -> [[UInt32]] {
    var padded = bytes + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(bytes.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
    return stride(from: 0, to: padded.count, by: 64).map { start in
      stride(from: start, to: start + 64, by: 4).map { at in
        padded[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
    }
  }

  private static func compress(_ block: [UInt32], into state: inout [UInt32], _ constants: [UInt32]) {
    var words = block
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var own = state
    for index in 0..<64 {
      let (a, e) = (own[0], own[4])
      let chosen = (e & own[5]) ^ (~e & own[6])
      let most = (a & own[1]) ^ (a & own[2]) ^ (own[1] & own[2])
      let sum =
        own[7] &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ chosen &+ constants[index] &+ words[index]
      let more = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ most
      own = [sum &+ more, a, own[1], own[2], own[3] &+ sum, e, own[5], own[6]]
    }
    for index in state.indices { state[index] &+= own[index] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func primes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var next: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ next % $0 != 0 }) { primes.append(next) }
      next += 1
    }
    return primes
  }

  /// The first 32 bits behind the point of the square or cube roots.
  private static func firstBits(of numbers: [UInt64], isCube: Bool) -> [UInt32] {
    numbers.map { number in
      // The largest whole root of number · 2^64 or number · 2^96, bit by bit.
      var root: UInt128 = 0
      for bit in (0..<36).reversed() {
        let more = root | 1 << UInt128(bit)
        let power = isCube ? more * more * more : more * more
        if power <= UInt128(number) << (isCube ? 96 : 64) { root = more }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }
}
