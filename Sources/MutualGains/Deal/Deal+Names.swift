extension Deal {
  /// What a package chooses, by name: an issue and its option, in the order of the issues.
  public func choices(of package: DealPackage) -> [(issue: String, option: String)] {
    zip(issues, package.choices).map { ($0.name, $0.options[$1].label) }
  }

  /// The package with those options, by the names of their issues; nil where an issue is left out or a name is unknown.
  ///
  /// Complexity: O(options).
  public func package(choosing options: [String: String]) -> DealPackage? {
    guard options.count == issues.count else { return nil }
    var choices: [Int] = []
    for issue in issues {
      guard let label = options[issue.name],
        let option = issue.options.firstIndex(ofLabel: label)
      else { return nil }
      choices.append(option)
    }
    return DealPackage(choices: choices)
  }
}
