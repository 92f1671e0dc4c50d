/// An independent check of an answer: reads the deal again, computes everything again, and compares.
///
/// It shares no code with the rest of the package, and goes about things differently, so that a mistake
/// in one is unlikely to be in the other.
///
/// Issues that rules and bundles tie together are tried package by package, so there may not be too many of
/// them.
public enum DealChecker {
  /// What is wrong with an answer; nothing where everything is right. See `verify`.
  ///
  /// - Throws: `CheckRefusal` where the deal, a rule or an option cannot be read or is too large to check.
  public static func findings(
    deal bytes: [UInt8], rules: [UInt8]? = nil, answer: [UInt8], options: CheckOptions = CheckOptions()
  ) throws(CheckRefusal) -> [Finding] {
    let deal = try CheckedDeal.read(bytes, rules: rules, decimalMark: options.decimalMark)
    return try verify(deal, DealSources(deal: bytes, rules: rules), answer, options, isStrict: true).findings
  }

  /// Checks the answer to `optimize deal.csv`, `optimize frontier`, `optimize score`, `optimize statement` or
  /// `optimize actuals`.
  ///
  /// Nothing is passed over: every key of the answer was checked, claims nothing, or could not be checked. At most
  /// `FindingList.most` findings are listed; the last one then tells how many more there are.
  ///
  /// - Parameters:
  ///   - deal: The bytes of the deal file.
  ///   - rules: The bytes of the rules file, where there is one. Limits that have two readings are read as the
  ///     deal's amounts are.
  ///   - proposals: The bytes of the file of proposals, where there is one.
  ///   - actuals: The bytes of the files of actuals, in the order of time; none where there are none.
  ///   - answer: The bytes of the answer, in JSON or, of a frontier, as CSV.
  ///   - options: What was asked besides, as far as the answer does not say it.
  /// - Complexity: O(sum of options · points), where points is the largest number of efficient points of
  ///   some of the issues, and all packages of the issues that are tied together count as options.
  public static func verify(
    deal bytes: [UInt8], rules: [UInt8]? = nil, proposals: [UInt8]? = nil, actuals: [[UInt8]] = [],
    answer: [UInt8], options: CheckOptions = CheckOptions()
  ) -> Verification {
    let sources = DealSources(deal: bytes, rules: rules, proposals: proposals, actuals: actuals)
    do throws(CheckRefusal) {
      let deal = try CheckedDeal.read(bytes, rules: rules, decimalMark: options.decimalMark)
      return try verify(deal, sources, answer, options, isStrict: false)
    } catch {
      var verification = Verification()
      verification.notChecked = [Verification.Remark(place: "answer", sentence: error.sentence)]
      return verification
    }
  }

  /// The answers that can be checked, by the schema that they name.
  private static let schemas = ["settlement", "frontier", "score", "statement", "actuals"]

  private static func verify(
    _ deal: CheckedDeal, _ sources: DealSources, _ bytes: [UInt8], _ options: CheckOptions, isStrict: Bool
  ) throws(CheckRefusal) -> Verification {
    var verification = Verification()
    verification.isDutch = deal.isDutch
    var scope = try CheckScope(deal, sources, options)
    let answer: AnswerValue
    let isTable = !AnswerValue.isLikely(bytes)
    do throws(CheckRefusal) {
      answer = isTable ? try FrontierTable.answer(bytes, of: deal) : try AnswerValue(bytes: bytes)
    } catch {
      var findings = FindingList()
      findings.add(at: "answer", error.sentence)
      verification.findings = findings.all
      return verification
    }
    scope.isProven = answer["proven"] != .bool(false)
    var schema = isTable ? "frontier" : ""
    if case .string(let name)? = answer["schema"]?["name"] { schema = name }
    verification.schema = schema.isEmpty ? nil : schema
    var check = AnswerCheck(deal: deal, scope: scope)
    guard DealChecker.schemas.contains(schema) else {
      return check.foreign(schema, verification, isStrict: isStrict)
    }
    do throws(CheckRefusal) {
      let found = try CheckedFrontier.found(for: deal)
      (scope.frontier, verification.method) = (found.frontier, found.method)
    } catch {
      if isStrict { throw error }
      scope.reason = error.sentence
    }
    check = AnswerCheck(deal: deal, scope: scope)
    if !isTable {
      check.checkCommon(answer, namesSources: ["statement", "actuals"].contains(schema))
    } else if !scope.isProven {
      check.checkProven(answer)
    }
    switch schema {
    case "settlement": check.checkSettlement(answer)
    case "score": check.checkScore(answer)
    case "statement": check.checkStatement(answer)
    case "actuals": check.checkActuals(answer)
    default: check.checkFrontier(answer, in: try deal.stretch(options), isTable: isTable)
    }
    verification.checked = check.keys.finish(answer, isWrong: check.findings.count > 0)
    verification.notClaimed = check.keys.notClaimed
    verification.notChecked = check.keys.notChecked
    verification.findings = check.findings.all
    return verification
  }
}

extension AnswerCheck {
  /// An answer that the checker knows nothing of.
  fileprivate mutating func foreign(
    _ schema: String, _ verification: Verification, isStrict: Bool
  ) -> Verification {
    var verification = verification
    if schema.isEmpty {
      findings.add(at: "schema.name", "the answer names no schema")
    } else if isStrict {
      findings.add(
        at: "schema.name",
        "the answer says \(schema); only settlement, frontier, score, statement and actuals can be checked")
    } else {
      keys.leave(
        "answer",
        "the answer says \(schema); only settlement, frontier, score, statement and actuals can be checked")
    }
    verification.findings = findings.all
    verification.notChecked = keys.notChecked
    return verification
  }
}

/// What was asked besides the deal: the options of the command whose answer is checked.
public struct CheckOptions: Hashable, Sendable {
  /// `--max-payment`: the most that one party may pay the other; nil for no limit.
  public var maximumPayment: String?
  /// `--decimal`: the decimal mark of the deal file, and of rules whose limits prove none; nil to infer it from
  /// the cells.
  public var decimalMark: DecimalMark?
  /// `--in`: the issue in whose price a payment is settled.
  public var price: String?
  /// `--for`: the party for which proposals are ranked; nil for what the answer says.
  public var party: String?
  /// `--from`: the least first utility of a frontier's points.
  public var from: String?
  /// `--to`: the largest first utility of a frontier's points.
  public var to: String?
  /// `--acceptable`: only the points of a frontier where neither gain is negative.
  public var acceptable: Bool

  /// The options of a command; amounts are written as in the deal, or with a decimal point.
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
  public let sentence: CheckSentence

  init(_ sentence: CheckSentence) { self.sentence = sentence }

  /// The reason, in English.
  public var description: String { sentence.description }
}
