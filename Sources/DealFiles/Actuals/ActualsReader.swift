import MutualGains

/// Makes rows and bands of a table of actuals, in passes: columns, rows, notation, amounts.
struct ActualsReader {
  private let text: DelimitedText
  private let file: DealFile
  private let package: DealPackage
  private var labels: ProposalLabels
  private var lookup: OptionLookup
  private(set) var problems = ProblemList()
  private(set) var notices: [Notice] = []
  private(set) var rows: [ActualsRow] = []
  private(set) var bands: [ShareBand] = []

  /// The most that one amount may be, and all together: with the sums of any deal they can be held.
  private static let largest = Int128(1) << 60

  /// A row before its amounts are known.
  private struct Draft {
    let subject: ActualsRow.Subject
    let record: Int
    let status: ActualsStatus?
    let evidence: String
    var tokens: [ActualsColumns.Meaning: (token: AmountToken, address: CellAddress)] = [:]
  }

  init(_ text: DelimitedText, for file: DealFile, agreed package: DealPackage) {
    (self.text, self.file, self.package) = (text, file, package)
    labels = ProposalLabels(file.deal.issues)
    lookup = OptionLookup(file.deal.issues)
  }

  private var deal: Deal { file.deal }

  /// Reads all of it; something is missing where `problems` says so.
  mutating func read() {
    guard let columns = ActualsColumns(text, in: deal, problems: &problems) else { return }
    let region = SheetRegion(text, columns: columns.columns.values, header: columns.headerRecord)
    region?.report(to: &problems)
    notices = region?.notices { region?.label([columns.columns[.issue] ?? 0], record: $0) ?? "" } ?? []
    var shares = ShareRows(text, deal: deal)
    var drafts: [Draft] = []
    var firsts: [ActualsRow.Subject: Int] = [:]
    for record in text.records(below: columns.headerRecord) where !text.isBlank(record: record) {
      guard let issue = columns.address(.issue, record: record),
        let option = columns.address(.option, record: record)
      else { continue }
      if Term.share.keys.contains(LabelKey(text.label(issue)).text),
        deal.issue(named: text.label(issue)) == nil
      {
        shares.read(record: record, party: option)
        continue
      }
      guard let subject = subject(issue, option) else { continue }
      if let first = firsts.updateValue(record, forKey: subject) {
        let cell = CellAddress(record: first, column: option.column).name
        report(.rowRepeated(text.label(issue), firstCell: cell), option)
      }
      drafts.append(draft(subject, record, columns))
    }
    problems.add(shares.problems)
    bands = shares.bands
    if drafts.isEmpty, problems.isEmpty { problems.report(.actuals(.noRows)) }
    take(drafts, columns)
  }

  private mutating func subject(_ issue: CellAddress, _ option: CellAddress) -> ActualsRow.Subject? {
    let (name, label) = (text.label(issue), text.label(option))
    let key = LabelKey(name).text
    if name.isEmpty {
      problems.report(.row(.issueMissing), at: issue)
      return nil
    }
    guard let index = deal.issue(named: name) else {
      if Term.bundle.keys.contains(key) { return bundle(label, option) }
      if TotalWords.name(key) || TotalWords.start(key) {
        problems.report(.row(.total(name)), at: issue)
      } else {
        let nearest = nearestSpelling(to: name, among: deal.issues.map(\.name))
        report(.unknownIssue(name, nearest: nearest), issue)
      }
      return nil
    }
    let content = deal.issues[index]
    let agreed = package.choices[index]
    if label.isEmpty {
      problems.report(.row(.optionMissing(issue: name)), at: option)
    } else if let found = labels.option(label, of: index) {
      if found == agreed { return .issue(index) }
      report(
        .notAgreed(
          issue: content.name, option: content.options[found].label, agreed: content.options[agreed].label),
        option)
    } else {
      let known = content.options.lazy.prefix(NumericRange.largestCount).map(\.label)
      report(
        .unknownOption(issue: content.name, option: label, nearest: nearestSpelling(to: label, among: known)),
        option)
    }
    return nil
  }

  private mutating func bundle(_ list: String, _ address: CellAddress) -> ActualsRow.Subject? {
    let parsed: OptionList
    do throws(OptionList.Malformed) {
      if list.isEmpty { throw OptionList.Malformed(part: "") }
      parsed = try OptionList(list)
    } catch {
      problems.report(.rule(.listMalformed(error.part)), at: address)
      return nil
    }
    var found: [RuleProblem] = []
    let options = lookup.options(in: parsed) { found.append($0) }
    for problem in found { problems.report(.rule(problem), at: address) }
    if !found.isEmpty { return nil }
    guard let index = deal.bundles.firstIndex(where: { Set($0.options) == Set(options) }) else {
      report(.unknownBundle(list), address)
      return nil
    }
    if deal.bundles[index].isPart(of: package) { return .bundle(index) }
    report(.bundleNotAgreed(list), address)
    return nil
  }

  private mutating func draft(
    _ subject: ActualsRow.Subject, _ record: Int, _ columns: ActualsColumns
  ) -> Draft {
    var status: ActualsStatus?
    let address = columns.address(.status, record: record)
    let word = address.map(text.label) ?? ""
    if let address, !word.isEmpty {
      status = ActualsStatus(word)
      if status == nil {
        let language = text.source.language
        let known = ActualsStatus.allCases.map { language.word(for: .actualsStatus($0)) }
        report(.unknownStatus(word, nearest: nearestSpelling(to: word, among: known)), address)
      }
    }
    var draft = Draft(
      subject: subject, record: record, status: status,
      evidence: columns.address(.evidence, record: record).map(text.label) ?? "")
    for side in Side.allCases {
      for meaning in [ActualsColumns.Meaning.value(side), .cost(side)] {
        guard let cell = columns.address(meaning, record: record), let token = token(at: cell) else {
          continue
        }
        draft.tokens[meaning] = (token, cell)
      }
    }
    if word.isEmpty, !draft.tokens.isEmpty, let address { report(.statusMissing, address) }
    return draft
  }

  private mutating func token(at address: CellAddress) -> AmountToken? {
    let bytes = text.bytes(address)
    if bytes.isEmpty { return nil }
    do throws(AmountToken.Fault) {
      let token = text.isNumber(address) ? try AmountToken(number: bytes) : try AmountToken(bytes)
      if let currency = token.currency, !deal.unit.takes(currency.rawValue) {
        problems.report(.header(.unitsDiffer(currency.rawValue, deal.unit.shown, firstCell: "")), at: address)
      }
      return token
    } catch {
      problems.report(text.problem(error, at: address), at: address)
      return nil
    }
  }

  /// Settles the notation, and takes the amounts.
  private mutating func take(_ drafts: [Draft], _ columns: ActualsColumns) {
    var evidence = DecimalEvidence()
    for draft in drafts {
      for (token, address) in draft.tokens.values { evidence.add(token, at: address) }
    }
    let convention: DecimalConvention?
    do throws(ProblemList.Finding) {
      convention = try evidence.settled(asked: nil, fallback: file.reading.conventionOfTables, in: text)
        .convention
    } catch {
      problems.report(error)
      return
    }
    var sum: Int128 = 0
    rows = drafts.map { draft in
      var isBundle = false
      if case .bundle = draft.subject { isBundle = true }
      func taken(_ meaning: ActualsColumns.Meaning, isCost: Bool) -> Amount? {
        guard let (token, address) = draft.tokens[meaning] else { return nil }
        let amount = amount(token.decimal(in: convention), at: address)
        sum += Int128((amount ?? .zero).units.magnitude)
        if isCost, !isBundle, let amount, amount < .zero {
          problems.report(.amount(.costNegative(text.text(address))), at: address)
        }
        return amount
      }
      return ActualsRow(
        subject: draft.subject, value: Pair { taken(.value($0), isCost: false) },
        cost: Pair { taken(.cost($0), isCost: true) }, evidence: draft.evidence, status: draft.status,
        cell: columns.address(.issue, record: draft.record)?.name ?? "")
    }
    if sum > ActualsReader.largest { problems.report(.amount(.sumsTooLarge)) }
  }

  private mutating func amount(_ decimal: ExactDecimal, at address: CellAddress) -> Amount? {
    let content = text.text(address)
    if decimal.trimmed.digits > deal.digits {
      report(.tooFine(content, digits: deal.digits), address)
      return nil
    }
    guard let units = decimal.rescaled(toDigits: deal.digits),
      Int128(units.magnitude) <= ActualsReader.largest
    else {
      problems.report(.amount(.tooLarge(content)), at: address)
      return nil
    }
    return Amount(units: units)
  }

  private mutating func report(_ problem: ActualsProblem, _ address: CellAddress) {
    problems.report(.actuals(problem), at: address)
  }
}
