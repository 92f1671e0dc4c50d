import DealFiles
import DealReports

/// A line on the terminal that tells how far a long search is. It shows up after a second, and is gone when
/// the search ends.
final class Progress {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant?
  private let isWanted: Bool

  /// Progress that is shown where people see it.
  ///
  /// - Parameter hasRoom: Whether the terminal is free for it, and not full of the answer's rows.
  init(hasRoom: Bool) {
    start = clock.now
    isWanted = Machine.errorsGoToTerminal && (hasRoom || !Machine.outputGoesToTerminal)
  }

  /// Tells that so many points are found, and which part of the frontier that is.
  func tell(_ count: Int, _ part: Double) {
    if isDue { show(localized("\(Int(part * 100)) % of the frontier, \(count) points")) }
  }

  /// Tells how many lines of a batch are answered, and which part of the file that is, where it is known.
  func tell(lines count: Int, part: Double?) {
    guard isDue else { return }
    show(part.map { localized("\(Int($0 * 100)) %, \(count) lines") } ?? localized("\(count) lines"))
  }

  /// Whether it is time to tell something again, from which the next time is counted.
  private var isDue: Bool {
    guard isWanted else { return false }
    let now = clock.now
    guard now - start > .seconds(1), lastShown.map({ now - $0 > .milliseconds(200) }) ?? true else {
      return false
    }
    lastShown = now
    return true
  }

  /// Clears the line.
  func end() {
    if lastShown != nil { show("") }
  }

  private func show(_ text: String) {
    let output = Output.standardError()
    output.write("\r\u{1B}[K" + text)
    // Progress that can't be shown is no reason to stop.
    try? output.finish()
  }
}
