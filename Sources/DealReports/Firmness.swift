import DealFiles
import MutualGains

/// What uncertain figures leave standing of a recommendation, what a package can miss by them, and what to ask.
package struct Firmness: Sendable {
  /// What could be told.
  enum Finding: Sendable {
    case found(FirmPackage)
    /// What is best for both together says nothing here.
    case notShared(FigureSensitivity.Reason)
    case stopped
    /// The figures leave what is held exactly, or a long range isn't certain.
    case refused(DealError)
  }

  let file: DealFile
  let recommended: DealPackage
  let finding: Finding
  /// The issues that only move value: no choices to be certain of.
  private let transfers: Set<Int>

  /// Nil where all figures of the deal are certain, and where there is no package.
  package init?(
    of file: DealFile, frontier: ParetoFrontier, maximumPayment: Amount?, budget: SearchBudget? = nil
  ) {
    if file.uncertainty.isEmpty || frontier.isEmpty { return nil }
    let deal = frontier.deal
    self.file = file
    transfers = Set(deal.transferIssues.map(\.issue))
    let settlement = Settlement(on: frontier, maximumPayment: maximumPayment)
    recommended = settlement.package
    if deal.unit == .points || maximumPayment != nil {
      finding = .notShared(deal.unit == .points ? .points : .limitedPayments)
      return
    }
    guard frontier.openGaps.isEmpty else {
      finding = .stopped
      return
    }
    do throws(DealError) {
      let firm = try FirmPackage(
        of: deal, file.uncertainty, recommended: recommended, budget: budget ?? frontier.budget)
      finding = firm.map { .found($0) } ?? .stopped
    } catch {
      finding = .refused(error)
    }
  }

  var deal: Deal { file.deal }

  /// What was found; nil where nothing could be told.
  package var firm: FirmPackage? {
    if case .found(let firm) = finding { firm } else { nil }
  }

  /// Whether no search was stopped.
  package var isProven: Bool {
    if case .stopped = finding { false } else { true }
  }

  /// One choice: what the recommended and the firm package take, and what it is worth to know its figures.
  struct Question: Sendable {
    let subject: FirmPackage.Subject
    /// Whether the recommended option stands in every scenario.
    let isCertain: Bool
    /// Nil where all figures are certain.
    let worth: FirmPackage.Worth?
  }

  /// All choices, what is worth most to ask about first; then those that stand, in the order of the deal.
  var questions: [Question] {
    guard let firm else { return [] }
    let asked = firm.worths.map { worth in
      switch worth.subject {
      case .issue(let issue): Question(subject: worth.subject, isCertain: firm.isCertain[issue], worth: worth)
      case .bundle: Question(subject: worth.subject, isCertain: false, worth: worth)
      }
    }
    let known = Set(asked.map(\.subject))
    let others = deal.issues.indices.filter { !known.contains(.issue($0)) && !transfers.contains($0) }
    return asked + others.map { Question(subject: .issue($0), isCertain: firm.isCertain[$0], worth: nil) }
  }

  /// The questions that are worth something.
  var worthAsking: [Question] { questions.filter { $0.worth.map { $0.amount.units > 0 } ?? false } }

  /// What it is worth to ask about each issue and bundle with uncertain figures, rounded up.
  var worths: [FirmPackage.Subject: Amount] {
    Dictionary(
      (firm?.worths ?? []).map { worth in
        (worth.subject, Amount(units: worth.amount.units(atDigits: deal.digits, roundedUp: true)))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many choices there are, and how many of them stand.
  var choices: (certain: Int, all: Int) {
    let issues = deal.issues.indices.filter { !transfers.contains($0) }
    return (issues.count { firm?.isCertain[$0] ?? false }, issues.count)
  }

  /// What a subject is called.
  func name(_ subject: FirmPackage.Subject) -> String {
    switch subject {
    case .issue(let issue): deal.issues[issue].name.printable
    case .bundle(let bundle): deal.text(of: deal.bundles[bundle].options)
    }
  }

  /// An amount that is at most so much, in the decimals of the deal.
  func text(_ amount: ExactDecimal) -> String {
    let isUp = amount.units > 0
    return AmountText(digits: deal.digits).text(
      Amount(units: amount.units(atDigits: deal.digits, roundedUp: isUp)))
  }
}
