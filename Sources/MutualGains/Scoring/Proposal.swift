/// What somebody puts on the table: an option for each issue that is not left open, and maybe a payment.
public struct Proposal: Hashable, Sendable {
  /// What reports call it.
  public let name: String
  /// The index of the chosen option, issue by issue; nil where the issue is left open.
  public let choices: [Int?]
  /// What the first party pays the second (negative: receives), in units of the deal; nil without a payment.
  public let payment: Amount?

  /// The proposal of that name.
  public init(name: String, choices: [Int?], payment: Amount? = nil) {
    self.name = name
    self.choices = choices
    self.payment = payment
  }

  /// The complete proposal of a package.
  public init(name: String, package: DealPackage, payment: Amount? = nil) {
    self.init(name: name, choices: package.choices, payment: payment)
  }

  /// Its package, or nil where an issue is left open.
  public var package: DealPackage? {
    let chosen = choices.compactMap(\.self)
    return chosen.count == choices.count ? DealPackage(choices: chosen) : nil
  }

  /// The indices of the issues that are left open.
  public var openIssues: [Int] { choices.indices.filter { choices[$0] == nil } }

  /// The options that it chooses, issue by issue.
  public var chosenOptions: [OptionIndex] {
    choices.enumerated().compactMap { issue, option in
      option.map { OptionIndex(issue: issue, option: $0) }
    }
  }
}

/// Why a proposal doesn't fit a deal.
public enum ProposalError: Error, Hashable, Sendable {
  /// It must have one entry for every issue of the deal.
  case wrongNumberOfIssues(proposal: String)
  /// The issue with that index has no such option.
  case unknownOption(proposal: String, issue: Int)
  /// In points no payment exists.
  case paymentInPoints(proposal: String)
  /// With the gains of some package the payment could leave what is held exactly: it may not pass 2^60.
  case paymentTooLarge(proposal: String)
}

extension Deal {
  /// Checks that a proposal speaks of this deal.
  ///
  /// - Throws: `ProposalError` where it doesn't.
  public func validate(_ proposal: Proposal) throws(ProposalError) {
    guard proposal.choices.count == issues.count else {
      throw .wrongNumberOfIssues(proposal: proposal.name)
    }
    for option in proposal.chosenOptions where !issues[option.issue].options.indices.contains(option.option) {
      throw .unknownOption(proposal: proposal.name, issue: option.issue)
    }
    guard let payment = proposal.payment else { return }
    if unit == .points { throw .paymentInPoints(proposal: proposal.name) }
    if payment.units.magnitude > 1 << 60 { throw .paymentTooLarge(proposal: proposal.name) }
  }
}
