/// Something that was assumed or left out when a domain of another tool became a deal, or a deal a domain.
public enum FormatNotice: Hashable, Sendable {
  case scaled(by: String)
  case rounded(digits: Int)
  case costsIgnored(file: String)
  case discountIgnored(String, file: String)
  case discretised(issue: String, count: Int)
  case weightsAboveOne(String, file: String)
  case scaledForFormat(by: String, format: String)
  case weightsDropped(format: String)
  case rulesRenamed(String)
  case remarksDropped([String])
  case rulesStay(count: Int, file: String)
}

extension FormatNotice {
  /// The stable name of the notice.
  var code: String {
    switch self {
    case .scaled: "points-multiplied"
    case .rounded: "points-rounded"
    case .costsIgnored: "domain-costs"
    case .discountIgnored: "domain-discount"
    case .discretised: "domain-real-issue"
    case .weightsAboveOne: "domain-weights"
    case .scaledForFormat: "utilities-divided"
    case .weightsDropped: "weights-multiplied-out"
    case .rulesRenamed: "rules-renamed"
    case .remarksDropped: "remarks-dropped"
    case .rulesStay: "rules-stay"
    }
  }
}
