import DealFiles

extension Refusal {
  /// The refusal as JSON.
  package var json: JSON {
    .object(
      AnswerJSON.opening("errors", nil) + [("errors", .array(diagnostics.map(\.json)))]
        + (omitted > 0 ? [("omitted", .integer(Int64(omitted)))] : []))
  }
}

extension Diagnostic {
  fileprivate var json: JSON {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// What is said of the reason, by key; nil where a key doesn't apply.
  var members: [(String, JSON?)] {
    let wording = ProblemWording(problem)
    return [
      ("code", .string(problem.code)),
      ("message", .string(wording.message)),
      ("file", .string(place.file)),
      ("sheet", place.sheet.map { .string($0) }),
      ("line", place.line.map { .integer(Int64($0)) }),
      ("column", place.column.map { .integer(Int64($0)) }),
      ("cell", place.cell.map { .string($0) }),
      ("header", place.header.map { .string($0) }),
      ("hint", wording.hint.map { .string($0) }),
    ]
  }
}
