/// One thing that is wrong with an answer.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// Where in the answer, as `recommended.payment` or `points[3].utility`.
  public let place: String
  /// What is wrong there, with both figures where two differ.
  public let message: String

  /// The finding as one sentence.
  public var description: String { "\(place): \(message)." }
}

/// Collects findings, and only counts them once there are more than anybody reads.
struct FindingList: Sendable {
  static let most = 50

  private var kept: [Finding] = []
  private var count = 0

  mutating func add(at place: String, _ message: String) {
    count += 1
    if count <= FindingList.most { kept.append(Finding(place: place, message: message)) }
  }

  mutating func add(at place: String, says found: String, recomputed expected: String) {
    add(at: place, "the answer says \(found), recomputed it is \(expected)")
  }

  var all: [Finding] {
    let more = count - kept.count
    if more == 0 { return kept }
    return kept + [Finding(place: "answer", message: "\(more) more findings are not listed")]
  }
}
