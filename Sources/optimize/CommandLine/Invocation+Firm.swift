import DealFiles
import DealReports
import MutualGains

extension Invocation {
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
