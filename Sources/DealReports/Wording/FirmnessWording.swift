import DealFiles
import MutualGains

extension Firmness {
  /// What leads the answer: which choices stand, and what to ask first.
  package var sentences: [String] {
    guard let firm else { return [reason] }
    var sentences = [stands]
    if let first = worthAsking.first, let worth = first.worth {
      sentences.append(localized("Ask about \(name(first.subject)): worth at most \(text(worth.amount))."))
    } else if firm.regret.high.units == 0 {
      sentences.append(localized("Nothing about them is worth asking: the package stays best."))
    }
    sentences += promises(firm)
    if firm.shift.units > 0 {
      sentences.append(
        localized(
          "With these figures the payment moves by up to \(text(firm.shift)); openness or a true-up cures that, and the package stays."
        ))
    }
    return sentences
  }

  private var stands: String {
    let (certain, all) = choices
    let figures =
      onlyParty.map { localized("the figures of \(deal.parties[$0].displayName)") }
      ?? localized("the figures")
    let reach = evenMargin.map { localized("within \($0) %") } ?? localized("within their ranges")
    return localized("\(certain) of \(counted(all, "choice")) stand, whatever \(figures) are \(reach).")
  }

  private func promises(_ firm: FirmPackage) -> [String] {
    if firm.regretOfRecommended.units == 0 { return [] }
    var sentences = [
      localized("At worst the recommended package misses \(text(firm.regretOfRecommended)).")
    ]
    let changes = recommended.changes(to: firm.package)
    if !changes.isEmpty, firm.regret.high != firm.regretOfRecommended {
      let words = changes.prefix(3).map { deal.text($0, from: recommended) }
      let others = changes.count > 3 ? localized(" and \(counted(changes.count - 3, "more change"))") : ""
      sentences.append(
        localized(
          "The firm package misses \(text(firm.regret.high)) at most: \(words.joined(separator: ", "))\(others)."
        ))
    }
    if !firm.isExact {
      sentences.append(
        localized(
          "Whether another misses less is open, but none less than \(text(firm.regret.low)): rules tie many issues."
        ))
    } else if changes.isEmpty || firm.regret.high == firm.regretOfRecommended {
      sentences.append(localized("No package can promise less."))
    }
    return sentences
  }

  /// Why nothing is told.
  private var reason: String {
    switch finding {
    case .found: ""
    case .notShared(.points):
      localized("Which choices stand whatever the uncertain figures are is told of deals in money only.")
    case .notShared:
      localized(
        "Which choices stand whatever the uncertain figures are is not told under a limit on payments.")
    case .stopped:
      localized("Which choices stand whatever the uncertain figures are was not found within the limits.")
    case .refused(.longRange(let issue)):
      localized(
        "\(issue.printable) has too many steps for uncertain figures: which choices stand is not told.")
    case .refused:
      localized("With these margins the amounts are too large to add up: which choices stand is not told.")
    }
  }

  /// The one party whose figures are uncertain.
  private var onlyParty: Side? {
    let sides = Set(file.uncertainty.ranges.map(\.figure.side) + file.uncertainty.margins.map(\.side))
    return sides.count == 1 ? sides.first : nil
  }

  /// The percentage by which all uncertain figures may be off either way, where it is one.
  private var evenMargin: String? {
    guard file.uncertainty.ranges.isEmpty, let first = file.uncertainty.margins.first else { return nil }
    let isEven = file.uncertainty.margins.allSatisfy { margin in
      margin.high == first.high
        && margin.low == ExactDecimal(units: -first.high.units, digits: first.high.digits)
    }
    return isEven ? first.high.text(decimalSign: Language.current.decimals.sign) : nil
  }
}
