import DealFiles
import MutualGains

/// The answer to `optimize actuals`: what became of a package, who deviated, and what is paid on top.
package struct ActualsReport: Sendable {
  /// What was agreed, and what counts.
  package struct Request: Sendable {
    /// The proposal that was agreed on; nil for the recommended package.
    package var proposal: Proposal?
    /// The package that was agreed on, and what the first party pays the second for it.
    package let package: DealPackage
    package let payment: Amount
    /// Whether values count as well as costs.
    package var countsValues = false
    /// Whether it is proven that the package is the recommended one.
    package var isProven = true
    /// What it comes from.
    package var provenance = Provenance(version: "", files: [])

    /// The actuals of a package.
    package init(package: DealPackage, payment: Amount) {
      (self.package, self.payment) = (package, payment)
    }
  }

  package let file: DealFile
  let request: Request
  let lines: [ActualsLine]
  /// What is shared otherwise than fifty-fifty, by the last file that says so.
  let bands: [ShareBand]
  /// What each file comes to, in their order: the last one is the answer.
  let runs: [ActualsRun]
  /// The same as the last one, of what is realised alone.
  let realised: TrueUp

  /// The report on `actuals`, in the order of time, on the deal of `file`: a later file replaces what it names.
  package init(on file: DealFile, actuals: [ActualsFile], request: Request) {
    let notices = actuals.flatMap(\.notices)
    self.file = notices.isEmpty ? file : DealFile(file, notices: file.notices + notices)
    self.request = request
    let deal = file.deal
    var lines = ActualsLine.agreed(request.package, in: deal)
    var bands: [ShareBand] = []
    var runs: [ActualsRun] = []
    func trueUp(_ counts: (ActualsLine) -> Bool) -> TrueUp {
      let counted = lines.filter(counts)
      let value = counted.reduce(Pair(.zero, .zero)) { $0 + $1.valueDeviation }
      return TrueUp(
        on: deal.gain(of: request.package), agreedCost: deal.cost(of: request.package),
        deviation: TrueUp.Deviation(
          cost: counted.reduce(Pair(.zero, .zero)) { $0 + $1.costDeviation },
          value: request.countsValues ? value : Pair(.zero, .zero)), bands: bands)
    }
    for file in actuals {
      for row in file.rows {
        guard let index = lines.firstIndex(where: { $0.subject == row.subject }) else { continue }
        lines[index].take(row)
      }
      if !file.bands.isEmpty { bands = file.bands }
      let trueUp = trueUp { _ in true }
      runs.append(
        ActualsRun(
          name: file.name, trueUp: trueUp, due: trueUp.payment - (runs.last?.trueUp.payment ?? .zero)))
    }
    realised = trueUp { $0.status == .realised }
    (self.lines, self.bands, self.runs) = (lines, bands, runs)
  }

  var deal: Deal { file.deal }

  /// What is paid on top, in all.
  var trueUp: TrueUp {
    runs.last?.trueUp
      ?? TrueUp(on: gain, agreedCost: agreedCost, deviation: TrueUp.Deviation(cost: Pair(.zero, .zero)))
  }

  /// What was agreed, per party.
  var gain: Pair<Amount> { deal.gain(of: request.package) }
  var agreedCost: Pair<Amount> { deal.cost(of: request.package) }

  /// By how much the costs deviate, of the lines that `counts` takes.
  func costDeviation(where counts: (ActualsLine) -> Bool = { _ in true }) -> Pair<Amount> {
    lines.filter(counts).reduce(Pair(.zero, .zero)) { $0 + $1.costDeviation }
  }

  /// By how much the values deviate, whether that counts or not.
  var valueDeviation: Pair<Amount> { lines.reduce(Pair(.zero, .zero)) { $0 + $1.valueDeviation } }

  /// The gains as they turned out, after the agreed payment and the true-up.
  var gainAfterTrueUp: Pair<Amount> { trueUp.gain.after(payment: request.payment + trueUp.payment) }
}

/// What is known after a file.
struct ActualsRun: Sendable {
  let name: String
  /// All that is to be paid on top up to then.
  let trueUp: TrueUp
  /// What of it was not to be paid before.
  let due: Amount
}

/// A chosen option or bundle: what was agreed, and what counts.
struct ActualsLine: Sendable {
  let subject: ActualsRow.Subject
  let value: Pair<Amount>
  let cost: Pair<Amount>
  private(set) var status: ActualsStatus?
  private(set) var evidence = ""
  /// The amounts that a file names; nil for as agreed.
  private(set) var namedValue = Pair<Amount?>(nil, nil)
  private(set) var namedCost = Pair<Amount?>(nil, nil)

  /// All lines of a package, as agreed.
  static func agreed(_ package: DealPackage, in deal: Deal) -> [ActualsLine] {
    package.choices.enumerated().map { index, option in
      let issue = deal.issues[index]
      return ActualsLine(
        subject: .issue(index), value: issue.value(ofOption: option), cost: issue.cost(ofOption: option))
    }
      + deal.bundles.indices.filter { deal.bundles[$0].isPart(of: package) }.map {
        ActualsLine(subject: .bundle($0), value: deal.bundles[$0].value, cost: deal.bundles[$0].cost)
      }
  }

  private init(subject: ActualsRow.Subject, value: Pair<Amount>, cost: Pair<Amount>) {
    (self.subject, self.value, self.cost) = (subject, value, cost)
  }

  /// Takes what a row says: its amounts replace earlier ones, and what it leaves open stays.
  mutating func take(_ row: ActualsRow) {
    // What was disallowed doesn't come back by another status alone.
    if status == .disallowed, row.status != nil { (namedValue, namedCost) = (Pair(nil, nil), Pair(nil, nil)) }
    status = row.status ?? status
    if !row.evidence.isEmpty { evidence = row.evidence }
    for side in Side.allCases {
      namedValue[side] = row.value[side] ?? namedValue[side]
      namedCost[side] = row.cost[side] ?? namedCost[side]
    }
  }

  private func deviation(_ named: Pair<Amount?>, _ agreed: Pair<Amount>) -> Pair<Amount> {
    if status == .disallowed { return Pair(.zero, .zero) }
    return Pair { side in (named[side] ?? agreed[side]) - agreed[side] }
  }

  /// What counts more than was agreed.
  var valueDeviation: Pair<Amount> { deviation(namedValue, value) }
  var costDeviation: Pair<Amount> { deviation(namedCost, cost) }
}

extension ActualsReport: Report {
  package var outcome: Outcome { Outcome(isProven: request.isProven) }

  package func writeJSON(to output: Output, from provenance: Provenance?) {
    output.write(json: json(from: provenance))
  }

  package func writeTable(to output: Output) { DelimitedWriter(to: output, like: file).write(table(.file)) }

  package func workbook(from provenance: Provenance?) throws -> ReportWorkbook? {
    try ReportWorkbook(.actuals, table(.sheet), on: file, from: provenance, remarks: messages + summary)
  }

  package func page(from provenance: Provenance) throws -> [UInt8]? {
    try TextPage(self, provenance).bytes()
  }

  package var messages: [String] {
    guard !request.countsValues, valueDeviation != Pair(.zero, .zero) else { return [] }
    return [localized("values deviate too, and don't count: --values counts them")]
  }
}
