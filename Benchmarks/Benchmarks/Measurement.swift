import Foundation

/// A run's time and what came out of it.
struct Measurement {
  let subject: String
  let method: String
  let seconds: Double
  let result: FrontierDigest
  /// The most memory that the process has held up to the end of the run.
  let peakBytes: Int

  /// One line for other programs.
  var json: String {
    """
    {"subject":"\(subject)","method":"\(method)","seconds":\(seconds),"points":\(result.count),\
    "peakBytes":\(peakBytes)}
    """
  }

  /// One line for people.
  var text: String {
    let columns = [
      subject.padding(toLength: 34, withPad: " ", startingAt: 0),
      method.padding(toLength: 34, withPad: " ", startingAt: 0),
      String(format: "%12.6f s", seconds), String(format: "%12d points", result.count),
      String(format: "%6d MB", peakBytes >> 20),
    ]
    return columns.joined(separator: " ")
  }

  /// The median of up to five runs, fewer of long ones.
  static func take(_ subject: String, _ method: String, _ run: () -> FrontierDigest) -> Measurement {
    var times: [Double] = []
    var result = FrontierDigest()
    let clock = ContinuousClock()
    repeat {
      let time = clock.measure { result = run() }
      times.append(Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    } while times.count < 5 && times.reduce(0, +) < 3
    return Measurement(
      subject: subject, method: method, seconds: times.sorted()[times.count / 2], result: result,
      peakBytes: currentPeak)
  }

  private static var currentPeak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }
}
