/// An independent check of an answer: reads the deal again, computes everything again, and compares.
///
/// It shares no code with the rest of the package, and goes about things differently, so that a mistake
/// in one is unlikely to be in the other.
///
/// Issues that rules and bundles tie together are tried package by package, so there may not be too many of
/// them.
public enum DealChecker {
  /// What is wrong with the answer to `optimize deal.csv --json` or `optimize frontier deal.csv --json`;
  /// nothing where everything is right.
  ///
  /// At most `FindingList.most` findings are returned; the last one then tells how many more there are.
  ///
  /// - Parameters:
  ///   - deal: The bytes of the deal file.
  ///   - rules: The bytes of the rules file, where there is one. Limits that have two readings are read as the
  ///     deal's amounts are.
  ///   - answer: The bytes of the answer; its schema tells which command gave it.
  ///   - options: What was asked besides.
  /// - Throws: `CheckRefusal` where the deal, a rule or an option cannot be read or is too large to check.
  /// - Complexity: O(sum of options · points), where points is the largest number of efficient points of
  ///   some of the issues, and all packages of the issues that are tied together count as options.
  public static func findings(
    deal bytes: [UInt8], rules: [UInt8]? = nil, answer: [UInt8], options: CheckOptions = CheckOptions()
  ) throws(CheckRefusal) -> [Finding] {
    let deal = try CheckedDeal(bytes: bytes, rules: rules, decimalMark: options.decimalMark)
    var check = AnswerCheck(deal: deal)
    let parsed: AnswerValue
    do {
      parsed = try AnswerValue(bytes: answer)
    } catch {
      check.findings.add(at: "answer", error.sentence)
      return check.findings.all
    }
    switch parsed["schema"]?["name"] {
    case .string("settlement"):
      let largest = try deal.largestPayment(options.maximumPayment)
      let frontier = try CheckedFrontier(of: deal)
      check.checkCommon(parsed)
      check.checkSettlement(parsed, frontier: frontier, largestPayment: largest)
    case .string("frontier"):
      let stretch = try deal.stretch(options)
      let frontier = try CheckedFrontier(of: deal)
      check.checkCommon(parsed)
      check.checkFrontier(parsed, points: frontier.points.filter(stretch.contains))
    case .string(let name):
      check.findings.add(
        at: "schema.name", "the answer says \(name); only settlement and frontier can be checked")
    default:
      check.findings.add(at: "schema.name", "the answer names no schema")
    }
    return check.findings.all
  }
}

/// What was asked besides the deal: the options of the command whose answer is checked.
public struct CheckOptions: Hashable, Sendable {
  /// `--max-payment`: the most that one party may pay the other; nil for no limit.
  public var maximumPayment: String?
  /// `--decimal`: the decimal mark of the deal file, and of rules whose limits prove none; nil to infer it from
  /// the cells.
  public var decimalMark: DecimalMark?
  /// `--from`: the least first utility of a frontier's points.
  public var from: String?
  /// `--to`: the largest first utility of a frontier's points.
  public var to: String?
  /// `--acceptable`: only the points of a frontier where neither gain is negative.
  public var acceptable: Bool

  /// The options of a command; amounts have a decimal point and no thousands marks.
  public init(
    maximumPayment: String? = nil, decimalMark: DecimalMark? = nil, from: String? = nil,
    to: String? = nil, acceptable: Bool = false
  ) {
    self.maximumPayment = maximumPayment
    self.decimalMark = decimalMark
    self.from = from
    self.to = to
    self.acceptable = acceptable
  }
}

/// What separates the decimals in a file's amounts.
public enum DecimalMark: Hashable, Sendable {
  case point, comma
}

/// Why there is nothing to compare: one sentence.
public struct CheckRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, as a sentence.
  public let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  /// The reason, as a sentence.
  public var description: String { sentence }
}
