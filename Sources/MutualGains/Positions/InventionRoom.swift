extension Deal {
  /// The room for invention of an issue: what an option that pleased each party as much as its own favourite does would
  /// add to the best that there is.
  ///
  /// Definition: max n_A + max n_B − max (n_A + n_B) over the issue's options, n being a party's net utility. Rules and
  /// bundles are not looked at in it. Never below 0.
  ///
  /// Complexity: O(options), of a long range see `Issue.tellingOptions`.
  package func inventionRoom(ofIssue index: Int) -> Amount {
    let utilities = issues[index].tellingOptions.map { issues[index].utility(ofOption: $0) }
    guard let together = utilities.map(\.sum).max() else { return .zero }
    return Pair { side in utilities.map { $0[side] }.max() ?? .zero }.sum - together
  }
}
