/// What options are worth after their costs, bundles aside, kept at hand.
struct NetUtilities: Sendable {
  let deal: Deal
  /// By issue and option; none of a range, which is not written out.
  private let nets: [[Pair<Amount>]]

  /// Complexity: O(options).
  init(of deal: Deal) {
    self.deal = deal
    nets = deal.issues.map { issue in
      issue.options.range == nil ? issue.options.indices.map { issue.utility(ofOption: $0) } : []
    }
  }

  subscript(option: OptionIndex) -> Pair<Amount> {
    let nets = nets[option.issue]
    return nets.isEmpty ? deal.issues[option.issue].utility(ofOption: option.option) : nets[option.option]
  }
}
