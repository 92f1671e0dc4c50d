import MutualGains

extension ProposalFile {
  /// The proposals in a list in JSON, each `{"proposal", "package", "payment", "note"}`, for the deal of `file`. A package
  /// is a list of `{"issue", "option"}`, or an object with an option for each issue; what it lacks stays open.
  ///
  /// - Throws: the first reason to refuse the list.
  init(_ node: JSONNode, for file: DealFile) throws(Diagnostic) {
    var proposals: [Proposal] = []
    var notes: [String] = []
    var names: Set<LabelKey> = []
    for element in try node.array() {
      try element.allowOnly(["proposal", "package", "payment", "note"])
      let nameNode = try element.required("proposal", of: "a proposal")
      let name = try nameNode.label()
      if !names.insert(LabelKey(name)).inserted {
        throw nameNode.diagnostic(.nameRepeated(kind: "proposal", name: name))
      }
      let choices = try ProposalFile.choices(
        try element.required("package", of: "a proposal"), in: file.deal)
      let payment = try element["payment"].map { node throws(Diagnostic) in
        try ProposalFile.payment(node, in: file.deal)
      }
      proposals.append(Proposal(name: name, choices: choices, payment: payment))
      notes.append(try element["note"].map { node throws(Diagnostic) in try node.string() } ?? "")
    }
    if proposals.isEmpty { throw node.diagnostic(.proposal(.noProposals)) }
    self.init(name: node.document.source.name, proposals: proposals, notes: notes, parties: file.deal.parties)
  }

  private static func choices(_ node: JSONNode, in deal: Deal) throws(Diagnostic) -> [Int?] {
    var choices: [Int?] = deal.issues.map { _ in nil }
    func choose(_ optionNode: JSONNode, on name: String, _ issueNode: JSONNode) throws(Diagnostic) {
      guard let issue = deal.issue(named: name) else {
        let nearest = nearestSpelling(to: name, among: deal.issues.map(\.name))
        throw issueNode.diagnostic(.nameUnknown(kind: "issue", name: name, nearest: nearest))
      }
      if choices[issue] != nil { throw issueNode.diagnostic(.nameRepeated(kind: "issue", name: name)) }
      let label = try optionNode.label()
      guard let option = deal.option(named: label, ofIssue: issue) else {
        let nearest = nearestSpelling(to: label, among: deal.issues[issue].options.prefix(1_000).map(\.label))
        throw optionNode.diagnostic(.nameUnknown(kind: "option", name: label, nearest: nearest))
      }
      choices[issue] = option
    }
    if node.kind == .object {
      for member in node.members where member.value.kind != .null {
        try choose(member.value, on: member.key, member.keyNode)
      }
      return choices
    }
    for element in try node.array() {
      try element.allowOnly(["issue", "option"])
      let issue = try element.required("issue", of: "an issue")
      try choose(try element.required("option", of: "an issue"), on: try issue.label(), issue)
    }
    return choices
  }

  private static func payment(_ node: JSONNode, in deal: Deal) throws(Diagnostic) -> Amount {
    if deal.unit == .points { throw node.diagnostic(.proposal(.paymentInPoints)) }
    let units = try node.units(digits: deal.digits)
    // With the gains of any package it can be held.
    if units.magnitude > 1 << 60 { throw node.diagnostic(.amount(.tooLarge(node.written))) }
    return Amount(units: units)
  }
}
