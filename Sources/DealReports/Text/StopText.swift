import DealFiles
import MutualGains

/// What reports for people say of a search that was stopped.
extension ParetoFrontier {
  /// How far the answer is from proven: where points may be missing, and how large the surplus could be; where only
  /// a figure beside the frontier is missing, that.
  func stopSentence(_ figures: AmountText) -> String {
    if openGaps.isEmpty {
      return localized("A search was stopped by a limit: ? stands for what is not known.")
    }
    let gaps = counted(openGaps.count, "stretch", plural: "stretches")
    let most =
      largestPossibleSurplus.map { " " + localized("The surplus could be \(figures.text($0)) at most.") }
      ?? ""
    return localized("The search was stopped by a limit: points may be missing in \(gaps) of the frontier.")
      + most
  }
}

/// A figure in words; `?` where a stopped search leaves it unknown.
func textOrUnknown(_ amount: Amount?, _ figures: AmountText) -> String { amount.map(figures.text) ?? "?" }
