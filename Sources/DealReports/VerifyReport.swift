import DealChecker
import DealFiles

/// The answer to `optimize verify`: what of an answer was checked, and what is wrong with it.
package struct VerifyReport: Sendable {
  let verification: Verification

  /// The report on what came of checking an answer.
  package init(_ verification: Verification) { self.verification = verification }

  /// Writes the report for people to read: what is wrong first.
  package func write(to output: Output) {
    output.write(headline.wrapped(to: 80) + "\n")
    if let method { output.write(method.wrapped(to: 80) + "\n") }
    let findings = verification.findings.map { "\($0.place): \($0.sentence.inWords)" }
    write(localized("Wrong"), findings, to: output)
    write(localized("Not checked"), verification.notChecked.map(line), to: output)
    write(localized("Not claimed by the answer"), verification.notClaimed.map(line), to: output)
    if verification.checked.isEmpty { return }
    output.write("\n" + localized("Checked") + "\n")
    var keys: [String] = []
    for key in verification.checked {
      // What stands deeper is listed in JSON.
      let place = key.place.split(separator: ".").prefix(2).joined(separator: ".").replacing("[]", with: "")
      let said = key.isFormOnly ? localized("\(place) (only its form)") : place
      if !keys.contains(said) { keys.append(said) }
    }
    for line in keys.joined(separator: ", ").lines(after: "  ") { output.write(line + "\n") }
  }

  private func write(_ title: String, _ lines: [String], to output: Output) {
    if lines.isEmpty { return }
    output.write("\n" + title + "\n")
    for line in lines.flatMap({ $0.printable.lines(after: "    ", first: "  - ") }) {
      output.write(line + "\n")
    }
  }

  private func line(_ remark: Verification.Remark) -> String {
    "\(remark.place): \(remark.sentence.inWords)"
  }

  private var headline: String {
    if !verification.findings.isEmpty { return localized("The answer does not hold.") }
    if !verification.notChecked.isEmpty {
      return verification.checked.isEmpty
        ? localized("The answer was not checked.")
        : localized("What was checked holds, but not everything could be checked.")
    }
    return localized("The answer holds: everything in it was checked.")
  }

  private var method: String? {
    switch verification.method {
    case nil: nil
    case .enumeration(let packages):
      localized(
        "How: \(counted(packages, "package")) tried one by one, by a reader and arithmetic of its own.")
    case .folding:
      localized("How: the frontier added up issue by issue, by a reader and arithmetic of its own.")
    }
  }

  /// Writes the report as JSON.
  package func writeJSON(to output: Output, from provenance: Provenance? = nil) {
    output.write(json: json(from: provenance))
  }

  private func json(from provenance: Provenance?) -> JSON {
    let method: JSON =
      switch verification.method {
      case nil: nil
      case .enumeration(let packages):
        .object([("by", "enumeration"), ("packages", .integer(Int64(packages)))])
      case .folding: .object([("by", "folding")])
      }
    return .object(
      AnswerJSON.opening("verify", provenance) + [
        ("of", verification.schema.map { .string($0) } ?? nil), ("holds", .bool(verification.holds)),
        ("method", method),
        (
          "findings",
          .array(
            verification.findings.map {
              .object([
                ("key", .string($0.place)), ("message", .string($0.sentence.inWords)),
                ("says", $0.says.map { .string($0) } ?? nil),
                ("recomputed", $0.recomputed.map { .string($0) } ?? nil),
              ])
            })
        ),
        ("notChecked", remarks(verification.notChecked)), ("notClaimed", remarks(verification.notClaimed)),
        (
          "checked",
          .array(
            verification.checked.map {
              .object([("key", .string($0.place)), ("how", $0.isFormOnly ? "form" : "recomputed")])
            })
        ),
      ])
  }

  private func remarks(_ remarks: [Verification.Remark]) -> JSON {
    .array(
      remarks.map {
        .object([("key", .string($0.place)), ("reason", .string($0.sentence.inWords))])
      })
  }
}

extension CheckSentence {
  /// The sentence in the language that is spoken now.
  fileprivate var inWords: String { localized(Phrase(template: template, arguments: arguments)) }
}
