/// What came of checking an answer: every key of it is in one of the lists, or has a finding.
public struct Verification: Hashable, Sendable {
  /// The schema that the answer names; nil where it names none.
  public internal(set) var schema: String?
  /// What the frontier was recomputed by; nil where it was not.
  public internal(set) var method: Method?
  /// The keys that were checked, in the order of the answer; `[]` stands for every place in a list.
  public internal(set) var checked: [Key] = []
  /// The keys that say nothing, because the search was stopped or the deal is huge.
  public internal(set) var notClaimed: [Remark] = []
  /// What could not be checked, and why.
  public internal(set) var notChecked: [Remark] = []
  /// What is wrong.
  public internal(set) var findings: [Finding] = []
  /// Whether the deal's headers are Dutch.
  public internal(set) var isDutch = false

  /// Whether everything was checked and holds.
  public var holds: Bool { findings.isEmpty && notChecked.isEmpty }

  /// How the frontier was recomputed.
  public enum Method: Hashable, Sendable {
    /// By trying that many packages one by one.
    case enumeration(packages: Int)
    /// By adding up one group of tied issues after the other.
    case folding
  }

  /// A key that was checked.
  public struct Key: Hashable, Sendable {
    /// Its place, as `points[].utility`.
    public let place: String
    /// Whether only its form was looked at: it holds words, no figures.
    public let isFormOnly: Bool
  }

  /// A key, with why nothing is found out about it.
  public struct Remark: Hashable, Sendable {
    /// Its place in the answer, or what else is missing.
    public let place: String
    /// The reason.
    public let sentence: CheckSentence
  }
}

/// Which keys of an answer were looked at.
///
/// Nothing of an answer may be passed over in silence, so what was not looked at is found by walking through all of it
/// afterwards.
struct KeyRecord: Sendable {
  private var seen: Set<String> = []
  private var formOnly: Set<String> = []
  /// What was looked at itself, but not what may stand in it.
  private var opened: Set<String> = []
  private(set) var notClaimed: [Verification.Remark] = []
  private(set) var notChecked: [Verification.Remark] = []
  private var excused: Set<String> = []

  /// A key was checked, with all that stands in it.
  mutating func check(_ place: String) { seen.insert(KeyRecord.general(place)) }

  /// A key was checked as far as it is null or empty; what stands in it is looked at by itself.
  mutating func open(_ place: String) { opened.insert(KeyRecord.general(place)) }

  /// Whether a key was checked anywhere.
  func knows(_ place: String) -> Bool {
    let place = KeyRecord.general(place)
    return seen.contains(place) || opened.contains(place) || formOnly.contains(place)
  }

  /// Only the form of a key was checked.
  mutating func checkForm(_ place: String) { formOnly.insert(KeyRecord.general(place)) }

  /// A key claims nothing, or only a part of what it could.
  mutating func passOver(_ place: String, _ sentence: CheckSentence, isPart: Bool = false) {
    let place = KeyRecord.general(place)
    if !isPart { excused.insert(place) }
    let remark = Verification.Remark(place: place, sentence: sentence)
    if !notClaimed.contains(remark) { notClaimed.append(remark) }
  }

  /// A key could not be checked, or a part of it could not.
  mutating func leave(_ place: String, _ sentence: CheckSentence, isPart: Bool = false) {
    let place = KeyRecord.general(place)
    if !isPart { excused.insert(place) }
    let remark = Verification.Remark(place: place, sentence: sentence)
    if !notChecked.contains(remark) { notChecked.append(remark) }
  }

  /// The keys of `answer` that were checked, in its order; what was neither checked nor excused is left, and said.
  ///
  /// - Parameter isWrong: Whether something was found, behind which the check may have ended early.
  mutating func finish(_ answer: AnswerValue, isWrong: Bool) -> [Verification.Key] {
    let reason: CheckSentence =
      isWrong
      ? "the checker did not get there, or does not know this key" : "the checker does not know this key"
    var keys: [Verification.Key] = []
    var known: Set<String> = []
    walk(answer, at: "", reason, &keys, &known)
    return keys
  }

  private mutating func walk(
    _ value: AnswerValue, at place: String, _ reason: CheckSentence, _ keys: inout [Verification.Key],
    _ known: inout Set<String>
  ) {
    if seen.contains(place) || formOnly.contains(place) {
      if known.insert(place).inserted {
        keys.append(Verification.Key(place: place, isFormOnly: !seen.contains(place)))
      }
      return
    }
    if excused.contains(place) { return }
    switch value {
    case .object(let members) where !members.isEmpty:
      for member in members {
        walk(member.value, at: place.isEmpty ? member.key : "\(place).\(member.key)", reason, &keys, &known)
      }
    case .list(let values) where !values.isEmpty:
      for value in values { walk(value, at: place + "[]", reason, &keys, &known) }
    default:
      guard known.insert(place).inserted else { return }
      if opened.contains(place) { return keys.append(Verification.Key(place: place, isFormOnly: false)) }
      leave(place.isEmpty ? "answer" : place, reason)
    }
  }

  /// A place without the numbers in its brackets.
  private static func general(_ place: String) -> String {
    guard place.utf8.contains(UInt8(ascii: "[")) else { return place }
    var result = ""
    var isInside = false
    for character in place.unicodeScalars {
      if character == "[" { isInside = true }
      if character == "]" { isInside = false }
      if !isInside || character == "[" { result.unicodeScalars.append(character) }
    }
    return result
  }
}
