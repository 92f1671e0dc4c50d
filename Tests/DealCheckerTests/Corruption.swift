@testable import DealChecker

/// An answer with one thing changed.
struct Corruption: CustomStringConvertible {
  /// Where and how, as `recommended.payment: 4250.01`.
  let description: String
  let answer: AnswerValue

  /// Every key left out or renamed, every list shortened or lengthened, every leaf changed in several ways.
  static func all(of value: AnswerValue, at place: String = "answer") -> [Corruption] {
    var all = value.replacements.map { Corruption(description: "\(place): \($0.json)", answer: $0) }
    switch value {
    case .object(let members):
      for (index, member) in members.enumerated() {
        let place = "\(place).\(member.key)"
        var fewer = members
        fewer.remove(at: index)
        all.append(Corruption(description: "\(place): left out", answer: .object(fewer)))
        var renamed = members
        renamed[index] = AnswerValue.Member(key: member.key + "x", value: member.value)
        all.append(Corruption(description: "\(place): renamed", answer: .object(renamed)))
        all += Corruption.all(of: member.value, at: place).map { inner in
          var changed = members
          changed[index].value = inner.answer
          return Corruption(description: inner.description, answer: .object(changed))
        }
      }
    case .list(let values):
      for (index, value) in values.enumerated() {
        let place = "\(place)[\(index)]"
        var fewer = values
        fewer.remove(at: index)
        all.append(Corruption(description: "\(place): left out", answer: .list(fewer)))
        let twice = values[...index] + values[index...]
        all.append(Corruption(description: "\(place): twice", answer: .list(Array(twice))))
        all += Corruption.all(of: value, at: place).map { inner in
          var changed = values
          changed[index] = inner.answer
          return Corruption(description: inner.description, answer: .list(changed))
        }
      }
    default: break
    }
    return all
  }
}

extension AnswerValue {
  /// What may wrongly stand in the place of this value.
  fileprivate var replacements: [AnswerValue] {
    switch self {
    case .null: [.bool(false), .number("0"), .list([])]
    case .bool(let bool): [.bool(!bool), .null]
    case .string(let text): [.string(text + "x"), .string(""), .null]
    case .list, .object: [.null]
    case .number(let text):
      [
        .number(text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text),
        .number(text.dropLast() + (text.hasSuffix("1") ? "2" : "1")),
        .number("1" + text), .number(text + (text.contains(".") ? "0" : ".0")), .number(text + "e0"),
        .string(text), .null,
      ]
    }
  }

  /// The value as JSON.
  var json: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let text): text
    case .string(let text):
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case .list(let list): "[" + list.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { AnswerValue.string($0.key).json + ":" + $0.value.json }.joined(separator: ",")
        + "}"
    }
  }
}
