/// One thing that is wrong with an answer.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// Where in the answer, as `recommended.payment` or `points[3].utility`.
  public let place: String
  /// What is wrong there, with both figures where two differ.
  public let sentence: CheckSentence
  /// What the answer says there, where that is one value.
  public let says: String?
  /// What it is recomputed to be, where that is one value.
  public let recomputed: String?

  /// What is wrong, in English.
  public var message: String { sentence.description }

  /// The finding as one sentence.
  public var description: String { "\(place): \(message)." }
}

/// Collects findings, and only counts them once there are more than anybody reads.
struct FindingList: Sendable {
  static let most = 50

  private var kept: [Finding] = []
  private(set) var count = 0

  mutating func add(at place: String, _ sentence: CheckSentence) {
    add(Finding(place: place, sentence: sentence, says: nil, recomputed: nil))
  }

  /// Two figures that differ; nil where the answer has none.
  mutating func add(at place: String, says found: String?, recomputed expected: String) {
    let sentence: CheckSentence =
      found.map { "the answer says \($0), recomputed it is \(expected)" }
      ?? "the answer does not have it, recomputed it is \(expected)"
    add(Finding(place: place, sentence: sentence, says: found, recomputed: expected))
  }

  private mutating func add(_ finding: Finding) {
    count += 1
    if count <= FindingList.most { kept.append(finding) }
  }

  var all: [Finding] {
    let more = count - kept.count
    if more == 0 { return kept }
    return kept + [
      Finding(
        place: "answer", sentence: "\(more) more findings are not listed", says: nil, recomputed: nil)
    ]
  }
}
