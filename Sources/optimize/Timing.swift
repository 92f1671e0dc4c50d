import DealFiles

/// What `--timing` tells: how long reading, searching and writing took, in seconds, and the memory.
struct Timing {
  private let clock = ContinuousClock()
  var read = Duration.zero
  var solve = Duration.zero
  var write = Duration.zero

  /// Runs `body` and adds the time it takes to `part`.
  mutating func measure<Result>(
    _ part: WritableKeyPath<Timing, Duration>, _ body: () throws -> Result
  ) rethrows -> Result {
    let start = clock.now
    defer { self[keyPath: part] += clock.now - start }
    return try body()
  }

  /// Writes it as one line of JSON to standard error, where the call asks for it.
  func report(_ call: Invocation) throws {
    guard call.arguments.has(Options.timing) else { return }
    let output = Output.standardError()
    output.write(
      "{\"read\": \(Timing.seconds(read)), \"solve\": \(Timing.seconds(solve)), "
        + "\"write\": \(Timing.seconds(write)), \"threads\": \(call.threads), "
        + "\"peakBytes\": \(Machine.peakBytes)}\n")
    try output.finish()
  }

  /// Seconds with six decimals.
  private static func seconds(_ duration: Duration) -> String {
    let microseconds =
      duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
    var bytes: [UInt8] = []
    bytes.append(units: microseconds, digits: 6)
    return String(decoding: bytes, as: UTF8.self)
  }
}
