import DealFiles
import MutualGains

extension MergeReport {
  /// The report as JSON, with the deal in it.
  package func json(from provenance: Provenance) -> JSON {
    let answer = AnswerJSON(file: merge.file, provenance: provenance)
    let deal = merge.file.deal
    let sheets = Side.allCases.map { side -> JSON in
      let sheet = merge.sheets[side].reading.sheet
      return .object(
        [("party", .string(deal.parties[side].name)), ("file", .string(sources[side].name))]
          + (sheet.map { [("sheet", .string($0))] } ?? []))
    }
    let notices = notices.map { notice -> JSON in
      let file = notice.side.map { [("file", JSON.string(sources[$0].name))] } ?? []
      return .object([("code", .string(notice.code)), ("message", .string(notice.message))] + file)
    }
    return .object(
      answer.opening(schema: "merge") + [
        ("proven", true), ("notices", .array(notices)), ("sheets", .array(sheets)),
        ("issues", .integer(Int64(deal.issues.count))), ("options", .integer(Int64(optionCount))),
        ("bundles", .array(deal.bundles.map { .string(deal.text(of: $0.options)) })),
        (
          "rules",
          .array(
            deal.rules.map {
              .object([("name", .string($0.name)), ("says", .string(deal.plainText(of: $0)))])
            })
        ),
        ("deal", merge.file.json),
      ])
  }
}
