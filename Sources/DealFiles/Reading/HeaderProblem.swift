/// What can be wrong with headers, parties and units.
public enum HeaderProblem: Hashable, Sendable {
  case missing(wanted: [String], found: [String])
  /// The second of two columns with that header; `meant` is the one that is missing, where that is plain.
  case repeated(String, meant: String?)
  /// Two headers that name one party, but for what stands beside it.
  case repeatedOtherwise(Header, first: Header)
  /// An unknown column whose cells are rules, and the headers that may be meant; the name may be empty.
  case misspelt(String, meant: [String])
  /// The headers stand in a row further down.
  case below(row: Int)
  /// The row below the header has words for values and costs: the headers take two rows.
  case inTwoRows(row: Int, words: [String])
  /// An unknown column with amounts that may be somebody's costs or values, and the headers that may be meant.
  case amountsLost(header: String, meant: [String])
  /// A header that says that its amounts are those of a period.
  case period(String)
  /// Points of which a header says what one is worth.
  case pointsWorth(String)
  case partyMissing(found: Int)
  /// A party without a single amount.
  case partyEmpty(String)
  case partyTooMany(String)
  case costWithoutValue(party: String, header: Header?)
  /// A value and a cost column that name nearly the same party.
  case partiesDiffer(value: Header, cost: Header)
  /// Two parties that are nearly called the same.
  case partiesAlike(Header, Header)
  /// A word for totals where a party should stand.
  case partyIsTotal(String)
  /// Another unit than in `firstCell`; of a file beside the deal, than the deal's, where that is empty.
  case unitsDiffer(String, String, firstCell: String)
  /// A unit or a measure behind one header that another one doesn't have.
  case unitOfOneHeader(String, other: Header)
  /// A unit that is neither money nor points.
  case unitUnknown(String)
  /// A currency on a column of numbers that are no money.
  case unitOfQuantity(String, name: String)

  /// The stable name of the problem.
  public var code: String {
    switch self {
    case .missing: "header-missing"
    case .repeated, .repeatedOtherwise: "header-repeated"
    case .misspelt, .amountsLost: "header-misspelt"
    case .below: "header-below"
    case .inTwoRows: "header-in-two-rows"
    case .period: "header-period"
    case .pointsWorth: "points-worth"
    case .partyMissing: "party-missing"
    case .partyEmpty: "party-empty"
    case .partyTooMany: "party-too-many"
    case .costWithoutValue, .partiesDiffer: "cost-without-value"
    case .partiesAlike: "parties-alike"
    case .partyIsTotal: "party-total"
    case .unitsDiffer, .unitOfOneHeader, .unitOfQuantity: "units-differ"
    case .unitUnknown: "unit-unknown"
    }
  }
}
