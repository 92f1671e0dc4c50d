extension AnswerCheck {
  /// A part of an answer, beside the same part recomputed: every key of it, and none more.
  mutating func compare(_ found: AnswerValue?, with expected: AnswerValue, at place: String) {
    switch (found, expected) {
    case (.object(let members)?, .object(let own)):
      keys.open(place)
      for member in own { compare(found?[member.key], with: member.value, at: "\(place).\(member.key)") }
      for member in members where expected[member.key] == nil {
        strangers.append((place: "\(place).\(member.key)", text: member.value.quoted))
      }
    case (.list(let values)?, .list(let own)):
      keys.open(place)
      if values.count != own.count {
        findings.add(at: place, "there are \(values.count) entries instead of \(own.count)")
      }
      for (index, pair) in zip(values, own).enumerated() {
        compare(pair.0, with: pair.1, at: "\(place)[\(index)]")
      }
    case (.string(let text)?, .string(let own)) where text.folded == own.folded: keys.check(place)
    default: check(found, at: place, is: expected)
    }
  }

  /// Keys where none should be: wrong where the checker knows them from elsewhere, and else unknown to it.
  mutating func checkStrangers() {
    for stranger in strangers where keys.knows(stranger.place) {
      findings.add(at: stranger.place, "the answer says \(stranger.text), and nothing belongs there")
    }
  }
}

extension AnswerValue {
  /// An object with those members.
  static func members(_ members: [(String, AnswerValue)]) -> AnswerValue {
    .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension CheckedDeal {
  /// An amount as an answer has it.
  func value(_ amount: Int64) -> AnswerValue { .number(text(amount)) }

  /// The same for both parties.
  func value(_ amounts: Amounts) -> AnswerValue { .list([value(amounts.a), value(amounts.b)]) }

  /// The party with an odd unit, by its name.
  func value(party: Int?) -> AnswerValue { party.map { .string(parties[$0]) } ?? .null }
}
