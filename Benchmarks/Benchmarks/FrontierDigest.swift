import MutualGains

/// How many points there are and a checksum of them in their order, to see that frontiers agree.
struct FrontierDigest: Equatable {
  private(set) var count = 0
  private var checksum: UInt64 = 0

  /// Takes the next point by rising a.
  @inline(__always)
  mutating func add(_ point: UtilityPoint) {
    count += 1
    checksum = checksum &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: point.a)
    checksum = (checksum ^ checksum >> 29) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(bitPattern: point.b)
  }
}
