import MutualGains

/// What is not certain of each party's own figures.
extension SheetMerger {
  /// The ranges and margins of both sheets in the indices and units of the deal.
  mutating func uncertainty(in deal: Deal) -> Uncertainty {
    let places = self.places()
    var ranges: [Uncertainty.Range] = []
    var margins: [Uncertainty.Margin] = []
    for side in Side.allCases {
      func own(_ options: [OptionIndex]) -> [OptionIndex] { side == .first ? options : places.own(options) }
      for range in files[side].uncertainty.ranges {
        guard let subject = subject(range.figure.subject, of: side, in: deal, own) else { continue }
        let ends = amount(range.amounts.lowerBound, of: side)...amount(range.amounts.upperBound, of: side)
        ranges.append(
          Uncertainty.Range(InputAmount(subject, side: side, kind: range.figure.kind), ends))
      }
      for margin in files[side].uncertainty.margins {
        let issue = margin.issue.map { own([OptionIndex(issue: $0, option: 0)])[0].issue }
        if let long = deal.longIssue(underMarginOf: issue) {
          let name = deal.issues[long].name
          problems[side].report(.row(.marginOfLongRange(issue: name, limit: OptionRange.mostInRules)))
        }
        margins.append(
          Uncertainty.Margin(issue: issue, side: side, kind: margin.kind, low: margin.low, high: margin.high))
      }
    }
    return Uncertainty(ranges: ranges, margins: margins)
  }

  private func subject(
    _ subject: InputAmount.Subject, of side: Side, in deal: Deal, _ own: ([OptionIndex]) -> [OptionIndex]
  ) -> InputAmount.Subject? {
    switch subject {
    case .option(let option): return .option(own([option])[0])
    case .bundle(let index):
      let options = own(self.deal(of: side).bundles[index].options).sorted()
      return deal.bundles.firstIndex { $0.options.sorted() == options }.map { .bundle($0) }
    case .noDeal, .row, .end: return subject
    }
  }
}
