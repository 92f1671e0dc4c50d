import DealFiles
import MutualGains

/// The answer to `optimize compare`: several deals side by side, or one deal with each option of an issue held.
package struct ComparisonReport: Sendable {
  /// What is wanted.
  package struct Request: Sendable {
    /// The party for which the alternatives are ranked, by its name; nil for both together.
    package var party: String?
    /// The most that may be paid, as it is in each deal; nil for no limit.
    package var maximumPayment: (@Sendable (DealFile) throws -> Amount?)?

    /// The deals by what they make together.
    package init() {}
  }

  /// What is compared.
  enum Subject: Sendable {
    case deals
    /// The options of an issue, and the one from which differences are counted, where it is asked for.
    case options(issue: String, from: String?)
  }

  package let file: DealFile
  let request: Request
  let subject: Subject
  let alternatives: [Alternative]
  /// The decimals of all amounts.
  let digits: Int
  /// The name of the party that leads in every alternative; nil where the parties have other names.
  let lead: String?
  /// The indices of the agreements, the best first, with their ranks; equal ones share a rank.
  let ranked: [(index: Int, rank: Int)]
  let competition: Competition?

  /// The most deals that are compared.
  package static let most = 50

  /// The comparison of `deals`; at least one of them could be read.
  ///
  /// - Parameter frontier: Finds the frontier of a deal, within the budget of the call.
  /// - Throws: what the limit on payments throws.
  ///
  /// Complexity: a frontier for each deal.
  package init?(
    of deals: [ComparedDeal], request: Request, frontier: (Deal) -> ParetoFrontier
  ) throws {
    let deals = ComparedDeal.distinct(deals)
    let files = deals.compactMap { if case .deal(let file, _) = $0.reading { file } else { nil } }
    guard let first = files.first else { return nil }
    self.request = request
    subject = .deals
    lead = request.party ?? ComparisonReport.sharedParty(of: files)
    let unit = files.map(\.deal.unit).first { $0 != .money(currency: nil) } ?? first.deal.unit
    let comparable = files.filter { ComparisonReport.counts($0.deal.unit, as: unit) }
    let digits = comparable.map(\.deal.digits).max() ?? 0
    self.digits = digits
    var alternatives: [Alternative] = []
    for deal in deals {
      let standing: Alternative.Standing
      switch deal.reading {
      case .refused(let refusal): standing = .refused(refusal)
      case .deal(let file, let proposals):
        standing = try ComparisonReport.standing(
          of: file, proposals, beside: unit, digits: digits, lead: lead, request: request, frontier: frontier)
      }
      alternatives.append(Alternative(name: deal.name, path: deal.path, standing: standing))
    }
    self.alternatives = alternatives
    file = ComparisonReport.file(first, noticing: deals)
    ranked = ComparisonReport.ranking(alternatives, forLead: request.party != nil)
    competition =
      request.party == nil || request.maximumPayment != nil
      ? nil : Competition(among: alternatives)
  }

  /// The comparison of the options of an issue: the deal settled with each of them held.
  ///
  /// Complexity: a frontier for each option.
  package init(
    byOptionsOf issue: Int, from reference: Int?, of file: DealFile, lead side: Side?, request: Request,
    frontier: (Deal) -> ParetoFrontier
  ) throws {
    let deal = file.deal
    let options = deal.issues[issue].options
    self.file = file
    self.request = request
    subject = .options(issue: deal.issues[issue].name, from: reference.map { options[$0].label })
    digits = deal.digits
    lead = deal.parties[side ?? .first].name
    let maximumPayment = try request.maximumPayment?(file)
    // With its option held a price can't move.
    let price = file.settlingPrice(asked: nil, maximumPayment: maximumPayment).flatMap {
      $0.issue == issue ? nil : $0
    }
    alternatives = options.indices.map { option in
      let held = frontier(deal.fixing([OptionIndex(issue: issue, option: option)]))
      let settled =
        held.isEmpty
        ? nil
        : SettledAlternative(
          file, on: held, maximumPayment: maximumPayment, price: price, lead: side ?? .first, scores: nil,
          digits: deal.digits)
      return Alternative(
        name: options[option].label,
        standing: settled.map { .settled($0) } ?? ComparisonReport.noPackage(held, among: deal.rules))
    }
    ranked = ComparisonReport.ranking(alternatives, forLead: request.party != nil)
    competition = nil
  }

  private static func standing(
    of file: DealFile, _ proposals: ProposalFile?, beside unit: ValueUnit, digits: Int, lead: String?,
    request: Request, frontier: (Deal) -> ParetoFrontier
  ) throws -> Alternative.Standing {
    let deal = file.deal
    let side = lead.map { deal.side(named: $0) } ?? .first
    guard let side else {
      return .misfit(.noParty(lead ?? "", among: Side.allCases.map { deal.parties[$0].name }))
    }
    if !counts(deal.unit, as: unit) {
      return .misfit(.unit(deal.unit, other: unit))
    }
    let maximumPayment = try request.maximumPayment?(file)
    let found = frontier(deal)
    if found.isEmpty { return noPackage(found, among: deal.rules) }
    let scores = proposals.map { proposals in
      var scoring = ScoreReport.Request()
      scoring.maximumPayment = maximumPayment
      scoring.side = request.party == nil ? nil : side
      return ScoreReport(on: file, frontier: found, proposals: proposals, request: scoring)
    }
    let price = file.settlingPrice(asked: nil, maximumPayment: maximumPayment)
    return SettledAlternative(
      file, on: found, maximumPayment: maximumPayment, price: price, lead: side, scores: scores,
      digits: digits
    ).map { .settled($0) } ?? .misfit(.tooLarge)
  }

  /// Whether amounts in a unit can stand beside those in another: money of no named currency is taken for theirs.
  private static func counts(_ unit: ValueUnit, as other: ValueUnit) -> Bool {
    unit == other || (unit == .money(currency: nil) && other != .points)
  }

  /// Why there is no package; the rule that holds an option is none of the deal's.
  private static func noPackage(_ frontier: ParetoFrontier, among rules: [Rule]) -> Alternative.Standing {
    guard frontier.openGaps.isEmpty else { return .noPackage(clash: nil, isProven: false) }
    let clash = RuleClash(of: frontier.deal, budget: frontier.budget)
    return .noPackage(clash: clash.rules.filter(rules.contains), isProven: clash.isProven)
  }

  /// The party that all deals have, by the name in the first one: of two, that deal's first party; nil without one.
  private static func sharedParty(of files: [DealFile]) -> String? {
    guard let first = files.first else { return nil }
    return Side.allCases.map { first.deal.parties[$0].name }
      .first { name in files.allSatisfy { $0.deal.side(named: name) != nil } }
  }

  /// The first file, with the notices of all, each with the name of its deal.
  private static func file(_ first: DealFile, noticing deals: [ComparedDeal]) -> DealFile {
    let notices = deals.flatMap { deal -> [Notice] in
      guard case .deal(let file, let proposals) = deal.reading else { return [] }
      return (file.notices + (proposals?.notices ?? [])).map { .ofFile(deal.name, $0) }
    }
    return DealFile(first, notices: notices)
  }

  private static func ranking(_ alternatives: [Alternative], forLead: Bool) -> [(index: Int, rank: Int)] {
    let merits = alternatives.enumerated().compactMap { index, alternative in
      alternative.settled.flatMap { settled in
        settled.isAgreement ? (index: index, merit: forLead ? settled.gain.first : settled.surplus) : nil
      }
    }.sorted { ($1.merit, $0.index) < ($0.merit, $1.index) }
    var ranked: [(index: Int, rank: Int)] = []
    for (place, entry) in merits.enumerated() {
      let isShared = place > 0 && merits[place - 1].merit == entry.merit
      ranked.append((entry.index, isShared ? ranked[place - 1].rank : place + 1))
    }
    return ranked
  }
}

extension ComparisonReport {
  /// Whether no search was stopped.
  package var isProven: Bool {
    alternatives.allSatisfy { alternative in
      switch alternative.standing {
      case .settled(let settled): settled.isProven
      case .noPackage(_, let isProven): isProven
      case .refused, .misfit: true
      }
    }
  }

  /// Whether the options of an issue are compared.
  var isComparisonOfOptions: Bool { if case .options = subject { true } else { false } }

  /// The best agreement; nil without one.
  var best: SettledAlternative? { ranked.first.flatMap { alternatives[$0.index].settled } }

  /// What an alternative is ranked by.
  func merit(_ settled: SettledAlternative) -> Amount {
    request.party == nil ? settled.surplus : settled.gain.first
  }

  /// The alternative from which differences are counted, in a comparison of options: the one that is asked for, or the
  /// worst agreement.
  var reference: Int? {
    guard case .options(_, let from) = subject else { return nil }
    return from.map { from in alternatives.firstIndex { $0.name == from } } ?? ranked.last?.index
  }

  /// That alternative's settlement.
  var base: SettledAlternative? { reference.flatMap { alternatives[$0].settled } }

  /// The alternatives in the order of the answer: agreements, the best first, then the others as they were given.
  var ordered: [(index: Int, rank: Int?)] {
    let known = Set(ranked.map(\.index))
    return ranked.map { ($0.index, $0.rank) }
      + alternatives.indices.filter { !known.contains($0) }.map { ($0, nil) }
  }

  /// The names over the columns of gains.
  var partyNames: Pair<String> {
    let names = alternatives.compactMap { $0.settled?.parties }
    func shared(_ side: Side) -> String? {
      guard let name = names.first?[side], names.allSatisfy({ LabelKey($0[side]) == LabelKey(name) }) else {
        return nil
      }
      return name
    }
    guard let first = shared(.first) else {
      return Pair(localized("first party"), localized("second party"))
    }
    return Pair(first, shared(.second) ?? localized("other party"))
  }
}
