/// What can be wrong with a deal in JSON, with a domain of another tool, or with turning one into the other.
public enum FormatProblem: Error, Hashable, Sendable {
  // JSON
  case jsonSyntax(String)
  case jsonTooDeep(limit: Int)
  case jsonKeyRepeated(String)
  case jsonKeyMissing(String, of: String)
  case jsonKeyUnknown(String, nearest: String?)
  case jsonWrongKind(wanted: String, found: String)
  case schemaMissing
  case schemaUnknown(String)
  case languageUnknown(String)
  case nameUnknown(kind: String, name: String, nearest: String?)
  case nameRepeated(kind: String, name: String)
  case nameUnusable(String)
  case moreDecimals(String, digits: Int)
  case countWrong(wanted: Int, found: Int, of: String)
  case bundleUnsound
  case conditionUnknown(String, nearest: String?)
  // XML
  case xmlSyntax(String)
  case xmlDocumentType
  case xmlTooDeep(limit: Int)
  case xmlTooLarge
  case xmlAttributeMissing(String, element: String)
  case xmlNotDeal
  /// An element that may stand once; `of` names what it belongs to, where it belongs to something.
  case xmlElementRepeated(String, of: String?)
  // Domains
  case domainUnknown
  case domainFiles(domains: Int, profiles: Int)
  case domainNotLinear(String)
  case domainKindUnknown(String)
  case issueWithoutUtility(String)
  case optionWithoutUtility(issue: String, option: String)
  case issueWithoutWeight(String)
  case tooManyOptions(limit: Int)
  case boundsWrong
  case numberUnreadable(String)
  case numberTooLong(String)
  case tooExact
  // Turning one into the other
  case wouldLose(format: String, what: String)
  /// A rule that no row of a deal can say.
  case ruleBeyondRows(String)
  /// A rule that no row of a sheet of rules can say.
  case ruleBeyondSheet(String)
  case labelWouldChange(String)
  case namesCollide(String)
}

extension FormatProblem {
  /// The stable name of the problem.
  var code: String {
    switch self {
    case .jsonSyntax: "json-syntax"
    case .jsonTooDeep: "json-too-deep"
    case .jsonKeyRepeated: "json-key-repeated"
    case .jsonKeyMissing: "json-key-missing"
    case .jsonKeyUnknown: "json-key-unknown"
    case .jsonWrongKind: "json-wrong-kind"
    case .schemaMissing: "json-schema-missing"
    case .schemaUnknown: "json-schema-unknown"
    case .languageUnknown: "json-language-unknown"
    case .nameUnknown: "name-unknown"
    case .nameRepeated: "name-repeated"
    case .nameUnusable: "name-unusable"
    case .moreDecimals: "amount-beyond-digits"
    case .countWrong: "json-count"
    case .bundleUnsound: "bundle-unsound"
    case .conditionUnknown: "rule-unknown"
    case .xmlSyntax: "xml-syntax"
    case .xmlDocumentType: "xml-document-type"
    case .xmlTooDeep: "xml-too-deep"
    case .xmlTooLarge: "xml-too-large"
    case .xmlAttributeMissing: "xml-attribute-missing"
    case .xmlNotDeal: "xml-not-a-deal"
    case .xmlElementRepeated: "xml-element-repeated"
    case .domainUnknown: "domain-unknown"
    case .domainFiles: "domain-files"
    case .domainNotLinear: "domain-not-linear"
    case .domainKindUnknown: "domain-kind-unknown"
    case .issueWithoutUtility: "domain-issue-missing"
    case .optionWithoutUtility: "domain-option-missing"
    case .issueWithoutWeight: "domain-weight-missing"
    case .tooManyOptions: "domain-too-long"
    case .boundsWrong: "domain-bounds"
    case .numberUnreadable: "number-unreadable"
    case .numberTooLong: "number-too-long"
    case .tooExact: "domain-too-exact"
    case .wouldLose: "convert-would-lose"
    case .ruleBeyondRows, .ruleBeyondSheet: "convert-rule"
    case .labelWouldChange: "convert-label"
    case .namesCollide: "convert-names-collide"
    }
  }
}
