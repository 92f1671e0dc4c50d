import DealFiles
import MutualGains

/// What the script of a page works with: amounts as whole smallest units in decimal digits, so that nothing is lost.
struct PageData {
  let deal: Deal
  /// The package that is chosen to begin with.
  let start: DealPackage
  /// What is known of other packages; nil where one side plays alone.
  let answer: Answer?

  /// The settlement, and the frontier to find better packages on.
  struct Answer {
    let report: SettlementReport
    let frontier: PageFrontier
  }

  /// More issues or options than this can't be played with on a page.
  static let mostIssues = 150
  static let mostOptions = 3_000

  /// Whether the deal is small enough to be played with.
  static func isPlayable(_ deal: Deal) -> Bool {
    guard deal.issues.count <= mostIssues else { return false }
    return deal.issues.reduce(0) { $0 + ($1.options.longRange == nil ? $1.options.count : 1) } <= mostOptions
  }

  /// The data; nil where the deal is too large to be played with.
  var json: JSON? {
    PageData.isPlayable(deal) ? JSON.object(notation + terms + deals + others) : Optional.none
  }

  private var notation: [(String, JSON)] {
    let parties = [deal.parties.first, deal.parties.second].map { party -> JSON in
      .object([("name", .string(party.name.printable)), ("the", .string(party.displayName))])
    }
    let language = Language.current
    return [
      ("parties", .array(parties)), ("digits", .integer(Int64(deal.digits))),
      ("group", .string(String(UnicodeScalar(language.groupSign)))),
      ("point", .string(String(UnicodeScalar(language.decimalSign)))),
      ("scale", units(ExchangeBars(deal, of: answer == nil ? [.first] : Side.allCases).scale)),
      ("words", .object(PageWords.script.map { ($0, .string($1)) })),
    ]
  }

  private var terms: [(String, JSON)] {
    let limit = answer?.report.request.maximumPayment
    let most: JSON = deal.unit == .points ? "0" : limit.map(units) ?? .null
    return [
      ("pays", .bool(answer != nil && deal.hasPayments(upTo: limit))), ("most", most),
      ("noDeal", pair(deal.noDealValue)), ("price", answer.map { price(of: $0.report) } ?? .null),
    ]
  }

  private var deals: [(String, JSON)] {
    [
      ("issues", .array(deal.issues.map(issue))), ("bundles", .array(deal.bundles.map(bundle))),
      ("quantities", .array(deal.quantities.map(quantity))), ("rules", .array(deal.rules.map(rule))),
    ]
  }

  /// What other packages there are.
  private var others: [(String, JSON)] {
    guard let answer else {
      return [
        ("view", true), ("best", .null), ("frontier", .array([])), ("whole", false), ("start", code(start)),
      ]
    }
    let (frontier, report) = (answer.frontier, answer.report)
    let points = zip(frontier.points, frontier.packages).map { point($0, $1) }
    return [
      ("best", report.knownLargestSurplus.map(units) ?? .null), ("frontier", .array(points)),
      ("whole", .bool(frontier.slack == .zero)), ("start", code(start)),
    ]
  }

  private func units(_ amount: Amount) -> JSON { .string(String(amount.units)) }
  private func pair(_ amounts: Pair<Amount>) -> JSON {
    .array([units(amounts.first), units(amounts.second)])
  }

  /// A package as the numbers of its options, in base 36.
  private func code(_ package: DealPackage) -> JSON { .string(PageData.code(package)) }

  static func code(_ package: DealPackage) -> String {
    package.choices.map { String($0, radix: 36) }.joined(separator: ".")
  }

  private func point(_ point: UtilityPoint, _ package: DealPackage?) -> JSON {
    let gain = deal.gain(at: point)
    return .array([units(gain.first), units(gain.second), package.map(code) ?? .null])
  }

  private func issue(_ issue: Issue) -> JSON {
    var members: [(String, JSON)] = [("n", .string(issue.name.printable))]
    if let range = issue.options.longRange, let nets = issue.netSpacings {
      members.append(
        (
          "range",
          .object([
            ("count", .integer(Int64(range.count))),
            ("first", .string(String(range.labels.first.units))),
            ("step", .string(String(range.labels.step))),
            ("digits", .integer(Int64(range.labels.first.digits))),
            ("point", .string(String(range.labels.decimalSign))), ("unit", .string(range.labels.unit)),
          ])
        ))
      // Value and cost of the first party, then of the second.
      members.append(
        ("v", .array([nets.first.value, nets.first.cost, nets.second.value, nets.second.cost].map(spacing))))
      return .object(members)
    }
    members.append(
      (
        "o",
        .array(
          issue.options.indices.map { index in
            let (value, cost) = (issue.value(ofOption: index), issue.cost(ofOption: index))
            return .object([
              ("l", .string(issue.options[index].label.printable)),
              ("v", .array([value.first, cost.first, value.second, cost.second].map(units))),
            ])
          })
      ))
    return .object(members)
  }

  private func spacing(_ spacing: EvenSpacing) -> JSON {
    .array([spacing.first, spacing.last, spacing.unit].map { .string(String($0)) })
  }

  private func bundle(_ bundle: Bundle) -> JSON {
    .object([
      ("o", list(bundle.options)),
      (
        "v",
        .array([bundle.value.first, bundle.cost.first, bundle.value.second, bundle.cost.second].map(units))
      ),
    ])
  }

  private func quantity(_ quantity: Quantity) -> JSON {
    .array(
      zip(quantity.amounts, deal.issues).map { amounts, issue in
        if issue.options.longRange != nil, case .even(let even) = amounts {
          return .object([("even", spacing(even))])
        }
        return .array(amounts.map { .string(String($0)) })
      })
  }

  private func list(_ options: [OptionIndex]) -> JSON {
    .array(options.map { .array([.integer(Int64($0.issue)), .integer(Int64($0.option))]) })
  }

  private func rule(_ rule: Rule) -> JSON {
    var members: [(String, JSON)] = [("n", .string(rule.name.printable))]
    func count(_ kind: String, _ least: Int, _ most: Int, _ options: [OptionIndex]) {
      members += [("k", .string(kind)), ("least", .integer(Int64(least))), ("most", .integer(Int64(most)))]
      members.append(("o", list(options)))
    }
    func limit(_ kind: String, _ sum: PackageSum, _ bound: Int64) {
      members += [("k", .string(kind)), ("bound", .string(String(bound)))]
      switch sum {
      case .value(let side): members += [("s", "value"), ("of", .integer(side == .first ? 0 : 1))]
      case .cost(let side): members += [("s", "cost"), ("of", .integer(side == .first ? 0 : 1))]
      case .gain(let side): members += [("s", "gain"), ("of", .integer(side == .first ? 0 : 1))]
      case .quantity(let index): members += [("s", "quantity"), ("of", .integer(Int64(index)))]
      }
    }
    switch rule.condition {
    case .requires(let when, let then): members += [("k", "requires"), ("w", list(when)), ("t", list(then))]
    case .excludes(let when, let then): members += [("k", "excludes"), ("w", list(when)), ("t", list(then))]
    case .atMost(let most, let options): count("count", 0, most, options)
    case .atLeast(let least, let options): count("count", least, deal.issues.count, options)
    case .exactly(let exact, let options): count("count", exact, exact, options)
    case .fixed(let options): members += [("k", "fixed"), ("o", list(options))]
    case .forbidden(let options): count("count", 0, 0, options)
    case .maximum(let sum, let bound): limit("maximum", sum, bound)
    case .minimum(let sum, let bound): limit("minimum", sum, bound)
    }
    return .object(members)
  }

  /// The price in which payments are settled.
  private func price(of report: SettlementReport) -> JSON {
    guard
      let price = report.file.settlingPrice(
        asked: report.request.price, maximumPayment: report.request.maximumPayment)
    else { return .null }
    let first = price.price(ofOption: 0)
    let options = deal.issues[price.issue].options
    let labels: JSON =
      options.longRange == nil
      ? .array(options.indices.map { .string(String(price.price(ofOption: $0).units)) }) : .null
    return .object([
      ("issue", .integer(Int64(price.issue))), ("digits", .integer(Int64(first.digits))), ("at", labels),
      ("above", .string(String(price.perUnit.numerator))),
      ("below", .string(String(price.perUnit.denominator))),
      ("low", .string(String(price.range.lowerBound))), ("high", .string(String(price.range.upperBound))),
      ("before", .string(price.form.before)), ("behind", .string(price.form.behind)),
      ("point", .string(String(price.form.decimalSign ?? Language.current.decimals.sign))),
      ("grouped", .bool(price.form.hasGroups)),
    ])
  }
}

extension IssueOptions {
  /// The range of a numeric issue that has too many options to be shown one by one.
  var longRange: OptionRange? { count > IssueOptions.mostShown ? range : nil }

  private static let mostShown = 40
}
