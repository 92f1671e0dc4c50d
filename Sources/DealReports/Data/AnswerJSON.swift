import DealFiles
import MutualGains

/// What every answer in JSON starts with, and how its parts are written. `docs/json.md` describes it.
struct AnswerJSON {
  let file: DealFile
  /// What the answer comes from, where that is known.
  var provenance: Provenance?

  var deal: Deal { file.deal }

  /// The members that all answers share.
  func head(schema: String, isProven: Bool = true) -> [(String, JSON)] {
    opening(schema: schema) + [("proven", .bool(isProven)), ("notices", notices())]
  }

  /// Stretches of the frontier in which points may be missing, by the first party's utility.
  func gaps(_ gaps: [FrontierGap]) -> JSON {
    .array(
      gaps.map { gap in
        func end(_ units: Int64) -> JSON {
          units == .min || units == .max ? nil : amount(Amount(units: units))
        }
        let surplus = gap.largestSum.map { Amount(units: $0) - deal.noDealValue.sum }
        return .object([
          ("from", end(gap.range.lowerBound)), ("to", end(gap.range.upperBound)),
          ("largestSurplus", surplus.map(amount) ?? nil),
        ])
      })
  }

  /// The members of an answer in which not everything is proven: how far from it it is.
  func gaps(of frontier: ParetoFrontier, isProven: Bool) -> [(String, JSON)] {
    isProven ? [] : [("gaps", gaps(frontier.openGaps))]
  }

  /// Those of them that are known before anything is searched.
  func opening(schema: String) -> [(String, JSON)] {
    AnswerJSON.opening(schema, provenance) + [
      ("unit", .string(deal.unit.name)),
      ("digits", .integer(Int64(deal.digits))),
      ("parties", .array([.string(deal.parties.first.name), .string(deal.parties.second.name)])),
    ]
  }

  /// What was assumed or ignored when the file was read, and `remarks` on the answer.
  func notices(_ remarks: [(code: String, message: String)] = []) -> JSON {
    let all = file.notices.map { ($0.code, $0.message) } + remarks.map { ($0.code, $0.message) }
    return .array(
      all.map { code, message in .object([("code", .string(code)), ("message", .string(message))]) })
  }

  /// What an answer is, and what it comes from.
  static func opening(_ schema: String, _ provenance: Provenance?) -> [(String, JSON)] {
    let members: [(String, JSON)] = [
      ("schema", .object([("name", .string(schema)), ("version", .integer(1))]))
    ]
    guard let provenance else { return members }
    let files = provenance.files.map { file -> JSON in
      .object([("name", .string(file.name)), ("sha256", .string(file.fingerprint.hexadecimal))])
    }
    return members + [("program", .string(provenance.program)), ("files", .array(files))]
  }

  func amount(_ amount: Amount) -> JSON { .decimal(ExactDecimal(units: amount.units, digits: deal.digits)) }

  func pair(_ amounts: Pair<Amount>) -> JSON { .array([amount(amounts.first), amount(amounts.second)]) }

  func pair(_ point: UtilityPoint) -> JSON { pair(point.utility) }

  /// The members `packages` and, where it applies, `saturated`.
  func packages(_ count: PackageCount?) -> [(String, JSON)] {
    guard let count else { return [("packages", nil)] }
    return [("packages", .integer(count.value))] + (count.isSaturated ? [("saturated", true)] : [])
  }

  func package(_ package: DealPackage) -> JSON {
    .object(
      zip(deal.issues, package.choices).map { issue, option in
        (issue.name, .string(issue.options[option].label))
      })
  }
}

extension ValueUnit {
  /// The unit as it is named in answers.
  var name: String {
    switch self {
    case .points: "points"
    case .money(let currency): currency ?? "money"
    }
  }
}
