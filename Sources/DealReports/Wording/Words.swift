import DealFiles

/// `text` in quotation marks, a long one cut.
func quoted(_ text: String) -> String {
  let plain = text.printable
  return "\"" + (plain.count > 60 ? plain.prefix(57) + "…" : plain) + "\""
}

/// `issue and option`, `a, b and c`.
func list(_ items: [String], _ conjunction: String) -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  let word = conjunction == "or" ? localized("or") : localized("and")
  return items.dropLast().joined(separator: ", ") + " \(word) " + last
}

/// `1 package`, `2 packages`.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  let noun = count == 1 ? noun : plural ?? noun + "s"
  return localized(Phrase(template: "{1} " + noun, arguments: [grouped(Int64(count))]))
}

/// A whole number in groups of three.
func grouped(_ number: Int64) -> String {
  var bytes: [UInt8] = []
  bytes.append(units: number, digits: 0, groupSign: Language.current.groupSign)
  return String(decoding: bytes, as: UTF8.self)
}
