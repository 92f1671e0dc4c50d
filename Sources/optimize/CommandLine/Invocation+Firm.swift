import DealFiles
import DealReports
import MutualGains

extension Invocation {
  /// The deal with the margins that are asked for.
  func withMargins(_ file: DealFile) throws(UsageError) -> DealFile {
    guard let margin = arguments[Options.margin] else { return file }
    func refuse(_ wanted: Phrase) -> UsageError { Options.margin.badValue(margin.text, wanted: wanted) }
    do throws(TypedMargin.Fault) {
      return try margin.added(to: file)
    } catch {
      let parties = file.deal.parties.map(\.name)
      switch error {
      case .noParty:
        throw refuse("a party and its margin: \(parties.first) 20 % or \(parties.second) -10 %..+30 %")
      case .noMargin:
        throw refuse(
          "a margin with a percent sign in which the figure itself lies: 20 %, ±20 % or -10 %..+30 %")
      case .repeatedParty(let party): throw refuse("one margin for \(party)")
      case .twoReadings: throw refuse("a number that can be read in one way, such as 2.5 %")
      }
    }
  }

  /// The firm package of a deal; nil where a search was stopped, or no package keeps the rules.
  ///
  /// - Throws: `UsageError` where all figures are certain, or nothing is known of a firm package.
  func firmPackage(
    of file: DealFile, _ frontier: ParetoFrontier, maximumPayment: Amount?
  ) throws(UsageError) -> FirmPackage? {
    if file.uncertainty.isEmpty { throw .nothingUncertain }
    guard let firmness = Firmness(of: file, frontier: frontier, maximumPayment: maximumPayment) else {
      return nil
    }
    if firmness.firm == nil, firmness.isProven { throw .noFirmPackage(firmness.sentences[0]) }
    return firmness.firm
  }
}
