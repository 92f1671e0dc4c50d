import MutualGains

/// The files that tools keep a negotiation in: a domain and a profile for each party. What each file is shows in
/// it; the profiles are the parties, in the order in which they were named.
package enum DomainFiles {
  /// Numbers with more decimals are taken as rounded to so many where the deal is rounded anyway.
  private static let largestDigitsWhenRounding = 18

  /// What one file is.
  private enum Part {
    case geniusDomain(XMLElement)
    case geniusProfile(XMLElement)
    case geniusWebDomain(JSONNode)
    case geniusWebProfile(JSONNode)
    case negoLogProfile(JSONNode)
    case negMASDomain(JSONNode)
    case negMASProfile(JSONNode)

    var isDomain: Bool {
      switch self {
      case .geniusDomain, .geniusWebDomain, .negMASDomain: true
      default: false
      }
    }
  }

  /// The deal of two profiles and, where the tool has one, their domain.
  ///
  /// - Parameter round: the decimals to round to; nil keeps everything exact.
  /// - Throws: the first reason to refuse the files.
  package static func deal(_ sources: [SourceText], round: Int? = nil) throws(Refusal) -> DealFile {
    do throws(Diagnostic) {
      return try read(sources, round: round)
    } catch {
      throw Refusal([error])
    }
  }

  private static func read(_ sources: [SourceText], round: Int?) throws(Diagnostic) -> DealFile {
    var domains: [Part] = []
    var profiles: [(part: Part, source: SourceText)] = []
    for source in sources {
      let part = try part(source)
      if part.isDomain { domains.append(part) } else { profiles.append((part, source)) }
    }
    let wrongFiles = Diagnostic(
      .format(.domainFiles(domains: domains.count, profiles: profiles.count)), in: sources.first?.name ?? "")
    guard profiles.count == 2, domains.count <= 1 else { throw wrongFiles }
    let (first, second) = (profiles[0], profiles[1])
    let files = Pair(first.source.name, second.source.name)
    let parties = PartyNames.names(ofFiles: files)
    let roundedTo = round.map { max($0, largestDigitsWhenRounding) }
    let json = JSONDomainReader(roundedTo: roundedTo)
    let issues: [AdditiveDomain.Issue]
    let both: Pair<AdditiveDomain.Profile>
    var notices: [Notice] = []
    switch (domains.first, first.part, second.part) {
    case (.geniusDomain(let domain), .geniusProfile(let a), .geniusProfile(let b)):
      var reader = GeniusReader(roundedTo: roundedTo)
      let read = try reader.issues(of: domain)
      issues = read.map(\.issue)
      both = Pair(
        try reader.profile(a, of: read, file: files.first),
        try reader.profile(b, of: read, file: files.second))
      notices = reader.notices
    case (nil, .geniusWebProfile(let a), .geniusWebProfile(let b)),
      (.geniusWebDomain, .geniusWebProfile(let a), .geniusWebProfile(let b)):
      var domain = a[JSONDomainReader.geniusWebSpace]?["domain"]
      if case .geniusWebDomain(let node) = domains.first { domain = node }
      guard let domain else { throw wrongFiles }
      let read = try json.geniusWebIssues(domain)
      issues = read.map(\.issue)
      both = Pair(try json.geniusWebProfile(a, of: read), try json.geniusWebProfile(b, of: read))
    case (nil, .negoLogProfile(let a), .negoLogProfile(let b)):
      let read = try json.negoLogIssues(a)
      issues = read.map(\.issue)
      both = Pair(try json.negoLogProfile(a, of: read), try json.negoLogProfile(b, of: read))
    case (.negMASDomain(let space), .negMASProfile(let a), .negMASProfile(let b)):
      let read = try json.negMASIssues(space)
      issues = read.map(\.issue)
      both = Pair(try json.negMASProfile(a, of: read), try json.negMASProfile(b, of: read))
    default: throw wrongFiles
    }
    let domain = AdditiveDomain(issues: issues, profiles: both, parties: parties)
    do throws(FormatProblem) {
      let (deal, made) = try domain.deal(round: round)
      return DealFile(
        deal: deal,
        reading: DealFile.Reading(json: sources[0], language: .english, hasCosts: Pair(false, false)),
        notices: notices + made)
    } catch {
      throw Diagnostic(.format(error), in: files.first)
    }
  }

  private static func part(_ source: SourceText) throws(Diagnostic) -> Part {
    if source.isXML {
      let root = try XMLElement.root(of: source)
      if root.name == "negotiation_template" { return .geniusDomain(root) }
      guard root.name == "utility_space" else { throw root.diagnostic(.domainUnknown) }
      var hasWeight = false
      try root.forEach { element throws(Diagnostic) in if element.name == "weight" { hasWeight = true } }
      return hasWeight ? .geniusProfile(root) : .geniusDomain(root)
    }
    guard source.isJSON else { throw Diagnostic(.format(.domainUnknown), in: source.name) }
    let root = try JSONDocument(source).root
    if root[JSONDomainReader.geniusWebSpace] != nil { return .geniusWebProfile(root) }
    if root["issuesValues"] != nil { return .geniusWebDomain(root) }
    if root["issueWeights"] != nil, root["issues"] != nil { return .negoLogProfile(root) }
    if let type = JSONDomainReader.negMASType(root) {
      if type.hasSuffix("OutcomeSpace") { return .negMASDomain(root) }
      let linear = ["LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"]
      if linear.contains(type) { return .negMASProfile(root) }
      if type.hasSuffix("UtilityFunction") { throw root.diagnostic(.domainNotLinear(type)) }
    }
    if let key = root.members.first?.key, key.hasSuffix("UtilitySpace") || key.hasSuffix("Profile") {
      throw root.diagnostic(.domainNotLinear(key))
    }
    throw root.diagnostic(.domainUnknown)
  }
}

/// What to call parties that only files name.
enum PartyNames {
  /// The files' own names without what both start with: `car-buyer.xml` and `car-seller.xml` are buyer and seller.
  static func names(ofFiles files: Pair<String>) -> Pair<String> {
    let stems = files.map(stem)
    if LabelKey(stems.first) == LabelKey(stems.second) { return Pair("first", "second") }
    let common = zip(stems.first, stems.second).prefix { $0.0 == $0.1 }.map(\.0)
    // Only whole words go, and something has to be left of both.
    let length = common.lastIndex { "-_. ".contains($0) }.map { $0 + 1 } ?? 0
    let short = stems.map { String($0.dropFirst(length)) }
    let names = short.first.isEmpty || short.second.isEmpty ? stems : short
    return names.map { $0.isEmpty ? "party" : $0 }
  }

  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name.trimmingBlanks }
    return String(name[..<dot]).trimmingBlanks
  }
}
