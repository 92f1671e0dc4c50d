import MutualGains

/// The plain method on an array over a: one issue at a time, the best b for each a. It finds points, no
/// packages.
enum DenseArray {
  private static let nothing = Int32.min / 2

  /// The frontier of factors whose sums are small.
  static func frontier(of factors: [Factor]) -> FrontierDigest {
    let options = factors.map { MergedLists.efficient($0).reversed() as [UtilityPoint] }
    let lowest = options.reduce(Int64(0)) { $0 + $1[0].a }
    let width = options.reduce(0) { $0 + Int($1[$1.count - 1].a - $1[0].a) } + 1
    var old = Array(repeating: nothing, count: width)
    var new = old
    old[0] = 0
    var used = 1
    for options in options {
      let span = Int(options[options.count - 1].a - options[0].a)
      old.withUnsafeBufferPointer { old in
        new.withUnsafeMutableBufferPointer { new in
          guard let old = old.baseAddress, let new = new.baseAddress else { return }
          new.update(repeating: nothing, count: used + span)
          for option in options {
            let shift = Int(option.a - options[0].a)
            raise(new + shift, from: old, count: used, by: Int32(truncatingIfNeeded: option.b))
          }
        }
      }
      used += span
      swap(&old, &new)
    }
    var points: [UtilityPoint] = []
    var best = nothing / 2
    for x in (0..<used).reversed() where old[x] > best {
      best = old[x]
      points.append(UtilityPoint(a: lowest + Int64(x), b: Int64(best)))
    }
    var digest = FrontierDigest()
    for point in points.reversed() { digest.add(point) }
    return digest
  }

  /// target[i] = max(target[i], source[i] + gain), for parts of different arrays: the compiler makes vectors
  /// of it.
  @inline(never)
  private static func raise(
    _ target: UnsafeMutablePointer<Int32>, from source: UnsafePointer<Int32>, count: Int, by gain: Int32
  ) {
    for index in 0..<count { target[index] = max(target[index], source[index] &+ gain) }
  }
}
